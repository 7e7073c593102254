//! Numbers that are no figures: labels, list marks, clock times, scores, phone numbers, parts of names.

use super::number::Number;
use super::words::{MONEY_BEHIND, NAMED, NAMERS, NO_COUNT, WEAK_NAMERS};
use crate::extract::dates::is_month;
use crate::extract::tokens::{Kind, Tokens, look};

/// Whether a number, or the range it opens, is not a figure, whatever it counts.
pub(crate) fn is_label(t: &Tokens, first: &Number, last: Option<&Number>) -> bool {
    let start = first.tokens.start;
    let end = last.unwrap_or(first).tokens.end;
    (!first.words && follows_number(t, start))
        || is_part_of_a_name(t, start)
        || is_joined(t, end)
        || is_list_mark(t, start, end)
        || NAMED.contains(&t.lower(end))
        || !first.words && is_unit_of_army(t, end)
        || is_named(t, start)
        || is_date(t, start, end)
        || is_fraction(t, end)
        || is_padded(t, first)
        || is_clock(t, start, end)
}

/// "At ten at night", "at about five in the morning", "by seven o’clock".
fn is_clock(t: &Tokens, start: usize, end: usize) -> bool {
    #[rustfmt::skip]
    const TIMES: &[&[&str]] = &[
        &["at", "night"], &["in", "the", "morning"], &["in", "the", "evening"], &["in", "the", "afternoon"], &["o", "’", "clock"],
        &["o", "'", "clock"], &["at", "noon"],
    ];
    let about = usize::from(matches!(t.before(start, 1), "about" | "around" | "nearly" | "past"));
    let led = matches!(
        t.before(start, 1 + about),
        "at" | "by" | "until" | "till" | "from" | "after" | "before" | "since"
    );
    led && TIMES.iter().any(|words| t.follows(end, words)) || t.follows(end, &["o", "’", "clock"])
}

/// "205 Al-Badr Corps": a capitalised name that ends in what an army is made of.
fn is_unit_of_army(t: &Tokens, end: usize) -> bool {
    const LONGEST: usize = 6;
    let part = |at: usize| {
        t.capital(at) || t.is_hyphen(at) || matches!(t.lower(at), "ibn" | "bin" | "ul" | "e" | "i")
    };
    let unit = |at: usize| matches!(t.lower(at), "corps" | "brigade" | "division" | "battalion" | "regiment");
    let name = (end..end + LONGEST).take_while(|&at| part(at));
    let men = |at: usize| t.is(at, Kind::Word) && !t.capital(at) && super::counted::is_plural(t.lower(at));
    name.skip(1).any(|at| t.capital(at) && unit(at) && !men(at + 1))
}

/// "007", "0300".
fn is_padded(t: &Tokens, number: &Number) -> bool {
    let digits = t.lower(number.tokens.start);
    !number.words && digits.len() > 1 && digits.starts_with('0') && !digits.contains('.')
}

fn is_named(t: &Tokens, start: usize) -> bool {
    let before = t.before(start, 1);
    let short = before == "." && matches!(t.before(start, 2), "no" | "nos" | "art" | "sec" | "vol" | "fig");
    let head = t.list_head(start);
    let weak = head.checked_sub(1).is_some_and(|at| t.capital(at) && WEAK_NAMERS.contains(&t.lower(at)));
    // "Grades 7 to 12".
    let joined = matches!(before, "to" | "-" | "–" | "through") && start > 2 && t.is(start - 2, Kind::Number);
    short
        || joined && NAMERS.contains(&t.before(start, 3))
        || weak
        || before == "per" && super::unit::around(t, start, start + 1).is_none()
        || NAMERS.contains(&t.before(head, 1))
        || (before == "of" && t.before(start, 2) == "group" && t.capital(start - 2))
}

/// "0093 700 123456": groups of one long number. A year may stand before a count.
fn follows_number(t: &Tokens, start: usize) -> bool {
    let before = t.before(start, 1);
    let year = before.len() == 4 && (before.starts_with("19") || before.starts_with("20"));
    start > 0 && t.is(start - 1, Kind::Number) && !year
}

/// "F-16", "COP-28", "TAi.026", "P5+1", "+93 700".
fn is_part_of_a_name(t: &Tokens, start: usize) -> bool {
    if !t.glued(start) {
        return false;
    }
    match t.before(start, 1) {
        "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "$" | "€" | "£" | "₹" | "¥" | "~" | "rs" | "pkr"
        | "usd" | "afn" | "inr" | "eur" | "afs" | "dh" | "dhs" | "aed" | "sr" | "sar" | "tk" => false,
        "-" | "–" => t.glued(start - 1) && t.before(start, 2) != "magnitude",
        // "Rs.140".
        "." => t.before(start, 2) != "rs",
        _ => true,
    }
}

/// "4G", "7th", "10:30", "24/7", "5x"; units and scales may stand there.
fn is_joined(t: &Tokens, end: usize) -> bool {
    if !t.glued(end) {
        return false;
    }
    match t.lower(end) {
        // "Rs 5,000/-" is as written on cheques.
        "/" => t.glued(end + 1) && !t.is_hyphen(end + 1),
        ":" | "+" => t.glued(end + 1),
        "-" | "–" | "‑" => {
            t.glued(end + 1) && (t.is(end + 1, Kind::Number) || NO_COUNT.contains(&t.lower(end + 1)))
        }
        "km" | "kms" | "kg" | "kgs" | "sq" | "mw" | "gw" | "kw" | "pc" | "ft" | "cm" | "mm" | "mph"
        | "kmh" => false,
        // "3,080afs", "20rupees".
        word => t.is(end, Kind::Word) && look(MONEY_BEHIND, word).is_none(),
    }
}

/// "1. Roads": a small number and a full stop where a sentence opens.
fn is_list_mark(t: &Tokens, start: usize, end: usize) -> bool {
    let opens = start == 0 || matches!(t.before(start, 1), "." | ":" | ";" | "!" | "?" | "“");
    let marked = matches!(t.lower(end), "." | ")") && t.glued(end);
    opens && marked && t.is(start, Kind::Number) && t.lower(start).len() <= 2
}

/// First words of the Islamic lunar months, whose days depend on who saw the moon.
#[rustfmt::skip]
const LUNAR: &[&str] = &[
    "muharram", "safar", "rabi", "jumada", "rajab", "shaban", "ramadan", "ramazan", "shawwal", "dhu", "dhul",
    "zul", "zulhijja", "zilhaj",
];

/// Days beside a month that stayed unresolved, "2 years ago" too.
fn is_date(t: &Tokens, start: usize, end: usize) -> bool {
    let lunar = t.is(start, Kind::Number) && t.capital(end) && LUNAR.contains(&t.lower(end));
    let beside = lunar || is_month(t, end) || start.checked_sub(1).is_some_and(|before| is_month(t, before));
    (beside && t.is(start, Kind::Number)) || matches!(t.lower(end + 1), "ago" | "later" | "earlier")
}

/// "Two-thirds" that tell no share: of an hour.
fn is_fraction(t: &Tokens, end: usize) -> bool {
    matches!(t.lower(end), "thirds" | "quarters" | "fifths" | "tenths")
}
