//! The terms of many texts and where each stands: one run of places a term, counted through all texts, so
//! that a phrase is found by neighbouring numbers. Filled text by text; knows nothing of what was typed.

use super::tokens::tokens;
use crate::hash::fnv;
use crate::letters::stretch;

/// A term, by the order in which it was first met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TermId(u32);

/// Terms and their places.
#[derive(Debug, Default)]
pub(super) struct Terms {
    names: Names,
    lists: Vec<List>,
    texts: Vec<TextWords>,
    /// Place behind the last word, and one more.
    end: u32,
}

/// The words of one text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TextWords {
    /// Place of its first word.
    pub(super) start: u32,
    /// Place behind the last word of its title.
    pub(super) title_end: u32,
    /// Count of its words.
    pub(super) length: u32,
}

/// Where one term stands: its places, and the texts that have it with what it is worth there. Differences, seven
/// bits a byte, the last of each number without the high bit.
#[derive(Debug, Default)]
struct List {
    places: Vec<u8>,
    last: u32,
    texts: Vec<u8>,
    text_count: u32,
    last_text: u32,
    /// The last text but one.
    before: u32,
    /// What it is worth in the last text, which `texts` holds when the next one comes.
    worth: u32,
}

/// How much more a word counts in a title.
pub(super) const IN_TITLE: u32 = 2;

impl Terms {
    /// Adds the next text: its title, and the pieces that no phrase runs across.
    pub(super) fn add<'t>(&mut self, title: &str, pieces: impl Iterator<Item = &'t str>) {
        let start = self.end;
        let length = self.add_piece(title, 1 + IN_TITLE);
        let mut text = TextWords { start, title_end: self.end, length };
        for piece in pieces {
            text.length += self.add_piece(piece, 1);
        }
        self.texts.push(text);
    }

    fn add_piece(&mut self, piece: &str, worth: u32) -> u32 {
        let Terms { names, lists, texts, end } = self;
        let text = u32::try_from(texts.len()).expect("articles are numbered in 32 bits");
        let words = tokens(piece, &mut |token| {
            let id = names.number(token.term);
            if id.0 as usize == lists.len() {
                lists.push(List::default());
            }
            lists[id.0 as usize].push(*end + token.word, text, worth);
        });
        *end += words + 1;
        words
    }

    /// All texts, in order.
    pub(super) fn texts(&self) -> &[TextWords] {
        &self.texts
    }

    /// Mean count of words, at least 1.
    pub(super) fn mean_length(&self) -> u32 {
        let words = u64::from(self.end).saturating_sub(self.texts.len() as u64);
        u32::try_from(words / (self.texts.len().max(1) as u64)).unwrap_or(u32::MAX).max(1)
    }

    /// The number of a term.
    pub(super) fn find(&self, term: &str) -> Option<TermId> {
        self.names.find(term)
    }

    /// A term.
    pub(super) fn name(&self, id: TermId) -> &str {
        self.names.get(id.0)
    }

    /// Every term.
    #[cfg(test)]
    pub(super) fn ids(&self) -> impl Iterator<Item = TermId> + use<> {
        (0..self.names.ends.len()).map(|id| TermId(u32::try_from(id).expect("as many as were numbered")))
    }

    /// Count of texts that have a term.
    pub(super) fn text_count(&self, id: TermId) -> u32 {
        self.lists[id.0 as usize].text_count
    }

    /// The texts that have a term, ascending, with what it is worth in each: once for a place, more in the title.
    pub(super) fn worth(&self, id: TermId) -> impl Iterator<Item = (u32, u32)> + '_ {
        let list = &self.lists[id.0 as usize];
        let mut numbers = numbers(&list.texts);
        let mut text = 0;
        let finished = std::iter::from_fn(move || {
            text += numbers.next()?;
            Some((text, numbers.next()?))
        });
        finished.chain((list.text_count > 0).then_some((list.last_text, list.worth)))
    }

    /// The terms that begin with some letters.
    pub(super) fn beginning<'s>(&'s self, start: &'s str) -> impl Iterator<Item = TermId> + 's {
        let (head, mask) = head(start);
        let heads = (0..).zip(&self.names.heads).filter(move |(_, other)| **other & mask == head);
        heads.map(|(id, _)| TermId(id)).filter(move |id| self.name(*id).starts_with(start))
    }

    /// The terms that may be a word with one mistake: at most two letters are in the one that the other lacks.
    pub(super) fn alike(&self, word: &str) -> impl Iterator<Item = TermId> + '_ {
        let own = letters(word);
        let alike =
            (0..).zip(&self.names.letters).filter(move |(_, other)| (**other ^ own).count_ones() <= 2);
        alike.map(|(id, _)| TermId(id))
    }

    /// The places of a term, ascending.
    pub(super) fn places(&self, id: TermId) -> impl Iterator<Item = u32> + '_ {
        numbers(&self.lists[id.0 as usize].places).scan(0, |place, step| {
            *place += step;
            Some(*place)
        })
    }

    /// The text that holds a place, looked for from another text on.
    pub(super) fn text_at(&self, place: u32, from: usize) -> usize {
        let next = self.texts.get(from + 1);
        if next.is_none_or(|next| place < next.start) {
            return from;
        }
        from + self.texts[from + 1..].partition_point(|text| text.start <= place)
    }
}

impl List {
    fn push(&mut self, place: u32, text: u32, worth: u32) {
        put(&mut self.places, place - self.last);
        self.last = place;
        if self.text_count > 0 && self.last_text == text {
            self.worth += worth;
            return;
        }
        if self.text_count > 0 {
            put(&mut self.texts, self.last_text - self.before);
            put(&mut self.texts, self.worth);
            self.before = self.last_text;
        }
        self.text_count += 1;
        (self.last_text, self.worth) = (text, worth);
    }
}

fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// The numbers that `put` wrote.
fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut bytes = bytes.iter();
    std::iter::from_fn(move || {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = *bytes.next()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    })
}

/// Strings numbered as they are met: one behind another, found by their hash.
#[derive(Debug, Default)]
struct Names {
    text: String,
    ends: Vec<u32>,
    /// How each begins, and which letters it has: a look at one number tells most of them apart.
    heads: Vec<u32>,
    letters: Vec<u32>,
    /// Numbers plus one by hash, 0 where free; at most half are taken.
    slots: Vec<u32>,
}

impl Names {
    fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        stretch(&self.text, start as usize..self.ends[number] as usize)
    }

    fn find(&self, name: &str) -> Option<TermId> {
        self.slots.get(self.slot(name)?)?.checked_sub(1).map(TermId)
    }

    /// Where a name stands or would stand.
    fn slot(&self, name: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let hash = fnv(name.bytes());
        // Its lower bits alone know little of the first letters.
        let mut slot = usize::try_from((hash ^ (hash >> 32)) & mask as u64).unwrap_or(0);
        while self.slots[slot].checked_sub(1).is_some_and(|number| self.get(number) != name) {
            slot = (slot + 1) & mask;
        }
        Some(slot)
    }

    fn number(&mut self, name: &str) -> TermId {
        if self.slots.len() <= self.ends.len() * 2 {
            self.grow();
        }
        let slot = self.slot(name).expect("there are slots");
        if self.slots[slot] == 0 {
            self.text.push_str(name);
            self.heads.push(head(name).0);
            self.letters.push(letters(name));
            self.ends.push(u32::try_from(self.text.len()).expect("terms are shorter than 4 GiB"));
            self.slots[slot] = u32::try_from(self.ends.len()).expect("terms are fewer than their letters");
        }
        TermId(self.slots[slot] - 1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(1 << 10)];
        for number in 0..u32::try_from(self.ends.len()).expect("as before") {
            let slot = self.slot(self.get(number)).expect("there are slots");
            self.slots[slot] = number + 1;
        }
    }
}

/// The first four bytes of a name as a number, and where it has any.
fn head(name: &str) -> (u32, u32) {
    let bytes = (0..4).zip(name.bytes());
    bytes.fold((0, 0), |(head, mask), (at, byte)| {
        (head | u32::from(byte) << (8 * at), mask | 0xff << (8 * at))
    })
}

/// The letters of a name as bits, several letters to one.
fn letters(name: &str) -> u32 {
    name.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn every_word_is_found_at_its_places(texts in prop::collection::vec(prop::collection::vec("[ab]{1,2}( [ab]{1,3}){0,300}", 1..4), 0..6)) {
            let mut terms = Terms::default();
            let mut expected: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            let mut place = 0;
            for text in &texts {
                terms.add(&text[0], text[1..].iter().map(String::as_str));
                for piece in text {
                    for word in piece.split(' ') {
                        expected.entry(word.to_owned()).or_default().push(place);
                        place += 1;
                    }
                    place += 1;
                }
            }
            prop_assert_eq!(terms.ids().count(), expected.len());
            for (word, places) in expected {
                let id = terms.find(&word).unwrap();
                prop_assert_eq!(terms.name(id), &word);
                prop_assert_eq!(terms.places(id).collect::<Vec<_>>(), places.clone());
                let mut at: Vec<usize> = places.iter().map(|place| terms.text_at(*place, 0)).collect();
                for (text, place) in at.iter().zip(&places) {
                    prop_assert!(terms.texts()[*text].start <= *place);
                    prop_assert!(terms.texts().get(text + 1).is_none_or(|next| *place < next.start));
                }
                at.dedup();
                prop_assert_eq!(terms.text_count(id) as usize, at.len());
                let worth = at.iter().map(|text| {
                    let first = &terms.texts()[*text];
                    let next = terms.texts().get(text + 1).map_or(u32::MAX, |next| next.start);
                    let here = places.iter().filter(|place| (first.start..next).contains(place));
                    let worth = here.map(|place| if *place < first.title_end { 1 + IN_TITLE } else { 1 });
                    (u32::try_from(*text).unwrap(), worth.sum())
                });
                prop_assert_eq!(terms.worth(id).collect::<Vec<_>>(), worth.collect::<Vec<(u32, u32)>>());
                for start in (1..=word.len()).map(|end| &word[..end]) {
                    prop_assert!(terms.beginning(start).any(|other| other == id));
                    let all = terms.ids().filter(|other| terms.name(*other).starts_with(start));
                    prop_assert!(terms.beginning(start).eq(all));
                }
            }
            prop_assert_eq!(terms.find("c"), None);
        }
    }

    #[test]
    fn odd_thousands_of_terms_stay_apart() {
        let words: Vec<String> = (0..5000).map(|number| format!("w{number}")).collect();
        let text = words.join(" ");
        let mut terms = Terms::default();
        terms.add("", [text.as_str()].into_iter());
        let found = (0..5000).filter(|number| {
            terms.find(&format!("w{number}")).is_some_and(|id| terms.places(id).eq([number + 1]))
        });
        assert_eq!(found.count(), 5000);
    }
}
