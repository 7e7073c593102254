//! How a text opens: wire datelines ("KABUL, Sept 23 (Reuters) –"), lead-ins ("Bayan News – ..."), place
//! datelines, and the byline, outlet and date that index pages run into the first paragraph.

use std::ops::Range;

use super::names::{self, Signer};
use super::outlets::{self, Likeness};
use super::printed_date;
use super::{effort, header, places};
use crate::day::Day;
use crate::facts::Rule;
use crate::order;

/// What the opening of a paragraph states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    /// Canonical name, bytes, rule.
    pub(super) outlet: Option<(String, Range<usize>, Option<Rule>)>,
    /// A day with its year.
    pub(super) day: Option<(Day, Range<usize>)>,
    /// People named before the text.
    pub(super) names: Vec<String>,
    /// Byte from which on the text stands.
    pub(super) text: usize,
}

/// How far an opening may reach.
const REACH: usize = 140;

/// Reads the dateline or lead-in of a paragraph; `None` where it opens like any other.
pub(super) fn opening(text: &str) -> Option<Opening> {
    let head = head(text);
    effort::spend(head.len());
    let opening =
        bracketed(head).or_else(|| stroked(head)).or_else(|| dotted(text, head)).or_else(|| dashed(head))?;
    Some(Opening { text: text_from(head, opening.text), ..opening })
}

/// Behind the dashes, colons and spaces that follow an opening.
fn text_from(head: &str, end: usize) -> usize {
    let rest = &head[end..];
    let mark = |letter: char| is_dash(letter) || letter.is_whitespace() || matches!(letter, ':' | ',');
    head.len() - rest.trim_start_matches(mark).len()
}

fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(REACH)]
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '―')
}

/// "KABUL, Sept 23 (Reuters) –", "New Delhi [India], October 9 (ANI):", "(CNN) —".
fn bracketed(head: &str) -> Option<Opening> {
    let open = head.find('(')?;
    let close = open + head[open..].find(')')?;
    let inside = &head[open + 1..close];
    let after = head[close + 1..].trim_start();
    let marked = after.starts_with(|letter: char| is_dash(letter) || letter == ':');
    let place = &head[..open];
    if !is_place_and_date(place) {
        return None;
    }
    let shouted = place.split(|letter: char| !letter.is_alphabetic()).next().is_some_and(is_shouted);
    let name = inside
        .split(['/', ',', '|'])
        .find_map(|piece| outlets::known(piece.trim()))
        .map(str::to_owned)
        .or_else(|| (shouted && marked && is_acronym(inside)).then(|| inside.to_owned()))?;
    // "Ahmedabad, Nov 12 (PTI) The state will …"
    let dated = || !printed_date::read(place).dates.is_empty() && after.starts_with(char::is_uppercase);
    // "Kabul (BNA) Construction work …"
    let placed = || places::is_place(place.trim()) && after.starts_with(char::is_uppercase);
    if !marked && !shouted && !dated() && !placed() {
        return None;
    }
    let outlet = Some((name, open + 1..close, Some(Rule::OutletWire)));
    Some(Opening { outlet, day: day_in(place), names: Vec::new(), text: close + 1 })
}

/// "MOSCOW, March 27. /TASS/. A block train …".
fn stroked(head: &str) -> Option<Opening> {
    let open = head.find(" /")? + 1;
    let close = open + 1 + head[open + 1..].find('/')?;
    let name = outlets::listed(&head[open + 1..close])?;
    let place = head[..open].trim_end_matches(['.', ' ']);
    is_place_and_date(place).then(|| Opening {
        outlet: Some((name.to_owned(), open + 1..close, Some(Rule::OutletWire))),
        day: day_in(place),
        names: Vec::new(),
        text: (close + 1 + usize::from(head[close + 1..].starts_with('.'))).min(head.len()),
    })
}

/// "May 18, 2022 ... QUETTA: Customs has found four ...": how searches print a day before the words they found, which break
/// off.
fn dotted(text: &str, head: &str) -> Option<Opening> {
    if !text.ends_with("...") && !text.ends_with('…') {
        return None;
    }
    let (at, mark) = ["...", "…"].iter().filter_map(|mark| Some((head.find(mark)?, mark))).min()?;
    let before = head[..at].trim_end();
    let after = head[at + mark.len()..].trim_start();
    let reading = printed_date::read(before);
    let dated = reading.timed || reading.dates.iter().any(|date| date.day.is_some());
    let only = reading.rest.iter().all(|range| before[range.clone()].trim().is_empty());
    let begins = !after.starts_with(char::is_lowercase) && !after.is_empty();
    (before.len() < at && dated && only && begins).then(|| Opening {
        day: day_in(before),
        text: head.len() - after.len(),
        ..Opening::default()
    })
}

fn is_shouted(word: &str) -> bool {
    word.chars().count() >= 3 && word.chars().all(char::is_uppercase)
}

fn is_acronym(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.chars().all(|letter| letter.is_ascii_uppercase())
}

/// "CNN —", "Bayan News – ...", "Kabul, Oct 3, IRNA –", "Islamabad, Pakistan –".
fn dashed(head: &str) -> Option<Opening> {
    let (at, mark) = head.char_indices().find(|&(at, letter)| is_break(head, at, letter))?;
    let before = head[..at].trim_end();
    let after = head[at + mark.len_utf8()..]
        .trim_start_matches(|letter: char| is_dash(letter) || letter.is_whitespace());
    if before.is_empty() || before.len() > 80 || after.is_empty() {
        return None;
    }
    let start = after.trim_start_matches(['“', '"', '‘', '\'']);
    let begins = !start.starts_with(char::is_lowercase);
    if !begins {
        return None;
    }
    if let Some(name) = outlets::known(before) {
        return Some(Opening { text: at, ..lead_in(name, 0..before.len()) });
    }
    if let Some((place, name)) = before.rsplit_once([',', '/'])
        && let Some(known) = outlets::known(name.trim())
        && is_place_and_date(place)
    {
        let outlet = Some((
            known.to_owned(),
            before.len() - name.trim_start().len()..before.len(),
            Some(Rule::OutletWire),
        ));
        return Some(Opening { outlet, day: day_in(place), names: Vec::new(), text: at });
    }
    if mark == ':' {
        return is_shouted_place(before).then(|| Opening { text: at, ..Opening::default() });
    }
    let news = before
        .split_whitespace()
        .last()
        .is_some_and(|word| matches!(word, "News" | "Press" | "TV" | "Media" | "Times" | "Agency" | "Radio"));
    if news && outlets::likeness(before) == Likeness::Word {
        return Some(Opening { text: at, ..lead_in(before, 0..before.len()) });
    }
    is_place_and_date(before).then(|| Opening { day: day_in(before), text: at, ..Opening::default() })
}

/// Place and date of an agency's dateline: "KABUL, Sept 23" of "KABUL, Sept 23 (Reuters) –".
pub(super) fn dateline(text: &str) -> Option<&str> {
    let opening = opening(text)?;
    let (_, outlet, rule) = opening.outlet?;
    (rule == Some(Rule::OutletWire)).then(|| &text[..outlet.start])
}

/// Whether a paragraph opens with a place in capitals and a mark: "KABUL: The shouting was back".
pub(super) fn is_shouted_dateline(text: &str) -> bool {
    let first = text.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    is_shouted(first) && opening(text).is_some()
}

/// "ISLAMABAD" of "ISLAMABAD: The court …".
fn is_shouted_place(text: &str) -> bool {
    let place = text.split(',').next().unwrap_or_default();
    !text.contains(char::is_lowercase) && places::is_place(place)
}

fn lead_in(name: &str, range: Range<usize>) -> Opening {
    Opening { outlet: Some((name.to_owned(), range, Some(Rule::OutletLeadIn))), ..Opening::default() }
}

/// A dash with space around it, a dash like "—" or "--" glued to a word, or a colon.
fn is_break(head: &str, at: usize, letter: char) -> bool {
    let next = || head[at + letter.len_utf8()..].chars().next();
    let is_spaced = || head[..at].ends_with(char::is_whitespace) && next().is_some_and(char::is_whitespace);
    match letter {
        '-' => is_spaced() || next() == Some('-'),
        '–' => next().is_some_and(char::is_whitespace),
        '—' | '―' | ':' => true,
        _ => false,
    }
}

/// Capitalised words, commas, a date: what stands before a dateline's dash. Nothing at all counts too.
fn is_place_and_date(text: &str) -> bool {
    let reading = printed_date::read(text);
    let words = |range: &Range<usize>| {
        text[range.clone()].split(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '\'')
    };
    let place = |word: &str| {
        word.is_empty() || word.starts_with(char::is_uppercase) || matches!(word, "of" | "i" | "e" | "the")
    };
    let opens_as_sentence = ["By ", "The ", "A ", "An ", "In ", "At ", "On ", "But ", "And "]
        .iter()
        .any(|word| text.starts_with(word));
    text.len() <= 80
        && !opens_as_sentence
        && reading
            .rest
            .iter()
            .map(|range| words(range).filter(|word| !word.is_empty()).count())
            .sum::<usize>()
            <= 6
        && reading.rest.iter().all(|range| words(range).all(place))
}

fn day_in(text: &str) -> Option<(Day, Range<usize>)> {
    let is_year = |digits: &[u8]| digits.iter().all(u8::is_ascii_digit);
    if !text.as_bytes().windows("2025".len()).any(is_year) {
        return None;
    }
    printed_date::read(text).dates.into_iter().find_map(|date| date.day.map(|day| (day, date.range)))
}

/// Byline, outlet and date run into the text, as index pages print them: "By Laila Amini Pamir Post 2 May
/// 2024 Farmers in ...". `loose` takes an outlet with nothing else around it.
pub(super) fn run_in(text: &str, loose: bool) -> Option<Opening> {
    if opens_as_text(text) {
        return None;
    }
    if opening(text).is_some_and(|opening| opening.outlet.is_some() || opening.day.is_some()) {
        return None;
    }
    let head = head(text);
    let words = outlets::words(head);
    let outlet = (0..words.len().min(13)).find_map(|at| {
        let (name, count) = outlets::starting_at(head, &words, at)?;
        Some((name, words[at].start..words[at + count - 1].end))
    });
    let day = day_in(head);
    let mut ends =
        [outlet.as_ref().map_or(0, |(_, range)| range.end), day.as_ref().map_or(0, |(_, range)| range.end)];
    order::sort(&mut ends);
    if let Some(signed) = signed_behind(head, ends[1]) {
        ends[1] = signed;
    }
    let begins = |end: usize| {
        let rest = head[end..].trim_start_matches(|letter: char| !letter.is_alphanumeric());
        rest.starts_with(|letter: char| !letter.is_lowercase()) && text.len() > end + 30
    };
    let found = ends
        .into_iter()
        .rev()
        .filter(|&end| end > 0 && begins(end))
        .find_map(|end| run_in_until(head, end, loose));
    found.or_else(|| glued(head, outlet.filter(|(_, range)| begins(range.end))?))
}

/// Where a name ends that signs behind outlet and day: "Pamir Post 2 May 2024 By Laila Amini Farmers in the north". The last
/// word with a capital opens the text.
fn signed_behind(head: &str, end: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let by = head[end..].strip_prefix(" By ")?;
    let start = head.len() - by.len();
    let capitals = by.split(' ').take_while(|word| word.starts_with(char::is_uppercase)).count();
    let name = (2..=LONGEST).contains(&capitals.checked_sub(1)?).then_some(capitals - 1)?;
    let length = by.split(' ').take(name).map(|word| word.len() + 1).sum::<usize>() - 1;
    names::is_name(by[..length].trim_end_matches('*')).then_some(start + length)
}

/// "Rain fell", "The minister": a small word follows that stands in no name and no date. Most paragraphs are told so
/// without a closer look.
fn opens_as_text(text: &str) -> bool {
    let mut words = text.split_ascii_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let small = matches!(
        second,
        "of" | "by"
            | "e"
            | "i"
            | "ul"
            | "ur"
            | "al"
            | "bin"
            | "de"
            | "van"
            | "von"
            | "and"
            | "in"
            | "on"
            | "the"
    );
    let signed =
        matches!(first, "By" | "BY" | "by" | "Written" | "Published" | "Reported" | "Updated" | "Reporting");
    second.starts_with(|letter: char| letter.is_ascii_lowercase()) && !small && !signed && first.is_ascii()
}

/// The opening up to `end`, where it reads as a header line with two facts at least.
fn run_in_until(head: &str, end: usize, loose: bool) -> Option<Opening> {
    let header = header::read(&head[..end])?;
    let day = header.dates.iter().find_map(|date| date.day.map(|day| (day, date.range.clone())));
    let facts = usize::from(header.signed || !header.names.is_empty())
        + usize::from(header.outlet.is_some())
        + usize::from(day.is_some());
    let outlet = header.outlet.map(|(name, range)| (name, range, None));
    let text = text_from(head, end);
    (facts >= 2 || (loose && outlet.is_some())).then_some(Opening { outlet, day, names: header.names, text })
}

/// `By Laila AminiReuters Farmers in ...`: the outlet runs into the name before it.
fn glued(head: &str, (name, range): (&'static str, Range<usize>)) -> Option<Opening> {
    let signed = head[..range.start].strip_prefix("By ")?;
    let Some(Signer::Names(names)) = names::signers(signed.trim()) else { return None };
    let text = text_from(head, range.end);
    Some(Opening { outlet: Some((name.to_owned(), range, None)), day: None, names, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_outlet(text: &str, expected: Option<(&str, Rule)>) {
        let outlet = opening(text).and_then(|opening| opening.outlet);
        let found =
            outlet.as_ref().map(|(name, _, rule)| (name.as_str(), rule.expect("openings have a rule")));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn wire_lines_state_the_outlet() {
        let reuters = Some(("Reuters", Rule::OutletWire));
        check_outlet("KABUL, Sept 23 (Reuters) – Bakers struck.", reuters);
        check_outlet("KABUL, Sept 23 (Reuters) - Bakers struck.", reuters);
        check_outlet("ISLAMABAD (AP) — Rain fell.", Some(("Associated Press", Rule::OutletWire)));
        check_outlet("HERAT (QHNA): Rain fell.", Some(("QHNA", Rule::OutletWire)));
        check_outlet("Tehran, Oct 3, IRNA – Rain fell.", Some(("IRNA", Rule::OutletWire)));
        check_outlet("Sehore, Nov 12 (PTI) The rain fell.", Some(("Press Trust of India", Rule::OutletWire)));
        check_outlet("CNN — Rain fell.", Some(("CNN", Rule::OutletLeadIn)));
        check_outlet("(CNN) — Rain fell.", Some(("CNN", Rule::OutletWire)));
        check_outlet("Bayan News – Rain fell.", Some(("Bayan News", Rule::OutletLeadIn)));
        check_outlet("Wakhan News – Rain fell.", Some(("Wakhan News", Rule::OutletLeadIn)));
    }

    #[test]
    fn odd_openings_state_nothing() {
        for text in [
            "Reuters reported that rain fell.",
            "Al Jazeera – a broadcaster – has shown the rain.",
            "The Farm Board (AP) — a body — met.",
            "World Grain Fund (WGF) – a charity – met.",
            "Islamabad, Pakistan – When rain fell, (Reuters) said so.",
            "Rain fell: the fields drowned.",
            "",
            "(",
            "—",
        ] {
            check_outlet(text, None);
        }
    }

    #[test]
    fn the_text_stands_behind_its_opening() {
        for (text, expected) in [
            ("KABUL, Sept 23 (Reuters) – Bakers struck.", "Bakers struck."),
            ("Sehore, Nov 12 (PTI) Bakers struck.", "Bakers struck."),
            ("QUETTA: Bakers struck.", "Bakers struck."),
            ("Tehran, IRNA – Bakers struck.", "Bakers struck."),
            ("CNN — “Bakers” struck.", "“Bakers” struck."),
        ] {
            assert_eq!(&text[opening(text).unwrap().text..], expected);
        }
        assert_eq!(opening("NATO: Bakers struck."), None);
    }

    #[test]
    fn a_dateline_without_a_year_gives_no_day() {
        assert_eq!(opening("KABUL, Sept 23 (Reuters) – Rain.").unwrap().day, None);
        let day = opening("KABUL, Sept 23, 2022 (Reuters) – Rain.").unwrap().day.unwrap().0;
        assert_eq!(day.to_string(), "2022-09-23");
    }

    #[test]
    fn run_in_openings() {
        let found =
            run_in("By Laila Amini Reuters 2 May 2024 Farmers in the north have begun to sow and the", false)
                .unwrap();
        assert_eq!(found.names, ["Laila Amini"]);
        assert_eq!(found.outlet.unwrap().0, "Reuters");
        assert_eq!(found.day.unwrap().0.to_string(), "2024-05-02");
        assert_eq!(
            run_in("Reuters said on 2 May 2024 that farmers in the north have begun to sow", false),
            None
        );
        let glued =
            run_in("By Laila AminiReuters Farmers in the north have begun to sow their fields and", false)
                .unwrap();
        assert_eq!(glued.outlet.unwrap().0, "Reuters");
    }
}
