//! The day on which a quotation was said: "yesterday" in somebody's mouth counts from that day, not from the next
//! morning's paper.

use std::ops::Range;

use super::finder::{Finder, Telling};
use super::shape::{Expression, Shape, Unit};
use super::{ReadBlock, told};
use crate::day::Day;
use crate::extract::tokens::{Kind, Tokens};
use crate::facts::When;
use crate::list::List;

/// Days before publication on which what is quoted was said.
const RECENT: i32 = 6;

/// Dates of a sentence that are looked at.
const MOST: usize = 8;

impl Finder {
    /// The day on which the quotation that an expression stands in was said: the one that its own sentence gives ("he
    /// said on Friday"). `None` where there is none, and outside quotations.
    pub(super) fn day_spoken(
        &self,
        block: &ReadBlock,
        sentence: &Range<usize>,
        expression: &Expression,
    ) -> Option<Day> {
        let published = self.published()?;
        if !matches!(expression.shape, Shape::Offset(_)) || !block.is_quoted(expression.tokens.start) {
            return None;
        }
        let t = &block.tokens;
        let first = block.expressions.partition_point(|other| other.tokens.start < sentence.start);
        let inside = |other: &&Expression| sentence.contains(&other.tokens.start);
        let said = |other: &&Expression| {
            is_day(other.shape) && !block.is_quoted(other.tokens.start) && is_said(t, other.tokens.start)
        };
        let far = |other: &&Expression| other.tokens.start.abs_diff(expression.tokens.start);
        let own =
            block.expressions[first..].iter().take_while(inside).take(MOST).filter(said).min_by_key(far);
        let past = Telling { when: Some(When::Past), limit: false };
        let own = own.and_then(|own| self.single(own.shape, past, block)).map(|meaning| meaning.range.start);
        own.filter(|day| (published.plus(-RECENT)..=published).contains(day))
    }

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

    fn published(&self) -> Option<Day> {
        self.reference.earliest.filter(|day| self.reference.latest == Some(*day))
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

fn is_day(shape: Shape) -> bool {
    matches!(shape, Shape::Weekday { turn: None, .. } | Shape::Day { .. })
}

/// Whether a verb of speech stands before a day, with nothing between but to whom and where: "told reporters in Kabul on
/// Friday". Not "said of the attack on Saturday".
fn is_said(t: &Tokens, at: usize) -> bool {
    const FAR: usize = 8;
    static BETWEEN: List = List::words(
        "on in at a an the to reporters journalists lawmakers parliament press news media conference briefing agency local here \
        late early",
    );
    let told = |back: &usize| told::SAID.contains(&t.before(at, *back));
    let between = |back: usize| {
        let word = at.checked_sub(back);
        word.is_some_and(|word| BETWEEN.has(t.lower(word)) || t.capital(word) && t.is(word, Kind::Word))
    };
    (1..=FAR).find(told).is_some_and(|verb| (1..verb).all(between))
}
