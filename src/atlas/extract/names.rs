//! Every name of an article with its bearer, in reading order, so that other parts can ask who is named
//! where: the speaker before a figure, the place beside a date.

use super::cast::Cast;
use super::passage::Passage;
use crate::facts::{CountryCode, Span};
use crate::order;

/// All names of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// By block and start.
    pub mentions: Vec<Mention>,
}

/// One name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Whose it is.
    pub who: Who,
}

/// Bearer of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Index into the article's actors.
    Actor(usize),
    /// A country, by its name, people or capital.
    Country(CountryCode),
}

impl Names {
    /// The names of one block, in order.
    pub fn of_block(&self, block: u32) -> &[Mention] {
        let start = self.mentions.partition_point(|mention| mention.span.block < block);
        let end = self.mentions.partition_point(|mention| mention.span.block <= block);
        &self.mentions[start..end]
    }

    /// The names that lie in a span, in order.
    pub fn within(&self, span: Span) -> impl Iterator<Item = &Mention> {
        self.of_block(span.block)
            .iter()
            .filter(move |mention| mention.span.start >= span.start && mention.span.end <= span.end)
    }

    pub(super) fn sort(&mut self) {
        order::sort_by_key(&mut self.mentions, |mention| {
            (mention.span, matches!(mention.who, Who::Country(_)))
        });
        self.mentions.dedup();
    }
}

/// Claims with their passage, in reading order.
pub(super) fn claims<'a>(
    passages: &'a [Passage],
    cast: &'a Cast,
) -> impl Iterator<Item = (Span, &'a super::cast::Claim)> {
    passages
        .iter()
        .enumerate()
        .flat_map(|(number, passage)| cast.claims_of(number).map(|claim| (passage.span(&claim.atoms), claim)))
}
