//! What a number counts: the words behind it up to a plural, or what happened to those counted.

use std::ops::Range;

use super::number;
use super::words::{DEEDS, FATES, NATIONS, PEOPLE, PLURALS, SHARES, STOPS};
use crate::extract::dates::{is_month, is_weekday};
use crate::extract::lexicon;
use crate::extract::tokens::{Kind, Tokens, look};

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// The words, as printed.
    pub(crate) of: String,
    /// Token behind what belongs to the figure's text.
    pub(crate) end: usize,
    /// Whether people are counted.
    pub(crate) people: bool,
}

/// Words between number and noun that are no part of what is counted.
const MORE: &[&str] = &["more", "other", "additional", "further", "another"];

/// Words for many that may stand before their own plural: "crew members".
const COLLECTIVE: &[&str] = &[
    "corps", "crew", "police", "staff", "militia", "aircraft", "media", "infantry", "taliban", "women", "men",
];

/// Longest run of words read as what is counted.
const LONGEST: usize = 6;

/// What the number that ends before `end` counts.
pub(crate) fn behind(t: &Tokens, end: usize) -> Option<Counted> {
    let more = usize::from(MORE.contains(&t.lower(end)));
    let start = end + more;
    if t.lower(start) == "of"
        && matches!(
            t.lower(start + 1),
            "the" | "its" | "their" | "those" | "these" | "his" | "her" | "our" | "my"
        )
    {
        let words = phrase(t, start + 2)?;
        return Some(Counted { end, ..counted(t, words) });
    }
    if t.lower(start) == "others" || FATES.contains(&t.lower(start)) && !noun_follows(t, start) {
        return Some(Counted { people: true, ..counted(t, start..start + 1) });
    }
    let verb =
        usize::from(matches!(t.lower(start), "was" | "were")) + 2 * usize::from(t.lower(start + 1) == "been");
    if verb > 0 && FATES.contains(&t.lower(start + verb)) {
        return Some(Counted { end, people: true, ..counted(t, start + verb..start + verb + 1) });
    }
    if t.lower(start) == "strong" && t.is(start + 1, Kind::Mark) {
        return Some(Counted { people: true, ..counted(t, start..start + 1) });
    }
    phrase(t, start).or_else(|| two_kinds(t, start)).map(|words| counted(t, words))
}

/// "Domestic and foreign companies", "Hindu and Christian families".
fn two_kinds(t: &Tokens, start: usize) -> Option<Range<usize>> {
    let kind = |at: usize| word(t, at) && !is_plural(t.lower(at)) && !t.is(at, Kind::Number);
    let last = start + 3;
    let listed = kind(start) && t.lower(start + 1) == "and" && kind(start + 2);
    (listed && word(t, last) && is_plural(t.lower(last)) && !is_possessive(t, last)).then(|| start..last + 1)
}

/// What a share or an amount is of: "74 percent of households", "$5 million in aid".
pub(crate) fn share(t: &Tokens, end: usize, money: bool) -> Option<String> {
    let worth = usize::from(t.lower(end) == "worth");
    let kind = money && t.lower(end) == "in" && opens_kind(t, end + 1);
    let led = t.lower(end + worth) == "of" || kind;
    if !led {
        return (!money && SHARES.contains(&t.lower(end))).then(|| counted(t, end..end + 1).of);
    }
    let the = usize::from(matches!(
        t.lower(end + worth + 1),
        "the" | "its" | "their" | "all" | "them" | "these" | "those"
    ));
    let start = end + worth + 1 + the;
    let run = || start..start + (start..start + 3).take_while(|&at| word(t, at) && !is_time(t, at)).count();
    let timeless = |words: &Range<usize>| !words.clone().any(|at| is_time(t, at));
    let words = phrase(t, start).filter(timeless).unwrap_or_else(run);
    (!words.is_empty()).then(|| counted(t, words).of)
}

/// Whether an amount "in" this is of a kind: "in aid", "in US aid", not "in September", "in Kabul", "in all".
fn opens_kind(t: &Tokens, at: usize) -> bool {
    let noun = |at: usize| word(t, at) && !t.capital(at) && !is_time(t, at) && number::read(t, at).is_none();
    noun(at) && !IDIOMS.contains(&t.lower(at)) || NATIONS.contains(&t.lower(at)) && noun(at + 1)
}

/// Words behind "in" that make an idiom with it.
#[rustfmt::skip]
const IDIOMS: &[&str] = &[
    "the", "total", "all", "return", "exchange", "addition", "response", "order", "favour", "favor", "line",
    "case", "full", "part", "every", "any", "one", "advance", "areas", "parts", "cities", "provinces",
    "districts", "southern", "northern", "eastern", "western", "central", "neighbouring", "neighboring",
];

/// Whether a word tells when: "September", "last", "years".
fn is_time(t: &Tokens, at: usize) -> bool {
    #[rustfmt::skip]
    const TIMES: &[&str] = &[
        "last", "past", "recent", "next", "previous", "current", "late", "early", "mid", "fiscal", "year",
        "years", "month", "months", "week", "weeks", "day", "days", "quarter", "quarters", "decade",
        "decades", "yesterday", "today", "fy", "this", "spring", "summer", "autumn", "winter",
    ];
    let capital = t.capital(at) && is_capital_time(t, at);
    capital || TIMES.contains(&t.lower(at))
}

fn is_capital_time(t: &Tokens, at: usize) -> bool {
    is_month(t, at) || is_weekday(t.lower(at))
}

/// What was done to those counted: "wounded" for "wounding at least 32".
pub(crate) fn deed_before(t: &Tokens, start: usize) -> Option<&'static str> {
    let mut at = start;
    while QUALIFYING.contains(&t.before(at, 1)) && start - at < 4 {
        at -= 1;
    }
    look(DEEDS, t.before(at, 1))
}

/// Words of qualifiers.
const QUALIFYING: &[&str] = &[
    "at", "least", "more", "than", "over", "about", "around", "some", "another", "up", "to", "nearly",
    "almost",
];

fn counted(t: &Tokens, words: Range<usize>) -> Counted {
    let head = t.lower(words.end - 1);
    let thing = head.strip_suffix('s').is_some_and(|one| lexicon::is_thing(one) || lexicon::is_body(one));
    let demonym = t.capital(words.end - 1) && head.ends_with('s') && !thing && !ARMS.contains(&head);
    let people = PEOPLE.has(head) || demonym || are_people(head);
    Counted { of: t.text[t.bytes(&words)].to_owned(), end: words.end, people }
}

/// Things with a capital that are no people.
const ARMS: &[&str] = &["kalashnikovs", "humvees", "toyotas", "corollas", "qurans", "korans", "bibles"];

/// "elders", "cricketers", "lobbyists": plurals of roles and trades.
fn are_people(head: &str) -> bool {
    const ENDINGS: &[&str] = &["ists", "men", "women", "keepers"];
    let role = head
        .strip_suffix('s')
        .is_some_and(|one| lexicon::is_role(one) && !matches!(one, "general" | "guard"));
    role || ENDINGS.iter().any(|ending| head.ends_with(ending))
}

/// "injured soldiers" counts soldiers, "injured in" counts the injured.
fn noun_follows(t: &Tokens, at: usize) -> bool {
    word(t, at + 1) && (is_plural(t.lower(at + 1)) || is_plural(t.lower(at + 2)))
}

fn word(t: &Tokens, at: usize) -> bool {
    t.is(at, Kind::Word) && !STOPS.has(t.lower(at))
}

/// The words from `start` to the first plural, if there is one before a word that ends the phrase.
fn phrase(t: &Tokens, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    while at < start + LONGEST {
        let joint = t.is_hyphen(at) && t.glued(at) && at > start;
        if !joint && !word(t, at) {
            return None;
        }
        let compound = t.is_hyphen(at + 1) && t.glued(at + 1) && t.glued(at + 2);
        let collective = COLLECTIVE.contains(&t.lower(at)) && word(t, at + 1) && is_plural(t.lower(at + 1));
        if !joint
            && !compound
            && !collective
            && (is_plural(t.lower(at)) || is_people(t, at))
            && !is_possessive(t, at)
        {
            return Some(start..at + 1);
        }
        // "27 farmers’ associations".
        at += if is_possessive(t, at) { 2 } else { 1 };
    }
    None
}

/// The one person counted: "a soldier" of "one Afghan soldier".
pub(crate) fn single(t: &Tokens, start: usize) -> Option<Counted> {
    let start = start + usize::from(MORE.contains(&t.lower(start)));
    let last = (start..start + 4).take_while(|&at| word(t, at)).find(|&at| PEOPLE.has(t.lower(at)))?;
    Some(counted(t, start..last + 1))
}

/// "Pakistanis", not "Paris" of "20 Paris cafes".
fn is_people(t: &Tokens, at: usize) -> bool {
    let noun_behind = word(t, at + 1) && is_plural(t.lower(at + 1));
    t.capital(at) && t.lower(at).len() > 5 && t.lower(at).ends_with("is") && !noun_behind
}

fn is_possessive(t: &Tokens, at: usize) -> bool {
    matches!(t.lower(at + 1), "’" | "'") && t.glued(at + 1)
}

pub(crate) fn is_plural(word: &str) -> bool {
    let regular = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "ous"].iter().any(|ending| word.ends_with(ending));
    regular || PLURALS.has(word) || matches!(word, "dead" | "wounded" | "injured")
}
