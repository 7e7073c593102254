//! What is said: the words before, behind or around a cue, in quotation marks or reported.

use std::ops::Range;

use super::cue::Cue;
use super::line::Line;
use super::words::{self, Takes};
use crate::extract::atoms::{Atom, Case, Gap};

/// What a cue introduces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Bytes of the block.
    pub(super) bytes: Range<usize>,
    /// In the speaker's own words.
    pub(super) direct: bool,
    /// Whether a quotation goes on behind the cue: “A,” she said, “B.”
    pub(super) more: Option<Range<usize>>,
}

/// What stands with the cue at `number` among the cues of sentence `sentence`.
pub(super) fn said(line: &Line, sentence: usize, cues: &[Cue], number: usize) -> Option<Said> {
    let cue = &cues[number];
    let atoms = &line.sentences[sentence];
    if !cue.goes_on
        && let Some(bytes) = quote_before(line, sentence, cue)
    {
        let next = line.quote_from(line.end(cue.atoms.end - 1));
        let more = next
            .filter(|quote| line.passage.text[line.end(cue.atoms.end - 1)..quote.outer.start].trim() == ",");
        return Some(Said { more: more.map(|quote| quote.inner.clone()), ..bytes });
    }
    let from = content(line, cue, atoms.end);
    match stands_before(line, cues, number, atoms, from) {
        Some(Before::Clause) => reported_before(line, sentence, cue),
        Some(Before::Around) => {
            let all = &line.passage.sentences[sentence];
            Some(plain(line, all.start.max(line.passage.body).min(all.end)..all.end))
        }
        Some(Before::Nothing) => None,
        None if from >= atoms.end => None,
        None => behind(line, sentence, cues, number, from),
    }
}

/// What a cue in the middle or at the end of its sentence says of the words before it.
enum Before {
    /// "The gate was shut, X said."
    Clause,
    /// "The gate, X said, was shut."
    Around,
    /// The cue has no words at all.
    Nothing,
}

/// Whether the words before a cue are what is said; `from` is where the words behind it begin.
fn stands_before(
    line: &Line,
    cues: &[Cue],
    number: usize,
    atoms: &Range<usize>,
    from: usize,
) -> Option<Before> {
    let cue = &cues[number];
    let verb = &line.passage.text[cue.verb.clone()];
    let reports = cue.takes == Takes::Figure && (verb.starts_with("report") || verb.starts_with("estimat"));
    let alone = from >= atoms.end;
    if cue.goes_on || !(is_speech(cue.takes) || reports && alone) {
        return None;
    }
    let comma = cue.atoms.start > atoms.start && line.passage.gap(cue.atoms.start) == Gap::Comma;
    let intro = comma && is_intro(line, cue, atoms);
    if alone || cue.according && cue.atoms.start != atoms.start && !intro {
        return Some(if comma || cue.according { Before::Clause } else { Before::Nothing });
    }
    if !(comma && line.passage.gap(from) == Gap::Comma) {
        return None;
    }
    if cues.get(number + 1).is_some_and(|next| next.goes_on && next.atoms.start == from) {
        return Some(Before::Clause);
    }
    (!intro).then_some(Before::Around)
}

fn is_speech(takes: Takes) -> bool {
    matches!(takes, Takes::Clause | Takes::That | Takes::Hearer)
}

/// The quotation that ends where the cue begins; with what stands before it in its sentence if it does not open it.
fn quote_before(line: &Line, sentence: usize, cue: &Cue) -> Option<Said> {
    const ROLE: usize = 80;
    let text = line.passage.text;
    let start = line.start(cue.atoms.start);
    let quote = line.quote_until(start).filter(|quote| start - quote.outer.end <= ROLE)?;
    let (inner, behind) = (&text[quote.inner.clone()], &text[quote.outer.end..start]);
    let adjacent = behind.trim_matches([',', ' ']).is_empty();
    // “…,” the group’s lawyer, X, told: a role may stand between.
    let marked = inner.ends_with([',', '?', '!']) || behind.starts_with(',');
    let role = marked && behind.trim_end().ends_with(',');
    let apart =
        quote.outer.end <= line.passage.sentences[sentence].start && (inner.ends_with('.') || !adjacent);
    let speech = is_speech(cue.takes) || cue.takes == Takes::Question;
    if apart || !(adjacent || role) || !speech {
        return None;
    }
    let sentence = line.stretch_at(quote.outer.start)?;
    let opens = line.passage.text[sentence.start.min(quote.outer.start)..quote.outer.start].trim().is_empty();
    if !(opens || adjacent) {
        return None;
    }
    let bytes = if opens { quote.inner.clone() } else { sentence.start..quote.outer.end };
    Some(Said { bytes, direct: opens, more: None })
}

/// "In Kabul, X said": what stands before the cue is no content of its own.
fn is_intro(line: &Line, cue: &Cue, atoms: &Range<usize>) -> bool {
    const SHORT: usize = 6;
    cue.atoms.start - atoms.start <= SHORT
        && (words::opens_occasion(line.key(atoms.start))
            || matches!(line.key(atoms.start), "meanwhile" | "however" | "but"))
}

/// Words that stand before the cue, from the last semicolon or the start of the sentence on.
fn reported_before(line: &Line, sentence: usize, cue: &Cue) -> Option<Said> {
    /// Words of a clause that may stand alone behind a colon, and of one that may stand alone at all.
    const CLAUSE: usize = 8;
    const LEAST: usize = 2;
    let all = &line.passage.sentences[sentence];
    let end = line.end(cue.atoms.start.checked_sub(1)?).max(all.start);
    let text = &line.passage.text[all.start..end];
    let colon = text.find(": ").filter(|at| text[*at..].split(' ').count() > CLAUSE).map_or(0, |at| at + 2);
    let start = (all.start + text.rfind("; ").map_or(colon, |at| at + 2)).max(line.passage.body).min(end);
    let long = line.passage.text[start..end].split_whitespace().count() >= LEAST;
    long.then(|| plain(line, start..end))
}

fn plain(line: &Line, bytes: Range<usize>) -> Said {
    let mut bytes = bytes;
    let text = &line.passage.text[bytes.clone()];
    bytes.start += text.len() - text.trim_start().len();
    let text = line.passage.text[bytes.clone()]
        .trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | ';' | ':'));
    bytes.end = bytes.start + text.len();
    Said { bytes, direct: false, more: None }
}

/// Where the words behind a cue begin: behind its hearer, its occasion and "that".
fn content(line: &Line, cue: &Cue, last: usize) -> usize {
    const ASIDE: usize = 10;
    let mut at = cue.atoms.end;
    if cue.takes == Takes::Hearer {
        at = hearer(line, at, last);
        // "told Kabul, back since 2021, that"
        let near = at..last.min(at + ASIDE);
        let that = near.clone().find(|&at| line.key(at) == "that" && line.passage.gap(at) == Gap::Comma);
        at = that.filter(|_| line.passage.gap(at) == Gap::Comma).unwrap_or(at);
    }
    at = occasion(line, at, last);
    // "noted recently that"
    if words::is_between(line.key(at)) && line.key(at + 1) == "that" {
        at += 1;
    }
    // "Rejected the claim that".
    if cue.takes == Takes::Denial {
        let noun = at + usize::from(matches!(line.key(at), "the" | "any" | "a" | "all" | "as"));
        if words::is_claim(line.key(noun)) && line.key(noun + 1) == "that" && noun + 1 < last {
            return noun + 2;
        }
    }
    if line.key(at) == "that" && at < last { at + 1 } else { at }
}

/// Behind who is told: "reporters", "the Dawn newspaper", "a press conference".
fn hearer(line: &Line, start: usize, last: usize) -> usize {
    const REACH: usize = 9;
    let end = last.min(start + REACH);
    let mut at = start;
    while at < end && (at == start || line.joined(at)) {
        if line.key(at) == "that" {
            return at;
        }
        if let Some(name) = line.name_at(at) {
            let next = name.atoms.end;
            let owns = line.is_adjective(name) || line.passage.atoms[next - 1].possessive;
            // "Told the Persian economic daily X".
            let medium = |at: usize| line.joined(at) && words::is_hearer(line.key(at));
            if owns || medium(next) || line.joined(next) && !is_name(line, next) && medium(next + 1) {
                at = next;
                continue;
            }
            return next;
        }
        let next = line.joined(at + 1) && words::is_hearer(line.key(at + 1));
        // "Told a weekly press briefing".
        let often =
            matches!(line.key(at), "weekly" | "daily") && line.joined(at + 1) && !is_name(line, at + 1);
        if words::is_hearer(line.key(at)) && !next && !often {
            // "Told the reformist daily Etemad".
            let called = words::is_medium(line.key(at));
            let end = |at: usize| {
                let hyphen = line.passage.gap(at) == Gap::Hyphen;
                !(hyphen || line.joined(at) && is_name(line, at))
            };
            return if called { (at + 1..last).find(|&at| end(at)).unwrap_or(last) } else { at + 1 };
        }
        let medium = next
            || line.joined(at + 1)
                && !is_name(line, at + 1)
                && line.joined(at + 2)
                && words::is_medium(line.key(at + 2));
        // A name that no list holds.
        if is_name(line, at) && !(line.joined(at + 1) && is_name(line, at + 1)) && !medium {
            return at + 1;
        }
        at += 1;
    }
    start
}

fn is_name(line: &Line, at: usize) -> bool {
    line.passage.atoms.get(at).is_some_and(Atom::is_name)
}

/// Behind "on Monday", "in a statement", "at a press conference in Kabul".
fn occasion(line: &Line, start: usize, last: usize) -> usize {
    const REACH: usize = 14;
    let mut at = start;
    // "warned, however, that"
    if matches!(line.key(at), "however" | "meanwhile" | "though") && line.passage.gap(at) == Gap::Comma {
        return at + 1;
    }
    while at < last
        && (words::opens_occasion(line.key(at)) || words::is_weekday(line.key(at)))
        && (at == start || line.joined(at))
    {
        let that = (at..last.min(at + REACH))
            .take_while(|&next| next == at || line.joined(next))
            .find(|&at| line.key(at) == "that");
        if let Some(that) = that {
            return that;
        }
        match phrase_end(line, at, last) {
            Some(end) => at = end,
            None => break,
        }
    }
    at
}

/// Where one phrase of time, place or occasion ends.
fn phrase_end(line: &Line, at: usize, last: usize) -> Option<usize> {
    const REACH: usize = 7;
    let key = line.key(at);
    if matches!(key, "earlier" | "later" | "yesterday" | "today" | "here") {
        return Some(at + 1);
    }
    if matches!(key, "late" | "early") && line.key(at + 1) == "on" {
        return Some(at + 1);
    }
    let numbered = |at: usize| line.passage.atoms.get(at).is_some_and(|atom| atom.case == Case::Number);
    let next = at + 1;
    if words::is_weekday(key) {
        return Some(next);
    }
    if matches!(key, "last" | "this") {
        return matches!(line.key(next), "week" | "month" | "year" | "morning" | "evening" | "summer")
            .then_some(next + 1);
    }
    if key == "on" && words::is_weekday(line.key(next)) {
        let part = matches!(line.key(next + 1), "morning" | "evening" | "night" | "afternoon")
            && line.joined(next + 1);
        let end = next + 1 + usize::from(part);
        // "on Tuesday, September 30"
        let month = line.passage.gap(end) == Gap::Comma && numbered(end + 1) && line.joined(end + 1);
        return Some(if month { end + 2 } else { end });
    }
    if key == "on" && (line.key(next) == "x" || line.key(next + 1) == "media" && line.key(next) == "social") {
        return Some(next + 1 + usize::from(line.key(next) == "social"));
    }
    if key == "by" {
        return matches!(line.key(next), "telephone" | "phone" | "email").then_some(next + 1);
    }
    if key == "on" && (numbered(next) || numbered(next + 1)) {
        return Some((next + 2).min(last));
    }
    let end = (next..last.min(next + REACH))
        .take_while(|&at| at == next || line.joined(at))
        .find(|&at| words::is_occasion(line.key(at)));
    if let Some(end) = end {
        return Some(end + 1);
    }
    let place = matches!(key, "in" | "at" | "from") && is_name(line, next);
    if place {
        let end = (next + 1..last).find(|&at| !(line.joined(at) && line.passage.atoms[at].is_name()));
        return Some(end.unwrap_or(last));
    }
    None
}

/// Reported words or a quotation behind a cue, up to the next cue that is joined by "and" or "while".
fn behind(line: &Line, sentence: usize, cues: &[Cue], number: usize, from: usize) -> Option<Said> {
    let cue = &cues[number];
    let all = &line.passage.sentences[sentence];
    let after = line.end(from - 1);
    let quote = line.quote_from(after).filter(|quote| quote.outer.start <= line.start(from));
    let that = line.key(from - 1) == "that";
    if let Some(quote) = quote.filter(|_| cue.takes != Takes::Call && cue.takes != Takes::Figure) {
        let rest =
            &line.passage.text[quote.outer.end.min(line.passage.text.len())..all.end.max(quote.outer.end)];
        let whole = rest
            .trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ','))
            .is_empty();
        if whole && !that {
            return Some(Said { bytes: quote.inner.clone(), direct: true, more: None });
        }
    }
    let mut bytes =
        quote.map_or(line.start(from), |quote| quote.outer.start)..cut(line, cues, number, all.end);
    if bytes.start >= bytes.end {
        return None;
    }
    let clause = that || quote.is_some() || line.between(from).contains(':');
    match cue.takes {
        Takes::Clause if !clause && matches!(line.key(from), "to" | "about" | "of" | "goodbye") => {
            return None;
        }
        Takes::Hearer if !clause && matches!(line.key(from), "of" | "about") => return None,
        Takes::Clause | Takes::Hearer => {}
        Takes::That if clause || is_clause(line, from, bytes.end) => {}
        Takes::That | Takes::Question => return None,
        Takes::Denial | Takes::Figure if that => {}
        Takes::Denial => bytes.start = cue.verb.start,
        Takes::Figure => {
            let put = matches!(&line.passage.text[cue.verb.clone()], "put" | "puts");
            let text = &line.passage.text[bytes.clone()];
            if !text.contains(|letter: char| letter.is_ascii_digit()) || put && !text.contains(" at ") {
                return None;
            }
        }
        Takes::Call => bytes.start = line.start(call(line, cue, from)?),
    }
    Some(plain(line, bytes))
}

/// Where what is called for begins; "called" takes "for" or "on".
fn call(line: &Line, cue: &Cue, from: usize) -> Option<usize> {
    let verb = &line.passage.text[cue.verb.clone()];
    let called = verb.starts_with("call");
    // "Forces accused of war crimes", "the men accused by Kabul": they say nothing.
    if verb == "accused" && matches!(line.key(cue.atoms.end), "of" | "by") {
        return None;
    }
    let preposition = matches!(line.key(cue.atoms.end), "for" | "on" | "upon");
    match (called, preposition) {
        (true, false) => None,
        (true, true) => Some(cue.atoms.end + 1),
        _ => Some(from),
    }
}

/// Where the next cue that does not lie inside takes over.
fn cut(line: &Line, cues: &[Cue], number: usize, end: usize) -> usize {
    for next in &cues[number + 1..] {
        let start = next.atoms.start;
        let gap = line.between(start);
        if gap.contains(';') {
            return line.end(start.saturating_sub(1)).min(end);
        }
        let before = start.checked_sub(1).filter(|&at| at >= cues[number].atoms.end);
        let Some(before) = before else { continue };
        if next.goes_on && next.atoms.len() == 1 && gap.contains(',') {
            return line.end(before).min(end);
        }
        let word = line.key(before);
        if matches!(word, "and" | "but" | "while" | "whereas" | "though" | "although")
            && (next.goes_on || line.between(before).contains(',') || word == "while")
        {
            return line.end(before - 1).min(end);
        }
    }
    end
}

/// Whether a finite verb stands before the next comma.
fn is_clause(line: &Line, from: usize, end: usize) -> bool {
    const REACH: usize = 16;
    (from..from + REACH)
        .take_while(|&at| at == from || line.passage.gap(at) != Gap::Comma && line.end(at) <= end)
        .skip(1)
        .any(|at| words::is_finite(line.key(at)))
}
