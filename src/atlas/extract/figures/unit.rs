//! What a number is measured in: money before or behind it, per cent, time, distance, area, weight, ages.

use super::words::{LONG_MEASURES, MEASURES, MONEY_BEFORE, MONEY_BEHIND, NATIONS};
use crate::extract::tokens::{Kind, Tokens, look};
use crate::facts::Rule;

/// A unit and the tokens it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Its name in facts.
    pub(crate) name: &'static str,
    /// What it makes of the figure.
    pub(crate) rule: Rule,
    /// First token of the figure, money included.
    pub(crate) start: usize,
    /// Token behind it.
    pub(crate) end: usize,
    /// Whether it is somebody's age.
    pub(crate) age: bool,
}

/// The unit around a number's tokens.
pub(crate) fn around(t: &Tokens, start: usize, end: usize) -> Option<Unit> {
    let plain = Unit { name: "", rule: Rule::FigureMeasure, start, end, age: false };
    money(t, plain).or_else(|| magnitude(t, plain)).or_else(|| behind(t, plain)).or_else(|| age(t, plain))
}

fn money(t: &Tokens, plain: Unit) -> Option<Unit> {
    let Unit { start, end, .. } = plain;
    let dot = usize::from(t.before(start, 1) == "." && t.before(start, 2) == "rs");
    if let Some(name) = look(MONEY_BEFORE, t.before(start, 1 + dot)) {
        let first = start - 1 - dot;
        let us = usize::from(t.glued(first) && t.before(first, 1) == "us");
        return Some(Unit { name, rule: Rule::FigureMoney, start: first - us, ..plain });
    }
    let hyphen = usize::from(t.is_hyphen(end) && t.glued(end));
    let nation = usize::from(NATIONS.contains(&t.lower(end + hyphen)));
    let at = end + hyphen + nation;
    let name = look(MONEY_BEHIND, t.lower(at))?;
    let name = match (name, t.before(at, 1)) {
        ("rupees", "pakistani") => "PKR",
        ("rupees", "indian") => "INR",
        _ => name,
    };
    Some(Unit { name, rule: Rule::FigureMoney, end: at + 1, ..plain })
}

/// "magnitude 6.0", "6.0-magnitude", "6.3 on the Richter scale".
fn magnitude(t: &Tokens, plain: Unit) -> Option<Unit> {
    let of = usize::from(t.before(plain.start, 1) == "of");
    let dash = usize::from(t.is_hyphen(plain.start.wrapping_sub(1)));
    let word = plain.start.wrapping_sub(1 + of.max(dash));
    // "A 6.3-magnitude one": the word is the number's before it.
    let joint = usize::from(t.is_hyphen(word.wrapping_sub(1)));
    let taken = word.checked_sub(1 + joint).is_some_and(|number| t.is(number, Kind::Number));
    if t.lower(word) == "magnitude" && !taken {
        let start = word;
        return Some(Unit { name: "magnitude", start, ..plain });
    }
    let scale = t.follows(plain.end, &["on", "the", "richter"]);
    scale.then_some(Unit { name: "magnitude", ..plain })
}

fn behind(t: &Tokens, plain: Unit) -> Option<Unit> {
    let hyphen = usize::from(t.is_hyphen(plain.end) && t.glued(plain.end));
    let more =
        usize::from(hyphen == 0 && matches!(t.lower(plain.end), "more" | "further" | "full" | "straight"));
    let at = plain.end + hyphen + more;
    if let Some((words, name)) = LONG_MEASURES.iter().find(|(words, _)| t.follows(at, words)) {
        let rule = if name.starts_with("percent") { Rule::FigurePercent } else { Rule::FigureMeasure };
        return Some(Unit { name, rule, end: at + words.len(), ..plain });
    }
    let name = look(MEASURES, t.lower(at))?;
    let dash = usize::from(t.is_hyphen(at + 1) && t.glued(at + 1));
    let old = name == "years" && t.lower(at + 1 + dash) == "old";
    let end = if old { at + 2 + dash } else { at + 1 };
    Some(Unit { name, end, age: old, ..plain })
}

/// "aged 12", "the age of 12", and the age between commas behind a name: "Zia, 24, said", "Zia, now 24, said".
fn age(t: &Tokens, plain: Unit) -> Option<Unit> {
    let Unit { start, end, .. } = plain;
    let name = start.wrapping_sub(2 + usize::from(matches!(t.before(start, 1), "now" | "then")));
    let led = matches!(t.before(start, 1), "aged" | "age" | "ages" | "turned" | "turns" | "turn" | "turning")
        || t.precedes(start, &["age", "of"]);
    let commas = t.lower(name.wrapping_add(1)) == ","
        && matches!(t.lower(end), "," | "." | ";")
        && t.capital(name)
        && t.is(start, Kind::Number)
        && t.lower(start).parse::<u32>().is_ok_and(|years| (5..=110).contains(&years))
        && !t.is(name, Kind::Number)
        && (matches!(t.lower(end), "," | ";") || is_full_name(t, name));
    let told = commas
        || is_bracketed(t, start, end)
        || is_starred(t, start, end)
        || is_kin(t, start, end)
        || is_somebody(t, start, end)
        || is_limit(t, start, end)
        || is_boy_of(t, start, end)
        // "Now 58, she runs it."
        || t.before(start, 1) == "now" && t.lower(end) == "," && matches!(t.lower(end + 1), "he" | "she");
    (led || told || is_listed_age(t, start, end)).then_some(Unit { name: "years", age: true, ..plain })
}

/// "Said Zia Kakar, 23.", "said Rezayee, 23.", "said the miller Zia Kakar, 23.", "Zia, 9, and Rana, 14.".
fn is_full_name(t: &Tokens, last: usize) -> bool {
    const SPOKE: &[&str] = &["said", "says", "told", "added"];
    const FAR: usize = 7;
    let words = (1..=FAR.min(last)).take_while(|&back| t.is(last - back, Kind::Word));
    let spoke = words.clone().any(|back| SPOKE.contains(&t.before(last, back)));
    let names = words.take(2).filter(|&back| t.capital(last - back)).count();
    let listed = t.precedes(last, &[",", "and"]) && last > 3 && t.is(last - 3, Kind::Number);
    spoke || names == 2 || listed
}

/// "Zia Kakar (63), who".
fn is_bracketed(t: &Tokens, start: usize, end: usize) -> bool {
    let name = |back: usize| start >= back && t.is(start - back, Kind::Word) && t.capital(start - back);
    t.before(start, 1) == "("
        && t.lower(end) == ")"
        && name(2)
        && name(3)
        && matches!(t.lower(end + 1), "," | "who" | "said" | "told" | "says")
        && t.is(start, Kind::Number)
        && t.lower(start).len() == 2
}

/// "Zia*, 63, who": a changed name; "Zia S., 31, who": one cut short.
fn is_starred(t: &Tokens, start: usize, end: usize) -> bool {
    let marked = matches!(t.before(start, 2), "*" | ".") && t.before(start, 1) == ",";
    let named = start > 2 && t.capital(start - 3);
    marked && named && t.lower(end) == "," && t.is(start, Kind::Number) && t.lower(start).len() == 2
}

/// People of a family, or no more than people.
#[rustfmt::skip]
const KIN: &[&str] = &[
    "son", "daughter", "brother", "sister", "wife", "husband", "mother", "father", "boy", "girl", "man",
    "woman", "nephew", "niece", "cousin", "grandson", "granddaughter", "sibling", "child",
];

/// "His son, 9, was hurt".
fn is_kin(t: &Tokens, start: usize, end: usize) -> bool {
    t.is(start, Kind::Number)
        && t.lower(start).len() <= 2
        && t.before(start, 1) == ","
        && KIN.contains(&t.before(start, 2))
        && t.lower(end) == ","
}

/// "He was 23 in 2001", "she is 40.", "I am 29;", "my daughter is seven and".
fn is_somebody(t: &Tokens, start: usize, end: usize) -> bool {
    let person = matches!(t.before(start, 2), "he" | "she" | "i") || KIN.contains(&t.before(start, 2));
    let being = matches!(t.before(start, 1), "was" | "is" | "am");
    let years = t.is(start, Kind::Number) && t.lower(start).len() <= 2
        || t.is(start, Kind::Word) && t.lower(start) != "one" && t.lower(end) != "in";
    person
        && being
        && years
        && (t.is(end, Kind::Mark) || matches!(t.lower(end), "in" | "when" | "at" | "and" | "now" | ""))
}

/// "A boy of eight", "a girl of 12".
fn is_boy_of(t: &Tokens, start: usize, end: usize) -> bool {
    t.before(start, 1) == "of"
        && matches!(t.before(start, 2), "boy" | "girl" | "child" | "man" | "woman" | "youth" | "baby")
        && t.before(start, 3) != "every"
        && (t.is(end, Kind::Mark) || matches!(t.lower(end), "" | "who" | "in" | "and" | "or" | "when"))
}

/// "Children under 18", "anyone over 65".
fn is_limit(t: &Tokens, start: usize, end: usize) -> bool {
    #[rustfmt::skip]
    const WHO: &[&str] = &[
        "children", "girls", "boys", "women", "men", "people", "anyone", "everyone", "those", "youths", "males",
        "females", "aged", "citizens", "residents", "persons", "child", "nobody",
    ];
    let limit = matches!(t.before(start, 1), "under" | "over" | "below" | "above");
    let digits = t.lower(start).len() <= 2 && ends_there(t, start, end);
    let words =
        t.is(start, Kind::Word) && (t.is(end, Kind::Mark) || matches!(t.lower(end), "" | "in" | "who"));
    limit && WHO.contains(&t.before(start, 2)) && (digits || words)
}

/// "Aged between 18 and 45", "sons aged 4, 7 and 9".
fn is_listed_age(t: &Tokens, start: usize, end: usize) -> bool {
    let head = t.list_head(start);
    let listed = head < start && ends_there(t, start, end);
    // "Two children, aged four and eight".
    let words = t.is(start, Kind::Word)
        && t.before(start, 1) == "and"
        && (3..=4).any(|back| matches!(t.before(start, back), "aged" | "ages"))
        && t.is(end, Kind::Mark);
    words
        || matches!(t.before(head, 1), "aged" | "ages") && listed
        || t.precedes(start, &["aged", "between"])
        || t.precedes(start, &["ages", "of"])
        || t.precedes(start, &["ages", "between"])
}

/// Whether nothing that could be counted follows a number in digits.
fn ends_there(t: &Tokens, start: usize, end: usize) -> bool {
    let closed = t.is(end, Kind::Mark) && !matches!(t.lower(end), "%" | "-" | "–" | "/" | "°" | "$" | "€");
    t.is(start, Kind::Number)
        && (closed
            || matches!(
                t.lower(end),
                "" | "and" | "or" | "in" | "from" | "were" | "was" | "are" | "who" | "to"
            ))
}
