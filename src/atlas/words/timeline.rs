//! The words of the timeline: names of its controls, days and ranges in the room they have, counts.

use super::{Words, counted, grouped_count};
use crate::day::{Day, DayRange};
use crate::plot::time::{TickLabel, Unit};

/// Names of the timeline's controls and parts.
#[derive(Debug)]
pub struct TimelineWords {
    /// Name of the whole.
    pub dates: &'static str,
    /// Name of the choice of a clock.
    pub clock: &'static str,
    /// First day, before its field.
    pub from: &'static str,
    /// Last day, before its field.
    pub to: &'static str,
    /// Lets go of the interval.
    pub clear: &'static str,
    /// Name of the buttons that choose what is shown.
    pub zoom: &'static str,
    /// Shows less time.
    pub zoom_in: &'static str,
    /// Shows more time.
    pub zoom_out: &'static str,
    /// Marks before what is shown.
    pub earlier: &'static str,
    /// Marks after what is shown.
    pub later: &'static str,
    /// Back to the first view.
    pub recent: &'static str,
    /// Name of the handle of the first day.
    pub first_day: &'static str,
    /// Name of the handle of the last day.
    pub last_day: &'static str,
    /// A bound that is not set.
    pub open: &'static str,
    /// Heading of what is ahead.
    pub coming_up: &'static str,
    /// Nothing in what is shown.
    pub none_shown: &'static str,
    /// Nothing at all.
    pub no_dates: &'static str,
    pub(super) undated: &'static str,
    pub(super) long_months: [&'static str; 12],
    /// Day, week, month, year, decade.
    pub(super) units: [&'static str; 5],
}

pub(super) const ENGLISH: TimelineWords = TimelineWords {
    dates: "Timeline",
    clock: "Which dates count",
    from: "From",
    to: "To",
    clear: "Clear dates",
    zoom: "Part of time shown",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    recent: "Recent",
    first_day: "First day",
    last_day: "Last day",
    open: "open",
    coming_up: "Coming up",
    none_shown: "none in this time",
    no_dates: "No dates are known.",
    undated: "undated",
    long_months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    units: ["day", "week", "month", "year", "decade"],
};

impl Words {
    /// "18 October 2025".
    pub fn long_day(&self, day: Day) -> String {
        let (year, month, of_month) = day.civil();
        format!("{of_month} {} {year}", self.timeline.long_months[(month as usize + 11) % 12])
    }

    /// "9–16 Oct", "30 Sep – 2 Oct", "Aug", "2024"; the year only where it is not the `usual` one.
    pub fn short_range(&self, range: DayRange, usual: Option<i32>) -> String {
        let (year, month, first) = range.start.civil();
        let (last_year, last_month, last) = range.end.civil();
        let tail = if usual == Some(last_year) { String::new() } else { format!(" {last_year}") };
        let (one, other) = (self.month(month), self.month(last_month));
        if DayRange::year(year) == Some(range) {
            return year.to_string();
        }
        if year != last_year {
            return format!("{first} {one} {year} – {last} {other}{tail}");
        }
        if DayRange::month(year, month) == Some(range) {
            return format!("{one}{tail}");
        }
        match (month == last_month, first == last) {
            (true, true) => format!("{first} {one}{tail}"),
            (true, false) => format!("{first}–{last} {one}{tail}"),
            (false, _) => format!("{first} {one} – {last} {other}{tail}"),
        }
    }

    /// The text beside a tick.
    pub fn tick(&self, label: TickLabel) -> String {
        match label {
            TickLabel::Year(year) => year.to_string(),
            TickLabel::MonthOfYear(year, month) => format!("{} {year}", self.month(month)),
            TickLabel::Month(month) => self.month(month).to_owned(),
            TickLabel::Date(year, month, day) => format!("{day} {} {year}", self.month(month)),
            TickLabel::Day(day) => day.to_string(),
        }
    }

    /// "up to 4 a week".
    pub fn peak(&self, count: u32, unit: Unit) -> String {
        if count == 0 {
            return self.timeline.none_shown.to_owned();
        }
        let unit = match unit {
            Unit::Day => 0,
            Unit::Week => 1,
            Unit::Month => 2,
            Unit::Year => 3,
            Unit::Decade => 4,
        };
        format!("up to {} a {}", grouped_count(count), self.timeline.units[unit])
    }

    /// "2 undated".
    pub fn undated(&self, count: u32) -> String {
        format!("{} {}", grouped_count(count), self.timeline.undated)
    }

    /// "Earlier: 14".
    pub fn more(&self, word: &str, count: u32) -> String {
        format!("{word}: {}", grouped_count(count))
    }

    /// What the drawing shows, for those who can't see it.
    pub fn timeline_summary(&self, published: u32, mentioned: u32, shown: DayRange) -> String {
        let (from, to) = (self.long_day(shown.start), self.long_day(shown.end));
        let (articles, dates) = (self.articles(published), counted(mentioned, ["date", "dates"]));
        format!("Timeline from {from} to {to}: {articles} published, {dates} mentioned")
    }
}

#[cfg(test)]
mod tests {
    use crate::day::{Day, DayRange};
    use crate::words::ENGLISH;

    fn check(from: &str, to: &str, usual: i32, expected: &str) {
        let days = DayRange::new(Day::parse(from).unwrap(), Day::parse(to).unwrap());
        assert_eq!(ENGLISH.short_range(days, Some(usual)), expected);
    }

    #[test]
    fn ranges_are_told_in_the_fewest_words() {
        check("2025-10-09", "2025-10-16", 2025, "9–16 Oct");
        check("2025-09-30", "2025-10-02", 2025, "30 Sep – 2 Oct");
        check("2025-10-18", "2025-10-18", 2025, "18 Oct");
        check("2026-10-18", "2026-10-18", 2025, "18 Oct 2026");
        check("2025-11-01", "2025-11-30", 2025, "Nov");
        check("2026-01-01", "2026-12-31", 2025, "2026");
        check("2025-12-30", "2026-01-02", 2025, "30 Dec 2025 – 2 Jan 2026");
    }

    #[test]
    fn a_summary_counts_and_dates() {
        let days = DayRange::new(Day::parse("2025-09-01").unwrap(), Day::parse("2025-10-18").unwrap());
        assert_eq!(
            ENGLISH.timeline_summary(1, 12_345, days),
            "Timeline from 1 September 2025 to 18 October 2025: 1 article published, 12,345 dates mentioned"
        );
    }
}
