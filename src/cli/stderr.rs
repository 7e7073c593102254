//! Lines for who runs a command, beside what it prints; and others' text in such lines.

use std::io::Write as _;

/// A line on stderr. That its reader went away, as `2>&1 | head` does, is no failure.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Letters of others' text that a line shows.
const MOST: usize = 400;

/// Others' text as a line may show it: the start of what is long, and no sign that steers the terminal.
pub(crate) fn shown(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => unsteered(&text[..end]) + "…",
        None => unsteered(text),
    }
}

/// Others' text, however long, without signs that steer the terminal.
pub(crate) fn unsteered(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_control() {
            safe.extend(letter.escape_unicode());
        } else {
            safe.push(letter);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_text_neither_steers_nor_floods_a_terminal() {
        assert_eq!(shown("a “b”\u{1b}[2J\r"), "a “b”\\u{1b}[2J\\u{d}");
        assert_eq!(shown(&"ä".repeat(MOST)), "ä".repeat(MOST));
        assert_eq!(shown(&"ä".repeat(9_999)), format!("{}…", "ä".repeat(MOST)));
    }
}
