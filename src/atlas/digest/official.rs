//! Header lines of ministries, embassies and press offices: who issues a text, under which number.

use super::header::Header;
use super::lines::fold;
use super::places;
use crate::list::List;

/// A line of a communiqué's head.
pub(super) fn read(text: &str) -> Option<Header> {
    if is_numbered(text) || is_office(text) {
        return Some(Header::placed());
    }
    is_body(text).then(|| Header::of_outlet(text, 0..text.len()))
}

/// "PR No. 061/2025", "Press Release No. 45": the number of a communiqué.
fn is_numbered(text: &str) -> bool {
    static KINDS: List = List::phrases("pr|press release|press note|press statement");
    let Some(at) = text.find(|sign: char| sign.is_ascii_digit()) else { return false };
    let (kind, number) = text.split_at(at);
    let kind = fold(kind);
    let Some(kind) = kind.strip_suffix(" no") else { return false };
    let numbers =
        number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.' | b' '));
    KINDS.has(kind) && numbers && number.len() <= 14
}

/// "(Office of the Spokesperson)": the desk of a body.
fn is_office(text: &str) -> bool {
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inside.is_some_and(|desk| {
        desk.to_ascii_lowercase().starts_with("office of the ") && desk.split_whitespace().nth(7).is_none()
    })
}

/// "MINISTRY OF FOREIGN AFFAIRS", "Embassy of India, Kabul": nothing but the name of a body of a state. "Ministry of Defence
/// Denies Claims" is a title.
pub(super) fn is_body(text: &str) -> bool {
    static MINISTRIES: List = List::phrases(
        "\
        foreign affairs|external affairs|the interior|interior|interior affairs|home affairs|defence|defense|national defence|\
        national defense|health|public health|education|higher education|finance|economy|justice|law and justice|information|\
        information and culture|information and broadcasting|energy|energy and water|agriculture|agriculture and farmers welfare|\
        commerce|\
        commerce and industry|industry and commerce|refugees and repatriation|planning|railways|petroleum|interior and narcotics control",
    );
    let lower = text.to_ascii_lowercase();
    let (body, town) =
        lower.split_once(", ").map_or((lower.as_str(), None), |(body, town)| (body, Some(town)));
    let of_state = ["government of ", "embassy of ", "high commission of ", "consulate general of "]
        .iter()
        .find_map(|opening| body.strip_prefix(opening))
        .is_some_and(|state| places::is_place(state.strip_prefix("the ").unwrap_or(state)));
    let plain = body.replace(" & ", " and ");
    // "Of the Republic of Uzbekistan".
    let own = |what: &str| {
        let parts = what.split_once(" of the ").or_else(|| what.split_once(" of "));
        let state = |state: &str| places::is_place(state.rsplit("republic of ").next().unwrap_or(state));
        MINISTRIES.has(what) || parts.is_some_and(|(what, of)| MINISTRIES.has(what) && state(of))
    };
    let ministry = plain.strip_prefix("ministry of ").is_some_and(own);
    (of_state || ministry) && town.is_none_or(places::is_place) || is_long_ministry(text)
}

/// "Ministry of Ports, Shipping and Waterways": several charges, and nothing that is told of them.
fn is_long_ministry(text: &str) -> bool {
    let Some(charges) = text.strip_prefix("Ministry of ") else { return false };
    let joint = |word: &str| matches!(word, "and" | "of" | "the" | "&");
    let words = || charges.split(' ');
    let plain = |word: &str| word.starts_with(char::is_uppercase) || joint(word);
    charges.contains(", ")
        && words().any(|word| matches!(word, "and" | "&"))
        && words().count() <= 9
        && words().all(plain)
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
        for placed in ["PR No. 061/2025", "Press Release No. 45", "(Office of the Spokesperson)"] {
            assert!(read(placed).is_some_and(|header| header.placed), "{placed}");
        }
    }

    #[test]
    fn odd_lines_of_other_kinds_name_nobody() {
        for text in [
            "Ministry of Health warns of cholera",
            "Ministry of Defence Denies Claims",
            "Embassy of India Reopens",
            "No. 2",
            "Statement 12",
            "(Public Relations Officer)",
            "Government of national unity?",
            "No. 5 in the north",
            "Office of the future: three who left it",
            "Release 12 hostages first",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
