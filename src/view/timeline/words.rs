//! The timeline's English: names of controls and the wording of days, ranges and counts.

use atlas::day::{Day, DayRange};
use atlas::plot::time::{TickLabel, Unit};

/// Names of controls and parts.
pub(super) const DATES: &str = "Dates";
pub(super) const CLOCK: &str = "Which dates count";
pub(super) const PUBLISHED: &str = "Published";
pub(super) const MENTIONED: &str = "Mentioned";
pub(super) const FROM: &str = "From";
pub(super) const TO: &str = "To";
pub(super) const CLEAR: &str = "Clear dates";
pub(super) const ZOOM: &str = "Part of time shown";
pub(super) const ZOOM_IN: &str = "Zoom in";
pub(super) const ZOOM_OUT: &str = "Zoom out";
pub(super) const EARLIER: &str = "Earlier";
pub(super) const LATER: &str = "Later";
pub(super) const RECENT: &str = "Recent";
pub(super) const FIRST_DAY: &str = "First day";
pub(super) const LAST_DAY: &str = "Last day";
pub(super) const OPEN: &str = "open";
pub(super) const COMING_UP: &str = "Coming up";
pub(super) const NONE_SHOWN: &str = "none in this time";
pub(super) const NO_DATES: &str = "No dates are known.";

const MONTHS: [&str; 12] = [
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
];

/// "18 October 2025".
pub(super) fn day(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    format!("{of_month} {} {year}", long(month))
}

/// "9–16 Oct", "30 Sep – 2 Oct", "Aug", "2024"; the year only where it is not the `usual` one.
pub(super) fn range(range: DayRange, usual: Option<i32>) -> String {
    let (year, month, first) = range.start.civil();
    let (last_year, last_month, last) = range.end.civil();
    let tail = if usual == Some(last_year) { String::new() } else { format!(" {last_year}") };
    if DayRange::year(year) == Some(range) {
        return year.to_string();
    }
    if year != last_year {
        return format!("{first} {} {year} – {last} {}{tail}", short(month), short(last_month));
    }
    if DayRange::month(year, month) == Some(range) {
        return format!("{}{tail}", short(month));
    }
    match (month == last_month, first == last) {
        (true, true) => format!("{first} {}{tail}", short(month)),
        (true, false) => format!("{first}–{last} {}{tail}", short(month)),
        (false, _) => format!("{first} {} – {last} {}{tail}", short(month), short(last_month)),
    }
}

/// The text beside a tick.
pub(super) fn tick(label: TickLabel) -> String {
    match label {
        TickLabel::Year(year) => year.to_string(),
        TickLabel::MonthOfYear(year, month) => format!("{} {year}", short(month)),
        TickLabel::Month(month) => short(month).to_owned(),
        TickLabel::Date(year, month, day) => format!("{day} {} {year}", short(month)),
        TickLabel::Day(day) => day.to_string(),
    }
}

/// "1 article", "1,200 articles".
pub(super) fn articles(count: usize) -> String {
    format!("{} {}", number(count), if count == 1 { "article" } else { "articles" })
}

/// "up to 4 a week".
pub(super) fn peak(count: u32, unit: Unit) -> String {
    if count == 0 {
        return NONE_SHOWN.to_owned();
    }
    let unit = match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
        Unit::Decade => "decade",
    };
    format!("up to {} a {unit}", number(usize::try_from(count).unwrap_or(usize::MAX)))
}

/// "2 undated".
pub(super) fn undated(count: usize) -> String {
    format!("{} undated", number(count))
}

/// "Earlier: 14".
pub(super) fn more(word: &str, count: usize) -> String {
    format!("{word}: {}", number(count))
}

/// What the drawing shows, for those who can't see it.
pub(super) fn summary(published: usize, mentioned: usize, shown: DayRange) -> String {
    format!(
        "Timeline from {} to {}: {} published, {} {} mentioned",
        day(shown.start),
        day(shown.end),
        articles(published),
        number(mentioned),
        if mentioned == 1 { "date" } else { "dates" },
    )
}

fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn long(month: u32) -> &'static str {
    let index = usize::try_from(month).unwrap_or(0).saturating_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

fn short(month: u32) -> &'static str {
    &long(month)[..3]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, usual: i32, expected: &str) {
        let days = DayRange::new(Day::parse(from).unwrap(), Day::parse(to).unwrap());
        assert_eq!(range(days, Some(usual)), expected);
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
    fn counts_are_grouped_and_agree_with_their_noun() {
        assert_eq!(articles(1), "1 article");
        assert_eq!(articles(12_345), "12,345 articles");
        assert_eq!(articles(0), "0 articles");
    }
}
