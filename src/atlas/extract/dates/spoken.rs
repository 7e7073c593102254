//! The day on which a quotation was said: "yesterday" in somebody's mouth counts from that day, not from the next
//! morning's paper.

use std::ops::Range;

use super::finder::{Finder, Telling};
use super::shape::{Expression, Shape};
use super::{ReadBlock, told};
use crate::day::Day;
use crate::extract::tokens::{Kind, Tokens};
use crate::facts::When;
use crate::list::List;

/// Days before publication on which what is quoted was said.
pub(super) const RECENT: i32 = 6;

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
