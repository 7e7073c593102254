//! What was typed against the terms there are: which of them stand for each word, spelling mistakes forgiven,
//! which texts have them, and where.

use std::cmp::Reverse;

use super::mistake::is_one_mistake_away;
use super::score::Bm25;
use super::terms::{IN_TITLE, TermId, Terms};
use super::tokens::{singular, tokens};
use super::wording::{Clause, Wording};
use crate::order::{by_key, sorted};

/// What was typed, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sought {
    clauses: Vec<SoughtClause>,
    /// Terms that were taken for words: other spellings of a name, or for a word that no text has what it may have
    /// been mistyped for.
    pub(super) also_matched: Vec<TermId>,
    /// Score of each text plus one; 0 where it does not fit.
    scores: Vec<u32>,
}

/// A stretch of a text that meets a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Number of the clause among those that are not excluded.
    pub clause: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SoughtClause {
    excluded: bool,
    words: Vec<Stand>,
    joined: Option<Stand>,
}

/// The terms that stand for one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Stand {
    /// The word itself.
    own: Option<TermId>,
    /// Words that begin like it, or that it was mistyped for.
    others: Vec<TermId>,
}

/// Letters from which a word may be mistyped: of shorter ones too many would do.
const MISTYPED_FROM: usize = 4;

/// Most terms that are taken for a mistyped word.
const FORGIVEN: usize = 3;

impl Sought {
    /// Looks up what was typed.
    pub(super) fn new(terms: &Terms, typed: &str, spellings: &str) -> Sought {
        let mut sought = Sought::default();
        for clause in &Wording::read(typed).clauses {
            let clause = sought.look_up(terms, clause, spellings);
            sought.clauses.push(clause);
        }
        sought.scores = sought.score_all(terms);
        sought
    }

    /// The score of a text, `None` where it does not fit.
    pub(super) fn score(&self, text: u32) -> Option<u32> {
        self.scores.get(text as usize)?.checked_sub(1)
    }

    fn look_up(&mut self, terms: &Terms, clause: &Clause, spellings: &str) -> SoughtClause {
        let last = clause.terms.len() - 1;
        let words = clause
            .terms
            .iter()
            .enumerate()
            .map(|(at, term)| Stand::of(terms, term, clause.open && at == last));
        let (mut words, joined): (Vec<Stand>, Option<Stand>) =
            (words.collect(), clause.joined.as_ref().map(|joined| Stand::of(terms, joined, clause.open)));
        let found_joined = joined.as_ref().is_some_and(|joined| !joined.is_empty());
        if !clause.excluded && !clause.exact {
            for (stand, term) in words.iter_mut().zip(&clause.terms) {
                let mut taken = spelled(terms, term, spellings);
                taken.retain(|id| !stand.has(*id));
                if taken.is_empty() && stand.is_empty() && !found_joined {
                    taken = mistyped(terms, term);
                }
                for id in taken {
                    stand.others.push(id);
                    if !self.also_matched.contains(&id) {
                        self.also_matched.push(id);
                    }
                }
            }
        }
        SoughtClause { excluded: clause.excluded, words, joined }
    }

    /// Every text has to meet every clause; what it scores adds up.
    fn score_all(&self, terms: &Terms) -> Vec<u32> {
        let texts = terms.texts();
        let count = u32::try_from(texts.len()).expect("articles are numbered in 32 bits");
        let bm25 = Bm25::new(count, terms.mean_length());
        let mut scores = vec![1_u32; texts.len()];
        for clause in &self.clauses {
            let (own, others) = clause.counts(terms);
            // A word that only begins like it is as rare as all of them together.
            let rarity = [having(&own, &[]), having(&own, &others)].map(|having| bm25.rarity(having));
            for (row, score) in scores.iter_mut().enumerate().filter(|(_, score)| **score > 0) {
                let counts = [own[row], others.get(row).copied().unwrap_or(0)];
                *score = match (counts == [0, 0], clause.excluded) {
                    (true, true) => *score,
                    (true, false) | (false, true) => 0,
                    (false, false) => {
                        let share =
                            |which: usize| bm25.score(rarity[which], counts[which], texts[row].length);
                        // The very word is worth twice one that only begins like it.
                        *score + share(0) + share(1) / 2
                    }
                };
            }
        }
        scores
    }

    /// Where a piece of a text meets the clauses, in reading order.
    pub(super) fn find(&self, terms: &Terms, piece: &str) -> Vec<Found> {
        let mut met = Vec::new();
        tokens(piece, &mut |token| {
            met.extend(terms.find(token.term).map(|term| Met {
                term,
                word: token.word,
                start: token.start,
                end: token.end,
            }));
        });
        let wanted = self.clauses.iter().filter(|clause| !clause.excluded);
        let found = (0..).zip(wanted).flat_map(|(number, clause)| {
            let met = &met;
            met.iter().filter_map(move |first| {
                let end = clause.met_at(met, first)?;
                Some(Found { start: first.start, end, clause: number })
            })
        });
        let found: Vec<Found> = found.collect();
        let mut found = by_key(&found, |found| [found.start.into(), found.end.into(), found.clause.into()]);
        // A plural is met as its singular, too.
        found.dedup();
        found
    }
}

/// A term of the piece that is looked through.
struct Met {
    term: TermId,
    word: u32,
    start: u32,
    end: u32,
}

impl SoughtClause {
    /// How often each text meets it: with its own words, and with others that stand for one.
    fn counts(&self, terms: &Terms) -> (Vec<u32>, Vec<u32>) {
        let mut own = vec![0; terms.texts().len()];
        let mut others = Vec::new();
        match self.words.as_slice() {
            [word] => {
                if let Some(id) = word.own {
                    count(terms, id, &mut own);
                }
                if !word.others.is_empty() {
                    others = vec![0; own.len()];
                    for id in &word.others {
                        count(terms, *id, &mut others);
                    }
                }
            }
            words => count_places(terms, &phrase(terms, words), &mut own),
        }
        if let Some(joined) = &self.joined {
            for id in joined.own.iter().chain(&joined.others) {
                count(terms, *id, &mut own);
            }
        }
        (own, others)
    }

    /// Where the clause ends that begins with a term of a piece.
    fn met_at(&self, met: &[Met], first: &Met) -> Option<u32> {
        if self.joined.as_ref().is_some_and(|joined| joined.has(first.term)) {
            return Some(first.end);
        }
        (first.word..).zip(&self.words).try_fold(first.end, |_, (word, stand)| {
            let fits = |met: &&Met| met.word == word && stand.has(met.term);
            if word == first.word {
                fits(&first).then_some(first.end)
            } else {
                met.iter().find(fits).map(|met| met.end)
            }
        })
    }
}

impl Stand {
    fn of(terms: &Terms, term: &str, open: bool) -> Stand {
        let own = terms.find(term);
        let goes_on = |id: &TermId| {
            let name = terms.name(*id);
            // Where a plural stands its singular does, which begins like it.
            let counted = || singular(name).is_some_and(|(stem, _)| stem.len() >= term.len());
            Some(*id) != own && !name.ends_with('.') && !counted()
        };
        let others = if open { terms.beginning(term).filter(goes_on).collect() } else { Vec::new() };
        Stand { own, others }
    }

    fn is_empty(&self) -> bool {
        self.own.is_none() && self.others.is_empty()
    }

    fn has(&self, id: TermId) -> bool {
        self.own == Some(id) || self.others.contains(&id)
    }

    /// All places, ascending.
    fn places(&self, terms: &Terms) -> Vec<u32> {
        let mut runs: Vec<Vec<u32>> =
            self.own.iter().chain(&self.others).map(|id| terms.places(*id).collect()).collect();
        while runs.len() > 1 {
            runs =
                runs.chunks(2).map(|pair| merged(&pair[0], pair.get(1).map_or(&[], Vec::as_slice))).collect();
        }
        runs.pop().unwrap_or_default()
    }
}

/// Two ascending runs as one.
fn merged(one: &[u32], other: &[u32]) -> Vec<u32> {
    let mut merged = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one, other);
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if a <= b {
            merged.push(*a);
            one = one_rest;
        } else {
            merged.push(*b);
            other = other_rest;
        }
    }
    merged.extend_from_slice(one);
    merged.extend_from_slice(other);
    merged
}

/// The places at which words stand one after the other.
fn phrase(terms: &Terms, words: &[Stand]) -> Vec<u32> {
    let mut starts: Option<Vec<u32>> = None;
    for (offset, word) in (0_u32..).zip(words) {
        let places = word.places(terms);
        starts = Some(match starts {
            None => places,
            Some(starts) => {
                let mut next = places.iter().peekable();
                let follows = |start: &u32| {
                    while next.next_if(|place| **place < *start + offset).is_some() {}
                    next.peek().is_some_and(|place| **place == *start + offset)
                };
                starts.into_iter().filter(follows).collect()
            }
        });
    }
    starts.unwrap_or_default()
}

/// Adds to each text what a term is worth in it.
fn count(terms: &Terms, id: TermId, counts: &mut [u32]) {
    for (text, worth) in terms.worth(id) {
        counts[text as usize] += worth;
    }
}

/// Adds to each text what its places are worth.
fn count_places(terms: &Terms, places: &[u32], counts: &mut [u32]) {
    let mut text = 0;
    for place in places {
        text = terms.text_at(*place, text);
        counts[text] += if *place < terms.texts()[text].title_end { 1 + IN_TITLE } else { 1 };
    }
}

/// How many texts have something of one count or the other.
fn having(own: &[u32], others: &[u32]) -> u32 {
    let other = |row: usize| others.get(row).is_some_and(|count| *count > 0);
    let rows = own.iter().enumerate().filter(|(row, count)| **count > 0 || other(*row));
    u32::try_from(rows.count()).expect("as many as there are texts")
}

/// The other spellings of a word that texts have.
fn spelled(terms: &Terms, typed: &str, spellings: &str) -> Vec<TermId> {
    let line = spellings.lines().find(|line| line.split(' ').any(|term| term == typed));
    line.into_iter().flat_map(|line| line.split(' ')).filter_map(|term| terms.find(term)).collect()
}

/// The terms that a word was most likely mistyped for: those that most texts have. Figures are never
/// mistyped: one of them is as good as another.
fn mistyped(terms: &Terms, typed: &str) -> Vec<TermId> {
    let letters: Vec<char> = typed.chars().collect();
    if letters.len() < MISTYPED_FROM || letters.iter().any(char::is_ascii_digit) {
        return Vec::new();
    }
    let near = terms.alike(typed).filter(|id| is_one_mistake_away(&letters, terms.name(*id)));
    let near: Vec<TermId> = near.collect();
    let order =
        sorted(near.iter().enumerate().map(|(at, id)| (Reverse(terms.text_count(*id)), terms.name(*id), at)));
    order.into_iter().take(FORGIVEN).map(|(_, _, at)| near[at]).collect()
}
