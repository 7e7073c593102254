//! Digest text to numbered lines: every line end in use, the byte order mark, non-breaking spaces. Also the
//! folded form in which titles and paragraphs are compared. Knows no layout.

use super::effort;
pub(super) use super::line::Line;

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
            let indent = raw.len() - raw.trim_start().len();
            let mut line = Line::new(number, text);
            (line.gap, line.indent) = (gap, indent);
            lines.worded.push(line);
        } else {
            lines.wordless.push((number, if text.is_empty() { escaped(raw) } else { text }));
        }
        gap = false;
    }
    mark_broken(&mut lines.worded);
    lines
}

/// Marks the lines that a margin broke: of mails and print-outs. Where lines are paragraphs, none is.
fn mark_broken(lines: &mut [Line]) {
    let broken = match margin(lines) {
        Some(margin) => (1..lines.len())
            .map(|at| !lines[at].gap && is_broken(&lines[at - 1].text, &lines[at].text, margin))
            .collect(),
        None => broken_by_paragraph(lines),
    };
    for (line, broken) in lines.iter_mut().zip(broken) {
        line.broken = broken;
    }
}

/// Lines in a text that was broken at a margin, at least.
const FEWEST_BROKEN: usize = 6;

/// The longest line of a text that was broken at one margin, in letters.
fn margin(lines: &[Line]) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;
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
    (broken >= FEWEST_BROKEN && broken * 2 >= all).then_some(longest)
}

/// Whether each line is broken, but the last, where the paragraphs of a text are broken at margins of their own: letters
/// of several people in one list. Nothing where they are not.
fn broken_by_paragraph(lines: &[Line]) -> Vec<bool> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 45..=100;
    /// Lines of a paragraph that show its margin.
    const SHOWING: usize = 3;
    let mut broken = vec![false; lines.len()];
    let (mut cut, mut all, mut carried) = (0, 0, 0);
    for paragraph in paragraphs(lines) {
        let own = &lines[paragraph.clone()];
        let widest = own.iter().map(|line| line.text.chars().count()).max().unwrap_or_default();
        // The head of a mail is a list of fields.
        let listed = |line: &Line| {
            line.text.contains(['@', '\t'])
                || line.text.contains("://")
                || line.text.starts_with(|sign: char| sign.is_ascii_digit())
        };
        // Rows of a table all open alike.
        let rows = own.len() > 1 && !own[1..].iter().any(|line| line.text.starts_with(char::is_lowercase));
        if rows || own.iter().any(listed) || !WIDTHS.contains(&widest) {
            continue;
        }
        let margin = if own.len() < SHOWING { widest.max(carried) } else { widest };
        for (at, pair) in own.windows(2).enumerate() {
            broken[paragraph.start + at] = is_broken(&pair[0].text, &pair[1].text, margin);
        }
        if own.len() >= SHOWING {
            carried = widest;
            all += own.len() - 1;
            cut += broken[paragraph].iter().filter(|&&broken| broken).count();
        }
    }
    let wide = lines.iter().filter(|line| line.text.chars().count() > *WIDTHS.end()).count();
    if cut < FEWEST_BROKEN || cut * 4 < all * 3 || wide > cut {
        broken.fill(false);
    }
    broken
}

/// Runs of touching lines.
fn paragraphs(lines: &[Line]) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let from = start;
        start = (from + 1..lines.len()).find(|&at| lines[at].gap).unwrap_or(lines.len());
        (from < lines.len()).then_some(from..start)
    })
}

/// Whether a line ends where the margin left no room for the next one's first word.
fn is_broken(line: &str, next: &str, margin: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default().chars().count();
    let length = line.chars().count();
    // A title or an address that nearly fills a line ends one all the same, in most cases.
    length <= margin && length + 1 + word > margin && length * 3 >= margin * 2
}

/// Whether a line can be nothing but the rest of a sentence: "the week." is no outlet.
fn is_rest(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && !text.starts_with("by ")
}

/// The same lines with paragraphs put together again.
pub(super) fn unwrapped(lines: Vec<Line>, is_header: impl Fn(&Line) -> bool) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let goes_on = whole.last().is_some_and(|last| last.broken && last.last + 1 == line.number);
        match whole.last_mut() {
            Some(last)
                if goes_on && !line.text.contains("://") && (is_rest(&line.text) || !is_header(&line)) =>
            {
                last.set(|text| {
                    text.push(' ');
                    text.push_str(&line.text);
                });
                (last.last, last.broken) = (line.last, line.broken);
            }
            _ => whole.push(line),
        }
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
        let whole = unwrapped(read.worded, |line| line.text == "Reuters");
        assert_eq!(whole.len(), 12);
        assert!(whole[2].text.ends_with("lorries that would take it to Kandahar, as they did in each of the years before this one, while prices rose."));
        assert_eq!((whole[2].number, whole[2].last), (4, 7));
        let plain = lines("A title\n\nOne line.\n\nAnother one that is longer.\n").worded;
        assert!(plain.iter().all(|line| !line.broken));
    }

    #[test]
    fn letters_of_several_people_have_margins_of_their_own() {
        let wide = "The growers of the valley brought their wheat over the bridge before\nthe winter came, and waited there for lorries that would take it on\nto Kandahar, as they did before.\n\n";
        let narrow = "Bakers in the old town of Herat say that their ovens\nwent cold on Monday afternoon, because the gas did\nnot come, as it had not come in the week before.\n\n";
        let text = format!(
            "From: a@b.example\nTo: c@d.example\n\n{wide}{narrow}A title that is\nnot broken\n\n{narrow}{wide}"
        );
        let whole = unwrapped(lines(&text).worded, |_| false);
        let texts: Vec<&str> = whole.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts.len(), 8, "{texts:#?}");
        assert!(
            texts[2].ends_with("as they did before.")
                && texts[3].ends_with("as it had not come in the week before.")
        );
        assert_eq!(texts[4], "A title that is");
    }

    #[test]
    fn folding_ignores_quotes_dashes_and_case() {
        assert_eq!(fold("“U.S.–Iran: Envoy’s Talks”"), fold("\"US - Iran envoy's talks.\""));
        assert_ne!(fold("Talks begin"), fold("Talks began"));
    }
}
