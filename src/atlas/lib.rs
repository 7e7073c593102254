//! Digest Atlas without its page: digests to articles, articles to facts, facts to a compiled corpus,
//! queries to answers, answers to numbers for drawings.
//!
//! Architecture invariant: nothing here knows a file, a clock, randomness or the browser. Modules depend
//! on each other in one direction only: `digest <- extract <- corpus <- index` and `facet <- query <- index`
//! (`corrections` overrule what `extract` finds, `threads` join articles by it, both below `corpus`; `corpus` knows which facets there are, where `geography` puts a place and what is a word to `search`, nothing of
//! choices). `geography` (but for the country code), `search` and `plot` stand alone; `contract` and `words` tell of
//! the others, `articles` reads what `contract` writes, and none of the others knows any of them. JSON is read by
//! builds only (feature `articles`), never by the page; corpora are invented by builds and benches only (`generate`).

#![forbid(unsafe_code)]

#[cfg(any(test, feature = "articles"))]
pub mod articles;
pub mod contract;
pub mod corpus;
pub mod corrections;
pub mod day;
pub mod digest;
pub mod extract;
pub mod facet;
pub mod facts;
#[cfg(any(test, feature = "generate"))]
pub mod generate;
pub mod geography;
mod given_names;
pub mod hash;
pub mod hijri;
pub mod index;
pub mod letters;
mod list;
pub mod order;
pub mod plot;
pub mod query;
#[cfg(test)]
mod sample;
pub mod search;
pub mod threads;
pub mod words;
