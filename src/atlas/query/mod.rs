//! What the reader asked for: exactly that, comparable, small, and in the address. Knows no corpus: a
//! value that no corpus has is kept, so that it can be seen and removed.

use crate::day::Day;
use crate::facet::{FACETS, Facet};

/// Everything the reader asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    choices: [Choice; FACETS.len()],
    /// Which countries of an article count.
    pub scope: Scope,
    /// Which dates the interval is about.
    pub clock: Clock,
    /// First day asked for.
    pub from: Option<Day>,
    /// Last day asked for; not before `from`.
    pub to: Option<Day>,
}

/// The choice within one facet. A value is either chosen or excluded, never both; both lists keep the
/// reader's order and hold no value twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    /// How chosen values combine.
    pub matching: Match,
    /// Values an article must have.
    pub chosen: Vec<String>,
    /// Values an article must not have.
    pub excluded: Vec<String>,
}

/// How chosen values combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// At least one of them.
    #[default]
    Any,
    /// Every one of them.
    All,
}

/// Which countries of an article count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All that it mentions.
    #[default]
    Mentioned,
    /// Those it is about.
    About,
}

/// Which dates of an article an interval is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clock {
    /// The day it was printed.
    #[default]
    Published,
    /// The days its text mentions.
    Mentioned,
}

impl Query {
    /// The choice within a facet.
    pub fn choice(&self, facet: Facet) -> &Choice {
        &self.choices[facet as usize]
    }

    /// The same, to change.
    pub fn choice_mut(&mut self, facet: Facet) -> &mut Choice {
        &mut self.choices[facet as usize]
    }
}
