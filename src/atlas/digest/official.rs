//! Header lines of ministries, embassies and press offices: who issues a text, under which number.

use super::header::Header;
use super::outlets::{self, Likeness};
use super::printed_date;
use crate::day::Day;
use crate::list::List;

/// A line of a communiqué's head.
pub(super) fn read(text: &str) -> Option<Header> {
    if is_numbered(text) || is_office(text) {
        return Some(Header { placed: true, ..Header::default() });
    }
    if is_body(text) {
        let outlet = Some((outlets::canonical(text), 0..text.len()));
        return Some(Header { outlet, ..Header::default() });
    }
    dated_house(text)
}

/// "PR No. 061/2025", "Press Release No. 45": the number of a communiqué.
fn is_numbered(text: &str) -> bool {
    static KINDS: List = List::phrases(
        "pr|press release|release|press note|press statement|statement|communique|handout|no|ref|reference|our ref",
    );
    let Some(at) = text.find(|sign: char| sign.is_ascii_digit()) else { return false };
    let (kind, number) = text.split_at(at);
    let kind = super::lines::fold(kind);
    let kind = kind.strip_suffix(" no").unwrap_or(&kind);
    let numbers =
        number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.' | b' '));
    KINDS.has(kind) && numbers && number.len() <= 14
}

/// "(Office of the Spokesperson)": the desk of a body.
fn is_office(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')']);
    let opening =
        ["Office of the ", "Directorate of Information", "Public Relations", "Press Wing", "Press Section"];
    bare.len() < text.len()
        && opening
            .iter()
            .any(|opening| bare.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening)))
        && bare.split_whitespace().nth(7).is_none()
}

/// "MINISTRY OF FOREIGN AFFAIRS", "Embassy of India, Kabul": a line that is the name of a body of a state.
fn is_body(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "ministry of ",
        "government of ",
        "embassy of ",
        "high commission of ",
        "permanent mission of ",
        "department of ",
        "directorate of ",
        "directorate general ",
        "office of the ",
        "consulate general of ",
    ];
    const LONGEST: usize = 9;
    const SMALL: &[&str] = &["of", "the", "and", "for", "in", "to", "&"];
    let lower = text.to_ascii_lowercase();
    let capital = |word: &str| !word.starts_with(char::is_lowercase) || SMALL.contains(&word);
    OPENINGS.iter().any(|opening| lower.starts_with(opening))
        && text.split_whitespace().nth(LONGEST).is_none()
        && text.split_whitespace().all(capital)
        && !text.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '?' | '!' | ';' | '.'))
}

/// "The Asia Ledger, January 01, 2023": a name of an outlet's shape and a day behind a comma.
fn dated_house(text: &str) -> Option<Header> {
    let (name, behind) = text.split_once(", ")?;
    let mut dates = printed_date::read(behind).dates;
    let day: Option<Day> = dates.first().and_then(|date| date.day);
    let whole = printed_date::read(behind).is_all_date(behind);
    // "Published in Dawn, May 2, 2024" is another reader's.
    let said = ["Published", "First", "Originally", "Posted", "Updated", "Appeared", "From", "By"];
    if said.contains(&name.split(' ').next().unwrap_or_default()) {
        return None;
    }
    if day.is_none() || !whole || outlets::likeness(name) != Likeness::Word {
        return None;
    }
    for date in &mut dates {
        let moved = text.len() - behind.len();
        date.range = date.range.start + moved..date.range.end + moved;
    }
    let outlet = Some((outlets::canonical(name), 0..name.len()));
    Some(Header { outlet, dates, ..Header::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlet(text: &str) -> Option<String> {
        read(text).and_then(|header| header.outlet).map(|(name, _)| name)
    }

    #[test]
    fn communiques_name_who_issues_them() {
        assert_eq!(outlet("MINISTRY OF FOREIGN AFFAIRS").as_deref(), Some("MINISTRY OF FOREIGN AFFAIRS"));
        assert_eq!(outlet("Embassy of India, Kabul").as_deref(), Some("Embassy of India, Kabul"));
        assert_eq!(outlet("The Asia Ledger, January 01, 2023").as_deref(), Some("The Asia Ledger"));
        assert_eq!(outlet("Frontline Magazine, 12 March 2024").as_deref(), Some("Frontline Magazine"));
        for placed in
            ["PR No. 061/2025", "Press Release No. 45", "(Office of the Spokesperson)", "No. 12/2024"]
        {
            assert!(read(placed).is_some_and(|header| header.placed), "{placed}");
        }
    }

    #[test]
    fn odd_lines_of_other_kinds_name_nobody() {
        for text in [
            "Ministry of Health warns of cholera",
            "Government of national unity?",
            "No. 5 in the north",
            "Kabul, January 1, 2023",
            "Omid Rahimi, January 1, 2023",
            "Published in The Express Tribune, March 2, 2024",
            "Office of the future: three who left it",
            "Release 12 hostages first",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
