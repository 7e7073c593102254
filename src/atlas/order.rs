//! Order, for what the page carries: one sort, over few types. The standard library's own sorts are faster on
//! long lists and take a kilobyte or more for each type and comparison.

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

/// A key that orders floating-point numbers as `f64::total_cmp` does.
pub fn float_key(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn order_is_that_of_a_stable_sort(numbers in prop::collection::vec(-3..3_i64, 0..40)) {
            let mut expected: Vec<usize> = (0..numbers.len()).collect();
            expected.sort_by_key(|index| numbers[*index]);
            prop_assert_eq!(order(numbers.len(), |index| [numbers[index], 0, 0]), expected);
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
