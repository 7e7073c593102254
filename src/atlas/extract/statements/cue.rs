//! The cues of a sentence: a verb of saying with its subject, "according to X". Says who speaks and where the
//! words around the cue end; what is said is `said`'s.

use std::ops::Range;

use super::line::Line;
use super::speaker::{self, Memory, Subject};
use super::words::{self, Takes};
use crate::extract::atoms::Gap;
use crate::extract::lexicon;
use crate::extract::names::Who;

/// A verb of saying with its subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) who: Who,
    /// Whether the speaker is a pronoun or a role.
    pub(super) again: bool,
    pub(super) takes: Takes,
    /// Bytes of the verb.
    pub(super) verb: Range<usize>,
    /// Atoms of subject and verb.
    pub(super) atoms: Range<usize>,
    /// Whether it goes on an earlier cue of its sentence: "and added".
    pub(super) goes_on: bool,
    /// "According to X".
    pub(super) according: bool,
}

/// The cues of the sentence of these atoms, in order.
pub(super) fn cues(line: &Line, sentence: &Range<usize>, memory: &Memory) -> Vec<Cue> {
    /// A sentence of more speakers is none; keeps what is said linear in any input.
    const MANY: usize = 12;
    let mut cues: Vec<Cue> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end && cues.len() < MANY {
        let free = line.name_at(at).is_none() && !line.is_quoted(line.start(at));
        let cue = free.then(|| cue(line, at, sentence, memory, cues.last())).flatten();
        at = cue.as_ref().map_or(at + 1, |cue| cue.atoms.end.max(at + 1));
        cues.extend(cue);
    }
    cues
}

fn cue(line: &Line, at: usize, sentence: &Range<usize>, memory: &Memory, last: Option<&Cue>) -> Option<Cue> {
    let key = line.key(at);
    if key == "according" && line.key(at + 1) == "to" {
        let subject = speaker::behind(line, at + 2, sentence.end).or_else(|| her(line, at + 2, memory))?;
        // "According to him, a clerk took it": the clerk is another one.
        let to = if subject.again { subject.to } else { apposition_end(line, subject.to, at, sentence) };
        let subject = Subject { to, ..subject };
        return Some(Cue {
            verb: line.start(at)..line.end(at + 1),
            atoms: at..subject.to,
            according: true,
            ..new(subject, Takes::Clause)
        });
    }
    // "By his count, 14 of 66 have gone over".
    if key == "by"
        && matches!(line.key(at + 1), "his" | "her" | "its" | "their")
        && matches!(
            line.key(at + 2),
            "count" | "account" | "estimate" | "reckoning" | "telling" | "calculation"
        )
    {
        // "Paid by his account holder".
        let apart = at == sentence.start || at + 3 >= sentence.end || line.passage.gap(at + 3) == Gap::Comma;
        if !apart {
            return None;
        }
        let who = if matches!(line.key(at + 1), "his" | "her") { memory.person } else { memory.body };
        let subject = Subject { who: who?, from: at, to: at + 3, again: true };
        let verb = line.start(at)..line.end(at + 2);
        return Some(Cue { verb, atoms: at..at + 3, according: true, ..new(subject, Takes::Clause) });
    }
    if key == "as" && line.key(at + 1) == "saying" {
        return quoted(line, at, sentence, memory);
    }
    let verb = line.start(at)..line.end(at);
    if words::goes_on(key) {
        let who = last.map(|cue| cue.who).or_else(|| opener(line, sentence))?;
        let atoms = at..at + 1;
        let cue = Cue {
            who,
            again: last.is_none(),
            takes: Takes::Clause,
            verb,
            atoms,
            goes_on: true,
            according: false,
        };
        return matches!(line.passage.gap(at), Gap::Comma | Gap::Space).then_some(cue);
    }
    let takes = words::takes(key)?;
    let subject = subject(line, (at, takes), sentence, memory, last)?;
    let atoms = subject.from.min(at)..subject.to.max(at + 1);
    let goes_on = subject.from == at && subject.to == at;
    Some(Cue { verb, atoms, goes_on, ..new(subject, takes) })
}

fn new(subject: Subject, takes: Takes) -> Cue {
    let Subject { who, again, .. } = subject;
    Cue { who, again, takes, verb: 0..0, atoms: 0..0, goes_on: false, according: false }
}

fn subject(
    line: &Line,
    (at, takes): (usize, Takes),
    sentence: &Range<usize>,
    memory: &Memory,
    last: Option<&Cue>,
) -> Option<Subject> {
    let gap = line.passage.gap(at);
    if matches!(gap, Gap::Comma | Gap::Other | Gap::Start) || at == sentence.start {
        // "Told X", "urged X": who stands behind is told.
        let turns = matches!(takes, Takes::Clause | Takes::That | Takes::Figure);
        let behind = turns.then(|| inverted(line, at, sentence)).flatten();
        return behind.or_else(|| {
            let closes = line.between(at).trim_end().ends_with(',');
            closes.then(|| speaker::apposed(line, at, sentence.start)).flatten()
        });
    }
    // "… and said": the subject of the cue before, or of the sentence.
    if matches!(line.key(at - 1), "and" | "but" | "then") && line.joined(at) {
        let who = last.map(|cue| cue.who).or_else(|| opener(line, sentence))?;
        return Some(Subject { who, from: at, to: at, again: false });
    }
    // "…, which it said": the subject of the sentence.
    let which = at.checked_sub(2).filter(|&which| which >= sentence.start && line.key(which) == "which");
    if let Some(from) = which.filter(|_| line.key(at - 1) == "it" && matches!(line.key(at), "said" | "says"))
    {
        return opener(line, sentence).map(|who| Subject { who, from, to: at, again: true });
    }
    speaker::before(line, at, sentence.start, memory).or_else(|| behind_adverbs(line, at, sentence))
}

/// "Said X of Y, …": the subject behind its verb, if its phrase ends there.
fn inverted(line: &Line, at: usize, sentence: &Range<usize>) -> Option<Subject> {
    let subject = speaker::behind(line, at + 1, sentence.end)?;
    let next = line.key(subject.to);
    let ends = subject.to >= sentence.end
        || matches!(line.passage.gap(subject.to), Gap::Comma | Gap::Open | Gap::Other)
        || words::is_preposition(next)
        || words::opens_occasion(next);
    ends.then_some(subject)
}

/// "According to her".
fn her(line: &Line, at: usize, memory: &Memory) -> Option<Subject> {
    let who = match line.key(at) {
        "him" | "her" => memory.person,
        "it" | "them" => memory.body,
        _ => None,
    };
    Some(Subject { who: who?, from: at, to: at + 1, again: true })
}

/// Behind "the minister of Y" in "According to X, the minister of Y, the gate was shut".
fn apposition_end(line: &Line, end: usize, cue: usize, sentence: &Range<usize>) -> usize {
    const REACH: usize = 14;
    let opens = cue == sentence.start
        && line.passage.gap(end) == Gap::Comma
        && matches!(line.key(end), "the" | "a" | "an" | "its" | "his" | "her" | "who" | "which");
    let close = (end + 1..sentence.end.min(end + REACH)).find(|&at| line.passage.gap(at) == Gap::Comma);
    let role = |close: usize| {
        (end..close.min(end + 5))
            .any(|at| lexicon::is_role(line.key(at)) || matches!(line.key(at), "who" | "which"))
    };
    close.filter(|&close| opens && role(close)).unwrap_or(end)
}

/// "X, the minister of Y, also said".
fn behind_adverbs(line: &Line, at: usize, sentence: &Range<usize>) -> Option<Subject> {
    let mut start = at;
    while start > sentence.start && line.joined(start) && words::is_between(line.key(start - 1)) {
        start -= 1;
    }
    (start < at && line.passage.gap(start) == Gap::Comma)
        .then(|| speaker::apposed(line, start, sentence.start))
        .flatten()
        .map(|subject| Subject { to: at, ..subject })
}

/// "X was quoted as saying", "Y quoted X as saying": X speaks.
fn quoted(line: &Line, at: usize, sentence: &Range<usize>, memory: &Memory) -> Option<Cue> {
    const REACH: usize = 12;
    let lowest = sentence.start.max(at.saturating_sub(REACH));
    let verb = (lowest..at).rev().find(|&at| matches!(line.key(at), "quoted" | "cited" | "reported"))?;
    let auxiliary = verb
        .checked_sub(1)
        .filter(|&at| at >= sentence.start && matches!(line.key(at), "was" | "were" | "is" | "are" | "been"));
    let subject = if let Some(auxiliary) = auxiliary {
        let has = auxiliary.checked_sub(1).filter(|_| line.key(auxiliary) == "been");
        let auxiliary = has.unwrap_or(auxiliary);
        speaker::before(line, auxiliary, sentence.start, memory)
            .or_else(|| speaker::apposed(line, auxiliary, sentence.start))?
    } else {
        speaker::behind(line, verb + 1, at).or_else(|| speaker::before(line, verb, sentence.start, memory))?
    };
    let from = if auxiliary.is_some() {
        subject.from
    } else {
        lowest.max(speaker::before(line, verb, sentence.start, memory).map_or(verb, |outer| outer.from))
    };
    Some(Cue { verb: line.start(verb)..line.end(verb), atoms: from..at + 2, ..new(subject, Takes::Clause) })
}

/// Who opens the sentence: the subject of what follows.
fn opener(line: &Line, sentence: &Range<usize>) -> Option<Who> {
    const TITLES: usize = 9;
    let inside = line.names_in(sentence).iter();
    let mut plain =
        inside.filter(|name| !line.is_adjective(name) && !line.passage.atoms[name.atoms.end - 1].possessive);
    let first = plain.next()?;
    let near = first.atoms.start <= sentence.start + TITLES;
    let free = (sentence.start..first.atoms.start)
        .all(|at| !words::is_preposition(line.key(at)) && words::takes(line.key(at)).is_none());
    (near && free).then_some(first.who)
}
