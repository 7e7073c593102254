//! Order and logarithms, for what the page carries. The standard library's sorts take a kilobyte or more for each type and
//! comparison they are made for: here a heap serves what is collected, and one sort of numbers, made once, all slices.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Items in ascending order; equal ones in any.
pub fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect::<BinaryHeap<T>>().into_sorted_vec()
}

/// The numbers below `count` in the order of their keys; equal keys keep their order.
pub fn order(count: usize, key: impl Fn(usize) -> [i64; 3]) -> Vec<usize> {
    places(&(0..count).map(key).collect::<Vec<_>>())
}

/// The places of keys in their order: one piece of code, whatever the keys are of.
#[inline(never)]
fn places(keys: &[[i64; 3]]) -> Vec<usize> {
    // Marks and spans mostly come in order: to see that takes one look at each.
    if keys.windows(2).all(|pair| pair[0] <= pair[1]) {
        return (0..keys.len()).collect();
    }
    sorted(keys.iter().copied().zip(0..)).into_iter().map(|(_, place)| place).collect()
}

/// Items in the order of their keys; equal keys keep their order.
pub fn by_key<T: Copy>(items: &[T], key: impl Fn(&T) -> [i64; 3]) -> Vec<T> {
    order(items.len(), |index| key(&items[index])).into_iter().map(|index| items[index]).collect()
}

/// Sorts a slice; equal items keep their order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Items in ascending order, each once.
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    sort(&mut items);
    items.dedup();
    items
}

/// Sorts a slice by a key; items of equal keys keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return;
    }
    let mut from = permutation(items.len(), &|one, other| compare(&items[one], &items[other]));
    for at in 0..items.len() {
        // What was swapped away before stands where it was swapped to.
        let mut source = from[at];
        while source < at {
            source = from[source];
        }
        from[at] = source;
        items.swap(at, source);
    }
}

/// For each place the number of the item that belongs there: one piece of code, whatever the items are.
#[inline(never)]
fn permutation(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    from.sort_by(|&one, &other| compare(one, other));
    from
}

/// A key that orders floating-point numbers as `f64::total_cmp` does.
pub fn float_key(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

/// Fraction bits of logarithms.
pub(crate) const BITS: u32 = 12;

/// The logarithm of a positive number to base 2, in units of 2^-12, rounded down. Each squaring gives a bit.
pub(crate) fn log2(number: u64) -> u32 {
    let whole = number.ilog2();
    let mut rest = if whole > 31 { number >> (whole - 31) } else { number << (31 - whole) };
    let mut log = whole;
    for _ in 0..BITS {
        rest = (rest * rest) >> 31;
        log <<= 1;
        if rest >> 32 != 0 {
            rest >>= 1;
            log |= 1;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn logarithms_are_exact_to_their_last_bit(number in 1..u64::from(u32::MAX)) {
            #[allow(clippy::cast_precision_loss, reason = "numbers below 2^53 are exact")]
            let exact = (number as f64).log2() * f64::from(1 << BITS);
            prop_assert!((f64::from(log2(number)) - exact).abs() <= 1.0 + 1e-6, "{} {}", log2(number), exact);
        }

        #[test]
        fn order_is_that_of_a_stable_sort(numbers in prop::collection::vec(-3..3_i64, 0..40)) {
            let mut expected: Vec<usize> = (0..numbers.len()).collect();
            expected.sort_by_key(|index| numbers[*index]);
            prop_assert_eq!(order(numbers.len(), |index| [numbers[index], 0, 0]), expected);
        }

        #[test]
        fn a_slice_is_sorted_as_by_a_stable_sort(numbers in prop::collection::vec(-3..3_i64, 0..40)) {
            let mut items: Vec<(i64, String)> =
                (0..).zip(&numbers).map(|(at, &number)| (number, format!("{at:02}"))).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(&items, &expected);
            items.reverse();
            expected.sort();
            sort(&mut items);
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn odd_floats_keep_their_total_order(one in any::<f64>(), other in any::<f64>()) {
            prop_assert_eq!(float_key(one).cmp(&float_key(other)), one.total_cmp(&other));
        }
    }

    #[test]
    fn later_keys_decide_between_equal_ones() {
        let keys = [[1, 2, 3], [1, 2, 1], [0, 9, 9]];
        assert_eq!(order(3, |index| keys[index]), [2, 1, 0]);
        assert_eq!(by_key(&keys, |key| *key), [[0, 9, 9], [1, 2, 1], [1, 2, 3]]);
        assert_eq!(sorted(["b", "a", "b"]), ["a", "b", "b"]);
    }
}
