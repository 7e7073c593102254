//! Words and sentences of one block of text, as byte ranges. Knows letters and punctuation, no meaning.

use std::ops::Range;

/// A word: letters and digits with inner apostrophes, hyphens, full stops of initials and number marks
/// ("al-Qaeda", "U.S.", "1,200", "Sharif’s" is `Sharif` followed by `’s`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the block.
    pub range: Range<usize>,
    /// Whether its first letter is upper case.
    pub capital: bool,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    /// Bytes of a word and the space behind it, in English.
    const WORD: usize = 6;
    let mut words = Vec::with_capacity(text.len() / WORD);
    let mut rest = 0;
    while let Some(start) = text[rest..].find(char::is_alphanumeric).map(|at| rest + at) {
        let end = word_end(text, start);
        let capital = text[start..].starts_with(char::is_uppercase);
        words.push(Word { range: start..end, capital });
        rest = end;
    }
    words
}

fn word_end(text: &str, start: usize) -> usize {
    // Most words are small letters and nothing else.
    let plain = text.as_bytes()[start..].iter().take_while(|letter| letter.is_ascii_lowercase()).count();
    if plain > 0 && text.as_bytes().get(start + plain).is_none_or(|next| matches!(next, b' ' | b',' | b'.')) {
        return start + plain;
    }
    let mut end = start;
    // Whether all up to here is single capitals with full stops between.
    let mut initials = true;
    let mut alone = true;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, letter)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let inner = next.is_some_and(char::is_alphanumeric);
        let goes_on = match letter {
            _ if letter.is_alphanumeric() || is_mark(letter) => true,
            '\'' | '’' => inner && !is_possessive(&text[start + at + letter.len_utf8()..]),
            '-' | '‑' => inner,
            '.' | ',' => {
                number_goes_on(&text[start..start + at], next) || (letter == '.' && initials && !alone)
            }
            _ => false,
        };
        initials &= if letter == '.' { !alone } else { alone && letter.is_uppercase() };
        alone = letter == '.';
        if !goes_on {
            break;
        }
        end = start + at + letter.len_utf8();
    }
    end
}

/// Combining marks belong to the letter before them.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{200c}' | '\u{200d}')
}

/// Whether what follows an apostrophe is only the "s" of a possessive.
fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|letter| letter == 's' || letter == 'S')
        && !chars.next().is_some_and(char::is_alphanumeric)
}

fn number_goes_on(before: &str, next: Option<char>) -> bool {
    before.ends_with(|letter: char| letter.is_ascii_digit())
        && next.is_some_and(|letter| letter.is_ascii_digit())
}

/// "U", "U.S", "J.D": single capitals with full stops between.
fn is_initials(before: &str) -> bool {
    before.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "sgt", "capt", "brig", "adm", "prof", "sen", "rep",
    "gov", "st", "jr", "sr", "no", "vs", "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
    "sep", "oct", "nov", "dec", "hon", "rev", "amb", "eng", "al", "inc", "ltd", "co", "approx",
];

/// The sentences of a text, in order; together they hold every byte that is not white space.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let (mut start, mut closed) = (0, 0);
    for (at, byte) in text.bytes().enumerate() {
        if !(matches!(byte, b'.' | b'!' | b'?') || is_lead_of_stop(byte)) {
            continue;
        }
        let Some(letter) = text[at..].chars().next().filter(|letter| is_stop(*letter)) else { continue };
        let end = at + letter.len_utf8();
        if end <= start {
            continue;
        }
        // Marks that close together are counted once.
        if closed < end {
            closed = end + closing_marks(&text[end..]);
        }
        if ends_sentence(text, start, at, closed) {
            push_trimmed(&mut sentences, text, start..closed);
            start = closed;
        }
    }
    push_trimmed(&mut sentences, text, start..text.len());
    sentences
}

fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '۔' | '।')
}

/// First bytes of the stops beyond ASCII.
fn is_lead_of_stop(byte: u8) -> bool {
    matches!(byte, 0xe2 | 0xdb | 0xe0)
}

fn push_trimmed(sentences: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    if range.start >= range.end {
        return;
    }
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.end - (piece.len() - piece.trim_end().len());
    if start < end {
        sentences.push(start..end);
    }
}

/// Quotes and brackets that close behind a full stop belong to its sentence.
fn closing_marks(rest: &str) -> usize {
    rest.chars()
        .take_while(|letter| matches!(letter, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '.' | '!' | '?'))
        .map(char::len_utf8)
        .sum()
}

/// Whether a stop ends the sentence that began at `start`; `closed` is behind the marks that close it.
fn ends_sentence(text: &str, start: usize, stop: usize, closed: usize) -> bool {
    let after = &text[closed..];
    let Some(next) = after.trim_start().chars().next() else { return true };
    if !after.starts_with(char::is_whitespace) {
        return false;
    }
    if !text[stop..].starts_with('.') {
        return !next.is_lowercase();
    }
    let before = if stop > start { &text[start..stop] } else { "" };
    let word = before
        .rsplit(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '“' | '"' | '‘'))
        .next()
        .unwrap_or("");
    let initials = !word.is_empty() && is_initials(word);
    let abbreviation = ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word));
    // "U.S. officials" goes on; "from the U.S. The group" ends: an initial only ends before a function word.
    if initials {
        return word.contains('.') && starts_sentence(after.trim_start());
    }
    !abbreviation && !next.is_lowercase()
}

/// Words that open a sentence and are no name.
fn starts_sentence(rest: &str) -> bool {
    const OPENERS: &[&str] = &[
        "The",
        "A",
        "An",
        "It",
        "He",
        "She",
        "They",
        "We",
        "I",
        "In",
        "On",
        "At",
        "But",
        "And",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "However",
        "Meanwhile",
        "For",
        "As",
        "If",
        "When",
        "While",
        "After",
        "Before",
        "Since",
        "His",
        "Her",
        "Their",
        "Its",
        "Some",
        "Many",
        "No",
        "Not",
        "By",
        "From",
        "With",
        "According",
        "Earlier",
        "Last",
    ];
    let word = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    OPENERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_words(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    fn check_sentences(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_as_people_read_them() {
        check_words("Sharif’s al-Qaeda, U.S. troops", &["Sharif", "s", "al-Qaeda", "U.S.", "troops"]);
        check_words("$1,200.50, 9,000 people.", &["1,200.50", "9,000", "people"]);
        check_words("Ka'bah D’Souza 24-year-old", &["Ka'bah", "D’Souza", "24-year-old"]);
        check_words("", &[]);
    }

    #[test]
    fn sentences_end_where_readers_stop() {
        check_sentences("Mr. Dar spoke. He left.", &["Mr. Dar spoke.", "He left."]);
        check_sentences("U.S. forces left the U.S. The end", &["U.S. forces left the U.S.", "The end"]);
        check_sentences("“Go!” he said. “No.”", &["“Go!” he said.", "“No.”"]);
        check_sentences("About 3.5 million on Sept. 22 left", &["About 3.5 million on Sept. 22 left"]);
        check_sentences("...", &["..."]);
    }

    proptest::proptest! {
        #[test]
        fn sentences_hold_every_visible_character(text in "\\PC{0,80}") {
            let visible = |part: &str| part.chars().filter(|letter| !letter.is_whitespace()).count();
            let held: usize = sentences(&text).into_iter().map(|range| visible(&text[range])).sum();
            proptest::prop_assert_eq!(held, visible(&text));
            words(&text);
        }
    }
}
