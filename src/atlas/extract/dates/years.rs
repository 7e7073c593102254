//! Readers of years and decades, and what keeps a four-digit number from being one.

use super::absolute::{Read, four_digits};
use super::hijri;
use super::shape::Shape;
use crate::extract::tokens::{Kind, Tokens};

/// Words before a number that make it a name, not a year.
#[rustfmt::skip]
const NAMERS: &[&str] = &[
    "resolution", "resolutions", "vision", "agenda", "boeing", "airbus", "flight", "no", "number",
    "article", "section", "route", "road", "rs", "usd", "pkr", "afn", "us$", "room", "unit", "page",
    "sector", "order", "unscr", "unsc", "scr", "res", "paragraph", "annex", "law", "decree", "case", "fir",
];

/// Qualifiers of counts.
#[rustfmt::skip]
const COUNTERS: &[&[&str]] = &[
    &["at", "least"], &["more", "than"], &["less", "than"], &["fewer", "than"], &["up", "to"],
    &["as", "many", "as"], &["over"], &["nearly"], &["almost"], &["some"], &["approximately"],
    &["roughly"],
];

/// Words that a count stands before, singular nouns of time and measure too.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "people", "men", "women", "children", "police", "families", "troops", "soldiers", "civilians",
    "refugees", "afghans", "pakistanis", "iranians", "indians", "migrants", "households", "homes",
    "houses", "fighters", "militants", "deaths", "casualties", "schools", "students", "teachers", "metres",
    "meters", "kilometres", "kilometers", "km", "miles", "acres", "hectares", "tonnes", "tons", "kg",
    "rupees", "afghanis", "dollars", "euros", "hours", "days", "years", "percent", "mw", "megawatts",
    "gmt", "hrs", "million", "billion", "trucks", "vehicles", "villages", "bodies", "prisoners",
    "detainees", "others", "feet", "individuals",
];

/// Whether a number is not a part of a longer name: "F-16", "TAi.026", "$2000".
pub(crate) fn stands_alone(t: &Tokens, at: usize) -> bool {
    if !t.glued(at) {
        return true;
    }
    match t.before(at, 1) {
        "-" | "–" | "‑" => {
            let before = at.wrapping_sub(2);
            let prefix = matches!(t.lower(before), "mid" | "post" | "pre" | "early" | "late" | "end");
            prefix
                || !t.glued(at - 1)
                || t.is(before, Kind::Number)
                || super::absolute::month_name(t, before).is_some()
        }
        "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "’" | "," | "fy" => true,
        _ => false,
    }
}

/// Whether a Solar Hijri month or year stands near: "in the solar year 1403 ... compared to 1402".
fn is_told_solar(t: &Tokens, at: usize) -> bool {
    const NEAR: usize = 40;
    let marks = |at: usize| {
        matches!(t.lower(at), "solar" | "hijri" | "shamsi")
            || t.capital(at) && super::words::is_hijri_month(t.lower(at))
    };
    (at.saturating_sub(NEAR)..at + NEAR).any(marks)
}

/// "Built between 1398 and 1401": recent years at both ends, nothing counted behind.
fn spans_solar_years(t: &Tokens, at: usize) -> bool {
    let recent = |at: usize| four_digits(t, at).is_some_and(|year| (1380..=1410).contains(&year));
    let first = if t.before(at, 1) == "and" { at.wrapping_sub(2) } else { at };
    let led = t.before(first, 1) == "between" && t.before(first, 2) != "of";
    led && recent(first) && t.lower(first + 1) == "and" && recent(first + 2) && !t.is(first + 3, Kind::Word)
}

/// "FY19", as the year it ends in.
fn fiscal(t: &Tokens, at: usize) -> Read {
    let digits = t.lower(at);
    let led = t.before(at, 1) == "fy"
        && t.glued(at)
        && digits.len() == 2
        && (!t.glued(at + 1) || t.is(at + 1, Kind::Mark));
    let year = digits.parse::<i32>().ok().filter(|_| led)?;
    Some((Shape::Year(2000 + year), at - 1..at + 1))
}

/// "2010", "1404" (Solar Hijri).
pub(crate) fn year(t: &Tokens, at: usize) -> Read {
    if let Some(fiscal) = fiscal(t, at) {
        return Some(fiscal);
    }
    let year = four_digits(t, at)?;
    if !stands_alone(t, at)
        || is_joined(t, at)
        || NAMERS.contains(&t.before(t.list_head(at), 1))
        || is_named(t, at)
        || numbers_resolution(t, at)
    {
        return None;
    }
    if counts_things(t, at) {
        return None;
    }
    let led = LEADS.contains(&t.before(at, 1));
    if hijri::YEARS.contains(&year) {
        let solar = led && matches!(t.before(at, 1), "in" | "of" | "year" | "since" | "until" | "by");
        // "The budget for 1404": not "for 1404 goats".
        let solar = solar || t.before(at, 1) == "for" && !t.is(at + 1, Kind::Word);
        // "Compared to 1402.", "between 1398 and 1401".
        let recent = (1380..=1410).contains(&year) && !t.is(at + 1, Kind::Word);
        let compared =
            matches!(t.before(at, 1), "to" | "than" | "from" | "with" | "and" | "between" | "during");
        let solar = solar || recent && compared && is_told_solar(t, at) || spans_solar_years(t, at);
        let limit = (1390..=1420).contains(&year) && matches!(t.before(at, 1), "before" | "after");
        let solar = solar || limit && !t.is(at + 1, Kind::Word) && is_told_solar(t, at);
        let solar = solar || matches!(t.lower(at + 1), "solar" | "hijri" | "shamsi" | "sh");
        return solar.then_some((Shape::Hijri { year: Some(year), month: None, day: None }, at..at + 1));
    }
    let plausible = (1900..=2100).contains(&year) || (led && (1500..=2199).contains(&year));
    plausible.then_some((Shape::Year(year), side(t, at)..at + 1))
}

/// Words before a year.
const LEADS: &[&str] = &[
    "in", "since", "until", "till", "by", "from", "of", "during", "year", "early", "late", "mid", "between",
    "before", "after", "to", "and", "around", "the", "through", "circa",
];

/// "No. 2011": the full stop of a short form between namer and number.
fn is_named(t: &Tokens, at: usize) -> bool {
    t.before(at, 1) == "." && matches!(t.before(at, 2), "no" | "rs" | "art" | "sec" | "nos" | "res")
        || matches!(t.before(at, 1), "$" | "£" | "€" | "₹" | "#" | "+")
}

/// Resolutions of the Security Council whose number could be a year, or that are lists and regimes.
const SANCTIONS: &[&str] = &["1267", "1540", "1718", "1737", "1929", "1988", "1989", "2231", "2253", "2255"];

/// "The 1988 Committee", "the 1988 Taliban Sanctions Committee", "the 1989 list": a resolution's number.
fn numbers_resolution(t: &Tokens, at: usize) -> bool {
    const WORDS: usize = 4;
    const LISTS: &[&str] =
        &["list", "lists", "listing", "listings", "regime", "regimes", "designations", "measures"];
    if t.before(at, 1) == "in" || !t.is(at + 1, Kind::Word) {
        return false;
    }
    let named = (at + 1..at + WORDS).take_while(|&word| t.capital(word) && t.is(word, Kind::Word)).count();
    let next = at + 1 + named;
    let committee = |word: usize| t.lower(word) == "committee" || t.follows(word, &["monitoring", "team"]);
    let sanctions = t.lower(next) == "sanctions"
        && (committee(next + 1) || LISTS.contains(&t.lower(next + 1)) || t.lower(next + 1) == "monitoring");
    let capitals = (at + 1..next).any(|word| committee(word) || t.lower(word) == "resolution");
    let numbered = SANCTIONS.contains(&t.lower(at));
    let list = numbered
        && (at + 1..=next).any(|word| LISTS.contains(&t.lower(word)) || t.lower(word) == "resolution");
    capitals || committee(at + 1) || sanctions || list
}

/// Whether something stands directly behind the number: "2000s", "2003/", "1400:", "2000%".
fn is_joined(t: &Tokens, at: usize) -> bool {
    let next = t.lower(at + 1);
    // "Since 1901: it is" goes on behind the colon.
    let clock = next == ":" && t.glued(at + 2);
    t.glued(at + 1) && (t.is(at + 1, Kind::Word) || matches!(next, "%" | "/" | "°") || clock)
}

/// Whether a four-digit number counts what follows it: "2000 people", not "the 2022 floods".
pub(crate) fn counts_things(t: &Tokens, at: usize) -> bool {
    let next = t.lower(at + 1);
    let year = t.lower(at).starts_with("19") || t.lower(at).starts_with("20");
    if year && matches!(t.before(at, 1), "in" | "since" | "until" | "during") {
        return false;
    }
    if t.is_hyphen(at + 1) && COUNTED.contains(&t.lower(at + 2)) || next == "%" || COUNTED.contains(&next) {
        return true;
    }
    let plural =
        t.is(at + 1, Kind::Word) && next.ends_with('s') && !matches!(next, "was" | "has" | "is" | "as");
    let qualified = COUNTERS.iter().any(|words| t.precedes(at, words));
    let round = t.lower(at).ends_with("00");
    (qualified && t.is(at + 1, Kind::Word) && (plural || t.lower(at + 2).ends_with('s')))
        || (round && plural && !matches!(t.before(at, 1), "in" | "since" | "the" | "of"))
}

/// First token of "mid-2024", "early 2025", "end of 2025", "late in 2019".
fn side(t: &Tokens, at: usize) -> usize {
    let back = match (t.before(at, 2), t.before(at, 1)) {
        ("end" | "beginning" | "start" | "middle", "of") | ("mid" | "early" | "late", "-" | "–" | "‑") => {
            2
        }
        (_, "early" | "late" | "mid") => 1,
        _ => 0,
    };
    at - back
}

/// "2003-04", "2006–10", "2024/25".
pub(crate) fn short_range(t: &Tokens, at: usize) -> Read {
    let first = four_digits(t, at).filter(|year| (1700..=2100).contains(year))?;
    let short = t.lower(at + 2);
    let joint = (t.is_hyphen(at + 1) || t.lower(at + 1) == "/") && t.glued(at + 1) && t.glued(at + 2);
    if !joint || short.len() != 2 || !stands_alone(t, at) || is_joined(t, at + 2) {
        return None;
    }
    let last = first / 100 * 100 + short.parse::<i32>().ok()?;
    let another = (t.is_hyphen(at + 3) || t.lower(at + 3) == "/") && t.glued(at + 3);
    let shape = if last == first + 1 && is_fiscal(t, at) {
        Shape::FiscalYear { first }
    } else {
        Shape::Years(first, last)
    };
    (last > first && !another).then_some((shape, at..at + 3))
}

/// "The financial year 2019-20", "FY2024-25", "in fiscal 2024-25".
fn is_fiscal(t: &Tokens, at: usize) -> bool {
    matches!(t.before(at, 1), "fy" | "fiscal" | "financial")
        || t.before(at, 1) == "year" && matches!(t.before(at, 2), "fiscal" | "financial" | "budget" | "the")
}

/// "1990s", "mid-2000s", "early 2010s", "late 1980s"; "2010's".
pub(crate) fn decade(t: &Tokens, at: usize) -> Read {
    let number = match t.lower(at) {
        "early" | "late" | "mid" => at + 1 + usize::from(t.is_hyphen(at + 1)),
        _ => at,
    };
    let start = four_digits(t, number).filter(|year| year % 10 == 0 && (1500..=2190).contains(year))?;
    let apostrophe = usize::from(matches!(t.lower(number + 1), "’" | "'") && t.glued(number + 1));
    let end = number + 1 + apostrophe;
    if t.lower(end) != "s" || !t.glued(end) || (number == at && !stands_alone(t, at)) {
        return None;
    }
    let (first, last) = match t.lower(at) {
        "early" => (start, start + 3),
        "late" => (start + 6, start + 9),
        _ => (start, start + 9),
    };
    Some((Shape::Decade { first, last }, at..end + 1))
}
