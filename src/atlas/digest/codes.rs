//! The two letters that press databases print before each field: "HD  Bakers close in Quetta", "SN  Dawn", "PD  4 March 2024".

/// What stands behind a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Day,
    Outlet,
    /// Words, languages, subjects, numbers of documents; where lead and text begin.
    Other,
}

/// The field that a line holds, and where its value starts.
pub(super) fn field(text: &str) -> Option<(Field, usize)> {
    const OTHERS: &[&str] = &[
        "WC", "ET", "SC", "SE", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "RF", "CO", "IN", "NS", "RE",
        "IPD", "IPC", "PUB", "AN", "CLM", "CR", "CT", "ART",
    ];
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (code, rest) = text.split_at(letters);
    let value = text.len() - rest.trim_start().len();
    // Headlines in capitals open with "IN" and "AN", too.
    let apart = rest.is_empty() || rest.starts_with('\t') || rest.starts_with("  ");
    // A row of a table has more than one.
    if rest.matches('\t').count() > 1 {
        return None;
    }
    match code {
        "HD" if apart && !rest.is_empty() => Some((Field::Title, value)),
        "PD" if apart && !rest.is_empty() => Some((Field::Day, value)),
        "SN" if apart && !rest.is_empty() => Some((Field::Outlet, value)),
        _ if apart && OTHERS.contains(&code) => Some((Field::Other, value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_words_in_capitals_are_no_codes() {
        for text in [
            "IN KABUL, A SNOW DAY",
            "AN ENVOY WITHOUT A DESK",
            "HDFC raises its rate",
            "HD channels to be shut",
            "SN Sharma",
            "IN\t12\t14",
            "PDMA warns of rain",
            "",
            "SNOW",
        ] {
            assert_eq!(field(text), None, "{text}");
        }
        assert_eq!(field("HD\tBakers close"), Some((Field::Title, 3)));
        assert_eq!(field("PD  4 March 2024"), Some((Field::Day, 4)));
        assert_eq!(field("LP"), Some((Field::Other, 2)));
        assert_eq!(field("AN  Document 7"), Some((Field::Other, 4)));
    }
}
