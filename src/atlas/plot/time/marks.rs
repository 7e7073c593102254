//! What is drawn on the axis: when articles were printed, and which dates they mention.

use crate::day::{Day, DayRange};
use crate::order::by_key;

/// All marks of one drawing, grouped by article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    published: Vec<PublishedMark>,
    mentioned: Vec<MentionMark>,
}

/// When an article was printed: a day where both bounds are the same, an interval, open where a bound is
/// `None`, unknown where both are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedMark {
    /// The article, by any number that tells it from others.
    pub article: u32,
    /// Not before.
    pub earliest: Option<Day>,
    /// Not after.
    pub latest: Option<Day>,
}

/// A date that an article mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MentionMark {
    /// The article.
    pub article: u32,
    /// The days that the expression stands for.
    pub range: DayRange,
    /// Whether the text speaks of it as still to come.
    pub ahead: bool,
}

/// One date ahead and how many articles announce it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The days.
    pub range: DayRange,
    /// Number of articles.
    pub articles: u32,
}

impl MentionMark {
    /// What marks are ordered by: the article, then the days.
    pub fn key(&self) -> [i64; 3] {
        let DayRange { start, end } = self.range;
        [self.article.into(), start.0.into(), i64::from(end.0) * 2 + i64::from(self.ahead)]
    }
}

impl Marks {
    /// Takes marks in any order; a mark given twice counts once.
    pub fn new(published: Vec<PublishedMark>, mentioned: Vec<MentionMark>) -> Marks {
        let bound = |day: Option<Day>| day.map_or(i64::MIN, |day| day.0.into());
        let mut published =
            by_key(&published, |mark| [mark.article.into(), bound(mark.earliest), bound(mark.latest)]);
        published.dedup();
        let mut mentioned = by_key(&mentioned, MentionMark::key);
        mentioned.dedup();
        Marks { published, mentioned }
    }

    /// Publication marks by article.
    pub fn published(&self) -> &[PublishedMark] {
        &self.published
    }

    /// Mentions by article, then by date.
    pub fn mentioned(&self) -> &[MentionMark] {
        &self.mentioned
    }

    /// Number of articles of whose publication nothing is known.
    pub fn undated(&self) -> usize {
        self.published.iter().filter(|mark| mark.known().is_none()).count()
    }

    /// Every range on either clock; for open intervals the bound that is known.
    pub fn ranges(&self) -> impl Iterator<Item = DayRange> + '_ {
        let published = self.published.iter().filter_map(PublishedMark::known);
        published.chain(self.mentioned.iter().map(|mark| mark.range))
    }

    /// Number of marks that end before a day.
    pub fn before(&self, day: Day) -> usize {
        self.ranges().filter(|range| range.end < day).count()
    }

    /// Number of marks that begin after a day.
    pub fn after(&self, day: Day) -> usize {
        self.ranges().filter(|range| range.start > day).count()
    }

    /// The day in the middle of all marks that begin in a domain; where there is none, the domain's own.
    pub fn middle(&self, domain: DayRange) -> Day {
        let inside = |day: &Day| domain.contains(DayRange::day(*day));
        let starts: Vec<Day> = self.ranges().map(|range| range.start).filter(inside).collect();
        let starts = by_key(&starts, |day| [day.0.into(), 0, 0]);
        let centre = || domain.start.plus((domain.end.0 - domain.start.0) / 2);
        starts.get(starts.len() / 2).copied().unwrap_or_else(centre)
    }

    /// Dates ahead, each once, soonest and shortest first.
    pub fn ahead(&self) -> Vec<Ahead> {
        let ranges: Vec<DayRange> =
            self.mentioned.iter().filter(|mark| mark.ahead).map(|mark| mark.range).collect();
        let mut ahead: Vec<Ahead> = Vec::new();
        for range in by_key(&ranges, |range| [range.start.0.into(), range.end.0.into(), 0]) {
            match ahead.last_mut().filter(|last| last.range == range) {
                Some(last) => last.articles += 1,
                None => ahead.push(Ahead { range, articles: 1 }),
            }
        }
        ahead
    }
}

impl PublishedMark {
    /// The interval between the known bounds; `None` when nothing is known.
    pub fn known(&self) -> Option<DayRange> {
        let one = self.earliest.or(self.latest)?;
        Some(DayRange::new(one, self.latest.unwrap_or(one)))
    }

    /// Whether the day is known exactly.
    pub fn exact(&self) -> bool {
        self.earliest.is_some() && self.earliest == self.latest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(article: u32, start: i32, end: i32, ahead: bool) -> MentionMark {
        MentionMark { article, range: DayRange::new(Day(start), Day(end)), ahead }
    }

    #[test]
    fn odd_same_date_twice_in_an_article_is_announced_once() {
        let twice = vec![mention(1, 5, 9, true), mention(1, 5, 9, true), mention(0, 5, 9, true)];
        let marks = Marks::new(Vec::new(), twice);
        assert_eq!(marks.ahead(), [Ahead { range: DayRange::new(Day(5), Day(9)), articles: 2 }]);
    }

    #[test]
    fn undated_articles_are_counted_and_have_no_range() {
        let unknown = PublishedMark { article: 0, earliest: None, latest: None };
        let before = PublishedMark { article: 1, earliest: None, latest: Some(Day(3)) };
        let marks = Marks::new(vec![unknown, before], Vec::new());
        assert_eq!(marks.undated(), 1);
        assert_eq!(marks.ranges().collect::<Vec<_>>(), [DayRange::day(Day(3))]);
    }
}
