//! The native half: opening, indexing, preparing the full text, filters and searches, each answer compared with that
//! of the naive scan.

use std::hint::black_box;
use std::time::Instant;

use atlas::corpus::{Corpus, ValueId};
use atlas::facet::FACETS;
use atlas::generate::SEARCHES;
use atlas::index::{Answer, Index, answer};
use atlas::query::{Address, Query};

use crate::table::{self, Row, Times, micros};
use crate::{SIZES, Subject, naive};

/// Measurements of what is done once.
const ROUNDS: usize = 9;

/// Times that each query is asked: the middle one counts.
const TURNS: usize = 5;

/// Queries of a kind that the naive scan answers too: it takes its time.
const SCANNED: usize = 5;

/// Does something once and says how many microseconds it took.
type Work = fn(&Subject) -> f64;

/// Measures and prints.
pub(crate) fn measure() {
    let subjects: Vec<Subject> = SIZES.iter().map(|size| Subject::new(*size)).collect();
    for (size, subject) in SIZES.iter().zip(&subjects) {
        println!("{size} articles: {} bytes compiled", subject.bytes.len());
    }
    let once: [(&str, Work); 3] =
        [("open", open), ("build the index", build), ("prepare full text", prepare)];
    let row = |(name, work): (&str, Work)| Row {
        name: name.to_owned(),
        times: subjects
            .iter()
            .map(|subject| Times::of((0..ROUNDS).map(|_| work(subject)).collect()))
            .collect(),
        naive: vec![None; SIZES.len()],
    };
    table::print("native: once", &once.map(row));
    let answers: Vec<Vec<(String, Times, Option<Times>)>> = subjects.iter().map(answers).collect();
    let rows: Vec<Row> = (0..answers[0].len())
        .map(|row| Row {
            name: answers[0][row].0.clone(),
            times: answers.iter().map(|rows| rows[row].1).collect(),
            naive: answers.iter().map(|rows| rows[row].2).collect(),
        })
        .collect();
    table::print("native: one query with all its counts", &rows);
}

fn opened(subject: &Subject) -> Corpus<'_> {
    Corpus::open(&subject.bytes).expect("just compiled")
}

fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    micros(start.elapsed())
}

fn open(subject: &Subject) -> f64 {
    timed(|| opened(subject))
}

fn build(subject: &Subject) -> f64 {
    let corpus = opened(subject);
    timed(|| Index::new(corpus))
}

fn prepare(subject: &Subject) -> f64 {
    let index = Index::new(opened(subject));
    timed(|| index.prepare(u32::MAX))
}

/// Filters, each kind of search, and all searches.
fn answers(subject: &Subject) -> Vec<(String, Times, Option<Times>)> {
    let index = Index::new(opened(subject));
    index.prepare(u32::MAX);
    let mut rows = Vec::new();
    let (times, naive) = asked(&index, subject, &subject.filters, true);
    rows.push(("filter".to_owned(), Times::of(times), Some(Times::of(naive))));
    let (mut all, mut all_naive) = (Vec::new(), Vec::new());
    for (kind, searches) in SEARCHES.iter().zip(&subject.searches) {
        // What a mistyped word was meant to be, only an index of all words tells.
        let (times, naive) = asked(&index, subject, searches, *kind != "misspelt");
        all.extend(&times);
        all_naive.extend(&naive);
        let naive = (!naive.is_empty()).then(|| Times::of(naive));
        rows.push((format!("  {kind}"), Times::of(times), naive));
    }
    rows.insert(1, ("search".to_owned(), Times::of(all), Some(Times::of(all_naive))));
    rows
}

/// Times of queries, in turns, so that no query follows itself; and of the naive scan for some of them.
fn asked(index: &Index<'_>, subject: &Subject, addresses: &[String], scan: bool) -> (Vec<f64>, Vec<f64>) {
    let queries: Vec<Query> = addresses.iter().map(|address| Address::parse(address).query).collect();
    let mut turns = vec![Vec::new(); queries.len()];
    for _ in 0..TURNS {
        for (query, times) in queries.iter().zip(&mut turns) {
            times.push(timed(|| answer(index, query)));
        }
    }
    let middle = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let scanned = queries.iter().step_by((queries.len() / SCANNED).max(1)).filter(|_| scan);
    let naive = scanned.map(|query| {
        let start = Instant::now();
        let found = naive::scan(&subject.collection, query);
        let time = micros(start.elapsed());
        assert_eq!(found, told(index, &answer(index, query)), "{query:?}");
        time
    });
    (turns.into_iter().map(middle).collect(), naive.collect())
}

/// An answer as the naive scan tells it: hits, and each value's count but 0.
fn told(index: &Index<'_>, answer: &Answer) -> naive::Found {
    let counts = FACETS.each_ref().map(|row| {
        let counts = (0..).zip(answer.counts(row.facet)).filter(|(_, count)| count.articles > 0);
        let keyed = counts
            .map(|(value, count)| (index.value_key(row.facet, ValueId(value)).to_owned(), count.articles));
        keyed.collect()
    });
    naive::Found { hits: answer.hits.len(), counts }
}
