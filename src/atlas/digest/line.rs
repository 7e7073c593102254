//! One line of a digest, and what its readers make of it. Several of them ask the same of a line (whether it is header,
//! whether an outlet signs in it): it is read once.

use std::cell::OnceCell;

use super::head::{self, Weak};
use super::header::{self, Header};
use super::lines::fold;
use super::{body, sign_off};

/// A line that holds at least one letter or digit.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: u32,
    /// The last one, where several are one paragraph broken at a margin.
    pub(super) last: u32,
    /// Without outer white space, non-breaking spaces as spaces. Changed by [`Line::set`] alone.
    pub(super) text: String,
    /// [`fold`] of the text.
    pub(super) key: String,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
    /// Whether something of the page ("Listen to this article") stands before it.
    pub(super) parted: bool,
    /// Bytes of white space before it.
    pub(super) indent: usize,
    /// Whether a margin broke it: its paragraph goes on with the next line.
    pub(super) broken: bool,
    found: Found,
}

/// What was asked of a line so far.
#[derive(Clone, Debug, Default)]
struct Found {
    header: OnceCell<Option<Box<Header>>>,
    weak: OnceCell<Weak>,
    credited: OnceCell<bool>,
    signed_off: OnceCell<bool>,
}

impl Line {
    /// The line of a text that is clean already.
    pub(super) fn new(number: u32, text: String) -> Line {
        Line {
            number,
            last: number,
            key: fold(&text),
            text,
            gap: true,
            parted: false,
            indent: 0,
            broken: false,
            found: Found::default(),
        }
    }

    /// Changes the text, and forgets what was read of the old one.
    pub(super) fn set(&mut self, change: impl FnOnce(&mut String)) {
        change(&mut self.text);
        self.key = fold(&self.text);
        self.found = Found::default();
    }

    /// [`header::read`] of the text.
    pub(super) fn header(&self) -> Option<&Header> {
        self.found.header.get_or_init(|| header::read(&self.text).map(Box::new)).as_deref()
    }

    /// Whether it is header beyond doubt.
    pub(super) fn is_header(&self) -> bool {
        self.header().is_some()
    }

    /// What it may be that is not surely header.
    pub(super) fn weak(&self) -> Weak {
        *self.found.weak.get_or_init(|| head::weak(&self.text))
    }

    /// Whether it may be header by its shape: a name, an outlet, a role.
    pub(super) fn is_weak(&self) -> bool {
        !matches!(self.weak(), Weak::Text | Weak::Label)
    }

    /// Whether it credits a picture.
    pub(super) fn is_credited(&self) -> bool {
        *self.found.credited.get_or_init(|| body::is_credited(&self.text))
    }

    /// Whether it is there for an outlet's name.
    pub(super) fn signs_off(&self) -> bool {
        *self.found.signed_off.get_or_init(|| sign_off::is_line(&self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_line_is_read_anew() {
        let mut line = Line::new(1, "By Laila".to_owned());
        assert_eq!(line.header().map(|header| header.names.len()), Some(1));
        line.set(|text| text.push_str(" and Omid Rahimi"));
        assert_eq!(line.header().map(|header| header.names.len()), Some(2));
        assert_eq!(line.key, "by laila and omid rahimi");
    }
}
