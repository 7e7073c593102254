//! Who speaks: the name, role or pronoun before or behind a verb of saying. Knows nothing of what is said.

use super::line::{Line, Named};
use super::words;
use crate::extract::atoms::Gap;
use crate::extract::lexicon;
use crate::extract::names::Who;

/// The subject of a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) who: Who,
    /// First and last atom of its phrase, the last exclusive.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether a pronoun or a role stands for a name given before.
    pub(super) again: bool,
}

/// Who was last spoken of, for "he said" and "the agency said".
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Memory {
    pub(super) person: Option<Who>,
    pub(super) body: Option<Who>,
    /// Sentences since the body was named.
    pub(super) since: u32,
}

/// Longest phrases that are read.
const FAR: usize = 30;
const PHRASE: usize = 9;

/// The subject before the verb at an atom, in the sentence that starts at `first`.
pub(super) fn before(line: &Line, verb: usize, first: usize, memory: &Memory) -> Option<Subject> {
    let mut end = verb;
    while let Some(word) = end.checked_sub(1).filter(|&at| at >= first && line.joined(end)) {
        if line.name_at(word).is_none() && words::is_between(line.key(word)) {
            end = word;
        } else if let Some(start) = occasion_before(line, end, first) {
            end = start;
        } else {
            break;
        }
        if end == first || !line.joined(end) {
            break;
        }
    }
    let word = end.checked_sub(1).filter(|&at| at >= first)?;
    match line.passage.gap(end) {
        Gap::Space | Gap::Hyphen if words::unsaid(line.key(word)) => None,
        Gap::Space | Gap::Hyphen => phrase(line, end, first, memory),
        Gap::Close => bracketed(line, end, first),
        _ => None,
    }
    .map(|subject| Subject { to: verb, ..subject })
}

/// The subject of a verb behind a comma: "X, the minister of Y, said".
pub(super) fn apposed(line: &Line, verb: usize, first: usize) -> Option<Subject> {
    let lowest = first.max(verb.saturating_sub(FAR));
    let mut best: Option<&Named> = None;
    for end in (lowest..verb).rev() {
        let Some(name) = line.name_ending(end) else { continue };
        let closed = matches!(line.passage.gap(end + 1), Gap::Comma | Gap::Open);
        if !closed || line.is_adjective(name) || is_complement(line, name, first) {
            continue;
        }
        if line.is_person(name.who) {
            best = Some(name);
            break;
        }
        if best.is_none() && end + 1 < verb {
            best = Some(name);
        }
    }
    best.map(|name| Subject {
        who: name.who,
        from: opening(line, name.atoms.start, first),
        to: verb,
        again: false,
    })
}

/// The subject behind a verb: "said the ministry’s spokesman, X".
pub(super) fn behind(line: &Line, start: usize, last: usize) -> Option<Subject> {
    let last = last.min(start + PHRASE);
    if start >= last || !line.joined(start) || !opens_phrase(line, start) {
        return None;
    }
    let (mut body, mut role, mut of) = (None, None, false);
    let mut at = start;
    while at < last {
        let comma = at > start && line.passage.gap(at) == Gap::Comma;
        if at > start && !line.joined(at) && !(comma && (role.is_some() || body.is_none())) {
            break;
        }
        if let Some(name) = line.name_at(at) {
            let found = Subject { who: name.who, from: start, to: name.atoms.end, again: false };
            if line.is_person(name.who) && !(of && role.is_none()) {
                return Some(with_short_name(line, found));
            }
            if comma {
                return named_behind(line, found);
            }
            at = name.atoms.end;
            let owns = line.is_adjective(name) || line.passage.atoms[at - 1].possessive;
            body = body.or(Some((found, owns, of)));
            if !line.passage.atoms[at - 1].possessive && !line.is_adjective(name) && !goes_on(line, at) {
                break;
            }
            continue;
        }
        let key = line.key(at);
        if comma && key == "the" && body.is_none() {
            let name = line.name_at(at + 1)?;
            return named_behind(
                line,
                Subject { who: name.who, from: start, to: name.atoms.end, again: false },
            );
        }
        if comma {
            break;
        }
        match key {
            "of" | "for" | "at" | "from" if role.is_some() => of = true,
            "that" | "it" | "he" | "she" | "they" => break,
            _ if words::is_preposition(key) || words::takes(key).is_some() => break,
            _ if lexicon::is_role(key) || words::speaks_for(key) => role = Some(key),
            _ => {}
        }
        at += 1;
    }
    let (found, owns, of) = body?;
    let speaks = role.is_some_and(words::speaks_for);
    let fits = if owns || role.is_some() { speaks } else { !of };
    fits.then(|| with_short_name(line, Subject { to: at.max(found.to), ..found }))
}

/// A body named behind a comma, "a think tank, the Institute (IPS)", if no clause of its own follows.
fn named_behind(line: &Line, found: Subject) -> Option<Subject> {
    let found = with_short_name(line, found);
    let ends = !line.joined(found.to) || words::is_preposition(line.key(found.to));
    (matches!(found.who, Who::Actor(_)) && ends).then_some(found)
}

/// Whether a phrase of a speaker begins: with an article, a title or a name.
fn opens_phrase(line: &Line, at: usize) -> bool {
    let key = line.key(at);
    line.name_at(at).is_some()
        || matches!(key, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "one" | "another")
        || lexicon::is_role(key)
        || lexicon::is_role_part(key)
        || words::speaks_for(key)
        || line.passage.atoms[at].is_name()
}

/// Whether a name is only the first part of its phrase: "Taliban spokesman X".
fn goes_on(line: &Line, at: usize) -> bool {
    let key = line.key(at);
    line.passage.gap(at) == Gap::Comma
        || line.joined(at)
            && (line.name_at(at).is_some()
                || lexicon::is_role(key)
                || lexicon::is_role_part(key)
                || words::speaks_for(key))
}

/// "the Disaster Authority (PDMA)", "the agency, UNHCR": the short name belongs to the phrase.
fn with_short_name(line: &Line, subject: Subject) -> Subject {
    let next = line.name_at(subject.to).filter(|name| name.who == subject.who);
    let apart = matches!(line.passage.gap(subject.to), Gap::Open | Gap::Comma);
    let to = next.filter(|_| apart).map_or(subject.to, |name| name.atoms.end);
    // "say India and Iran"
    let other = line.name_at(to + 1).filter(|_| line.key(to) == "and" && line.joined(to));
    Subject { to: other.map_or(to, |name| name.atoms.end), ..subject }
}

/// Where "on Tuesday" or "in a statement" begins that ends before an atom.
fn occasion_before(line: &Line, end: usize, first: usize) -> Option<usize> {
    let key = |back: usize| end.checked_sub(back).filter(|&at| at >= first).map_or("", |at| line.key(at));
    if words::is_weekday(key(1)) && key(2) == "on" {
        return Some(end - 2);
    }
    if !words::is_occasion(key(1)) {
        return None;
    }
    (2..=5)
        .find(|&back| matches!(key(back), "in" | "at" | "on" | "during" | "through"))
        .map(|back| end - back)
}

/// The subject that ends just before an atom.
fn phrase(line: &Line, end: usize, first: usize, memory: &Memory) -> Option<Subject> {
    let last = end - 1;
    if let Some(name) = line.name_ending(last) {
        return named(line, name, first, memory);
    }
    let again = |who: Option<Who>, from: usize| Some(Subject { who: who?, from, to: end, again: true });
    let earlier = |person: bool| {
        let names = line.names_in(&(first..last)).iter();
        let mut fitting = names.filter(|name| {
            line.is_person(name.who) == person
                && !line.is_adjective(name)
                && !is_complement(line, name, first)
        });
        fitting.next().map(|name| name.who)
    };
    match line.key(last) {
        "who" | "which" => {
            let name = last.checked_sub(1).and_then(|at| line.name_ending(at))?;
            Some(Subject { who: name.who, from: name.atoms.start, to: end, again: false })
        }
        "he" | "she" => again(earlier(true).or(memory.person), last),
        "it" | "they" if memory.since < 2 => again(earlier(false).or(memory.body), last),
        head => {
            let from = opening(line, last, first);
            if words::speaks_for(head)
                && let Some(name) = modifier(line, last, first)
            {
                return Some(Subject {
                    who: name.who,
                    from: from.min(name.atoms.start),
                    to: end,
                    again: false,
                });
            }
            let the = matches!(line.key(from), "the" | "its" | "his" | "her" | "their");
            if the && words::is_body_again(head) && memory.since < 3 && last == from + 1 {
                return again(memory.body, from);
            }
            if line.key(from) == "the" && words::is_person_again(head) && last <= from + 2 {
                return again(memory.person, from);
            }
            None
        }
    }
}

/// A name as subject, or the noun that it belongs to: "officials of Iran", "Trump in Washington".
fn named(line: &Line, name: &Named, first: usize, memory: &Memory) -> Option<Subject> {
    let subject = |from: usize| Subject { who: name.who, from, to: name.atoms.end, again: false };
    let from = opening(line, name.atoms.start, first);
    let hyphen = line.passage.gap(from) == Gap::Hyphen;
    let before = from.checked_sub(1).filter(|&at| at >= first && line.joined(from) && !hyphen);
    let preposition =
        before.filter(|&at| words::is_preposition(line.key(at)) && !matches!(line.key(at), "and" | "as"));
    let Some(preposition) = preposition else {
        return (!line.is_adjective(name)).then(|| subject(from));
    };
    let head = preposition.checked_sub(1).filter(|&at| at >= first && line.joined(preposition))?;
    if line.name_ending(head).is_some() {
        return phrase(line, preposition, first, memory);
    }
    let speaks = words::speaks_for(line.key(head))
        && matches!(line.key(preposition), "of" | "for" | "from" | "in" | "at");
    speaks.then(|| subject(opening(line, head, first)))
}

/// "(PAJCCI) said": the short name in brackets, its phrase from the long one on.
fn bracketed(line: &Line, end: usize, first: usize) -> Option<Subject> {
    let name = line.name_ending(end - 1)?;
    if line.passage.gap(name.atoms.start) != Gap::Open {
        return None;
    }
    let long = name.atoms.start.checked_sub(1).and_then(|at| line.name_ending(at));
    let from = long.filter(|long| long.who == name.who).map_or(name.atoms.start, |long| long.atoms.start);
    let from = opening(line, from, first);
    Some(Subject { who: name.who, from, to: end, again: false })
}

/// The body or country that a noun belongs to: "Taliban officials", "Iran’s foreign ministry".
fn modifier<'l>(line: &'l Line, head: usize, first: usize) -> Option<&'l Named> {
    let lowest = first.max(head.saturating_sub(PHRASE));
    let mut at = head;
    while at > lowest && line.joined(at) {
        at -= 1;
        if let Some(name) = line.name_at(at) {
            return (!line.is_person(name.who)).then_some(name);
        }
        if words::is_preposition(line.key(at))
            || words::takes(line.key(at)).is_some()
            || lexicon::is_function(line.key(at))
        {
            return None;
        }
    }
    None
}

/// Where the titles and articles before a name begin.
fn opening(line: &Line, start: usize, first: usize) -> usize {
    let mut from = start;
    while from > first.max(start.saturating_sub(PHRASE)) && line.joined(from) {
        let key = line.key(from - 1);
        let title = lexicon::is_role(key)
            || lexicon::is_role_part(key)
            || matches!(key, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "minister" | "spokesman")
            || line.passage.atoms[from - 1].possessive
            || words::is_body_again(key)
            || line.passage.atoms[from - 1].is_name()
                && lexicon::is_role(line.key(from))
                && !lexicon::is_function(key)
            || from < start && line.name_at(from - 1).is_some_and(|name| !line.is_person(name.who))
            || line.name_at(from - 1).is_some_and(|name| line.is_adjective(name));
        if !title {
            break;
        }
        from -= 1;
    }
    from
}

/// "Kabul" of "a resident of Kabul, said".
pub(super) fn is_complement(line: &Line, name: &Named, first: usize) -> bool {
    let from = opening(line, name.atoms.start, first);
    let before = from.checked_sub(1).map_or("", |at| line.key(at));
    from > first
        && line.joined(from)
        && words::is_preposition(before)
        && !matches!(before, "and" | "or" | "as")
}
