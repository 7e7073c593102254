//! What part of time is shown: at first, after zooming, after paging.

use super::marks::{Marks, PublishedMark};
use crate::day::{Day, DayRange};

/// The least number of days that is ever shown.
pub const SHORTEST: i32 = 14;

/// Spans of the first view in days: a month, a quarter, half a year, a year and so on.
const SPANS: [i32; 9] = [31, 92, 183, 365, 730, 1826, 3652, 7305, 18_262];

/// Dates ahead beyond this many days after the last publication are not part of the first view.
const NEAR: i32 = 183;

/// Longer dates than this many days don't decide about the first view.
const LONG: f64 = 92.0;

/// The bounds of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// What is shown first: the shortest span of recent time that holds nine tenths of the publications and
    /// two thirds of all dates of a quarter or less.
    pub home: DayRange,
    /// All there is; contains `home`.
    pub whole: DayRange,
    /// The last day known of any publication: what lies behind it is coming up.
    pub horizon: Option<Day>,
}

impl Frame {
    /// The frame of some marks; `None` where there is no date at all.
    pub fn of(marks: &Marks) -> Option<Frame> {
        let published: Vec<DayRange> = marks.published().iter().filter_map(PublishedMark::known).collect();
        let all: Vec<DayRange> = marks.ranges().collect();
        let first = all.iter().map(|range| range.start).min()?;
        let last = all.iter().map(|range| range.end).max()?;
        let horizon = published.iter().map(|range| range.end).max();
        let home = home(&published, &all, DayRange { start: first, end: last }, horizon);
        let whole = at_least(cover(home, DayRange { start: first, end: last }));
        Some(Frame { home, whole, horizon })
    }
}

fn home(published: &[DayRange], all: &[DayRange], whole: DayRange, horizon: Option<Day>) -> DayRange {
    let near = horizon.map_or(whole.end, |day| day.plus(NEAR));
    // Years and decades named in passing say little about when the news is.
    let short: Vec<DayRange> = all.iter().copied().filter(|&range| length(range) <= LONG).collect();
    let last = |ranges: &[DayRange]| ranges.iter().map(|range| range.end).filter(|&end| end <= near).max();
    let end = last(&short).or_else(|| last(all)).unwrap_or(whole.end);
    let span = |days: i32| DayRange { start: end.plus(-days), end };
    let holds = |span: DayRange, ranges: &[DayRange], share: usize, of: usize| {
        ranges.iter().filter(|&&range| span.contains(range)).count() * of >= ranges.len() * share
    };
    let shortest =
        SPANS.map(span).into_iter().find(|&span| holds(span, published, 9, 10) && holds(span, &short, 2, 3));
    let inside = shortest.unwrap_or(DayRange { start: whole.start, end });
    let held = short.iter().filter(|&&range| inside.contains(range));
    let start = held.map(|range| range.start).min().unwrap_or(inside.start);
    // Some air on both sides, so that no mark stands on the edge.
    let air = (end.0.saturating_sub(start.0) / 40).max(2);
    at_least(DayRange { start: start.plus(-air), end: end.plus(air) })
}

/// Shows `factor` times as many days; the day `centre` stays where it is. Stays inside `whole`.
pub fn zoom(domain: DayRange, whole: DayRange, factor: f64, centre: Day) -> DayRange {
    let centre = centre.clamp(domain.start, domain.end);
    let days = length(domain) * factor;
    let days = days.round().min(length(whole)).max(f64::from(SHORTEST));
    let before = f64::from(centre.0 - domain.start.0) / length(domain) * days;
    #[allow(clippy::cast_possible_truncation, reason = "days are 32 bits, and casts saturate")]
    let (days, before) = (days as i32, before.floor() as i32);
    let start = centre.plus(-before.clamp(0, days - 1));
    within(DayRange { start, end: start.plus(days - 1) }, whole)
}

/// The page before; everything where that page would be empty.
pub fn earlier(domain: DayRange, whole: DayRange, marks: &Marks) -> DayRange {
    page(domain, whole, marks, -1)
}

/// The page after; everything where that page would be empty.
pub fn later(domain: DayRange, whole: DayRange, marks: &Marks) -> DayRange {
    page(domain, whole, marks, 1)
}

fn page(domain: DayRange, whole: DayRange, marks: &Marks, direction: i32) -> DayRange {
    let days = (domain.end.0 - domain.start.0 + 1) * direction;
    let next = DayRange { start: domain.start.plus(days), end: domain.end.plus(days) };
    let shows = marks.ranges().any(|range| next.overlaps(range) && !domain.overlaps(range));
    if shows { within(next, whole) } else { whole }
}

fn within(range: DayRange, whole: DayRange) -> DayRange {
    let late = (range.end.0 - whole.end.0).max(0);
    let start = range.start.plus(-late);
    let early = (whole.start.0 - start.0).max(0);
    DayRange { start: start.plus(early), end: range.end.plus(early - late) }
}

fn at_least(range: DayRange) -> DayRange {
    let missing = SHORTEST - 1 - range.end.0.saturating_sub(range.start.0);
    if missing <= 0 {
        return range;
    }
    DayRange { start: range.start.plus(-(missing / 2)), end: range.end.plus(missing - missing / 2) }
}

fn cover(one: DayRange, other: DayRange) -> DayRange {
    DayRange { start: one.start.min(other.start), end: one.end.max(other.end) }
}

fn length(range: DayRange) -> f64 {
    f64::from(range.end.0) - f64::from(range.start.0) + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::time::MentionMark;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn printed(article: u32, on: &str) -> PublishedMark {
        PublishedMark { article, earliest: Some(day(on)), latest: Some(day(on)) }
    }

    fn mention(article: u32, from: &str, to: &str) -> MentionMark {
        MentionMark { article, range: DayRange::new(day(from), day(to)), ahead: false }
    }

    #[test]
    fn odd_no_date_gives_no_frame() {
        let unknown = PublishedMark { article: 0, earliest: None, latest: None };
        assert_eq!(Frame::of(&Marks::new(vec![unknown], Vec::new())), None);
    }

    #[test]
    fn odd_one_article_is_shown_within_a_fortnight() {
        let frame = Frame::of(&Marks::new(vec![printed(0, "2025-10-18")], Vec::new())).unwrap();
        assert_eq!((length(frame.home), frame.whole), (14.0, frame.home));
        assert_eq!(frame.horizon, Some(day("2025-10-18")));
    }

    #[test]
    fn odd_old_and_far_dates_are_outside_the_first_view() {
        let published = (0..8).map(|article| printed(article, "2025-10-01")).collect();
        let far = vec![
            mention(0, "1994-01-01", "1994-12-31"),
            mention(1, "2025-10-09", "2025-10-16"),
            mention(1, "2031-01-01", "2031-12-31"),
        ];
        let frame = Frame::of(&Marks::new(published, far)).unwrap();
        assert!(frame.home.start > day("2025-09-01") && frame.home.end >= day("2025-10-16"));
        assert!(frame.home.end < day("2025-11-01"));
        assert_eq!((frame.whole.start, frame.whole.end), (day("1994-01-01"), day("2031-12-31")));
    }

    #[test]
    fn paging_goes_to_the_neighbour_that_holds_something_or_shows_all() {
        let marks = Marks::new(
            vec![printed(0, "2025-10-18"), printed(1, "2025-09-18")],
            vec![mention(0, "2001-09-11", "2001-09-11")],
        );
        let whole = DayRange::new(day("2001-09-01"), day("2025-10-31"));
        let october = DayRange::new(day("2025-10-01"), day("2025-10-31"));
        let before = earlier(october, whole, &marks);
        assert_eq!(before, DayRange::new(day("2025-08-31"), day("2025-09-30")));
        assert_eq!(earlier(before, whole, &marks), whole);
        assert_eq!(later(before, whole, &marks), october);
    }

    proptest! {
        #[test]
        fn zoom_stays_inside_and_keeps_its_centre(
            start in 0..5000_i32, days in 14..5000_i32, factor in 0.05..20.0_f64, at in 0..5000_i32,
        ) {
            let whole = DayRange::new(Day(0), Day(10_000));
            let domain = within(DayRange::new(Day(start), Day(start + days - 1)), whole);
            let centre = Day(domain.start.0 + at % days);
            let zoomed = zoom(domain, whole, factor, centre);
            prop_assert!(whole.contains(zoomed));
            prop_assert!(zoomed.contains(DayRange::day(centre)));
            let wanted = (f64::from(days) * factor).round().clamp(f64::from(SHORTEST), length(whole));
            prop_assert!((length(zoomed) - wanted).abs() < 0.5);
        }

        #[test]
        fn the_frame_holds_every_date(dates in prop::collection::vec((any::<i16>(), 0..9999_u16), 1..40)) {
            let mentions = dates.iter().enumerate().map(|(article, &(start, length))| {
                let start = Day(i32::from(start));
                let range = DayRange::new(start, start.plus(i32::from(length)));
                MentionMark { article: u32::try_from(article).unwrap(), range, ahead: false }
            });
            let marks = Marks::new(Vec::new(), mentions.collect());
            let frame = Frame::of(&marks).unwrap();
            prop_assert!(marks.ranges().all(|range| frame.whole.contains(range)));
            prop_assert!(frame.whole.contains(frame.home));
            prop_assert!(length(frame.home) >= f64::from(SHORTEST));
        }
    }
}
