//! One block made ready for attribution: which atom belongs to whose name, to which sentence, to which
//! quotation. Decides nothing.

use std::ops::Range;

use crate::extract::atoms::Gap;
use crate::extract::matcher::Entry;
use crate::extract::names::{Mention, Names, Who};
use crate::extract::passage::Passage;
use crate::extract::quotes::{Quote, quotes};
use crate::facts::{ActorFact, ActorKind};

/// A name in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) atoms: Range<usize>,
    pub(super) who: Who,
}

/// A block with its names, sentences and quotations.
pub(super) struct Line<'p, 'a> {
    pub(super) passage: &'p Passage<'a>,
    actors: &'p [ActorFact],
    /// In order, none over another.
    pub(super) names: Vec<Named>,
    /// For each atom the name that holds it.
    at: Vec<Option<usize>>,
    /// Atoms of each sentence.
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) quotes: Vec<Quote>,
}

impl<'p, 'a> Line<'p, 'a> {
    pub(super) fn new(passage: &'p Passage<'a>, names: &Names, actors: &'p [ActorFact]) -> Line<'p, 'a> {
        let names = longest(passage, names.of_block(passage.block));
        let mut at = vec![None; passage.atoms.len()];
        for (number, name) in names.iter().enumerate() {
            at[name.atoms.clone()].fill(Some(number));
        }
        let first = |byte: usize| passage.atoms.partition_point(|atom| atom.range.start < byte);
        let sentences = passage.sentences.iter().map(|bytes| first(bytes.start)..first(bytes.end)).collect();
        Line { passage, actors, names, at, sentences, quotes: quotes(passage.text) }
    }

    pub(super) fn name_at(&self, atom: usize) -> Option<&Named> {
        self.at.get(atom).copied().flatten().map(|number| &self.names[number])
    }

    /// The name that ends with an atom, if it is no possessive.
    pub(super) fn name_ending(&self, atom: usize) -> Option<&Named> {
        let name = self.name_at(atom).filter(|name| name.atoms.end == atom + 1)?;
        (!self.passage.atoms[atom].possessive).then_some(name)
    }

    pub(super) fn key(&self, atom: usize) -> &str {
        self.passage.key(atom)
    }

    /// Whether only white space or a hyphen stands before an atom.
    pub(super) fn joined(&self, atom: usize) -> bool {
        matches!(self.passage.gap(atom), Gap::Space | Gap::Hyphen)
    }

    pub(super) fn is_person(&self, who: Who) -> bool {
        matches!(who, Who::Actor(at) if self.actors[at].kind == ActorKind::Person)
    }

    /// "Iranian", which says nothing by itself.
    pub(super) fn is_adjective(&self, name: &Named) -> bool {
        let demonym = |hit: usize| {
            self.passage.hits[hit]
                .entries
                .iter()
                .any(|entry| matches!(entry, Entry::Demonym(_) | Entry::Nisba(_)))
        };
        matches!(name.who, Who::Country(_))
            && self.passage.held[name.atoms.start].is_some_and(demonym)
            && !self.key(name.atoms.end - 1).ends_with('s')
    }

    /// Whether a byte lies in a quotation, marks and all.
    pub(super) fn is_quoted(&self, byte: usize) -> bool {
        let at = self.quotes.partition_point(|quote| quote.outer.end <= byte);
        self.quotes.get(at).is_some_and(|quote| quote.outer.start <= byte)
    }

    /// The quotations that a range of bytes touches.
    pub(super) fn quotes_in(&self, bytes: &Range<usize>) -> Range<usize> {
        let first = self.quotes.partition_point(|quote| quote.outer.end <= bytes.start);
        let last = self.quotes.partition_point(|quote| quote.outer.start < bytes.end);
        first..last.max(first)
    }

    /// The names that lie between two atoms.
    pub(super) fn names_in(&self, atoms: &Range<usize>) -> &[Named] {
        let first = self.names.partition_point(|name| name.atoms.start < atoms.start);
        let last = self.names.partition_point(|name| name.atoms.end <= atoms.end);
        &self.names[first..last.max(first)]
    }

    /// The first quotation that opens at a byte or behind it.
    pub(super) fn quote_from(&self, byte: usize) -> Option<&Quote> {
        self.quotes.get(self.quotes.partition_point(|quote| quote.outer.start < byte))
    }

    /// The last quotation that closes at a byte or before it.
    pub(super) fn quote_until(&self, byte: usize) -> Option<&Quote> {
        self.quotes[..self.quotes.partition_point(|quote| quote.outer.end <= byte)].last()
    }

    /// The sentence that ends behind a byte first.
    pub(super) fn stretch_at(&self, byte: usize) -> Option<&Range<usize>> {
        self.passage.sentences.get(self.passage.sentences.partition_point(|sentence| sentence.end <= byte))
    }

    /// Where an atom begins and ends, in bytes; behind the last one the text ends.
    pub(super) fn start(&self, atom: usize) -> usize {
        self.passage.atoms.get(atom).map_or(self.passage.text.len(), |atom| atom.range.start)
    }

    pub(super) fn end(&self, atom: usize) -> usize {
        self.passage.atoms.get(atom).map_or(self.passage.text.len(), |atom| atom.range.end)
    }

    /// The text between an atom and the one before it.
    pub(super) fn between(&self, atom: usize) -> &str {
        let before = atom.checked_sub(1).map_or(0, |before| self.end(before));
        &self.passage.text[before..self.start(atom).max(before)]
    }
}

/// Names by atoms; of two that lie over each other the longer.
fn longest(passage: &Passage, mentions: &[Mention]) -> Vec<Named> {
    let mut names: Vec<Named> = Vec::new();
    for mention in mentions {
        let first = |byte: u32| passage.atoms.partition_point(|atom| atom.range.start < byte as usize);
        let atoms = first(mention.span.start)..first(mention.span.end);
        // "Islamabad-based" says where, not who.
        let compound = matches!(mention.who, Who::Country(_)) && passage.gap(atoms.end) == Gap::Hyphen;
        if atoms.is_empty() || compound {
            continue;
        }
        match names.last_mut() {
            Some(last) if atoms.start < last.atoms.end => {
                if atoms.len() > last.atoms.len() {
                    *last = Named { atoms, who: mention.who };
                }
            }
            _ => names.push(Named { atoms, who: mention.who }),
        }
    }
    names
}
