//! Several things in one header line, with days, commas or strokes between: "By Laila Amini, Reuters, Sept 22, 2022", "24 Sept
//! 2022 BBC News, Kabul". The line is header where each piece is known for what it is.

use std::ops::Range;

use super::header::Header;
use super::labels::{behind_by, behind_source, edits};
use super::lines::fold;
use super::names::{self, Signer};
use super::outlets::Likeness;
use super::printed_date::{self, Reading};
use super::{outlets, places, sections};

/// Reads a line of days alone, or one whose pieces are all writer, outlet, place or day.
pub(super) fn read(text: &str) -> Option<Header> {
    let reading = printed_date::read(text);
    if reading.is_all_date(text) {
        return Some(Header::of_days(reading.dates));
    }
    if reading.timed && is_theme_before(text, &reading) {
        return Some(Header::of_days(reading.dates));
    }
    let pieces = pieces(text, &reading);
    let mut header = Header::of_days(reading.dates);
    let known = pieces.into_iter().all(|piece| header.take(text, piece));
    (known && header.is_sure()).then_some(header)
}

/// "Oil&Gas Materials 12 September 2023 14:33": a theme of the site's own, and a day with its hour.
fn is_theme_before(text: &str, reading: &Reading) -> bool {
    let Some(day) = reading.dates.first() else { return false };
    let (theme, rest) = (text[..day.range.start].trim(), &text[day.range.start..]);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    theme.contains('&')
        && theme.split(' ').all(capital)
        && theme.split(' ').nth(3).is_none()
        && printed_date::read(rest).is_all_date(rest)
}

/// "The Asia Ledger, January 01, 2023": a name that no list has, with an outlet's words, and a day behind a comma.
pub(super) fn unlisted_with_day(text: &str) -> Option<Header> {
    const SAID: [&str; 8] =
        ["Published", "First", "Originally", "Posted", "Updated", "Appeared", "From", "By"];
    let (name, behind) = text.split_once(", ")?;
    let words = |name: &str| outlets::likeness(name) == Likeness::Word;
    let last = name.rsplit(' ').next().unwrap_or_default();
    // "Published in Dawn, May 2, 2024" is another reader's; "The Hague" is a place, "Sarah Times" somebody.
    let house = words(name)
        && (words(last) || name.starts_with("The "))
        && !SAID.contains(&name.split(' ').next().unwrap_or_default())
        && !places::is_place(name)
        && !names::opens_with_given_name(name);
    let reading = printed_date::read(behind);
    let day = reading.is_all_date(behind) && reading.dates.first().is_some_and(|date| date.day.is_some());
    // "Sun, 16 Mar 2025" is a day of the week, not The Sun.
    (house && day && !printed_date::read(text).is_all_date(text)).then(|| {
        let dates = printed_date::read(text).dates;
        Header { dates, ..Header::of_outlet(name, 0..name.len()) }
    })
}

/// A known outlet, or several with a stroke between ("AP/Reuters"): the first.
pub(super) fn outlet_named(text: &str) -> Option<&'static str> {
    outlets::known(text).or_else(|| {
        let named: Option<Vec<&str>> = text.split('/').map(|part| outlets::listed(part.trim())).collect();
        named?.first().copied()
    })
}

/// What stands between dates and separators.
fn pieces(text: &str, reading: &Reading) -> Vec<Range<usize>> {
    let dates = &reading.dates;
    let mut pieces = Vec::new();
    let mut start = 0;
    for end in dates.iter().map(|date| date.range.start).chain([text.len()]) {
        add_pieces(text, start..end, reading, &mut pieces);
        start = dates.iter().find(|date| date.range.start == end).map_or(end, |date| date.range.end);
    }
    pieces
}

fn add_pieces(text: &str, gap: Range<usize>, reading: &Reading, pieces: &mut Vec<Range<usize>>) {
    let gap = trimmed(text, gap);
    let untimed = reading.dates.is_empty() && !reading.timed;
    let stretches = if untimed || outlets::known(&text[gap.clone()]).is_some() {
        vec![gap]
    } else {
        let inside = |range: &&Range<usize>| gap.start <= range.start && range.end <= gap.end;
        reading.rest.iter().filter(inside).cloned().collect()
    };
    for stretch in stretches {
        let mut start = stretch.start;
        for (at, letter) in
            text[stretch.clone()].char_indices().map(|(at, letter)| (stretch.start + at, letter))
        {
            if is_separator(text, at, letter) || (letter == ' ' && signs_behind(text, start..at, stretch.end))
            {
                pieces.push(trimmed(text, start..at));
                start = at + letter.len_utf8();
            }
        }
        pieces.push(trimmed(text, start..stretch.end));
    }
    pieces.retain(|piece| !piece.is_empty());
}

/// Whether "by" stands behind a piece and belongs to what follows, not to the piece ("Written by Laila").
fn signs_behind(text: &str, piece: Range<usize>, end: usize) -> bool {
    let Some(by) = text[piece.end..end].get(..4).filter(|by| by.eq_ignore_ascii_case(" by ")) else {
        return false;
    };
    behind_by(text[piece.start..piece.end + by.len()].trim()) != Some("")
}

fn is_separator(text: &str, at: usize, letter: char) -> bool {
    let spaced = text[..at].ends_with(char::is_whitespace)
        && text[at + letter.len_utf8()..].starts_with(char::is_whitespace);
    match letter {
        ',' | '|' | '·' | '•' | ';' | '(' | ')' | '—' | ':' | '\t' | '»' => true,
        '-' | '–' | '/' => spaced,
        _ => false,
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = &text[range.clone()];
    let edge = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, ',' | '|' | '·' | '•' | '-' | '–' | '—' | ';' | ':' | '(' | ')')
    };
    let start = range.start + (piece.len() - piece.trim_start_matches(edge).len());
    let end = range.end - (piece.len() - piece.trim_end_matches(edge).len());
    start.min(end)..end
}

/// "(Dawn, p. 1 – Laila Amini)", "back page": where an article stood in print.
fn is_print_page(words: &str) -> bool {
    let page = ["p.", "pp.", "page "].iter().find_map(|mark| words.strip_prefix(mark));
    page.is_some_and(|page| page.trim().starts_with(|sign: char| sign.is_ascii_digit()))
        || matches!(words, "back page" | "front page")
}

/// "Report 341 / Asia": which of a series it is.
fn is_numbered(words: &str) -> bool {
    const SERIES: [&str; 9] =
        ["Report", "Briefing", "Paper", "Alert", "Commentary", "Update", "Bulletin", "Issue", "Series"];
    words.rsplit_once(' ').is_some_and(|(series, number)| {
        let number = number.trim_start_matches(['#', 'N', 'o', '°', '.']);
        !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && SERIES.contains(&series.rsplit(' ').next().unwrap_or_default())
    })
}

/// "Commentary / Asia 29 March 2023 15 minutes": how long it takes to read.
fn is_reading_time(words: &str) -> bool {
    words.split_once(' ').is_some_and(|(count, unit)| {
        count.parse::<u8>().is_ok() && matches!(unit, "min" | "mins" | "minutes" | "minute read" | "min read")
    })
}

/// What stands between names and says nothing of them: "and", a degree, a handle.
fn is_filler(words: &str) -> bool {
    words.is_empty()
        || matches!(words, "and" | "Source" | "source" | "No Comments" | "&")
        || names::is_degree(words)
        || words.starts_with('@')
}

/// Whose a desk is, and how many bytes of it say so.
fn house_of_desk(words: &str) -> Option<(String, usize)> {
    #[rustfmt::skip]
    const ENDS: [&str; 17] = [
        " News Desk", " Desk", " Staff", " Web Desk", " Newsroom", " Bureau", " News Service", " NEWS SERVICE", " Report",
        " Correspondent", " correspondent", " Editorial Staff", " Editorial Board", " Reporter", " Online",
        " staff and agencies", " and agencies",
    ];
    // Desks that don't say whose they are.
    let own = match words {
        "Tribune News Service" => Some("The Tribune"),
        "Express Web Desk" | "Express Global Desk" => Some("The Indian Express"),
        _ => None,
    };
    let ended = || ENDS.iter().find_map(|end| words.strip_suffix(end).and_then(outlets::listed));
    let owner = || {
        let (house, _) = words.split_once(['’', '\'']).filter(|(_, rest)| rest.starts_with("s "))?;
        outlets::listed(house)
    };
    if let Some(name) = own.or_else(ended).or_else(owner) {
        return Some((name.to_owned(), words.len()));
    }
    // "India Today World Desk", "CPJ Asia Staff", "AFP Kabul Staff"; but "Kayhan Life Staff" is not Kayhan’s.
    let parts = outlets::words(words);
    let opens = outlets::starting_at(words, &parts, 0).filter(|(_, count)| *count < parts.len());
    let Some((name, count)) = opens else {
        return outlets::listed(words).map(|name| (name.to_owned(), words.len()));
    };
    let rest = words[parts[count - 1].end..].trim();
    let part_of_it = |rest: &str| {
        sections::is_label(rest) || sections::has_word(rest) || rest.split(' ').any(places::is_place)
    };
    let other =
        rest.strip_suffix(" Staff").is_some_and(|rest| !part_of_it(rest)) && !outlets::is_agency(name);
    let whole = words.trim_end_matches(" Staff");
    Some(if other { (whole.to_owned(), whole.len()) } else { (name.to_owned(), words.len()) })
}

/// Last words of outlets and of nothing else that stands beside a day.
const PRINTS: &[&str] =
    &["Press", "News", "Media", "Times", "Tribune", "Herald", "Journal", "TV", "Radio", "Gazette", "Monitor"];

impl Header {
    /// Takes one piece of a line; `false` where it is neither writer nor outlet nor place beside one.
    fn take(&mut self, text: &str, piece: Range<usize>) -> bool {
        let whole = &text[piece.clone()];
        let by = behind_by(whole);
        self.signed |= by.is_some();
        let words = by.unwrap_or(whole);
        let start = piece.end - words.len();
        let genre = by.is_none() && sections::is_label(words) && !places::is_place(words);
        if genre || is_print_page(words) || !self.dates.is_empty() && is_numbered(words) {
            self.placed = true;
            return true;
        }
        if edits(whole) || is_reading_time(words) || is_filler(words) {
            return true;
        }
        if self.take_employer(words, start) {
            return true;
        }
        if names::is_desk(words) {
            self.take_desk(words, start);
            return true;
        }
        // "Laila Amini, Special to Gulf News": for whom somebody else wrote.
        if let Some(house) =
            ["Special to ", "special to ", "Special for "].iter().find_map(|lead| words.strip_prefix(lead))
            && let Some(name) = outlets::listed(house.strip_prefix("the ").unwrap_or(house))
        {
            self.outlet.get_or_insert((name.to_owned(), piece.end - house.len()..piece.end));
            return true;
        }
        let source = behind_source(words);
        if let Some(name) = outlet_named(source) {
            // A second outlet, "Reuters (AFP)", is the first one's source.
            self.outlet.get_or_insert((name.to_owned(), piece.end - source.len()..piece.end));
            return true;
        }
        if by.is_none() && self.is_dateline(text, words, start) {
            self.placed = true;
            return true;
        }
        if by.is_some() && places::is_place(words) && words.contains(' ') {
            // Whoever signs with "By" is a writer, even under the name of a village.
            self.names.push(words.to_owned());
            return true;
        }
        if by.is_none() && self.take_unlisted(words, start) {
            return true;
        }
        self.take_outlet_behind(text, words, start) || self.take_signers(text, words)
    }

    /// "QUSAI BHATTI-ELAHI, Nikkei staff writer": for whom the one works who stands before.
    fn take_employer(&mut self, words: &str, start: usize) -> bool {
        const ROLES: [&str; 4] = [" staff writer", " staff reporter", " correspondent", " Correspondent"];
        let house = ROLES.iter().find_map(|role| words.strip_suffix(role)).filter(|_| !self.names.is_empty());
        let Some(name) = house.and_then(outlets::listed) else { return false };
        self.signed = true;
        self.outlet.get_or_insert((name.to_owned(), start..start + words.len()));
        true
    }

    /// "Feb 10, 2026 - ISW Press": no list has it, but its last word is an outlet's. "Published in The Lower Indus Post" says
    /// so in other words.
    fn take_unlisted(&mut self, words: &str, start: usize) -> bool {
        let free = !self.dates.is_empty() && !self.signed && self.names.is_empty() && self.outlet.is_none();
        let last = words.rsplit(' ').next().unwrap_or_default();
        let house = words.contains(' ')
            && words.split(' ').all(|word| word.starts_with(char::is_uppercase))
            && words.contains(char::is_lowercase)
            && PRINTS.contains(&last)
            && outlets::likeness(words) == Likeness::Word
            && !sections::is_label(words)
            && !names::opens_with_given_name(words);
        if free && house {
            self.outlet = Some((words.to_owned(), start..start + words.len()));
        }
        free && house
    }

    /// Whether a piece that no "By" opens is where a line is from: a known place; a single word; and behind an
    /// outlet anything of a name's shape ("BBC News, Lashkar Gah"), where no place stood before.
    fn is_dateline(&self, text: &str, words: &str, start: usize) -> bool {
        let behind_outlet = || {
            let outlet = self.outlet.as_ref();
            outlet.is_some_and(|(_, range)| matches!(text[range.end..start].trim(), "," | "-" | "–" | "—"))
        };
        let unknown = || names::is_name(words) && !names::opens_with_given_name(words);
        let may_be_place = || !words.contains(' ') || !self.placed && behind_outlet();
        places::is_place(words) || unknown() && may_be_place()
    }

    /// "Al Jazeera Staff", "Dawn’s Correspondent": a desk signs, and its outlet may be known by it.
    fn take_desk(&mut self, words: &str, start: usize) {
        self.signed = true;
        self.names.push(words.to_owned());
        if self.outlet.is_none()
            && let Some((name, length)) = house_of_desk(words)
        {
            self.outlet = Some((name, start..start + length));
            self.desk = true;
        }
    }

    /// Names, a desk or a role: the rest of what signs.
    fn take_signers(&mut self, text: &str, words: &str) -> bool {
        match names::signers(words) {
            // "Mar 6th 2025|KABUL AND NEW DELHI".
            Some(Signer::Names(found)) if !self.signed && found.iter().all(|name| places::is_place(name)) => {
                self.placed = true;
                true
            }
            Some(Signer::Names(found)) => {
                self.signed |= found.iter().any(|name| names::is_desk(name));
                let several = found.len() > 1 || words.contains(" with ") || words.contains(" WITH ");
                for name in found {
                    // "By Daily Sabah with AA".
                    if several && let Some(listed) = outlets::listed(&name) {
                        let at = text.find(&name).unwrap_or(0);
                        self.outlet.get_or_insert((listed.to_owned(), at..at + name.len()));
                        continue;
                    }
                    // A line cut after its first letters ("By A") names nobody.
                    if name.chars().filter(|letter| letter.is_alphabetic()).count() > 1 {
                        self.names.push(name);
                    }
                }
                true
            }
            Some(Signer::Role) => {
                self.placed |= words
                    .split([',', '/'])
                    .flat_map(|part| part.split(" AND "))
                    .all(|part| places::is_place(part.trim()));
                self.signed |=
                    ["report", "translated"].iter().any(|opening| fold(words).starts_with(opening));
                true
            }
            None => false,
        }
    }

    /// "Laila Amini Al Jazeera": a known outlet behind a name, with no mark between.
    fn take_outlet_behind(&mut self, text: &str, words: &str, start: usize) -> bool {
        let spaces: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).take(8).collect();
        let behind = |&at: &usize| outlets::listed(&words[at + 1..]).map(|name| (at, name));
        let Some((at, name)) = spaces.iter().skip(1).find_map(behind) else { return false };
        // "Sima Ahang and Latif Mehr": a surname that is an agency's name too.
        if words[..at].ends_with(" with") || words[..at].ends_with(" WITH") {
            return false;
        }
        let last = words[..at].rsplit(" and ").next().unwrap_or_default();
        if !last.trim().contains(' ') {
            return false;
        }
        if self.outlet.is_some() || !self.take_signers(text, &words[..at]) {
            return false;
        }
        self.outlet = Some((name.to_owned(), start + at + 1..start + words.len()));
        true
    }

    /// Whether the pieces together are header beyond doubt: a name alone may be a title.
    fn is_sure(&self) -> bool {
        let beside = !self.names.is_empty() || self.placed;
        self.signed || self.outlet.is_some() || (!self.dates.is_empty() && beside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_names_before_a_day_are_no_outlets() {
        let outlet = |text| unlisted_with_day(text).and_then(|header| header.outlet).map(|(name, _)| name);
        assert_eq!(outlet("The Asia Ledger, January 01, 2023").as_deref(), Some("The Asia Ledger"));
        assert_eq!(outlet("Frontline Magazine, 12 March 2024").as_deref(), Some("Frontline Magazine"));
        for text in [
            "Omid Rahimi, January 1, 2023",
            "Published in The Express Tribune, March 2, 2024",
            "The Hague, 3 May 2024",
            "New York Times Square, May 2, 2024",
            "Kabul, January 1, 2023",
        ] {
            assert_eq!(outlet(text), None, "{text}");
        }
    }
}
