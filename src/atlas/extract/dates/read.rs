//! Finds date expressions in a block: tries every reader at every position, joins ends of ranges, shares a
//! year along "14 April and 3 May 2019".

use std::ops::Range;

use super::absolute::{self, Read};
use super::shape::{Expression, Shape, YearSaid};
use super::words::{self, Opener};
use super::{beside, edge, own_year, relative, years};
use crate::extract::tokens::{Kind, Tokens};
use crate::facts::Open;

/// The readers, strongest first.
const READERS: &[fn(&Tokens, usize) -> Read] = &[
    absolute::numeric,
    absolute::day,
    absolute::part_of_year,
    absolute::month,
    years::decade,
    years::short_range,
    years::year,
    relative::read,
];

/// All expressions of a block, in order; the two ends of a mixed range follow the range that holds them.
pub(crate) fn expressions(t: &Tokens) -> Vec<Expression> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < t.len() {
        let Some((shape, tokens)) = single(t, at) else {
            at += 1;
            continue;
        };
        at = tokens.end.max(at + 1);
        push_days_before(t, &mut found, shape, &tokens);
        let (edge, start) = edge::before(t, shape, &tokens).unzip();
        let tokens = start.unwrap_or(tokens.start)..tokens.end;
        let first = Expression { shape, edge, last: None, open: open(t, tokens.start), tokens };
        if let Some((last, tokens)) = range_end(t, &first) {
            at = tokens.end.max(at);
            push_range(&mut found, first, last, tokens);
        } else {
            let shape = first.shape;
            found.push(first);
            at = push_day_behind(t, &mut found, shape, at);
        }
    }
    share_years(t, &mut found);
    found
}

/// The "7" and "11" of "7, 11 and 15 October".
fn push_days_before(t: &Tokens, found: &mut Vec<Expression>, shape: Shape, tokens: &Range<usize>) {
    let Shape::Day { weekday: None, month, day: last, year } = shape else { return };
    let free = found.last().map_or(0, |expression| expression.tokens.end);
    let head = t.list_head(tokens.start);
    if !t.is(tokens.start, Kind::Number) || head < free {
        return;
    }
    for at in (head..tokens.start).filter(|&at| t.is(at, Kind::Number)) {
        if let Some(day) = t.lower(at).parse().ok().filter(|day| (1..last).contains(day)) {
            let shape = Shape::Day { weekday: None, month, day, year };
            found.push(Expression { shape, edge: None, last: None, tokens: at..at + 1, open: None });
        }
    }
}

/// The "15" of "October 9 and 15."; not of "October 9 and 15 people".
fn push_day_behind(t: &Tokens, found: &mut Vec<Expression>, shape: Shape, end: usize) -> usize {
    let Shape::Day { weekday: None, month, day: first, year: YearSaid::No } = shape else { return end };
    let month_first = end > 0 && t.is(end - 1, Kind::Number);
    let at = end + 1;
    let closed = t.get(at + 1).is_none()
        || t.is(at + 1, Kind::Mark) && !matches!(t.lower(at + 1), "%" | "$" | "-" | "–");
    let number = t.lower(at).parse().ok().filter(|day| (first + 1..=31).contains(day));
    match number {
        Some(day) if month_first && t.lower(end) == "and" && closed && t.lower(at).len() <= 2 => {
            let shape = Shape::Day { weekday: None, month, day, year: YearSaid::No };
            found.push(Expression { shape, edge: None, last: None, tokens: at..at + 1, open: None });
            at + 1
        }
        _ => end,
    }
}

fn single(t: &Tokens, at: usize) -> Read {
    match words::opens_date(t.lower(at)) {
        _ if t.is(at, Kind::Number) => read(t, at),
        Some(Opener::Any) => read(t, at),
        // "Pre-Christmas".
        Some(Opener::Beside) if t.glued(at) && matches!(t.before(at, 1), "-" | "–" | "‑") => None,
        Some(Opener::Beside) => beside::read(t, at).or_else(|| own_year::read(t, at)),
        None => None,
    }
}

fn read(t: &Tokens, at: usize) -> Read {
    READERS.iter().find_map(|read| read(t, at))
}

fn range_end(t: &Tokens, first: &Expression) -> Option<(Shape, Range<usize>)> {
    let (start, end) = (first.tokens.start, first.tokens.end);
    if first.shape.weekday().is_some() {
        return weekdays_end(t, first);
    }
    // "On the 4th and 5th".
    if let Shape::DayOfMonth { day, .. } = first.shape {
        let at = end + 1 + usize::from(t.lower(end + 1) == "the");
        let (last, tokens) = single(t, at).filter(|_| matches!(t.lower(end), "and" | "to"))?;
        let behind = matches!(last, Shape::DayOfMonth { day: later, .. }
            if later == day + 1 || t.before(start, 2) == "between" || later > day && (t.lower(end) == "to" || t.before(start, 2) == "between"));
        return behind.then_some((last, tokens));
    }
    let lead = if t.before(start, 1) == "the" { t.before(start, 2) } else { t.before(start, 1) };
    let joined = match t.lower(end) {
        "to" | "through" | "until" | "till" => true,
        "and" => lead == "between",
        _ => t.is_hyphen(end) && t.glued(end) == t.glued(end + 1),
    };
    if !joined {
        return None;
    }
    let at = end + 1 + usize::from(t.lower(end + 1) == "the");
    let (last, tokens) = single(t, at)?;
    let mixed = matches!(lead, "from" | "between") && last.is_absolute();
    let ordered = match (first.shape.year(), last.year()) {
        (Some(one), Some(other)) => one <= other,
        (Some(_), None) => false,
        _ => true,
    };
    (first.shape.is_absolute() && ordered && (first.shape.is_like(last) || mixed)).then_some((last, tokens))
}

/// "Friday night to Sunday"; not "put off from Friday to Sunday".
fn weekdays_end(t: &Tokens, first: &Expression) -> Option<(Shape, Range<usize>)> {
    const MOVED: &[&str] = &[
        "moved",
        "postponed",
        "shifted",
        "delayed",
        "adjourned",
        "changed",
        "rescheduled",
        "forward",
        "back",
    ];
    let (start, end) = (first.tokens.start, first.tokens.end);
    let part = usize::from(matches!(t.lower(end), "night" | "morning" | "evening" | "afternoon"));
    let joint = end + part;
    let dash = t.is_hyphen(joint) && t.glued(joint) && t.glued(joint + 1);
    let between = t.lower(joint) == "and" && t.before(start, 1) == "between";
    let joined = dash || between || matches!(t.lower(joint), "to" | "through" | "till");
    let put_off = |back: usize| {
        t.before(start, back) == "off"
            && (1..5).any(|more| matches!(t.before(start, back + more), "put" | "called"))
    };
    let moved = (1..5).any(|back| MOVED.contains(&t.before(start, back)) || put_off(back));
    let (last, tokens) = single(t, joint + 1).filter(|_| joined && !moved)?;
    last.weekday().is_some().then_some((last, tokens))
}

/// A range of two days, months or years stays one; a mixed one ("2021 until March 2025") gives its ends too.
fn push_range(found: &mut Vec<Expression>, first: Expression, last: Shape, tokens: Range<usize>) {
    let whole = first.tokens.start..tokens.end;
    let days = first.shape.weekday().is_some() || matches!(first.shape, Shape::DayOfMonth { .. });
    let mixed = !first.shape.is_like(last) && !days;
    found.push(Expression { edge: None, last: Some(last), tokens: whole, open: None, ..first.clone() });
    if mixed {
        found.push(Expression { open: None, ..first });
        found.push(Expression { shape: last, edge: None, last: None, tokens, open: None });
    }
}

fn open(t: &Tokens, start: usize) -> Option<Open> {
    let mut at = start;
    while matches!(t.before(at, 1), "the" | "at" | "least" | "around" | "about") {
        at -= 1;
    }
    match t.before(at, 1) {
        "since" => Some(Open::End),
        "until" | "till" | "by" => Some(Open::Start),
        "to" if t.before(at, 2) == "up" => Some(Open::Start),
        _ => None,
    }
}

/// Dates side by side share the year that one of them prints.
fn share_years(t: &Tokens, found: &mut [Expression]) {
    for at in (1..found.len()).rev() {
        let (left, right) = (found[at - 1].clone(), found[at].clone());
        if !side_by_side(t, left.tokens.end, right.tokens.start) {
            continue;
        }
        match (left.shape.year(), right.shape.year()) {
            (None, Some(year)) if left.shape.lacks_year() && left.shape.month() <= right.shape.month() => {
                found[at - 1].shape = left.shape.in_year(year);
            }
            (Some(year), None) if right.shape.lacks_year() && left.shape.month() <= right.shape.month() => {
                found[at].shape = right.shape.in_year(year);
            }
            _ => {}
        }
    }
}

fn side_by_side(t: &Tokens, end: usize, start: usize) -> bool {
    start > end
        && start - end <= 3
        && (end..start).all(|at| matches!(t.lower(at), "," | "and" | "or" | "&" | "on"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of dates in any order: whatever the readers read begins with a number or with a word that is said
    /// to open dates.
    fn sentence() -> impl proptest::strategy::Strategy<Value = String> {
        #[rustfmt::skip]
        const SMALL: &[&str] = &[
            "the", "of", "and", "to", "ago", "later", "earlier", "before", "after", "half", "quarter", "day", "night",
            "morning", "from", "now", "2025", "1404", "9", "30", "-", ",", "(", "late", "mid", "s", "people", "A",
            "first", "months", "nine", "that", "X",
        ];
        let tables =
            [words::MONTHS, words::SHORT_MONTHS, words::HIJRI_MONTHS, words::WEEKDAYS, words::SEASONS];
        let names = tables.into_iter().flatten().map(|(word, _)| word[..1].to_uppercase() + &word[1..]);
        let small =
            SMALL.iter().map(|&word| word.to_owned()).chain(words::opening_words().map(str::to_owned));
        proptest::collection::vec(proptest::sample::select(names.chain(small).collect::<Vec<_>>()), 1..12)
            .prop_map(|words| words.join(" "))
    }

    use proptest::strategy::Strategy;

    proptest::proptest! {
        #[test]
        fn every_date_opens_with_a_word_that_opens_dates(text in sentence()) {
            let tokens = Tokens::new(&text);
            for at in 0..tokens.len() {
                proptest::prop_assert_eq!(read(&tokens, at), single(&tokens, at), "{} {}", text, at);
            }
        }
    }
}
