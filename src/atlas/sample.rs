//! Generated collections for laws: small alphabets of countries, actors and outlets, so that choices meet.

use proptest::prelude::*;

use crate::corpus::{Collection, Entry};
use crate::day::{Day, DayRange};
use crate::digest::{Article, Block, BlockKind};
use crate::facts::{
    ActorFact, ActorKind, Basis, CountryCode, CountryFact, DateFact, Facts, FigureFact, Milli, NameUsed,
    Open, Outlet, PlaceFact, Point, Precision, Published, Qualifier, RULES, Rule, Span, StatementFact,
    ThreadFact, When,
};

pub(crate) const COUNTRIES: [&str; 5] = ["AFG", "IND", "IRN", "PAK", "USA"];
pub(crate) const ACTORS: [&str; 5] = ["taliban", "ttp", "un", "wfp", "zahra"];
pub(crate) const REGIONS: [&str; 2] = ["AF-KAN", "XX-X"];
pub(crate) const OUTLETS: [&str; 3] = ["Amu TV", "Dawn", "Zan Times"];

fn one<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn days() -> impl Strategy<Value = DayRange> {
    (20_000..20_060_i32, 20_000..20_060_i32).prop_map(|(one, other)| DayRange::new(Day(one), Day(other)))
}

/// A few values of a list, each once.
fn some_of(all: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop::sample::subsequence(all, 0..=all.len().min(4)).prop_shuffle()
}

/// Spans that lie in the text blocks of every generated article, "αβγ δ." twice.
fn span() -> impl Strategy<Value = Span> {
    (1..3_u32, 0..3_u32, 0..3_u32).prop_map(|(block, start, length)| Span {
        block,
        start: 2 * start,
        end: 2 * (start + length.min(3 - start)),
    })
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::vec(span(), 0..3)
}

prop_compose! {
    fn published()(basis in one(Basis::ALL), range in days(), open in 0..3, evidence in spans()) -> Published {
        let (earliest, latest) = match (basis, open) {
            (Basis::Stated, _) => (Some(range.start), Some(range.start)),
            (Basis::Unknown, _) => (None, None),
            (_, 0) => (Some(range.start), Some(range.end)),
            (_, 1) => (None, Some(range.end)),
            _ => (Some(range.start), None),
        };
        Published { earliest, latest, basis, rule: Rule::PublishedBetween, evidence }
    }
}

prop_compose! {
    fn date()(range in days(), open in prop::option::of(one(Open::ALL)), precision in one(Precision::ALL),
              when in prop::option::of(one(When::ALL)), rule in one(RULES), mention in span()) -> DateFact {
        DateFact { text: String::new(), range, open, precision, when, rule, mention }
    }
}

prop_compose! {
    fn figure()(value: i64, upper in prop::option::of(any::<i64>()), qualifier in prop::option::of(one(Qualifier::ALL)),
                of in prop::option::of("[a-z]{1,5}"), as_of in prop::option::of(days()),
                speaker in prop::option::of(one(&ACTORS)), mention in span()) -> FigureFact {
        FigureFact {
            text: String::new(), value: Milli(value), upper: upper.map(Milli), unit: "people".to_owned(), qualifier, of,
            as_of, speaker: speaker.map(str::to_owned), rule: Rule::FigureNumber, mention,
        }
    }
}

prop_compose! {
    fn statement()(speaker in one(&ACTORS), verb in prop::option::of("[a-z]{1,5}"), direct: bool, rule in one(RULES),
                   mention in span()) -> StatementFact {
        StatementFact { text: String::new(), speaker: speaker.to_owned(), verb, direct, rule, mention }
    }
}

prop_compose! {
    fn facts()(
        outlet in prop::option::of(one(&OUTLETS)), published in published(),
        countries in some_of(&COUNTRIES), about in any::<[bool; 5]>(), actors in some_of(&ACTORS),
        mentions in prop::collection::vec(spans(), 10),
        dates in prop::collection::vec(date(), 0..3), figures in prop::collection::vec(figure(), 0..3),
        statements in prop::collection::vec(statement(), 0..3),
        thread in prop::option::of(("[0-9a-f]{1,4}", prop::collection::btree_set(0..3_u32, 0..3))
            .prop_map(|(id, adds)| ThreadFact { id, adds: adds.into_iter().collect() })),
    ) -> Facts {
        let country = |(row, code): (usize, &&str)| CountryFact {
            code: CountryCode::parse(code).expect("three letters"), about: about[row], rule: Rule::CountryName,
            mentions: mentions[row].clone(),
        };
        let actor = |(row, id): (usize, &&str)| ActorFact {
            id: (*id).to_owned(), name: id.to_uppercase(), kind: ActorKind::ALL[row], rule: Rule::ActorKnown,
            names: vec![NameUsed { text: (*id).to_owned(), mentions: mentions[5 + row].clone() }],
        };
        let place = |code: &&str| PlaceFact {
            id: format!("{code}-1"), name: "Market".to_owned(), country: CountryCode::parse(code).expect("three letters"),
            region: COUNTRIES.iter().position(|country| country == code).and_then(|at| REGIONS.get(at)).map(|region| (*region).to_owned()), point: Point { lat: -345_000, lon: 691_000 }, rule: Rule::PlaceKnown,
            mentions: mentions[0].clone(),
        };
        Facts {
            outlet: Outlet {
                name: outlet.map(str::to_owned), basis: if outlet.is_some() { Basis::Stated } else { Basis::Unknown },
                rule: Rule::OutletLine, evidence: mentions[9].clone(),
            },
            published,
            countries: countries.iter().enumerate().map(country).collect(),
            actors: actors.iter().enumerate().map(actor).collect(),
            places: countries.iter().take(3).map(place).collect(),
            dates, figures, statements, thread,
        }
    }
}

/// Words of titles.
pub(crate) const TITLE_WORDS: [&str; 3] = ["Rain", "Talks", "Wheat"];

fn entry(number: u32, words: &[&str], facts: Facts) -> Entry {
    let block = |kind, line: u32, text: &str| Block { kind, lines: (line, line), text: text.to_owned() };
    let first = number * 10 + 1;
    let blocks = vec![
        block(BlockKind::Title, first, &format!("{} {number}", words.join(" "))),
        block(BlockKind::Standfirst, first + 2, "αβγ δ."),
        block(BlockKind::Paragraph, first + 4, "αβγ δ."),
    ];
    let article = Article {
        id: format!("{number:016x}"),
        lines: (first, first + 4),
        blocks,
        bylines: vec!["A B".to_owned()],
    };
    Entry { digests: vec!["one.txt".to_owned()], article, facts }
}

prop_compose! {
    /// A collection of up to a dozen articles.
    pub(crate) fn collection()(summaries: bool, articles in prop::collection::vec((some_of(&TITLE_WORDS), facts()), 0..12)) -> Collection {
        Collection { entries: (0..).zip(articles).map(|(number, (words, facts))| entry(number, &words, facts)).collect(), problems: Vec::new(), summaries }
    }
}
