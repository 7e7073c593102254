//! Ticks of the axis: days, months or years, as dense as their labels allow. The steps are d3-time's, the
//! days of a month always 1, 8, 15, 22, so that a month reads the same at every zoom.

use super::place::{Label, place};
use super::scale::Scale;
use crate::day::{Day, DayRange};
use crate::order::order;

/// Space between two labels, in pixels.
const GAP: f64 = 10.0;

/// A tick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day at whose beginning it stands.
    pub day: Day,
    /// Where.
    pub x: f64,
    /// What begins here.
    pub rank: Rank,
    /// What stands beside it, where there is room; the text begins `x` pixels from the left.
    pub label: Option<TickLabel>,
}

/// What begins at a tick, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
}

/// The parts of a label; the words are the reader's language's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TickLabel {
    /// "2025".
    Year(i32),
    /// "Oct 2025".
    MonthOfYear(i32, u32),
    /// "Oct".
    Month(u32),
    /// "8 Oct 2025".
    Date(i32, u32, u32),
    /// "8".
    Day(u32),
}

#[derive(Clone, Copy)]
enum Every {
    Days(u32),
    Months(u32),
    Years(i32),
}

/// Each step with its days: a tick at every step is drawn where that many days are wide enough.
const STEPS: [(Every, f64); 12] = [
    (Every::Days(1), 1.0),
    (Every::Days(2), 2.0),
    (Every::Days(7), 7.0),
    (Every::Days(14), 14.0),
    (Every::Months(1), 30.4),
    (Every::Months(3), 91.3),
    (Every::Years(1), 365.2),
    (Every::Years(2), 730.5),
    (Every::Years(5), 1826.2),
    (Every::Years(10), 3652.4),
    (Every::Years(50), 18_262.0),
    (Every::Years(500), 182_621.0),
];

/// Ticks in ascending order, all inside the domain. Labels are at least ten pixels apart, given the width of
/// each; the year is told once at least where any label has room.
pub fn ticks(scale: Scale, width_of: impl Fn(TickLabel) -> f64) -> Vec<Tick> {
    let every = STEPS
        .into_iter()
        .find(|&(every, days)| days * scale.per_day() >= least_width(every))
        .map_or(Every::Years(500), |(every, _)| every);
    let days = starts(scale.domain(), every);
    let mut ticks: Vec<Tick> =
        days.into_iter().map(|day| Tick { day, x: scale.x(day), rank: rank(day), label: None }).collect();
    label(&mut ticks, every, scale, width_of);
    ticks
}

fn least_width(every: Every) -> f64 {
    match every {
        Every::Days(1) => 30.0,
        Every::Days(2) => 44.0,
        Every::Days(_) => 56.0,
        Every::Months(_) | Every::Years(_) => 48.0,
    }
}

fn starts(domain: DayRange, every: Every) -> Vec<Day> {
    let (first, _, _) = domain.start.civil();
    let (last, _, _) = domain.end.civil();
    let step = if let Every::Years(step) = every { step } else { 1 };
    let years = (first - first.rem_euclid(step)..=last).step_by(usize::try_from(step).expect("positive"));
    let all = years.flat_map(|year| months(every).flat_map(move |month| days(every, year, month)));
    all.filter(|&day| domain.start <= day && day <= domain.end).collect()
}

fn months(every: Every) -> impl Iterator<Item = u32> {
    let step = match every {
        Every::Days(_) => 1,
        Every::Months(step) => step as usize,
        Every::Years(_) => 12,
    };
    (1..=12).step_by(step)
}

fn days(every: Every, year: i32, month: u32) -> impl Iterator<Item = Day> {
    // A last step of a day or two before the next month would crowd it.
    let (step, last) = match every {
        Every::Days(1) => (1, 31),
        Every::Days(step) => (step as usize, 31 - step),
        Every::Months(_) | Every::Years(_) => (1, 1),
    };
    (1..=last).step_by(step).filter_map(move |day| Day::new(year, month, day))
}

fn rank(day: Day) -> Rank {
    match day.civil() {
        (_, 1, 1) => Rank::Year,
        (_, _, 1) => Rank::Month,
        _ => Rank::Day,
    }
}

fn label(ticks: &mut [Tick], every: Every, scale: Scale, width_of: impl Fn(TickLabel) -> f64) {
    // Where no year begins, it is told by the first month that does, or else by the first tick.
    let first = |least: Rank| ticks.iter().position(|tick| tick.rank <= least);
    let context = first(Rank::Year).or(first(Rank::Month)).unwrap_or(0);
    let order = order(ticks.len(), |index| [i64::from(index != context), ticks[index].rank as i64, 0]);
    let wordings: Vec<Vec<TickLabel>> =
        order.iter().map(|&index| wordings(ticks[index], every, index == context)).collect();
    let labels: Vec<Label> = order
        .iter()
        .zip(&wordings)
        .map(|(&index, wordings)| Label {
            anchor: ticks[index].x,
            widths: wordings.iter().map(|&wording| width_of(wording)).collect(),
            flips: false,
        })
        .collect();
    for placed in place(&labels, scale.width(), GAP) {
        ticks[order[placed.label]].label = Some(wordings[placed.label][placed.wording]);
    }
}

fn wordings(tick: Tick, every: Every, context: bool) -> Vec<TickLabel> {
    let (year, month, day) = tick.day.civil();
    match (every, tick.rank) {
        (Every::Years(_), _) | (Every::Months(_), Rank::Year) => vec![TickLabel::Year(year)],
        (_, Rank::Year) => vec![TickLabel::MonthOfYear(year, month), TickLabel::Year(year)],
        (_, Rank::Month) if context => vec![TickLabel::MonthOfYear(year, month), TickLabel::Month(month)],
        (_, Rank::Month) => vec![TickLabel::Month(month)],
        (_, Rank::Day) if context => vec![TickLabel::Date(year, month, day), TickLabel::Day(day)],
        (_, Rank::Day) => vec![TickLabel::Day(day)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(label: TickLabel) -> String {
        match label {
            TickLabel::Year(year) => year.to_string(),
            TickLabel::MonthOfYear(year, month) => format!("{month}/{year}"),
            TickLabel::Month(month) => format!("{month}/"),
            TickLabel::Date(year, month, day) => format!("{day}.{month}/{year}"),
            TickLabel::Day(day) => day.to_string(),
        }
    }

    fn width_of(label: TickLabel) -> f64 {
        8.0 * f64::from(u32::try_from(text(label).len()).unwrap())
    }

    fn check(from: &str, to: &str, width: u32, expected: &str) {
        let domain = DayRange::new(Day::parse(from).unwrap(), Day::parse(to).unwrap());
        let ticks = ticks(Scale::new(domain, width), width_of);
        let labels: Vec<String> = ticks.iter().filter_map(|tick| tick.label).map(text).collect();
        assert_eq!(labels.join(" "), expected);
    }

    #[test]
    fn odd_a_domain_without_any_tick_has_none() {
        check("2025-10-09", "2025-10-09", 3, "");
    }

    #[test]
    fn odd_a_domain_within_one_month_tells_month_and_year_first() {
        check("2025-10-03", "2025-10-30", 400, "8.10/2025 15 22");
    }

    #[test]
    fn the_year_is_told_once_and_at_each_january() {
        check("2024-11-10", "2025-03-20", 400, "12/ 2025 2/ 3/");
        check("2025-02-10", "2025-08-20", 400, "3/2025 4/ 5/ 6/ 7/ 8/");
        check("2024-12-20", "2025-01-20", 800, "21 23 25 27 29 1/2025 5 7 9 11 13 15 17 19");
        check("2025-09-20", "2025-11-10", 800, "22 10/2025 8 15 22 11/ 8");
    }

    #[test]
    fn years_thin_out_as_the_domain_grows() {
        check("1990-01-01", "2025-12-31", 320, "1990 2000 2010 2020");
        check("0001-01-01", "9999-12-31", 300, "500 2000 3500 5000 6500 8000");
    }

    proptest! {
        #[test]
        fn ticks_ascend_inside_the_domain_and_labels_never_overlap(
            start in -719_162..2_900_000_i32, length in 0..30_000_i32, width in 1..3000_u32,
        ) {
            let scale = Scale::new(DayRange::new(Day(start), Day(start + length)), width);
            let ticks = ticks(scale, width_of);
            prop_assert!(ticks.windows(2).all(|pair| pair[0].day < pair[1].day));
            prop_assert!(ticks.iter().all(|tick| scale.domain().contains(DayRange::day(tick.day))));
            prop_assert!(ticks.len() <= 110);
            let ends: Vec<(f64, f64)> = ticks
                .iter()
                .filter_map(|tick| Some((tick.x, tick.x + width_of(tick.label?))))
                .collect();
            prop_assert!(ends.windows(2).all(|pair| pair[0].1 + GAP <= pair[1].0));
            prop_assert!(ends.iter().all(|&(_, end)| end <= scale.width()));
        }
    }
}
