//! Publication marks packed into rows; where they don't fit, counted instead.

use super::bins::{Histogram, as_mention, histogram};
use super::marks::{MentionMark, PublishedMark};
use super::scale::{Scale, Unit};
use crate::day::DayRange;
use crate::order::{float_key, order};

/// Sizes of the marks of single articles, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dots {
    /// Width of a mark whose day is known, and the least width of any.
    pub size: f64,
    /// Space between two marks of a row.
    pub gap: f64,
    /// Length that stands for an open end.
    pub open: f64,
    /// Number of rows.
    pub rows: usize,
    /// Height of a row.
    pub row: f64,
}

/// How publication is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Published {
    /// Each article for itself, in the sizes that hold them all.
    Each(Dots, Vec<PlacedMark>),
    /// More than the rows hold: bars.
    Counted(Histogram),
}

/// The mark of one article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedMark {
    /// What it stands for.
    pub mark: PublishedMark,
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Its row, 0 is nearest to the axis.
    pub row: usize,
    /// The interval goes on before what is drawn.
    pub open_start: bool,
    /// The interval goes on after what is drawn.
    pub open_end: bool,
}

/// Gives each interval `(start, end)` the first row where it does not touch another. Intervals that fit in
/// no row get `None`; the second value is their number.
pub fn lanes(intervals: &[(f64, f64)], rows: usize, gap: f64) -> (Vec<Option<usize>>, usize) {
    let order = order(intervals.len(), |index| [float_key(intervals[index].0), 0, 0]);
    let mut free = vec![f64::NEG_INFINITY; rows];
    let mut placed = vec![None; intervals.len()];
    let mut overflow = 0;
    for index in order {
        let (start, end) = intervals[index];
        match free.iter().position(|&from| from <= start) {
            Some(row) => {
                free[row] = end.max(start) + gap;
                placed[index] = Some(row);
            }
            None => overflow += 1,
        }
    }
    (placed, overflow)
}

/// Draws publication: single marks in the first of the sizes whose rows hold them all, or else bars; bars
/// also where a bin is a year or more, which squeezes single marks into a speck.
pub fn published(scale: Scale, marks: &[PublishedMark], sizes: &[Dots]) -> Published {
    let sizes = if scale.unit() < Unit::Year { sizes } else { &[] };
    let each = sizes.iter().find_map(|&dots| Some(Published::Each(dots, packed(scale, marks, dots)?)));
    each.unwrap_or_else(|| Published::Counted(counted(scale, marks)))
}

fn packed(scale: Scale, marks: &[PublishedMark], dots: Dots) -> Option<Vec<PlacedMark>> {
    let drawn: Vec<PlacedMark> = marks.iter().filter_map(|&mark| single(scale, mark, dots)).collect();
    // Thousands of marks are not worth packing to find that they don't fit.
    let wanted: f64 = drawn.iter().map(|mark| mark.width + dots.gap).sum();
    #[allow(clippy::cast_precision_loss, reason = "a few rows")]
    let room = (scale.width() + 4.0 * dots.size + dots.open + dots.gap) * dots.rows as f64;
    if wanted > room {
        return None;
    }
    let intervals: Vec<_> = drawn.iter().map(|mark| (mark.x, mark.x + mark.width)).collect();
    let (rows, _) = lanes(&intervals, dots.rows, dots.gap);
    drawn.into_iter().zip(rows).map(|(mark, row)| Some(PlacedMark { row: row?, ..mark })).collect()
}

fn counted(scale: Scale, marks: &[PublishedMark]) -> Histogram {
    let known = |mark: &PublishedMark| mark.known().map(|range| as_mention(mark.article, range));
    let marks: Vec<MentionMark> = marks.iter().filter_map(known).collect();
    histogram(scale, scale.unit(), &marks)
}

fn single(scale: Scale, mark: PublishedMark, dots: Dots) -> Option<PlacedMark> {
    let known = mark.known()?;
    let middle = |range: DayRange| f64::midpoint(scale.x(range.start), scale.x(range.end.plus(1)));
    let (mut start, mut end) = (scale.x(known.start), scale.x(known.end.plus(1)));
    if end - start < dots.size || mark.exact() {
        let centre = middle(known);
        (start, end) = (centre - dots.size / 2.0, centre + dots.size / 2.0);
    }
    if mark.earliest.is_none() {
        start = end - dots.open;
    }
    if mark.latest.is_none() {
        end = start + dots.open;
    }
    if !known.overlaps(scale.domain()) {
        return None;
    }
    // A mark of a visible day stays whole at the edge; an interval that leaves the domain is cut and open.
    let (least, most) = (-dots.size, scale.width() + dots.size);
    let (x, right) = (start.max(least), end.min(most));
    let (open_start, open_end) =
        (mark.earliest.is_none() || start < least, mark.latest.is_none() || end > most);
    Some(PlacedMark { mark, x, width: (right - x).max(0.0), row: 0, open_start, open_end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use proptest::prelude::*;

    const DOTS: Dots = Dots { size: 8.0, gap: 2.0, open: 40.0, rows: 4, row: 10.0 };

    fn scale() -> Scale {
        Scale::new(DayRange::new(Day(0), Day(99)), 1000)
    }

    fn mark(article: u32, earliest: Option<i32>, latest: Option<i32>) -> PublishedMark {
        PublishedMark { article, earliest: earliest.map(Day), latest: latest.map(Day) }
    }

    fn drawn(marks: &[PublishedMark]) -> Vec<PlacedMark> {
        match published(scale(), marks, &[DOTS]) {
            Published::Each(_, drawn) => drawn,
            Published::Counted(_) => Vec::new(),
        }
    }

    #[test]
    fn odd_unknown_and_invisible_marks_are_left_out() {
        assert_eq!(drawn(&[mark(0, None, None), mark(1, Some(300), Some(300))]), []);
    }

    #[test]
    fn odd_open_ends_are_short_and_told() {
        let marks = drawn(&[mark(0, Some(50), None), mark(1, None, Some(50))]);
        assert_eq!(
            marks.iter().map(|mark| (mark.open_start, mark.open_end)).collect::<Vec<_>>(),
            [(false, true), (true, false)]
        );
        assert!(marks.iter().all(|mark| (mark.width - DOTS.open).abs() < 1e-9));
    }

    #[test]
    fn odd_an_interval_that_leaves_the_domain_is_open_there() {
        let marks = drawn(&[mark(0, Some(-400), Some(20))]);
        assert!(marks[0].open_start && !marks[0].open_end);
    }

    #[test]
    fn same_day_articles_stack() {
        let marks = drawn(&[mark(0, Some(5), Some(5)), mark(1, Some(5), Some(5))]);
        assert_eq!(marks.iter().map(|mark| mark.row).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn more_than_the_rows_hold_becomes_bars() {
        let marks: Vec<_> = (0..5).map(|article| mark(article, Some(5), Some(5))).collect();
        let peak = |sizes: &[Dots]| match published(scale(), &marks, sizes) {
            Published::Counted(histogram) => Some(histogram.peak),
            Published::Each(..) => None,
        };
        assert_eq!(peak(&[DOTS]), Some(5));
        assert_eq!(peak(&[DOTS, Dots { rows: 5, ..DOTS }]), None);
    }

    proptest! {
        #[test]
        fn marks_of_a_row_never_touch(
            intervals in prop::collection::vec((0.0..500.0_f64, 1.0..90.0_f64), 0..60), rows in 0..6_usize,
        ) {
            let intervals: Vec<_> = intervals.into_iter().map(|(start, width)| (start, start + width)).collect();
            let (placed, overflow) = lanes(&intervals, rows, 2.0);
            prop_assert_eq!(placed.iter().filter(|row| row.is_none()).count(), overflow);
            for (one, row) in placed.iter().enumerate() {
                for (other, same) in placed.iter().enumerate().skip(one + 1) {
                    let apart = intervals[one].1 <= intervals[other].0 || intervals[other].1 <= intervals[one].0;
                    prop_assert!(row.is_none() || row != same || apart);
                }
            }
        }
    }
}
