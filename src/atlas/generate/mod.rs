//! Invented corpora of any size, for measuring: the same count and seed give the same bytes. Facts are made with
//! the text, never read out of it, so that ten thousand articles take a second. Builds and benches turn it on
//! (feature `generate`), the published page never.

mod article;
mod queries;
mod random;
#[cfg(test)]
mod tests;
mod world;

use crate::corpus::Collection;

pub use queries::{Queries, SEARCHES};

pub use random::Random;
use world::World;

/// The seed of every measurement.
pub const SEED: u64 = 2025;

/// So many articles of about 2.5 kB: four of 2,000 actors each, one to three of 30 countries, over five years.
pub fn collection(articles: u32, seed: u64) -> Collection {
    let mut random = Random::new(seed);
    let world = World::new(&mut random);
    let entries = (0..articles).map(|number| article::entry(&world, number, &mut random));
    Collection::default().with(entries.collect(), Vec::new())
}
