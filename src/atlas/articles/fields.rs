//! Fields of a JSON object as what they should hold, or else what is wrong with them, in words for whoever
//! wrote the file. Knows no article.

use serde_json::{Map, Value};

use crate::day::{Day, DayRange};
use crate::facts::{CountryCode, Milli, RULES, Rule};

/// What a field holds, or what is wrong with it: part of a sentence.
pub(super) type Field<T> = Result<T, String>;

/// An object, or a short form that stands for an object with one field.
pub(super) struct Fields<'j> {
    map: Option<&'j Map<String, Value>>,
    short: Option<(&'static str, &'j Value)>,
}

impl<'j> Fields<'j> {
    /// The fields of an object.
    pub(super) fn of(value: &'j Value) -> Field<Fields<'j>> {
        let map = value.as_object().ok_or_else(|| format!("{} is no object", said(value)))?;
        Ok(Fields { map: Some(map), short: None })
    }

    /// The fields of an object, or of a text that stands for its field `key`.
    pub(super) fn of_short(value: &'j Value, key: &'static str) -> Field<Fields<'j>> {
        if value.is_string() {
            return Ok(Fields { map: None, short: Some((key, value)) });
        }
        Fields::of(value).map_err(|_| format!("{} is neither a text nor an object", said(value)))
    }

    /// The names of its fields.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'j str> {
        self.map.into_iter().flat_map(Map::keys).map(String::as_str)
    }

    /// Whether a field is there, be it null.
    pub(super) fn has(&self, key: &str) -> bool {
        self.map.is_some_and(|map| map.contains_key(key))
    }

    /// A field that is there; null is not.
    pub(super) fn get(&self, key: &str) -> Option<&'j Value> {
        let short = self.short.filter(|(short, _)| *short == key).map(|(_, value)| value);
        short.or_else(|| self.map?.get(key)).filter(|value| !value.is_null())
    }

    /// What a field holds, where it is there.
    pub(super) fn read<T>(&self, key: &str, read: impl FnOnce(&'j Value) -> Field<T>) -> Field<Option<T>> {
        self.get(key).map(read).transpose().map_err(|wrong| format!("“{key}”: {wrong}"))
    }

    /// What a field holds that has to be there.
    pub(super) fn need<T>(&self, key: &str, read: impl FnOnce(&'j Value) -> Field<T>) -> Field<T> {
        self.read(key, read)?.ok_or_else(|| format!("“{key}” is missing"))
    }

    /// What made the fact.
    pub(super) fn rule(&self) -> Field<Option<Rule>> {
        self.read("rule", |value| word(value, RULES, Rule::name))
    }
}

/// Takes what fields hold, and notes what is wrong with those that can't be taken.
pub(super) struct Taken<'w> {
    /// Sentences.
    pub(super) wrong: &'w mut Vec<String>,
    /// What becomes of such a field: the end of the sentence.
    pub(super) instead: &'static str,
}

impl Taken<'_> {
    /// What a field holds.
    pub(super) fn of<T>(&mut self, read: Field<Option<T>>) -> Option<T> {
        read.unwrap_or_else(|said| {
            self.wrong.push(format!("{said}{}.", self.instead));
            None
        })
    }

    /// The texts of a list that are texts, without empty ones.
    pub(super) fn all(&mut self, key: &str, entries: Vec<Field<String>>) -> Vec<String> {
        let said = |(number, entry): (u32, Field<String>)| {
            entry.map(Some).map_err(|said| format!("“{key}”: entry {number}: {said}"))
        };
        let texts = (1..).zip(entries).map(said);
        texts.filter_map(|text| self.of(text)).filter(|text| !text.is_empty()).collect()
    }
}

/// A text with something in it.
pub(super) fn text(value: &Value) -> Field<&str> {
    let text = value.as_str().ok_or_else(|| format!("{} is no text", said(value)))?;
    if text.trim().is_empty() { Err("it is an empty text".to_owned()) } else { Ok(text) }
}

/// Every entry of a list.
pub(super) fn list<'j, T>(value: &'j Value, read: impl Fn(&'j Value) -> Field<T>) -> Field<Vec<T>> {
    let list = value.as_array().ok_or_else(|| format!("{} is no list", said(value)))?;
    let entry = |(number, value)| read(value).map_err(|wrong| format!("entry {number}: {wrong}"));
    (1..).zip(list).map(entry).collect()
}

/// True or false.
pub(super) fn flag(value: &Value) -> Field<bool> {
    value.as_bool().ok_or_else(|| format!("{} is neither true nor false", said(value)))
}

/// A count or a place.
pub(super) fn count(value: &Value) -> Field<u32> {
    let count = value.as_u64().and_then(|count| u32::try_from(count).ok());
    count.ok_or_else(|| format!("{} is no whole number from 0", said(value)))
}

/// One of the words of a list.
pub(super) fn word<T: Copy>(value: &Value, all: &[T], name: impl Fn(T) -> &'static str) -> Field<T> {
    let found = value.as_str().and_then(|text| all.iter().copied().find(|known| name(*known) == text));
    found.ok_or_else(|| {
        let known: Vec<_> = all.iter().take(9).map(|known| name(*known)).collect();
        let more = if all.len() > known.len() { " ..." } else { "" };
        format!("{} is none of {}{more}", said(value), known.join(", "))
    })
}

/// A day, also as the beginning of a time stamp.
pub(super) fn day(value: &Value) -> Field<Day> {
    let date = |text: &str| {
        let (day, rest) = text.trim_end().split_at_checked(10)?;
        let time = rest.strip_prefix(['T', 't', ' ']);
        (rest.is_empty() || time.is_some_and(is_clock_time)).then(|| Day::parse(day))?
    };
    value.as_str().and_then(date).ok_or_else(|| format!("{} is no day, as 2025-10-18 is", said(value)))
}

/// "09:30", "23:59:59.5+04:30", "0930Z", "9:30 pm", "23:59:59 UTC".
fn is_clock_time(text: &str) -> bool {
    let is_time = |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',');
    let zone = text.find(|letter| !is_time(letter)).unwrap_or(text.len());
    let (time, zone) = text.split_at(zone);
    let (clock, fraction) = time.split_once(['.', ',']).unwrap_or((time, "0"));
    is_digits(fraction) && is_hour_and_minute(clock, 3) && is_zone(zone.trim_start())
}

fn is_zone(text: &str) -> bool {
    const NAMES: &[&str] = &["", "z", "utc", "gmt", "am", "pm"];
    let offset = text.strip_prefix(['+', '-', '\u{2212}']);
    let is_offset = |text: &str| is_hour_and_minute(text, 2) || (text.len() == 2 && is_digits(text));
    NAMES.contains(&&*text.to_ascii_lowercase()) || offset.is_some_and(is_offset)
}

/// Two numbers of a clock, or up to `most`; with colons between them, or of two digits each without.
fn is_hour_and_minute(text: &str, most: usize) -> bool {
    let parts: Vec<&str> = if text.contains(':') {
        text.split(':').collect()
    } else {
        (0..text.len()).step_by(2).filter_map(|at| text.get(at..(at + 2).min(text.len()))).collect()
    };
    let fits = |(at, part): (usize, &&str)| {
        let width = if at == 0 && text.contains(':') { 1..=2 } else { 2..=2 };
        let most = if at == 0 { 24 } else { 60 };
        width.contains(&part.len()) && is_digits(part) && part.parse().is_ok_and(|number: u8| number <= most)
    };
    (2..=most).contains(&parts.len()) && parts.iter().enumerate().all(fits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// "2025-10-01", or "2025-10-01/2025-10-07".
pub(super) fn days(value: &Value) -> Field<DayRange> {
    let Some((start, end)) = value.as_str().and_then(|text| text.split_once('/')) else {
        return day(value).map(DayRange::day);
    };
    range(day(&Value::from(start))?, day(&Value::from(end))?)
}

/// From one day to another that is not before it.
pub(super) fn range(start: Day, end: Day) -> Field<DayRange> {
    if end < start { Err(format!("{end} is before {start}")) } else { Ok(DayRange { start, end }) }
}

/// A code that the gazetteer knows is asked for elsewhere; here its form.
pub(super) fn code(value: &Value) -> Field<CountryCode> {
    let code = value.as_str().and_then(CountryCode::parse);
    code.ok_or_else(|| format!("{} is no country code of three letters, as PAK is", said(value)))
}

/// A number in thousandths; what is finer is rounded.
pub(super) fn number(value: &Value) -> Field<Milli> {
    let wrong = || format!("{} is no number", said(value));
    let large = || format!("{} is too large a number", said(value));
    if let Some(whole) = value.as_i64() {
        return whole.checked_mul(1_000).map(Milli).ok_or_else(large);
    }
    scaled(value.as_f64().ok_or_else(wrong)?, 1_000.0).map(Milli).ok_or_else(large)
}

/// Degrees in ten-thousandths, up to a bound to either side.
pub(super) fn degrees(value: &Value, bound: i32) -> Field<i32> {
    let degrees = value.as_f64().and_then(|degrees| i32::try_from(scaled(degrees, 10_000.0)?).ok());
    let degrees = degrees.filter(|degrees| degrees.abs() <= bound * 10_000);
    degrees.ok_or_else(|| format!("{} is no number of degrees from -{bound} to {bound}", said(value)))
}

/// The nearest whole number of 64 bits.
fn scaled(number: f64, factor: f64) -> Option<i64> {
    let scaled = (number * factor).round();
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds, the upper of which saturates")]
    (scaled.abs() <= 9_223_372_036_854_775_808.0).then_some(scaled as i64)
}

/// The start of what is long, on one line: problems are printed to terminals and to cargo.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut start: String = text.chars().take(most).map(plain).collect();
    if text.chars().nth(most).is_some() {
        start.push('…');
    }
    start
}

/// A value as it is quoted.
pub(super) fn said(value: &Value) -> String {
    match value {
        Value::String(text) => format!("“{}”", shortened(text, 40)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        other => other.to_string(),
    }
}
