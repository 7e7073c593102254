//! Words before a value that say what it is: "Source: Salt Trade Board", "BYLINE: Laila Amini", "Edited by Laila Amini". What
//! stands behind them is read here only where a colon, a code or a line of its own parts the two.

use super::codes::{self, Field};
use super::header::Header;
use super::lines::fold;
use super::names::{self, Signer};
use super::outlets::{self, Likeness};
use super::pieces::outlet_named;
use super::{places, printed_date};
use crate::list::List;

/// "Source: Salt Trade Board", "BYLINE: Laila Amini", "Posted: 14 Oct 2025": what archives and readers label.
pub(super) fn labelled(text: &str) -> Option<Header> {
    static OUTLETS: List = List::phrases(
        "source|feed|publication|publication title|publication name|source title|publisher|newspaper|outlet|site|organization|organisation",
    );
    static WRITERS: List = List::phrases(
        "\
        byline|creator|dc creator|author|authors|author name|author names|authors names|writer|reporter|report|words|words and pictures|words and photos|text|\
        text and photos|text and pictures|story|story and photos|story and pictures|photos and story|reporting|correspondent|correspondents|interviewer",
    );
    static DAYS: List = List::phrases(
        "date|posted|published|pubdate|published on|publication date|originally published|posted on|dc date|issued|published date|date published|publish date|release date",
    );
    match codes::field(text) {
        Some((Field::Day, _)) => return days(text),
        Some((Field::Outlet, value)) => {
            let name = outlet_named(&text[value..]).unwrap_or(&text[value..]);
            return Some(Header::of_outlet(name, value..text.len()));
        }
        _ => {}
    }
    let (label, colon) = label(text)?;
    let value = text.len() - text[colon + 1..].trim_start().len();
    match label.as_str() {
        "from" => sender(text, value).or_else(|| office(text, colon, value)),
        label if DAYS.has(label) => days(text),
        label if WRITERS.has(label) => writers(&text[value..], label.starts_with("author")),
        label if OUTLETS.has(label) => publisher(text, value),
        _ => None,
    }
}

/// The label that opens a line, folded, and where the mark behind it stands; `None` where nothing follows.
fn label(text: &str) -> Option<(String, usize)> {
    /// Bytes of the longest label.
    const LONGEST: usize = 24;
    // "dc:creator: Laila Amini" has a mark of its own.
    let from = if text.starts_with("dc:") { "dc:".len() } else { 0 };
    // A label may have a line of its own above what it labels.
    let colon = from + text[from..].find([':', '\n'])?;
    (colon <= LONGEST && !text[colon + 1..].trim_start().is_empty()).then(|| (fold(&text[..colon]), colon))
}

/// "Posted: 14 Oct 2025"; without a day that can be read the line is text.
fn days(text: &str) -> Option<Header> {
    let dates = printed_date::read(text).dates;
    let last = dates.last()?.range.end;
    // "Posted On: 12 JUN 2023 4:12PM by PIB Delhi".
    let by = text[last..].find(" by ").map(|at| last + at + " by ".len());
    let house = by.and_then(|at| {
        let words = outlets::words(&text[at..]);
        let (name, count) = outlets::starting_at(&text[at..], &words, 0)?;
        // "By Dawn Foster" is a writer.
        let rest = text[at + words[count - 1].end..].trim();
        if !rest.is_empty() && !places::is_place(rest) {
            return None;
        }
        Some((name.to_owned(), at..at + words[count - 1].end))
    });
    Some(Header { dates, outlet: house, ..Header::default() })
}

/// "From: Press Office of the Board <press@board.example>" over a mail.
fn sender(text: &str, value: usize) -> Option<Header> {
    let (sender, _) = text[value..].split_once(" <")?;
    Some(Header::of_outlet(sender.trim_matches('"'), value..value + sender.len()))
}

/// "From:" on a line of its own over the office that publishes.
fn office(text: &str, colon: usize, value: usize) -> Option<Header> {
    text[colon..].starts_with(":\n").then(|| Header::of_outlet(&text[value..], value..text.len()))
}

/// "Laila Amini and Omid Rahimi"; labels of authors turn names round, too.
fn writers(value: &str, may_be_turned: bool) -> Option<Header> {
    // "Reporter: Laila Amini (pseudonym)".
    let bare =
        value.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map_or(value, |(name, _)| name);
    let turned = turned_names(bare).filter(|_| may_be_turned);
    let names = turned.or_else(|| match names::signers(bare) {
        Some(Signer::Names(names)) => Some(names),
        _ => None,
    })?;
    Some(Header { names, signed: true, ..Header::default() })
}

/// "Source: Xinhua". "Source: Ministry of Refugees" under a table is no outlet.
fn publisher(text: &str, value: usize) -> Option<Header> {
    let name = &text[value..];
    let known = outlet_named(name);
    let house = known.is_some()
        || outlets::likeness(name) == Likeness::Word
        || name.starts_with("UN ")
        || name.starts_with("United Nations ");
    // "Source: Xinhua | 2025-04-15 | Editor: huaxia" says more than one thing.
    let alone = name.starts_with(char::is_uppercase)
        && name.split_whitespace().nth(10).is_none()
        && !name.contains(['|', ':', ';'])
        && printed_date::read(name).dates.is_empty();
    (house && alone).then(|| Header::of_outlet(known.unwrap_or(name), value..text.len()))
}

/// "Amini, Laila; Rahimi, Omid": as databases and libraries turn names round.
fn turned_names(text: &str) -> Option<Vec<String>> {
    let turned = |name: &str| {
        let (last, first) = name.trim().split_once(", ")?;
        let whole = format!("{} {}", first.trim(), last.trim());
        let single = last.split_whitespace().nth(1).is_none() && first.split_whitespace().nth(2).is_none();
        let other =
            |part: &str| places::is_place(part) || outlets::listed(part).is_some() || names::is_desk(part);
        // "Laila Amini, PhD", "Amini, Editor".
        let role = names::is_degree(first) || names::is_role(first) || first == "Editor";
        (single && !first.contains(',') && !role && !other(last) && !other(first) && names::is_name(&whole))
            .then_some(whole)
    };
    text.split(';').map(turned).collect()
}

/// "Edited by Laila Amini", "Translated by: Laila Amini".
pub(super) fn edits(text: &str) -> bool {
    const OPENINGS: &[&str] = &["edited by", "translated by", "translation by", "produced by"];
    let opens =
        |opening: &&str| text.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
    // "Produced by hand" tells of things.
    let named =
        behind_by(text).is_none_or(|name| name.starts_with(char::is_uppercase) && !name.contains(" in "));
    named && OPENINGS.iter().any(opens)
}

/// "By Laila" to "Laila".
pub(super) fn behind_by(piece: &str) -> Option<&str> {
    static OPENINGS: List = List::phrases(
        "\
        by|written by|story by|reported by|report by|reporting by|analysis by|author|authors|opinion by|\
        posted by|published by|edited by|compiled by|text by|text and photographs by|text and photos by|\
        words and pictures by|story and photos by|photographs and text by|interview by|interviewed by|words by|words and photos by|\
        translated by|translation by|produced by|presented by|hosted by|curated by",
    );
    const LONGEST: usize = 4;
    // "ByLaila Amini": a blank was lost.
    let glued = piece.strip_prefix("By").filter(|name| {
        let mut letters = name.chars();
        letters.next().is_some_and(char::is_uppercase)
            && (letters.next().is_some_and(char::is_lowercase) || names::is_desk(name))
    });
    if glued.is_some() {
        return glued;
    }
    let ends = |letter: char| letter.is_whitespace() || letter == ':';
    let mut start = 0;
    for word in piece.split(ends).take(LONGEST) {
        let end = start + word.len();
        if ["by", "author", "authors"].iter().any(|last| word.eq_ignore_ascii_case(last)) {
            let opens = OPENINGS.has(&piece[..end].to_ascii_lowercase());
            return opens.then(|| piece[end..].trim_start_matches(ends));
        }
        start = end + piece[end..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// "Source Xinhua", "Via Reuters" to the name.
pub(super) fn behind_source(piece: &str) -> &str {
    ["Source ", "source ", "Via ", "via ", "From "]
        .iter()
        .find_map(|word| piece.strip_prefix(word))
        .unwrap_or(piece)
}
