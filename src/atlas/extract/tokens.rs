//! Words, numbers and marks of one block, for the grammars of dates and figures. Finer than `text::words`:
//! a hyphen, a currency sign or a full stop is a token of its own, so "mid-2000s" and "$5bn" can be read.

use std::ops::Range;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, digits behind letters, initials with their full stops.
    Word,
    /// Digits, grouped by commas, with decimals.
    Number,
    /// Any other visible character.
    Mark,
}

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Bytes of the block.
    pub(crate) range: Range<usize>,
    /// What it is made of.
    pub(crate) kind: Kind,
    /// Whether white space (or nothing) stands before it.
    pub(crate) spaced: bool,
    /// Whether it opens with an upper-case letter.
    pub(crate) capital: bool,
}

/// A block cut into tokens. Positions beyond either end read as the empty word.
#[derive(Clone, Debug)]
pub(crate) struct Tokens<'a> {
    /// The block's text.
    pub(crate) text: &'a str,
    lower: String,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Cuts a text in one pass.
    pub(crate) fn new(text: &'a str) -> Tokens<'a> {
        /// Bytes of a token, in English.
        const TOKEN: usize = 5;
        let mut list = Vec::with_capacity(text.len() / TOKEN);
        let mut at = 0;
        let mut spaced = true;
        while let Some(first) = text[at..].chars().next() {
            if first.is_whitespace() {
                spaced = true;
                at += first.len_utf8();
                continue;
            }
            let (kind, length) = measure(&text[at..], first);
            list.push(Token { range: at..at + length, kind, spaced, capital: first.is_uppercase() });
            at += length;
            spaced = false;
        }
        Tokens { text, lower: text.to_ascii_lowercase(), list }
    }

    /// How many.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at a position.
    pub(crate) fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// The token as printed, ASCII letters in lower case.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.lower[token.range.clone()])
    }

    /// The lower-case token `back` places before a position.
    pub(crate) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.lower(at))
    }

    /// Whether the token is of this kind.
    pub(crate) fn is(&self, at: usize, kind: Kind) -> bool {
        self.list.get(at).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token stands directly behind the one before it.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| !token.spaced)
    }

    /// Whether the token opens with an upper-case letter.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.capital)
    }

    /// Whether these words follow from a position on.
    pub(crate) fn follows(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(offset, word)| self.lower(at + offset) == *word)
    }

    /// Whether these words end just before a position.
    pub(crate) fn precedes(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(words.len()).is_some_and(|start| self.follows(start, words))
    }

    /// The first number of a list that goes on at a position: of "1267" for "2231" in "1267, 1988 and 2231".
    pub(crate) fn list_head(&self, at: usize) -> usize {
        let mut head = at;
        for _ in 0..6 {
            let comma = usize::from(self.before(head, 1) == "and" && self.before(head, 2) == ",");
            let joined = matches!(self.before(head, 1), "," | "and" | "&" | "or");
            match head.checked_sub(2 + comma).filter(|&before| joined && self.is(before, Kind::Number)) {
                Some(before) => head = before,
                None => break,
            }
        }
        head
    }

    /// Whether the token is a hyphen or an en dash.
    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.lower(at), "-" | "–" | "‑")
    }

    /// Bytes from the first to the last token of a range that holds at least one.
    pub(crate) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.list.get(tokens.start).map_or(self.text.len(), |token| token.range.start);
        let end = tokens.end.checked_sub(1).and_then(|last| self.list.get(last));
        start..end.map_or(start, |token| token.range.end.max(start))
    }

    /// Position of the first token that ends behind a byte.
    pub(crate) fn position(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.range.end <= byte)
    }
}

fn measure(rest: &str, first: char) -> (Kind, usize) {
    if first.is_ascii_digit() {
        (Kind::Number, number_length(rest.as_bytes()))
    } else if first.is_alphanumeric() {
        (Kind::Word, word_length(rest))
    } else {
        (Kind::Mark, first.len_utf8())
    }
}

/// Short forms of money and of fiscal years that digits follow without a space: "Rs500", "FY2025".
const MONEY: &[&str] = &["Rs", "PKR", "USD", "AFN", "INR", "EUR", "Afs", "FY"];

fn word_length(rest: &str) -> usize {
    let small = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    if small > 0 && rest.as_bytes().get(small).is_none_or(|next| matches!(next, b' ' | b',')) {
        return small;
    }
    let digit = |length: &usize| rest.as_bytes().get(*length).is_some_and(u8::is_ascii_digit);
    let money = MONEY.iter().filter(|name| rest.starts_with(**name)).map(|name| name.len()).find(digit);
    if let Some(length) = money {
        return length;
    }
    let plain = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    initials_length(rest).unwrap_or(plain)
}

/// "U.S.", "a.m.": single letters, each with its full stop, at least two.
fn initials_length(rest: &str) -> Option<usize> {
    let mut length = 0;
    let mut count = 0;
    let mut chars = rest.chars().peekable();
    while let Some(letter) = chars.next().filter(|letter| letter.is_alphabetic()) {
        if chars.next_if_eq(&'.').is_none() {
            // `U.S` without its last full stop.
            let alone = chars.peek().is_none_or(|next| !next.is_alphanumeric());
            return (count >= 1 && alone)
                .then(|| length + letter.len_utf8())
                .or((count >= 2).then_some(length));
        }
        length += letter.len_utf8() + 1;
        count += 1;
    }
    (count >= 2).then_some(length)
}

/// Digits with groups ("1,200", "2,50,000") and decimals ("6.0").
fn number_length(bytes: &[u8]) -> usize {
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits(0);
    if end <= 3 {
        while bytes.get(end) == Some(&b',') {
            let group = digits(end + 1);
            let indian = group == 2 && bytes.get(end + 3) == Some(&b',') && digits(end + 4) >= 2;
            if group != 3 && !indian {
                break;
            }
            end += 1 + group;
        }
    }
    if bytes.get(end) == Some(&b'.') {
        let decimals = digits(end + 1);
        if decimals > 0 {
            end += 1 + decimals;
        }
    }
    end
}

/// Looks a lower-case word up in a table.
pub(crate) fn look<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|&(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let tokens = Tokens::new(text);
        let found: Vec<&str> = (0..tokens.len()).map(|at| &text[tokens.bytes(&(at..at + 1))]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn odd_numbers_and_initials() {
        check("$1,200.50m, 9,10", &["$", "1,200.50", "m", ",", "9", ",", "10"]);
        check("2,50,000 U.S. or U.S-led 5 p.m.", &["2,50,000", "U.S.", "or", "U.S", "-", "led", "5", "p.m."]);
        check("mid-2000s COP28 F-16", &["mid", "-", "2000", "s", "COP28", "F", "-", "16"]);
        check("J. Doe é۱", &["J", ".", "Doe", "é۱"]);
        check("12. Rs1,500bn Rsum", &["12", ".", "Rs", "1,500", "bn", "Rsum"]);
    }

    proptest::proptest! {
        #[test]
        fn tokens_hold_every_visible_character(text in "\\PC{0,60}|[0-9,.A-c -]{0,40}") {
            let tokens = Tokens::new(&text);
            let held: String = (0..tokens.len()).map(|at| &text[tokens.bytes(&(at..at + 1))]).collect();
            let visible: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            proptest::prop_assert_eq!(held, visible);
        }
    }
}
