//! The words of the date grammar, as tables: months, days of the week, units, number words, named days.

use std::sync::LazyLock;

use super::shape::Unit;
use crate::hash::OwnMap;

/// Months in full.
#[rustfmt::skip]
pub(crate) const MONTHS: &[(&str, u32)] = &[
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
    ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12),
];

/// Short forms, with or without a full stop; alone they are no date ("Gul Jan").
#[rustfmt::skip]
pub(crate) const SHORT_MONTHS: &[(&str, u32)] = &[
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9),
    ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
];

pub(crate) use crate::hijri::MONTHS as HIJRI_MONTHS;

/// Days of the week, 0 is Monday.
#[rustfmt::skip]
pub(crate) const WEEKDAYS: &[(&str, u32)] = &[
    ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5),
    ("sunday", 6),
];

/// Short forms, read only before a date ("Sun" is a star and a newspaper).
#[rustfmt::skip]
pub(crate) const SHORT_WEEKDAYS: &[(&str, u32)] = &[
    ("mon", 0), ("tue", 1), ("tues", 1), ("wed", 2), ("thu", 3), ("thur", 3), ("thurs", 3), ("fri", 4),
    ("sat", 5), ("sun", 6),
];

/// Seasons by their first month, three months each.
pub(crate) const SEASONS: &[(&str, u32)] =
    &[("spring", 3), ("summer", 6), ("autumn", 9), ("fall", 9), ("winter", 12)];

/// Spans that dates are counted in.
#[rustfmt::skip]
pub(crate) const UNITS: &[(&str, Unit)] = &[
    ("hour", Unit::Hour), ("hours", Unit::Hour), ("day", Unit::Day), ("days", Unit::Day),
    ("fortnight", Unit::Fortnight), ("week", Unit::Week), ("weeks", Unit::Week), ("month", Unit::Month), ("months", Unit::Month),
    ("year", Unit::Year), ("years", Unit::Year), ("decade", Unit::Decade), ("decades", Unit::Decade),
    ("century", Unit::Century), ("centuries", Unit::Century),
];

/// Small numbers in words, as dates use them.
#[rustfmt::skip]
pub(crate) const COUNTS: &[(&str, i32)] = &[
    ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
    ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
];

/// Days that a region's press names without their year: month, day, year, and the words that tell.
pub(crate) const NAMED_DAYS: &[(u32, u32, i32, &[&str])] = &[
    (9, 11, 2001, &["attack", "attacks", "hijackings", "terror", "terrorist"]),
    (10, 7, 2023, &["attack", "attacks", "massacre", "assault"]),
    (5, 9, 2023, &["riot", "riots", "violence", "case", "cases", "vandalism", "protests", "incidents"]),
];

/// Other words that a date can open with; numbers, months, days of the week, seasons and counts can too.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "early", "earlier", "late", "later", "mid", "middle", "end", "beginning", "start", "close", "first", "second",
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "week", "month", "year", "day", "night", "last", "this", "current", "next", "coming", "following", "previous", "yesterday",
    "today", "tonight", "tomorrow", "half", "quarter", "weekend", "past", "final", "preceding", "outgoing",
];

/// Words that open nothing but a year of its own or a date beside another one.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "same", "corresponding", "that", "new", "eve", "christmas", "fiscal", "financial", "budget", "iranian", "persian",
    "afghan", "solar", "shamsi", "ongoing", "running", "upcoming", "rest", "remainder", "most",
];

/// Which readers can read a date from a word on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// Any of them.
    Any,
    /// Those of years of their own and of dates beside others.
    Beside,
}

/// Every word that a date can open with, in no order.
pub(crate) fn opening_words() -> impl Iterator<Item = &'static str> {
    let tables = [MONTHS, SHORT_MONTHS, HIJRI_MONTHS, WEEKDAYS, SHORT_WEEKDAYS, SEASONS];
    let named = tables.into_iter().flatten().map(|&(word, _)| word);
    named
        .chain(COUNTS.iter().map(|&(word, _)| word))
        .chain(OPENERS.iter().copied())
        .chain(BESIDE.iter().copied())
}

/// Whether a lower-case word is the name of a Solar Hijri month.
pub(crate) fn is_hijri_month(word: &str) -> bool {
    HIJRI_MONTHS.iter().any(|(name, _)| *name == word)
}

/// How a date can open with a lower-case word: with most it can't, and they need not be tried.
pub(crate) fn opens_date(word: &str) -> Option<Opener> {
    static WORDS: LazyLock<OwnMap<&str, Opener>> = LazyLock::new(|| {
        let opener = |word| if BESIDE.contains(&word) { Opener::Beside } else { Opener::Any };
        opening_words().map(|word| (word, opener(word))).collect()
    });
    WORDS.get(word).copied()
}
