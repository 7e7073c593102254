//! Reads numbers: digits with scales ("1.5 million", "2 crore", "10m"), words ("nine million", "half a
//! million", "two dozen") and the two ends of a range. Does not know what is counted.

use std::ops::Range;

use super::words::{self, GLUED_SCALES, MEASURES, NUMBERS, SCALES};
use crate::extract::tokens::{Kind, Tokens, look};

/// A number, in thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Thousandths.
    pub(crate) value: i128,
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// Whether it is in words.
    pub(crate) words: bool,
    /// Whether a scale multiplies it.
    pub(crate) scaled: bool,
}

/// The number that starts at a token.
pub(crate) fn read(t: &Tokens, at: usize) -> Option<Number> {
    if t.is(at, Kind::Number) { digits(t, at) } else { words(t, at) }
}

/// Whether a number can start at a token; most tokens need not be tried.
pub(crate) fn opens(t: &Tokens, at: usize) -> bool {
    t.is(at, Kind::Number) || words::opens_number(t.lower(at))
}

fn digits(t: &Tokens, at: usize) -> Option<Number> {
    let groups = spaced_groups(t, at);
    let value = thousandths((at..at + groups).map(|at| t.lower(at)))?;
    let end = at + groups;
    let mut number = Number { value, tokens: at..end, words: false, scaled: false };
    if let Some(scale) = look(GLUED_SCALES, t.lower(end)).filter(|_| t.glued(end)) {
        number.value = value.saturating_mul(scale);
        number.scaled = true;
        number.tokens.end += 1;
    }
    scale_up(t, &mut number);
    Some(number)
}

/// How many tokens are one number: "850 000", with narrow or unbreaking spaces, or an ordinary one before zeros.
fn spaced_groups(t: &Tokens, at: usize) -> usize {
    const MOST: usize = 5;
    let digits = |at: usize| t.is(at, Kind::Number) && t.lower(at).bytes().all(|byte| byte.is_ascii_digit());
    if !digits(at) || t.lower(at).len() > 3 || at > 0 && t.is(at - 1, Kind::Number) {
        return 1;
    }
    let goes_on = |next: &usize| {
        let gap = t.bytes(&(*next - 1..*next + 1));
        let gap = &t.text[gap][t.lower(*next - 1).len()..];
        let narrow = gap.starts_with(['\u{a0}', '\u{202f}', '\u{2009}']);
        digits(*next) && t.lower(*next).len() == 3 && (narrow || t.lower(*next) == "000") && !t.glued(*next)
    };
    let groups = 1 + (at + 1..at + MOST).take_while(|next| *next < t.len() && goes_on(next)).count();
    let longer = t.is(at + groups, Kind::Number);
    if longer { 1 } else { groups }
}

/// Multiplies by the scale words behind: "million", "-million", "lakh crore".
fn scale_up(t: &Tokens, number: &mut Number) {
    loop {
        let end = number.tokens.end;
        let hyphen = usize::from(t.is_hyphen(end) && t.glued(end) && t.glued(end + 1));
        let Some(scale) = look(SCALES, t.lower(end + hyphen)) else { return };
        number.value = number.value.saturating_mul(scale);
        number.scaled = true;
        number.tokens.end = end + hyphen + 1;
    }
}

/// "1,200.5" to 1200500; beyond 18 digits it saturates, beyond three decimals it cuts.
fn thousandths<'t>(parts: impl Iterator<Item = &'t str> + Clone) -> Option<i128> {
    const LONGEST: usize = 18;
    let signs = || parts.clone().flat_map(str::bytes).filter(|sign| *sign != b',');
    let digit = |sign: u8| sign.is_ascii_digit().then(|| i128::from(sign - b'0'));
    let read = |value: i128, sign: u8| Some(value * 10 + digit(sign)?);
    let length = signs().take_while(|sign| *sign != b'.').count();
    if length == 0 {
        return None;
    }
    let whole =
        if length > LONGEST { i128::from(i64::MAX) } else { signs().take(length).try_fold(0, read)? };
    let decimals = signs().skip(length + 1).chain(*b"000").take(3).try_fold(0, read)?;
    Some(whole * 1_000 + decimals)
}

fn words(t: &Tokens, at: usize) -> Option<Number> {
    let article = matches!(t.lower(at), "a" | "an");
    let half = t.lower(at) == "half" && matches!(t.lower(at + 1), "a" | "an");
    if t.follows(at, &["a", "quarter", "of", "a"])
        && let Some(scale) = look(SCALES, t.lower(at + 4))
    {
        return Some(Number { value: scale * 250, tokens: at..at + 5, words: true, scaled: true });
    }
    // "A day and a half".
    if t.lower(at) == "a"
        && t.follows(at + 2, &["and", "a", "half"])
        && look(MEASURES, t.lower(at + 1)).is_some_and(is_time)
    {
        return Some(Number { value: 1_500, tokens: at..at + 5, words: true, scaled: true });
    }
    // "Half a kilo"; half an hour and half a day are as vague as "a while".
    if half
        && MEASURES.iter().any(|&(word, unit)| word == t.lower(at + 2) && !unit.is_empty() && !is_time(unit))
    {
        return Some(Number { value: 500, tokens: at..at + 2, words: true, scaled: true });
    }
    if article || half {
        let start = at + 1 + usize::from(half);
        let scale = look(SCALES, t.lower(start)).filter(|_| !t.is_hyphen(start + 1))?;
        // "A hundred and forty".
        if article
            && scale == 100
            && let Some((more, end)) = below_hundred(t, start + 2).filter(|_| t.lower(start + 1) == "and")
        {
            return Some(Number { value: (100 + more) * 1_000, tokens: at..end, words: true, scaled: true });
        }
        let value = scale * if half { 500 } else { 1_000 };
        let mut number = Number { value, tokens: at..start + 1, words: true, scaled: true };
        scale_up(t, &mut number);
        return Some(number);
    }
    cardinal(t, at)
}

fn is_time(unit: &str) -> bool {
    matches!(
        unit,
        "seconds"
            | "minutes"
            | "hours"
            | "days"
            | "nights"
            | "weeks"
            | "months"
            | "years"
            | "decades"
            | "centuries"
    )
}

/// "twenty-five", "one hundred and five thousand", "two and a half million".
fn cardinal(t: &Tokens, at: usize) -> Option<Number> {
    let (small, mut end) = below_hundred(t, at)?;
    let mut number = Number { value: small * 1_000, tokens: at..end, words: true, scaled: false };
    let half = [&["and", "a", "half"][..], &["-", "and", "-", "a", "-", "half"][..]];
    if let Some(half) = half.iter().find(|half| t.follows(end, half)) {
        number.value += 500;
        number.tokens.end = end + half.len();
        scale_up(t, &mut number);
        return Some(number);
    }
    let mut total = 0;
    let mut part = small;
    loop {
        let hyphen = usize::from(t.is_hyphen(end) && t.glued(end) && t.glued(end + 1));
        let Some(scale) = look(SCALES, t.lower(end + hyphen)) else { break };
        end += hyphen + 1;
        number.scaled = true;
        if scale == 100 || scale == 12 {
            part = part.saturating_mul(scale);
        } else {
            total = part.saturating_mul(scale).saturating_add(total);
            part = 0;
        }
        let and = usize::from(t.lower(end) == "and" && scale >= 100);
        if let Some((more, next)) = below_hundred(t, end + and).filter(|_| follows_scale(t, end, and)) {
            part = part.saturating_add(more);
            end = next;
        }
        // Beyond any newspaper.
        if total > 1_000_000_000_000_000_000 || end - at > 16 {
            break;
        }
    }
    if number.scaled {
        number.value = part.saturating_add(total).saturating_mul(1_000);
        number.tokens.end = end;
    }
    Some(number)
}

/// "hundred and five", not "two hundred and ten others" read from two counts: a number in words goes on only
/// without "and" or behind "hundred" and "thousand".
fn follows_scale(t: &Tokens, end: usize, and: usize) -> bool {
    and == 0 || matches!(t.before(end, 1), "hundred" | "thousand")
}

fn below_hundred(t: &Tokens, at: usize) -> Option<(i128, usize)> {
    let value = look(NUMBERS, t.lower(at))?;
    let hyphen = usize::from(t.is_hyphen(at + 1) && t.glued(at + 1));
    let unit = look(NUMBERS, t.lower(at + 1 + hyphen)).filter(|unit| value >= 20 && *unit < 10);
    Some(unit.map_or((value, at + 1), |unit| (value + unit, at + 2 + hyphen)))
}

/// The second number of "10-15", "four to five", "five or six", "between 200 and 300"; money may stand before
/// it again. Gives both with a shared scale; `None` where it is no rising range.
pub(crate) fn range(t: &Tokens, first: &Number, between: bool) -> Option<(Number, Number)> {
    // "2.7% to 3%": the second one has its sign too.
    let signed = t.lower(first.tokens.end) == "%";
    let end = first.tokens.end + usize::from(signed);
    let hyphen = t.is_hyphen(end) && t.glued(end) && t.glued(end + 1);
    let joined = match t.lower(end) {
        "to" | "or" => true,
        "and" => between,
        _ => hyphen,
    };
    if !joined {
        return None;
    }
    let us = usize::from(t.lower(end + 1) == "us" && t.lower(end + 2) == "$");
    let money = us + usize::from(matches!(t.lower(end + 1 + us), "$" | "€" | "£" | "₹" | "rs"));
    let dot = usize::from(money == 1 && t.lower(end + 2) == ".");
    let second = read(t, end + 1 + money + dot).filter(|second| {
        // "Eight to 10", "between nine and 12".
        let mixed = first.words && !second.words && !first.scaled && t.lower(end) != "or";
        second.words == first.words || mixed && second.value < 100_000
    })?;
    if signed && !matches!(t.lower(second.tokens.end), "%" | "percent" | "per") {
        return None;
    }
    let mut first = first.clone();
    if second.scaled && !first.scaled && first.value < 1_000_000 {
        let scale = second.value / base(t, &second).max(1);
        first.value = first.value.saturating_mul(scale);
    }
    (second.value > first.value).then_some((first, second))
}

/// The second number without its scale, to share that scale.
fn base(t: &Tokens, number: &Number) -> i128 {
    if t.is(number.tokens.start, Kind::Number) {
        thousandths(std::iter::once(t.lower(number.tokens.start))).unwrap_or(number.value)
    } else {
        below_hundred(t, number.tokens.start).map_or(number.value, |(value, _)| value * 1_000)
    }
}
