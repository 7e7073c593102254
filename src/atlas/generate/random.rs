//! Numbers that look random and follow from a seed, evenly spread or after Zipf.

/// `SplitMix64` (Steele, Lea and Flood 2014; <https://prng.di.unimi.it/splitmix64.c>).
#[derive(Clone, Debug)]
pub struct Random(u64);

/// Ranks of which the first are the most frequent: weights fall as 1 / (rank + shift).
#[derive(Clone, Debug)]
pub(super) struct Zipf {
    /// Sum of the weights up to each rank.
    sums: Vec<u64>,
}

impl Random {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// Any number.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another, which is not 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let scaled = (u128::from(self.next()) * bound as u128) >> 64;
        usize::try_from(scaled).expect("below the bound")
    }

    /// A number from one to another, both included.
    pub fn within(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub fn one<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }
}

impl Zipf {
    /// So many ranks; the larger the shift, the more alike the first of them.
    pub(super) fn new(ranks: usize, shift: u64) -> Zipf {
        const WHOLE: u64 = 1 << 32;
        let weights = (0..ranks as u64).map(|rank| WHOLE / (rank + shift));
        let sums = weights.scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Zipf { sums: sums.collect() }
    }

    /// A rank.
    pub(super) fn pick(&self, random: &mut Random) -> usize {
        let whole = self.sums.last().copied().unwrap_or(0);
        let at = u64::try_from((u128::from(random.next()) * u128::from(whole)) >> 64).expect("below the sum");
        self.sums.partition_point(|sum| *sum <= at)
    }

    /// So many different ranks, of which there are at least as many.
    pub(super) fn some(&self, count: usize, random: &mut Random) -> Vec<usize> {
        let mut ranks = Vec::with_capacity(count);
        while ranks.len() < count.min(self.sums.len()) {
            let rank = self.pick(random);
            if !ranks.contains(&rank) {
                ranks.push(rank);
            }
        }
        ranks
    }
}
