//! Lines that name an outlet beside something else: a path, a genre, a region, a place. Each says who printed a text.

use super::header::Header;
use super::labels::behind_by;
use super::{names, outlets, places, printed_date, sections};

/// "Published on End Poverty in South Asia": a name, no day and no place.
pub(super) fn published_on(text: &str) -> Option<Header> {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
    let name =
        text.strip_prefix("Published on ").or_else(|| text.strip_prefix("Originally published on "))?;
    let small = |word: &str| matches!(word, "in" | "of" | "the" | "and" | "for" | "on");
    let written = name.split(' ').all(|word| word.starts_with(char::is_uppercase) || small(word));
    let whole = WORDS.contains(&name.split(' ').count())
        && name.starts_with(char::is_uppercase)
        && name
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '\'' | '’' | '&' | '-'));
    let day = name.split(' ').any(|word| {
        matches!(
            word,
            "Day" | "Eid" | "Eve" | "Nowruz" | "Nawroz" | "Ashura" | "Ramadan" | "Christmas" | "Diwali"
        ) || printed_date::is_month_or_weekday(&word.to_lowercase())
    });
    (written && whole && !day).then(|| Header::of_outlet(name, text.len() - name.len()..text.len()))
}

/// Words for bodies that publish.
const BODIES: [&str; 5] = ["Institute", "Centre", "Center", "Foundation", "Observatory"];

/// Reads a line that names an outlet and where it stands on its site, what it printed or where it is.
pub(super) fn read(text: &str) -> Option<Header> {
    outlet_of_a_region(text).or_else(|| body_beside(text))
}

/// "Afghanistan Times > Nation": where a page stands on its outlet's site.
pub(super) fn path_of_outlet(text: &str) -> Option<Header> {
    let (house, _) = text.split_once(['>', '»', '›']).filter(|_| text.len() <= 80)?;
    let name = outlets::listed(house)?;
    Some(Header::of_outlet(name, 0..house.trim_end().len()))
}

/// "UNHCR Briefing notes": an outlet, and what sort of text it printed.
pub(super) fn outlet_with_genre(text: &str) -> Option<Header> {
    // Most lines can't open with an outlet, and need not be cut into words.
    let words = if outlets::could_open(text) { outlets::words(text) } else { Vec::new() };
    let (name, count) = outlets::starting_at(text, &words, 0)?;
    let genre = words.get(count)?;
    // "Iran Daily - Economy - Page 4".
    let page = |part: &str| {
        let number = part.strip_prefix("Page ").or_else(|| part.strip_prefix("page "));
        let dated = || printed_date::read(part).is_all_date(part);
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            || part.starts_with("Number ")
            || dated()
    };
    let mut parts = text[genre.start..].split(" - ").map(str::trim);
    let labelled = parts.all(|part| page(part) || sections::is_label(part));
    (!names::is_desk(text) && labelled).then(|| {
        let dates = printed_date::read(text).dates;
        Header { dates, ..Header::of_outlet(name, words[0].start..words[count - 1].end) }
    })
}

/// "ISNA/Khuzestan": an agency's office in a region.
fn outlet_of_a_region(text: &str) -> Option<Header> {
    let (house, region) = text.split_once('/').filter(|_| text.len() <= 40)?;
    let name = outlets::listed(house).filter(|_| places::is_place(region.trim()))?;
    Some(Header::of_outlet(name, 0..house.trim_end().len()))
}

/// "Margalla Institute for Security Research – Commentary", "Centre for Water Policy, New Delhi": a body that publishes, beside
/// what it published or where.
fn body_beside(text: &str) -> Option<Header> {
    let parts = [" – ", " — ", " - ", " | ", ", "].iter().find_map(|mark| {
        let (name, rest) = text.rsplit_once(mark)?;
        let fits = if *mark == ", " { places::is_place(rest) } else { sections::is_label(rest) };
        fits.then_some(name)
    });
    let name = parts.filter(|_| text.len() <= 100)?.trim_end();
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase) || matches!(word, "for" | "of" | "on" | "and" | "the" | "&")
    };
    // "Health Centre Opened in Bamiyan" is a title, "Laila Amini, Centre for Policy Research" a writer.
    let purpose = BODIES.iter().any(|body| {
        let behind = name.split_once(body).map(|(_, behind)| behind);
        behind.is_some_and(|behind| behind.starts_with(" for ") || behind.starts_with(" on "))
    });
    let last = name.rsplit(' ').next().unwrap_or_default();
    let body = purpose || BODIES.contains(&last) || last == "Network";
    let alone = !name.contains([',', ':', '|']) && behind_by(name).is_none();
    let words = || name.split(' ');
    (body && alone && (3..=9).contains(&words().count()) && words().all(capital))
        .then(|| Header::of_outlet(name, 0..name.len()))
}

/// Whether a name is that of an institute or the like, which may be a writer's.
pub(super) fn is_body_name(name: &str) -> bool {
    name.split(' ').any(|word| BODIES.contains(&word))
}
