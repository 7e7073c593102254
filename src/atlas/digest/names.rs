//! Who signs an article: the shapes of people's names, desks and roles in byline lines. Knows no person.

use super::lines::fold;
use super::{outlets, places};
use crate::given_names;
use crate::list::List;

/// What a piece of a header line says about writers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Signer {
    /// People or desks, cleaned.
    Names(Vec<String>),
    /// "Pakistan correspondent", "Reporting from Kabul": about a writer, but no name.
    Role,
}

const PARTICLES: &[&str] =
    &["al", "ul", "ur", "e", "de", "da", "di", "del", "van", "von", "bin", "ibn", "la", "le", "el"];

static ROLES: List = List::words(
    "\
    correspondent editor reporter writer producer journalist columnist analyst chief correspondents \
    presenter contributor director division adviser advisor expert manager officer lecturer founder \
    photographer specialist representative rapporteur ambassador coordinator fellow professor researcher \
    writers reporters editors producers photographers columnists contributors",
);

/// Words that open a line in capitals without being anyone's name.
static NO_NAMES: List = List::words(
    "\
    the this these in on at what why how who when where is are will more monday tuesday wednesday \
    thursday friday saturday sunday highlights overview background summary contents january february \
    march april june july august september october \
    november december key related latest breaking full photo video watch opinion analysis explainer \
    feature features interview editorial world news asia afghanistan pakistan iran india taliban \
    politics human rights no a an and but for from to with if as it published updated posted \
    modified written reported",
);

/// Whether a piece of text is shaped like one person's name.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(6).collect();
    let lettered = |word: &str| {
        word.char_indices().all(|(at, letter)| {
            letter.is_alphabetic()
                || matches!(letter, '-' | '‑' | '.' | '\'' | '’' | '\u{300}'..='\u{36f}')
                || letter == '/' && is_inner_stroke(word, at)
        })
    };
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase) || !word.starts_with(|letter: char| letter.is_lowercase())
    };
    !words.is_empty()
        && words.len() <= 5
        && text.len() <= 60
        && words.iter().all(|word| lettered(word) && (capital(word) || PARTICLES.contains(word)))
        && capital(words[0])
        && !NO_NAMES.has(&fold(words[0]))
        && !words.iter().any(|word| {
            matches!(
                *word,
                "In" | "Of"
                    | "To"
                    | "For"
                    | "On"
                    | "At"
                    | "By"
                    | "With"
                    | "From"
                    | "Not"
                    | "Is"
                    | "As"
                    | "Or"
            )
        })
        && !(text.ends_with('.') && words.len() == 1)
}

/// Whether the first word is a common given name.
pub(super) fn opens_with_given_name(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| given_names::is_given(&fold(word)))
}

/// Whether a piece is a desk that signs ("Ariana News Desk", "Our Correspondent", "Staff Reporter").
pub(super) fn is_desk(text: &str) -> bool {
    let key = fold(text);
    let words: Vec<&str> = key.split(' ').collect();
    let own = ["our", "staff", "special", "web", "news", "own"].contains(&words[0])
        || key.starts_with("the newspaper");
    let last = *words.last().unwrap_or(&"");
    let desk = matches!(last, "desk" | "staff" | "newsroom" | "bureau" | "agencies" | "team");
    // "HT Correspondent", "RFE/RL's Tajik Service", "Tribune News Service".
    if let Some(town) = text.strip_prefix("A correspondent in ") {
        return town.split(' ').all(|word| word.starts_with(char::is_uppercase)) && words.len() <= 6;
    }
    let acronym = || {
        let first = text.split(' ').next().unwrap_or_default();
        (2..=4).contains(&first.len()) && first.chars().all(|letter| letter.is_ascii_uppercase())
    };
    let house = || outlets::listed(text.split([' ', '’', '\'']).next().unwrap_or_default()).is_some();
    let desk = desk
        || words.len() == 2
            && matches!(last, "correspondent" | "reporter" | "report")
            && (acronym() || house())
        || (3..=4).contains(&words.len()) && last == "service" && house()
        || matches!(key.as_str(), "tribune news service" | "express news service");
    let signs = own && words.len() <= 4 && words.last().is_some_and(|word| ROLES.has(word));
    text.starts_with(char::is_uppercase)
        && words.len() <= 6
        && text.len() <= 60
        && (desk || signs || is_house_report(&key))
}

/// Whether a desk is that of any house: "Staff writer", "Staff Reporter".
pub(super) fn is_any_houses(text: &str) -> bool {
    let key = fold(text);
    let first = key.split(' ').next().unwrap_or_default();
    is_desk(text) && first == "staff" && !key.contains("agencies")
}

/// Words for the house itself.
static HOUSES: List = List::words("our staff web monitoring bureau agencies correspondent");

/// "Staff Report", "Dawn Report": what a house prints under its own name.
fn is_house_report(key: &str) -> bool {
    key.strip_suffix(" report").is_some_and(|house| HOUSES.has(house) || outlets::listed(house).is_some())
}

/// Whether a piece tells a writer's role or whereabouts and no name.
pub(super) fn is_role(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "reporting from ",
        "reports from ",
        "translated ",
        "photographs by ",
        "photos by ",
        "illustration by ",
    ];
    let key = fold(text);
    let words: Vec<&str> = key.split(' ').collect();
    let from = words.len() <= 8 && OPENINGS.iter().any(|opening| key.starts_with(opening));
    let place = |rest: &str| rest.starts_with(char::is_uppercase) && rest.split_whitespace().count() <= 4;
    let at = ["in ", "from ", "In ", "From "].iter().any(|word| text.strip_prefix(word).is_some_and(place));
    let dateline = places::is_place(text) && !opens_with_given_name(text);
    let role = (2..=6).contains(&words.len()) && words.last().is_some_and(|word| ROLES.has(word));
    // "Freelance journalist based in eastern Afghanistan".
    let free = words[0] == "freelance" && words.len() > 1 && ROLES.has(words[1]);
    from || at
        || role
        || free
        || dateline
        || matches!(key.as_str(), "with agencies" | "agencies" | "and agencies")
}

/// "Ph.D.", "Jr.": what stands behind a name and a comma.
pub(super) fn is_degree(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "ph d" | "phd" | "m d" | "md" | "m a" | "jr" | "sr" | "esq" | "m phil" | "llm"
    )
}

/// Reads people and desks joined by commas, "and", "&" or "with"; roles between them are passed over.
/// `None` when anything else stands there.
pub(super) fn signers(text: &str) -> Option<Signer> {
    let mut names = Vec::new();
    let mut roles = false;
    let (first, behind) = text.split_once(',').unwrap_or((text, ""));
    let joined = first.contains(" and ") || first.contains('&');
    let role_first = joined && is_role(first) && !opens_with_given_name(first);
    for piece in pieces(if role_first { behind } else { text }) {
        let bare = without_place(piece);
        if is_degree(piece) {
            continue;
        }
        if is_desk(piece) {
            names.push(piece.to_owned());
        } else if is_role(piece) {
            roles = true;
        } else if is_name(bare) {
            names.push(bare.to_owned());
        } else if let Some(name) = before_role(piece) {
            names.push(name.to_owned());
        } else {
            return None;
        }
    }
    // "Girish Kalmadi, DHNS": the agency beside a name signs nothing more.
    let agency = |name: &String| name.len() <= 5 && name.chars().all(char::is_uppercase);
    if names.iter().any(|name| name.contains(' ')) {
        names.retain(|name| !agency(name));
    }
    // "Enforce Rest Hours; Register Workers; Provide Water" calls nobody by name.
    let person = |name: &String| opens_with_given_name(name) || is_desk(name);
    if text.contains("; ") && !names.iter().any(person) {
        return None;
    }
    match (names.is_empty(), roles || role_first) {
        (false, _) => Some(Signer::Names(names)),
        (true, true) => Some(Signer::Role),
        (true, false) => None,
    }
}

/// The stroke of "RFE/RL", which parts no names.
fn is_inner_stroke(text: &str, at: usize) -> bool {
    let shouted = |letter: Option<char>| letter.is_some_and(char::is_uppercase);
    shouted(text[..at].chars().next_back()) && shouted(text[at + 1..].chars().next())
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let mut pieces = Vec::new();
    // "Oil&Gas" is one thing, "Ali Khan&Sara Malik" are two people.
    let glued = |at: usize| {
        !text[..at].contains(' ')
            && text[..at].ends_with(char::is_alphanumeric)
            && text[at + 1..].starts_with(char::is_alphanumeric)
    };
    for (at, mark) in text.match_indices([',', ';', '&', '|', '/', '•', '·']) {
        if (mark != "/" || !is_inner_stroke(text, at)) && (mark != "&" || !glued(at)) {
            pieces.push(&text[start..at]);
            start = at + mark.len();
        }
    }
    pieces.push(&text[start..]);
    pieces
        .into_iter()
        .flat_map(|piece| piece.split(" and ").flat_map(|piece| piece.split(" AND ")))
        .flat_map(|piece| piece.split(" with ").flat_map(|piece| piece.split(" WITH ")))
        .map(|piece| piece.trim().trim_start_matches("and ").trim_end_matches(" and"))
        .map(|piece| {
            piece.trim_matches(|letter: char| {
                letter.is_whitespace() || matches!(letter, '*' | '-' | '–' | '—')
            })
        })
        .map(|piece| piece.split(" (@").next().unwrap_or(piece))
        // Who writes a live page now, and who did before.
        .map(|piece| piece.strip_suffix(" (now)").or(piece.strip_suffix(" (earlier)")).unwrap_or(piece))
        .filter(|piece| !piece.is_empty() && *piece != "and" && !piece.contains('@'))
}

/// "Parwiz Karimi in Kabul" without its place.
fn without_place(piece: &str) -> &str {
    let place = |rest: &str| rest.starts_with(char::is_uppercase) && rest.split_whitespace().count() <= 4;
    let cut = |word: &&str| piece.split_once(*word).filter(|(_, rest)| place(rest));
    [" in ", " at ", " for "].iter().find_map(cut).map_or(piece, |(name, _)| name.trim_end())
}

/// "Parwiz Karimi Diplomatic editor": the name before a role whose last word is small.
fn before_role(piece: &str) -> Option<&str> {
    let words: Vec<&str> = piece.split_whitespace().take(8).collect();
    let last = words.last()?;
    if !(4..=7).contains(&words.len()) || !ROLES.has(last) || !is_name(&words[..2].join(" ")) {
        return None;
    }
    let second = piece[words[0].len()..].find(words[1])? + words[0].len();
    Some(&piece[..second + words[1].len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_names(text: &str, expected: &[&str]) {
        let expected = expected.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(signers(text), Some(Signer::Names(expected)), "{text}");
    }

    #[test]
    fn names_in_every_join() {
        check_names("Laila Amini, Omid Rahimi and  Jane Park", &["Laila Amini", "Omid Rahimi", "Jane Park"]);
        check_names("Laila Amini and", &["Laila Amini"]);
        check_names("Laila Amini in Kabul and Omid Rahimi in Herat", &["Laila Amini", "Omid Rahimi"]);
        check_names("Pamir News Desk", &["Pamir News Desk"]);
        check_names("Omid Rahimi, South Asia correspondent", &["Omid Rahimi"]);
        check_names("South Asia & Kabul correspondents, Laila Amini", &["Laila Amini"]);
        check_names("Dawn Report", &["Dawn Report"]);
        check_names("Syed Zia-ul-Haq & J.D. Park", &["Syed Zia-ul-Haq", "J.D. Park"]);
        for text in [
            "Reporting from Islamabad",
            "South Asia & Afghanistan correspondent, in Kabul",
            "QUETTA",
            "Kabul/Islamabad",
            "New Delhi, India",
        ] {
            assert_eq!(signers(text), Some(Signer::Role), "{text}");
        }
    }

    #[test]
    fn odd_lines_are_no_names() {
        for text in [
            "the time the gates opened",
            "Prices rise",
            "",
            "and",
            "Winter is coming",
            "10 people",
            "Published",
        ] {
            assert_eq!(signers(text), None, "{text}");
        }
    }
}
