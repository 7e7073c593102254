//! The lines between a title and the text: byline, outlet, date, in any order, alone or together. Also what
//! an article states about outlet and day, for `extract`. Infers nothing.

use std::ops::Range;

use super::lines::{Line, fold};
use super::names::{self, Signer};
use super::outlets::{self, Likeness};
use super::printed_date::{self, Printed, Reading};
use super::{Article, Block, BlockKind, places, sections, sign_off, wire};
use crate::day::Day;
use crate::facts::{Rule, Span};
use crate::list::List;

/// What one header line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    /// Who edited: they sign where nobody else does.
    editors: Vec<String>,
    /// Canonical name and bytes.
    pub(super) outlet: Option<(String, Range<usize>)>,
    pub(super) dates: Vec<Printed>,
    /// It opens with "By", or is about a writer.
    pub(super) signed: bool,
    /// A place, or a word that can only be one, stands beside the rest.
    placed: bool,
    /// A desk signs, whose outlet is known by it ("Al Jazeera Staff").
    desk: bool,
}

/// The head of an article: a kind for each of its first lines, and who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) kinds: Vec<BlockKind>,
    pub(super) bylines: Vec<String>,
    /// Whether a line names the writers beyond doubt.
    named: bool,
}

/// Lines under a title that may still be header.
const WINDOW: usize = 9;

/// Text lines that may stand between a title and its header lines: a standfirst, a caption.
const TEXT_BEFORE: usize = 2;

/// Reads a line that can be nothing but header; `None` for any other.
pub(super) fn read(text: &str) -> Option<Header> {
    // "Laila Amini reported from Herat, and Omid Rahimi from Kabul."
    if let Some((who, rest)) = text.split_once(" reported from ")
        && who.contains(' ')
        && names::is_name(who)
        && !rest.contains(" that ")
        && text.split_whitespace().nth(20).is_none()
    {
        return Some(Header { signed: true, ..Header::default() });
    }
    let words = text.split_whitespace().take(27).count();
    if text.len() > 200 || words > 26 || (words > 8 && ends_as_sentence(text)) {
        return None;
    }
    plain(text).or_else(|| parted(text))
}

fn is_lunar_day(text: &str) -> bool {
    static MONTHS: List = List::words(
        "muharram safar rabi jumada rajab shaban sha ramadan ramazan shawwal dhu dhul zul zulhijja",
    );
    let key = fold(text);
    let year = key.split(' ').any(|word| {
        word.len() == 4 && word.starts_with("14") && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let day = key
        .split(' ')
        .any(|word| word.len() <= 2 && word.parse().is_ok_and(|day: u32| (1..=30).contains(&day)));
    year && day && text.split_whitespace().nth(7).is_none() && key.split(' ').any(|word| MONTHS.has(word))
}

/// A line of one sort.
fn plain(text: &str) -> Option<Header> {
    if let Some(header) = labelled(text) {
        return Some(header);
    }
    if let Some(range) = sign_off::name(text) {
        let name = &text[range.clone()];
        let name = outlets::listed(name).or_else(|| outlets::of_host(name)).unwrap_or(name).to_owned();
        let dates = printed_date::read(text).dates;
        return Some(Header { outlet: Some((name, range)), dates, ..Header::default() });
    }
    // "Afghanistan Times > Nation".
    if let Some((house, _)) = text.split_once(['>', '»', '›']).filter(|_| text.len() <= 80)
        && let Some(name) = outlets::listed(house)
    {
        let outlet = Some((name.to_owned(), 0..house.trim_end().len()));
        return Some(Header { outlet, ..Header::default() });
    }
    // "Sunday, 28 Rabi' al-Awwal 1447": a day of the lunar year.
    if is_lunar_day(text) {
        return Some(Header { placed: true, ..Header::default() });
    }
    // "UNHCR Briefing notes".
    let words = if outlets::could_open(text) { wire::words(text) } else { Vec::new() };
    if let Some((name, count)) = (!words.is_empty()).then(|| outlets::starting_at(text, &words, 0)).flatten()
        && count < words.len()
        && !names::is_desk(text)
        && sections::is_label(&text[words[count].start..])
    {
        let outlet = Some((name.to_owned(), words[0].start..words[count - 1].end));
        return Some(Header { outlet, ..Header::default() });
    }
    // "Issue of September 1–15, 2022 | Page 27".
    if ["Issue of ", "Issue dated ", "Edition of ", "Print edition"]
        .iter()
        .any(|opening| text.starts_with(opening))
        && text.split_whitespace().nth(10).is_none()
        && text.bytes().any(|byte| byte.is_ascii_digit())
    {
        return Some(Header { placed: true, ..Header::default() });
    }
    // Who edited or translated wrote nothing.
    if edits(text) && text.split_whitespace().nth(8).is_none() {
        let edited = text.get(.."edited by".len()).is_some_and(|head| head.eq_ignore_ascii_case("edited by"));
        let editors = match names::signers(behind_by(text).unwrap_or_default()) {
            Some(Signer::Names(names)) if edited => names,
            _ => Vec::new(),
        };
        return Some(Header { signed: true, editors, ..Header::default() });
    }
    // "Posted by ghulam_n in Travel": a name for the page alone.
    let by_name = !text.contains(" the ") && !ends_as_sentence(text);
    if text.starts_with("Posted by ") && by_name && text.split_whitespace().nth(8).is_none() {
        let name = text["Posted by ".len()..].split([',', '|']).next().unwrap_or_default();
        let name =
            name.split(" in ").next().unwrap_or_default().split(" on ").next().unwrap_or_default().trim();
        if !names::is_name(name) {
            return Some(Header { signed: true, ..Header::default() });
        }
    }
    if let Some(name) = outlets::known(text).filter(|_| !names::is_desk(text)) {
        return Some(Header { outlet: Some((name.to_owned(), 0..text.len())), ..Header::default() });
    }
    let reading = printed_date::read(text);
    if reading.is_all_date(text) {
        return Some(Header { dates: reading.dates, ..Header::default() });
    }
    let pieces = pieces(text, &reading);
    let mut header = Header { dates: reading.dates, ..Header::default() };
    for piece in pieces {
        if !header.take(text, piece) {
            return None;
        }
    }
    header.is_sure().then_some(header)
}

/// "Thursday 22 October 2026 | Compiled by staff | Forward to a friend": beside a day and a bar, what says nothing of
/// writer, outlet or day is the page's.
fn parted(text: &str) -> Option<Header> {
    const MARKS: [char; 4] = ['|', '•', '·', '»'];
    const LONGEST: usize = 6;
    let mut header = Header { placed: true, ..Header::default() };
    let mut next = 0;
    for piece in text.split(MARKS) {
        let start = next + piece.len() - piece.trim_start().len();
        next += piece.len() + text[next + piece.len()..].chars().next().map_or(0, char::len_utf8);
        let piece = piece.trim();
        let moved = |range: &Range<usize>| range.start + start..range.end + start;
        let Some(found) = plain(piece) else {
            let dates = printed_date::read(piece).dates;
            if piece.split_whitespace().nth(LONGEST).is_some() || ends_as_sentence(piece) {
                return None;
            }
            if outlets::likeness(piece) == Likeness::Word && header.outlet.is_none() && dates.is_empty() {
                header.outlet = Some((piece.to_owned(), start..start + piece.len()));
            }
            continue;
        };
        header
            .dates
            .extend(found.dates.into_iter().map(|date| Printed { range: moved(&date.range), ..date }));
        header.names.extend(found.names);
        header.signed |= found.signed;
        header.outlet = header.outlet.or_else(|| found.outlet.map(|(name, range)| (name, moved(&range))));
    }
    let dated = header.dates.iter().any(|date| date.day.is_some());
    (text.contains(MARKS) && dated).then_some(header)
}

/// "Source: Salt Trade Board", "BYLINE: Laila Amini", "Posted: 14 Oct 2025": what archives and readers label.
fn labelled(text: &str) -> Option<Header> {
    static OUTLETS: List =
        List::phrases("source|feed|publication|publisher|newspaper|outlet|site|organization|organisation");
    static WRITERS: List = List::phrases(
        "\
        byline|creator|dc creator|author|authors|writer|reporter|report|words|words and pictures|words and photos|text|\
        text and photos|reporting|correspondent|correspondents|interviewer",
    );
    static DAYS: List = List::phrases(
        "date|posted|published|pubdate|published on|publication date|originally published|posted on|dc date|issued",
    );
    // "dc:creator: Laila Amini" has a mark of its own.
    let from = if text.starts_with("dc:") { "dc:".len() } else { 0 };
    // A label may have a line of its own above what it labels.
    let colon = from + text[from..].find([':', '\n'])?;
    let (label, rest) = (fold(&text[..colon]), text[colon + 1..].trim_start());
    if colon > 24 || rest.is_empty() {
        return None;
    }
    let has = |list: &List| list.has(&label);
    let start = text.len() - rest.len();
    if has(&DAYS) {
        let dates = printed_date::read(text).dates;
        return (!dates.is_empty()).then(|| Header { dates, ..Header::default() });
    }
    // "From: Press Office of the Board <press@board.example>" over a mail.
    if let Some((sender, _)) = rest.split_once(" <").filter(|_| label == "from") {
        let name = sender.trim_matches('"').to_owned();
        return Some(Header { outlet: Some((name, start..start + sender.len())), ..Header::default() });
    }
    if has(&WRITERS) {
        // "Reporter: Laila Amini (pseudonym)".
        let bare =
            rest.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map_or(rest, |(name, _)| name);
        let Some(Signer::Names(names)) = names::signers(bare) else { return None };
        return Some(Header { names, signed: true, ..Header::default() });
    }
    // "From:" over the office that publishes.
    if label == "from" && text[..=colon].ends_with(':') && text[colon + 1..].starts_with('\n') {
        return Some(Header { outlet: Some((rest.to_owned(), start..text.len())), ..Header::default() });
    }
    // "Source: Ministry of Refugees" under a table is no outlet.
    let house = outlet_named(rest).is_some()
        || outlets::likeness(rest) == Likeness::Word
        || rest.starts_with("UN ")
        || rest.starts_with("United Nations ");
    let name = || outlet_named(rest).map_or_else(|| rest.to_owned(), str::to_owned);
    // "Source: Xinhua | 2025-04-15 | Editor: huaxia" says more than one thing.
    let named = rest.starts_with(char::is_uppercase)
        && rest.split_whitespace().nth(10).is_none()
        && !rest.contains(['|', ':', ';'])
        && printed_date::read(rest).dates.is_empty();
    (has(&OUTLETS) && named && house)
        .then(|| Header { outlet: Some((name(), start..text.len())), ..Header::default() })
}

/// Puts labels that have a line of their own together with what they label, at the head of an article.
pub(super) fn with_labels_joined(lines: Vec<Line>) -> Vec<Line> {
    static LABELS: List =
        List::phrases("source|sources|author|authors|organization|organisation|publisher|from");
    const HEAD: usize = 12;
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for (at, line) in lines.into_iter().enumerate() {
        let value = line.text.split_whitespace().nth(7).is_none() && !ends_as_sentence(&line.text);
        match joined.last_mut() {
            Some(label)
                if (2..HEAD).contains(&at)
                    && value
                    && label.last + 1 == line.number
                    && LABELS.has(&label.key)
                    && labelled(&format!("{}\n{}", label.text, line.text)).is_some() =>
            {
                label.text.push('\n');
                label.text.push_str(&line.text);
                label.key = fold(&label.text);
                label.last = line.last;
            }
            _ => joined.push(line),
        }
    }
    joined
}

/// A full stop behind a whole word: "p.m." and "U.S." end no sentence.
fn ends_as_sentence(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or("");
    text.ends_with(['.', '!', '?', '”', '"']) && last.len() > 4
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
        letter.is_whitespace() || matches!(letter, ',' | '|' | '·' | '•' | '-' | '–' | '—' | ';' | ':')
    };
    let start = range.start + (piece.len() - piece.trim_start_matches(edge).len());
    let end = range.end - (piece.len() - piece.trim_end_matches(edge).len());
    start.min(end)..end
}

/// "Edited by Laila Amini", "Translated by: Laila Amini".
fn edits(text: &str) -> bool {
    const OPENINGS: &[&str] = &["edited by", "translated by", "translation by", "produced by"];
    let opens =
        |opening: &&str| text.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
    // "Produced by hand" tells of things.
    let named =
        behind_by(text).is_none_or(|name| name.starts_with(char::is_uppercase) && !name.contains(" in "));
    named && OPENINGS.iter().any(opens)
}

/// "By Laila" to "Laila".
fn behind_by(piece: &str) -> Option<&str> {
    const OPENINGS: &str = "\
        by|written by|story by|reported by|report by|reporting by|analysis by|author|authors|opinion by|\
        posted by|published by|edited by|compiled by|text by|text and photographs by|text and photos by|\
        words and pictures by|story and photos by|photographs and text by|interview by|interviewed by|words by|words and photos by|\
        translated by|translation by|produced by|presented by|hosted by";
    OPENINGS.split('|').rev().find_map(|opening| {
        let head = piece.get(..opening.len())?;
        let rest = &piece[opening.len()..];
        let ends =
            rest.is_empty() || rest.starts_with(|letter: char| letter.is_whitespace() || letter == ':');
        (head.eq_ignore_ascii_case(opening) && ends)
            .then(|| rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ':'))
    })
}

fn behind_source(piece: &str) -> &str {
    ["Source ", "source ", "Via ", "via ", "From "]
        .iter()
        .find_map(|word| piece.strip_prefix(word))
        .unwrap_or(piece)
}

/// Whether a piece that no "By" opens is where a line is from: a known place; a single word; and behind an
/// outlet anything of a name's shape ("BBC News, Lashkar Gah").
fn is_dateline(words: &str, behind_outlet: bool) -> bool {
    let unknown = names::is_name(words) && !names::opens_with_given_name(words);
    places::is_place(words) || (unknown && (behind_outlet || !words.contains(' ')))
}

/// A known outlet, or several with a stroke between ("AP/Reuters"): the first.
fn outlet_named(text: &str) -> Option<&'static str> {
    outlets::known(text).or_else(|| {
        let named: Option<Vec<&str>> = text.split('/').map(|part| outlets::listed(part.trim())).collect();
        named?.first().copied()
    })
}

impl Header {
    /// Takes one piece of a line; `false` where it is neither writer nor outlet nor place beside one.
    fn take(&mut self, text: &str, piece: Range<usize>) -> bool {
        let mut words = &text[piece.clone()];
        let by = behind_by(words);
        if let Some(rest) = by {
            self.signed = true;
            words = rest;
        }
        if by.is_none() && sections::is_label(words) && !places::is_place(words) {
            self.placed = true;
            return true;
        }
        if edits(&text[piece.clone()]) {
            return true;
        }
        // "Commentary / Asia 29 March 2023 15 minutes".
        let minutes = words.split_once(' ').is_some_and(|(count, unit)| {
            count.parse::<u8>().is_ok()
                && matches!(unit, "min" | "mins" | "minutes" | "minute read" | "min read")
        });
        if minutes {
            return true;
        }
        let nothing = matches!(words, "and" | "Source" | "source" | "No Comments" | "&");
        if words.is_empty() || nothing || names::is_degree(words) || words.starts_with('@') {
            return true;
        }
        let start = piece.end - words.len();
        let behind_outlet = self
            .outlet
            .as_ref()
            .is_some_and(|(_, range)| matches!(text[range.end..start].trim(), "," | "-" | "–" | "—"));
        if names::is_desk(words) {
            self.take_desk(words, start);
            return true;
        }
        let source = behind_source(words);
        if let Some(name) = outlet_named(source) {
            // A second outlet, "Reuters (AFP)", is the first one's source.
            self.outlet.get_or_insert((name.to_owned(), piece.end - source.len()..piece.end));
            return true;
        }
        let full = self.placed && words.contains(' ') && !places::is_place(words);
        if by.is_none() && is_dateline(words, behind_outlet && !full) {
            self.placed = true;
            return true;
        }
        if by.is_some() && places::is_place(words) && words.contains(' ') {
            // Whoever signs with "By" is a writer, even under the name of a village.
            self.names.push(words.to_owned());
            return true;
        }
        self.take_outlet_behind(text, words, start) || self.take_signers(text, words)
    }

    fn take_desk(&mut self, words: &str, start: usize) {
        self.signed = true;
        self.names.push(words.to_owned());
        let ends = [" News Desk", " Desk", " Staff", " Web Desk", " Newsroom", " Bureau", " Report"];
        let owned = words.split_once(['’', '\'']).filter(|(_, rest)| rest.starts_with("s "));
        let outlet = ends.iter().find_map(|end| words.strip_suffix(end).and_then(outlets::listed));
        let outlet = outlet.or_else(|| owned.and_then(|(house, _)| outlets::listed(house)));
        let news_service = words.strip_suffix(" News Service").and_then(outlets::listed);
        let outlet = outlet.or(news_service);
        if let (Some(name), None) = (outlet.or_else(|| outlets::listed(words)), &self.outlet) {
            self.outlet = Some((name.to_owned(), start..start + words.len()));
            self.desk = true;
        }
    }

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

    fn is_sure(&self) -> bool {
        let beside = !self.names.is_empty() || self.placed;
        self.signed || self.outlet.is_some() || (!self.dates.is_empty() && beside)
    }

    fn kind(&self) -> BlockKind {
        let signs = self.signed || !self.names.is_empty();
        match &self.outlet {
            Some(_) if self.desk || (self.signed && self.names.is_empty()) => BlockKind::Byline,
            Some(_) => BlockKind::Outlet,
            None if signs => BlockKind::Byline,
            None => BlockKind::Date,
        }
    }
}

/// Whether a line is header beyond doubt.
pub(super) fn is_line(text: &str) -> bool {
    read(text).is_some()
}

/// Whether a line may be header by its shape: a name, an outlet, a role.
pub(super) fn is_weak_line(text: &str) -> bool {
    !matches!(weak(text), Weak::Text | Weak::Label)
}

/// How many different things (writer, outlet, date) the lines at the head state beyond doubt.
pub(super) fn stated_kinds(lines: &[Line]) -> usize {
    let found: Vec<Header> = lines.iter().take(3).map_while(|line| read(&line.text)).collect();
    usize::from(found.iter().any(|header| header.signed))
        + usize::from(found.iter().any(|header| header.outlet.is_some()))
        + usize::from(found.iter().any(|header| !header.dates.is_empty()))
}

/// Reads the head of an article from the lines behind its title.
pub(super) fn head(lines: &[Line]) -> Head {
    let window = &lines[..lines.len().min(WINDOW)];
    let readings: Vec<Option<Header>> = window.iter().map(|line| read(&line.text)).collect();
    let sure_end = sure_end(window, &readings).max(signed_end(lines));
    let outlet_stated = readings[..sure_end]
        .iter()
        .flatten()
        .any(|header| header.outlet.is_some() && header.kind() == BlockKind::Outlet);
    let signed = window.iter().zip(&readings[..sure_end]).any(|(line, reading)| match reading {
        Some(header) => header.signed || !header.names.is_empty(),
        None => matches!(weak(&line.text), Weak::Name | Weak::People),
    });
    let end = sure_end + weak_lines(&lines[sure_end..], outlet_stated, signed);
    let named = readings[..sure_end.min(readings.len())]
        .iter()
        .flatten()
        .any(|header| header.names.iter().any(|name| !names::is_desk(name)));
    let mut head = Head { named, ..Head::default() };
    let mut outlet = outlet_stated;
    for at in 0..end {
        let reading = readings.get(at).and_then(Option::as_ref);
        let names_outlet = |at: usize| match readings.get(at) {
            Some(reading) => reading.as_ref().is_some_and(|header| header.outlet.is_some()),
            None => read(&lines[at].text).is_some_and(|header| header.outlet.is_some()),
        };
        let follows = || (at + 1..end).any(|at| names_outlet(at) || weak(&lines[at].text) == Weak::Outlet);
        let kind = head.place(&lines[at].text, reading, follows, outlet);
        outlet |= kind == BlockKind::Outlet;
        head.kinds.push(kind);
    }
    if head.bylines.is_empty() {
        head.bylines =
            readings.into_iter().take(sure_end).flatten().flat_map(|header| header.editors).collect();
    }
    head
}

/// Behind a name that stands alone under a standfirst, where the article tells of the same name at its end ("Laila Amini
/// is a reporter in Herat"), or where a picture or the page itself stands behind it. Else nothing.
fn signed_end(lines: &[Line]) -> usize {
    static WRITERS: List = List::words(
        "\
        reporter journalist writer correspondent editor author analyst researcher fellow professor lecturer scholar \
        columnist contributor photographer producer student teacher historian diplomat lawyer activist freelance poet",
    );
    const LAST: usize = 3;
    let [first, second, third, ..] = lines else { return 0 };
    // "Laila Amini in Herat and Omid Rahimi in Kabul".
    let several = matches!(names::signers(&second.text), Some(Signer::Names(names))
        if names.len() > 1 && names.iter().all(|name| name.contains(' ')));
    let named = weak(&first.text) == Weak::Text
        && matches!(weak(&second.text), Weak::Name | Weak::People)
        && (several || (2..=4).contains(&second.text.split_whitespace().count()));
    if !named || read(&first.text).is_some() {
        return 0;
    }
    let behind = several
        || super::body::is_credited(&third.text)
        || third.parted
        || names::opens_with_given_name(&second.text) && !heads_more(&lines[2..]);
    let told = lines[lines.len().saturating_sub(LAST)..].iter().any(|line| {
        let rest = line.text.strip_prefix(second.text.as_str()).and_then(|rest| rest.strip_prefix(" is "));
        rest.is_some_and(|rest| {
            rest.split(|letter: char| !letter.is_alphabetic()).any(|word| WRITERS.has(word))
        })
    });
    if behind || told { 2 } else { 0 }
}

/// Whether names stand over further parts of a text: it tells of them.
fn heads_more(lines: &[Line]) -> bool {
    lines.iter().any(|line| {
        line.text.split_whitespace().nth(4).is_none() && matches!(weak(&line.text), Weak::Name | Weak::People)
    })
}

/// Behind the last line that is surely header, with at most a standfirst and a caption before it.
fn sure_end(window: &[Line], readings: &[Option<Header>]) -> usize {
    let mut end = 0;
    let mut texts = 0;
    for (at, (line, reading)) in window.iter().zip(readings).enumerate() {
        if reading.is_some() {
            end = at + 1;
        } else if weak(&line.text) == Weak::Text && !super::body::is_credited(&line.text) {
            texts += 1;
            if texts > TEXT_BEFORE || (texts > 1 && end > 0) {
                break;
            }
        }
    }
    end
}

/// What a line may be that is not surely header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weak {
    Text,
    /// "Published" over a date.
    DateLabel,
    Label,
    Role,
    /// One name by its shape.
    Name,
    /// Several names, or one that opens with a common given name.
    People,
    Outlet,
}

fn weak(text: &str) -> Weak {
    if sections::is_label(text) {
        return Weak::Label;
    }
    if printed_date::is_label(text) {
        return Weak::DateLabel;
    }
    let likeness = outlets::likeness(text);
    let signed = text.len() <= 120 && !text.contains(['“', '"']);
    match signed.then(|| names::signers(text)).flatten() {
        Some(Signer::Role) => Weak::Role,
        Some(Signer::Names(names)) if names.len() > 1 && names.iter().all(|name| name.contains(' ')) => {
            Weak::People
        }
        Some(Signer::Names(names)) if names.len() == 1 && names::opens_with_given_name(text) => Weak::People,
        // "Sakhi Parwana, Senior Sports Reporter".
        Some(Signer::Names(names)) if names.len() == 1 && text.contains(',') && names[0].contains(' ') => {
            Weak::People
        }
        _ if likeness == Likeness::Word => Weak::Outlet,
        Some(Signer::Names(names)) if names.len() == 1 && likeness == Likeness::Shape => {
            if sections::has_word(text) {
                return Weak::Label;
            }
            if text.contains(' ') && text.split_whitespace().count() <= 4 { Weak::Name } else { Weak::Outlet }
        }
        _ => Weak::Text,
    }
}

/// Lines behind the sure ones (or the title) that are header by shape and place.
fn weak_lines(lines: &[Line], outlet_stated: bool, signed: bool) -> usize {
    let mut count = 0;
    let mut outlet = outlet_stated;
    let mut named = signed;
    for line in lines.iter().take(3) {
        match weak(&line.text) {
            Weak::Outlet if !outlet => outlet = true,
            Weak::Name if !named || !outlet => {
                outlet |= named;
                named = true;
            }
            Weak::People if !named || count > 0 => named = true,
            Weak::Role if named || (is_places(&line.text) && count == 0) => {}
            Weak::Label
                if lines
                    .get(count + 1)
                    .is_some_and(|next| matches!(weak(&next.text), Weak::Name | Weak::People)) => {}
            _ => break,
        }
        count += 1;
    }
    // A header by shape alone has to stand before text that reads as text.
    let aside = |line: &&Line| {
        weak(&line.text) == Weak::Label || super::body::is_credited(&line.text) || is_places(&line.text)
    };
    let text = lines[count..].iter().find(|line| !aside(line));
    let text = text.is_some_and(|line| line.text.split_whitespace().nth(7).is_some());
    if text { count } else { 0 }
}

/// Whether a line is a dateline by itself: known places and nothing else.
fn is_places(text: &str) -> bool {
    let text = text.trim_end_matches(['—', '–', '-', ' ']);
    text.split([',', '/', '|']).all(|piece| places::is_place(piece.trim()))
}

impl Head {
    /// The kind of one head line; notes who signs.
    fn place(
        &mut self,
        text: &str,
        reading: Option<&Header>,
        outlet_follows: impl Fn() -> bool,
        outlet_stated: bool,
    ) -> BlockKind {
        // "Laila Amini / BBC" under an outlet's line: a picture's credit.
        let credit = reading.is_some_and(|header| header.outlet.is_some() && !header.names.is_empty());
        if credit && outlet_stated && text.contains(" / ") && !self.bylines.is_empty() {
            return BlockKind::Caption;
        }
        if let Some(header) = reading {
            self.bylines.extend(header.names.iter().cloned());
            let agency = header
                .outlet
                .as_ref()
                .filter(|_| header.names.is_empty() && header.kind() == BlockKind::Byline && outlet_stated);
            self.bylines.extend(agency.map(|(_, range)| text[range.clone()].to_owned()));
            return header.kind();
        }
        match weak(text) {
            Weak::Label => BlockKind::Heading,
            Weak::DateLabel => BlockKind::Date,
            Weak::Role => BlockKind::Byline,
            // "DESERT FARMING" over "By Laila Amini".
            Weak::Name if self.named && self.bylines.is_empty() => BlockKind::Heading,
            Weak::Outlet if !outlet_stated && !outlet_follows() => BlockKind::Outlet,
            Weak::Name if !outlet_stated && !self.bylines.is_empty() && !outlet_follows() => {
                BlockKind::Outlet
            }
            Weak::Name | Weak::People | Weak::Outlet => {
                if let Some(Signer::Names(names)) = names::signers(text) {
                    self.bylines.extend(names);
                }
                BlockKind::Byline
            }
            Weak::Text => self.place_text(text),
        }
    }

    fn place_text(&self, text: &str) -> BlockKind {
        let under_credit =
            self.kinds.last() == Some(&BlockKind::Caption) && text.split_whitespace().nth(16).is_none();
        if super::body::is_credited(text) || sign_off::is_line(text) || under_credit {
            return BlockKind::Caption;
        }
        let words = text.split_whitespace().count();
        if self.kinds.contains(&BlockKind::Standfirst) {
            if super::body::ends_sentence(text) { BlockKind::Paragraph } else { BlockKind::Caption }
        } else if words >= 5 {
            BlockKind::Standfirst
        } else {
            BlockKind::Heading
        }
    }
}

fn is_header(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Byline | BlockKind::Outlet | BlockKind::Date)
}

fn indexed(article: &Article) -> impl Iterator<Item = (u32, &Block)> {
    (0..).zip(&article.blocks)
}

fn span(block: u32, range: &Range<usize>) -> Span {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { block, start: offset(range.start), end: offset(range.end) }
}

/// The outlet that an article states: by a line of its own, else by a wire dateline, a lead-in, the opening of an
/// index page's paragraph, or behind its text. Canonical name, rule, evidence.
pub fn stated_outlet(article: &Article) -> Option<(String, Rule, Vec<Span>)> {
    let lines = || indexed(article).filter(|(_, block)| is_header(block));
    let mut own_lines = lines()
        .filter(|(_, block)| block.kind == BlockKind::Outlet)
        .chain(lines().filter(|(_, block)| block.kind != BlockKind::Outlet))
        .filter_map(|(index, block)| outlet_of(block).map(|(name, range)| (name, span(index, &range))));
    if let Some((name, place)) = own_lines.next() {
        // Who prints an agency's report is its outlet.
        let printer = || {
            let signed = sign_off::printer(article).map(|(index, name, range)| (name, span(index, &range)));
            own_lines.chain(signed).find(|(name, _)| !outlets::is_agency(name))
        };
        let printer = if outlets::is_agency(&name) { printer() } else { None };
        let (name, place) = printer.unwrap_or((name, place));
        return Some((name, Rule::OutletLine, vec![place]));
    }
    let opening = openings(article).find_map(|(index, opening)| opening.outlet.map(|outlet| (index, outlet)));
    if let Some((index, (name, range, rule))) = opening {
        return Some((name, rule.unwrap_or(Rule::OutletRunIn), vec![span(index, &range)]));
    }
    let (index, name, range) = sign_off::outlet(article)?;
    Some((name, Rule::OutletLine, vec![span(index, &range)]))
}

fn outlet_of(block: &Block) -> Option<(String, Range<usize>)> {
    let stated = read(&block.text).and_then(|header| header.outlet);
    let signed = || {
        let range = sign_off::name(&block.text)?;
        let name = &block.text[range.clone()];
        let known = outlets::listed(name).or_else(|| outlets::of_host(name));
        Some((known.unwrap_or(name).to_owned(), range))
    };
    stated.or_else(signed).or_else(|| {
        let line = block.kind == BlockKind::Outlet && !block.text.is_empty();
        line.then(|| (block.text.clone(), 0..block.text.len()))
    })
}

/// The day that an article states in its header, else where its newspaper signs off; a dateline counts where it has
/// a year.
pub fn stated_date(article: &Article) -> Option<(Day, Rule, Span)> {
    let dates: Vec<(u32, Printed)> = indexed(article)
        .filter(|(_, block)| is_header(block))
        .filter_map(|(index, block)| read(&block.text).map(|header| (index, header.dates)))
        .flat_map(|(index, dates)| dates.into_iter().map(move |date| (index, date)))
        .filter(|(_, date)| date.day.is_some())
        .collect();
    // "Posted 11 March, originally published 9 March": under which label is no matter of order.
    let original = |&&(index, _): &&(u32, Printed)| {
        let labels = index.checked_sub(1).and_then(|before| article.blocks.get(before as usize));
        let own = &article.blocks[index as usize].text;
        fold(own).starts_with("originally")
            || labels.is_some_and(|block| is_header(block) && fold(&block.text).starts_with("originally"))
    };
    let printed = dates
        .iter()
        .find(original)
        .or_else(|| dates.iter().find(|(_, date)| !date.updated))
        .or_else(|| dates.first());
    if let Some((index, date)) = printed {
        return Some((date.day?, Rule::DateLine, span(*index, &date.range)));
    }
    if let Some((index, (day, range))) =
        openings(article).find_map(|(index, opening)| opening.day.map(|day| (index, day)))
    {
        return Some((day, Rule::DateRunIn, span(index, &range)));
    }
    let (index, date) = sign_off::date(article)?;
    Some((date.day?, Rule::DateLine, span(index, &date.range)))
}

/// Month and day of an article whose header, or else whose dateline, prints no year, and where they stand.
pub fn yearless_date(article: &Article) -> Option<((u32, u32), Span)> {
    let lines = indexed(article).filter(|(_, block)| is_header(block));
    let printed = lines
        .filter_map(|(index, block)| read(&block.text).map(|header| (index, header.dates)))
        .flat_map(|(index, dates)| dates.into_iter().map(move |date| (index, date)))
        .find_map(|(index, date)| Some((date.yearless?, span(index, &date.range))));
    printed.or_else(|| {
        let (index, block) = indexed(article).find(|(_, block)| block.kind == BlockKind::Paragraph)?;
        let head = wire::dateline(&block.text)?;
        let date = printed_date::read(head).dates.into_iter().next()?;
        Some((date.yearless?, span(index, &date.range)))
    })
}

/// How the first paragraphs open: a dateline stands behind standfirsts and captions.
fn openings(article: &Article) -> impl Iterator<Item = (u32, wire::Opening)> {
    let texts: Vec<(u32, &Block)> =
        indexed(article).filter(|(_, block)| block.kind.is_text()).take(6).collect();
    let alone = texts.len() == 1;
    let mut found: Vec<(u32, wire::Opening)> = texts
        .iter()
        .take(5)
        .enumerate()
        .filter_map(|(at, (index, block))| {
            let opening = wire::opening(&block.text)?;
            // "Kayhan: The talks must end" further down cites one of many.
            let cites = matches!(&opening.outlet, Some((_, _, Some(Rule::OutletLeadIn))));
            (at < 3 || !cites).then_some((*index, opening))
        })
        .collect();
    if let Some((index, block)) = texts.first() {
        let cut = alone && !super::body::ends_sentence(&block.text);
        found.extend(wire::run_in(&block.text, cut).map(|opening| (*index, opening)));
    }
    found.into_iter()
}

/// Where the text of a paragraph stands behind a dateline, or behind byline, outlet and date run into it: block
/// and byte, for each block that has such an opening.
pub fn text_starts(article: &Article) -> Vec<(u32, usize)> {
    openings(article).map(|(index, opening)| (index, opening.text)).collect()
}

/// People whom an index page's paragraph names before its text.
pub(super) fn run_in_names(article: &Article) -> Vec<String> {
    openings(article).flat_map(|(_, opening)| opening.names).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, names: &[&str], outlet: Option<&str>) {
        let header = read(text).unwrap_or_else(|| panic!("no header: {text}"));
        assert_eq!(header.names, names, "{text}");
        assert_eq!(header.outlet.map(|(name, _)| name).as_deref(), outlet, "{text}");
    }

    #[test]
    fn lines_of_one_thing() {
        check("By Laila Amini", &["Laila Amini"], None);
        check("By", &[], None);
        check("By Laila Amini and", &["Laila Amini"], None);
        check("Reporting from Islamabad", &[], None);
        check("Ariana News Desk", &["Ariana News Desk"], Some("Ariana News"));
        check("By Al Jazeera Staff", &["Al Jazeera Staff"], Some("Al Jazeera"));
        check("By Dawlat Shah", &["Dawlat Shah"], None);
        check("Our Correspondent", &["Our Correspondent"], None);
        check("Staff Report", &["Staff Report"], None);
        check("Dawn Report", &["Dawn Report"], Some("Dawn"));
        for text in [
            "Written by Laila Amini",
            "Reported by Laila Amini",
            "Reporting by Laila Amini",
            "Words By Laila Amini",
        ] {
            check(text, &["Laila Amini"], None);
        }
        check("Asssociated Press", &[], Some("Associated Press"));
        check("Published On 24 May 2022 24 May 2022", &[], None);
    }

    #[test]
    fn lines_of_several_things() {
        check("By Laila Amini, Reuters, Sept 22, 2022", &["Laila Amini"], Some("Reuters"));
        check("Khaama Press | 1 Oct 2025", &[], Some("Khaama Press"));
        check("24 Sept 2022 BBC News, Kabul", &[], Some("BBC News"));
        check("By Laila Amini Al Jazeera", &["Laila Amini"], Some("Al Jazeera"));
        check("Source: TOLOnews", &[], Some("TOLOnews"));
        check("By Laila Amini - October 1, 2025", &["Laila Amini"], None);
        check("Written by Laila Amini | 1 Oct 2025", &["Laila Amini"], None);
        check("Published by Laila Amini, 1 Oct 2025", &["Laila Amini"], None);
        check("By M Omid Rahimi, BBC News, 3 Oct 2025", &["M Omid Rahimi"], Some("BBC News"));
        check("TIME | 3 Oct 2025", &[], Some("TIME"));
        check("By Laila Amini, BBC News | Updated 3 hours ago", &["Laila Amini"], Some("BBC News"));
        check("Khaama Press, Thu, 2 Oct 2025 / 10 Mizan 1404", &[], Some("Khaama Press"));
        check("BBC News by Laila Amini", &["Laila Amini"], Some("BBC News"));
    }

    #[test]
    fn odd_datelines_are_no_writers() {
        check("Tehran, IRNA", &[], Some("IRNA"));
        check("APP | ISLAMABAD", &[], Some("Associated Press of Pakistan"));
        check("New Delhi | October 3, 2025", &[], None);
        check("Gardez | October 3, 2025", &[], None);
        check("Laila | October 3, 2025", &["Laila"], None);
        check("PESHAWAR, Oct 3, 2025 (Dawn)", &[], Some("Dawn"));
    }

    fn kinds(text: &str) -> (Vec<BlockKind>, Vec<String>) {
        let body =
            "Farmers in the hills began to harvest saffron on Sunday, two weeks later than in other years.";
        let head = head(&crate::digest::lines::lines(&format!("{text}\n{body}\n{body}")).worded);
        (head.kinds, head.bylines)
    }

    #[test]
    fn odd_lines_with_a_place_are_neither_writer_nor_outlet() {
        use BlockKind::{Byline, Date, Outlet};
        let laila = vec!["Laila Amini".to_owned()];
        assert_eq!(kinds("By Laila Amini\nPESHAWAR"), (vec![Byline, Byline], laila.clone()));
        assert_eq!(kinds("Dawn\nQUETTA"), (vec![Outlet, Byline], vec![]));
        assert_eq!(kinds("QUETTA"), (vec![Byline], vec![]));
        assert_eq!(
            kinds("Laila Amini\nBBC News, Kabul\nPublished\n1 October 2025").0,
            [Byline, Outlet, Date, Date]
        );
        assert_eq!(kinds("Published\n1 October 2025"), (vec![Date, Date], vec![]));
        let role = "By Laila Amini\nSouth Asia & Afghanistan correspondent, in Kabul\n1 October 2025";
        assert_eq!(kinds(role), (vec![Byline, Byline, Date], laila));
        assert_eq!(kinds("Special Report\nReuters").0, [BlockKind::Heading, Outlet]);
    }

    #[test]
    fn odd_sentences_are_no_header() {
        for text in [
            "By the time the gates opened, it was dark",
            "Reuters reported on 1 Oct 2025 that rain fell",
            "Farmers, traders and drivers met on 3 May 2024",
            "Border tensions deepen",
            "By noon",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
