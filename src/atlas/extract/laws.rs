//! Laws of what is found, over mangled pieces of the invented digests: no panic, evidence that stands where it
//! says, one entry an identity, lists in the order that `facts` promises.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::corpus::{Collection, Entry};
use crate::facts::Span;

type Verdict = Result<(), TestCaseError>;

/// The text of a span; `None` where it leaves its block or cuts a character.
fn text<'e>(entry: &'e Entry, span: &Span) -> Option<&'e str> {
    let block = entry.article.blocks.get(span.block as usize)?;
    block.text.get(span.start as usize..span.end as usize).filter(|text| !text.is_empty())
}

fn check_sorted<T: Ord + std::fmt::Debug>(what: &str, list: &[T]) -> Verdict {
    prop_assert!(list.is_sorted(), "{} out of order: {:?}", what, list);
    Ok(())
}

fn check_mentions(entry: &Entry, mentions: &[Span]) -> Verdict {
    prop_assert!(!mentions.is_empty());
    prop_assert!(mentions.iter().all(|span| text(entry, span).is_some()), "{:?}", mentions);
    check_sorted("mentions", mentions)
}

fn check_once<T: Ord>(what: &str, ids: impl Iterator<Item = T>) -> Verdict {
    let mut seen = BTreeSet::new();
    for id in ids {
        prop_assert!(seen.insert(id), "{} twice", what);
    }
    Ok(())
}

fn check_header(entry: &Entry) -> Verdict {
    let (outlet, published) = (&entry.facts.outlet, &entry.facts.published);
    for span in outlet.evidence.iter().chain(&published.evidence) {
        prop_assert!(text(entry, span).is_some(), "{:?}", span);
    }
    if let (Some(earliest), Some(latest)) = (published.earliest, published.latest) {
        prop_assert!(earliest <= latest);
    }
    Ok(())
}

fn check_names(entry: &Entry) -> Verdict {
    let facts = &entry.facts;
    check_once("country", facts.countries.iter().map(|fact| fact.code))?;
    check_once("actor", facts.actors.iter().map(|fact| &fact.id))?;
    check_once("place", facts.places.iter().map(|fact| &fact.id))?;
    prop_assert!(facts.countries.iter().map(|fact| !fact.about).is_sorted());
    for fact in &facts.countries {
        check_mentions(entry, &fact.mentions)?;
    }
    for fact in &facts.places {
        check_mentions(entry, &fact.mentions)?;
    }
    for name in facts.actors.iter().flat_map(|fact| &fact.names) {
        check_mentions(entry, &name.mentions)?;
        prop_assert!(name.mentions.iter().all(|span| text(entry, span) == Some(&name.text)), "{:?}", name);
    }
    let others: Vec<Span> =
        facts.countries.iter().filter(|fact| !fact.about).map(|fact| fact.mentions[0]).collect();
    check_sorted("countries", &others)?;
    let places: Vec<Span> = facts.places.iter().map(|fact| fact.mentions[0]).collect();
    check_sorted("places", &places)?;
    for fact in &facts.actors {
        let names: Vec<Span> = fact.names.iter().map(|name| name.mentions[0]).collect();
        check_sorted("names", &names)?;
    }
    let actors: Vec<Span> = facts.actors.iter().map(|fact| fact.names[0].mentions[0]).collect();
    check_sorted("actors", &actors)
}

fn check_numbers(entry: &Entry) -> Verdict {
    let facts = &entry.facts;
    for fact in &facts.dates {
        prop_assert_eq!(text(entry, &fact.mention), Some(fact.text.as_str()));
        prop_assert!(fact.range.start <= fact.range.end);
    }
    for fact in &facts.figures {
        prop_assert_eq!(text(entry, &fact.mention), Some(fact.text.as_str()));
        prop_assert!(fact.upper.is_none_or(|upper| fact.value < upper), "{:?}", fact);
    }
    let dates: Vec<_> = facts.dates.iter().map(|fact| (fact.mention.block, fact.mention.start)).collect();
    check_sorted("dates", &dates)?;
    let figures: Vec<_> = facts.figures.iter().map(|fact| (fact.mention.block, fact.mention.start)).collect();
    check_sorted("figures", &figures)
}

fn check(text: &str) -> Verdict {
    let collection = Collection::read([("mangled", text)]);
    prop_assert_eq!(&Collection::read([("mangled", text)]), &collection);
    for entry in &collection.entries {
        check_header(entry)?;
        check_names(entry)?;
        check_numbers(entry)?;
    }
    Ok(())
}

fn digests() -> [String; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/digests/facts");
    ["read.txt", "kept.txt"].map(|name| std::fs::read_to_string(folder.join(name)).expect("a digest"))
}

/// What is done to a line.
#[derive(Clone, Copy, Debug)]
enum Harm {
    None,
    CutBehind,
    CutBefore,
    Without,
    Insert(&'static str),
    Double,
    Shout,
    Whisper,
    Join,
}

fn harmed(line: &str, harm: Harm, at: &Index) -> String {
    let cuts: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
    let at = cuts[at.index(cuts.len())];
    let (front, back) = line.split_at(at);
    match harm {
        Harm::None | Harm::Join => line.to_owned(),
        Harm::CutBehind => front.to_owned(),
        Harm::CutBefore => back.to_owned(),
        Harm::Without => format!("{front}{}", back.chars().skip(1).collect::<String>()),
        Harm::Insert(odd) => format!("{front}{odd}{back}"),
        Harm::Double => format!("{front}{front}{back}"),
        Harm::Shout => line.to_uppercase(),
        Harm::Whisper => line.to_lowercase(),
    }
}

fn mangled() -> impl Strategy<Value = String> {
    const ODD: &[&str] = &[
        "\u{a0}",
        "\u{200f}",
        "é",
        "İ",
        "ß",
        "’s ",
        " (",
        ") ",
        "“",
        "—",
        " - ",
        ", ",
        ". ",
        "%",
        "$",
        "0",
        "99999999999999999999",
        " to ",
        " and ",
        "31.12.",
        "\t",
        "كابل",
        "🇦🇫",
        " of the ",
        "\u{301}",
        "-",
        " The ",
    ];
    let harm = prop_oneof![
        3 => Just(Harm::None),
        1 => Just(Harm::CutBehind),
        1 => Just(Harm::CutBefore),
        1 => Just(Harm::Without),
        4 => select(ODD).prop_map(Harm::Insert),
        1 => Just(Harm::Double),
        1 => Just(Harm::Shout),
        1 => Just(Harm::Whisper),
        2 => Just(Harm::Join),
    ];
    let lines: Vec<String> = digests().iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
    let pieces = prop::collection::vec((any::<Index>(), harm, any::<Index>()), 0..30);
    pieces.prop_map(move |pieces| {
        let mut text = String::new();
        for (line, harm, at) in pieces {
            text.push_str(&harmed(&lines[line.index(lines.len())], harm, &at));
            text.push_str(if matches!(harm, Harm::Join) { " " } else { "\n" });
        }
        text
    })
}

#[test]
fn whole_digests_keep_the_laws() {
    for text in digests() {
        check(&text).expect("the laws hold");
        check(&text.replace('\n', "\r\n")).expect("the laws hold");
        check(&text.replace('\n', " ")).expect("the laws hold");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn mangled_digests_keep_the_laws(text in mangled()) {
        check(&text)?;
    }
}
