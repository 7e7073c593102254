//! The reader's interval on the axis and how a drag, a click or a key changes it. Nothing is kept here: a
//! gesture is a value, the interval that it gives another.

use super::bins::bin_at;
use super::scale::{Scale, Unit};
use crate::day::{Day, DayRange, month_length};

/// Pixels that a finger or mouse may move and still click.
const STILL: f64 = 4.0;

/// Half the width of a handle: an open bound is taken by it alone, so that a drag can begin beside the edge.
const GRIP: f64 = 5.0;

/// An interval, open where a bound is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brush {
    /// First day.
    pub from: Option<Day>,
    /// Last day; not before `from`.
    pub to: Option<Day>,
}

/// One of the two bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The first day.
    From,
    /// The last day.
    To,
}

/// A drag that is going on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gesture {
    before: Brush,
    bound: Option<Bound>,
    origin: f64,
    moved: bool,
    x: f64,
}

/// How far a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// Days.
    Days(i32),
    /// Months, to the same day or the month's last.
    Months(i32),
}

impl Brush {
    /// Whether nothing is chosen.
    pub fn is_empty(self) -> bool {
        self == Brush::default()
    }

    /// The bound.
    pub fn bound(self, bound: Bound) -> Option<Day> {
        match bound {
            Bound::From => self.from,
            Bound::To => self.to,
        }
    }

    /// Sets a bound; the other one gives way where they would cross.
    #[must_use]
    pub fn with(self, bound: Bound, day: Option<Day>) -> Brush {
        let mut brush = self;
        match bound {
            Bound::From => brush.from = day,
            Bound::To => brush.to = day,
        }
        if let (Some(from), Some(to)) = (brush.from, brush.to)
            && from > to
        {
            (brush.from, brush.to) = (day, day);
        }
        brush
    }

    /// The days it takes of a domain, open bounds filled; `None` where it is empty or lies outside.
    pub fn on(self, domain: DayRange) -> Option<DayRange> {
        let start = self.from.unwrap_or(domain.start).max(domain.start);
        let end = self.to.unwrap_or(domain.end).min(domain.end);
        (!self.is_empty() && start <= end).then_some(DayRange { start, end })
    }

    /// Where a bound stands on a domain, also when it is open.
    pub fn stands(self, bound: Bound, domain: DayRange) -> Day {
        let day = match bound {
            Bound::From => self.from.unwrap_or(domain.start),
            Bound::To => self.to.unwrap_or(domain.end),
        };
        day.clamp(domain.start, domain.end)
    }

    fn of(range: DayRange) -> Brush {
        Brush { from: Some(range.start), to: Some(range.end) }
    }
}

impl Gesture {
    /// A press at a pixel: within `reach` pixels of a bound it takes that bound.
    pub fn press(scale: Scale, before: Brush, x: f64, reach: f64) -> Gesture {
        let edge = |bound: Bound| {
            let day = before.stands(bound, scale.domain());
            let edge = if bound == Bound::From { scale.x(day) } else { scale.x(day.plus(1)) };
            let far = (edge - x).abs();
            let reach = if before.bound(bound).is_some() { reach } else { reach.min(GRIP) };
            (far <= reach).then_some((bound, far))
        };
        let near = [Bound::From, Bound::To].into_iter().filter_map(edge);
        let bound = near.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(bound, _)| bound);
        Gesture { before, bound, origin: x, moved: false, x }
    }

    /// The pointer goes on to a pixel.
    #[must_use]
    pub fn go(self, x: f64) -> Gesture {
        Gesture { x, moved: self.moved || (x - self.origin).abs() > STILL, ..self }
    }

    /// The interval as it stands while the drag goes on, in whole bins.
    pub fn brush(self, scale: Scale, unit: Unit) -> Brush {
        if !self.moved {
            return self.before;
        }
        let here = bin_at(scale, unit, self.x);
        match self.bound {
            Some(Bound::From) => {
                let last = self.before.to.unwrap_or(Day(i32::MAX));
                Brush { from: Some(here.start.min(last)), ..self.before }
            }
            Some(Bound::To) => {
                let first = self.before.from.unwrap_or(Day(i32::MIN));
                Brush { to: Some(here.end.max(first)), ..self.before }
            }
            None => {
                let origin = bin_at(scale, unit, self.origin);
                Brush::of(DayRange { start: origin.start.min(here.start), end: origin.end.max(here.end) })
            }
        }
    }

    /// The interval at release. A click takes the bin under it, or lets go of it when it was all there was.
    pub fn release(self, scale: Scale, unit: Unit) -> Brush {
        if self.moved {
            return self.brush(scale, unit);
        }
        let bin = Brush::of(bin_at(scale, unit, self.x));
        if bin == self.before { Brush::default() } else { bin }
    }
}

/// The day that lies a stride away.
pub fn stride(day: Day, stride: Stride) -> Day {
    match stride {
        Stride::Days(days) => day.plus(days),
        Stride::Months(months) => {
            let (year, month, of_month) = day.civil();
            let count = year.saturating_mul(12) + i32::try_from(month).expect("at most 12") - 1;
            let count = count.saturating_add(months);
            let (year, month) = (count.div_euclid(12), count.rem_euclid(12).unsigned_abs() + 1);
            Day::new(year, month, of_month.min(month_length(year, month))).unwrap_or(day)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn brush(from: &str, to: &str) -> Brush {
        Brush { from: Day::parse(from), to: Day::parse(to) }
    }

    /// Ten pixels a day from 1 October.
    fn october() -> Scale {
        Scale::new(DayRange::month(2025, 10).unwrap(), 310)
    }

    fn drag(before: Brush, from: f64, to: f64, unit: Unit) -> Brush {
        Gesture::press(october(), before, from, 8.0).go(to).release(october(), unit)
    }

    #[test]
    fn odd_a_drag_to_the_left_is_the_same_interval() {
        let none = Brush::default();
        assert_eq!(drag(none, 95.0, 155.0, Unit::Day), drag(none, 155.0, 95.0, Unit::Day));
        assert_eq!(drag(none, 95.0, 155.0, Unit::Day), brush("2025-10-10", "2025-10-16"));
    }

    #[test]
    fn odd_an_open_bound_is_taken_where_it_stands() {
        assert_eq!(drag(Brush::default(), 3.0, 95.0, Unit::Day), brush("2025-10-10", ""));
        assert_eq!(drag(Brush::default(), 6.0, 95.0, Unit::Day), brush("2025-10-01", "2025-10-10"));
        assert_eq!(drag(brush("2025-10-10", ""), 306.0, 155.0, Unit::Day), brush("2025-10-10", "2025-10-16"));
    }

    #[test]
    fn odd_a_drag_beyond_the_edge_ends_at_it() {
        assert_eq!(drag(Brush::default(), 295.0, 9999.0, Unit::Day), brush("2025-10-30", "2025-10-31"));
    }

    #[test]
    fn odd_a_dragged_bound_stops_at_the_other() {
        let before = brush("2025-10-10", "2025-10-16");
        assert_eq!(drag(before, 90.0, 300.0, Unit::Day), brush("2025-10-16", "2025-10-16"));
        assert_eq!(drag(before, 160.0, 5.0, Unit::Day), brush("2025-10-10", "2025-10-10"));
    }

    #[test]
    fn a_drag_takes_whole_bins() {
        assert_eq!(drag(Brush::default(), 85.0, 155.0, Unit::Week), brush("2025-10-06", "2025-10-19"));
    }

    #[test]
    fn a_click_takes_a_bin_and_a_second_one_lets_go() {
        let taken = drag(Brush::default(), 175.0, 176.0, Unit::Week);
        assert_eq!(taken, brush("2025-10-13", "2025-10-19"));
        assert_eq!(drag(taken, 155.0, 155.0, Unit::Week), Brush::default());
    }

    #[test]
    fn odd_a_click_beside_a_bound_still_takes_its_bin() {
        let before = brush("2025-10-10", "2025-10-16");
        assert_eq!(drag(before, 85.0, 85.0, Unit::Day), brush("2025-10-09", "2025-10-09"));
    }

    #[test]
    fn odd_strides_end_on_days_that_exist() {
        assert_eq!(stride(day("2025-01-31"), Stride::Months(1)), day("2025-02-28"));
        assert_eq!(stride(day("2024-03-31"), Stride::Months(-1)), day("2024-02-29"));
        assert_eq!(stride(day("2025-01-15"), Stride::Months(-1)), day("2024-12-15"));
        assert_eq!(stride(day("9999-12-15"), Stride::Months(1)), day("9999-12-15"));
        assert_eq!(stride(day("2025-02-28"), Stride::Days(1)), day("2025-03-01"));
    }

    proptest! {
        #[test]
        fn bounds_never_cross(from in any::<i32>(), to in any::<i32>(), day in any::<i32>(), first in any::<bool>()) {
            let range = DayRange::new(Day(from), Day(to));
            let bound = if first { Bound::From } else { Bound::To };
            let brush = Brush::of(range).with(bound, Some(Day(day)));
            prop_assert!(brush.from <= brush.to);
            prop_assert_eq!(brush.bound(bound), Some(Day(day)));
        }

        #[test]
        fn no_drag_crosses_its_bounds(start in -50.0..400.0_f64, end in -50.0..400.0_f64, again in -50.0..400.0_f64) {
            let one = drag(Brush::default(), start, end, Unit::Week);
            let two = drag(one, end, again, Unit::Day);
            let crosses = |brush: Brush| brush.from.zip(brush.to).is_some_and(|(from, to)| from > to);
            prop_assert!(!crosses(one) && !crosses(two));
        }
    }
}
