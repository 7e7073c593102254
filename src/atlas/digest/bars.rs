//! Header lines whose parts stand between bars, as newsletters and readers of feeds print them: "Thursday 22 October 2026 |
//! Compiled by staff | Forward to a friend", "Amu TV by Laila Amini / 3h". What one part says is `header`'s.

use std::ops::Range;

use super::header::{Header, ends_as_sentence, plain};
use super::names::{self, Signer};
use super::outlets::{self, Likeness};
use super::printed_date::{self, Printed};

/// "Thursday 22 October 2026 | Compiled by staff | Forward to a friend": beside a day and a bar, what says nothing of
/// writer, outlet or day is the page's.
pub(super) fn parted(text: &str) -> Option<Header> {
    const MARKS: [char; 4] = ['|', '•', '·', '»'];
    if let Some(header) = aged_credit(text) {
        return Some(header);
    }
    if !text.contains(MARKS) {
        return None;
    }
    let mut header = Header::placed();
    let (mut next, mut aged) = (0, false);
    for part in text.split(MARKS) {
        let start = next + part.len() - part.trim_start().len();
        next += part.len() + text[next + part.len()..].chars().next().map_or(0, char::len_utf8);
        let part = part.trim();
        // How old it is stands for its day.
        if is_age(part) {
            aged = true;
        } else if let Some(found) = plain(part) {
            header.add(found, start);
        } else if is_text(part) {
            return None;
        } else {
            header.add_outlet_by_its_words(part, start);
        }
    }
    let dated = header.dates.iter().any(|date| date.day.is_some());
    let aged = aged && header.outlet.is_some();
    (dated || aged).then_some(header)
}

/// Whether a part is longer than what pages print between bars, or a sentence: then the line is no header.
fn is_text(part: &str) -> bool {
    const LONGEST: usize = 6;
    part.split_whitespace().nth(LONGEST).is_some() || ends_as_sentence(part)
}

/// "120Amu TV by Laila Amini / 3h": readers of feeds glue a count of readers to the outlet, and close with an age.
fn aged_credit(text: &str) -> Option<Header> {
    let (credit, _) = text.rsplit_once(" / ").filter(|(_, age)| is_age(age))?;
    let uncounted = credit.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '+');
    // "2KAmu TV": thousands; without a number the letter is the name's.
    let counted = uncounted.len() < credit.len();
    let thousands =
        uncounted.strip_prefix('K').filter(|name| counted && name.starts_with(char::is_uppercase));
    let signed = thousands.unwrap_or(uncounted);
    let start = credit.len() - signed.len();
    let (house, name) = signed.split_once(" by ").unwrap_or((signed, ""));
    // "Depth of the well / 12 m" is a row of a table.
    if !counted && outlets::listed(house).is_none() || !house.starts_with(char::is_uppercase) {
        return None;
    }
    let names = match names::signers(name) {
        Some(Signer::Names(names)) => names,
        _ => Vec::new(),
    };
    let outlet = Header::of_outlet(outlets::canonical(house), start..start + house.len());
    Some(Header { names, placed: true, ..outlet })
}

/// "38m", "5h", "2 d": how readers of feeds print an age.
fn is_age(piece: &str) -> bool {
    let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && matches!(&piece[digits..], "m" | "h" | "d" | "w" | " min" | " hr")
}

impl Header {
    /// Takes over what a part of the line says; the part starts at a byte of it.
    fn add(&mut self, part: Header, start: usize) {
        let moved = |range: &Range<usize>| range.start + start..range.end + start;
        let dates = part.dates.into_iter();
        self.dates.extend(dates.map(|date| Printed { range: moved(&date.range), ..date }));
        self.names.extend(part.names);
        self.signed |= part.signed;
        if self.outlet.is_none() {
            self.outlet = part.outlet.map(|(name, range)| (name, moved(&range)));
        }
    }

    /// "Salt Range Times" between bars, where no outlet was named before: an unknown one that has an outlet's words.
    fn add_outlet_by_its_words(&mut self, part: &str, start: usize) {
        let undated = || printed_date::read(part).dates.is_empty();
        if self.outlet.is_none() && outlets::likeness(part) == Likeness::Word && undated() {
            self.outlet = Some((part.to_owned(), start..start + part.len()));
        }
    }
}
