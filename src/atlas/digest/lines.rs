//! Digest text to numbered lines: every line end in use, the byte order mark, non-breaking spaces. Also the
//! folded form in which titles and paragraphs are compared. Knows no layout.

use super::effort;

/// A line that holds at least one letter or digit.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: u32,
    /// Without outer white space, non-breaking spaces as spaces.
    pub(super) text: String,
    /// [`fold`] of the text.
    pub(super) key: String,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
}

/// The lines of a digest.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// Lines with words.
    pub(super) worded: Vec<Line>,
    /// Lines of signs only ("* * *"), which belong to no article.
    pub(super) wordless: Vec<(u32, String)>,
}

/// Splits at LF, CRLF and lone CR.
pub(super) fn lines(text: &str) -> Lines {
    let mut lines = Lines::default();
    let mut gap = true;
    for (number, raw) in (1..).zip(raw_lines(text.strip_prefix('\u{feff}').unwrap_or(text))) {
        let text = clean(raw);
        effort::spend(raw.len());
        if raw.trim().is_empty() {
            gap = true;
            continue;
        }
        if text.chars().any(char::is_alphanumeric) {
            lines.worded.push(Line { number, key: fold(&text), text, gap });
        } else {
            lines.wordless.push((number, if text.is_empty() { escaped(raw) } else { text }));
        }
        gap = false;
    }
    lines
}

/// The lines of a text as an editor counts them: ended by LF, CRLF or a lone CR.
pub fn raw_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// A line as a block holds it: non-breaking spaces are spaces, outer white space and marks without width
/// are gone.
pub fn clean(raw: &str) -> String {
    let spaced: String = raw
        .chars()
        .map(|letter| if matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}') { ' ' } else { letter })
        .collect();
    spaced.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter)).to_owned()
}

/// Marks without width that text copied from pages carries at its edges.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{ad}') || letter.is_control()
}

fn escaped(raw: &str) -> String {
    raw.trim().chars().flat_map(char::escape_unicode).collect()
}

/// Letters and digits in lower case, single spaces between words: quotes, dashes, full stops and case make
/// no difference.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
        } else if letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
        } else if !is_joint(letter) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    effort::spend(text.len());
    folded
}

/// Marks inside a word: "U.S." is "us", "Muttaqi’s" is "muttaqis".
fn is_joint(letter: char) -> bool {
    matches!(letter, '.' | '\'' | '’' | '‘' | '`' | '´' | '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}')
        || matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_lines(text: &str, expected: &[(u32, &str)]) {
        let found = lines(text).worded;
        let found: Vec<(u32, &str)> = found.iter().map(|line| (line.number, line.text.as_str())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn odd_line_ends_and_marks() {
        check_lines(
            "\u{feff}One\r\nTwo\rThree\n\r\nFour",
            &[(1, "One"), (2, "Two"), (3, "Three"), (5, "Four")],
        );
        check_lines("\u{a0}\na\u{a0}b \u{a0}\n\u{200b}c", &[(2, "a b"), (3, "c")]);
        check_lines("", &[]);
    }

    #[test]
    fn odd_lines_without_words_are_kept_apart() {
        let found = lines("\u{feff}\n* * *\n\u{200b}\u{200b}\n");
        assert_eq!(found.wordless, [(2, "* * *".to_owned()), (3, "\\u{200b}\\u{200b}".to_owned())]);
    }

    #[test]
    fn folding_ignores_quotes_dashes_and_case() {
        assert_eq!(fold("“U.S.–Iran: Envoy’s Talks”"), fold("\"US - Iran envoy's talks.\""));
        assert_ne!(fold("Talks begin"), fold("Talks began"));
    }
}
