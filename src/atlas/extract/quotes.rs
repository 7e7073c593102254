//! Quotations of a text: what stands between quotation marks. Knows no speakers.

use std::ops::Range;

/// What stands between the marks, and with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// Bytes between the marks.
    pub(super) inner: Range<usize>,
    /// Bytes with the marks.
    pub(super) outer: Range<usize>,
}

/// The quotations of a text in order, none inside another. One that does not close goes to the end: the next
/// paragraph opens with a mark again.
pub(super) fn quotes(text: &str) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut open: Option<(char, usize, usize)> = None;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        match open {
            None if is_opening(letter, before) && (letter != '‘' || closes_later(&text[end..])) => {
                open = Some((closing(letter), at, end));
            }
            Some((close, outer, inner)) if letter == close && is_closing(letter, &text[end..]) => {
                quotes.push(Quote { inner: inner..at, outer: outer..end });
                open = None;
            }
            _ => {}
        }
        before = letter;
    }
    if let Some((_, outer, inner)) = open {
        quotes.push(Quote { inner: inner..text.len(), outer: outer..text.len() });
    }
    quotes
}

fn is_opening(letter: char, before: char) -> bool {
    let free = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '-');
    matches!(letter, '“' | '«') || matches!(letter, '"' | '‘') && free
}

fn closing(opening: char) -> char {
    match opening {
        '“' => '”',
        '«' => '»',
        '‘' => '’',
        other => other,
    }
}

/// A single mark inside a word is an apostrophe.
fn is_closing(letter: char, rest: &str) -> bool {
    letter != '’' || !rest.starts_with(char::is_alphanumeric)
}

fn closes_later(rest: &str) -> bool {
    rest.match_indices('’').any(|(at, mark)| is_closing('’', &rest[at + mark.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = quotes(text).into_iter().map(|quote| &text[quote.inner]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn odd_marks_open_and_close() {
        check("“A,” he said. “B.”", &["A,", "B."]);
        check("Tehran \"uses the rope\" now", &["uses the rope"]);
        check("‘We sell what we’ve got’: a trader", &["We sell what we’ve got"]);
        check("the traders’ hopes and Iran’s", &[]);
        check("“It goes on", &["It goes on"]);
        check("no ” mark", &[]);
        check("“He said ‘no’ twice”", &["He said ‘no’ twice"]);
    }
}
