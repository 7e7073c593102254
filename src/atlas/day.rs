//! Calendar days and inclusive ranges of them. No clock and no time zone: a day is what a newspaper prints.

use std::fmt;

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// An inclusive range of days; `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    /// First day.
    pub start: Day,
    /// Last day, included.
    pub end: Day,
}

impl Day {
    /// The day of a civil date, or `None` where the calendar has no such day. Years 1 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year)
            || !(1..=12).contains(&month)
            || day == 0
            || day > month_length(year, month)
        {
            return None;
        }
        Some(Day(days_from_civil(year, month, day)))
    }

    /// Reads `YYYY-MM-DD`, nothing else.
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<u32> {
            let digits = text.get(range)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        Day::new(i32::try_from(number(0..4)?).ok()?, number(5..7)?, number(8..10)?)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn civil(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// Day of the week, 0 is Monday.
    pub fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (self.0 + 3).rem_euclid(7).unsigned_abs()
    }

    /// The day `count` days later (earlier when negative).
    #[must_use]
    pub fn plus(self, count: i32) -> Day {
        Day(self.0.saturating_add(count))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

/// One day, or the first and the last with two dots between them.
impl fmt::Display for DayRange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start == self.end {
            write!(out, "{}", self.start)
        } else {
            write!(out, "{}..{}", self.start, self.end)
        }
    }
}

impl DayRange {
    /// The range between two days, whichever comes first.
    pub fn new(one: Day, other: Day) -> DayRange {
        DayRange { start: one.min(other), end: one.max(other) }
    }

    /// A single day.
    pub fn day(day: Day) -> DayRange {
        DayRange { start: day, end: day }
    }

    /// All days of a month (1 to 12).
    pub fn month(year: i32, month: u32) -> Option<DayRange> {
        let start = Day::new(year, month, 1)?;
        Some(DayRange { start, end: Day::new(year, month, month_length(year, month))? })
    }

    /// All days of a year.
    pub fn year(year: i32) -> Option<DayRange> {
        Some(DayRange { start: Day::new(year, 1, 1)?, end: Day::new(year, 12, 31)? })
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: DayRange) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// Whether every day of `other` is in `self`.
    pub fn contains(self, other: DayRange) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Number of days of a month (1 to 12).
pub fn month_length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

// Both conversions are Howard Hinnant's: http://howardhinnant.github.io/date_algorithms.html
// (years counted from March, in eras of 400 years or 146,097 days).

fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = i32::try_from((month + 9) % 12).expect("below 12");
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::try_from(day).expect("at most 31") - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = i64::from(days) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let small = |number: i64| u32::try_from(number).expect("a month or a day");
    (i32::try_from(year).expect("days are 32 bits, so years fit"), small(month), small(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days() {
        assert_eq!(Day::new(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::parse("2025-10-18").unwrap().weekday(), 5);
        assert_eq!(Day::parse("2024-02-29").unwrap().plus(1).to_string(), "2024-03-01");
    }

    #[test]
    fn odd_days_are_none() {
        for text in [
            "2025-02-29",
            "2025-13-01",
            "2025-00-10",
            "0000-01-01",
            "2025-1-01",
            "+025-01-01",
            "",
            "2025-10-1é",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_day_comes_back(days in -719_162..2_932_896_i32) {
            prop_assert_eq!(Day::parse(&Day(days).to_string()), Some(Day(days)));
        }
    }
}
