//! The Solar Hijri calendar of Iran and Afghanistan, to Gregorian days. Not the Islamic lunar one.

use crate::day::{Day, DayRange};

/// Years in which the 33-year leap cycle restarts, from Borkowski, "The Persian calendar for 3000 years",
/// Earth, Moon and Planets 74 (1996), 223-230; exact for the years -61 to 3177.
const BREAKS: [i32; 20] = [
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456,
    3178,
];

/// Names of the months as the English press writes those of Afghanistan and of Iran, in small letters.
#[rustfmt::skip]
pub const MONTHS: &[(&str, u32)] = &[
    ("hamal", 1), ("sawr", 2), ("saur", 2), ("jawza", 3), ("saratan", 4), ("asad", 5), ("sunbula", 6),
    ("mizan", 7), ("aqrab", 8), ("qaws", 9), ("jadi", 10), ("dalw", 11), ("dalwa", 11), ("hut", 12), ("hoot", 12),
    ("saor", 2), ("jauza", 3), ("sumbula", 6), ("sonbola", 6), ("meezan", 7), ("qaus", 9),
    ("farvardin", 1), ("ordibehesht", 2), ("khordad", 3), ("tir", 4), ("mordad", 5), ("shahrivar", 6),
    ("mehr", 7), ("aban", 8), ("azar", 9), ("dey", 10), ("bahman", 11), ("esfand", 12),
];

/// Years this program reads as Solar Hijri: 1882 to 2071.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1261..=1449;

/// The day of a Solar Hijri date, `None` where the calendar has no such day.
pub fn day(year: i32, month: u32, day: u32) -> Option<Day> {
    if !(1..=12).contains(&month) || day == 0 || day > month_length(year, month)? {
        return None;
    }
    let before = if month <= 7 { (month - 1) * 31 } else { 186 + (month - 7) * 30 };
    Some(new_year(year)?.plus(i32::try_from(before + day - 1).ok()?))
}

/// The Solar Hijri year that a day lies in.
pub(crate) fn year_of(day: Day) -> Option<i32> {
    let year = day.civil().0 - 621;
    Some(if day < new_year(year)? { year - 1 } else { year })
}

/// The Solar Hijri year and month that a day lies in.
pub(crate) fn month_of(day: Day) -> Option<(i32, u32)> {
    let year = year_of(day)?;
    let ends_behind = |&number: &u32| month(year, number).is_some_and(|days| days.end >= day);
    Some((year, (1..=12).find(ends_behind)?))
}

/// All days of a Solar Hijri month.
pub fn month(year: i32, month: u32) -> Option<DayRange> {
    Some(DayRange { start: day(year, month, 1)?, end: day(year, month, month_length(year, month)?)? })
}

/// The first and the last month, each with its year, of days that are nothing but whole months.
pub(crate) fn months_in(range: DayRange) -> Option<[(i32, u32); 2]> {
    let [first, last] = [month_of(range.start)?, month_of(range.end)?];
    let opens = month(first.0, first.1)?.start == range.start;
    (opens && month(last.0, last.1)?.end == range.end).then_some([first, last])
}

/// The same number of whole months, so many months off; `None` where the days are no whole months.
pub(crate) fn shifted(range: DayRange, months: i32) -> Option<DayRange> {
    let off = |(year, number): (i32, u32)| {
        let counted =
            year.checked_mul(12)?.checked_add(i32::try_from(number).ok()? - 1)?.checked_add(months)?;
        month(counted.div_euclid(12), u32::try_from(counted.rem_euclid(12)).ok()? + 1)
    };
    let [first, last] = months_in(range)?;
    Some(DayRange::new(off(first)?.start, off(last)?.end))
}

/// All days of a Solar Hijri year.
pub fn year(year: i32) -> Option<DayRange> {
    Some(DayRange { start: new_year(year)?, end: new_year(year + 1)?.plus(-1) })
}

fn month_length(year: i32, month: u32) -> Option<u32> {
    Some(match month {
        1..=6 => 31,
        7..=11 => 30,
        _ => u32::try_from(new_year(year.checked_add(1)?)?.0 - new_year(year)?.0 - 336).ok()?,
    })
}

/// 1 Hamal (Farvardin): the day of March that Borkowski's leap counts give.
fn new_year(year: i32) -> Option<Day> {
    if !(1..3178).contains(&year) {
        return None;
    }
    let at = BREAKS.iter().position(|&start| year < start)?;
    let (start, jump) = (BREAKS[at - 1], BREAKS[at] - BREAKS[at - 1]);
    let earlier = BREAKS[..at].windows(2).map(|pair| pair[1] - pair[0]);
    let mut leaps = -14 + earlier.map(|jump| jump / 33 * 8 + jump % 33 / 4).sum::<i32>();
    let passed = year - start;
    leaps += passed / 33 * 8 + (passed % 33 + 3) / 4;
    if jump % 33 == 4 && jump - passed == 4 {
        leaps += 1;
    }
    let civil = year + 621;
    let civil_leaps = civil / 4 - (civil / 100 + 1) * 3 / 4 - 150;
    Day::new(civil, 3, u32::try_from(20 + leaps - civil_leaps).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(date: (i32, u32, u32), expected: &str) {
        assert_eq!(day(date.0, date.1, date.2).map(|day| day.to_string()).as_deref(), Some(expected));
    }

    #[test]
    fn odd_leap_days_exist_only_in_leap_years() {
        check((1399, 12, 30), "2021-03-20");
        check((1403, 12, 30), "2025-03-20");
        assert_eq!(day(1404, 12, 30), None);
        assert_eq!(day(1404, 7, 31), None);
        assert_eq!(day(0, 1, 1), None);
        assert_eq!(day(i32::MAX, 12, 1), None);
    }

    #[test]
    fn known_pairs() {
        check((1357, 11, 22), "1979-02-11");
        check((1400, 5, 24), "2021-08-15");
        check((1404, 1, 1), "2025-03-21");
        check((1404, 7, 10), "2025-10-02");
        check((1375, 7, 6), "1996-09-27");
        assert_eq!(year(1404).unwrap().end.to_string(), "2026-03-20");
    }

    proptest::proptest! {
        #[test]
        fn days_follow_each_other(number in 1_300_i32..1_449, month_number in 1_u32..=12) {
            let this = month(number, month_number).unwrap();
            let next = if month_number == 12 { month(number + 1, 1) } else { month(number, month_number + 1) };
            proptest::prop_assert_eq!(this.end.plus(1), next.unwrap().start);
        }
    }
}
