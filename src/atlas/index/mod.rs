//! Query and corpus to answer: articles in order, and a count for every facet value. A pure function, the
//! same bytes everywhere.

/// What the query says of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueState {
    /// Nothing.
    #[default]
    Free,
    /// An article must have it.
    Chosen,
    /// An article must not have it.
    Excluded,
}
