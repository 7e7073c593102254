//! Laws of what is found, over odd articles and mangled digests: no panic, evidence that stands where it says
//! and never over its like, one entry an identity, lists in the order that `facts` promises, the same again
//! for the same text, and time that grows with length only.

use std::collections::BTreeSet;
use std::fmt::Debug;

use proptest::prelude::*;

use super::extract;
use crate::digest::{Article, Parsed, parse};
use crate::facts::{Basis, DateFact, Facts, Precision, Rule, Span};

pub(crate) mod odd;
mod time;

type Verdict = Result<(), TestCaseError>;

/// An article with what was found in it.
struct Read<'a> {
    article: &'a Article,
    facts: &'a Facts,
}

/// The text of a span; `None` where it leaves its block, cuts a character or is empty.
fn text<'a>(article: &'a Article, span: &Span) -> Option<&'a str> {
    let block = article.blocks.get(span.block as usize)?;
    block.text.get(span.start as usize..span.end as usize).filter(|text| !text.is_empty())
}

/// Spans in reading order, none over another.
fn check_apart(what: &str, spans: &[Span]) -> Verdict {
    for pair in spans.windows(2) {
        let apart = (pair[0].block, pair[0].end) <= (pair[1].block, pair[1].start);
        prop_assert!(apart, "{what} overlap or go back: {:?}", pair);
    }
    Ok(())
}

fn check_sorted<T: Ord + Debug>(what: &str, list: &[T]) -> Verdict {
    prop_assert!(list.is_sorted(), "{what} out of order: {:?}", list);
    Ok(())
}

fn check_once<T: Ord + Debug>(what: &str, ids: impl Iterator<Item = T>) -> Verdict {
    let mut seen = BTreeSet::new();
    for id in ids {
        prop_assert!(!seen.contains(&id), "{what} twice: {:?}", id);
        seen.insert(id);
    }
    Ok(())
}

impl Read<'_> {
    fn check(&self) -> Verdict {
        self.check_header()?;
        self.check_countries()?;
        self.check_places()?;
        self.check_actors()?;
        self.check_dates()?;
        self.check_figures()
    }

    fn check_mentions(&self, what: &str, mentions: &[Span]) -> Verdict {
        prop_assert!(!mentions.is_empty(), "{what} without evidence");
        for span in mentions {
            prop_assert!(text(self.article, span).is_some(), "{what} stands nowhere: {:?}", span);
        }
        check_apart(what, mentions)
    }

    fn check_header(&self) -> Verdict {
        let (outlet, published) = (&self.facts.outlet, &self.facts.published);
        for span in outlet.evidence.iter().chain(&published.evidence) {
            prop_assert!(text(self.article, span).is_some(), "{:?}", span);
        }
        prop_assert_eq!(outlet.name.is_none(), outlet.basis == Basis::Unknown);
        // A page's head is no line of the article.
        let above = outlet.rule == Rule::OutletPage;
        prop_assert!(!above || outlet.basis == Basis::Inferred);
        prop_assert_eq!(outlet.evidence.is_empty(), outlet.basis == Basis::Unknown || above);
        prop_assert!(published.basis != Basis::Stated || !published.evidence.is_empty());
        if let (Some(earliest), Some(latest)) = (published.earliest, published.latest) {
            prop_assert!(earliest <= latest);
        }
        Ok(())
    }

    fn check_countries(&self) -> Verdict {
        let countries = &self.facts.countries;
        check_once("country", countries.iter().map(|fact| fact.code))?;
        prop_assert!(countries.iter().map(|fact| !fact.about).is_sorted());
        for fact in countries {
            self.check_mentions("country", &fact.mentions)?;
        }
        let others: Vec<Span> =
            countries.iter().filter(|fact| !fact.about).map(|fact| fact.mentions[0]).collect();
        check_sorted("countries", &others)?;
        check_apart("countries", &in_order(countries.iter().flat_map(|fact| &fact.mentions)))
    }

    fn check_places(&self) -> Verdict {
        let places = &self.facts.places;
        check_once("place", places.iter().map(|fact| &fact.id))?;
        for fact in places {
            self.check_mentions("place", &fact.mentions)?;
        }
        check_sorted("places", &places.iter().map(|fact| fact.mentions[0]).collect::<Vec<_>>())?;
        check_apart("places", &in_order(places.iter().flat_map(|fact| &fact.mentions)))
    }

    fn check_actors(&self) -> Verdict {
        let actors = &self.facts.actors;
        check_once("actor", actors.iter().map(|fact| &fact.id))?;
        for fact in actors {
            prop_assert!(
                !fact.id.is_empty() && !fact.name.is_empty() && !fact.names.is_empty(),
                "{:?}",
                fact
            );
            let lower = |letter: char| letter.is_alphanumeric() && letter.to_lowercase().eq([letter]);
            let plain = |letter: char| letter == '-' || lower(letter);
            prop_assert!(fact.id.chars().all(plain), "{:?}", fact.id);
            check_once("name", fact.names.iter().map(|name| &name.text))?;
            for name in &fact.names {
                self.check_mentions("actor", &name.mentions)?;
                let printed = |span: &Span| text(self.article, span) == Some(&name.text);
                prop_assert!(name.mentions.iter().all(printed), "{:?}", name);
            }
            let names: Vec<Span> = fact.names.iter().map(|name| name.mentions[0]).collect();
            check_sorted("names", &names)?;
        }
        let first: Vec<Span> = actors.iter().map(|fact| fact.names[0].mentions[0]).collect();
        check_sorted("actors", &first)?;
        let names = actors.iter().flat_map(|fact| &fact.names);
        check_apart("actors", &in_order(names.flat_map(|name| &name.mentions)))
    }

    /// "2021 until March 2025" is followed by the two dates that it holds.
    fn check_dates(&self) -> Verdict {
        let mut holder: Option<&DateFact> = None;
        let mut apart: Vec<Span> = Vec::new();
        let mut held: Vec<Span> = Vec::new();
        for fact in &self.facts.dates {
            let span = fact.mention;
            prop_assert_eq!(text(self.article, &span), Some(fact.text.as_str()));
            prop_assert!(fact.range.start <= fact.range.end, "{:?}", fact);
            let inside = holder.is_some_and(|holder| {
                let whole = holder.mention;
                whole.block == span.block && span.end <= whole.end && holder.precision == Precision::Range
            });
            if inside {
                held.push(span);
            } else {
                holder = Some(fact);
                apart.push(span);
            }
        }
        check_apart("dates", &apart)?;
        check_apart("ends of dates", &held)?;
        check_sorted(
            "dates",
            &self.facts.dates.iter().map(|fact| (fact.mention.block, fact.mention.start)).collect::<Vec<_>>(),
        )
    }

    /// "Rose from 10 to 20 percent" gives two figures on one span.
    fn check_figures(&self) -> Verdict {
        for fact in &self.facts.figures {
            prop_assert_eq!(text(self.article, &fact.mention), Some(fact.text.as_str()));
            prop_assert!(fact.upper.is_none_or(|upper| fact.value < upper), "{:?}", fact);
        }
        let mut spans: Vec<Span> = self.facts.figures.iter().map(|fact| fact.mention).collect();
        spans.dedup();
        check_apart("figures", &spans)
    }
}

fn in_order<'s>(spans: impl Iterator<Item = &'s Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.copied().collect();
    spans.sort_unstable();
    spans
}

fn check(parsed: &Parsed) -> Verdict {
    let all = extract(parsed);
    prop_assert_eq!(all.len(), parsed.articles.len());
    prop_assert_eq!(&extract(parsed), &all, "another result for the same text");
    for (article, facts) in parsed.articles.iter().zip(&all) {
        Read { article, facts }.check()?;
    }
    Ok(())
}

#[test]
fn whole_digests_keep_the_laws() {
    for text in odd::digests() {
        for text in [text.replace('\n', "\r\n"), text.replace('\n', " "), text] {
            check(&parse(&text)).expect("the laws hold");
        }
    }
}

#[test]
fn the_laws_notice_what_breaks_them() {
    let parsed = parse(&odd::digests()[0]);
    let (article, sound) = (&parsed.articles[0], extract(&parsed).remove(0));
    let harms: [fn(&mut Facts); 6] = [
        |facts| facts.actors.swap(0, 1),
        |facts| facts.actors[0].names[0].text.push('x'),
        |facts| facts.places[0].mentions.clear(),
        |facts| facts.countries[0].mentions[0].end += 99_999,
        |facts| facts.dates.swap(0, 1),
        |facts| facts.figures[1].mention.start -= 1,
    ];
    Read { article, facts: &sound }.check().expect("the laws hold");
    for harm in harms {
        let mut facts = sound.clone();
        harm(&mut facts);
        assert!(Read { article, facts: &facts }.check().is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn mangled_digests_keep_the_laws(text in odd::mangled_digest()) {
        check(&parse(&text))?;
    }

    #[test]
    fn odd_articles_keep_the_laws(parsed in odd::parsed()) {
        check(&parsed)?;
    }
}
