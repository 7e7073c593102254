//! One line between a title and the text: byline, outlet, date, in any order, alone or together. Infers nothing, and
//! knows no line beside it.

use std::ops::Range;

use super::codes::{self, Field};
use super::lines::fold;
use super::names::{self, Signer};
use super::outlets::{self, Likeness};
use super::printed_date::{self, Printed, Reading};
use super::{BlockKind, furniture, official, places, sections, sign_off};
use crate::list::List;

/// What one header line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    /// Who edited: they sign where nobody else does.
    pub(super) editors: Vec<String>,
    /// Canonical name and bytes.
    pub(super) outlet: Option<(String, Range<usize>)>,
    pub(super) dates: Vec<Printed>,
    /// It opens with "By", or is about a writer.
    pub(super) signed: bool,
    /// A place, or a word that can only be one, stands beside the rest.
    pub(super) placed: bool,
    /// A desk signs, whose outlet is known by it ("Al Jazeera Staff").
    pub(super) desk: bool,
}

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
    if let Some(header) = official::read(text) {
        return Some(header);
    }
    if furniture::is_post_line(text) {
        return Some(Header { dates: printed_date::read(text).dates, ..Header::default() });
    }
    if let Some(range) = sign_off::name(text) {
        let name = outlets::canonical(&text[range.clone()]);
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
    let words = if outlets::could_open(text) { outlets::words(text) } else { Vec::new() };
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
    // "120Amu TV by Laila Amini / 3h": readers of feeds glue a count of readers to the outlet.
    if let Some((credit, _)) = text.rsplit_once(" / ").filter(|(_, age)| is_age(age)) {
        let counted =
            credit.len() - credit.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '+').len();
        let glued = credit[counted..]
            .strip_prefix('K')
            .filter(|name| counted > 0 && name.starts_with(char::is_uppercase));
        let start = credit.len() - glued.unwrap_or(&credit[counted..]).len();
        let (house, name) = credit[start..].split_once(" by ").unwrap_or((&credit[start..], ""));
        let mut header = Header { placed: true, ..Header::default() };
        header.outlet = Some((outlets::canonical(house), start..start + house.len()));
        if let Some(Signer::Names(names)) = names::signers(name) {
            header.names = names;
        }
        return Some(header);
    }
    let mut header = Header { placed: true, ..Header::default() };
    let (mut next, mut aged) = (0, false);
    for piece in text.split(MARKS) {
        let start = next + piece.len() - piece.trim_start().len();
        next += piece.len() + text[next + piece.len()..].chars().next().map_or(0, char::len_utf8);
        let piece = piece.trim();
        let moved = |range: &Range<usize>| range.start + start..range.end + start;
        // How old it is stands for its day.
        if is_age(piece) {
            aged = true;
            continue;
        }
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
    (text.contains(MARKS) && (dated || aged)).then_some(header)
}

/// "38m", "5h", "2 d": how readers of feeds print an age.
fn is_age(piece: &str) -> bool {
    let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && matches!(piece[digits..].trim_start(), "m" | "min" | "h" | "hr" | "d" | "w")
}

/// "Source: Salt Trade Board", "BYLINE: Laila Amini", "Posted: 14 Oct 2025": what archives and readers label.
pub(super) fn labelled(text: &str) -> Option<Header> {
    static OUTLETS: List = List::phrases(
        "source|feed|publication|publication title|publication name|source title|publisher|newspaper|outlet|site|organization|organisation",
    );
    static WRITERS: List = List::phrases(
        "\
        byline|creator|dc creator|author|authors|writer|reporter|report|words|words and pictures|words and photos|text|\
        text and photos|reporting|correspondent|correspondents|interviewer",
    );
    static DAYS: List = List::phrases(
        "date|posted|published|pubdate|published on|publication date|originally published|posted on|dc date|issued",
    );
    match codes::field(text) {
        Some((Field::Day, _)) => {
            let dates = printed_date::read(text).dates;
            return (!dates.is_empty()).then(|| Header { dates, ..Header::default() });
        }
        Some((Field::Outlet, value)) => {
            let name = outlet_named(&text[value..]).unwrap_or(&text[value..]).to_owned();
            return Some(Header { outlet: Some((name, value..text.len())), ..Header::default() });
        }
        _ => {}
    }
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
        if let Some(names) = turned_names(bare).filter(|_| label.starts_with("author")) {
            return Some(Header { names, signed: true, ..Header::default() });
        }
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

/// "Amini, Laila; Rahimi, Omid": as databases and libraries turn names round.
fn turned_names(text: &str) -> Option<Vec<String>> {
    let turned = |name: &str| {
        let (last, first) = name.split_once(", ")?;
        let whole = format!("{} {}", first.trim(), last.trim());
        let short = !first.contains(',') && whole.split_whitespace().nth(4).is_none();
        let single = last.split_whitespace().nth(1).is_none() || first.split_whitespace().nth(1).is_none();
        (short && single && names::is_name(&whole)).then_some(whole)
    };
    text.split(';').map(turned).collect()
}

/// A full stop behind a whole word: "p.m." and "U.S." end no sentence.
pub(super) fn ends_as_sentence(text: &str) -> bool {
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
        letter.is_whitespace()
            || matches!(letter, ',' | '|' | '·' | '•' | '-' | '–' | '—' | ';' | ':' | '(' | ')')
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
        // "(Dawn, p. 1 – Laila Amini)".
        let page = ["p.", "pp.", "page "].iter().find_map(|mark| words.strip_prefix(mark));
        let numbered = page.is_some_and(|page| page.trim().starts_with(|sign: char| sign.is_ascii_digit()));
        if numbered || matches!(words, "back page" | "front page") {
            self.placed = true;
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

    pub(super) fn kind(&self) -> BlockKind {
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
