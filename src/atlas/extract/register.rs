//! Finds the identities of one article by parts of their names, so that who is who costs no more the longer
//! the article. Gives candidates only; whether a name fits is `cast`'s to say.

use std::collections::BTreeMap;

use super::lexicon;
use super::spelling;
use crate::order;

/// What of a name is looked up.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// First word of a person's name, or the one that he goes by, in any spelling.
    First,
    /// Last word of a person's name, in any spelling.
    Last,
    /// All of a person's name, in any spelling.
    Sound,
    /// All words of an organisation's name.
    Body,
    /// Last word of an organisation's name.
    Head,
    /// Initials of an organisation's name.
    Initials,
}

impl Part {
    const COUNT: usize = 6;
}

/// Identities by parts of their names.
#[derive(Debug, Default)]
pub(super) struct Register {
    by_part: [BTreeMap<String, Vec<usize>>; Part::COUNT],
}

/// Bearers of one part that are looked at, the latest ones: no article has more, and work stays linear in any
/// input.
const MANY: usize = 64;

impl Register {
    /// Notes that an identity bears a part of a name.
    pub(super) fn note(&mut self, part: Part, key: String, who: usize) {
        let bearers = self.by_part[part as usize].entry(key).or_default();
        if bearers.last() != Some(&who) {
            bearers.push(who);
        }
    }

    /// Who bears a part, in order of appearance.
    pub(super) fn bearers(&self, part: Part, key: &str) -> Vec<usize> {
        let all = self.by_part[part as usize].get(key).map_or(&[][..], Vec::as_slice);
        let mut latest = all[all.len().saturating_sub(MANY)..].to_vec();
        order::sort(&mut latest);
        latest.dedup();
        latest
    }

    /// Notes a person's name.
    pub(super) fn note_person(&mut self, form: &[String], who: usize) {
        let words: Vec<&str> = form.iter().map(String::as_str).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        self.note(Part::First, sound(first), who);
        if let Some(call) = call_name(form) {
            self.note(Part::First, sound(call), who);
        }
        self.note(Part::Last, sound(last), who);
        self.note(Part::Sound, spelling::skeleton(&words), who);
    }

    /// Notes an organisation's name.
    pub(super) fn note_body(&mut self, form: &[String], who: usize) {
        let Some(last) = form.last() else { return };
        self.note(Part::Body, form.join(" "), who);
        self.note(Part::Head, last.clone(), who);
        // "Iranian Red Crescent Society" is called the Red Crescent, too.
        if let [_, .., head, _] = form
            && is_general(last)
        {
            self.note(Part::Head, head.clone(), who);
        }
        self.note(Part::Initials, initials(form), who);
    }
}

/// Last words of organisations that their short names leave out.
pub(super) fn is_general(word: &str) -> bool {
    #[rustfmt::skip]
    const GENERAL: &[&str] = &[
        "society", "organisation", "party", "group", "corporation", "company", "limited", "agency", "network", "association",
    ];
    GENERAL.contains(&word)
}

/// Letters from which on a word is the same in another spelling.
pub(super) const TELLING: usize = 5;

/// "yaqoob" of "mohammad yaqoob mujahid": the name that a man goes by, where his first is everybody's.
pub(super) fn call_name(form: &[String]) -> Option<&str> {
    #[rustfmt::skip]
    const COMMON: &[&str] = &[
        "mohammad", "mohammed", "muhammad", "muhammed", "mohamad", "mohamed", "mohd", "ahmad", "sayed", "sayyed",
        "sayyid", "syed", "seyed", "seyyed", "mullah", "mawlawi", "maulvi", "maulana", "mufti", "haji", "hajji",
        "qari", "sheikh", "ghulam", "gholam",
    ];
    let [first, call, _, ..] = form else { return None };
    let titled = matches!(
        call.as_str(),
        "khan" | "bin" | "ibn" | "al" | "shah" | "agha" | "jan" | "ul" | "ur" | "e" | "i"
    );
    (COMMON.contains(&first.as_str()) && !titled && !lexicon::is_ordinary(call)).then_some(call)
}

/// What all spellings of a word share.
pub(super) fn sound(word: &str) -> String {
    if word.len() < TELLING { word.to_owned() } else { spelling::skeleton(&[word]) }
}

/// "hrw" of "human rights watch".
pub(super) fn initials(form: &[String]) -> String {
    let words = form
        .iter()
        .filter(|word| !matches!(word.as_str(), "of" | "for" | "and" | "the" | "on" | "in" | "to"));
    words.filter_map(|word| word.chars().next()).collect()
}
