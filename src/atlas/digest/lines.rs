//! Digest text to numbered lines: every line end in use, the byte order mark, non-breaking spaces. Also the
//! folded form in which titles and paragraphs are compared. Knows no layout.

use super::effort;

/// A line that holds at least one letter or digit.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: u32,
    /// The last one, where several are one paragraph broken at a margin.
    pub(super) last: u32,
    /// Without outer white space, non-breaking spaces as spaces.
    pub(super) text: String,
    /// [`fold`] of the text.
    pub(super) key: String,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
    /// Whether something of the page ("Listen to this article") stands before it.
    pub(super) parted: bool,
}

/// The lines of a digest.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// Lines with words.
    pub(super) worded: Vec<Line>,
    /// Lines of signs only ("* * *"), which belong to no article.
    pub(super) wordless: Vec<(u32, String)>,
    /// The most letters of a line, where paragraphs are broken at a margin.
    pub(super) margin: Option<usize>,
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
            lines.worded.push(Line { number, last: number, key: fold(&text), text, gap, parted: false });
        } else {
            lines.wordless.push((number, if text.is_empty() { escaped(raw) } else { text }));
        }
        gap = false;
    }
    lines.margin = margin(&lines.worded);
    lines
}

/// The longest line of a text that was broken at a margin, in letters: mails, print-outs. `None` where lines are
/// paragraphs.
fn margin(lines: &[Line]) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;
    const FEWEST: usize = 6;
    // Addresses are not broken.
    let written = || lines.iter().filter(|line| !line.text.contains("://"));
    let longest = written().map(|line| line.text.chars().count()).max()?;
    if !WIDTHS.contains(&longest) {
        return None;
    }
    let pairs = lines.windows(2).filter(|pair| !pair[1].gap);
    let (broken, all) = pairs.fold((0, 0), |(broken, all), pair| {
        (broken + usize::from(is_broken(&pair[0].text, &pair[1].text, longest)), all + 1)
    });
    (broken >= FEWEST && broken * 2 >= all).then_some(longest)
}

/// Whether a line ends where the margin left no room for the next one's first word.
pub(super) fn is_broken(line: &str, next: &str, margin: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default().chars().count();
    let length = line.chars().count();
    // A title or an address that nearly fills a line ends one all the same, in most cases.
    length <= margin && length + 1 + word > margin && length * 3 >= margin * 2
}

/// The same lines with paragraphs put together again.
pub(super) fn unwrapped(lines: Vec<Line>, margin: usize, is_header: impl Fn(&Line) -> bool) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    let mut before = String::new();
    for line in lines {
        let text = line.text.clone();
        let apart = line.gap || text.contains("://") || is_header(&line);
        match whole.last_mut() {
            Some(last) if !apart && last.last + 1 == line.number && is_broken(&before, &text, margin) => {
                last.text.push(' ');
                last.text.push_str(&text);
                last.last = line.number;
            }
            _ => whole.push(line),
        }
        before = text;
    }
    for line in &mut whole {
        line.key = fold(&line.text);
    }
    whole
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
    let mut spaced = true;
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
            spaced = false;
        } else if letter == ' ' || !is_joint(letter) && !letter.is_alphanumeric() {
            if !spaced {
                folded.push(' ');
            }
            spaced = true;
        } else if !letter.is_ascii() && letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
            spaced = false;
        }
    }
    if spaced {
        folded.pop();
    }
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
    fn paragraphs_broken_at_a_margin_are_put_together_again() {
        let text = "Title of an article that is short\nReuters\n\nThe growers of the valley brought their wheat over the bridge\n\
                    before the winter came, and waited there for lorries that would\ntake it to Kandahar, as they did in each of the years before\n\
                    this one, while prices rose.\n\nA second paragraph stands here.\n";
        let read = lines(&text.repeat(3));
        let whole = unwrapped(read.worded, read.margin.expect("a margin"), |line| line.text == "Reuters");
        assert_eq!(whole.len(), 12);
        assert!(whole[2].text.ends_with("lorries that would take it to Kandahar, as they did in each of the years before this one, while prices rose."));
        assert_eq!((whole[2].number, whole[2].last), (4, 7));
        assert_eq!(lines("A title\n\nOne line.\n\nAnother one that is longer.\n").margin, None);
    }

    #[test]
    fn folding_ignores_quotes_dashes_and_case() {
        assert_eq!(fold("“U.S.–Iran: Envoy’s Talks”"), fold("\"US - Iran envoy's talks.\""));
        assert_ne!(fold("Talks begin"), fold("Talks began"));
    }
}
