//! What is noted of an organisation that a passage names.

use std::ops::Range;

use crate::facts::{ActorKind, CountryCode, Rule};

/// A name of an organisation in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Body {
    /// Atoms of the name.
    pub(super) atoms: Range<usize>,
    /// What sort.
    pub(super) kind: ActorKind,
    /// What gave it away.
    pub(super) rule: Rule,
    /// Whether countries inside the name are no mentions: outlets and armed groups.
    pub(super) hides: bool,
    /// The country and what of it, where the name says only that ("Turkey", "Foreign Ministry").
    pub(super) of: Option<(CountryCode, &'static str)>,
}
