//! What was typed, as a reader means it: words, "phrases", and what must not be there. Knows no text.

use super::tokens::tokens;
use crate::letters::stretch;

/// What was typed, clause by clause; an article has to meet each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wording {
    /// In the order typed.
    pub(super) clauses: Vec<Clause>,
}

/// One word, phrase or word of several parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Whether no article may have it.
    pub(super) excluded: bool,
    /// Terms of neighbouring words.
    pub(super) terms: Vec<String>,
    /// The one term that stands for all of them: "alqaeda".
    pub(super) joined: Option<String>,
    /// Whether the last word may go on: it is still being typed.
    pub(super) open: bool,
    /// Whether only these very words will do.
    pub(super) exact: bool,
}

/// Letters that a word needs to stand for all that begin like it.
const OPEN_FROM: usize = 2;

impl Wording {
    /// Reads what was typed; anything can be read. `-` in front excludes; quotation marks keep words together
    /// and as they are spelled; the last word may go on unless a space follows it.
    pub(super) fn read(typed: &str) -> Wording {
        let mut clauses = Vec::new();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let (excluded, unit) = match rest.strip_prefix(['-', '−']) {
                Some(unit) => (true, unit),
                None => (false, rest),
            };
            let quoted = unit.strip_prefix(is_quote);
            let unit = quoted.unwrap_or(unit);
            let end = if quoted.is_some() { unit.find(is_quote) } else { unit.find(ends_word) };
            let end_at = end.unwrap_or(unit.len());
            let (text, after) = (stretch(unit, 0..end_at), stretch(unit, end_at..unit.len()));
            rest = if quoted.is_some() { after.trim_start_matches(is_quote) } else { after }.trim_start();
            clauses.extend(Clause::read(text, excluded, quoted.is_some(), end.is_none()));
        }
        Wording { clauses }
    }
}

impl Clause {
    fn read(text: &str, excluded: bool, exact: bool, last: bool) -> Option<Clause> {
        let (mut terms, mut joined): (Vec<String>, Option<(u32, String)>) = (Vec::new(), None);
        let words = tokens(text, &mut |token| match token.width {
            // A plural stands for its singular, initials for themselves.
            1 if terms.len() > token.word as usize => token.term.clone_into(&mut terms[token.word as usize]),
            1 => terms.push(token.term.to_owned()),
            width => joined = Some((width, token.term.to_owned())),
        });
        let going_on = |term: &String| {
            term.chars().count() >= OPEN_FROM
                && !text.ends_with(|sign: char| sign.is_ascii_punctuation())
                && !term.ends_with('.')
        };
        let open = last && !excluded && terms.last().is_some_and(going_on);
        let joined = joined.filter(|(width, _)| !exact && *width == words).map(|(_, term)| term);
        (words > 0).then_some(Clause { excluded, terms, joined, open, exact })
    }
}

fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»')
}

fn ends_word(sign: char) -> bool {
    sign.is_whitespace() || is_quote(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Clauses with `-` for excluded, `*` for open, `"` for exact, `|` before the joined term.
    fn check(typed: &str, expected: &str) {
        let shown = |clause: &Clause| {
            let quote = if clause.exact { "\"" } else { "" };
            let joined = clause.joined.as_ref().map(|joined| format!("|{joined}")).unwrap_or_default();
            let (not, open) = (if clause.excluded { "-" } else { "" }, if clause.open { "*" } else { "" });
            format!("{not}{quote}{}{quote}{joined}{open}", clause.terms.join("_"))
        };
        let found: Vec<String> = Wording::read(typed).clauses.iter().map(shown).collect();
        assert_eq!(found.join(" "), expected, "{typed}");
    }

    #[test]
    fn words_phrases_and_exclusions_are_read() {
        check("air", "air*");
        check("air ", "air");
        check("Bagram air", "bagram air*");
        check("\"air base\"", "\"air_base\"");
        check("“air base” -trump taliban ", "\"air_base\" -trump taliban");
        check("air strikes ", "air strike");
        check("\"air strikes\" strikes", "\"air_strike\" strike*");
        check("-\"air base\" x", "-\"air_base\" x");
        check("al-Qaeda", "al_qaeda|alqaeda*");
        check("al-Qaeda now", "al_qaeda|alqaeda now*");
        check("U.S. us US ", "us. us us.");
        check("2,500", "2500*");
    }

    #[test]
    fn odd_typing_is_forgiven() {
        check("", "");
        check(" - \" -- \"\" “", "");
        check("\"air ba", "\"air_ba\"*");
        check("air\"base\"", "air \"base\"");
        check("--x -", "-x");
        check("U.S", "us.");
        check("a", "a");
        check("-tal", "-tal");
        check("well-known -well-known ", "well_known|wellknown -well_known|wellknown");
        check("\"well-known\"", "\"well_known\"");
    }

    proptest! {
        #[test]
        fn anything_can_be_read(typed in "(\\PC|[a-c \"“”.,'-]){0,40}") {
            for clause in Wording::read(&typed).clauses {
                prop_assert!(!clause.terms.is_empty() && clause.terms.iter().all(|term| !term.is_empty()));
            }
        }
    }
}
