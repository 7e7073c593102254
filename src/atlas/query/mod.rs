//! What the reader asked for: exactly that, comparable, small, and in the address. Knows no corpus: a
//! value that no corpus has is kept, so that it can be seen and removed.

use crate::day::{Day, DayRange};
use crate::facet::{FACETS, Facet};

mod address;

pub use address::Address;

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
    words: String,
    /// The order asked for; `None` for that which suits the rest.
    pub sort: Option<Sort>,
    /// What stood in the address and means nothing here: key and value.
    pub unread: Vec<(&'static str, String)>,
}

/// The order of articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// The latest first.
    #[default]
    Date,
    /// What fits the words best first.
    Relevance,
    /// By title.
    Title,
}

impl Sort {
    /// All orders.
    pub const ALL: &[Sort] = &[Sort::Date, Sort::Relevance, Sort::Title];

    /// Its name in the address.
    pub fn key(self) -> &'static str {
        match self {
            Sort::Date => "date",
            Sort::Relevance => "relevance",
            Sort::Title => "title",
        }
    }
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

    /// Asks for the days between two, whichever comes first; `None` leaves a side open.
    pub fn set_interval(&mut self, from: Option<Day>, to: Option<Day>) {
        (self.from, self.to) = match (from, to) {
            (Some(from), Some(to)) => (Some(from.min(to)), Some(from.max(to))),
            open => open,
        };
    }

    /// The days asked for, `None` when all.
    pub fn interval(&self) -> Option<DayRange> {
        let asked = self.from.is_some() || self.to.is_some();
        asked.then(|| DayRange::new(self.from.unwrap_or(Day(i32::MIN)), self.to.unwrap_or(Day(i32::MAX))))
    }

    /// The words asked for, as typed; a space at the end says that the last one is complete.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Asks for words, kept as they were typed, so that a field shows them while they are; each sign that is
    /// none is a space, and nothing but spaces asks for nothing.
    pub fn set_words(&mut self, typed: &str) {
        self.words.clear();
        if !typed.trim().is_empty() {
            let space = |sign: char| sign.is_whitespace() || sign < ' ' || sign == '\u{7f}';
            self.words.extend(typed.chars().map(|sign| if space(sign) { ' ' } else { sign }));
        }
    }

    /// The order of articles: by date, or with words by how well they fit, unless another was asked for.
    pub fn order(&self) -> Sort {
        self.sort.unwrap_or(if self.words.is_empty() { Sort::Date } else { Sort::Relevance })
    }

    /// Whether nothing narrows the corpus.
    pub fn is_empty(&self) -> bool {
        self.interval().is_none() && self.words.is_empty() && self.choices.iter().all(Choice::is_empty)
    }

    /// Forgets all choices; which clock the reader looks at is none, nor is the order.
    pub fn clear(&mut self) {
        *self = Query { clock: self.clock, sort: self.sort, ..Query::default() };
    }

    /// Chooses both countries of a border together and no other; what else is excluded stays so.
    pub fn choose_border(&mut self, pair: [&str; 2]) {
        let choice = self.choice_mut(Facet::Country);
        choice.matching = Match::All;
        choice.chosen.clear();
        for code in pair {
            choice.choose(code.to_owned());
        }
    }

    /// Whether exactly the two countries of a border are chosen, together.
    pub fn is_border(&self, pair: [&str; 2]) -> bool {
        let Choice { matching, chosen, .. } = self.choice(Facet::Country);
        *matching == Match::All
            && chosen.len() == 2
            && pair.iter().all(|code| chosen.iter().any(|value| value == code))
    }
}

impl Choice {
    /// Adds a value to the chosen ones; an excluded one is excluded no more.
    pub fn choose(&mut self, value: String) {
        self.excluded.retain(|known| *known != value);
        if !self.chosen.contains(&value) {
            self.chosen.push(value);
        }
    }

    /// Excludes a value that is not chosen.
    pub fn exclude(&mut self, value: String) {
        if !self.chosen.contains(&value) && !self.excluded.contains(&value) {
            self.excluded.push(value);
        }
    }

    /// Chooses a value, or lets go of it.
    pub fn toggle(&mut self, value: String) {
        if self.chosen.contains(&value) {
            self.remove(&value);
        } else {
            self.choose(value);
        }
    }

    /// Forgets a value. With none chosen any more, "all" goes too: it would surprise at the next choice.
    pub fn remove(&mut self, value: &str) {
        self.chosen.retain(|known| known != value);
        self.excluded.retain(|known| known != value);
        if self.chosen.is_empty() {
            self.matching = Match::Any;
        }
    }

    /// Whether it narrows nothing.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.excluded.is_empty()
    }
}
