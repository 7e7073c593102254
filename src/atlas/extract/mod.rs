//! Articles to facts: names, places, dates, figures, header facts. Rules for the genre, a gazetteer for
//! the region, and evidence for everything. Knows nothing of files, queries or pages.

use crate::digest::Parsed;
use crate::facts::Facts;

pub mod dates;
pub mod figures;
pub mod gazetteer;
pub mod published;
pub mod text;
pub mod time_and_numbers;
mod tokens;

/// Finds the facts of every article of one digest, in the order of its articles.
pub fn extract(parsed: &Parsed) -> Vec<Facts> {
    let time_and_numbers = time_and_numbers::time_and_numbers(parsed, &[], &[]);
    time_and_numbers
        .into_iter()
        .map(|found| Facts {
            published: found.published,
            dates: found.dates,
            figures: found.figures,
            ..Facts::none()
        })
        .collect()
}
