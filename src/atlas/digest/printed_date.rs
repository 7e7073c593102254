//! Dates as header lines print them: full days, days without a year, and the words around them. Only what
//! stands under a title; dates inside sentences are `extract`'s.

use std::ops::Range;

use super::effort;
use crate::day::Day;

/// A date found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    /// Bytes of the line.
    pub(super) range: Range<usize>,
    /// The day, where day, month and year are given and can be read one way only.
    pub(super) day: Option<Day>,
    /// Whether it stands behind "updated" or "modified".
    pub(super) updated: bool,
}

/// What a line holds of dates, and what it holds besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// In reading order.
    pub(super) dates: Vec<Printed>,
    /// Stretches that are neither date nor time nor a word that goes with one.
    pub(super) rest: Vec<Range<usize>>,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words that stand beside a date in a header.
const BESIDE: &[&str] = &[
    "published",
    "publish",
    "publication",
    "updated",
    "update",
    "modified",
    "posted",
    "last",
    "first",
    "created",
    "date",
    "dated",
    "time",
    "on",
    "at",
    "am",
    "pm",
    "a",
    "p",
    "m",
    "gmt",
    "utc",
    "est",
    "edt",
    "et",
    "ist",
    "bst",
    "pkt",
    "aft",
    "cet",
    "cest",
    "pt",
    "pst",
    "pdt",
    "irst",
    "local",
    "hrs",
    "h",
    "issued",
    "release",
    "released",
    "reading",
    "read",
];

/// Words of an age ("3 hours ago") or a reading time ("5 min read").
const SPANS: &[&str] = &[
    "h", "d", "hrs", "hours", "hour", "minutes", "minute", "mins", "min", "days", "day", "weeks", "week",
    "months", "month", "hr",
];

#[derive(Clone, Debug)]
struct Token {
    range: Range<usize>,
    word: String,
    number: Option<u32>,
}

/// Reads the dates of a line.
pub(super) fn read(text: &str) -> Reading {
    let tokens = tokens(text);
    effort::spend(text.len());
    let mut reading = Reading::default();
    let mut updated = false;
    let mut at = 0;
    while at < tokens.len() {
        if let Some((count, day)) = date_at(text, &tokens[at..]) {
            let range = tokens[at].range.start..tokens[at + count - 1].range.end;
            reading.dates.push(Printed { range, day, updated });
            at += count;
        } else if let Some(count) = beside(text, &tokens[at..]) {
            match tokens[at].word.as_str() {
                "updated" | "update" | "modified" => updated = true,
                "published" | "publish" | "posted" | "first" => updated = false,
                _ => {}
            }
            at += count;
        } else {
            add_rest(text, &mut reading.rest, tokens[at].range.clone());
            at += 1;
        }
    }
    reading
}

/// Whether a line is about a date and nothing else ("Published On 24 May 2022 24 May 2022", "3 hours ago").
pub(super) fn is_date_line(text: &str) -> bool {
    if text.len() > 160 {
        return false;
    }
    let reading = read(text);
    reading.rest.is_empty() && (!reading.dates.is_empty() || is_age(text))
}

fn is_age(text: &str) -> bool {
    let tokens = tokens(text);
    tokens.len() > 1 && beside(text, &tokens).is_some_and(|count| count > 1)
}

/// Runs of letters and runs of digits; "2022Updated" and "20257:45" are cut where the kinds change or a
/// year is full.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, letter)) = chars.next() {
        if !letter.is_alphanumeric() {
            continue;
        }
        let digit = letter.is_ascii_digit();
        let mut end = start + letter.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            let full_year = digit && at - start == 4 && matches!(&text[start..start + 2], "19" | "20");
            let case_change = !digit
                && next.is_uppercase()
                && (text[..at].ends_with(char::is_lowercase) || is_new_word(&text[at..]));
            if !next.is_alphanumeric() || next.is_ascii_digit() != digit || full_year || case_change {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        let word = text[start..end].to_lowercase();
        let number = if digit && word.len() <= 4 { word.parse().ok() } else { None };
        tokens.push(Token { range: start..end, word, number });
    }
    tokens
}

/// A capital before a small letter opens a word, also behind capitals (`GMTLast modified`).
fn is_new_word(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// A date at the first token: how many tokens it takes and the day it gives.
fn date_at(text: &str, tokens: &[Token]) -> Option<(usize, Option<Day>)> {
    year_first(text, tokens)
        .or_else(|| day_first(tokens))
        .or_else(|| month_first(tokens))
        .or_else(|| all_numbers(text, tokens))
}

fn year(token: Option<&Token>) -> Option<i32> {
    let token = token.filter(|token| token.word.len() == 4)?;
    token.number.filter(|year| (1900..=2100).contains(year)).and_then(|year| i32::try_from(year).ok())
}

fn month(token: Option<&Token>) -> Option<u32> {
    let word = token?.word.as_str();
    let full = |name: &str| {
        name == word || (word.len() == 3 && name.starts_with(word)) || (word == "sept" && name == "september")
    };
    MONTHS.iter().position(|name| full(name)).and_then(|at| u32::try_from(at + 1).ok())
}

fn day_of_month(token: Option<&Token>) -> Option<u32> {
    token.filter(|token| token.word.len() <= 2)?.number.filter(|day| (1..=31).contains(day))
}

fn ordinal(token: Option<&Token>) -> usize {
    usize::from(token.is_some_and(|token| matches!(token.word.as_str(), "st" | "nd" | "rd" | "th")))
}

fn joined(text: &str, one: &Token, other: &Token) -> bool {
    matches!(&text[one.range.end..other.range.start], "-" | "/" | "." | "‑" | "–")
}

fn year_first(text: &str, tokens: &[Token]) -> Option<(usize, Option<Day>)> {
    let [first, second, third, ..] = tokens else { return None };
    let year = year(Some(first))?;
    if !joined(text, first, second) || !joined(text, second, third) {
        return None;
    }
    let day = Day::new(year, second.number?, third.number?)?;
    let clock = usize::from(tokens.get(3).is_some_and(|token| token.word == "t"));
    Some((3 + clock, Some(day)))
}

fn day_first(tokens: &[Token]) -> Option<(usize, Option<Day>)> {
    let day = day_of_month(tokens.first())?;
    let mut at = 1 + ordinal(tokens.get(1));
    at += usize::from(tokens.get(at).is_some_and(|token| token.word == "of"));
    let month = month(tokens.get(at))?;
    at += 1;
    match year(tokens.get(at)) {
        Some(year) => Some((at + 1, Day::new(year, month, day))),
        None => Some((at, None)),
    }
}

fn month_first(tokens: &[Token]) -> Option<(usize, Option<Day>)> {
    let month = month(tokens.first())?;
    if let Some(day) = day_of_month(tokens.get(1)) {
        let at = 2 + ordinal(tokens.get(2));
        return match year(tokens.get(at)) {
            Some(year) => Some((at + 1, Day::new(year, month, day))),
            None => Some((at, None)),
        };
    }
    year(tokens.get(1)).map(|_| (2, None))
}

/// "24/05/2022", "24.05.2022": day first where a full stop joins or only one order fits; "01/10/2025" gives
/// no day.
fn all_numbers(text: &str, tokens: &[Token]) -> Option<(usize, Option<Day>)> {
    let [first, second, third, ..] = tokens else { return None };
    let year = year(Some(third))?;
    if !joined(text, first, second) || !joined(text, second, third) {
        return None;
    }
    let (one, other) = (first.number?, second.number?);
    let day_first = Day::new(year, other, one);
    let month_first = Day::new(year, one, other);
    let stop = text[first.range.end..].starts_with('.');
    match (day_first, month_first) {
        (None, None) => None,
        (Some(day), _) if stop => Some((3, Some(day))),
        (Some(day), None) | (None, Some(day)) => Some((3, Some(day))),
        (Some(day), Some(other)) => Some((3, (day == other).then_some(day))),
    }
}

/// Tokens that go with a date: labels, weekdays, clock times, zones, ages.
fn beside(text: &str, tokens: &[Token]) -> Option<usize> {
    let first = tokens.first()?;
    let word = first.word.as_str();
    let weekday =
        WEEKDAYS.iter().any(|name| *name == word || (matches!(word.len(), 3..=5) && name.starts_with(word)));
    if BESIDE.contains(&word) || weekday {
        return Some(1 + offset(text, tokens));
    }
    if matches!(word, "yesterday" | "today") && tokens.len() == 1 {
        return Some(1);
    }
    first.number?;
    let next = tokens.get(1)?;
    if SPANS.contains(&next.word.as_str()) {
        let after = tokens.get(2).map_or("", |token| token.word.as_str());
        return matches!(after, "ago" | "read").then_some(3);
    }
    let colon = next.number.is_some() && matches!(&text[first.range.end..next.range.start], ":" | "." | "h");
    let hour = matches!(next.word.as_str(), "am" | "pm" | "gmt" | "utc" | "hrs" | "a" | "p");
    if hour { Some(2) } else { colon.then(|| clock(text, tokens)) }
}

/// The "+1" of "GMT+1", the "+5:30" of "UTC+5:30".
fn offset(text: &str, tokens: &[Token]) -> usize {
    let joined = |at: usize, joints: &[&str]| {
        tokens.get(at).is_some_and(|token| {
            token.number.is_some() && joints.contains(&&text[tokens[at - 1].range.end..token.range.start])
        })
    };
    if !matches!(tokens[0].word.as_str(), "gmt" | "utc") || !joined(1, &["+", "-", " +", " -"]) {
        return 0;
    }
    1 + usize::from(joined(2, &[":"]))
}

/// Hours, minutes, seconds and an offset in digits.
fn clock(text: &str, tokens: &[Token]) -> usize {
    let mut count = 2;
    while let (Some(before), Some(next)) = (tokens.get(count - 1), tokens.get(count))
        && next.number.is_some()
        && matches!(&text[before.range.end..next.range.start], ":" | "+" | "-" | ".")
    {
        count += 1;
    }
    let offset =
        |at: usize| matches!(text[tokens[at - 1].range.end..tokens[at].range.start].trim(), "+" | "-" | "(+");
    if count < tokens.len() && tokens[count].number.is_some() && offset(count) {
        count += 1;
    }
    count
}

fn add_rest(text: &str, rest: &mut Vec<Range<usize>>, range: Range<usize>) {
    match rest.last_mut() {
        Some(last) if !text[last.end..range.start].chars().any(char::is_alphanumeric) => last.end = range.end,
        _ => rest.push(range),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_day(text: &str, expected: &str) {
        let reading = read(text);
        let day = reading.dates.iter().find_map(|date| date.day).map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some(expected), "{text}");
        assert!(is_date_line(text), "{text}");
    }

    #[test]
    fn every_printed_form() {
        for text in [
            "1 Oct 2025",
            "October 1, 2025",
            "2025-10-01",
            "Wed Oct 1, 2025",
            "Oct. 1, 2025",
            "1st October 2025",
            "Wednesday, 01 October 2025",
            "Published On 1 Oct 2025 1 Oct 2025",
            "Published On 1 Oct 20251 Oct 2025",
            "Updated: October 1, 2025, 6:01 PM ET",
            "October 1, 20257:45 AM GMT",
            "2025-10-01T08:30:00+04:30",
            "01.10.2025",
            "Oct 1 2025 | 5 min read",
            "Wed 1 Oct 2025 17.02 GMTLast modified on Thu 2 Oct 2025 10.00 GMT",
            "Posted on October 1, 2025 at 17:05 (+0430)",
            "1-Oct-2025",
            "1 October 2025 10:15 a.m. UTC+4:30",
            "Oct 1, 2025, 18:20 GMT+1",
        ] {
            check_day(text, "2025-10-01");
        }
        check_day("Sept. 22, 2022", "2022-09-22");
        check_day("24 Sept 2022", "2022-09-24");
        check_day("Wed May 8, 2024", "2024-05-08");
        check_day("24/05/2022", "2022-05-24");
    }

    #[test]
    fn odd_dates_give_no_day() {
        for text in ["01/10/2025", "24 September", "Oct 2025", "Sept 22", "3 hours ago", "30 Feb 2024"] {
            assert!(is_date_line(text), "{text}");
            assert!(read(text).dates.iter().all(|date| date.day.is_none()), "{text}");
        }
    }

    #[test]
    fn odd_lines_are_no_date_lines() {
        for text in
            ["May", "March on Kabul", "On 1 Oct 2025 the gates opened", "12", "at 5", "", "Posted", "2021"]
        {
            assert!(!is_date_line(text), "{text}");
        }
    }

    #[test]
    fn updates_are_marked() {
        let found: Vec<bool> =
            read("Published 1 Oct 2025 Updated 3 Oct 2025").dates.iter().map(|date| date.updated).collect();
        assert_eq!(found, [false, true]);
    }
}
