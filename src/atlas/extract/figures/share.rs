//! Shares without a per cent sign: "one in four", "nine out of ten", "two-thirds", "a fifth of".

use std::ops::Range;

use super::counted::deed_before;
use super::number::{self, Number};
use super::unit;
use crate::extract::dates;
use crate::extract::tokens::{Kind, Tokens, look};

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

/// Wholes out of which the press gives shares.
const ROUND: &[i128] = &[2, 3, 4, 5, 6, 8, 10, 20, 25, 50, 100, 1_000];

/// Parts of a whole.
#[rustfmt::skip]
const PARTS: &[(&str, i128)] = &[
    ("third", 3), ("quarter", 4), ("fourth", 4), ("fourths", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
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
    // "Nine barrels in 10", "one field in five".
    let noun = usize::from(
        t.is(part.tokens.end, Kind::Word)
            && t.lower(part.tokens.end + 1) == "in"
            && is_whole(t, part.tokens.end + 2),
    );
    let end = part.tokens.end + noun;
    let joint = match (t.lower(end), t.lower(end + 1)) {
        ("out", "of") | ("in" | "of", "every") => 2,
        ("in", _) => 1,
        _ => return None,
    };
    let whole = plain(t, end + joint)?;
    let (first, last) = (part.value / 1_000, whole.value / 1_000);
    // "26 out of 34 provinces" are counted, "9 out of 10" is a share.
    if t.lower(end) == "out" && !ROUND.contains(&last) {
        return None;
    }
    let behind = whole.tokens.end;
    let played = joint == 1
        && matches!(t.lower(behind), "balls" | "overs" | "matches" | "games" | "innings" | "attempts");
    let measured = unit::around(t, whole.tokens.start, behind).is_some() || t.is_hyphen(behind) || played;
    let done = deed_before(t, at).is_some() && joint == 1;
    (first < last && last <= MOST && !measured && !done).then(|| share(first, last, at..behind))
}

/// "Three", "five", "10" and their like, with nothing counted behind: "in five,", "in 10 went".
fn is_whole(t: &Tokens, at: usize) -> bool {
    let number = plain(t, at).filter(|number| (2_000..=10_000).contains(&number.value));
    number.is_some_and(|number| {
        !is_noun(t, number.tokens.end)
            || matches!(t.lower(number.tokens.end), "went" | "goes" | "go" | "lacks" | "lack" | "does")
    })
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
    if is_half(t, at) {
        return Some(share(1, 2, at..at + 1));
    }
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
    let scaled = of && matches!(t.lower(end + 1), "a" | "an") && number::read(t, end + 1).is_some();
    let span = scaled || of && (1..=3).any(|ahead| SPANS.contains(&t.lower(end + ahead)));
    // "Two quarters of growth" are half a year.
    let fiscal =
        whole == 4 && many && (parts != 3 || matches!(t.before(at, 1), "last" | "first" | "past" | "next"));
    let told = if fiscal {
        false
    } else if many {
        parts > 1
    } else {
        of || t.before(at, 1) == "by"
            || matches!(t.lower(end), "less" | "fewer")
            || article && matches!(t.lower(end), "more" | "higher" | "lower" | "cheaper") && !is_round(t, end)
            || is_about(t, at) && !is_noun(t, end)
    };
    (told && !span && !t.is_hyphen(end) && t.lower(end) != "majority").then(|| share(parts, whole, at..end))
}

/// "Half of the wells", not "the first half of May".
fn is_half(t: &Tokens, at: usize) -> bool {
    #[rustfmt::skip]
    const PERIODS: &[&str] = &["first", "second", "latter", "last", "other", "former", "one", "and", "a", "-"];
    #[rustfmt::skip]
    const IDIOMS: &[&str] = &[
        "battle", "fun", "world", "night", "life", "time", "story", "way", "month", "week", "morning", "price", "size",
        "truth", "reason", "distance",
    ];
    let vague =
        |word: &str| SPANS.contains(&word) || IDIOMS.contains(&word) || dates::is_month_or_weekday(word);
    let span = (2..=4).any(|ahead| vague(t.lower(at + ahead)));
    let whole = matches!(t.lower(at + 1), "of" | "the" | "its" | "their" | "his" | "her" | "our");
    t.lower(at) == "half" && whole && !PERIODS.contains(&t.before(at, 1)) && !span
}

/// "Almost a third", "more than a quarter".
fn is_about(t: &Tokens, at: usize) -> bool {
    // "For about a quarter": of a year.
    if t.before(at, 2) == "for" {
        return false;
    }
    matches!(t.before(at, 1), "almost" | "nearly" | "about" | "around" | "roughly" | "than" | "over" | "some")
}

/// "A third more round of talks": one more, no share.
fn is_round(t: &Tokens, more: usize) -> bool {
    !matches!(t.lower(more + 1), "than" | "of" | "for" | "in" | "to" | "on" | "at")
        && t.is(more + 1, Kind::Word)
}

/// Whether what is counted follows: "about a third round".
fn is_noun(t: &Tokens, at: usize) -> bool {
    #[rustfmt::skip]
    const LINKS: &[&str] = &[
        "since", "in", "last", "this", "from", "to", "over", "less", "more", "were", "was", "are", "is", "have", "had", "has",
        "said", "by", "between", "and", "but", "on", "at", "while", "as", "after", "before", "when", "who", "among",
    ];
    t.is(at, Kind::Word) && !LINKS.contains(&t.lower(at))
}

fn share(part: i128, whole: i128, tokens: Range<usize>) -> Share {
    let tenths = (part * 1_000 * 2 + whole) / (2 * whole);
    Share { percent: tenths * 100, tokens }
}
