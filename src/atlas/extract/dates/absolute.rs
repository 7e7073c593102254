//! Readers of dates that name a month: days, days of one month, months, parts of a year, numeric dates.
//! A reader looks at one position and gives what it read and the position behind it; it resolves nothing.

use super::hijri;
use super::shape::{Shape, YearSaid};
use super::words::{HIJRI_MONTHS, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS};
use super::years;
use crate::extract::tokens::{Kind, Tokens, look};

/// What a reader read, and the tokens it covers.
pub(crate) type Read = Option<(Shape, std::ops::Range<usize>)>;

/// A day or the days of one month, with the day of the week before it.
pub(crate) fn day(t: &Tokens, at: usize) -> Read {
    let Some((weekday, next)) = weekday_prefix(t, at) else {
        return day_of_month(t, at, None).map(|(shape, end)| (shape, at..end));
    };
    let bracket = t.lower(next) == "(";
    let mark = usize::from(bracket || t.lower(next) == ",");
    let date = next + mark + usize::from(matches!(t.lower(next + mark), "the" | "on"));
    let (shape, end) = day_of_month(t, date, Some(weekday))?;
    Some((shape, if bracket { date } else { at }..end))
}

fn weekday_prefix(t: &Tokens, at: usize) -> Option<(u32, usize)> {
    let word = t.lower(at);
    if !t.capital(at) {
        return None;
    }
    if let Some(weekday) = look(WEEKDAYS, word) {
        return Some((weekday, at + 1));
    }
    let dot = usize::from(t.lower(at + 1) == "." && t.glued(at + 1));
    look(SHORT_WEEKDAYS, word).map(|weekday| (weekday, at + 1 + dot))
}

fn day_of_month(t: &Tokens, at: usize, weekday: Option<u32>) -> Option<(Shape, usize)> {
    if !years::stands_alone(t, at) {
        return None;
    }
    day_first(t, at, weekday).or_else(|| month_first(t, at, weekday))
}

/// "9 to 16 October 2025", "18th of October", "30 September last year".
fn day_first(t: &Tokens, at: usize, weekday: Option<u32>) -> Option<(Shape, usize)> {
    let (first, next) = day_number(t, at).or_else(|| day_ordinal(t, at))?;
    let range = day_connector(t, at, next).and_then(|second| day_number(t, second));
    let (last, next) = match range {
        Some((last, next)) if last > first => (last, next),
        _ => (first, next),
    };
    let of = usize::from(t.lower(next) == "of");
    if let Some((month, next)) = month_name(t, next + of) {
        let (year, end) = year_said(t, next);
        return Some((days(month, first, last, year, weekday), end));
    }
    let month = hijri_month(t, next + of)?;
    let (year, end) = hijri_year(t, next + of + 1);
    let told = matches!(t.before(at, 1), "on" | "since" | "until" | "till" | "dated");
    if year.is_none() && of == 0 && !told && (names_agency(t, end) || counts_people(t, end)) {
        return None;
    }
    if first < last {
        return Some((Shape::HijriDays { year, month, first, last }, end));
    }
    Some((Shape::Hijri { year, month: Some(month), day: Some(first) }, end))
}

/// "October 9 to 16, 2025", "Sept. 30", "Mizan 10, 1404".
fn month_first(t: &Tokens, at: usize, weekday: Option<u32>) -> Option<(Shape, usize)> {
    if let Some((month, next)) = month_name(t, at) {
        let the = usize::from(t.lower(next) == "the");
        let (first, next) = day_number(t, next + the)?;
        let (last, next) = second_day(t, at, next, first).unwrap_or((first, next));
        let (year, end) = year_said(t, next);
        return Some((days(month, first, last, year, weekday), end));
    }
    let month = hijri_month(t, at)?;
    let (day, next) = day_number(t, at + 1)?;
    let (year, end) = hijri_year(t, next);
    if year.is_none() && !stands_for_hijri_day(t, at, next) {
        return None;
    }
    Some((Shape::Hijri { year, month: Some(month), day: Some(day) }, end))
}

/// The end of "October 9 to 16". Not "October 9 to 16 November", nor "September 16 and 10 people".
fn second_day(t: &Tokens, at: usize, next: usize, first: u32) -> Option<(u32, usize)> {
    let second = day_connector(t, at, next)?;
    let (last, end) = day_number(t, second)?;
    let plain_and = t.lower(next) == "and" && !matches!(t.before(at, 1), "between" | "the");
    let goes_on = matches!(t.lower(end), "in" | "at" | "for" | "during" | "of" | "to");
    let counts = plain_and && t.is(end, Kind::Word) && !goes_on;
    (last > first && month_name(t, end).is_none() && !counts).then_some((last, end))
}

fn days(month: u32, first: u32, last: u32, year: YearSaid, weekday: Option<u32>) -> Shape {
    if first == last {
        return Shape::Day { weekday, month, day: first, year };
    }
    Shape::Days { month, first, last, year }
}

/// Position behind "to", a hyphen, or the "and" of two days in a row ("between 3 and 5", "9 and 10").
fn day_connector(t: &Tokens, at: usize, next: usize) -> Option<usize> {
    let and = t.lower(next) == "and" && (t.before(at, 1) == "between" || in_a_row(t, next));
    // "On the night of 11/12 January".
    let night = t.lower(next) == "/" && t.glued(next) && t.glued(next + 1) && in_a_row(t, next);
    let joins =
        and || night || t.is_hyphen(next) || matches!(t.lower(next), "to" | "through" | "until" | "till");
    joins.then_some(next + 1 + usize::from(t.lower(next + 1) == "the"))
}

fn in_a_row(t: &Tokens, and: usize) -> bool {
    let number = |at: usize| t.lower(at).parse::<u32>().ok();
    and.checked_sub(1).and_then(number).is_some_and(|first| number(and + 1) == Some(first + 1))
}

/// "The fifth of Aqrab".
fn day_ordinal(t: &Tokens, at: usize) -> Option<(u32, usize)> {
    const ORDINALS: &[&str] =
        &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let day = ORDINALS.iter().position(|word| *word == t.lower(at))? + 1;
    let month =
        t.lower(at + 1) == "of" && (month_name(t, at + 2).is_some() || hijri_month(t, at + 2).is_some());
    if t.before(at, 1) != "the" || !month {
        return None;
    }
    Some((u32::try_from(day).ok()?, at + 1))
}

/// 1 to 31 with an optional "st", "nd", "rd", "th".
fn day_number(t: &Tokens, at: usize) -> Option<(u32, usize)> {
    let word = t.lower(at);
    let day = word.parse::<u32>().ok().filter(|day| (1..=31).contains(day) && word.len() <= 2)?;
    let suffix = t.glued(at + 1) && matches!(t.lower(at + 1), "st" | "nd" | "rd" | "th");
    let glued = t.glued(at + 1)
        && (t.is(at + 1, Kind::Word) && !suffix
            || t.lower(at + 1) == "%"
            || t.lower(at + 1) == ":" && t.glued(at + 2)
            || t.lower(at + 1) == "/" && !in_a_row(t, at + 1));
    (!glued).then_some((day, at + 1 + usize::from(suffix)))
}

/// A month with its capital, in full or short, with the full stop of the short form.
pub(crate) fn month_name(t: &Tokens, at: usize) -> Option<(u32, usize)> {
    if !t.capital(at) {
        return None;
    }
    if let Some(month) = look(MONTHS, t.lower(at)) {
        return Some((month, at + 1));
    }
    let month = look(SHORT_MONTHS, t.lower(at))?;
    let dot = t.lower(at + 1) == "." && t.glued(at + 1) && !ends_block(t, at + 1);
    Some((month, at + 1 + usize::from(dot)))
}

fn ends_block(t: &Tokens, at: usize) -> bool {
    t.get(at + 1).is_none()
}

fn hijri_month(t: &Tokens, at: usize) -> Option<u32> {
    look(HIJRI_MONTHS, t.lower(at)).filter(|_| t.capital(at))
}

/// "In Mizan", not "Mizan news agency", nor a month that is a word or a name as well.
fn is_hijri_month_alone(t: &Tokens, at: usize) -> bool {
    const ALSO_WORDS: &[&str] = &["hut", "tir", "dey", "mehr", "bahman", "azar"];
    const ALSO_NAMES: &[&str] = &["asad", "jadi", "aban"];
    const MONTH_LEADS: &[&str] =
        &["in", "since", "until", "during", "of", "early", "late", "last", "for", "by", "before"];
    let goes_on = t.is(at + 1, Kind::Word) && (t.capital(at + 1) || t.lower(at + 1) == "news");
    let owns = matches!(t.lower(at + 1), "’" | "'") && t.glued(at + 1);
    // "Since Asad fled": a man.
    let acts = ALSO_NAMES.contains(&t.lower(at))
        && !matches!(t.before(at, 1), "in" | "during")
        && !(t.before(at, 1) == "of" && t.before(at, 2) == "most")
        && t.is(at + 1, Kind::Word)
        && !matches!(t.lower(at + 1), "and" | "or" | "of" | "this" | "last");
    let whole = t.before(at, 1) == "of"
        && matches!(
            t.before(at, 2),
            "most" | "rest" | "much" | "half" | "week" | "end" | "beginning" | "start"
        );
    let surely = whole || matches!(t.before(at, 1), "in" | "since" | "until" | "during");
    let ends = at + 1 >= t.len() || t.is(at + 1, Kind::Mark);
    let loose = matches!(t.before(at, 1), "for" | "by" | "before");
    let weak = (ALSO_NAMES.contains(&t.lower(at)) || ALSO_WORDS.contains(&t.lower(at)) || loose)
        && !(surely || loose && ends && !ALSO_WORDS.contains(&t.lower(at)));
    MONTH_LEADS.contains(&t.before(at, 1))
        && (t.lower(at) != "hut" || ends)
        && !goes_on
        && !owns
        && !weak
        && !acts
}

/// "On Mizan 10". Not "told Mehr 12 people", nor "Mizan 10 people were held": agencies bear names of months.
fn stands_for_hijri_day(t: &Tokens, at: usize, next: usize) -> bool {
    #[rustfmt::skip]
    const DAY_LEADS: &[&str] = &[
        "on", "since", "until", "till", "by", "from", "before", "after", "dated", "of", "between", "and", "to",
    ];
    let opens = at == 0 || t.is(at - 1, Kind::Mark) || DAY_LEADS.contains(&t.before(at, 1));
    t.before(at, 1) == "on" || opens && !counts_people(t, next)
}

/// "12 Mehr News staff".
fn names_agency(t: &Tokens, at: usize) -> bool {
    matches!(t.lower(at), "news" | "agency")
}

/// Whether a number that ends here counts the word behind it.
fn counts_people(t: &Tokens, end: usize) -> bool {
    t.is(end, Kind::Word) && !t.capital(end) && crate::extract::figures::is_plural(t.lower(end))
}

fn hijri_year(t: &Tokens, at: usize) -> (Option<i32>, usize) {
    let comma = usize::from(matches!(t.lower(at), "," | "of"));
    match four_digits(t, at + comma).filter(|year| hijri::YEARS.contains(year)) {
        Some(year) => (Some(year), at + comma + 1),
        None => (None, at),
    }
}

/// What follows a month or a day: ", 2025", "of 2025", "this year", "of last year".
pub(super) fn year_said(t: &Tokens, at: usize) -> (YearSaid, usize) {
    let comma = usize::from(matches!(t.lower(at), "," | "of"));
    let counts = t.lower(at) == "," && years::counts_things(t, at + comma);
    if let Some(year) = four_digits(t, at + comma).filter(|year| !counts && (1700..=2199).contains(year)) {
        return (YearSaid::Is(year), at + comma + 1);
    }
    // "In the first half of the current year".
    let comma = comma + usize::from(t.follows(at + comma, &["the", "current"]));
    let turn = match t.lower(at + comma) {
        "this" | "current" => 0,
        "last" => -1,
        "next" => 1,
        _ => return (YearSaid::No, at),
    };
    if t.lower(at + comma + 1) == "year" {
        (YearSaid::Turn(turn), at + comma + 2)
    } else {
        (YearSaid::No, at)
    }
}

pub(super) fn four_digits(t: &Tokens, at: usize) -> Option<i32> {
    let word = t.lower(at);
    (t.is(at, Kind::Number) && word.len() == 4).then(|| word.parse().ok())?
}

/// "2025-09-30" and "30/09/2025"; of "10/12/2025" only the year.
pub(crate) fn numeric(t: &Tokens, at: usize) -> Read {
    if let Some(dotted) = dotted(t, at) {
        return Some(dotted);
    }
    let separator = t.lower(at + 1);
    if !matches!(separator, "-" | "/") || t.lower(at + 3) != separator || !years::stands_alone(t, at) {
        return None;
    }
    let number = |at: usize| t.lower(at).parse::<u32>().ok().filter(|_| t.lower(at).len() <= 2);
    let (year, month, day) = if let Some(year) = four_digits(t, at) {
        (year, number(at + 2)?, number(at + 4)?)
    } else {
        (four_digits(t, at + 4)?, number(at + 2)?, number(at)?)
    };
    if hijri::YEARS.contains(&year) {
        let shape = Shape::Hijri { year: Some(year), month: Some(month), day: Some(day) };
        return hijri::day(year, month, day).map(|_| (shape, at..at + 5));
    }
    let year_first = four_digits(t, at).is_some();
    either_way(year, day, month, year_first).map(|shape| (shape, at..at + 5))
}

/// The day of two numbers and a year; where day and month could be swapped, no more than the year is said.
fn either_way(year: i32, day: u32, month: u32, ordered: bool) -> Option<Shape> {
    let exists = |month: u32, day: u32| crate::day::Day::new(year, month, day).is_some();
    let shape = |month: u32, day: u32| Shape::Day { weekday: None, month, day, year: YearSaid::Is(year) };
    match (exists(month, day), exists(day, month) && !ordered) {
        (true, true) if day != month => Some(Shape::Year(year)),
        (true, _) => Some(shape(month, day)),
        (false, true) => Some(shape(day, month)),
        (false, false) => None,
    }
}

/// "30.09.2025", of which the tokens are "30.09", ".", "2025".
fn dotted(t: &Tokens, at: usize) -> Read {
    let (day, month) = t.lower(at).split_once('.')?;
    let short = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse::<u32>().ok()).flatten();
    let (day, month) = (short(day)?, short(month)?);
    let joined = t.lower(at + 1) == "." && t.glued(at + 1) && t.glued(at + 2);
    let year = four_digits(t, at + 2).filter(|_| joined && years::stands_alone(t, at))?;
    let shape = Shape::Day { weekday: None, month, day, year: YearSaid::Is(year) };
    crate::day::Day::new(year, month, day).map(|_| (shape, at..at + 3))
}

/// "June", "August 2021", "late September", "end of October", "Mizan 1404".
pub(crate) fn month(t: &Tokens, at: usize) -> Read {
    let name = side(t, at).unwrap_or(at);
    if let Some(month) = hijri_month(t, name) {
        // "Mizan last year", "Aqrab of last year".
        let of = name + 1 + usize::from(t.lower(name + 1) == "of");
        let turn = match t.lower(of) {
            "last" => Some(-1),
            "this" => Some(0),
            "next" => Some(1),
            _ => None,
        };
        // "He met Asad last year": a man.
        let led = !matches!(t.lower(name), "asad" | "jadi" | "aban" | "mehr" | "bahman" | "azar")
            || matches!(t.before(name, 1), "in" | "of" | "since" | "until" | "during");
        if let Some(turn) = turn.filter(|_| led && t.lower(of + 1) == "year") {
            return Some((Shape::SolarTurn { turn, month }, at..of + 2));
        }
        let (year, end) = hijri_year(t, name + 1);
        // "The late Bahman Rezai" is a man.
        let named = t.is(name + 1, Kind::Word) && t.capital(name + 1);
        let stands = year.is_some() || name > at && !named || is_hijri_month_alone(t, name);
        return stands.then_some((Shape::Hijri { year, month: Some(month), day: None }, at..end));
    }
    let (month, next) = month_name(t, name)?;
    // "A drive beginning May 23".
    if name > at && day_number(t, next).is_some() && four_digits(t, next).is_none() {
        return None;
    }
    let (year, end) = year_said(t, next);
    let explicit = year != YearSaid::No;
    if !explicit && !stands_for_month(t, name, next) && name == at {
        return None;
    }
    let end = if explicit { end } else { name + 1 };
    Some((Shape::Month { month, year, turn: None }, at..end))
}

/// Position behind "early", "mid-", "end of", "the first week of" and the like.
fn side(t: &Tokens, at: usize) -> Option<usize> {
    let next = at + 1;
    match t.lower(at) {
        "early" | "late" | "mid" | "middle" | "end" | "beginning" | "start" => {
            let joint = t.is_hyphen(next) || t.lower(next) == "of";
            Some(next + usize::from(joint))
        }
        _ => None,
    }
}

/// Whether a bare month name is a date, not a verb ("may", "march") or a person ("June", "Gul Jan").
fn stands_for_month(t: &Tokens, at: usize, next: usize) -> bool {
    let word = t.lower(at);
    let led = LEADS.contains(&t.before(at, 1)) || (t.before(at, 1) == "-" && t.before(at, 2) == "mid");
    // A capital that opens a sentence ("The August attack") names nobody.
    let opens = at < 2 || t.is(at - 2, Kind::Mark);
    let named = at > 0 && t.capital(at - 1) && !led && !opens && !t.glued(at);
    let strong =
        led && !matches!(t.before(at, 1), "by" | "from" | "of" | "to" | "and" | "after" | "or" | "as" | "on");
    let person = !strong && surname_follows(t, next);
    // "January-March", "July–May".
    let closes = at > 1 && t.is_hyphen(at - 1) && t.glued(at) && month_name(t, at - 2).is_some();
    match word {
        "may" | "march" if closes => true,
        "may" | "march" => led || (t.before(at, 1) == "the" && word == "may"),
        _ if look(MONTHS, word).is_none() => led && !person,
        _ => !named && !person,
    }
}

/// Words before a month.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "in", "since", "until", "till", "by", "from", "of", "during", "last", "this", "next", "early", "late",
    "between", "through", "throughout", "before", "after", "to", "and", "around", "past", "on", "as", "or",
];

/// "April Ryan": a capital word right behind, other than what dates go with.
fn surname_follows(t: &Tokens, next: usize) -> bool {
    let name = matches!(t.before(next, 1), "april" | "may" | "june" | "august" | "jan" | "." | "march");
    name && t.is(next, Kind::Word) && t.capital(next) && t.lower(next).len() > 2 && t.lower(next) != "the"
}

/// "first half of 2025", "second quarter of this year", "first nine months of 2024".
pub(crate) fn part_of_year(t: &Tokens, at: usize) -> Read {
    let months = t.lower(at + 2) == "months" && t.lower(at + 3) == "of";
    if matches!(t.lower(at), "last" | "final") && t.lower(at + 2) != "of" && !months {
        return None;
    }
    let (first, last, next) = super::own_year::months(t, at).filter(|&(first, last, _)| last - first < 11)?;
    if years::short_range(t, next + 1).is_some() {
        return None;
    }
    let named = next
        + 1
        + if t.follows(next + 1, &["the", "year"]) { 2 } else { usize::from(t.lower(next + 1) == "year") };
    if let (Some(year), end) = hijri_year(t, named)
        && t.lower(next) == "of"
    {
        return Some((Shape::HijriMonths { year, first, last }, at..end));
    }
    let (year, end) = if t.follows(next, &["of", "the", "year"]) {
        (YearSaid::Turn(0), next + 3)
    } else {
        year_said(t, next)
    };
    let said = t.lower(next) == "of" && year != YearSaid::No;
    let bare = !said && last - first < 6 && is_reported_part(t, at, next);
    (said || bare).then_some((Shape::Months { first, last, year }, at..if said { end } else { next }))
}

/// "Attacks had risen 27% in the first quarter": a part of the year that numbers are told of; games have such parts, too.
pub(super) fn is_reported_part(t: &Tokens, at: usize, next: usize) -> bool {
    const NEAR: usize = 24;
    let led = t.before(at, 1) == "the" && matches!(t.before(at, 2), "in" | "for" | "during" | "of" | "over");
    let ends = t.is(next, Kind::Mark)
        || t.get(next).is_none()
        || matches!(t.lower(next), "and" | "but" | "as" | "from");
    let counted = |at: usize| {
        matches!(
            t.lower(at),
            "%" | "percent" | "tons" | "tonnes" | "million" | "billion" | "$" | "crore" | "exports" | "trade"
        )
    };
    // "Led 2-0 in the first half".
    let game = (at.saturating_sub(NEAR)..next + NEAR).any(|at| {
        matches!(
            t.lower(at),
            "goal"
                | "goals"
                | "passes"
                | "match"
                | "scored"
                | "team"
                | "wicket"
                | "wickets"
                | "striker"
                | "players"
        )
    });
    led && ends && !game && (at.saturating_sub(NEAR)..next + NEAR).any(counted)
}
