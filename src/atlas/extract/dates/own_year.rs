//! Years that open in another month than January: fiscal years and those of the Solar Hijri calendar, whole or some of
//! their months. "The first nine months of this solar year", "the last fiscal year".

use super::absolute::{Read, four_digits};
use super::shape::{Shape, Unit, YearSaid};
use super::words::COUNTS;
use super::{hijri, press};
use crate::day::{Day, DayRange};
use crate::extract::tokens::{Kind, Tokens, look};
use crate::facts::CountryFact;
use crate::list::List;

/// Whose year it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// The Solar Hijri year.
    Solar,
    /// The fiscal year of the country that the article is about.
    Fiscal,
}

/// The turn of "the new year": the one whose first day lies nearest.
pub(crate) const NEW: i32 = 9;

/// When a country's fiscal year opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// With the first day of a month.
    Month(u32),
    /// With the Solar Hijri year.
    Solar,
}

/// A year of its own, or a part of one.
pub(super) fn read(t: &Tokens, at: usize) -> Read {
    part(t, at).or_else(|| whole(t, at)).or_else(|| new_year(t, at))
}

/// "Last fiscal year", "the current Iranian year", "this fiscal".
fn whole(t: &Tokens, at: usize) -> Read {
    let (calendar, turn, end) = turned(t, at)?;
    // "The first half of last fiscal year" is read from its first word on.
    Some((Shape::OwnYear { calendar, turn, first: 1, last: 12 }, at..end))
}

/// A calendar with its turn, from a word like "last" or the calendar's own name behind "the" on; and the position behind it.
fn turned(t: &Tokens, at: usize) -> Option<(Calendar, i32, usize)> {
    let turn = match t.lower(at) {
        "this" | "current" | "ongoing" | "running" | "outgoing" => Some(0),
        "last" | "past" | "preceding" | "previous" => Some(-1),
        "next" | "coming" | "upcoming" => Some(1),
        "new" => Some(NEW),
        _ => None,
    };
    let named = at + usize::from(turn.is_some());
    let (calendar, end) = calendar(t, named)?;
    // "The fiscal year 2024-25", "the fiscal year ended in June", "that fiscal year" say which one it is.
    let told = t.is(end, Kind::Number) && t.lower(end).len() == 4
        || turn.is_none() && t.lower(end) == "which"
        || matches!(t.lower(end), "that" | "ended" | "ending" | "ends" | "of" | "to" | "fy");
    let definite = turn.is_some()
        || t.before(named, 1) == "the"
            && matches!(t.before(named, 2), "of" | "in" | "during" | "this" | "for");
    (definite && !told).then_some((calendar, turn.unwrap_or(0), end))
}

/// "Fiscal year", "financial year", "solar year", "Iranian calendar year"; in India "this fiscal".
fn calendar(t: &Tokens, at: usize) -> Option<(Calendar, usize)> {
    let year = |at: usize| (t.lower(at) == "year").then_some(at + 1);
    match t.lower(at) {
        "fiscal" | "financial" | "budget" => {
            let ends = t.get(at + 1).is_none() || t.is(at + 1, Kind::Mark) && !t.is_hyphen(at + 1);
            let goes_on = matches!(
                t.lower(at + 1),
                "it" | "in"
                    | "from"
                    | "to"
                    | "by"
                    | "against"
                    | "the"
                    | "after"
                    | "on"
                    | "as"
                    | "was"
                    | "compared"
            );
            let alone = t.lower(at) == "fiscal" && (ends || goes_on) && turn_stands(t, at);
            year(at + 1).or(alone.then_some(at + 1)).map(|end| (Calendar::Fiscal, end))
        }
        "iranian" | "persian" | "afghan" | "solar" | "shamsi" => {
            let more = matches!(t.lower(at + 1), "calendar" | "hijri" | "solar" | "fiscal" | "financial");
            year(at + 1 + usize::from(more)).map(|end| (Calendar::Solar, end))
        }
        _ => None,
    }
}

fn turn_stands(t: &Tokens, at: usize) -> bool {
    matches!(t.before(at, 1), "this" | "last" | "next" | "previous")
}

/// "First nine months of this solar year", "second half of the last fiscal year", "beginning of the Iranian year".
fn part(t: &Tokens, at: usize) -> Read {
    let (first, last, of) = months(t, at)?;
    let from = of + 1 + usize::from(t.lower(of + 1) == "the" || t.lower(of + 1) == "its");
    let (calendar, turn, end) = (t.lower(of) == "of").then(|| turned(t, from))??;
    let since = t.before(at, 1) == "since" || t.precedes(at, &["since", "the"]);
    let opens = matches!(t.lower(at), "start" | "beginning");
    if since && opens {
        let then = !matches!(t.lower(from), "this" | "current" | "last" | "next" | "previous");
        return Some((Shape::FirstOf { calendar: Some(calendar), unit: Unit::Year, turn, then }, at..end));
    }
    Some((Shape::OwnYear { calendar, turn, first, last }, at..end))
}

/// The months of "first nine months", "second quarter", "first half"; of an end that is not told exactly, the whole year.
pub(super) fn months(t: &Tokens, at: usize) -> Option<(u32, u32, usize)> {
    if matches!(
        t.lower(at),
        "end" | "start" | "beginning" | "middle" | "close" | "rest" | "remainder" | "most"
    ) {
        return Some((1, 12, at + 1));
    }
    let closing = matches!(t.lower(at), "last" | "final");
    let nth = ["first", "second", "third", "fourth"].iter().position(|word| *word == t.lower(at));
    let nth = u32::try_from(nth.or(closing.then_some(3))?).ok()?;
    match t.lower(at + 1) {
        "half" if nth < 2 => Some((nth * 6 + 1, nth * 6 + 6, at + 2)),
        "quarter" => Some((nth * 3 + 1, nth * 3 + 3, at + 2)),
        _ if nth == 0 && t.lower(at + 2) == "months" => {
            let count = look(COUNTS, t.lower(at + 1)).or_else(|| t.lower(at + 1).parse().ok())?;
            Some((1, u32::try_from(count).ok().filter(|count| (1..=12).contains(count))?, at + 3))
        }
        // "The last three months of 2021".
        _ if closing && t.lower(at + 2) == "months" => {
            let count = look(COUNTS, t.lower(at + 1)).or_else(|| t.lower(at + 1).parse().ok())?;
            let count = u32::try_from(count).ok().filter(|count| (2..12).contains(count))?;
            Some((13 - count, 12, at + 3))
        }
        _ => None,
    }
}

/// "The new year", told before or behind its first day; "New Year’s Eve", "Christmas Day".
fn new_year(t: &Tokens, at: usize) -> Read {
    let day = |month, day, end| {
        let behind = end + usize::from(matches!(t.lower(end), "in" | "of" | ","));
        let year = four_digits(t, behind).filter(|year| (1700..=2199).contains(year));
        let (year, end) = year.map_or((YearSaid::No, end), |year| (YearSaid::Is(year), behind + 1));
        Some((Shape::Day { weekday: None, month, day, year }, at..end))
    };
    match t.lower(at) {
        "new" if t.lower(at + 1) == "year" => {
            let owned = at + 2 + usize::from(matches!(t.lower(at + 2), "’" | "'"));
            let owned = owned + usize::from(t.lower(owned) == "s");
            // "The Afghan New Year’s Eve": others have theirs on other days.
            if t.capital(at) && at > 1 && t.is(at - 1, Kind::Word) && t.capital(at - 1) {
                return None;
            }
            match t.lower(owned) {
                "eve" => day(12, 31, owned + 1),
                "day" if owned > at + 2 => day(1, 1, owned + 1),
                _ if owned == at + 2
                    && t.before(at, 1) == "the"
                    && matches!(t.before(at, 2), "in" | "into" | "for")
                    && t.lower(at + 2) != "of"
                    && !t.is(at + 2, Kind::Number)
                    && !t.capital(at) =>
                {
                    Some((Shape::Turn { unit: Unit::Year, turn: NEW }, at..at + 2))
                }
                _ => None,
            }
        }
        "christmas" => match t.lower(at + 1) {
            "eve" => day(12, 24, at + 2),
            "day" => day(12, 25, at + 2),
            _ => None,
        },
        "eve" if t.follows(at + 1, &["of", "christmas"]) => day(12, 24, at + 3),
        _ => None,
    }
}

/// The same shape in a text that counts in Solar Hijri years: "the first nine months of the year", "since the start of the
/// year". Quarters open with other months than seasons do.
pub(super) fn in_solar_year(shape: Shape) -> Shape {
    let calendar = Calendar::Solar;
    match shape {
        Shape::Months { first, last, year: YearSaid::Turn(turn) } if first % 3 == 1 => {
            Shape::OwnYear { calendar, turn, first, last }
        }
        Shape::FirstOf { calendar: None, unit: Unit::Year, turn, then } => {
            Shape::FirstOf { calendar: Some(calendar), unit: Unit::Year, turn, then }
        }
        _ => shape,
    }
}

/// Whether the sentence up to a position tells of a country or a body that counts in civil years, as its subject: "US
/// inflation rose in the first quarter of the year". "Exports to China" are Iran's.
pub(super) fn is_of_others(t: &Tokens, at: usize) -> bool {
    const FAR: usize = 40;
    static OTHERS: List = List::words(
        "\
        us u.s. united un u.n. china chinese israel israeli russia russian europe european eu germany german america american \
        americans opec global worldwide world january february march april may june july august september october november \
        december",
    );
    let mut before = (at.saturating_sub(FAR)..at).rev().take_while(|&at| t.lower(at) != ".");
    let beside = |at: usize| {
        matches!(t.before(at, 1), "to" | "from" | "with" | "and" | "of" | "," | "(" | "–" | "against" | "by")
    };
    before.any(|at| t.capital(at) && OTHERS.has(t.lower(at)) && !beside(at))
}

/// Whether a shape shows that its text counts in Solar Hijri years.
pub(super) fn is_solar(shape: Shape) -> bool {
    let solar = Some(Calendar::Solar);
    match shape {
        Shape::OwnYear { calendar, .. } => Some(calendar) == solar,
        Shape::FirstOf { calendar, .. } => calendar == solar,
        Shape::HijriMonths { .. } | Shape::SolarTurn { .. } => true,
        _ => false,
    }
}

/// When the fiscal year opens that an article counts in, by the countries it names and, where it names none of these, by the
/// home of its outlet. Of Iran and Afghanistan the press says
/// the solar year: theirs it is where they are named far more than their neighbours.
pub(super) fn opening(countries: &[CountryFact], outlet: Option<&str>) -> Option<Opening> {
    let named = |codes: &[&str]| {
        let of = countries.iter().filter(|country| codes.contains(&country.code.as_str()));
        of.map(|country| country.mentions.len()).sum::<usize>()
    };
    let (july, april) = (named(&["PAK", "BGD"]), named(&["IND"]));
    let (solar, october) = (named(&["IRN", "AFG"]), named(&["USA"]));
    let neighbours = july.max(april);
    if neighbours > 0 && neighbours * 3 >= solar {
        Some(Opening::Month(if july >= april { 7 } else { 4 }))
    } else if solar > 0 {
        Some(Opening::Solar)
    } else {
        (october > 0).then_some(Opening::Month(10)).or_else(|| outlet.and_then(press::opening))
    }
}

/// The days of some months of a year of its own, seen from a day.
pub(super) fn days(opening: Opening, turn: i32, (first, last): (u32, u32), day: Day) -> Option<DayRange> {
    /// Half a year: the first day that lies nearest is that of the year in which the day half a year later lies.
    const HALF: i32 = 183;
    let year = |day: Day| match opening {
        Opening::Solar => hijri::year_of(day),
        Opening::Month(month) => {
            let (year, now, _) = day.civil();
            Some(year - i32::from(now < month))
        }
    };
    let year = if turn == NEW { year(day.plus(HALF))? } else { year(day)? + turn };
    match opening {
        Opening::Solar => {
            Some(DayRange::new(hijri::month(year, first)?.start, hijri::month(year, last)?.end))
        }
        Opening::Month(month) => {
            let of = |number: u32| {
                let number = month + number - 2;
                DayRange::month(year + i32::from(number >= 12), number % 12 + 1)
            };
            Some(DayRange::new(of(first)?.start, of(last)?.end))
        }
    }
}

/// The twelve months from one of a year on.
pub(super) fn year_from(year: i32, month: u32) -> Option<DayRange> {
    let last = DayRange::month(year + i32::from(month > 1), (month + 10) % 12 + 1)?;
    Some(DayRange::new(DayRange::month(year, month)?.start, last.end))
}
