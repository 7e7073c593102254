//! Date expressions to days: the year that is not printed, the day that "Monday" means. The rules: a date
//! without a year lies in the year that brings it nearest to publication and fits how it is told.

use super::hijri;
use super::own_year::{self, Calendar, NEW, Opening};
use super::shape::{BEGUN, END, LIMIT, Shape, TOLD, Unit, YearSaid};
use super::words;
use crate::day::{Day, DayRange};
use crate::facts::{Precision, Rule, When};

/// Days of a year, and some.
const YEAR: i32 = 400;

/// What an expression stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// Its days.
    pub(crate) range: DayRange,
    /// How exact.
    pub(crate) precision: Precision,
    /// What made it.
    pub(crate) rule: Rule,
}

/// The day that the text is read from, and what is known besides.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct View {
    /// Publication.
    pub(crate) day: Option<Day>,
    /// How the date is told.
    pub(crate) told: Option<When>,
    /// The date before it in the text.
    pub(crate) previous: Option<(DayRange, Precision)>,
    /// When the article's fiscal year opens.
    pub(crate) fiscal: Option<Opening>,
    /// Whether something lasts until the date.
    pub(crate) limit: bool,
}

fn meaning(range: Option<DayRange>, precision: Precision, rule: Rule) -> Option<Meaning> {
    range.map(|range| Meaning { range, precision, rule })
}

/// The meaning of one shape; `None` when it needs a day that is not known, or is no date of the calendar.
pub(crate) fn resolve(shape: Shape, view: View) -> Option<Meaning> {
    match shape {
        Shape::Day { .. } | Shape::Days { .. } | Shape::Month { .. } | Shape::Months { .. } => {
            named(shape, view)
        }
        Shape::Year(year) => meaning(DayRange::year(year), Precision::Year, Rule::DateYear),
        Shape::Years(first, last) => meaning(years(first, last), Precision::Range, Rule::DateRange),
        Shape::FiscalYear { first } => {
            let range = match view.fiscal {
                Some(Opening::Month(month)) => own_year::year_from(first, month),
                _ => years(first, first + 1),
            };
            // Its first day bounds no publication.
            meaning(range, Precision::Year, Rule::DateRelative)
        }
        Shape::Decade { first, last } => meaning(years(first, last), Precision::Decade, Rule::DateDecade),
        Shape::Hijri { year, month, day } => solar(year, month, day, view),
        Shape::HijriDays { year, month, first, last } => {
            let ends = [first, last].map(|day| solar(year, Some(month), Some(day), view));
            let range = ends[0].zip(ends[1]).map(|(first, last)| (first.range.start, last.range.end));
            let range = range.filter(|(first, last)| first <= last);
            meaning(range.map(|(first, last)| DayRange::new(first, last)), Precision::Range, Rule::DateHijri)
        }
        Shape::HijriMonths { year, first, last } => {
            let ends = hijri::month(year, first).zip(hijri::month(year, last));
            let range = ends.map(|(first, last)| DayRange::new(first.start, last.end));
            meaning(range, Precision::Range, Rule::DateHijri)
        }
        Shape::Later { unit, count } => later(unit, count, view),
        Shape::WeekdayBeside { weekday, turn } => {
            let from = view.previous.filter(|(_, precision)| *precision == Precision::Day);
            let from = from.map(|(range, _)| range.end);
            if turn == 0 {
                return that_weekday(weekday, from?, view);
            }
            let day = from.or(view.day)?;
            let back = i32::try_from((day.weekday() + 7 - weekday) % 7).ok()?;
            let days = if turn > 0 { 7 - back } else { -if back == 0 { 7 } else { back } };
            meaning(Some(DayRange::day(day.plus(days))), Precision::Day, Rule::DateWeekday)
        }
        Shape::DayOfThatMonth { day } => {
            let (range, _) = view.previous?;
            let (year, month, _) = range.start.civil();
            meaning(Day::new(year, month, day).map(DayRange::day), Precision::Day, Rule::DateLater)
        }
        Shape::YearsBefore { count } => {
            let year = view.previous.map_or(view.day?, |(range, _)| range.end).civil().0;
            meaning(years(year - count, year - 1), Precision::Range, Rule::DateRelative)
        }
        Shape::SpanBehind { unit, count } => span_behind(unit, count, view),
        Shape::Whole(unit) => whole(unit, view),
        Shape::DayOfMonth { day, this: false } if long_ago(view).is_some() => day_of_then(day, view),
        Shape::SamePeriod { exact, .. } => same_period(exact, view),
        Shape::NthWeekday { .. } => nth_of_month(shape, view),
        Shape::SeasonBeside { first, count } => {
            let told = view.previous.filter(|_| count >= 0);
            // "In 1982 ... the following spring" is that of 1983.
            let whole_year = count > 0 && told.is_some_and(|(_, precision)| precision == Precision::Year);
            let told = told.map(|(range, _)| if whole_year { range.end } else { range.start });
            let day = if count == 0 { told? } else { told.or(view.day)? };
            meaning(turned_season(first, count, day), Precision::Range, Rule::DateLater)
        }
        Shape::YearBeside { count } => year_beside(count, view),
        Shape::OwnYear { .. } | Shape::FirstOf { .. } => own_year(shape, view),
        _ => relative(shape, view.day?, view.told),
    }
}

/// "In November 2018 ... over the following two years".
fn span_behind(unit: Unit, count: i32, view: View) -> Option<Meaning> {
    let (range, _) = view.previous?;
    let first = range.end.plus(1);
    let last = match unit {
        Unit::Day => first.plus(count - 1),
        Unit::Week => first.plus(count * 7 - 1),
        Unit::Month => same_day(shifted_month(count, first)?, first).plus(-1),
        Unit::Year => same_day(shifted_month(count * 12, first)?, first).plus(-1),
        _ => return None,
    };
    meaning(Some(DayRange::new(first, last)), Precision::Range, Rule::DateLater)
}

/// "On August 15, 2021, it fell. On the 26th ...".
fn day_of_then(number: u32, view: View) -> Option<Meaning> {
    let (range, _) = long_ago(view)?;
    let found = (0..=1).filter_map(|count| {
        let (year, month, _) = shifted_month(count, range.start)?.start.civil();
        Day::new(year, month, number)
    });
    let found = found.filter(|day| range.start <= *day).min();
    meaning(found.map(DayRange::day), Precision::Day, Rule::DateLater)
}

/// What stands before, a year back; what lies further back than a year is not compared with last year.
fn same_period(exact: bool, view: View) -> Option<Meaning> {
    let day = view.day?;
    let recent = |range: &DayRange| day.plus(-YEAR) < range.start && range.end.0 - range.start.0 < YEAR;
    match view.previous.filter(|(range, _)| recent(range)) {
        Some((range, precision))
            if matches!(precision, Precision::Range | Precision::Month | Precision::Week)
                || exact && precision == Precision::Day =>
        {
            meaning(a_year_off(range, -1), precision, Rule::DateLater)
        }
        _ => shifted(Unit::Year, -1, day),
    }
}

/// "That Friday": the day before it in the text, or the first one behind that; told as over, not ahead of publication.
fn that_weekday(weekday: u32, from: Day, view: View) -> Option<Meaning> {
    let days = i32::try_from((weekday + 7 - from.weekday()) % 7).ok()?;
    let day = from.plus(days);
    let over = view.told != Some(When::Ahead) && view.day.is_some_and(|published| from <= published);
    let day = Some(day).filter(|day| !over || view.day.is_none_or(|published| *day <= published));
    meaning(day.map(DayRange::day), Precision::Day, Rule::DateWeekday)
}

/// "The first Monday of May", "the last Friday of next month".
fn nth_of_month(shape: Shape, view: View) -> Option<Meaning> {
    let Shape::NthWeekday { nth, weekday, month, year, turn } = shape else { return None };
    let days = match month {
        0 => shifted_month(turn, view.day?)?,
        _ => pick(year, view, None, |year| DayRange::month(year, month))?,
    };
    let rule = if matches!(year, YearSaid::Is(_)) { Rule::DateFull } else { Rule::DateRelative };
    meaning(nth_weekday(nth, weekday, days).map(DayRange::day), Precision::Day, rule)
}

/// "The following year"; behind "the Iranian year that ended in March", or some months of it, stands another such year.
fn year_beside(count: i32, view: View) -> Option<Meaning> {
    let (range, precision) = view.previous?;
    let year = match hijri::months_in(range) {
        _ if precision == Precision::Year => a_year_off(range, count),
        Some([(year, _), _]) => hijri::year(year + count),
        None => DayRange::year(range.start.civil().0 + count),
    };
    meaning(year, Precision::Year, Rule::DateLater)
}

/// Years of their own, parts of them, and the first day of any year.
fn own_year(shape: Shape, view: View) -> Option<Meaning> {
    let day = view.day?;
    match shape {
        Shape::OwnYear { calendar, turn, first, last } => {
            let turn = if turn == NEW && view.told == Some(When::Past) { 0 } else { turn };
            let range = own_year::days(opening(calendar, view)?, turn, (first, last), day);
            let precision = if last - first == 11 { Precision::Year } else { Precision::Range };
            meaning(range, precision, Rule::DateRelative)
        }
        Shape::FirstOf { calendar, unit, turn, then } => {
            // "In December 2021 prices had risen since the start of the year".
            let told =
                view.previous.filter(|_| then && view.told == Some(When::Past)).map(|(range, _)| range.end);
            let day = told.filter(|told| told.civil().0 < day.civil().0).unwrap_or(day);
            let range = match calendar {
                Some(calendar) => own_year::days(opening(calendar, view)?, turn, (1, 12), day),
                None => shifted(unit, turn, day).map(|meaning| meaning.range),
            };
            meaning(range.map(|range| DayRange::day(range.start)), Precision::Day, Rule::DateRelative)
        }
        _ => None,
    }
}

/// The day or month that the text is in, where that lies well before publication.
fn long_ago(view: View) -> Option<(DayRange, Precision)> {
    const FAR: i32 = 60;
    let day = view.day?;
    view.previous.filter(|(range, precision)| {
        matches!(precision, Precision::Day | Precision::Month) && range.end.plus(FAR) < day
    })
}

/// The last day of this number up to another day.
pub(super) fn day_up_to(number: u32, last: Day) -> Option<Day> {
    let days = [-1, 0].into_iter().filter_map(|count| {
        let (year, month, _) = shifted_month(count, last)?.start.civil();
        Day::new(year, month, number)
    });
    days.filter(|day| *day <= last).max()
}

fn opening(calendar: Calendar, view: View) -> Option<Opening> {
    match calendar {
        Calendar::Solar => Some(Opening::Solar),
        Calendar::Fiscal => view.fiscal,
    }
}

/// The same days so many years off; of whole Solar Hijri months or years, others of that calendar.
fn a_year_off(range: DayRange, count: i32) -> Option<DayRange> {
    let solar = hijri::shifted(range, count * 12);
    if solar.is_some() {
        return solar;
    }
    let off = |day: Day| Some(same_day(shifted_month(count * 12, day)?, day));
    // A month that ends with February ends with it in leap years, too.
    let last = |day: Day| {
        let ends = day.plus(1).civil().2 == 1;
        if ends { Some(shifted_month(count * 12, day)?.end) } else { off(day) }
    };
    Some(DayRange::new(off(range.start)?, last(range.end)?))
}

fn years(first: i32, last: i32) -> Option<DayRange> {
    Some(DayRange::new(Day::new(first, 1, 1)?, Day::new(last, 12, 31)?))
}

fn named(shape: Shape, view: View) -> Option<Meaning> {
    match shape {
        Shape::Day { weekday, month, day, year } => {
            let in_year = |year| Day::new(year, month, day).map(DayRange::day);
            let rule = if matches!(year, YearSaid::Is(_)) { Rule::DateFull } else { Rule::DateDay };
            meaning(pick(year, view, weekday, in_year), Precision::Day, rule)
        }
        Shape::Days { month, first, last, year } => {
            let in_year =
                |year| Some(DayRange::new(Day::new(year, month, first)?, Day::new(year, month, last)?));
            meaning(pick(year, view, None, in_year), Precision::Range, Rule::DateRange)
        }
        Shape::Month { month, year, turn } => {
            let rule = if matches!(year, YearSaid::Is(_)) { Rule::DateMonth } else { Rule::DateMonthOnly };
            let range = match turn {
                Some(turn) => turned_month(month, turn, view.day?),
                None => pick(year, view, None, |year| DayRange::month(year, month)),
            };
            meaning(range, Precision::Month, rule)
        }
        Shape::Months { first, last, year } => {
            let rule = if matches!(year, YearSaid::Is(_)) { Rule::DateRange } else { Rule::DateRelative };
            meaning(pick(year, view, None, |year| months(year, first, last)), Precision::Range, rule)
        }
        _ => None,
    }
}

/// Months of a year; a `last` above 12 runs into the next one (winter is 12 to 14).
fn months(year: i32, first: u32, last: u32) -> Option<DayRange> {
    let end = DayRange::month(year + i32::from(last > 12), (last - 1) % 12 + 1)?.end;
    Some(DayRange::new(Day::new(year, first, 1)?, end))
}

/// "Last August" is the one before this month, "next March" the one behind it.
fn turned_month(month: u32, turn: i32, day: Day) -> Option<DayRange> {
    let (year, now, _) = day.civil();
    let shift = match turn {
        -1 => -i32::from(month >= now),
        1 => i32::from(month <= now),
        _ => 0,
    };
    DayRange::month(year + shift, month)
}

fn pick(
    year: YearSaid,
    view: View,
    weekday: Option<u32>,
    in_year: impl Fn(i32) -> Option<DayRange>,
) -> Option<DayRange> {
    match year {
        YearSaid::Is(year) => in_year(year),
        YearSaid::Turn(turn) => in_year(view.day?.civil().0 + turn),
        YearSaid::No => nearest(view.day?, view, weekday, in_year),
    }
}

/// Days by which a date against its telling is put back: past ones ahead by more than a month are of the
/// year before, ones that are neither are rather past than ahead. Of a day nearly a year back the press tells the
/// year: "fixed November 20 for a report" is ahead in October.
const AGAINST: i32 = 300;
const DAY_AGAINST: i32 = 220;
const UNTOLD_AHEAD: i32 = 100;
/// "Stocks were enough until November" may well lie ahead.
const LIMIT_AGAINST: i32 = 150;
/// A day of the week that does not fit outweighs eight years.
const WRONG_WEEKDAY: i32 = 3_000;

fn nearest(
    day: Day,
    view: View,
    weekday: Option<u32>,
    in_year: impl Fn(i32) -> Option<DayRange>,
) -> Option<DayRange> {
    let year = day.civil().0;
    let back = if weekday.is_some() { 6 } else { 1 };
    let cost = |range: &DayRange| {
        let (behind, ahead) = ((day.0 - range.end.0).max(0), (range.start.0 - day.0).max(0));
        let against = match view.told {
            Some(When::Past) if ahead > 0 && range.end.0 - range.start.0 < 14 => DAY_AGAINST,
            Some(When::Past) if ahead > 0 && view.limit => LIMIT_AGAINST,
            Some(When::Past) if ahead > 0 => AGAINST,
            Some(When::Ahead) if behind > 0 => AGAINST,
            None if ahead > 0 => UNTOLD_AHEAD,
            _ => 0,
        };
        let wrong = weekday.is_some_and(|weekday| weekday != range.start.weekday());
        behind + ahead + against + if wrong { WRONG_WEEKDAY } else { 0 }
    };
    (year - back..=year + 1).filter_map(in_year).min_by_key(cost)
}

fn solar(year: Option<i32>, month: Option<u32>, day: Option<u32>, view: View) -> Option<Meaning> {
    let in_year = |year: i32| match (month, day) {
        (Some(month), Some(day)) => hijri::day(year, month, day).map(DayRange::day),
        (Some(month), None) => hijri::month(year, month),
        _ => hijri::year(year),
    };
    let range = match year {
        Some(year) => in_year(year),
        // The Solar Hijri year opens in March of the Gregorian one that is 621 ahead.
        None => nearest(view.day?, view, None, |year| in_year(year - 621).or(in_year(year - 622))),
    };
    let precision = match (month, day) {
        (_, Some(_)) => Precision::Day,
        (Some(_), None) => Precision::Month,
        _ => Precision::Year,
    };
    meaning(range, precision, Rule::DateHijri)
}

fn relative(shape: Shape, day: Day, told: Option<When>) -> Option<Meaning> {
    match shape {
        Shape::Weekday { weekday, turn } => {
            let range = DayRange::day(turned_weekday(weekday, turn, day, told));
            meaning(Some(range), Precision::Day, Rule::DateWeekday)
        }
        Shape::WeekdayOfWeek { weekday, turn } => {
            let monday = day.plus(-i32::try_from(day.weekday()).expect("below 7"));
            let days = turn * 7 + i32::try_from(weekday).expect("below 7");
            meaning(Some(DayRange::day(monday.plus(days))), Precision::Day, Rule::DateWeekday)
        }
        Shape::Quarter { turn } => {
            let (year, month, _) = day.civil();
            let first = Day::new(year, (month - 1) / 3 * 3 + 1, 1)?;
            let range =
                DayRange::new(shifted_month(turn * 3, first)?.start, shifted_month(turn * 3 + 2, first)?.end);
            meaning(Some(range), Precision::Range, Rule::DateRelative)
        }
        // "By the spring all had passed".
        Shape::Season { first, turn: turn @ (LIMIT | END) } => {
            let ahead = if turn == END { END } else { 1 };
            let turn = if told == Some(When::Past) { BEGUN } else { ahead };
            meaning(turned_season(first, turn, day), Precision::Range, Rule::DateRelative)
        }
        // "In spring it is green" is any spring.
        Shape::Season { first, turn: TOLD } => {
            let turn = if told? == When::Past { BEGUN } else { 1 };
            meaning(turned_season(first, turn, day), Precision::Range, Rule::DateRelative)
        }
        Shape::Season { first, turn } => {
            meaning(turned_season(first, turn, day), Precision::Range, Rule::DateRelative)
        }
        Shape::SeasonsAgo { first, count } => {
            let last = turned_season(first, -1, day)?;
            let (year, month, _) = last.start.civil();
            meaning(months(year - count + 1, month, month + 2), Precision::Range, Rule::DateRelative)
        }
        Shape::WeekdaysAgo { weekday, count } => {
            let last = turned_weekday(weekday, Some(-1), day, None);
            meaning(Some(DayRange::day(last.plus(7 * (1 - count)))), Precision::Day, Rule::DateRelative)
        }
        Shape::In { unit, count } => (told == Some(When::Ahead)).then(|| shifted(unit, count, day)).flatten(),
        Shape::DayOfMonth { day: number, this } => {
            let of = |count: i32| {
                let (year, month, _) = shifted_month(count, day)?.start.civil();
                Day::new(year, month, number)
            };
            let found = match told {
                _ if this => of(0),
                Some(When::Ahead) => [of(0), of(1)].into_iter().flatten().find(|&other| day <= other),
                Some(When::Past) => [of(0), of(-1)].into_iter().flatten().find(|&other| other <= day),
                None => {
                    [of(-1), of(0), of(1)].into_iter().flatten().min_by_key(|other| (other.0 - day.0).abs())
                }
            };
            meaning(found.map(DayRange::day), Precision::Day, Rule::DateRelative)
        }
        // "The new year" opens nearest.
        Shape::Turn { unit, turn: NEW } => match day.civil().1 {
            10..=12 if told != Some(When::Past) => shifted(unit, 1, day),
            1 | 2 => shifted(unit, 0, day),
            _ => None,
        },
        Shape::Turn { unit, turn } => shifted(unit, turn, day),
        Shape::SolarTurn { turn, month } => {
            let year = hijri::year_of(day)? + turn;
            meaning(hijri::month(year, month), Precision::Month, Rule::DateHijri)
        }
        Shape::Offset(days) => {
            meaning(Some(DayRange::day(day.plus(days))), Precision::Day, Rule::DateRelative)
        }
        Shape::Ago { unit, count } => shifted(unit, count, day),
        Shape::Window { unit, count } => {
            meaning(window(unit, count, day), Precision::Range, Rule::DateRelative)
        }
        Shape::OverWeekend => {
            let ahead = told == Some(When::Ahead) || day.weekday() >= SATURDAY;
            shifted(Unit::Weekend, if ahead { 0 } else { -1 }, day)
        }
        _ => None,
    }
}

/// "Monday" is the last one up to the day itself, or the first from it on when told as ahead.
fn turned_weekday(weekday: u32, turn: Option<i32>, day: Day, told: Option<When>) -> Day {
    let back = i32::try_from((day.weekday() + 7 - weekday) % 7).expect("below 7");
    let monday = day.plus(-i32::try_from(day.weekday()).expect("below 7"));
    match (turn, told) {
        (Some(-1), _) => day.plus(if back == 0 { -7 } else { -back }),
        // What is next tomorrow is called tomorrow.
        (Some(1), _) if back == 6 => day.plus(8),
        (Some(1), _) => day.plus(7 - back),
        (Some(_), _) => monday.plus(i32::try_from(weekday).expect("below 7")),
        (None, Some(When::Ahead)) => day.plus((7 - back) % 7),
        (None, _) => day.plus(-back),
    }
}

/// The hour's day, day, week, month, year or ten years that lies `count` of them from a day.
fn shifted(unit: Unit, count: i32, day: Day) -> Option<Meaning> {
    let monday = day.plus(-i32::try_from(day.weekday()).expect("below 7"));
    let (range, precision) = match unit {
        Unit::Hour if count % 24 == 0 => (DayRange::day(day.plus(count / 24)), Precision::Day),
        Unit::Hour => return None,
        Unit::Day => (DayRange::day(day.plus(count)), Precision::Day),
        Unit::Fortnight => (DayRange::day(day.plus(count * 14)), Precision::Day),
        Unit::Week => {
            let start = monday.plus(count * 7);
            (DayRange::new(start, start.plus(6)), Precision::Week)
        }
        Unit::Weekend => {
            let start = monday.plus(count * 7 + 5);
            (DayRange::new(start, start.plus(1)), Precision::Range)
        }
        Unit::Month => (shifted_month(count, day)?, Precision::Month),
        Unit::Year => (DayRange::year(day.civil().0 + count)?, Precision::Year),
        Unit::Decade => (DayRange::year(day.civil().0 + count * 10)?, Precision::Year),
        Unit::Century => (DayRange::year(day.civil().0 + count * 100)?, Precision::Year),
    };
    meaning(Some(range), precision, Rule::DateRelative)
}

const SATURDAY: u32 = 5;

/// So many days, weeks or months from the day after on; below nothing, as many up to the day.
fn window(unit: Unit, count: i32, day: Day) -> Option<DayRange> {
    let other = match unit {
        Unit::Hour => day.plus(count.signum() * ((count.abs() + 23) / 24)),
        Unit::Day => day.plus(count),
        Unit::Week => day.plus(count * 7),
        Unit::Fortnight => day.plus(count * 14),
        Unit::Month => same_day(shifted_month(count, day)?, day),
        Unit::Year => same_day(shifted_month(count * 12, day)?, day),
        Unit::Decade => same_day(shifted_month(count * 120, day)?, day),
        _ => return None,
    };
    Some(if count > 0 { DayRange::new(day.plus(1), other) } else { DayRange::new(other, day) })
}

/// The first (1) or the last (-1) such day of the week in a month.
fn nth_weekday(nth: i32, weekday: u32, month: DayRange) -> Option<Day> {
    let from = |day: Day| i32::try_from((weekday + 7 - day.weekday()) % 7).expect("below 7");
    let first = month.start.plus(from(month.start));
    let days = if nth > 0 { (nth - 1) * 7 } else { (month.end.0 - first.0) / 7 * 7 };
    Some(first.plus(days)).filter(|day| *day <= month.end)
}

/// A day's number in another month, or that month's last day where it has no such.
fn same_day(month: DayRange, day: Day) -> Day {
    let (_, _, number) = day.civil();
    month.start.plus(i32::try_from(number).expect("at most 31") - 1).min(month.end)
}

/// The last season that is over, the next that has not begun, or this year's; the winter that January lies in
/// began the year before.
fn turned_season(first: u32, turn: i32, day: Day) -> Option<DayRange> {
    let year = day.civil().0;
    let mut seasons = (year - 2..=year + 2).filter_map(|year| months(year, first, first + 2));
    match turn {
        BEGUN => seasons.rfind(|season| season.start <= day),
        -1 => seasons.rfind(|season| season.end < day),
        1 => seasons.find(|season| season.start > day),
        END => seasons.find(|season| season.end >= day),
        _ => {
            let this = |season: &DayRange| season.start.civil().0 == year;
            seasons.clone().find(|season| season.start <= day && day <= season.end).or(seasons.find(this))
        }
    }
}

/// "The year" is that of publication, or the one in which the text has just been.
fn whole(unit: Unit, view: View) -> Option<Meaning> {
    let day = view.day?;
    let told = view.previous.filter(|(range, _)| range.start.civil().0 != day.civil().0);
    match (unit, told) {
        (Unit::Year, Some((range, _))) if view.told == Some(When::Past) => shifted(unit, 0, range.end),
        _ if view.told == Some(When::Ahead) => shifted(unit, 0, day),
        (Unit::Year, _) | (_, None) => shifted(unit, 0, day),
        _ => None,
    }
}

fn shifted_month(count: i32, day: Day) -> Option<DayRange> {
    let (year, month, _) = day.civil();
    let months = year * 12 + i32::try_from(month).expect("at most 12") - 1 + count;
    DayRange::month(months.div_euclid(12), u32::try_from(months.rem_euclid(12)).expect("below 12") + 1)
}

/// Counted from the date before it: days from a day only, months and years from any.
fn later(unit: Unit, count: i32, view: View) -> Option<Meaning> {
    let (range, precision) = view.previous?;
    let fine = matches!(unit, Unit::Hour | Unit::Day | Unit::Week | Unit::Weekend);
    let weeks = unit == Unit::Week && precision == Precision::Week;
    // "Between Sunday and Monday ... the previous night".
    let night = unit == Unit::Day && range.end.0 - range.start.0 == 1;
    if fine && precision != Precision::Day && !weeks && !night
        || unit == Unit::Month && precision == Precision::Year
    {
        return None;
    }
    // "October 9 to 16 ... a year earlier", "the Iranian year that ended in March ... the previous year".
    let opens_late = precision == Precision::Year && range.start.civil().1 != 1;
    if unit == Unit::Year && (precision == Precision::Range || opens_late) {
        return meaning(a_year_off(range, count), precision, Rule::DateLater);
    }
    let months = match unit {
        Unit::Month => count,
        Unit::Year => count.checked_mul(12)?,
        _ => 0,
    };
    // "In Qaws ... the previous month", "in Aban ... a year earlier": another solar one.
    let solar = hijri::shifted(range, months).filter(|_| months != 0 && precision == Precision::Month);
    if solar.is_some() {
        return meaning(solar, Precision::Month, Rule::DateLater);
    }
    // "September ... a year earlier" is a September, not a year.
    let (unit, count) = match (unit, precision) {
        (Unit::Year, Precision::Month) => (Unit::Month, count.saturating_mul(12)),
        other => (other.0, count),
    };
    shifted(unit, count, range.start).map(|meaning| Meaning { rule: Rule::DateLater, ..meaning })
}

/// The year of a day that the press names without one ("the September 11 attacks").
pub(crate) fn named_year(shape: Shape, next: [&str; 2]) -> Option<i32> {
    let Shape::Day { month, day, year: YearSaid::No, .. } = shape else { return None };
    words::NAMED_DAYS
        .iter()
        .find(|named| (named.0, named.1) == (month, day) && next.iter().any(|word| named.3.contains(word)))
        .map(|named| named.2)
}
