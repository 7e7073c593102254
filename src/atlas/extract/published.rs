//! When each article of a digest was published: the date line, or else an interval.
//!
//! An interval needs the years of "18 October", and those need the interval. So there are two passes: the
//! first reads only dates that print their year and gives the digest's own interval; the second reads all
//! dates against it and narrows it article by article. Nothing is read a third time.

use crate::day::{Day, DayRange};
use crate::digest::{Article, stated};
use crate::facts::{Basis, Open, Precision, Published, Rule, Span, When};
use crate::order;

use super::dates::{ReadBlock, Reference, Told, find_told, read};

/// Days by which the stated dates of a digest, or the latest day it tells as past, are widened to either
/// side: its articles are collected over a week or two.
const WIDENED: i32 = 10;

/// What the articles of a digest tell of each other's days: the first pass over them.
pub struct Digest<'d> {
    stated: &'d [Option<(Day, Span)>],
    above: &'d [Option<Day>],
    bounds: Vec<Bounds>,
    interval: Option<DayRange>,
}

/// The publication dates of a digest's articles, in order: see [`Digest::of`].
pub fn infer(articles: &[Article], stated: &[Option<(Day, Span)>], above: &[Option<Day>]) -> Vec<Published> {
    let digest = Digest::of(articles, stated, above);
    let read = |(index, article): (usize, &Article)| digest.published(index, article, &read(article));
    articles.iter().enumerate().map(read).collect()
}

impl<'d> Digest<'d> {
    /// `stated` holds each article's date line, a day and where it stands, `above` the day that heads its page; articles
    /// without either get an interval, or nothing. Both may be shorter than `articles`.
    pub fn of(
        articles: &[Article],
        stated: &'d [Option<(Day, Span)>],
        above: &'d [Option<Day>],
    ) -> Digest<'d> {
        let first = |(index, article): (usize, &Article)| match stated.get(index) {
            Some(Some(_)) => Bounds::default(),
            _ => Bounds::of(&find_told(&read(article), Reference::unknown()), None),
        };
        let bounds: Vec<Bounds> = articles.iter().enumerate().map(first).collect();
        let days = stated.iter().take(articles.len()).filter_map(|stated| Some((*stated)?.0));
        let interval = digest_interval(days, &bounds);
        Digest { stated, above, bounds, interval }
    }

    /// When the article at a position was published.
    pub(super) fn published(&self, index: usize, article: &Article, read: &[ReadBlock]) -> Published {
        if let Some((day, span)) = self.stated.get(index).copied().flatten() {
            return published(Some(day), Some(day), Basis::Stated, Rule::DateLine, vec![span]);
        }
        let bounds = &self.bounds[index];
        // What is told as over is over on the day that heads the page.
        let fits = |day: &Day| bounds.past.is_none_or(|(past, _)| past <= *day);
        if let Some(day) = self.above.get(index).copied().flatten().filter(fits) {
            return published(Some(day), Some(day), Basis::Inferred, Rule::PublishedPage, Vec::new());
        }
        let rough = narrowed(self.interval, bounds);
        let found = Bounds::of(&find_told(read, reference(&rough)), rough.latest);
        let between = narrowed(self.interval, &found);
        on_printed_day(article, &between).unwrap_or(between)
    }
}

/// "14 OCT, 11:32" over an article, "KABUL, Oct 14 (Reuters) –": the one such day between which it appeared.
fn on_printed_day(article: &Article, between: &Published) -> Option<Published> {
    /// A dateline may be a day older than what the text tells.
    const SLACK: i32 = 2;
    let ((month, day), span) = stated::of(article).yearless()?;
    let (earliest, latest) = (between.earliest?.plus(-SLACK), between.latest?.plus(SLACK));
    let years = earliest.civil().0..=latest.civil().0;
    let mut days =
        years.filter_map(|year| Day::new(year, month, day)).filter(|day| (earliest..=latest).contains(day));
    let only = days.next().filter(|_| days.next().is_none())?;
    let mut evidence = between.evidence.clone();
    evidence.push(span);
    order::sort(&mut evidence);
    evidence.dedup();
    Some(published(Some(only), Some(only), Basis::Inferred, Rule::PublishedBetween, evidence))
}

/// What the dates of an article are resolved against.
pub fn reference(published: &Published) -> Reference {
    Reference { earliest: published.earliest, latest: published.latest, ..Reference::default() }
}

/// The latest day told as past and the earliest told as ahead.
#[derive(Clone, Copy, Debug, Default)]
struct Bounds {
    past: Option<(Day, Span)>,
    ahead: Option<(Day, Span)>,
}

impl Bounds {
    /// A day whose year was inferred and that lies behind `latest` was misread as past: it bounds nothing.
    fn of(found: &[Told], latest: Option<Day>) -> Bounds {
        let mut bounds = Bounds::default();
        for Told { fact, told } in found {
            let (range, span) = (fact.range, fact.mention);
            // Counted from publication, they can't bound it.
            if matches!(fact.rule, Rule::DateRelative | Rule::DateWeekday) {
                continue;
            }
            // "A target of ten billion by 2028" is told by the verb of who set it.
            let limit = fact.open == Some(Open::Start);
            if limit && fact.precision == Precision::Year {
                continue;
            }
            let misread = fact.rule != Rule::DateFull && latest.is_some_and(|latest| latest < range.start);
            // "An extension until June had been asked for".
            let over = !limit || fact.precision == Precision::Day;
            if *told == Some(When::Past)
                && over
                && !misread
                && bounds.past.is_none_or(|(day, _)| day < range.start)
            {
                bounds.past = Some((range.start, span));
            }
            let last = if fact.precision == Precision::Range { range.start } else { range.end };
            if *told == Some(When::Ahead) && bounds.ahead.is_none_or(|(day, _)| last < day) {
                bounds.ahead = Some((last, span));
            }
        }
        bounds
    }
}

fn digest_interval(stated: impl Iterator<Item = Day>, bounds: &[Bounds]) -> Option<DayRange> {
    let (first, last) = stated.fold((None, None), |(first, last): (Option<Day>, Option<Day>), day| {
        (Some(first.map_or(day, |first| first.min(day))), last.max(Some(day)))
    });
    let told = bounds.iter().filter_map(|bounds| Some(bounds.past?.0)).max();
    let (first, last) = (first.or(told)?, last.or(told)?);
    Some(DayRange { start: first.plus(-WIDENED), end: last.plus(WIDENED) })
}

/// The digest's interval cut by an article's own bounds. A past day behind it moves it; a day ahead that
/// contradicts the rest is left aside.
fn narrowed(digest: Option<DayRange>, bounds: &Bounds) -> Published {
    let (mut earliest, mut latest) = (digest.map(|days| days.start), digest.map(|days| days.end));
    let mut evidence = Vec::new();
    if let Some((day, span)) = bounds.past.filter(|&(day, _)| earliest.is_none_or(|earliest| earliest <= day))
    {
        earliest = Some(day);
        latest = latest.map(|latest| if latest < day { day.plus(WIDENED) } else { latest });
        evidence.push(span);
    }
    let fits = |day: Day| {
        earliest.is_none_or(|earliest| earliest <= day) && latest.is_none_or(|latest| day <= latest)
    };
    if let Some((day, span)) = bounds.ahead.filter(|&(day, _)| fits(day)) {
        latest = Some(day);
        evidence.push(span);
    }
    order::sort(&mut evidence);
    evidence.dedup();
    if earliest.is_none() && latest.is_none() {
        return published(None, None, Basis::Unknown, Rule::NotStated, evidence);
    }
    let rule = if evidence.is_empty() { Rule::PublishedDigest } else { Rule::PublishedBetween };
    published(earliest, latest, Basis::Inferred, rule, evidence)
}

fn published(
    earliest: Option<Day>,
    latest: Option<Day>,
    basis: Basis,
    rule: Rule,
    evidence: Vec<Span>,
) -> Published {
    Published { earliest, latest, basis, rule, evidence }
}

#[cfg(test)]
mod tests {
    use super::super::dates::tests::article;
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// Articles of one paragraph each; `stated` is the date line of the first.
    fn check(stated: Option<&str>, paragraphs: &[&str], expected: &[&str]) {
        let articles: Vec<Article> = paragraphs.iter().map(|text| article(&[text])).collect();
        let span = Span { block: 0, start: 0, end: 1 };
        let mut dates = vec![None; articles.len()];
        dates[0] = stated.map(|text| (day(text), span));
        let shown: Vec<String> = infer(&articles, &dates, &[])
            .iter()
            .map(|one| {
                let bound = |day: Option<Day>| day.map_or("?".to_owned(), |day| day.to_string());
                format!("{}..{} {}", bound(one.earliest), bound(one.latest), one.rule.name())
            })
            .collect();
        assert_eq!(shown, expected, "{paragraphs:?}");
    }

    #[test]
    fn odd_digest_without_any_date_stays_unknown() {
        check(None, &["It rained on 3 May.", "It will snow."], &["?..? not-stated", "?..? not-stated"]);
        assert_eq!(infer(&[], &[], &[]), Vec::new());
    }

    #[test]
    fn odd_contradiction_leaves_the_day_ahead_aside() {
        check(
            None,
            &["It ended on 9 May 2024, and on 1 May 2024 they will meet."],
            &["2024-05-09..2024-05-19 published-between"],
        );
    }

    #[test]
    fn odd_limits_that_were_set_move_no_article() {
        check(
            Some("2024-07-01"),
            &["It rained.", "He said that an extension until June 2026 had been asked for."],
            &["2024-07-01..2024-07-01 date-line", "2024-06-21..2024-07-11 published-digest"],
        );
    }

    #[test]
    fn neighbours_and_the_text_bound_an_article() {
        check(
            Some("2025-10-01"),
            &["It rained.", "They met on 28 September and will meet on 9 October.", "It rains."],
            &[
                "2025-10-01..2025-10-01 date-line",
                "2025-09-28..2025-10-09 published-between",
                "2025-09-21..2025-10-11 published-digest",
            ],
        );
    }

    #[test]
    fn a_printed_year_dates_a_digest_without_date_lines() {
        check(
            None,
            &["It was signed on 30 September 2025.", "He will arrive on October 9."],
            &["2025-09-30..2025-10-10 published-between", "2025-09-20..2025-10-09 published-between"],
        );
    }

    proptest::proptest! {
        #[test]
        fn intervals_run_forward_and_stated_days_stay(
            texts in proptest::collection::vec("(on|was|will|met|by|since|3 May|9 October 2024|2023|March|, |\\. | ){0,12}", 1..4),
            days in proptest::collection::vec(proptest::option::of(0..30_000_i32), 4),
        ) {
            let articles: Vec<Article> = texts.iter().map(|text| article(&[text])).collect();
            let span = Span { block: 0, start: 0, end: 0 };
            let stated: Vec<_> = days.iter().map(|day| day.map(|day| (Day(day), span))).collect();
            for (one, stated) in infer(&articles, &stated, &[]).iter().zip(&stated) {
                if let (Some(earliest), Some(latest)) = (one.earliest, one.latest) {
                    proptest::prop_assert!(earliest <= latest);
                }
                if let Some((day, _)) = stated {
                    proptest::prop_assert_eq!((one.earliest, one.latest), (Some(*day), Some(*day)));
                }
            }
        }
    }
}
