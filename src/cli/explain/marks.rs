//! Text with marks: ⟦what is marked → what it is⟧, one inside another where they nest.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use atlas::facts::Span;

/// A stretch of a block's text, and what it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    /// Where.
    pub(super) span: Span,
    /// What it is.
    pub(super) label: String,
}

/// The text of a block with its marks. Marks of the same stretch are one; of two that cross, the later one opens
/// where the earlier one ends.
pub(super) fn marked(text: &str, marks: &[Mark]) -> String {
    let mut waiting = shared(marks);
    let mut writer = Writer { text, at: 0, open: Vec::new(), out: String::with_capacity(2 * text.len()) };
    while let Some(((start, Reverse(end)), label)) = waiting.pop_first() {
        writer.go_to(start);
        match writer.open.last() {
            Some((first, _)) if *first < end => {
                add(&mut waiting, (*first, Reverse(end)), &label);
            }
            _ => writer.open(end, label),
        }
    }
    writer.go_to(text.len());
    writer.out
}

/// Stretches by start, of those the longest first, each with its label.
type Stretches = BTreeMap<(usize, Reverse<usize>), String>;

fn shared(marks: &[Mark]) -> Stretches {
    let mut stretches = Stretches::new();
    for Mark { span, label } in marks.iter().filter(|mark| mark.span.start < mark.span.end) {
        add(&mut stretches, (span.start as usize, Reverse(span.end as usize)), label);
    }
    stretches
}

fn add(stretches: &mut Stretches, stretch: (usize, Reverse<usize>), label: &str) {
    let labels = stretches.entry(stretch).or_default();
    if !labels.is_empty() && !labels.split(", ").any(|known| known == label) {
        labels.push_str(", ");
        labels.push_str(label);
    } else if labels.is_empty() {
        labels.push_str(label);
    }
}

/// Writes a text from its start to its end, and the marks that are open.
struct Writer<'t> {
    text: &'t str,
    at: usize,
    /// Marks that have no end yet, the innermost last.
    open: Vec<(usize, String)>,
    out: String,
}

impl Writer<'_> {
    fn open(&mut self, end: usize, label: String) {
        self.out.push('⟦');
        self.open.push((end, label));
    }

    /// Writes up to a place, with the ends of marks that lie there or before.
    fn go_to(&mut self, place: usize) {
        while let Some((end, label)) = self.open.pop_if(|(end, _)| *end <= place) {
            self.write_to(end);
            let _ = write!(self.out, " → {label}⟧");
        }
        self.write_to(place);
    }

    fn write_to(&mut self, place: usize) {
        self.out.push_str(&self.text[self.at..place]);
        self.at = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(start: u32, end: u32, label: &str) -> Mark {
        Mark { span: Span { block: 0, start, end }, label: label.to_owned() }
    }

    #[test]
    fn marks_nest_and_share_and_cross() {
        let cases: [(&[Mark], &str); 5] = [
            (&[], "in West Kabul now"),
            (&[mark(3, 13, "a")], "in ⟦West Kabul → a⟧ now"),
            (&[mark(8, 13, "c"), mark(3, 13, "a")], "in ⟦West ⟦Kabul → c⟧ → a⟧ now"),
            (&[mark(8, 13, "p"), mark(8, 13, "c"), mark(8, 13, "c")], "in West ⟦Kabul → p, c⟧ now"),
            (&[mark(3, 13, "a"), mark(8, 17, "b")], "in ⟦West Kabul → a⟧⟦ now → b⟧"),
        ];
        for (marks, expected) in cases {
            assert_eq!(marked("in West Kabul now", marks), expected);
        }
    }

    proptest! {
        #[test]
        fn without_the_marks_the_text_is_as_it_was(
            marks in prop::collection::vec((0..12_u32, 0..12_u32), 0..8),
        ) {
            let text = "abcdefghijkl";
            let marks: Vec<Mark> =
                marks.iter().map(|&(one, other)| mark(one.min(other), one.max(other), "X")).collect();
            let marked = marked(text, &marks);
            prop_assert_eq!(marked.matches('⟦').count(), marked.matches('⟧').count());
            let plain = marked.replace('⟦', "").replace(" → X", "").replace('⟧', "");
            prop_assert_eq!(plain, text);
        }
    }
}
