//! Single days at the edge of a longer date: "the last day of June", "the first day of 1404", "the eve of the new year".

use std::ops::Range;

use super::beside;
use super::own_year::NEW;
use super::resolve::Meaning;
use super::shape::{Shape, Unit};
use crate::day::DayRange;
use crate::extract::tokens::Tokens;
use crate::facts::Precision;

/// Which day is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    First,
    Last,
    /// The day before it.
    Eve,
}

/// The edge that the words before a date name, and where they start.
pub(super) fn before(t: &Tokens, shape: Shape, tokens: &Range<usize>) -> Option<(Edge, usize)> {
    let the = usize::from(t.before(tokens.start, 1) == "the");
    let of = tokens.start.checked_sub(1 + the)?;
    // "The last day of the 2023 school year" is no last day of 2023.
    let absolute = matches!(shape, Shape::Month { .. } | Shape::Year(_) | Shape::Hijri { .. });
    if t.lower(of) != "of" || of < 2 || the == 1 && absolute || !ends(t, tokens.end) {
        return None;
    }
    if t.lower(of - 1) == "eve" {
        let day = matches!(shape, Shape::Day { .. } | Shape::Turn { turn: NEW, .. });
        return day.then_some((Edge::Eve, of - 1));
    }
    let edge = match t.lower(of - 2) {
        "first" | "opening" => Edge::First,
        "last" | "final" | "closing" => Edge::Last,
        _ => return None,
    };
    (t.lower(of - 1) == "day" && is_long(shape)).then_some((edge, of - 2))
}

/// Whether a date is a month, a year or a week.
fn is_long(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Month { .. }
            | Shape::Year(_)
            | Shape::FiscalYear { .. }
            | Shape::OwnYear { .. }
            | Shape::SolarTurn { .. }
            | Shape::Hijri { day: None, .. }
            | Shape::Whole(_)
            | Shape::Turn { unit: Unit::Week | Unit::Month | Unit::Year, .. }
    )
}

/// "The last day of the year", "the first day of the month": those of publication, which stand in no other date.
pub(super) fn of_the_present(t: &Tokens, at: usize) -> Option<(Shape, Range<usize>)> {
    let unit = match t.lower(at) {
        "month" => Unit::Month,
        "year" => Unit::Year,
        "week" => Unit::Week,
        _ => return None,
    };
    let day = t.precedes(at, &["day", "of", "the"]);
    let edge = matches!(t.before(at, 4), "first" | "last" | "final");
    (day && edge && ends(t, at + 1)).then_some((Shape::Whole(unit), at..at + 1))
}

/// Whether a date ends with what stands behind it: not "March talks", "May’s visit", "the week-long strike".
fn ends(t: &Tokens, at: usize) -> bool {
    const NEXT: &[&str] = &["to", "he", "she", "they", "it", "the", "was", "were", "is", "after", "before"];
    let goes_on = t.is_hyphen(at) || matches!(t.lower(at), "’" | "'");
    !goes_on && (beside::stands_alone(t, at) || NEXT.contains(&t.lower(at)))
}

impl Edge {
    /// The day of what the date means.
    pub(super) fn of(self, meaning: Meaning) -> Meaning {
        let day = match self {
            Edge::First => meaning.range.start,
            Edge::Last => meaning.range.end,
            Edge::Eve => meaning.range.start.plus(-1),
        };
        Meaning { range: DayRange::day(day), precision: Precision::Day, ..meaning }
    }
}
