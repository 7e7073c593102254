//! The linear scale between days and pixels, and the calendar units a drawing is cut into.

use crate::day::{Day, DayRange};

/// First and last day of the calendar: a scale never leaves it, so its units always have an end.
const CALENDAR: DayRange = DayRange { start: Day(-719_162), end: Day(2_932_896) };

/// Pixels below which a bar can no longer be told from its neighbour.
const NARROWEST_BIN: f64 = 6.0;

/// A stretch of days drawn on a stretch of pixels, from 0 to `width`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    domain: DayRange,
    width: f64,
}

/// A stretch of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its left edge.
    pub x: f64,
    /// Its width, never negative.
    pub width: f64,
}

/// What one bin of a histogram stands for, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years, from a year that ends in 0.
    Decade,
}

impl Scale {
    /// A scale of a domain on a number of pixels; both at least one.
    pub fn new(domain: DayRange, width: u32) -> Scale {
        Scale { domain: clip(domain), width: f64::from(width.max(1)) }
    }

    /// The days drawn.
    pub fn domain(self) -> DayRange {
        self.domain
    }

    /// The pixels drawn on.
    pub fn width(self) -> f64 {
        self.width
    }

    /// Pixels of one day.
    pub fn per_day(self) -> f64 {
        self.width / f64::from(self.domain.end.0 - self.domain.start.0 + 1)
    }

    /// Where a day begins. Days outside the domain lie outside `0..width`.
    pub fn x(self, day: Day) -> f64 {
        (f64::from(day.0) - f64::from(self.domain.start.0)) * self.per_day()
    }

    /// The day drawn at a pixel; the nearest one of the domain for pixels outside.
    pub fn day(self, x: f64) -> Day {
        let last = f64::from(self.domain.end.0 - self.domain.start.0);
        // A hair to the right, so that the very pixel where a day begins is that day's despite rounding.
        // Not `clamp`: it would bring along the printing of floats.
        let days = (x / self.per_day() + 1e-6).floor().max(0.0).min(last);
        #[allow(clippy::cast_possible_truncation, reason = "clamped to the domain, whose days are 32 bits")]
        self.domain.start.plus(days as i32)
    }

    /// The visible part of a range, `None` where none of it is.
    pub fn stretch(self, range: DayRange) -> Option<Stretch> {
        if !range.overlaps(self.domain) {
            return None;
        }
        let x = self.x(range.start).max(0.0);
        let end = (self.x(range.end) + self.per_day()).min(self.width);
        Some(Stretch { x, width: (end - x).max(0.0) })
    }

    /// The finest unit whose bins can be told apart.
    pub fn unit(self) -> Unit {
        Unit::ALL
            .into_iter()
            .find(|unit| unit.days() * self.per_day() >= NARROWEST_BIN)
            .unwrap_or(Unit::Decade)
    }
}

impl Unit {
    const ALL: [Unit; 5] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade];

    /// The bin that holds a day. Decades and weeks end with the calendar.
    pub fn of(self, day: Day) -> DayRange {
        let day = day.clamp(CALENDAR.start, CALENDAR.end);
        let (year, month, _) = day.civil();
        let range = match self {
            Unit::Day => Some(DayRange::day(day)),
            Unit::Week => {
                let monday = day.plus(-i32::try_from(day.weekday()).expect("below 7"));
                Some(DayRange { start: monday, end: monday.plus(6) })
            }
            Unit::Month => DayRange::month(year, month),
            Unit::Year => DayRange::year(year),
            Unit::Decade => decade(year),
        };
        clip(range.expect("a day of the calendar lies in a month and a year of it"))
    }

    /// All bins touched by a range, as one range.
    pub fn cover(self, range: DayRange) -> DayRange {
        DayRange { start: self.of(range.start).start, end: self.of(range.end).end }
    }

    fn days(self) -> f64 {
        match self {
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Month => 30.4,
            Unit::Year => 365.2,
            Unit::Decade => 3652.4,
        }
    }
}

fn decade(year: i32) -> Option<DayRange> {
    let first = year - year.rem_euclid(10);
    Some(DayRange { start: DayRange::year(first.max(1))?.start, end: DayRange::year(first + 9)?.end })
}

fn clip(range: DayRange) -> DayRange {
    DayRange::new(
        range.start.clamp(CALENDAR.start, CALENDAR.end),
        range.end.clamp(CALENDAR.start, CALENDAR.end),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(unit: Unit, inside: &str, start: &str, end: &str) {
        assert_eq!(unit.of(day(inside)), DayRange { start: day(start), end: day(end) }, "{unit:?}");
    }

    #[test]
    fn odd_units_at_the_ends_of_the_calendar_are_cut() {
        check(Unit::Week, "0001-01-01", "0001-01-01", "0001-01-07");
        check(Unit::Week, "9999-12-31", "9999-12-27", "9999-12-31");
        check(Unit::Decade, "0003-05-05", "0001-01-01", "0009-12-31");
        assert_eq!(Unit::Decade.of(Day(i32::MAX)).end, day("9999-12-31"));
    }

    #[test]
    fn units_are_those_of_the_calendar() {
        check(Unit::Week, "2025-10-18", "2025-10-13", "2025-10-19");
        check(Unit::Month, "2024-02-10", "2024-02-01", "2024-02-29");
        check(Unit::Decade, "1999-12-31", "1990-01-01", "1999-12-31");
    }

    #[test]
    fn bins_grow_coarser_with_the_domain() {
        let unit = |from: &str, to: &str| Scale::new(DayRange::new(day(from), day(to)), 1000).unit();
        assert_eq!(unit("2025-09-01", "2025-10-31"), Unit::Day);
        assert_eq!(unit("2024-11-01", "2025-10-31"), Unit::Week);
        assert_eq!(unit("2018-01-01", "2025-10-31"), Unit::Month);
        assert_eq!(unit("1990-01-01", "2025-10-31"), Unit::Year);
        assert_eq!(unit("0001-01-01", "2025-10-31"), Unit::Decade);
    }

    proptest! {
        #[test]
        fn a_pixel_leads_back_to_its_day(
            start in any::<i32>(), length in 0..400_000_i32, width in any::<u16>(), at in any::<u16>(),
        ) {
            let scale = Scale::new(DayRange::new(Day(start), Day(start).plus(length)), u32::from(width));
            let domain = scale.domain();
            let asked = domain.start.plus(i32::from(at) % (domain.end.0 - domain.start.0 + 1));
            prop_assert_eq!(scale.day(scale.x(asked)), asked);
            prop_assert_eq!(scale.day(scale.x(asked) + scale.per_day() / 2.0), asked);
        }

        #[test]
        fn any_pixel_is_a_day_of_the_domain(start in any::<i32>(), end in any::<i32>(), x in any::<f64>()) {
            let scale = Scale::new(DayRange::new(Day(start), Day(end)), 640);
            let day = scale.day(x);
            prop_assert!(scale.domain().contains(DayRange::day(day)));
        }

        #[test]
        fn every_day_lies_in_its_unit(days in any::<i32>()) {
            let day = Day(days).clamp(CALENDAR.start, CALENDAR.end);
            for unit in Unit::ALL {
                prop_assert!(unit.of(day).contains(DayRange::day(day)));
                prop_assert_eq!(unit.of(unit.of(day).end), unit.of(day));
            }
        }
    }
}
