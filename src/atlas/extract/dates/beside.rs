//! Readers of dates counted from another date in the text: "the next day", "six days later", "the same period last year".

use super::absolute::Read;
use super::shape::{Shape, Unit};
use super::words::{COUNTS, SEASONS, UNITS};
use crate::extract::tokens::{Kind, Tokens, look};
use crate::list::List;

/// Any of them.
pub(super) fn read(t: &Tokens, at: usize) -> Read {
    same(t, at).or_else(|| neighbour(t, at))
}

/// "The next day", "the previous month", "the day before": beside the date before it in the text.
fn neighbour(t: &Tokens, at: usize) -> Read {
    let article = t.before(at, 1);
    if !matches!(article, "the" | "a") {
        return None;
    }
    let unit = look(UNITS, t.lower(at)).filter(|unit| matches!(unit, Unit::Week | Unit::Month | Unit::Year));
    if let Some(unit) = unit {
        let turn = match (t.lower(at + 1), t.lower(at + 2)) {
            ("before", "last") => Some(-2),
            ("after", "next") => Some(2),
            _ => None,
        };
        if let Some(turn) = turn {
            return Some((Shape::Turn { unit, turn }, at..at + 3));
        }
    }
    if t.lower(at) == "year"
        && t.lower(at + 1) == "just"
        && matches!(t.lower(at + 2), "ended" | "past" | "over")
    {
        return Some((Shape::Turn { unit: Unit::Year, turn: -1 }, at..at + 3));
    }
    if matches!(t.lower(at), "previous" | "preceding")
        && t.lower(at + 2) == "years"
        && let Some(count) = look(COUNTS, t.lower(at + 1))
    {
        return Some((Shape::YearsBefore { count }, at..at + 3));
    }
    if let Some(span) = following_span(t, at) {
        return Some(span);
    }
    let count = match (t.lower(at), t.lower(at + 1)) {
        ("day" | "night" | "week" | "month" | "year", "before")
            if stands_alone(t, at + 2) || opens_pluperfect(t, at) =>
        {
            -1
        }
        ("day" | "week" | "month" | "year", "after")
            if t.is(at + 2, Kind::Mark) || t.lower(at + 2) == "and" =>
        {
            1
        }
        // "Over the next year" is a window.
        ("next", "year") if opens_next_year(t, at) => 1,
        ("next" | "following", "day" | "morning" | "evening" | "afternoon" | "night")
        | ("following", "week" | "month" | "year")
        | ("day", "later") => 1,
        ("previous", "day" | "evening" | "night" | "week" | "month" | "year")
        | ("preceding", "day" | "week" | "month" | "year")
        | ("day", "earlier") => -1,
        _ => return None,
    };
    let word = if look(UNITS, t.lower(at)).is_some() { t.lower(at) } else { t.lower(at + 1) };
    let shape = match look(UNITS, word).unwrap_or(Unit::Day) {
        Unit::Year => Shape::YearBeside { count },
        unit => Shape::Later { unit, count },
    };
    Some((shape, at..at + 2))
}

/// "Over the following two years", "in the following three months".
fn following_span(t: &Tokens, at: usize) -> Read {
    let led = matches!(t.before(at, 2), "over" | "in" | "during" | "within" | "for");
    let count = look(COUNTS, t.lower(at + 1)).filter(|count| (2..=60).contains(count))?;
    let unit = look(UNITS, t.lower(at + 2))?;
    let counted = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
    (led && counted && t.lower(at) == "following").then_some((Shape::SpanBehind { unit, count }, at..at + 3))
}

/// Whether "the next year" goes on from a year told before: "The next year he came back". Not "the next year will be hard", not
/// "over the next year or two".
fn opens_next_year(t: &Tokens, at: usize) -> bool {
    static NEXT: List = List::words("or and will would is are could should may might has have to");
    let opens = matches!(t.before(at, 2), "" | "." | "and" | "but" | "”" | ";");
    opens && !NEXT.has(t.lower(at + 2))
}

/// "The day before a minister had stood on the same spot": a sentence of its own, told of an earlier day.
fn opens_pluperfect(t: &Tokens, at: usize) -> bool {
    const NEAR: usize = 6;
    let opens = matches!(t.before(at, 2), "" | "." | "”" | "!" | "?") && t.lower(at) == "day";
    // "The day before the vote had been calm" is that of the vote.
    let opens = opens && matches!(t.lower(at + 2), "he" | "she" | "they" | "we" | "i" | "it" | "a" | "an");
    let mut behind = (at + 2..at + 2 + NEAR).take_while(|&at| !t.is(at, Kind::Mark));
    opens && behind.any(|at| t.lower(at) == "had")
}

/// Whether "the day before" ends with what stands behind it: not "the day before the vote".
pub(super) fn stands_alone(t: &Tokens, at: usize) -> bool {
    const NEXT: &[&str] =
        &["by", "in", "at", "with", "and", "but", "when", "as", "or", "on", "for", "had", "over"];
    t.get(at).is_none() || t.is(at, Kind::Mark) || NEXT.contains(&t.lower(at))
}

/// "The same day", "the same period last year", "same months of the year before".
fn same(t: &Tokens, at: usize) -> Read {
    let unit = t.lower(at + 1);
    let part = matches!(unit, "day" | "evening" | "night" | "morning" | "afternoon");
    // "By that evening she was on a bus"; not "that day of mourning".
    if t.lower(at) == "that"
        && part
        && !matches!(t.lower(at + 2), "of" | "’" | "'")
        && t.lower(at + 1) != "day"
    {
        return Some((Shape::Later { unit: Unit::Day, count: 0 }, at..at + 2));
    }
    // "It was dug out that spring".
    let season = look(SEASONS, unit).filter(|_| unit != "fall" && t.lower(at) == "that");
    let crops = t.lower(at + 2) == "and" && look(SEASONS, t.lower(at + 3)).is_some();
    let clause = matches!(t.before(at, 1), "said" | "told" | "says" | "added" | "so") || crops;
    if let Some(first) = season.filter(|_| stands_alone(t, at + 2) && !clause) {
        return Some((Shape::SeasonBeside { first, count: 0 }, at..at + 2));
    }
    if !matches!(t.lower(at), "same" | "corresponding") {
        return None;
    }
    let of = at + 2 + usize::from(matches!(t.lower(at + 2), "of" | "in"));
    if matches!(unit, "period" | "months" | "month" | "quarter" | "week" | "weeks" | "days" | "day" | "date")
        && let Some(end) = ends_a_year_back(t, of)
    {
        let part = match unit {
            "month" => Some(Unit::Month),
            "day" | "date" => Some(Unit::Day),
            _ => None,
        };
        return Some((Shape::SamePeriod { exact: true, part }, at..end));
    }
    let led = t.before(at, 1) == "the" && matches!(t.before(at, 2), "on" | "" | "." | "later" | "”")
        || matches!(t.before(at, 1), "that" | "later");
    // "Registered a case the same day and left".
    let habit =
        (2..=8).any(|back| matches!(t.before(at, back), "is" | "are" | "treats" | "issues" | "takes"));
    let adverb = t.before(at, 1) == "the"
        && !habit
        && !matches!(t.before(at, 2), "of" | "for" | "with" | "to" | "than" | "not" | "from" | "in")
        && (t.is(at + 2, Kind::Mark) && !t.is_hyphen(at + 2) || matches!(t.lower(at + 2), "and" | "but"));
    (part && (led || adverb)).then_some((Shape::Later { unit: Unit::Day, count: 0 }, at..at + 2))
}

/// Behind "last year", "a year ago", "the previous fiscal year" and the like.
fn ends_a_year_back(t: &Tokens, at: usize) -> Option<usize> {
    if matches!(t.lower(at), "a" | "one") && t.lower(at + 1) == "year" {
        return matches!(t.lower(at + 2), "ago" | "earlier" | "before").then_some(at + 3);
    }
    let at = at + usize::from(t.lower(at) == "the");
    if t.follows(at, &["year", "before"]) {
        return Some(at + 2);
    }
    let own = matches!(t.lower(at + 1), "fiscal" | "financial" | "iranian" | "solar");
    let year = at + 1 + usize::from(own);
    if !matches!(t.lower(at), "last" | "previous" | "preceding" | "past") {
        return None;
    }
    let ends = if t.lower(year) == "year" { Some(year + 1) } else { None };
    ends.or((t.lower(at + 1) == "fiscal").then_some(year))
}
