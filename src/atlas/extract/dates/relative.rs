//! Readers of dates counted from another day: "Monday", "last week", "yesterday", "two years ago",
//! "six days later", "this summer". They resolve nothing.

use super::absolute::{Read, four_digits, month_name};
use super::hijri;
use super::shape::{BEGUN, END, LIMIT, Shape, TOLD, Unit, YearSaid};
use super::words::{COUNTS, SEASONS, UNITS, WEEKDAYS};
use super::{beside, edge, own_year};
use crate::extract::tokens::{Kind, Tokens, look};
use crate::list::List;

/// Any of them.
pub(crate) fn read(t: &Tokens, at: usize) -> Read {
    if t.glued(at) && matches!(t.before(at, 1), "-" | "–" | "‑") {
        return None;
    }
    offset(t, at)
        .or_else(|| day_of_month(t, at))
        .or_else(|| nth_weekday(t, at))
        .or_else(|| plural_ago(t, at))
        .or_else(|| window(t, at))
        .or_else(|| over_weekend(t, at))
        .or_else(|| part(t, at))
        .or_else(|| turn(t, at))
        .or_else(|| weekday_of_week(t, at))
        .or_else(|| weekday(t, at))
        .or_else(|| counted(t, at))
        .or_else(|| edge::of_the_present(t, at))
        .or_else(|| beside::read(t, at))
        .or_else(|| own_year::read(t, at))
        .or_else(|| season(t, at))
}

/// "yesterday", "last night", "day after tomorrow".
fn offset(t: &Tokens, at: usize) -> Read {
    let (days, length) = match (t.lower(at), t.lower(at + 1), t.lower(at + 2)) {
        ("day", "before", "yesterday") | ("night", "before", "last") => (-2, 3),
        ("day", "after", "tomorrow") => (2, 3),
        ("last", "night" | "evening", _) => (-1, 2),
        ("this", "morning" | "afternoon" | "evening", _) => (0, 2),
        ("yesterday", _, _) => (-1, 1),
        ("today", _, _) if !is_nowadays(t, at) => (0, 1),
        ("tonight", _, _) => (0, 1),
        ("tomorrow", _, _) => (1, 1),
        _ => return None,
    };
    let newspaper = t.capital(at) && t.capital(at.wrapping_sub(1));
    (!newspaper).then_some((Shape::Offset(days), at..at + length))
}

/// "On the 28th.", "by the 20th of this month": not the 28th floor.
fn day_of_month(t: &Tokens, at: usize) -> Read {
    let suffix = t.glued(at + 1) && matches!(t.lower(at + 1), "st" | "nd" | "rd" | "th");
    let day = t.lower(at).parse::<u32>().ok().filter(|day| suffix && (1..=31).contains(day))?;
    let led = t.before(at, 1) == "the"
        && matches!(
            t.before(at, 2),
            "on" | "by"
                | "until"
                | "till"
                | "from"
                | "since"
                | "before"
                | "after"
                | "for"
                | "between"
                | "around"
        )
        || t.before(at, 1) == "the" && t.before(at, 2) == "to" && t.before(at, 3) == "on";
    // "By the evening of the 8th it was over".
    let part =
        t.before(at, 2) == "of" && matches!(t.before(at, 3), "morning" | "evening" | "night" | "afternoon");
    let led = led || part && t.before(at, 1) == "the";
    // "Of the 8th the wall was white"; not "the morning of the 10th day of the war".
    let then = part && matches!(t.lower(at + 2), "the" | "a" | "all" | "he" | "she" | "they" | "it" | "we");
    // "On the 4th and 5th".
    let the = usize::from(t.before(at, 1) == "the");
    let second = matches!(t.before(at, 1 + the), "and" | "to")
        && t.before(at, 4 + the) == "the"
        && t.before(at, 3 + the)
            .parse::<u32>()
            .is_ok_and(|first| first < day || t.before(at, 5 + the) == "between");
    let led = led || second;
    let next = at + 2;
    if led && (t.follows(next, &["of", "that", "month"]) || t.follows(next, &["of", "the", "same", "month"]))
    {
        let end = next + if t.lower(next + 1) == "that" { 3 } else { 4 };
        return Some((Shape::DayOfThatMonth { day }, at..end));
    }
    let this = t.follows(next, &["of", "this", "month"]);
    let month = this || t.follows(next, &["of", "the", "month"]);
    let goes_on = || {
        const BEHIND: &[&str] = &["for", "at", "in", "with", "after", "when"];
        matches!(t.before(at, 2), "on" | "from" | "until") && BEHIND.contains(&t.lower(next))
            || t.before(at, 2) == "on" && t.lower(next).ends_with("ed")
            || second_day(t, next).is_some()
    };
    let ends = t.get(next).is_none() || t.is(next, Kind::Mark) && !t.is_hyphen(next) || then || goes_on();
    (led && (month || ends))
        .then_some((Shape::DayOfMonth { day, this }, at..if month { next + 3 } else { next }))
}

/// Behind "and the 31st", where it ends what is said; not the "and 27th" of "the 26th and 27th amendments".
fn second_day(t: &Tokens, at: usize) -> Option<usize> {
    const BEHIND: &[&str] = &["for", "at", "in", "with", "after", "when", "to", "but"];
    let number = at + 1 + usize::from(t.lower(at + 1) == "the");
    let joined = matches!(t.lower(at), "and" | "to");
    let day = t.lower(number).parse::<u32>().is_ok_and(|day| (1..=31).contains(&day));
    let suffix = t.glued(number + 1) && matches!(t.lower(number + 1), "st" | "nd" | "rd" | "th");
    let end = number + 2;
    let ends =
        t.get(end).is_none() || t.is(end, Kind::Mark) && !t.is_hyphen(end) || BEHIND.contains(&t.lower(end));
    (joined && day && suffix && ends).then_some(end)
}

/// "The first Monday of next month", "the last Thursday in January 2022".
fn nth_weekday(t: &Tokens, at: usize) -> Read {
    const NTH: &[(&str, i32)] =
        &[("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("last", -1), ("final", -1)];
    let nth = look(NTH, t.lower(at)).filter(|_| t.before(at, 1) == "the")?;
    let weekday = look(WEEKDAYS, t.lower(at + 1)).filter(|_| matches!(t.lower(at + 2), "of" | "in"))?;
    let month = at + 3;
    if let Some((name, end)) = month_name(t, month) {
        let (said, end) = super::absolute::year_said(t, end);
        return Some((Shape::NthWeekday { nth, weekday, month: name, year: said, turn: 0 }, at..end));
    }
    let turn = match t.lower(month) {
        "last" => -1,
        "this" | "the" => 0,
        "next" => 1,
        _ => return None,
    };
    (t.lower(month + 1) == "month")
        .then_some((Shape::NthWeekday { nth, weekday, month: 0, year: YearSaid::No, turn }, at..month + 2))
}

/// "Three Wednesdays ago", "two winters ago".
fn plural_ago(t: &Tokens, at: usize) -> Read {
    let count = look(COUNTS, t.lower(at)).filter(|count| (2..=20).contains(count))?;
    let one = t.lower(at + 1).strip_suffix('s').filter(|_| t.lower(at + 2) == "ago")?;
    if let Some(weekday) = look(WEEKDAYS, one) {
        return Some((Shape::WeekdaysAgo { weekday, count }, at..at + 3));
    }
    look(SEASONS, one).map(|first| (Shape::SeasonsAgo { first, count }, at..at + 3))
}

/// "the next three days", "the past 24 hours", "the past five years": counted from publication.
fn window(t: &Tokens, at: usize) -> Read {
    let side = match t.lower(at) {
        "next" | "coming" => 1,
        "past" | "last" => -1,
        _ => return None,
    };
    let lead = matches!(t.before(at, 1), "the" | "within" | "over" | "in" | "during" | "these");
    if side < 0 && t.lower(at + 1) == "weekend" && t.lower(at) == "past" && lead {
        return Some((Shape::Turn { unit: Unit::Weekend, turn: -1 }, at..at + 2));
    }
    let (count, unit) = if lead { span_of(t, at)? } else { return None };
    let length = if count == 1 { 2 } else { 3 };
    // "The last ten years of her life", "he spent the last 20 years in prison".
    let years = matches!(unit, Unit::Year | Unit::Decade);
    let prepositioned =
        matches!(t.before(at, 2), "in" | "over" | "during" | "within" | "for" | "throughout" | "across");
    // "The average of the past ten years", "The past three years have been dry".
    let past = t.lower(at) == "past" && matches!(t.before(at, 2), "of" | "" | "." | "”");
    let told = !years || prepositioned || past || t.before(at, 1) != "the";
    if t.lower(at + length) == "of" || !told {
        return None;
    }
    let whole = unit != Unit::Hour || count >= 24;
    whole.then_some((Shape::Window { unit, count: side * count }, at..at + length))
}

/// The "three days" of "the next three days", the one week of "the past week".
fn span_of(t: &Tokens, at: usize) -> Option<(i32, Unit)> {
    if let Some(unit) = look(UNITS, t.lower(at + 1)) {
        let plural = t.lower(at + 1).ends_with('s');
        let one = !plural
            && t.lower(at) == "past"
            && matches!(unit, Unit::Week | Unit::Month | Unit::Fortnight | Unit::Year | Unit::Decade)
            || !plural && t.lower(at) == "last" && matches!(unit, Unit::Fortnight | Unit::Decade);
        return one.then_some((1, unit));
    }
    let count = look(COUNTS, t.lower(at + 1)).or_else(|| t.lower(at + 1).parse().ok())?;
    let unit = look(UNITS, t.lower(at + 2))?;
    let counts = match unit {
        Unit::Hour | Unit::Day | Unit::Week | Unit::Month => 2..400,
        Unit::Year | Unit::Decade if matches!(t.lower(at), "past" | "last") => 2..100,
        _ => return None,
    };
    counts.contains(&count).then_some((count, unit))
}

/// "over the weekend", "at the weekend".
fn over_weekend(t: &Tokens, at: usize) -> Read {
    let lead = matches!(t.before(at, 1), "the")
        && matches!(t.before(at, 2), "over" | "at" | "during" | "on" | "by" | "until");
    // "On the weekend after the vote"; but prices rise "over the weekend after a ban".
    let goes_on = t.lower(at + 1) == "of"
        || matches!(t.lower(at + 1), "before" | "after") && !matches!(t.before(at, 2), "over" | "during");
    (lead && t.lower(at) == "weekend" && !goes_on).then_some((Shape::OverWeekend, at..at + 1))
}

/// "today's world", "India Today", "even today", "until today": no day is meant.
fn is_nowadays(t: &Tokens, at: usize) -> bool {
    const OCCASIONS: &[&str] = &[
        "edition",
        "meeting",
        "session",
        "paper",
        "issue",
        "vote",
        "hearing",
        "ruling",
        "attack",
        "talks",
        "match",
        "decision",
        "announcement",
        "statement",
        "briefing",
        "visit",
        "strike",
        "quake",
        "earthquake",
        "ceremony",
    ];
    let owned = at + 2 + usize::from(t.lower(at + 2) == "s");
    let possessive = matches!(t.lower(at + 1), "’" | "'") && !OCCASIONS.contains(&t.lower(owned));
    let of = t.before(at, 1) == "of" && t.before(at, 2) != "as";
    possessive || of || matches!(t.before(at, 1), "even" | "until" | "till" | "to" | "still" | "russia")
}

/// "last week", "this year", "next Tuesday", "last August". "Over the last year" is a duration.
fn turn(t: &Tokens, at: usize) -> Read {
    let turn = match t.lower(at) {
        "last" => -1,
        "this" | "current" => 0,
        "outgoing" if t.lower(at + 1) == "week" => 0,
        "next" | "coming" => 1,
        _ => return None,
    };
    let definite = matches!(t.before(at, 1), "the" | "this" | "these");
    // "This time last year it was open": the same month.
    if t.precedes(at, &["this", "time"])
        && t.lower(at + 1) == "year"
        && matches!(turn, -1 | 1)
        && !matches!(t.lower(at + 2), "’" | "'")
    {
        return Some((Shape::Ago { unit: Unit::Month, count: turn * 12 }, at..at + 2));
    }
    if t.lower(at + 1) == "quarter" {
        let other =
            matches!(t.lower(at + 2), "of" | "century" | "final" | "finals" | "mile" | "hour" | "moon")
                || t.is_hyphen(at + 2);
        // "Scored twice in the last quarter" is no business report.
        // "Residents of the current quarter" live in it.
        let within = matches!(t.before(at, 2), "in" | "during" | "for" | "by" | "within");
        let reported = !definite
            || t.lower(at) == "current" && within
            || super::absolute::is_reported_part(t, at, at + 2);
        return (!other && reported).then_some((Shape::Quarter { turn }, at..at + 2));
    }
    let next = t.lower(at + 1);
    let shape = if let Some(weekday) = look(WEEKDAYS, next) {
        Shape::Weekday { weekday, turn: Some(turn) }
    } else if let Some((month, end)) = month_name(t, at + 1).filter(|_| !definite) {
        let shape = Shape::Month { month, year: YearSaid::No, turn: Some(turn) };
        return (!t.is(end, Kind::Number)).then_some((shape, at..at + 2));
    } else {
        let unit = match next {
            "week" => Unit::Week,
            // The coming one lies in this week, as a rule.
            "weekend" if t.lower(at) == "coming" => return Some((Shape::OverWeekend, at..at + 2)),
            "weekend" => Unit::Weekend,
            "month" => Unit::Month,
            "year" => Unit::Year,
            _ => return None,
        };
        Shape::Turn { unit, turn }
    };
    let duration =
        definite && matches!(t.lower(at), "last" | "next") && !matches!(shape, Shape::Weekday { .. });
    let named = !definite && matches!(t.lower(at), "current" | "coming");
    (!duration && !named && !is_nth_of(t, at)).then_some((shape, at..at + 2))
}

/// "Last Friday of Ramadan", "the last week of a month": counted in something else than the present.
fn is_nth_of(t: &Tokens, at: usize) -> bool {
    let nth = matches!(t.lower(at), "last" | "first" | "second" | "third" | "fourth" | "final");
    nth && t.before(at, 1) == "the"
        && t.lower(at + 2) == "of"
        && !matches!(t.lower(at + 3), "last" | "this" | "next")
}

/// "the end of the year", "early next month", "later this year": no more is said than the year or month.
fn part(t: &Tokens, at: usize) -> Read {
    let unit = |at: usize| match t.lower(at) {
        "week" => Some(Unit::Week),
        "month" => Some(Unit::Month),
        "year" => Some(Unit::Year),
        _ => None,
    };
    // "The highest so early in the year".
    if matches!(t.before(at, 1), "so" | "as" | "too") {
        return None;
    }
    // "Later in the day": on the day that is being told of.
    if matches!(t.lower(at), "earlier" | "later") && t.follows(at + 1, &["in", "the", "day"]) {
        return Some((Shape::Later { unit: Unit::Day, count: 0 }, at..at + 4));
    }
    // "Earlier in the month", "since start of month".
    if matches!(t.lower(at), "early" | "earlier" | "late" | "later") && t.follows(at + 1, &["in", "the"]) {
        return unit(at + 3).map(|unit| (Shape::Whole(unit), at..at + 4));
    }
    if matches!(t.lower(at), "end" | "start" | "beginning")
        && t.lower(at + 1) == "of"
        && !t.is(at + 3, Kind::Word)
        && let Some(unit) = unit(at + 2)
    {
        return Some((Shape::Whole(unit), at..at + 3));
    }
    let of = match (t.lower(at), t.lower(at + 1)) {
        ("end" | "beginning" | "start" | "middle" | "close", "of") => at + 2,
        // "Since the turn of the year".
        ("turn", "of") if t.lower(at + 3) == "year" => at + 2,
        ("early" | "earlier" | "late" | "later", _) => at + 1,
        _ => return None,
    };
    let since = t.before(at, 1) == "since" || t.precedes(at, &["since", "the"]);
    let opens = since && matches!(t.lower(at), "start" | "beginning" | "turn");
    let first = |unit, turn, then| Shape::FirstOf { calendar: None, unit, turn, then };
    if t.lower(of) == "the" && of == at + 2 {
        let unit = unit(of + 1)?;
        let shape = if opens { first(unit, 0, true) } else { Shape::Whole(unit) };
        let goes_on = t.lower(of + 2) == "of" || t.is(of + 2, Kind::Number) && t.lower(of + 2).len() == 4;
        return (!goes_on).then_some((shape, at..of + 2));
    }
    let (shape, tokens) = turn(t, of)?;
    let shape = match shape {
        Shape::Turn { unit, turn } if opens => first(unit, turn, false),
        _ => shape,
    };
    Some((shape, at..tokens.end))
}

/// "Monday last week", "Tuesday of next week".
fn weekday_of_week(t: &Tokens, at: usize) -> Read {
    let (shape, tokens) = weekday(t, at)?;
    let Shape::Weekday { weekday, .. } = shape else { return None };
    let of = usize::from(t.lower(tokens.end) == "of");
    let (shape, tokens) = turn(t, tokens.end + of)?;
    let Shape::Turn { unit: Unit::Week, turn } = shape else { return None };
    Some((Shape::WeekdayOfWeek { weekday, turn }, at..tokens.end))
}

/// "Monday". Not "every Monday", not "The Sunday Times".
fn weekday(t: &Tokens, at: usize) -> Read {
    const BEFORE: &[&str] = &["every", "each", "black", "bloody", "good", "holy", "most", "any", "a"];
    const BEHIND: &[&str] =
        &["times", "telegraph", "guardian", "express", "mirror", "mail", "market", "mosque"];
    let weekday = look(WEEKDAYS, t.lower(at)).filter(|_| t.capital(at))?;
    // "The imam who leads Friday prayers" does so every week.
    if matches!(t.lower(at + 1), "prayer" | "prayers" | "sermon" | "sermons")
        && matches!(t.before(at, 1), "leads" | "lead" | "leading" | "attends" | "attend")
    {
        return None;
    }
    let paper = t.capital(at + 1) && BEHIND.contains(&t.lower(at + 1));
    let habit = BEFORE.contains(&t.before(at, 1));
    let nth = at > 0 && is_nth_of(t, at - 1);
    // "Load on a Monday and unload on the Friday".
    let other = t.precedes(at, &["on", "the"])
        && (3..14).any(|back| t.before(at, back) == "a" && is_weekday_at(t, at + 1 - back));
    let after = t.before(at, 1) == "the" && t.lower(at + 1) == "after" && t.is(at + 2, Kind::Mark);
    let shape = match t.before(at, 1) {
        "following" => Shape::WeekdayBeside { weekday, turn: 1 },
        "previous" | "preceding" => Shape::WeekdayBeside { weekday, turn: -1 },
        // "Said that Friday was over" speaks of another one.
        "that" if matches!(t.before(at, 2), "" | "." | "on" | "”" | "by" | "until" | "-" | "–" | ":") => {
            Shape::WeekdayBeside { weekday, turn: 0 }
        }
        _ if after => Shape::WeekdayBeside { weekday, turn: 1 },
        _ => Shape::Weekday { weekday, turn: None },
    };
    (!paper && !habit && !nth && !other).then_some((shape, at..at + 1))
}

fn is_weekday_at(t: &Tokens, at: usize) -> bool {
    look(WEEKDAYS, t.lower(at)).is_some()
}

/// "two years ago", "half a decade ago", "six days later", "a year and a half earlier", "two weeks from now".
fn counted(t: &Tokens, at: usize) -> Read {
    let (halves, unit, end) = amount(t, at)?;
    let (count, unit) = whole_units(halves, unit)?;
    let (shape, length) = match (t.lower(end), t.lower(end + 1)) {
        // "In December they rose 9.1% from a year ago".
        ("ago", _) if unit == Unit::Year && count == 1 && matches!(t.before(at, 1), "from" | "than") => {
            (Shape::SamePeriod { exact: false, part: None }, 1)
        }
        ("ago", _) => (Shape::Ago { unit, count: -count }, 1),
        ("from", "now") if t.lower(end + 2) != "on" => (Shape::Ago { unit, count }, 2),
        ("from", "today") if matches!(unit, Unit::Day | Unit::Week) => {
            (Shape::Offset(if unit == Unit::Week { count.saturating_mul(7) } else { count }), 2)
        }
        ("after" | "before", "that")
            if t.get(end + 2).is_none()
                || t.is(end + 2, Kind::Mark)
                || matches!(t.lower(end + 2), "the" | "a" | "he" | "she" | "they" | "it" | "hearing") =>
        {
            (Shape::Later { unit, count: if t.lower(end) == "after" { count } else { -count } }, 2)
        }
        ("before", _) if t.is(end + 1, Kind::Mark) && unit == Unit::Year && count > 1 => {
            (Shape::Later { unit, count: -count }, 1)
        }
        // "The guards had walked off two days before over unpaid wages".
        ("before", _)
            if unit == Unit::Day && t.before(at, 1) != "for" && beside::stands_alone(t, end + 1) =>
        {
            (Shape::Later { unit, count: -count }, 1)
        }
        ("’" | "'", "time") if t.before(at, 1) == "in" => (Shape::Ago { unit, count }, 2),
        // "To settle the row in 45 days" says how long, not when.
        _ if t.before(at, 1) == "in"
            && count < 400
            && (2..=8).any(|back| {
                matches!(
                    t.before(at, back),
                    "will"
                        | "would"
                        | "due"
                        | "expected"
                        | "set"
                        | "falls"
                        | "begins"
                        | "starts"
                        | "opens"
                        | "ends"
                        | "expires"
                )
            })
            && (t.get(end).is_none() || matches!(t.lower(end), "." | "," | ";" | "”")) =>
        {
            (Shape::In { unit, count }, 0)
        }
        ("afterwards" | "afterward", _) => (Shape::Later { unit, count }, 1),
        ("later" | "earlier", "than") => return None,
        // From a day on, a week later is a day.
        ("later" | "earlier", _) => {
            let count = if t.lower(end) == "later" { count } else { -count };
            let later = match unit {
                Unit::Week => Shape::Later { unit: Unit::Day, count: count.saturating_mul(7) },
                _ => Shape::Later { unit, count },
            };
            (later, 1)
        }
        _ => return None,
    };
    Some((shape, at..end + length))
}

/// An amount of time in halves of its unit, and the position behind it.
fn amount(t: &Tokens, at: usize) -> Option<(i32, Unit, usize)> {
    let article = usize::from(t.lower(at) == "a");
    if t.lower(at + article) == "half" {
        let joint = at + article + 1;
        let joint =
            joint + usize::from(t.is_hyphen(joint) || article == 0 && matches!(t.lower(joint), "a" | "an"));
        return Some((1, look(UNITS, t.lower(joint))?, joint + 1));
    }
    if t.lower(at + article) == "quarter" {
        let of = at + article + 1 + usize::from(t.is_hyphen(at + article + 1));
        let of = of + if t.follows(of, &["of", "a"]) { 2 } else { 0 };
        return (t.lower(of) == "century").then_some((50, Unit::Year, of + 1));
    }
    let (halves, next) = count(t, at)?;
    let unit = look(UNITS, t.lower(next)).filter(|_| !t.glued(next) || t.is_hyphen(next - 1))?;
    match and_a_half(t, next + 1).filter(|_| next == at + 1) {
        Some(end) => Some((halves + 1, unit, end)),
        None => Some((halves, unit, next + 1)),
    }
}

/// "Two", "2", "2.5", "two and a half", in halves.
fn count(t: &Tokens, at: usize) -> Option<(i32, usize)> {
    if matches!(t.before(at, 1), "half" | "quarter") || t.precedes(at, &["quarter", "of"]) {
        return None;
    }
    let word = t.lower(at);
    if let Some(whole) = word.strip_suffix(".5") {
        return Some((whole.parse::<i32>().ok().filter(|count| *count < 1000)? * 2 + 1, at + 1));
    }
    let whole = look(COUNTS, word).or_else(|| word.parse().ok().filter(|count| *count < 1000))?;
    // "Twenty-six years ago".
    if whole >= 20
        && whole % 10 == 0
        && t.is_hyphen(at + 1)
        && t.glued(at + 2)
        && let Some(ones) = look(COUNTS, t.lower(at + 2)).filter(|ones| (1..10).contains(ones))
    {
        return Some(((whole + ones) * 2, at + 3));
    }
    Some(and_a_half(t, at + 1).map_or((whole * 2, at + 1), |end| (whole * 2 + 1, end)))
}

fn and_a_half(t: &Tokens, at: usize) -> Option<usize> {
    let forms = [&["and", "a", "half"][..], &["-", "and", "-", "a", "-", "half"][..]];
    forms.iter().find(|form| t.follows(at, form)).map(|form| at + form.len())
}

/// Halves of a unit in whole units: a year and a half is 18 months. `None` where there are none.
fn whole_units(halves: i32, unit: Unit) -> Option<(i32, Unit)> {
    if halves % 2 == 0 && unit != Unit::Fortnight {
        return Some((halves / 2, unit));
    }
    match unit {
        Unit::Fortnight => Some((halves * 7, Unit::Day)),
        Unit::Century => Some((halves * 50, Unit::Year)),
        Unit::Decade => Some((halves * 5, Unit::Year)),
        Unit::Year => Some((halves * 6, Unit::Month)),
        _ => None,
    }
}

/// "Since spring", "until the winter": the season that has begun last, or that begins next.
fn season_at_an_end(t: &Tokens, at: usize, first: u32) -> Read {
    static NEXT: List = List::words(
        "and or as when because but at in to said he she it they we i you there all most the a that this",
    );
    let the = usize::from(t.before(at, 1) == "the");
    // "By the end of summer".
    let end =
        if matches!(t.before(at, 2 + the), "end" | "start" | "beginning") && t.before(at, 1 + the) == "of" {
            2 + usize::from(t.before(at, 3 + the) == "the")
        } else {
            0
        };
    let the = the + end;
    let turn = match t.before(at, 1 + the) {
        "since" => BEGUN,
        "until" | "till" | "by" | "before" if end > 0 => END,
        "until" | "till" | "by" | "before" => LIMIT,
        "in" | "over" | "during" => TOLD,
        _ => return None,
    };
    let noun = t.is(at + 1, Kind::Word) && !NEXT.has(t.lower(at + 1));
    (!noun && t.lower(at) != "fall" && !t.capital(at)).then_some((Shape::Season { first, turn }, at..at + 1))
}

/// "summer of 2023", "spring 2024", "this winter", "last summer".
fn season(t: &Tokens, at: usize) -> Read {
    let count = match t.lower(at) {
        "following" => 1,
        "previous" | "preceding" => -1,
        _ => 0,
    };
    if count != 0 && t.before(at, 1) == "the" {
        let first = look(SEASONS, t.lower(at + 1))?;
        return Some((Shape::SeasonBeside { first, count }, at..at + 2));
    }
    let turn = match t.lower(at) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" | "coming" => Some(1),
        _ => None,
    };
    if let Some(turn) = turn {
        // "The last fall of snow", "this fall in prices".
        let owned = matches!(t.before(at, 1), "the" | "a" | "its" | "his" | "her" | "their" | "our" | "my");
        // "This fall came as a shock".
        let ends = t.get(at + 2).is_none() || t.is(at + 2, Kind::Mark) || turn == -1;
        let drop = matches!(t.lower(at + 2), "in" | "of") || owned || !ends;
        let first = look(SEASONS, t.lower(at + 1)).filter(|_| t.lower(at + 1) != "fall" || !drop)?;
        return Some((Shape::Season { first, turn }, at..at + 2));
    }
    let first = look(SEASONS, t.lower(at))?;
    if t.capital(at) && t.capital(at.wrapping_sub(1)) {
        return None;
    }
    let year = at + 1 + usize::from(t.lower(at + 1) == "of");
    // "Exports fall this year".
    if t.lower(at) == "fall" && t.lower(at + 1) != "of" {
        return None;
    }
    let turn = match t.lower(year) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if let Some(turn) = turn.filter(|_| t.lower(year + 1) == "year") {
        return Some((Shape::Months { first, last: first + 2, year: YearSaid::Turn(turn) }, at..year + 2));
    }
    let Some(number) = four_digits(t, year) else { return season_at_an_end(t, at, first) };
    if hijri::YEARS.contains(&number) {
        // The year opens with spring.
        let first = (first + 12 - 3) % 12 + 1;
        return Some((Shape::HijriMonths { year: number, first, last: first + 2 }, at..year + 1));
    }
    if !(1900..=2100).contains(&number) {
        return None;
    }
    Some((Shape::Months { first, last: first + 2, year: YearSaid::Is(number) }, at..year + 1))
}
