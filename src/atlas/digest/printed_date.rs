//! Dates as header lines print them: full days, days without a year, and the words around them. Only what
//! stands under a title; dates inside sentences are `extract`'s. Gregorian and Solar Hijri days.

use std::borrow::Cow;
use std::ops::Range;

use super::effort;
use crate::day::Day;
use crate::hijri;

/// A date found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    /// Bytes of the line.
    pub(super) range: Range<usize>,
    /// The day, where day, month and year are given and can be read one way only.
    pub(super) day: Option<Day>,
    /// Month and day, where no year is given.
    pub(super) yearless: Option<(u32, u32)>,
    /// Whether it stands behind "updated" or "modified".
    pub(super) updated: bool,
}

/// What a line holds of dates, and what it holds besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// In reading order.
    pub(super) dates: Vec<Printed>,
    /// Whether a time of day or an age stands in it.
    pub(super) timed: bool,
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

/// Whether a folded word names a month or a day of the week.
pub(super) fn is_month_or_weekday(word: &str) -> bool {
    MONTHS.contains(&word) || WEEKDAYS.contains(&word)
}

/// Words that say which date follows, or came before, whatever mark stands between.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "published", "publish", "publication", "updated", "update", "modified", "posted", "created", "date", "dated",
    "issued", "release", "released", "originally",
];

/// Words that go with a date or a time only where they touch it: elsewhere they are part of a name ("TIME").
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "last", "first", "time", "on", "at", "am", "pm", "gmt", "utc", "est", "edt", "et", "ist", "bst", "pkt", "aft",
    "cet", "cest", "pt", "pst", "pdt", "irst", "local", "hrs", "reading", "read",
];

/// Letters that go with a time of day behind it ("6 p.m.", "17 h"): elsewhere they are initials.
const HOUR_LETTERS: &[&str] = &["a", "p", "m", "h"];

/// Words of an age ("3 hours ago") or a reading time ("5 min read").
const SPANS: &[&str] = &[
    "h", "d", "hrs", "hours", "hour", "minutes", "minute", "mins", "min", "days", "day", "weeks", "week",
    "months", "month", "hr", "years", "year",
];

#[derive(Clone, Debug)]
struct Token<'t> {
    range: Range<usize>,
    /// In lower case.
    word: Cow<'t, str>,
    number: Option<u32>,
}

/// What one or more tokens are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Date(Option<Day>),
    /// A time of day, an age, a time of reading.
    Time,
    Label,
    Beside,
    HourLetter,
    Rest,
}

#[derive(Clone, Debug)]
struct Item<'t> {
    kind: Kind,
    range: Range<usize>,
    /// Its first word.
    word: &'t str,
}

/// Reads the dates of a line.
pub(super) fn read(text: &str) -> Reading {
    let tokens = tokens(text);
    effort::spend(text.len());
    let items = items(text, &tokens);
    let mut reading = Reading::default();
    let mut updated = false;
    for (item, is_kept) in items.iter().zip(kept(text, &items)) {
        let range = item.range.clone();
        match item.kind {
            Kind::Date(day) => {
                let yearless = if day.is_none() { yearless(&text[range.clone()]) } else { None };
                reading.dates.push(Printed { range, day, yearless, updated });
            }
            Kind::Time => reading.timed = true,
            _ if !is_kept => add_rest(text, &mut reading.rest, range),
            _ => match item.word {
                "updated" | "update" | "modified" => updated = true,
                "published" | "publish" | "posted" | "first" => updated = false,
                _ => {}
            },
        }
    }
    reading
}

fn items<'t>(text: &str, tokens: &'t [Token<'t>]) -> Vec<Item<'t>> {
    let mut items: Vec<Item> = Vec::new();
    // Every date and time has a number.
    let is_numbered = tokens.iter().any(|token| token.number.is_some());
    let mut at = 0;
    while at < tokens.len() {
        let is_labelled = items.last().is_some_and(|item| item.kind == Kind::Label);
        let (kind, count) = is_numbered
            .then(|| date_or_time_at(text, &tokens[at..]))
            .flatten()
            .unwrap_or_else(|| word_at(text, &tokens[at..], is_labelled));
        let range = tokens[at].range.start..tokens[at + count - 1].range.end;
        items.push(Item { kind, range, word: &tokens[at].word });
        at += count;
    }
    items
}

/// The date or time at the first token, and how many tokens it takes.
fn date_or_time_at(text: &str, tokens: &[Token]) -> Option<(Kind, usize)> {
    if let Some((count, day)) = date_at(text, tokens) {
        return Some((Kind::Date(day), count));
    }
    time_at(text, tokens).map(|count| (Kind::Time, count))
}

/// What else stands at the first token, and how many tokens it takes.
fn word_at(text: &str, tokens: &[Token], is_labelled: bool) -> (Kind, usize) {
    let word = tokens[0].word.as_ref();
    if is_labelled && matches!(word, "yesterday" | "today") {
        (Kind::Time, 1)
    } else if LABELS.contains(&word) {
        (Kind::Label, 1)
    } else if HOUR_LETTERS.contains(&word) {
        (Kind::HourLetter, 1)
    } else if BESIDE.contains(&word) || is_weekday(word) {
        (Kind::Beside, 1 + offset(text, tokens))
    } else {
        (Kind::Rest, 1)
    }
}

/// Which words go with a date or a time: those that touch one, or touch another such word.
fn kept(text: &str, items: &[Item]) -> Vec<bool> {
    let mut kept = vec![false; items.len()];
    let mut near = false;
    let mut hour = false;
    for (at, item) in items.iter().enumerate() {
        let is_apart = at > 0 && is_parted(&text[items[at - 1].range.end..item.range.start]);
        hour = item.kind == Kind::Time || (hour && item.kind == Kind::HourLetter);
        near = item.goes_on(near, is_apart) && (item.kind != Kind::HourLetter || hour);
        kept[at] |= near;
    }
    near = false;
    for (at, item) in items.iter().enumerate().rev() {
        let is_apart =
            items.get(at + 1).is_some_and(|next| is_parted(&text[item.range.end..next.range.start]));
        near = item.goes_on(near, is_apart) && (item.kind != Kind::HourLetter || kept[at]);
        kept[at] |= near;
    }
    kept
}

impl Item<'_> {
    /// Whether this item is beside a date or a time, given whether its neighbour is.
    fn goes_on(&self, near: bool, is_apart: bool) -> bool {
        match self.kind {
            Kind::Date(_) | Kind::Time => true,
            Kind::Label => near,
            Kind::Beside | Kind::HourLetter => near && !is_apart,
            Kind::Rest => false,
        }
    }
}

fn is_parted(between: &str) -> bool {
    between.contains(['|', '·', '•'])
}

/// Whether a line is about a date and nothing else ("Published On 24 May 2022 24 May 2022", "3 hours ago").
pub(super) fn is_date_line(text: &str) -> bool {
    text.len() <= LONGEST && read(text).is_all_date(text)
}

/// No line about a date alone is longer.
const LONGEST: usize = 160;

impl Reading {
    /// Whether the line that was read is about a date and nothing else.
    pub(super) fn is_all_date(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.rest.is_empty() && (!self.dates.is_empty() || self.timed)
    }
}

/// Whether a line only announces a date ("Published", "Last updated on").
pub(super) fn is_label(text: &str) -> bool {
    let tokens = if text.len() <= 40 { tokens(text) } else { Vec::new() };
    let is_one = |token: &Token| LABELS.contains(&token.word.as_ref());
    tokens.iter().any(is_one)
        && tokens.iter().all(|token| is_one(token) || BESIDE.contains(&token.word.as_ref()))
}

/// Runs of letters and runs of digits; "2022Updated" and "20257:45" are cut where the kinds change or a
/// year is full.
fn tokens(text: &str) -> Vec<Token<'_>> {
    /// Bytes of a word and what stands behind it, in English.
    const WORD: usize = 5;
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / WORD + 1);
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
        let printed = &text[start..end];
        let small = printed.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let word = if small { Cow::Borrowed(printed) } else { Cow::Owned(printed.to_lowercase()) };
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
        .or_else(|| solar(text, tokens))
        .or_else(|| day_first(tokens))
        .or_else(|| month_first(tokens))
        .or_else(|| all_numbers(text, tokens))
}

/// "14 OCT", "October 14": month and day of a date without a year.
fn yearless(text: &str) -> Option<(u32, u32)> {
    let tokens = tokens(text);
    let month = tokens.iter().find_map(|token| month(Some(token)))?;
    let day = tokens.iter().find_map(|token| day_of_month(Some(token)))?;
    let year = tokens.iter().any(|token| token.word.len() == 4 && token.number.is_some());
    (!year).then_some((month, day))
}

fn year(token: Option<&Token>) -> Option<i32> {
    let token = token.filter(|token| token.word.len() == 4)?;
    token.number.filter(|year| (1900..=2100).contains(year)).and_then(|year| i32::try_from(year).ok())
}

fn month(token: Option<&Token>) -> Option<u32> {
    let word = token?.word.as_ref();
    let full = |name: &str| {
        name == word || (word.len() == 3 && name.starts_with(word)) || (word == "sept" && name == "september")
    };
    MONTHS.iter().position(|name| full(name)).and_then(|at| u32::try_from(at + 1).ok())
}

fn day_of_month(token: Option<&Token>) -> Option<u32> {
    token.filter(|token| token.word.len() <= 2)?.number.filter(|day| (1..=31).contains(day))
}

fn ordinal(token: Option<&Token>) -> usize {
    usize::from(token.is_some_and(|token| matches!(token.word.as_ref(), "st" | "nd" | "rd" | "th")))
}

fn joined(text: &str, one: &Token, other: &Token) -> bool {
    matches!(&text[one.range.end..other.range.start], "-" | "/" | "." | "‑" | "–")
}

/// "10 Mizan 1404", "Mizan 10, 1404", "1404/07/11", "11/07/1404". Without a year, months are names of people.
fn solar(text: &str, tokens: &[Token]) -> Option<(usize, Option<Day>)> {
    let [first, second, third, ..] = tokens else { return None };
    let year = |token: &Token| {
        let year = token.number.filter(|_| token.word.len() == 4).and_then(|year| i32::try_from(year).ok());
        year.filter(|year| hijri::YEARS.contains(year))
    };
    let month =
        |token: &Token| hijri::MONTHS.iter().find(|(name, _)| *name == token.word).map(|&(_, month)| month);
    let (year, month, day) = if let Some(month) = month(second) {
        (year(third)?, month, day_of_month(Some(first))?)
    } else if let Some(month) = month(first) {
        (year(third)?, month, day_of_month(Some(second))?)
    } else if joined(text, first, second) && joined(text, second, third) {
        match year(first) {
            Some(year) => (year, second.number?, third.number?),
            None => (year(third)?, second.number?, first.number?),
        }
    } else {
        return None;
    };
    hijri::day(year, month, day).map(|day| (3, Some(day)))
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
    // "19.08.25", and with strokes where the day is none of a month: "22/09/24".
    let short = third.number.filter(|year| third.word.len() == 2 && (10..=40).contains(year));
    let between = |mark: &str| {
        &text[first.range.end..second.range.start] == mark
            && &text[second.range.end..third.range.start] == mark
    };
    // "22/09/24", "10/14/25": one of the two can be no month.
    let no_month = |token: &Token| token.number.is_some_and(|day| day > 12);
    let told = between(".") || between("/") && (no_month(first) || no_month(second));
    let short = short.filter(|_| told).and_then(|year| i32::try_from(year + 2000).ok());
    let year = year(Some(third)).or(short)?;
    if !joined(text, first, second) || !joined(text, second, third) {
        return None;
    }
    let (one, other) = (first.number?, second.number?);
    let day_first = Day::new(year, other, one);
    let month_first = Day::new(year, one, other);
    // "Issued on: 04/03/2022" and its "Modified" are a French house's.
    let stop = text[first.range.end..].starts_with('.')
        || text.starts_with("Issued on")
        || text.starts_with("Modified:");
    match (day_first, month_first) {
        (None, None) => None,
        (Some(day), _) if stop => Some((3, Some(day))),
        (Some(day), None) | (None, Some(day)) => Some((3, Some(day))),
        (Some(day), Some(other)) => Some((3, (day == other).then_some(day))),
    }
}

fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|name| *name == word || (matches!(word.len(), 3..=5) && name.starts_with(word)))
}

/// Times of day, ages, times of reading.
fn time_at(text: &str, tokens: &[Token]) -> Option<usize> {
    let [first, next, ..] = tokens else { return None };
    // "Updated about 5 hours ago".
    if first.word == "about" && next.number.is_some() {
        return time_at(text, &tokens[1..])
            .filter(|_| tokens.iter().take(5).any(|token| token.word == "ago"))
            .map(|count| count + 1);
    }
    first.number?;
    // "20+ minutes" of reading, at the end of a line.
    let more = text[first.range.end..next.range.start].starts_with("+ ") && tokens.len() == 2;
    if more && matches!(next.word.as_ref(), "minutes" | "min" | "mins") {
        return Some(2);
    }
    if SPANS.contains(&next.word.as_ref()) {
        let after = tokens.get(2).map_or("", |token| token.word.as_ref());
        return matches!(after, "ago" | "read").then_some(3);
    }
    let colon = next.number.is_some() && matches!(&text[first.range.end..next.range.start], ":" | "." | "h");
    let hour = matches!(next.word.as_ref(), "am" | "pm" | "gmt" | "utc" | "hrs" | "a" | "p");
    if hour { Some(2) } else { colon.then(|| clock(text, tokens)) }
}

/// The "+1" of "GMT+1", the "+5:30" of "UTC+5:30".
fn offset(text: &str, tokens: &[Token]) -> usize {
    let joined = |at: usize, joints: &[&str]| {
        tokens.get(at).is_some_and(|token| {
            token.number.is_some() && joints.contains(&&text[tokens[at - 1].range.end..token.range.start])
        })
    };
    if !matches!(tokens[0].word.as_ref(), "gmt" | "utc") || !joined(1, &["+", "-", " +", " -"]) {
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
            "Wed, 1 Oct 2025 / 9 Mizan 1404",
            "9 Mizan 1404",
            "Mizan 9, 1404 | 10:15",
            "1404/07/09",
            "09-07-1404",
            "Published | 1 Oct 2025",
        ] {
            check_day(text, "2025-10-01");
        }
        check_day("Sept. 22, 2022", "2022-09-22");
        check_day("24 Sept 2022", "2022-09-24");
        check_day("Wed May 8, 2024", "2024-05-08");
        check_day("24/05/2022", "2022-05-24");
        check_day("22/09/24", "2024-09-22");
    }

    #[test]
    fn odd_dates_give_no_day() {
        for text in [
            "01/10/2025",
            "24 September",
            "Oct 2025",
            "Sept 22",
            "3 hours ago",
            "Updated 3 hours ago",
            "Updated 7:25 a.m. ET",
            "Updated today",
            "30 Feb 2024",
        ] {
            assert!(is_date_line(text), "{text}");
            assert!(read(text).dates.iter().all(|date| date.day.is_none()), "{text}");
        }
    }

    #[test]
    fn odd_lines_are_no_date_lines() {
        for text in [
            "May",
            "March on Kabul",
            "On 1 Oct 2025 the gates opened",
            "12",
            "at 5",
            "",
            "Posted",
            "2021",
            "10 Mizan",
            "Asad 1404",
            "USA Today",
        ] {
            assert!(!is_date_line(text), "{text}");
        }
    }

    #[test]
    fn odd_words_of_names_stay_beside_a_date() {
        let rest = |text: &str| {
            let reading = read(text);
            reading.rest.iter().map(|range| text[range.clone()].to_owned()).collect::<Vec<_>>().join(" / ")
        };
        assert_eq!(rest("By M Omid Rahimi, BBC News, 3 Oct 2025"), "By M Omid Rahimi, BBC News");
        assert_eq!(rest("TIME | 3 Oct 2025"), "TIME");
        assert_eq!(rest("The Sunday Guardian, Sunday, 5 October 2025"), "The Sunday Guardian");
        assert_eq!(rest("3 Oct 2025 | The Local | at 10:15 local time"), "The Local");
        assert_eq!(rest("J. P. Rahimi - 6 p.m."), "J. P. Rahimi");
    }

    #[test]
    fn labels_stand_over_a_date() {
        assert!(is_label("Published") && is_label("Last updated on:") && !is_label("Time") && !is_label(""));
        assert!(!is_label("Published by Laila"));
    }

    #[test]
    fn updates_are_marked() {
        let found: Vec<bool> =
            read("Published 1 Oct 2025 Updated 3 Oct 2025").dates.iter().map(|date| date.updated).collect();
        assert_eq!(found, [false, true]);
    }
}
