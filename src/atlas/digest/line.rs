//! One line of a digest, with room for what its readers make of it. Several of them ask the same of a line (whether it is
//! header, whether an outlet signs in it): whoever reads it keeps the answer here, and it is read once. Reads nothing itself.

use std::cell::OnceCell;

use super::head::Weak;
use super::header::Header;
use super::lines::fold;

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
    pub(super) found: Found,
}

/// What was asked of a line so far; each is filled by the module that reads it.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) header: OnceCell<Option<Box<Header>>>,
    pub(super) weak: OnceCell<Weak>,
    pub(super) credited: OnceCell<bool>,
    pub(super) signed_off: OnceCell<bool>,
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
}
