//! Lists of words and phrases written as one text, asked by name.

use std::sync::OnceLock;

use crate::hash::OwnSet;

/// A list that is cut up when it is first asked.
#[derive(Debug)]
pub(crate) struct List {
    text: &'static str,
    separator: char,
    set: OnceLock<OwnSet<&'static str>>,
}

impl List {
    /// Words with spaces between.
    pub(crate) const fn words(text: &'static str) -> List {
        List { text, separator: ' ', set: OnceLock::new() }
    }

    /// Phrases with `|` between.
    pub(crate) const fn phrases(text: &'static str) -> List {
        List { text, separator: '|', set: OnceLock::new() }
    }

    /// Whether a word or phrase stands in the list.
    pub(crate) fn has(&self, item: &str) -> bool {
        let items = || self.text.split(self.separator).filter(|item| !item.is_empty());
        let cut = || {
            let set: OwnSet<&str> = items().collect();
            // A word that stands twice was added without a look at the list.
            #[cfg(test)]
            assert_eq!(set.len(), items().count(), "doubled words in {:?}", self.text);
            set
        };
        self.set.get_or_init(cut).contains(item)
    }
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn lists_have_their_items_and_no_others() {
        static WORDS: List = List::words("one two three");
        static PHRASES: List = List::phrases("one two|three");
        assert!(WORDS.has("one") && WORDS.has("three") && !WORDS.has("") && !WORDS.has("one two"));
        assert!(PHRASES.has("one two") && PHRASES.has("three") && !PHRASES.has("one"));
    }
}
