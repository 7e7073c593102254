//! The bytes of a digest's file to text: UTF-8, UTF-16 with its mark, and Windows-1252 where bytes are neither.
//! What had to be guessed or replaced is a problem with its line.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Parsed, Problem, clean, lines};
use crate::order;

/// What a file's bytes say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The text, with every line of the file.
    pub text: String,
    /// What had to be guessed or replaced, by line, one a line.
    pub problems: Vec<Problem>,
}

/// Stands for bytes that are no text.
const REPLACED: char = '\u{fffd}';

/// Windows-1252 from 0x80 to 0x9f, where it differs from Latin-1; five bytes mean nothing.
const WINDOWS: [char; 32] = [
    '€', REPLACED, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', REPLACED, 'Ž', REPLACED, REPLACED,
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', REPLACED, 'ž', 'Ÿ',
];

/// Whether a file of this name is a digest.
pub fn is_digest(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("txt"))
}

/// Text from the bytes of a file.
pub fn decode(bytes: &[u8]) -> Decoded {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return Decoded { text: text.to_owned(), problems: Vec::new() },
            Err(_) => return mixed(bytes),
        },
    };
    let damaged = (1..).zip(lines::raw_lines(&text)).filter(|(_, line)| line.contains(REPLACED));
    let problems = damaged.map(|(line, text)| replaced(line, text)).collect();
    Decoded { text, problems }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text: String = char::decode_utf16(units).map(|letter| letter.unwrap_or(REPLACED)).collect();
    text.extend(odd.first().map(|_| REPLACED));
    text
}

/// Text that is not all UTF-8. Bytes that are not are Windows-1252, but for the first halves of letters that a
/// file of UTF-8 was cut in.
fn mixed(bytes: &[u8]) -> Decoded {
    let utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let mut guessed = Vec::new();
    let mut problems = Vec::new();
    for (number, line) in (1..).zip(raw_lines(bytes)).filter(|(_, line)| std::str::from_utf8(line).is_err()) {
        let (text, is_damaged) = guess(line, utf8);
        if is_damaged {
            problems.push(replaced(number, &text));
        } else {
            guessed.push((number, text));
        }
    }
    problems.extend(as_windows(&guessed));
    order::sort(&mut problems);
    Decoded { text: guess(bytes, utf8).0, problems }
}

/// The text of bytes, and whether some had to be replaced.
fn guess(bytes: &[u8], utf8: bool) -> (String, bool) {
    let mut text = String::with_capacity(bytes.len());
    let mut is_damaged = false;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        let is_cut = utf8 && chunk.invalid().first().is_some_and(|byte| *byte >= 0xc0);
        let letters = chunk.invalid().iter().map(|&byte| if is_cut { REPLACED } else { windows(byte) });
        for letter in letters {
            is_damaged |= letter == REPLACED;
            text.push(letter);
        }
    }
    (text, is_damaged)
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Lines of bytes, ended as [`lines::raw_lines`] ends them.
fn raw_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .split(|&byte| byte == b'\n')
        .flat_map(|line| line.strip_suffix(b"\r").unwrap_or(line).split(|&byte| byte == b'\r'))
}

fn replaced(line: u32, text: &str) -> Problem {
    let text = format!("Bytes that are no text were replaced: “{}”.", clean(text));
    Problem { line, kind: "invalid-bytes", text }
}

/// One problem for all lines that were read as Windows-1252: it is one fault of the file.
fn as_windows(lines: &[(u32, String)]) -> Option<Problem> {
    let ((line, text), others) = lines.split_first()?;
    let count = match others.len() {
        0 => "This line is".to_owned(),
        1 => "This line and another are".to_owned(),
        count => format!("This line and {count} others are"),
    };
    let text = format!("{count} not UTF-8 and read as Windows-1252: “{}”.", clean(text));
    Some(Problem { line: *line, kind: "windows-1252", text })
}

/// Reads one digest from the bytes of its file. A line in no article keeps its one problem: what its bytes
/// were is said there.
pub fn read(bytes: &[u8]) -> Parsed {
    let decoded = decode(bytes);
    let mut parsed = super::parse(&decoded.text);
    let left_out = order::distinct(parsed.left_out().map(|problem| problem.line));
    let mut odd: BTreeMap<u32, Problem> =
        decoded.problems.into_iter().map(|problem| (problem.line, problem)).collect();
    for problem in parsed.problems.iter_mut().filter(|problem| left_out.binary_search(&problem.line).is_ok())
    {
        if let Some(odd) = odd.remove(&problem.line) {
            let said = odd.text.split_once(": “").map_or(odd.text.as_str(), |(said, _)| said);
            let _ = write!(problem.text, " {said}.");
        }
    }
    parsed.problems.extend(odd.into_values());
    order::sort(&mut parsed.problems);
    parsed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(bytes: &[u8], text: &str, problems: &[(u32, &str)]) {
        let decoded = decode(bytes);
        let found: Vec<(u32, &str)> =
            decoded.problems.iter().map(|problem| (problem.line, problem.kind)).collect();
        assert_eq!((decoded.text.as_str(), found.as_slice()), (text, problems));
    }

    fn wide(text: &str, mark: [u8; 2], unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
    }

    #[test]
    fn odd_windows_text_keeps_its_quotes_and_is_one_problem() {
        check(
            b"one\r\n\x93two\x94 \x96 it\x92s\r\x85three\xa0\xe9\n\xff",
            "one\r\n“two” – it’s\r…three\u{a0}é\nÿ",
            &[(2, "windows-1252")],
        );
        let problems = decode(b"\x93a\x94\n\nb\x92s").problems;
        assert_eq!(problems[0].text, "This line and another are not UTF-8 and read as Windows-1252: ““a””.");
    }

    #[test]
    fn odd_bytes_without_meaning_are_replaced_by_line() {
        check(b"a\n\x81b\n\x90", "a\n\u{fffd}b\n\u{fffd}", &[(2, "invalid-bytes"), (3, "invalid-bytes")]);
    }

    #[test]
    fn odd_utf8_with_a_cut_letter_stays_utf8() {
        check(
            "“a”\nb\u{e2}".as_bytes().strip_suffix(b"\xa2").expect("two bytes"),
            "“a”\nb\u{fffd}",
            &[(2, "invalid-bytes")],
        );
        check(b"\xe2\x80\x9ca\n\x93b\x94", "“a\n“b”", &[(2, "windows-1252")]);
    }

    #[test]
    fn odd_wide_text_is_decoded() {
        let text = "Kabul\nHerat ۱";
        check(&wide(text, [0xff, 0xfe], u16::to_le_bytes), text, &[]);
        check(&wide(text, [0xfe, 0xff], u16::to_be_bytes), text, &[]);
        let mut cut = wide(text, [0xff, 0xfe], u16::to_le_bytes);
        cut.push(7);
        check(&cut, &format!("{text}\u{fffd}"), &[(2, "invalid-bytes")]);
    }

    #[test]
    fn odd_replacement_characters_of_the_file_are_no_problem() {
        check("a\u{fffd}".as_bytes(), "a\u{fffd}", &[]);
    }

    #[test]
    fn odd_bytes_outside_articles_stay_one_problem() {
        let problems = read(b"one\ntw\x81o\nth\x92ree\n").problems;
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[1].text.ends_with("“tw\u{fffd}o”. Bytes that are no text were replaced."));
        assert!(problems[2].text.ends_with("“th’ree”. This line is not UTF-8 and read as Windows-1252."));
    }

    #[test]
    fn digests_are_known_by_their_ending() {
        assert!(is_digest("a.txt") && is_digest("A.TXT"));
        assert!(!is_digest("txt") && !is_digest("a.txt~") && !is_digest("README.md"));
    }

    proptest! {
        #[test]
        fn every_line_of_any_bytes_is_there(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            prop_assume!(!bytes.starts_with(b"\xff\xfe") && !bytes.starts_with(b"\xfe\xff"));
            let decoded = decode(&bytes);
            prop_assert_eq!(lines::raw_lines(&decoded.text).count(), raw_lines(&bytes).count());
            for (line, raw) in lines::raw_lines(&decoded.text).zip(raw_lines(&bytes)) {
                prop_assert!(raw.is_empty() == line.is_empty());
            }
            let mut numbers: Vec<u32> = decoded.problems.iter().map(|problem| problem.line).collect();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), decoded.problems.len());
            prop_assert_eq!(std::str::from_utf8(&bytes).is_ok(), decoded.problems.is_empty());
        }
    }
}
