//! What surrounds a figure: its qualifier, the date it holds for.

use std::ops::Range;

use super::words::{GLUED_SCALES, MONEY_BEHIND, QUALIFIERS, SCALES};
use crate::day::DayRange;
use crate::extract::tokens::{Kind, Tokens, look};
use crate::facts::{DateFact, Qualifier};

/// Words between a qualifier and its number.
const BETWEEN: &[&str] = &["another", "an", "further", "additional"];

/// What stands before the number, or "or more" behind the figure.
pub(crate) fn qualifier(t: &Tokens, start: usize, end: usize) -> Option<Qualifier> {
    let skip = usize::from(BETWEEN.contains(&t.before(start, 1)));
    if is_change_up_to(t, start) {
        return None;
    }
    let known =
        |start: usize| QUALIFIERS.iter().find(|(words, _)| t.precedes(start, words)).map(|known| known.1);
    known(start)
        .or_else(|| known(start - skip))
        .or_else(|| (t.follows(end, &["or", "more"])).then_some(Qualifier::AtLeast))
        .or_else(|| (start..end).find_map(|at| rounded(t, at)))
}

/// "400-plus", "40-odd".
fn rounded(t: &Tokens, at: usize) -> Option<Qualifier> {
    let known = match t.lower(at) {
        "plus" => Qualifier::AtLeast,
        "odd" => Qualifier::About,
        _ => return None,
    };
    (t.glued(at) && at > 0 && t.is_hyphen(at - 1)).then_some(known)
}

/// "Was revised up to 19": the toll is 19, not at most.
fn is_change_up_to(t: &Tokens, start: usize) -> bool {
    #[rustfmt::skip]
    const MOVED: &[&str] = &[
        "revised", "went", "gone", "shot", "climbed", "moved", "pushed", "taken", "bumped", "updated", "adjusted",
    ];
    t.precedes(start, &["up", "to"]) && MOVED.contains(&t.before(start, 3))
}

/// Whether "over" tells how long a sum is for: "$1.2 billion over five years".
pub(crate) fn is_spread(t: &Tokens, start: usize) -> bool {
    let sum = start.checked_sub(2).is_some_and(|at| {
        t.is(at, Kind::Number)
            || look(SCALES, t.lower(at)).is_some()
            || look(GLUED_SCALES, t.lower(at)).is_some()
            || look(MONEY_BEHIND, t.lower(at)).is_some()
            || matches!(t.lower(at), "percent" | "%" | "cent")
    });
    t.before(start, 1) == "over" && sum
}

/// Tokens beyond which a date is another clause's; keeps the search linear in any input.
const FAR: usize = 60;

/// The date in the figure's own clause.
pub(crate) fn as_of(t: &Tokens, tokens: &Range<usize>, block: u32, dates: &[DateFact]) -> Option<DayRange> {
    let stops = |at: &usize| matches!(t.lower(*at), "," | ";" | ":" | "." | "—" | "(" | ")" | "“" | "”");
    let from = (tokens.start.saturating_sub(FAR)..tokens.start)
        .rev()
        .find(stops)
        .map_or(tokens.start.saturating_sub(FAR), |at| at + 1);
    let end = t.len().min(tokens.end + FAR);
    let to = (tokens.end..end).find(stops).unwrap_or(end);
    let bytes = t.bytes(&(from..to.max(from + 1)));
    let inside = |date: &&DateFact| {
        date.mention.block == block
            && bytes.start <= date.mention.start as usize
            && date.mention.end as usize <= bytes.end
    };
    let first = dates
        .partition_point(|date| (date.mention.block, date.mention.start as usize) < (block, bytes.start));
    dates[first..]
        .iter()
        .take_while(|date| date.mention.block == block && (date.mention.start as usize) < bytes.end)
        .find(inside)
        .map(|date| date.range)
}

/// Whether "from 10 to 20" tells a change: "rose from", "an increase from". "Fell by 10 to 20 percent" leaves open by
/// how much, "by 10% to 20%" doesn't.
pub(crate) fn is_change(t: &Tokens, start: usize, end: usize) -> bool {
    const CHANGES: &[&str] = &[
        "ris", "rose", "increas", "grow", "grew", "jump", "climb", "surg", "doubl", "expand", "soar", "up",
        "went", "rais", "lift", "widen", "extend", "boost", "push", "revis", "upgrad", "improv", "hik",
        "swell", "gone", "moved", "risen",
    ];
    t.before(start, 1) == "by" && matches!(t.lower(end), "%" | "percent" | "per" | "pc")
        || t.before(start, 1) == "from"
            && (2..=7).any(|back| CHANGES.iter().any(|change| t.before(start, back).starts_with(change)))
}
