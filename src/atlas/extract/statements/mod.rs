//! Statements: who says what, in quotation marks or reported, with the verb. A speaker is an actor or a
//! country; words of nobody named are none. Denials and rumours belong to whoever says them.

use std::ops::Range;

use cue::Cue;
use line::{Line, Named};
use said::{Said, said};
use speaker::Memory;

use super::atoms::Atom;
use super::names::{Names, Who};
use super::passage::Passage;
use crate::digest::BlockKind;
use crate::facts::{ActorFact, Rule, Span, StatementFact};
use crate::order;

mod cue;
mod line;
mod said;
mod speaker;
#[cfg(test)]
mod tests;
mod words;

/// The statements of an article, in reading order.
pub(super) fn statements(passages: &[Passage], names: &Names, actors: &[ActorFact]) -> Vec<StatementFact> {
    let mut finder = Finder {
        actors,
        memory: Memory::default(),
        open: None,
        asked: false,
        answers: None,
        found: Vec::new(),
    };
    for passage in passages {
        finder.block(&Line::new(passage, names, actors));
    }
    let mut found = finder.found;
    order::sort_by_key(&mut found, |fact| (fact.mention, fact.speaker.clone()));
    found.dedup_by(|next, before| next.mention == before.mention && next.speaker == before.speaker);
    found
}

/// Who says what stands at a span: the innermost of the statements that hold it.
pub(super) fn speaker_of(span: Span, statements: &[StatementFact]) -> Option<&str> {
    /// Statements inside each other.
    const DEEP: usize = 8;
    let behind = statements
        .partition_point(|fact| (fact.mention.block, fact.mention.start) <= (span.block, span.start));
    let near = statements[behind.saturating_sub(DEEP)..behind].iter().rev();
    let mut over = near.filter(|fact| fact.mention.block == span.block && span.end <= fact.mention.end);
    over.next().map(|fact| fact.speaker.as_str())
}

/// How something is said.
#[derive(Clone, Copy, Debug)]
struct Told<'t> {
    verb: Option<&'t str>,
    direct: bool,
    rule: Rule,
}

impl Told<'_> {
    fn without_verb(direct: bool, rule: Rule) -> Self {
        Told { verb: None, direct, rule }
    }
}

/// Whether a paragraph asks, as in an interview: a question, or a few words to "you".
fn asks(line: &Line) -> bool {
    const SHORT: usize = 16;
    const LONG: usize = 40;
    let words = line.passage.atoms.len();
    let has = |words: &[&str]| line.passage.atoms.iter().any(|atom| words.contains(&atom.key.as_ref()));
    let note = || has(&["read", "click", "subscribe", "site", "website", "story"]);
    line.passage.text.ends_with('?') && words <= LONG || words <= SHORT && has(&["you", "your"]) && !note()
}

/// Whether a paragraph may be an answer: in the first person, or without a verb of saying.
fn answers(line: &Line) -> bool {
    let own = |atom: &Atom| matches!(atom.key.as_ref(), "i" | "we" | "my" | "our" | "me" | "us");
    let says = |at: usize| words::takes(line.key(at)).is_some() && !line.is_quoted(line.start(at));
    line.passage.kind == BlockKind::Paragraph
        && (line.passage.atoms.iter().any(own) || !(0..line.passage.atoms.len()).any(says))
}

struct Finder<'a> {
    actors: &'a [ActorFact],
    memory: Memory,
    /// Who speaks on where a quotation did not close with its paragraph.
    open: Option<Who>,
    /// Whether the paragraph before asks something.
    asked: bool,
    /// Who answers the questions of an interview.
    answers: Option<Who>,
    found: Vec<StatementFact>,
}

impl Finder<'_> {
    fn block(&mut self, line: &Line) {
        let open = self.open.take();
        let asked = std::mem::replace(&mut self.asked, asks(line));
        if self.colon(line) {
            let answers = self.found.last().filter(|_| asked && !self.asked);
            let who = answers.and_then(|_| line.names.first()).map(|name| name.who);
            self.answers = who.filter(|who| line.is_person(*who));
            return;
        }
        if let Some(who) = self.answers.filter(|_| asked && !self.asked && answers(line)) {
            let bytes = 0..line.passage.text.trim_end().len();
            self.add(line, who, bytes, Told::without_verb(true, Rule::StatementColon));
            return;
        }
        let mut speech: Option<(Who, usize)> = None;
        let mut taken = vec![false; line.quotes.len()];
        for sentence in 0..line.sentences.len() {
            let cues = cue::cues(line, &line.sentences[sentence], &self.memory);
            for (number, cue) in cues.iter().enumerate() {
                let Some(said) = said(line, sentence, &cues, number) else { continue };
                for bytes in [Some(&said.bytes), said.more.as_ref()].into_iter().flatten() {
                    taken[line.quotes_in(bytes)].fill(true);
                }
                speech = Some((cue.who, said.bytes.end));
                self.push(line, cue, &said);
            }
            self.remember(line, sentence, &cues);
        }
        let speech = self.go_on(line, &taken, speech, open);
        let unclosed = line.quotes.last().is_some_and(|quote| quote.outer.end == quote.inner.end);
        self.open = speech.filter(|_| unclosed);
    }

    /// Quotations that no verb introduces: of who spoke before them, in this paragraph or, where its quotation
    /// did not close, in the last one. Gives who spoke last.
    fn go_on(
        &mut self,
        line: &Line,
        taken: &[bool],
        mut speech: Option<(Who, usize)>,
        open: Option<Who>,
    ) -> Option<Who> {
        for (at, quote) in line.quotes.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            let start = quote.outer.start;
            let opens = line.stretch_at(start).is_some_and(|sentence| sentence.start == start);
            let who = match speech {
                Some((who, end)) if end <= start => Some(who),
                None if at == 0 && start == 0 => open,
                _ => None,
            };
            if let Some(who) = who.filter(|_| opens) {
                self.add(line, who, quote.inner.clone(), Told::without_verb(true, Rule::StatementGoesOn));
                speech = Some((who, quote.outer.end));
            }
        }
        speech.map(|(who, _)| who)
    }

    /// "Taraki: Bad. Of 45 looms …", "Araghchi: Iran will answer".
    fn colon(&mut self, line: &Line) -> bool {
        const TITLES: usize = 4;
        let Some(name) = line.names.first() else { return false };
        let behind = line.end(name.atoms.end - 1);
        let Some(rest) = line.passage.text[behind..].strip_prefix(": ") else { return false };
        let plain = name.atoms.start <= TITLES && (1..name.atoms.start).all(|at| line.joined(at));
        if !matches!(name.who, Who::Actor(_)) || !plain || rest.trim().is_empty() {
            return false;
        }
        let start = behind + 2;
        let quote = line.quotes.first().filter(|quote| quote.outer.start == start);
        let bytes = quote.map_or(start..line.passage.text.trim_end().len(), |quote| quote.inner.clone());
        let direct = quote.is_some() || line.passage.kind == BlockKind::Paragraph;
        self.add(line, name.who, bytes, Told::without_verb(direct, Rule::StatementColon));
        true
    }

    fn push(&mut self, line: &Line, cue: &Cue, said: &Said) {
        let verb = &line.passage.text[cue.verb.clone()];
        let rule = match cue {
            _ if cue.takes == words::Takes::Denial => Rule::StatementDenial,
            Cue { again: true, .. } => Rule::StatementAgain,
            Cue { according: true, .. } => Rule::StatementAccording,
            _ if said.direct => Rule::StatementDirect,
            _ => Rule::StatementReported,
        };
        let told = Told { verb: Some(verb), direct: said.direct, rule };
        self.add(line, cue.who, said.bytes.clone(), told);
        if let Some(more) = &said.more {
            self.add(line, cue.who, more.clone(), Told { direct: true, ..told });
        }
    }

    fn add(&mut self, line: &Line, who: Who, bytes: Range<usize>, told: Told) {
        let text = line.passage.text[bytes.clone()].trim_end_matches([',', ' ']);
        if !text.contains(char::is_alphanumeric) {
            return;
        }
        let offset = |byte: usize| u32::try_from(byte).expect("a block is shorter than 4 GB");
        let start = bytes.start;
        let mention =
            Span { block: line.passage.block, start: offset(start), end: offset(start + text.len()) };
        let speaker = match who {
            Who::Actor(at) => self.actors[at].id.clone(),
            Who::Country(code) => code.as_str().to_owned(),
        };
        let Told { verb, direct, rule } = told;
        let verb = verb.map(str::to_lowercase);
        self.found.push(StatementFact { text: text.to_owned(), speaker, verb, direct, rule, mention });
    }

    /// Keeps who was spoken of last: who spoke, else who was named first.
    fn remember(&mut self, line: &Line, sentence: usize, cues: &[Cue]) {
        let atoms = &line.sentences[sentence];
        let spoke = cues.iter().map(|cue| cue.who);
        let named = || line.names_in(atoms).iter().filter(|name| !line.is_adjective(name));
        // "Flanked by X, Y spoke": the subject before those beside it.
        let beside = |name: &&Named| speaker::is_complement(line, name, atoms.start);
        let subjects =
            named().filter(|name| !beside(name)).chain(named().filter(beside)).map(|name| name.who);
        let all: Vec<Who> = spoke.chain(subjects).collect();
        let person = all.iter().find(|who| line.is_person(**who));
        self.memory.person = person.copied().or(self.memory.person);
        match all.iter().find(|who| !line.is_person(**who)) {
            Some(&body) => self.memory = Memory { body: Some(body), since: 0, ..self.memory },
            None => self.memory.since += 1,
        }
    }
}
