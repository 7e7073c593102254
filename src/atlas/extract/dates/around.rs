//! What the words and dates around an expression say of it: that it is told again, told exactly, compared, an aside.

use std::ops::Range;

use super::shape::{Expression, Shape};
use super::{ReadBlock, Told, told};
use crate::extract::tokens::Tokens;
use crate::facts::{Open, When};
use crate::list::List;

/// "Today" without a verb is nowadays; "today’s hearing", "as of today" and "shut today and open tomorrow" are not.
pub(super) fn is_nowadays(block: &ReadBlock, expression: &Expression, told: Option<When>) -> bool {
    let (t, tokens) = (&block.tokens, &expression.tokens);
    let owned = matches!(t.lower(tokens.end), "’" | "'");
    let hour = matches!(t.before(tokens.start, 1), "pm" | "am" | "p.m." | "a.m." | "noon" | "midnight");
    expression.shape == Shape::Offset(0)
        && t.lower(tokens.start) == "today"
        && told.is_none()
        && !owned
        && !hour
        && t.before(tokens.start, 2) != "as"
        && !is_among_days(block, expression)
}

/// "Enough until November"; not "used until January, when floods cut it".
pub(super) fn lasts_until(t: &Tokens, expression: &Expression) -> bool {
    let start = expression.tokens.start;
    let until = (1..=3).any(|back| matches!(t.before(start, back), "until" | "till"));
    expression.open == Some(Open::Start) && until && !told::has_ended(t, expression.tokens.end)
}

/// "Closed at 70.4 on Wednesday, from 70.9 a week earlier": a figure of then stands beside today's, and the text goes on from
/// today.
pub(super) fn is_compared(block: &ReadBlock, expression: &Expression) -> bool {
    const NEAR: usize = 4;
    let (t, start) = (&block.tokens, expression.tokens.start);
    let earlier = matches!(expression.shape, Shape::Later { count, .. } if count < 0);
    let beside = |back: &usize| matches!(t.before(start, *back), "from" | "than" | "against" | "versus");
    // A figure between them, and no end of a sentence.
    let figure =
        |back: usize| (1..back).any(|at| t.before(start, at).starts_with(|sign: char| sign.is_ascii_digit()));
    let whole = |back: usize| !(1..back).any(|at| matches!(t.before(start, at), "." | ";" | "!" | "?"));
    earlier && (2..=NEAR).find(beside).is_some_and(|back| figure(back) && whole(back))
}

/// The "Tuesday" of "released by tomorrow (Tuesday)".
pub(super) fn is_said_again(
    t: &Tokens,
    expression: &Expression,
    before: Option<&Told>,
    block: usize,
) -> bool {
    let start = expression.tokens.start;
    let bracket = t.before(start, 1) == "(" && t.lower(expression.tokens.end) == ")";
    let Some(opens) = start.checked_sub(1).filter(|_| bracket && expression.shape.weekday().is_some()) else {
        return false;
    };
    let byte = t.bytes(&(opens..start)).start;
    before.is_some_and(|Told { fact, .. }| {
        fact.mention.block as usize == block
            && (fact.mention.end as usize..=fact.mention.end as usize + 1).contains(&byte)
    })
}

/// Whether a sentence tells what comes again: "in spring, when they attack every year".
pub(super) fn is_habit(t: &Tokens, at: usize) -> bool {
    const FAR: usize = 30;
    static HABITS: List = List::words(
        "every each regularly traditionally usually often always annually annual normally typically generally never",
    );
    let ends = |at: &usize| matches!(t.lower(*at), "." | "!" | "?" | ";");
    let before = (at.saturating_sub(FAR)..at).rev().take_while(|at| !ends(at));
    let behind = (at..(at + FAR).min(t.len())).take_while(|at| !ends(at));
    let used = |at: usize| t.lower(at) == "used" && t.lower(at + 1) == "to";
    before.chain(behind).any(|at| HABITS.has(t.lower(at)) || used(at))
}

/// Whether another day is told beside one, in its own clause or the next: "shut today and open tomorrow".
fn is_among_days(block: &ReadBlock, expression: &Expression) -> bool {
    const NEAR: usize = 8;
    let t = &block.tokens;
    let beside = |other: &&Expression| {
        let (first, last) = if other.tokens.start < expression.tokens.start {
            (other.tokens.end, expression.tokens.start)
        } else {
            (expression.tokens.end, other.tokens.start)
        };
        let day = matches!(other.shape, Shape::Weekday { .. })
            || matches!(other.shape, Shape::Offset(days) if days != 0);
        day && last.saturating_sub(first) <= NEAR && !(first..last).any(|at| t.lower(at) == ".")
    };
    let at = block.expressions.partition_point(|other| other.tokens.start < expression.tokens.start);
    let around = &block.expressions[at.saturating_sub(1)..(at + 2).min(block.expressions.len())];
    around.iter().any(|other| beside(&other))
}

/// The day that stands in brackets or behind a comma after a day of the week: "last Saturday (October 11)", "next Wednesday,
/// October 1".
pub(super) fn day_told_exactly(block: &ReadBlock, expression: &Expression) -> Option<Shape> {
    let t = &block.tokens;
    let Shape::Weekday { weekday, .. } = expression.shape else { return None };
    let at = block.expressions.partition_point(|other| other.tokens.start <= expression.tokens.start);
    let next = block.expressions.get(at)?;
    let follows = next.tokens.start == expression.tokens.end + 1;
    let bracket = follows && t.lower(expression.tokens.end) == "(" && t.lower(next.tokens.end) == ")";
    let inside = bracket || follows && t.lower(expression.tokens.end) == ",";
    match next.shape {
        Shape::Offset(_) if bracket => Some(next.shape),
        Shape::Day { weekday: None, month, day, year } if inside && next.last.is_none() => {
            Some(Shape::Day { weekday: Some(weekday), month, day, year })
        }
        _ => None,
    }
}

/// "In February of that year".
pub(super) fn is_of_that_year(t: &Tokens, at: usize) -> bool {
    let of = at + usize::from(t.lower(at) == "of");
    matches!(t.lower(of), "that" | "same") && t.lower(of + 1) == "year"
        || t.follows(of, &["the", "same", "year"])
}

/// The year that a sentence sets for the months behind it ("In 2021 ... in September", "on 5 August 2023 ...
/// and in December"), with the month it starts from.
pub(super) fn year_told(t: &Tokens, expression: &Expression) -> Option<(i32, u32)> {
    let shape = expression.shape;
    if expression.open.is_some() || expression.last.is_some() {
        return None;
    }
    let start = expression.tokens.start;
    let the = usize::from(t.before(start, 1) == "the");
    let set = shape.month().is_some() || t.before(start, 1 + the) == "in";
    if (1..=3).any(|back| t.before(start, back) == "born") || is_aside(t, &expression.tokens) {
        return None;
    }
    Some((shape.year().filter(|_| set)?, shape.month().unwrap_or(0)))
}

/// "The waiver, first granted in 2018, ended in September": the year of an aside is not the sentence's.
fn is_aside(t: &Tokens, tokens: &Range<usize>) -> bool {
    const FAR: usize = 8;
    const FARTHER: usize = 16;
    let relative = |back: usize| {
        matches!(t.before(tokens.start, back), "who" | "which" | "whose" | "where")
            && t.before(tokens.start, back + 1) == ","
    };
    if (1..=FARTHER).any(relative) {
        return true;
    }
    let opens = (2..=FAR).find(|&back| t.before(tokens.start, back) == ",");
    let participle = |back: usize| {
        let word = t.before(tokens.start, back);
        word.ends_with("ed")
            || matches!(
                word,
                "set"
                    | "built"
                    | "held"
                    | "made"
                    | "given"
                    | "begun"
                    | "born"
                    | "taken"
                    | "won"
                    | "lost"
                    | "laid"
            )
    };
    t.lower(tokens.end) == "," && opens.is_some_and(|comma| (1..comma).any(participle))
}
