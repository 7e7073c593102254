//! Articles to facts: names, places, dates, figures, header facts. Rules for the genre, a gazetteer for
//! the region, and evidence for everything. Knows nothing of files, queries or pages.

use crate::digest::Parsed;
use crate::facts::Facts;

pub mod dates;
pub mod gazetteer;
pub mod published;
pub mod text;
mod tokens;

/// Finds the facts of every article of one digest, in the order of its articles.
pub fn extract(parsed: &Parsed) -> Vec<Facts> {
    parsed.articles.iter().map(|_| Facts::none()).collect()
}
