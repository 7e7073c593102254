//! Lists of days: "January 15 - The bank says that it will be settled this week". What an entry tells counts from its own day.

use super::ReadBlock;
use super::finder::{Finder, Telling};
use super::shape::{Expression, Shape, Unit};
use super::spoken::RECENT;
use crate::day::Day;
use crate::extract::tokens::{Kind, Tokens};
use crate::facts::When;

impl Finder {
    /// The day of the entry that an expression stands in, in a list of days: "January 15 - The bank says that it will be settled
    /// this week". `None` in other texts, and where the entry is as good as today's.
    pub(super) fn day_of_entry(&self, block: &ReadBlock, expression: &Expression) -> Option<Day> {
        let counted = matches!(
            expression.shape,
            Shape::Offset(_)
                | Shape::Weekday { .. }
                | Shape::OverWeekend
                | Shape::Turn { unit: Unit::Week | Unit::Weekend | Unit::Month, .. }
        );
        let entry = block
            .expressions
            .first()
            .filter(|entry| counted && entry.tokens.start < expression.tokens.start)?;
        if !opens_entry(&block.tokens, entry) {
            return None;
        }
        // "August 15, 2021: They took the city. Today they rule it": what stands behind the first sentence may be of now.
        let t = &block.tokens;
        let same = !(entry.tokens.end..expression.tokens.start).any(|at| t.lower(at) == ".");
        let weekday = matches!(expression.shape, Shape::Weekday { .. } | Shape::OverWeekend);
        if !same && !weekday {
            return None;
        }
        let past = Telling { when: Some(When::Past), limit: false };
        let range = match entry.last {
            Some(last) => self.single(last, past, block),
            None => self.single(entry.shape, past, block),
        }?
        .range;
        let over = range.end.plus(RECENT) < self.published()?;
        (over && range.end.0 - range.start.0 < RECENT).then_some(range.end)
    }
}

/// Whether a day opens its paragraph, and a dash or a colon stands behind it.
pub(super) fn opens_entry(t: &Tokens, entry: &Expression) -> bool {
    let end = entry.tokens.end;
    let opens = (0..entry.tokens.start).all(|at| t.is(at, Kind::Mark));
    let mark = matches!(t.lower(end), ":" | "–" | "—" | "-") && !t.glued(end + 1);
    let day = matches!(entry.shape, Shape::Day { .. } | Shape::Days { .. });
    // "September 12 – the day the bridge fell – is remembered": an aside.
    let capital = t.capital(end + 1) || t.is(end + 1, Kind::Mark);
    let aside = (end + 1..end + 9).any(|at| matches!(t.lower(at), "–" | "—" | "-") && !t.glued(at));
    opens && mark && day && capital && !aside && t.get(end + 1).is_some()
}

/// "June 11 - The cup will open": an entry's first words tell it ahead, unless somebody says so.
pub(super) fn is_announced(t: &Tokens, end: usize) -> bool {
    const NEAR: usize = 12;
    let first = (end..end + NEAR).find(|&at| {
        matches!(t.lower(at), "will" | "says" | "said" | "say" | "that" | "announces" | "." | "warns")
    });
    first.is_some_and(|at| t.lower(at) == "will")
}
