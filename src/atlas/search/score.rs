//! How well a text fits, after BM25 (Robertson and Zaragoza 2009, <https://doi.org/10.1561/1500000019>) with
//! k1 = 1.2 and b = 0.75, in integers throughout: the same number on every machine.

use crate::order::log2;

/// What scoring needs to know of all texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bm25 {
    texts: u32,
    mean_length: u64,
}

impl Bm25 {
    /// For so many texts of a mean count of words.
    pub(super) fn new(texts: u32, mean_length: u32) -> Bm25 {
        Bm25 { texts, mean_length: u64::from(mean_length.max(1)) }
    }

    /// How telling a word is that `having` texts have: log2((N + 1) / (n + 1/2)).
    pub(super) fn rarity(self, having: u32) -> u32 {
        log2(2 * u64::from(self.texts) + 2).saturating_sub(log2(2 * u64::from(having) + 1))
    }

    /// Share of one word in the score of a text of `length` words that has it `count` times.
    pub(super) fn score(self, rarity: u32, count: u32, length: u32) -> u32 {
        // A division saved where most texts need none.
        if count == 0 {
            return 0;
        }
        let (mean, count) = (self.mean_length, u64::from(count));
        // Everything a thousandfold: k1 + 1 = 2.2, k1 * (1 - b) = 0.3, k1 * b = 0.9.
        let fit = u64::from(rarity) * count * 2200 * mean;
        let damped = (1000 * count + 300) * mean + 900 * u64::from(length);
        u32::try_from(fit / damped).unwrap_or(u32::MAX)
    }
}

/// The numbers of texts in the order of their scores, the best first; equal ones keep their order. Radix sort
/// in two passes: linear, however many there are.
pub fn best_first(texts: &[u32], score: impl Fn(u32) -> u32) -> Vec<u32> {
    const DIGIT: u32 = 11;
    let mut order = texts.to_vec();
    for shift in [0, DIGIT] {
        let digit = |text: u32| {
            let score = score(text).min((1 << (2 * DIGIT)) - 1);
            (!(score >> shift) & ((1 << DIGIT) - 1)) as usize
        };
        let mut starts = [0_u32; (1 << DIGIT) + 1];
        for text in &order {
            starts[digit(*text) + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = vec![0; order.len()];
        for text in &order {
            let place = &mut starts[digit(*text)];
            next[*place as usize] = *text;
            *place += 1;
        }
        order = next;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn best_first_is_a_stable_sort(scores in prop::collection::vec(0..5_000_u32, 0..60)) {
            let texts: Vec<u32> = (0..).zip(&scores).map(|(text, _)| text).collect();
            let mut expected = texts.clone();
            expected.sort_by_key(|text| std::cmp::Reverse(scores[*text as usize]));
            prop_assert_eq!(best_first(&texts, |text| scores[text as usize]), expected);
        }

        #[test]
        fn more_of_a_rarer_word_in_a_shorter_text_is_better(texts in 1..100_000_u32, having in 1..100_000_u32, count in 1..50_u32, length in 1..5_000_u32) {
            let bm25 = Bm25::new(texts.max(having), 400);
            let (rarity, rarer) = (bm25.rarity(having), bm25.rarity(having - 1));
            prop_assert!(rarity <= rarer);
            prop_assert!(bm25.score(rarity, count, length) <= bm25.score(rarer, count, length));
            prop_assert!(bm25.score(rarity, count, length) <= bm25.score(rarity, count + 1, length));
            prop_assert!(bm25.score(rarity, count, length + 1) <= bm25.score(rarity, count, length));
            prop_assert!(bm25.score(rarity, count, length) <= rarity * 22 / 10);
        }
    }

    #[test]
    fn a_score_is_what_the_formula_says() {
        // 10 texts of 400 words: log2(11 / 1.5) = 2.8745, times 2 * 2.2 / (2 + 0.3 + 0.9) = 1.375, is 3.9524
        // (16189 / 4096); each step rounds down.
        let bm25 = Bm25::new(10, 400);
        assert_eq!(bm25.score(bm25.rarity(1), 2, 400), 16_187);
    }
}
