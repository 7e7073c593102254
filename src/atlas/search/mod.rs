//! Full text: which texts hold the words that were typed, how well, and where. Knows texts by number, nothing
//! of facts or facets.
//!
//! The terms are gathered in the page, text by text, rather than compiled into it: the text is there anyway,
//! and its terms would be half as much again to load.

#[cfg(test)]
mod laws;
mod mistake;
mod score;
mod sought;
mod terms;
mod tokens;
mod wording;

pub use mistake::is_one_mistake_away;
pub use score::best_first;
pub use sought::Found;
pub use tokens::{Token, tokens};

use sought::Sought;
use terms::Terms;

/// Texts by number, ready to be searched.
#[derive(Debug, Default)]
pub struct FullText {
    terms: Terms,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search(Sought);

impl FullText {
    /// Adds the next text: its title, and pieces that no phrase runs across.
    pub fn add<'t>(&mut self, title: &str, pieces: impl Iterator<Item = &'t str>) {
        self.terms.add(title, pieces);
    }

    /// Count of texts.
    pub fn len(&self) -> usize {
        self.terms.texts().len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Searches for what was typed. `spellings` are terms that may stand for each other, a line each, parted by
    /// spaces.
    pub fn search(&self, typed: &str, spellings: &str) -> Search {
        Search(Sought::new(&self.terms, typed, spellings))
    }

    /// Where a piece of a text shows what a search is about, in reading order.
    pub fn find(&self, search: &Search, piece: &str) -> Vec<Found> {
        search.0.find(&self.terms, piece)
    }

    /// The terms that were taken for typed ones, as other spellings or what a mistake was meant for, each with the first text that has it.
    pub fn also_matched(&self, search: &Search) -> Vec<(&str, usize)> {
        let first = |id| self.terms.places(id).next().map_or(0, |place| self.terms.text_at(place, 0));
        search.0.also_matched.iter().map(|id| (self.terms.name(*id), first(*id))).collect()
    }
}

impl Search {
    /// How well a text fits, in units of 2^-12 bits; `None` where it does not.
    pub fn score(&self, text: u32) -> Option<u32> {
        self.0.score(text)
    }
}
