//! Histograms over time: how many articles fall in each bin, and which dates are too coarse for a bin.

use super::marks::MentionMark;
use super::scale::{Scale, Unit};
use crate::day::{Day, DayRange};
use crate::order::by_key;

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Its days, whole also where the domain ends within them.
    pub range: DayRange,
    /// Number of articles.
    pub articles: u32,
    /// Number of those that have a date ahead here.
    pub ahead: u32,
}

/// A stretch of pixels that a number of articles speak of without saying when exactly. A step ends where a
/// date ends, so that two neighbouring months stay two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Number of articles.
    pub articles: u32,
}

/// Everything of one clock, counted for one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// What a bin stands for.
    pub unit: Unit,
    /// Bins that hold something, in order.
    pub bins: Vec<Bin>,
    /// Dates that reach over more than one bin, told as past.
    pub coarse: Vec<Step>,
    /// The same, told as ahead.
    pub coarse_ahead: Vec<Step>,
    /// The highest bin; where there is none, the highest step.
    pub peak: u32,
}

/// Bins that partition the domain's days; the first and the last may reach beyond it.
pub fn bins(scale: Scale, unit: Unit) -> Vec<DayRange> {
    let mut ranges = Vec::new();
    let mut day = scale.domain().start;
    while day <= scale.domain().end {
        let range = unit.of(day);
        ranges.push(range);
        day = range.end.plus(1);
    }
    ranges
}

/// Counts articles. A date within one bin counts in that bin; a coarser one is a step, unless it holds the
/// whole domain and so says nothing about any part of it. Marks are grouped by article.
pub fn histogram(scale: Scale, unit: Unit, marks: &[MentionMark]) -> Histogram {
    let ranges = bins(scale, unit);
    let mut counter = Counter::new(&ranges);
    let mut coarse = Coarse::new(scale);
    let mut coarse_ahead = Coarse::new(scale);
    for of_one in marks.chunk_by(|one, other| one.article == other.article) {
        counter.next();
        for mark in of_one.iter().filter(|mark| mark.range.overlaps(scale.domain())) {
            match find(&ranges, mark.range) {
                Some(bin) => counter.add(bin, mark.ahead),
                None if mark.range.contains(scale.domain()) => {}
                None if mark.ahead => coarse_ahead.add(mark.range),
                None => coarse.add(mark.range),
            }
        }
        coarse.next();
        coarse_ahead.next();
    }
    let bins = counter.bins(&ranges);
    let (coarse, coarse_ahead) = (coarse.steps(), coarse_ahead.steps());
    let highest = coarse.iter().chain(&coarse_ahead).map(|step| step.articles).max();
    let peak = bins.iter().map(|bin| bin.articles).max().or(highest).unwrap_or(0);
    Histogram { unit, bins, coarse, coarse_ahead, peak }
}

/// The bin that holds all of a range.
fn find(bins: &[DayRange], range: DayRange) -> Option<usize> {
    let index = bins.partition_point(|bin| bin.start <= range.start).checked_sub(1)?;
    bins[index].contains(range).then_some(index)
}

/// Counts each article once a bin: `seen` keeps the last article that a bin counted.
struct Counter {
    article: u32,
    bins: Vec<[Count; 2]>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    seen: u32,
    articles: u32,
}

impl Counter {
    fn new(ranges: &[DayRange]) -> Counter {
        Counter { article: 0, bins: vec![[Count::default(); 2]; ranges.len()] }
    }

    fn next(&mut self) {
        self.article += 1;
    }

    fn add(&mut self, bin: usize, ahead: bool) {
        let [all, coming] = &mut self.bins[bin];
        for count in [Some(all), ahead.then_some(coming)].into_iter().flatten() {
            count.articles += u32::from(count.seen != self.article);
            count.seen = self.article;
        }
    }

    fn bins(&self, ranges: &[DayRange]) -> Vec<Bin> {
        let counted = ranges.iter().zip(&self.bins).filter(|(_, [all, _])| all.articles > 0);
        counted
            .map(|(&range, [all, ahead])| Bin { range, articles: all.articles, ahead: ahead.articles })
            .collect()
    }
}

/// Adds up coarse ranges pixel by pixel, so that their number does not matter for the drawing.
struct Coarse {
    scale: Scale,
    of_one: Vec<(usize, usize)>,
    changes: Vec<i32>,
    edges: Vec<bool>,
}

impl Coarse {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is a whole u32")]
    fn new(scale: Scale) -> Coarse {
        let pixels = scale.width() as usize + 1;
        Coarse { scale, of_one: Vec::new(), changes: vec![0; pixels], edges: vec![false; pixels] }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clipped to the width")]
    fn add(&mut self, range: DayRange) {
        if let Some(stretch) = self.scale.stretch(range) {
            let last = self.changes.len() - 1;
            let start = (stretch.x.round() as usize).min(last.saturating_sub(1));
            let end = ((stretch.x + stretch.width).round() as usize).clamp(start + 1, last.max(1));
            self.of_one.push((start, end));
            (self.edges[start], self.edges[end]) = (true, true);
        }
    }

    /// Ends an article: its ranges count once where they overlap.
    fn next(&mut self) {
        let mut covered = 0;
        let of_one = by_key(&self.of_one, |(start, _)| [i64::try_from(*start).unwrap_or(i64::MAX), 0, 0]);
        for (start, end) in of_one {
            let start = start.max(covered);
            if start < end {
                self.changes[start] += 1;
                self.changes[end] -= 1;
                covered = end;
            }
        }
        self.of_one.clear();
    }

    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    fn steps(self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut level = 0;
        for (x, (change, edge)) in self.changes.into_iter().zip(self.edges).enumerate() {
            level += change;
            if edge {
                close(&mut steps, x as f64);
                let articles = u32::try_from(level).expect("a range ends after it began");
                steps.push(Step { x: x as f64, width: 0.0, articles });
            }
        }
        steps.retain(|step| step.articles > 0);
        steps
    }
}

fn close(steps: &mut [Step], x: f64) {
    if let Some(last) = steps.last_mut() {
        last.width = x - last.x;
    }
}

/// Marks of publication as mentions, so that both clocks are counted by one rule.
pub(super) fn as_mention(article: u32, range: DayRange) -> MentionMark {
    MentionMark { article, range, ahead: false }
}

/// The bin that holds a day, as a reader picks it.
pub(super) fn bin_at(scale: Scale, unit: Unit, x: f64) -> DayRange {
    let day: Day = scale.day(x);
    unit.of(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::time::Marks;
    use proptest::prelude::*;

    fn scale(days: i32) -> Scale {
        Scale::new(DayRange::new(Day(20_000), Day(20_000 + days - 1)), 1000)
    }

    fn mention(article: u32, start: i32, end: i32) -> MentionMark {
        as_mention(article, DayRange::new(Day(20_000 + start), Day(20_000 + end)))
    }

    #[test]
    fn odd_an_article_counts_once_in_a_bin() {
        let drawn = histogram(scale(30), Unit::Day, &[mention(0, 3, 3), mention(0, 3, 3), mention(7, 3, 3)]);
        assert_eq!(drawn.bins.len(), 1);
        assert_eq!((drawn.bins[0].articles, drawn.peak), (2, 2));
    }

    #[test]
    fn odd_overlapping_coarse_dates_of_an_article_count_once() {
        let drawn = histogram(scale(100), Unit::Day, &[mention(0, 10, 19), mention(0, 15, 29)]);
        let numbers: Vec<_> = drawn.coarse.iter().map(|step| (step.x, step.width, step.articles)).collect();
        assert_eq!(numbers, [(100.0, 50.0, 1), (150.0, 50.0, 1), (200.0, 100.0, 1)]);
        assert_eq!((drawn.bins, drawn.peak), (Vec::new(), 1));
    }

    #[test]
    fn odd_a_date_as_wide_as_the_domain_is_not_drawn() {
        assert_eq!(histogram(scale(30), Unit::Day, &[mention(0, -5, 40)]).coarse, []);
    }

    #[test]
    fn neighbouring_months_stay_two() {
        let drawn = histogram(scale(100), Unit::Day, &[mention(0, 10, 19), mention(1, 20, 29)]);
        assert_eq!(drawn.coarse.iter().map(|step| step.width).collect::<Vec<_>>(), [100.0, 100.0]);
    }

    #[test]
    fn coarse_dates_pile_up_in_steps() {
        let drawn = histogram(scale(100), Unit::Day, &[mention(0, 10, 29), mention(1, 20, 39)]);
        let numbers: Vec<_> = drawn.coarse.iter().map(|step| (step.x, step.articles)).collect();
        assert_eq!(numbers, [(100.0, 1), (200.0, 2), (300.0, 1)]);
    }

    #[test]
    fn dates_ahead_are_a_part_of_their_bin() {
        let ahead = MentionMark { ahead: true, ..mention(1, 3, 3) };
        let drawn = histogram(scale(30), Unit::Day, &[mention(0, 3, 3), mention(1, 3, 3), ahead]);
        assert_eq!((drawn.bins[0].articles, drawn.bins[0].ahead), (2, 1));
    }

    fn any_unit() -> impl Strategy<Value = Unit> {
        prop::sample::select(vec![Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade])
    }

    proptest! {
        #[test]
        fn bins_partition_the_days(days in 1..3000_i32, unit in any_unit()) {
            let scale = scale(days);
            let bins = bins(scale, unit);
            prop_assert!(bins[0].start <= scale.domain().start);
            prop_assert!(bins.last().unwrap().end >= scale.domain().end);
            prop_assert!(bins.windows(2).all(|pair| pair[0].end.plus(1) == pair[1].start));
        }

        #[test]
        fn every_visible_date_is_drawn_exactly_once(
            days in 1..800_i32,
            unit in any_unit(),
            start in -50..900_i32,
            length in 0..400_i32,
        ) {
            let scale = scale(days);
            let mark = mention(0, start, start + length);
            let drawn = histogram(scale, unit, &[mark]);
            let visible = mark.range.overlaps(scale.domain());
            let in_bins = drawn.bins.len();
            let in_steps = drawn.coarse.len();
            let unplaced = mark.range.contains(scale.domain()) && in_bins == 0;
            prop_assert_eq!(in_bins + in_steps, usize::from(visible && !unplaced));
        }

        #[test]
        fn counts_equal_a_naive_scan(
            dates in prop::collection::vec((0..8_u32, 0..60_i32, 0..20_i32), 0..40), unit in any_unit(),
        ) {
            let scale = scale(60);
            let marks: Vec<_> = dates.iter().map(|&(who, day, more)| mention(who, day, day + more)).collect();
            let marks = Marks::new(Vec::new(), marks);
            let drawn = histogram(scale, unit, marks.mentioned());
            for range in bins(scale, unit) {
                let of = |mark: &&MentionMark| range.contains(mark.range) && mark.range.overlaps(scale.domain());
                let mut articles: Vec<u32> = marks.mentioned().iter().filter(of).map(|mark| mark.article).collect();
                articles.dedup();
                let counted = drawn.bins.iter().find(|bin| bin.range == range).map_or(0, |bin| bin.articles);
                prop_assert_eq!(counted as usize, articles.len());
            }
        }
    }
}
