//! Spelling mistakes: two words one slip of the finger apart.

/// Whether one letter too many, one missing, a wrong one, or two neighbours swapped turn one word into the
/// other. A word is no mistake of itself.
pub fn is_one_mistake_away(typed: &[char], word: &str) -> bool {
    // Each letter takes one to four bytes, so that most words are told by their length.
    if word.len() + 1 < typed.len() || word.len() > 4 * (typed.len() + 1) {
        return false;
    }
    let mut rest = word.chars();
    let Some(at) =
        typed.iter().position(|letter| rest.clone().next() != Some(*letter) || rest.next().is_none())
    else {
        return rest.count() == 1;
    };
    let tail = &typed[at..];
    let is = |letters: &[char], mut word: std::str::Chars<'_>| {
        letters.iter().all(|letter| word.next() == Some(*letter)) && word.next().is_none()
    };
    let skipped = |count: usize| {
        let mut word = rest.clone();
        (0..count).all(|_| word.next().is_some()).then_some(word)
    };
    let swapped = || match (tail, skipped(2)) {
        ([one, other, ..], Some(after)) => {
            let mut two = rest.clone();
            two.next() == Some(*other) && two.next() == Some(*one) && is(&tail[2..], after)
        }
        _ => false,
    };
    is(&tail[1..], rest.clone())
        || skipped(1).is_some_and(|after| is(tail, after.clone()) || is(&tail[1..], after))
        || swapped()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn away(typed: &str, word: &str) -> bool {
        is_one_mistake_away(&typed.chars().collect::<Vec<_>>(), word)
    }

    #[test]
    fn slips_of_the_finger_are_seen() {
        for typed in
            ["bagrm", "bagraam", "bagrum", "bagarm", "abgram", "bagra", "xbagram", "bagramx", "agram"]
        {
            assert!(away(typed, "bagram"), "{typed}");
        }
        for typed in ["bagram", "bagr", "bgarma", "bagramxx", "", "kabul"] {
            assert!(!away(typed, "bagram"), "{typed}");
        }
        assert!(away("طلبان", "طالبان"));
    }

    proptest! {
        #[test]
        fn one_mistake_is_what_it_is_both_ways(one in "[abé]{0,5}", other in "[abé]{0,5}") {
            let letters: Vec<char> = one.chars().collect();
            let mut near = Vec::new();
            for at in 0..=letters.len() {
                for letter in ['a', 'b', 'é'] {
                    let mut longer = letters.clone();
                    longer.insert(at, letter);
                    near.push(longer);
                    if at < letters.len() {
                        let mut wrong = letters.clone();
                        wrong[at] = letter;
                        near.push(wrong);
                    }
                }
                if at < letters.len() {
                    let mut shorter = letters.clone();
                    shorter.remove(at);
                    near.push(shorter);
                }
                if at + 1 < letters.len() {
                    let mut swapped = letters.clone();
                    swapped.swap(at, at + 1);
                    near.push(swapped);
                }
            }
            let expected = one != other && near.iter().any(|word| word.iter().collect::<String>() == other);
            prop_assert_eq!(away(&one, &other), expected);
        }
    }
}
