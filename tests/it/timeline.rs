//! The timeline as markup, without a browser.

use atlas::day::{Day, DayRange};
use atlas::plot::time::{Marks, MentionMark, PublishedMark};
use atlas::query::Clock;
use atlas::words::ENGLISH;
use digest_atlas::view::timeline::{SharedMarks, Timeline, TimelineProps};
use yew::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day of the calendar")
}

fn printed(article: u32, earliest: &str, latest: &str) -> PublishedMark {
    PublishedMark { article, earliest: Day::parse(earliest), latest: Day::parse(latest) }
}

fn mention(article: u32, from: &str, to: &str, ahead: bool) -> MentionMark {
    MentionMark { article, range: DayRange::new(day(from), day(to)), ahead }
}

/// Ten articles of one autumn, some without a sure date, and what they speak of.
fn autumn() -> Marks {
    let published = vec![
        printed(0, "2025-06-12", "2025-06-12"),
        printed(1, "2025-09-30", ""),
        printed(2, "2025-10-02", "2025-10-09"),
        printed(3, "", "2025-10-09"),
        printed(4, "2025-10-01", "2025-10-01"),
        printed(5, "2025-10-01", "2025-10-01"),
        printed(6, "2025-10-04", "2025-10-04"),
        printed(7, "2025-09-18", "2025-09-25"),
        printed(8, "", ""),
        printed(9, "2025-08-15", "2025-08-15"),
    ];
    let days = [
        (0, "2025-06-01", "2025-06-30"),
        (0, "2025-06-10", "2025-06-10"),
        (1, "2025-09-13", "2025-09-13"),
        (1, "2025-09-16", "2025-09-16"),
        (1, "2025-09-30", "2025-09-30"),
        (1, "2025-08-01", "2025-08-31"),
        (1, "2014-02-01", "2014-02-28"),
        (1, "2024-12-01", "2024-12-31"),
        (1, "2024-01-01", "2024-12-31"),
        (2, "2025-10-01", "2025-10-01"),
        (2, "2025-10-02", "2025-10-02"),
        (2, "2021-08-15", "2021-08-15"),
        (3, "2025-10-02", "2025-10-02"),
        (3, "2021-08-01", "2021-08-31"),
        (4, "2025-09-30", "2025-09-30"),
        (4, "2025-09-20", "2025-09-20"),
        (4, "1996-09-01", "1996-09-30"),
        (4, "2001-01-01", "2001-12-31"),
        (5, "2025-09-30", "2025-09-30"),
        (5, "2025-09-29", "2025-09-29"),
        (5, "2001-09-11", "2001-09-11"),
        (6, "2025-10-03", "2025-10-03"),
        (6, "2025-10-01", "2025-10-01"),
        (6, "2025-07-01", "2025-07-31"),
        (6, "1990-01-01", "1999-12-31"),
        (7, "2025-09-18", "2025-09-18"),
        (7, "2025-09-20", "2025-09-20"),
        (7, "2022-09-24", "2022-09-24"),
        (8, "2025-08-31", "2025-08-31"),
        (8, "2025-09-01", "2025-09-05"),
        (8, "2023-10-07", "2023-10-07"),
        (9, "2025-08-15", "2025-08-15"),
        (9, "2025-08-14", "2025-08-14"),
        (9, "2025-07-03", "2025-07-03"),
    ];
    let mut mentioned: Vec<MentionMark> =
        days.into_iter().map(|(article, from, to)| mention(article, from, to, false)).collect();
    mentioned.push(mention(3, "2025-10-09", "2025-10-16", true));
    mentioned.push(mention(2, "2025-10-09", "2025-10-16", true));
    mentioned.push(mention(2, "2025-10-18", "2025-10-18", true));
    mentioned.push(mention(6, "2025-10-18", "2025-10-18", true));
    mentioned.push(mention(6, "2025-10-15", "2025-10-15", true));
    Marks::new(published, mentioned)
}

/// Many articles over three years, the same on every run.
fn many(articles: u32) -> Marks {
    let first = day("2022-11-01").0;
    let at = |seed: u32, salt: u32, below: u32| {
        let mixed = seed.wrapping_mul(2_654_435_761).wrapping_add(salt.wrapping_mul(40_503)) >> 7;
        i32::try_from(mixed.wrapping_mul(mixed) % below).expect("small")
    };
    let printed_on = |article: u32| first + at(article, 1, 1080).max(at(article, 2, 1080));
    let published = (0..articles)
        .map(|article| {
            let day = Day(printed_on(article));
            let sure = !article.is_multiple_of(9);
            let latest = if sure { Some(day) } else { Some(day.plus(6)) };
            PublishedMark { article, earliest: Some(day), latest }
        })
        .collect();
    let mentioned = (0..articles * 4).map(|seed| {
        let article = seed / 4;
        let printed = Day(printed_on(article));
        let back = at(seed, 3, 30).min(at(seed, 4, 30));
        match seed % 24 {
            0 => MentionMark { article, range: year_of(printed.plus(-400 * at(seed, 5, 20))), ahead: false },
            1..=3 => MentionMark { article, range: month_of(printed.plus(-back * 3)), ahead: false },
            4 | 5 => MentionMark { article, range: DayRange::day(printed.plus(back + 1)), ahead: true },
            _ => MentionMark { article, range: DayRange::day(printed.plus(-back)), ahead: false },
        }
    });
    Marks::new(published, mentioned.collect())
}

fn year_of(day: Day) -> DayRange {
    DayRange::year(day.civil().0).expect("a year of our time")
}

fn month_of(day: Day) -> DayRange {
    let (year, month, _) = day.civil();
    DayRange::month(year, month).expect("a month of our time")
}

fn props(marks: Marks, width: u32) -> TimelineProps {
    TimelineProps {
        words: &ENGLISH,
        marks: SharedMarks::new(marks),
        frame: None,
        selected: None,
        clock: Clock::Published,
        from: None,
        to: None,
        width,
        onbrush: Callback::noop(),
        onclock: Callback::noop(),
    }
}

fn render(props: TimelineProps) -> String {
    pollster::block_on(yew::LocalServerRenderer::<Timeline>::with_props(props).hydratable(false).render())
}

fn count(markup: &str, part: &str) -> usize {
    markup.matches(part).count()
}

#[test]
fn odd_no_date_at_all_is_said() {
    let unknown = PublishedMark { article: 0, earliest: None, latest: None };
    let markup = render(props(Marks::new(vec![unknown], Vec::new()), 1400));
    assert!(markup.contains("No dates are known."));
    assert!(!markup.contains("<svg"));
}

#[test]
fn odd_no_width_still_draws() {
    assert!(render(props(autumn(), 0)).contains("<svg"));
}

#[test]
fn odd_an_interval_outside_all_dates_still_has_both_handles() {
    let markup = render(TimelineProps {
        from: Some(day("1950-01-01")),
        to: Some(day("1950-12-31")),
        ..props(autumn(), 1400)
    });
    assert_eq!(count(&markup, r#"role="slider""#), 2);
    assert!(markup.contains(r#"aria-valuetext="31 December 1950""#));
}

#[test]
fn handles_and_fields_tell_the_same_interval() {
    let markup = render(TimelineProps {
        from: Some(day("2025-10-01")),
        to: Some(day("2025-10-18")),
        ..props(autumn(), 1400)
    });
    for part in [
        r#"aria-label="First day""#,
        r#"aria-valuetext="1 October 2025""#,
        r#"aria-label="Last day""#,
        r#"aria-valuetext="18 October 2025""#,
        r#"value="2025-10-01""#,
        r#"value="2025-10-18""#,
    ] {
        assert!(markup.contains(part), "{part}");
    }
}

#[test]
fn an_open_interval_says_so_and_does_not_zoom_out() {
    let markup = render(TimelineProps { to: Some(day("2025-10-01")), ..props(autumn(), 1400) });
    assert!(markup.contains(r#"aria-valuetext="open""#));
    assert!(markup.contains("Clear dates"));
    assert!(markup.contains("Earlier: 11"));
    assert!(render(props(autumn(), 1400)).contains("Earlier: 11"));
}

#[test]
fn only_the_chosen_clock_is_checked() {
    let markup = render(TimelineProps { clock: Clock::Mentioned, ..props(autumn(), 1400) });
    let (before, after) = markup.split_once("Mentioned").expect("both clocks have names");
    assert_eq!((count(before, "checked"), count(after, "checked")), (1, 0));
    assert!(before.rfind("checked") > before.find("Published"));
}

#[test]
fn uncertain_publication_is_hollow_and_open_ends_run_out() {
    let markup = render(props(autumn(), 1400));
    assert_eq!(count(&markup, "timeline-mark-uncertain"), 4);
    assert_eq!(count(&markup, "timeline-tail"), 2);
    assert!(markup.contains("10 articles, 1 undated"));
}

#[test]
fn the_open_article_is_marked() {
    let markup = render(TimelineProps { selected: Some(4), ..props(autumn(), 1400) });
    assert_eq!(count(&markup, "timeline-mark-selected"), 1);
}

#[test]
fn many_articles_become_bars_and_few_elements() {
    let markup = render(props(many(5000), 1400));
    assert!(markup.contains("a week"));
    assert_eq!(count(&markup, "timeline-mark"), 0);
    assert!(count(&markup, "<rect") < 1500, "{}", count(&markup, "<rect"));
}

#[test]
fn no_style_attribute_survives_a_strict_policy() {
    let markup = render(TimelineProps { from: Some(day("2025-10-01")), ..props(autumn(), 1400) });
    assert_eq!(count(&markup, "style="), 0);
}
