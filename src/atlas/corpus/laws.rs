//! Laws of the format: what was written is read, the same collection gives the same bytes, damage is found.

use proptest::prelude::*;

use super::{Collection, Corpus, Corrupt, Entry, compile};
use crate::digest::{Block, Problem};
use crate::facet::Facet;
use crate::facts::{
    ActorFact, CountryCode, CountryFact, DateFact, Facts, FigureFact, NameUsed, Outlet, PlaceFact, Published,
    StatementFact, ThreadFact,
};
use crate::sample::collection;

/// Everything that a corpus says, in the shapes it was compiled from.
fn unpacked(corpus: &Corpus<'_>) -> Collection {
    let owned = |text: &str| text.to_owned();
    let entry = |article: super::Article<'_>| Entry {
        digests: article.digests().into_iter().map(owned).collect(),
        article: crate::digest::Article {
            id: owned(article.key()),
            lines: article.lines(),
            blocks: article
                .blocks()
                .map(|block| Block { kind: block.kind, lines: block.lines, text: owned(block.text) })
                .collect(),
            bylines: article.bylines().into_iter().map(owned).collect(),
        },
        facts: unpacked_facts(corpus, article),
    };
    let problem = |(digest, line, _, text): (&str, u32, &str, &str)| {
        (owned(digest), Problem { line, kind: "odd", text: owned(text) })
    };
    Collection {
        entries: corpus.articles().map(entry).collect(),
        problems: corpus.problems().map(problem).collect(),
        summaries: corpus.summaries,
    }
}

fn unpacked_facts(corpus: &Corpus<'_>, article: super::Article<'_>) -> Facts {
    let (outlet, published) = (article.outlet(), article.published());
    let country = |code: &str| CountryCode::parse(code).unwrap_or(CountryCode(*b"???"));
    Facts {
        outlet: Outlet {
            name: outlet.name.map(str::to_owned),
            basis: outlet.basis,
            rule: outlet.rule,
            evidence: outlet.evidence.iter().collect(),
        },
        published: Published {
            earliest: published.earliest,
            latest: published.latest,
            basis: published.basis,
            rule: published.rule,
            evidence: published.evidence.iter().collect(),
        },
        countries: article
            .countries()
            .map(|mention| CountryFact {
                code: country(corpus.country(mention.value).code),
                about: mention.about,
                rule: mention.rule,
                mentions: mention.spans.iter().collect(),
            })
            .collect(),
        actors: article
            .actors()
            .map(|mention| ActorFact {
                id: corpus.actor(mention.value).key.to_owned(),
                name: corpus.actor(mention.value).name.to_owned(),
                kind: corpus.actor(mention.value).kind,
                rule: mention.rule,
                names: mention
                    .names()
                    .map(|(text, spans)| NameUsed { text: text.to_owned(), mentions: spans.iter().collect() })
                    .collect(),
            })
            .collect(),
        places: article
            .places()
            .map(|mention| PlaceFact {
                id: mention.place.key.to_owned(),
                name: mention.place.name.to_owned(),
                country: country(mention.place.country),
                region: mention.place.region.map(str::to_owned),
                point: mention.place.point,
                rule: mention.rule,
                mentions: mention.spans.iter().collect(),
            })
            .collect(),
        dates: article.dates().map(unpacked_date).collect(),
        figures: article.figures().map(unpacked_figure).collect(),
        statements: article.statements().map(unpacked_statement).collect(),
        thread: article.thread().map(|id| ThreadFact { id: id.to_owned(), adds: article.adds() }),
    }
}

/// Texts of dates, figures and statements are the text of their spans; generated ones are empty.
fn unpacked_date(date: super::DateMention) -> DateFact {
    DateFact {
        text: String::new(),
        range: date.range,
        open: date.open,
        precision: date.precision,
        when: date.when,
        rule: date.rule,
        mention: date.mention,
    }
}

fn unpacked_statement(statement: super::StatementMention<'_>) -> StatementFact {
    StatementFact {
        text: String::new(),
        speaker: statement.speaker.to_owned(),
        verb: statement.verb.map(str::to_owned),
        direct: statement.direct,
        rule: statement.rule,
        mention: statement.mention,
    }
}

fn unpacked_figure(figure: super::FigureMention<'_>) -> FigureFact {
    FigureFact {
        text: String::new(),
        value: figure.value,
        upper: figure.upper,
        unit: figure.unit.to_owned(),
        qualifier: figure.qualifier,
        of: figure.of.map(str::to_owned),
        as_of: figure.as_of,
        speaker: figure.speaker.map(str::to_owned),
        rule: figure.rule,
        mention: figure.mention,
    }
}

/// The kind of an actor stands once in a corpus, so that generated articles have to agree.
fn agreed(mut collection: Collection) -> Collection {
    for fact in collection.entries.iter_mut().flat_map(|entry| &mut entry.facts.actors) {
        fact.kind = crate::facts::ActorKind::ALL[fact.id.len() % 5];
    }
    collection
}

proptest! {
    #[test]
    fn what_was_written_is_read(collection in collection().prop_map(agreed)) {
        let bytes = compile(&collection);
        let corpus = Corpus::open(&bytes).unwrap();
        prop_assert_eq!(unpacked(&corpus), collection);
    }

    #[test]
    fn every_key_finds_its_value(collection in collection()) {
        let bytes = compile(&collection);
        let corpus = Corpus::open(&bytes).unwrap();
        for facet in [Facet::Country, Facet::Actor, Facet::Outlet] {
            for value in (0..corpus.value_count(facet)).map(super::ValueId) {
                prop_assert_eq!(corpus.find_value(facet, corpus.value_key(facet, value)), Some(value));
            }
            prop_assert_eq!(corpus.find_value(facet, "no such key"), None);
        }
    }

    #[test]
    fn the_same_collection_gives_the_same_bytes(collection in collection()) {
        prop_assert_eq!(compile(&collection), compile(&collection.clone()));
    }

    #[test]
    fn a_cut_corpus_is_an_error(collection in collection(), cut in 0.0..1.0_f64) {
        let bytes = compile(&collection);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a length")]
        let length = (bytes.len() as f64 * cut) as usize;
        prop_assert!(Corpus::open(&bytes[..length]).is_err());
    }

    #[test]
    fn a_damaged_corpus_never_panics(collection in collection(), at: prop::sample::Index, byte: u8) {
        let mut bytes = compile(&collection);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(corpus) = Corpus::open(&bytes) {
            let _ = (unpacked(&corpus), corpus.places().count());
        }
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut headed = b"DATLAS\0\x01\0\0\0\0\0".to_vec();
        headed.extend(&bytes);
        let _ = (Corpus::open(&bytes).is_ok(), Corpus::open(&headed).is_ok());
    }
}

#[test]
fn odd_any_one_byte_damaged_never_panics() {
    let text = "Rain falls\n\nReuters\n1 Oct 2025\n\nIn Kabul 281,474,976,776,192 drops fell on October 3.\n\nread more\n";
    let bytes = compile(&Collection::read([("a.txt", text)]));
    assert_eq!(Corpus::open(&bytes).map(|corpus| corpus.len()), Ok(1));
    for (at, byte) in (0..bytes.len()).flat_map(|at| [0, 1, 0x7f, 0xff].map(|byte| (at, byte))) {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        if let Ok(corpus) = Corpus::open(&bytes) {
            let _ = (unpacked(&corpus), corpus.places().count());
        }
    }
}

#[test]
fn odd_versions_say_so() {
    let mut bytes = compile(&Collection::default());
    assert!(Corpus::open(&bytes).unwrap().is_empty());
    bytes[7] += 1;
    assert_eq!(Corpus::open(&bytes).unwrap_err(), Corrupt("another version"));
    assert_eq!(Corpus::open(b"<!doctype html>").unwrap_err(), Corrupt("it opens differently"));
}

#[test]
fn problems_keep_their_digest_and_line() {
    let problem = Problem { line: 7, kind: "odd", text: "No title before “x”.".to_owned() };
    let collection = Collection { problems: vec![("a.txt".to_owned(), problem)], ..Collection::default() };
    assert_eq!(unpacked(&Corpus::open(&compile(&collection)).unwrap()), collection);
}
