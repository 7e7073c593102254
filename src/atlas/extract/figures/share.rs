//! Shares without a per cent sign: "one in four", "nine out of ten", "two-thirds", "a fifth of".

use std::ops::Range;

use super::counted::deed_before;
use super::number::{self, Number};
use super::unit;
use crate::extract::tokens::{Tokens, look};

/// A share of a whole, in thousandths of a per cent, rounded to tenths of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Share {
    /// Its value.
    pub(super) percent: i128,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
}

/// The largest whole that the press divides in words.
const MOST: i128 = 1_000;

/// Parts of a whole.
#[rustfmt::skip]
const PARTS: &[(&str, i128)] = &[
    ("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
    ("thirds", 3), ("quarters", 4), ("fifths", 5), ("sixths", 6), ("sevenths", 7), ("eighths", 8), ("ninths", 9),
    ("tenths", 10),
];

/// Wholes of which a part is a span of time or a stretch of way: "a quarter of a century".
const SPANS: &[&str] =
    &["century", "hour", "mile", "kilometre", "kilometer", "year", "decade", "day", "second", "inch"];

/// The share that starts at a token.
pub(super) fn read(t: &Tokens, at: usize) -> Option<Share> {
    ratio(t, at).or_else(|| fraction(t, at))
}

/// "One in four", "9 out of 10"; not "two in three days", nor "killed two in three raids".
fn ratio(t: &Tokens, at: usize) -> Option<Share> {
    let part = plain(t, at)?;
    let end = part.tokens.end;
    let joint = match (t.lower(end), t.lower(end + 1)) {
        ("out", "of") | ("in" | "of", "every") => 2,
        ("in", _) => 1,
        _ => return None,
    };
    let whole = plain(t, end + joint)?;
    let (first, last) = (part.value / 1_000, whole.value / 1_000);
    let behind = whole.tokens.end;
    let measured = unit::around(t, whole.tokens.start, behind).is_some() || t.is_hyphen(behind);
    let done = deed_before(t, at).is_some() && joint == 1;
    (first < last && last <= MOST && !measured && !done).then(|| share(first, last, at..behind))
}

/// A whole number without a scale but a hundred or a thousand.
fn plain(t: &Tokens, at: usize) -> Option<Number> {
    let number = number::read(t, at)?;
    let decimals = number.value % 1_000 != 0;
    let joined = t.glued(at) && t.is_hyphen(at.wrapping_sub(1));
    (!decimals && !joined && number.value > 0).then_some(number)
}

/// "Two-thirds", "three quarters"; a single part only "of" something or after "by": "a third", alone, counts up.
fn fraction(t: &Tokens, at: usize) -> Option<Share> {
    let article = matches!(t.lower(at), "a" | "one");
    let (parts, next) = match plain(t, at) {
        _ if article => (1, at + 1),
        Some(number) if number.words && !number.scaled => (number.value / 1_000, number.tokens.end),
        _ => return None,
    };
    let noun = next + usize::from(t.is_hyphen(next));
    let whole = look(PARTS, t.lower(noun)).filter(|whole| parts < *whole)?;
    let end = noun + 1;
    let many = t.lower(noun).ends_with('s');
    let of = t.lower(end) == "of";
    let span = of && (1..=3).any(|ahead| SPANS.contains(&t.lower(end + ahead)));
    // "Two quarters of growth" are half a year.
    let fiscal =
        whole == 4 && many && (parts != 3 || matches!(t.before(at, 1), "last" | "first" | "past" | "next"));
    let told = if fiscal {
        false
    } else if many {
        parts > 1
    } else {
        of || t.before(at, 1) == "by"
    };
    (told && !span && !t.is_hyphen(end) && t.lower(end) != "majority").then(|| share(parts, whole, at..end))
}

fn share(part: i128, whole: i128, tokens: Range<usize>) -> Share {
    let tenths = (part * 1_000 * 2 + whole) / (2 * whole);
    Share { percent: tenths * 100, tokens }
}
