//! Days as only some print them: behind an hour, in the lunar year, beside the number of an issue.

use super::header::Header;
use super::lines::fold;
use super::printed_date::{self, Printed};
use crate::list::List;

/// "13:05-20 August 2023 AD ـ 03 Safar 1445 AH": an hour, the day, and the day of the lunar year.
pub(super) fn clock_and_day(text: &str) -> Option<Header> {
    let (clock, rest) = text.split_once('-').filter(|_| text.len() <= 60)?;
    let (day, _) = rest.split_once(" AD")?;
    let hour = clock.len() == 5 && clock.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    let reading = printed_date::read(day);
    let from = clock.len() + 1;
    (hour && reading.is_all_date(day)).then(|| {
        let moved = reading
            .dates
            .into_iter()
            .map(|date| Printed { range: date.range.start + from..date.range.end + from, ..date });
        Header::of_days(moved.collect())
    })
}

/// "31 August 2022, covering 27 to 30 August": the day of a report, and what it covers.
pub(super) fn day_and_covered(text: &str) -> Option<Header> {
    let (day, _) = [", covering ", " covering ", " (covering "]
        .iter()
        .find_map(|mark| text.split_once(mark))
        .filter(|_| text.len() <= 80)?;
    let reading = printed_date::read(day);
    reading.is_all_date(day).then(|| Header::of_days(reading.dates))
}

/// "Sunday, 28 Rabi' al-Awwal 1447": a day of the lunar year, which papers print beside their own.
pub(super) fn is_lunar_day(text: &str) -> bool {
    static MONTHS: List = List::words(
        "muharram safar rabi jumada rajab shaban sha ramadan ramazan shawwal dhu dhul zul zulhijja",
    );
    let key = fold(text);
    let year = key.split(' ').any(|word| {
        word.len() == 4 && word.starts_with("14") && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let day = key
        .split(' ')
        .any(|word| word.len() <= 2 && word.parse().is_ok_and(|day: u32| (1..=30).contains(&day)));
    year && day && text.split_whitespace().nth(7).is_none() && key.split(' ').any(|word| MONTHS.has(word))
}

/// "Issue of September 1–15, 2022 | Page 27": where an article stood in print.
pub(super) fn is_issue(text: &str) -> bool {
    const OPENINGS: [&str; 6] =
        ["Issue of ", "Issue dated ", "Edition of ", "Print edition", "Issue No. ", "Vol. "];
    OPENINGS.iter().any(|opening| text.starts_with(opening))
        && text.split_whitespace().nth(10).is_none()
        && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// "Number Seven Thousand Five Hundred and Sixty Two - 12 May 2024", "No. 7562 - 12 May 2024".
pub(super) fn issue_in_words(text: &str) -> Option<Header> {
    let opens = ["Number ", "No. ", "No "].iter().any(|opening| text.starts_with(opening));
    let (number, day) = text.split_once(" - ").filter(|_| opens && text.len() <= 100)?;
    let numbered = number.split_whitespace().nth(1).is_some_and(|word| {
        word.bytes().all(|byte| byte.is_ascii_digit()) || word.starts_with(char::is_uppercase)
    });
    let dates = printed_date::read(text).dates;
    (numbered && !dates.is_empty() && printed_date::read(day).is_all_date(day))
        .then(|| Header::of_days(dates))
}
