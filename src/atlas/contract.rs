//! The JSON of `cargo atlas parse`: articles and facts as the product's contract prints them, spans in
//! Unicode scalar values. Finds nothing and reads nothing back.

use serde::{Serialize, Serializer};

use crate::day::{Day, DayRange};
use crate::digest::{Article, Block, BlockKind, Parsed};
use crate::facts::{
    ActorFact, CountryFact, DateFact, Facts, FigureFact, Milli, NameUsed, Outlet, PlaceFact, Point,
    Published, Span, StatementFact,
};

mod answer;
mod json;

pub use answer::{answer_json, articles_json};

/// Version of the contract.
pub const VERSION: u32 = 1;

/// One digest, read and searched.
#[derive(Clone, Debug)]
pub struct ReadDigest {
    /// The file's name, as problems and articles call it.
    pub name: String,
    /// Its articles and problems.
    pub parsed: Parsed,
    /// Facts of each article, in the order of the articles. Where there are fewer, the keys are absent.
    pub facts: Vec<Facts>,
}

/// The whole document, for any serde serializer.
pub fn document(digests: &[ReadDigest]) -> impl Serialize + '_ {
    let articles = digests.iter().flat_map(|digest| {
        let facts = digest.facts.iter().map(Some).chain(std::iter::repeat(None));
        digest
            .parsed
            .articles
            .iter()
            .zip(facts)
            .map(|(article, facts)| article_json(&digest.name, article, facts))
    });
    let problems = digests.iter().flat_map(|digest| {
        digest.parsed.problems.iter().map(|problem| ProblemJson {
            digest: &digest.name,
            line: problem.line,
            kind: problem.kind,
            text: &problem.text,
        })
    });
    Document { version: VERSION, articles: articles.collect(), problems: problems.collect() }
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    articles: Vec<ArticleJson<'a>>,
    problems: Vec<ProblemJson<'a>>,
}

#[derive(Serialize)]
struct ProblemJson<'a> {
    digest: &'a str,
    line: u32,
    kind: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct ArticleJson<'a> {
    id: &'a str,
    digest: &'a str,
    lines: (u32, u32),
    blocks: Vec<BlockJson<'a>>,
    title: &'a str,
    standfirst: Option<&'a str>,
    bylines: &'a [String],
    paragraphs: Vec<&'a str>,
    #[serde(flatten)]
    facts: Option<FactsJson<'a>>,
}

#[derive(Serialize)]
struct BlockJson<'a> {
    kind: &'static str,
    lines: (u32, u32),
    text: &'a str,
}

#[derive(Serialize)]
struct FactsJson<'a> {
    outlet: OutletJson<'a>,
    published: PublishedJson,
    countries: Vec<CountryJson<'a>>,
    actors: Vec<ActorJson<'a>>,
    places: Vec<PlaceJson<'a>>,
    dates: Vec<DateJson<'a>>,
    figures: Vec<FigureJson<'a>>,
    statements: Vec<StatementJson<'a>>,
    thread: Option<ThreadJson<'a>>,
}

#[derive(Serialize)]
struct ThreadJson<'a> {
    id: &'a str,
    adds: &'a [u32],
}

#[derive(Serialize)]
struct OutletJson<'a> {
    name: Option<&'a str>,
    basis: &'static str,
    rule: &'static str,
    evidence: Vec<SpanJson>,
}

#[derive(Serialize)]
struct PublishedJson {
    earliest: Option<String>,
    latest: Option<String>,
    basis: &'static str,
    rule: &'static str,
    evidence: Vec<SpanJson>,
}

#[derive(Serialize)]
struct CountryJson<'a> {
    code: &'a str,
    about: bool,
    rule: &'static str,
    mentions: Vec<SpanJson>,
}

#[derive(Serialize)]
struct ActorJson<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    rule: &'static str,
    names: Vec<NameJson<'a>>,
}

#[derive(Serialize)]
struct NameJson<'a> {
    text: &'a str,
    mentions: Vec<SpanJson>,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    id: &'a str,
    name: &'a str,
    country: &'a str,
    region: Option<&'a str>,
    lat: f64,
    lon: f64,
    rule: &'static str,
    mentions: Vec<SpanJson>,
}

#[derive(Serialize)]
struct DateJson<'a> {
    text: &'a str,
    start: String,
    end: String,
    open: Option<&'static str>,
    precision: &'static str,
    when: Option<&'static str>,
    rule: &'static str,
    mention: SpanJson,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FigureJson<'a> {
    text: &'a str,
    value: Number,
    upper: Option<Number>,
    unit: &'a str,
    qualifier: Option<&'static str>,
    of: Option<&'a str>,
    as_of: Option<String>,
    speaker: Option<&'a str>,
    rule: &'static str,
    mention: SpanJson,
}

#[derive(Serialize)]
struct StatementJson<'a> {
    text: &'a str,
    speaker: &'a str,
    verb: Option<&'a str>,
    direct: bool,
    rule: &'static str,
    mention: SpanJson,
}

/// A span in Unicode scalar values.
#[derive(Serialize)]
struct SpanJson {
    block: u32,
    start: usize,
    end: usize,
}

/// Thousandths as a plain number: 12, 0.5.
struct Number(Milli);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Number(Milli(thousandths)) = *self;
        if thousandths % 1_000 == 0 {
            return serializer.serialize_i64(thousandths / 1_000);
        }
        #[allow(clippy::cast_precision_loss, reason = "figures with decimals are far below 2^53 thousandths")]
        serializer.serialize_f64(thousandths as f64 / 1_000.0)
    }
}

/// The name of a block's kind; the closing prints as the title that it repeats.
pub fn kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title | BlockKind::Closing => "title",
        BlockKind::Byline => "byline",
        BlockKind::Outlet => "outlet",
        BlockKind::Date => "date",
        BlockKind::Standfirst => "standfirst",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Heading => "heading",
        BlockKind::Caption => "caption",
    }
}

fn article_json<'a>(digest: &'a str, article: &'a Article, facts: Option<&'a Facts>) -> ArticleJson<'a> {
    let block =
        |block: &'a Block| BlockJson { kind: kind_name(block.kind), lines: block.lines, text: &block.text };
    ArticleJson {
        id: &article.id,
        digest,
        lines: article.lines,
        blocks: article.blocks.iter().map(block).collect(),
        title: article.title(),
        standfirst: article.standfirst(),
        bylines: &article.bylines,
        paragraphs: article.paragraphs().collect(),
        facts: facts.map(|facts| Spans::of(article).facts(facts)),
    }
}

/// Turns byte offsets of one article's blocks into counts of scalar values.
struct Spans<'a> {
    /// For each block that is not ASCII, the byte offset of every scalar value.
    offsets: Vec<Option<Vec<u32>>>,
    blocks: &'a [Block],
}

impl<'a> Spans<'a> {
    fn of(article: &'a Article) -> Spans<'a> {
        let starts =
            |text: &str| text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect();
        let offsets = article
            .blocks
            .iter()
            .map(|block| (!block.text.is_ascii()).then(|| starts(&block.text)))
            .collect();
        Spans { offsets, blocks: &article.blocks }
    }

    fn scalar(&self, block: u32, byte: u32) -> usize {
        let index = usize::try_from(block).unwrap_or(usize::MAX);
        match self.offsets.get(index) {
            Some(Some(starts)) => starts.partition_point(|&start| start < byte),
            Some(None) => usize::try_from(byte).unwrap_or(usize::MAX).min(self.blocks[index].text.len()),
            None => 0,
        }
    }

    fn span(&self, span: &Span) -> SpanJson {
        SpanJson {
            block: span.block,
            start: self.scalar(span.block, span.start),
            end: self.scalar(span.block, span.end),
        }
    }

    fn spans(&self, spans: &[Span]) -> Vec<SpanJson> {
        spans.iter().map(|span| self.span(span)).collect()
    }

    fn facts<'b>(&self, facts: &'b Facts) -> FactsJson<'b> {
        let Facts { outlet, published, countries, actors, places, dates, figures, statements, thread } =
            facts;
        FactsJson {
            outlet: self.outlet(outlet),
            published: self.published(published),
            countries: countries.iter().map(|country| self.country(country)).collect(),
            actors: actors.iter().map(|actor| self.actor(actor)).collect(),
            places: places.iter().map(|place| self.place(place)).collect(),
            dates: dates.iter().map(|date| self.date(date)).collect(),
            figures: figures.iter().map(|figure| self.figure(figure)).collect(),
            statements: statements.iter().map(|statement| self.statement(statement)).collect(),
            thread: thread.as_ref().map(|thread| ThreadJson { id: &thread.id, adds: &thread.adds }),
        }
    }

    fn outlet<'b>(&self, outlet: &'b Outlet) -> OutletJson<'b> {
        let Outlet { name, basis, rule, evidence } = outlet;
        OutletJson {
            name: name.as_deref(),
            basis: basis.name(),
            rule: rule.name(),
            evidence: self.spans(evidence),
        }
    }

    fn published(&self, published: &Published) -> PublishedJson {
        let Published { earliest, latest, basis, rule, evidence } = published;
        let day = |day: &Option<Day>| day.map(|day| day.to_string());
        PublishedJson {
            earliest: day(earliest),
            latest: day(latest),
            basis: basis.name(),
            rule: rule.name(),
            evidence: self.spans(evidence),
        }
    }

    fn country<'b>(&self, country: &'b CountryFact) -> CountryJson<'b> {
        let CountryFact { code, about, rule, mentions } = country;
        CountryJson { code: code.as_str(), about: *about, rule: rule.name(), mentions: self.spans(mentions) }
    }

    fn actor<'b>(&self, actor: &'b ActorFact) -> ActorJson<'b> {
        let ActorFact { id, name, kind, rule, names } = actor;
        let name_json =
            |NameUsed { text, mentions }: &'b NameUsed| NameJson { text, mentions: self.spans(mentions) };
        ActorJson {
            id,
            name,
            kind: kind.name(),
            rule: rule.name(),
            names: names.iter().map(name_json).collect(),
        }
    }

    fn place<'b>(&self, place: &'b PlaceFact) -> PlaceJson<'b> {
        let PlaceFact { id, name, country, region, point: Point { lat, lon }, rule, mentions } = place;
        PlaceJson {
            id,
            name,
            country: country.as_str(),
            region: region.as_deref(),
            lat: f64::from(*lat) / 10_000.0,
            lon: f64::from(*lon) / 10_000.0,
            rule: rule.name(),
            mentions: self.spans(mentions),
        }
    }

    fn date<'b>(&self, date: &'b DateFact) -> DateJson<'b> {
        let DateFact { text, range: DayRange { start, end }, open, precision, when, rule, mention } = date;
        DateJson {
            text,
            start: start.to_string(),
            end: end.to_string(),
            open: open.map(crate::facts::Open::name),
            precision: precision.name(),
            when: when.map(crate::facts::When::name),
            rule: rule.name(),
            mention: self.span(mention),
        }
    }

    fn statement<'b>(&self, statement: &'b StatementFact) -> StatementJson<'b> {
        let StatementFact { text, speaker, verb, direct, rule, mention } = statement;
        StatementJson {
            text,
            speaker,
            verb: verb.as_deref(),
            direct: *direct,
            rule: rule.name(),
            mention: self.span(mention),
        }
    }

    fn figure<'b>(&self, figure: &'b FigureFact) -> FigureJson<'b> {
        let FigureFact { text, value, upper, unit, qualifier, of, as_of, speaker, rule, mention } = figure;
        FigureJson {
            text,
            value: Number(*value),
            upper: upper.map(Number),
            unit,
            qualifier: qualifier.map(crate::facts::Qualifier::name),
            of: of.as_deref(),
            as_of: as_of.map(as_of_text),
            speaker: speaker.as_deref(),
            rule: rule.name(),
            mention: self.span(mention),
        }
    }
}

/// "2025-10-01", or "2025-10-01/2025-10-07" for more than a day.
fn as_of_text(range: DayRange) -> String {
    if range.start == range.end { range.start.to_string() } else { format!("{}/{}", range.start, range.end) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::parse;
    use crate::facts::{ActorKind, Basis, CountryCode, Open, Precision, Qualifier, Rule, When};
    use serde_json::{Value, json};

    const DIGEST: &str =
        "Café owners open\n\nReuters\n\nThe Café “Nár” opened in Herat.\n\nCafé owners open\nread more\n";

    fn json_of(facts: Vec<Facts>) -> Value {
        let digest = ReadDigest { name: "a.txt".to_owned(), parsed: parse(DIGEST), facts };
        serde_json::to_value(document(&[digest])).expect("plain data")
    }

    fn facts() -> Facts {
        let span = |start, end| Span { block: 2, start, end };
        let day = |text| Day::parse(text).expect("a day");
        let herat = CountryCode::parse("AFG").expect("three letters");
        let figure = FigureFact {
            text: "0.5".to_owned(),
            value: Milli(500),
            upper: Some(Milli(9_000_000_000)),
            unit: "percent".to_owned(),
            qualifier: Some(Qualifier::AtLeast),
            of: None,
            as_of: Some(DayRange::new(day("2025-10-01"), day("2025-10-07"))),
            speaker: None,
            rule: Rule::FigurePercent,
            mention: span(0, 3),
        };
        let date = DateFact {
            text: "June".to_owned(),
            range: DayRange::month(2025, 6).expect("a month"),
            open: Some(Open::End),
            precision: Precision::Month,
            when: Some(When::Past),
            rule: Rule::DateMonthOnly,
            mention: span(0, 3),
        };
        Facts {
            outlet: Outlet {
                name: Some("Reuters".to_owned()),
                basis: Basis::Stated,
                rule: Rule::OutletLine,
                evidence: vec![Span { block: 1, start: 0, end: 7 }],
            },
            countries: vec![CountryFact {
                code: herat,
                about: true,
                rule: Rule::CountryPlace,
                mentions: vec![span(31, 36)],
            }],
            actors: vec![ActorFact {
                id: "nar".to_owned(),
                name: "Nár".to_owned(),
                kind: ActorKind::ArmedGroup,
                rule: Rule::ActorKnown,
                // The bytes of “Nár” without its quotes.
                names: vec![NameUsed { text: "Nár".to_owned(), mentions: vec![span(13, 17)] }],
            }],
            places: vec![PlaceFact {
                id: "af-herat".to_owned(),
                name: "Herat".to_owned(),
                country: herat,
                region: None,
                point: Point { lat: 343_482, lon: 621_997 },
                rule: Rule::PlaceKnown,
                mentions: Vec::new(),
            }],
            dates: vec![date],
            figures: vec![figure],
            ..Facts::none()
        }
    }

    #[test]
    fn spans_count_scalar_values() {
        let article = &json_of(vec![facts()])["articles"][0];
        let mention = &article["actors"][0]["names"][0]["mentions"][0];
        assert_eq!(*mention, json!({"block": 2, "start": 10, "end": 13}));
        let text: Vec<char> = article["blocks"][2]["text"].as_str().expect("a text").chars().collect();
        assert_eq!(text[10..13].iter().collect::<String>(), "Nár");
    }

    #[test]
    fn facts_print_as_the_contract_says() {
        let article = &json_of(vec![facts()])["articles"][0];
        assert_eq!(
            article["figures"],
            json!([{"text": "0.5", "value": 0.5, "upper": 9_000_000, "unit": "percent", "qualifier": "at least", "of": null,
                "asOf": "2025-10-01/2025-10-07", "speaker": null, "rule": "figure-percent",
                "mention": {"block": 2, "start": 0, "end": 3}}])
        );
        assert_eq!(
            article["dates"],
            json!([{"text": "June", "start": "2025-06-01", "end": "2025-06-30", "open": "end", "precision": "month",
                "when": "past", "rule": "date-month-only", "mention": {"block": 2, "start": 0, "end": 3}}])
        );
        assert_eq!(article["places"][0]["lat"], json!(34.3482));
        assert_eq!(article["published"]["earliest"], Value::Null);
        assert_eq!(article["outlet"]["evidence"], json!([{"block": 1, "start": 0, "end": 7}]));
    }

    #[test]
    fn articles_print_as_the_contract_says() {
        let document = json_of(vec![facts()]);
        assert_eq!(document["version"], json!(1));
        let article = &document["articles"][0];
        assert_eq!(article["lines"], json!([1, 8]));
        assert_eq!(article["standfirst"], Value::Null);
        assert_eq!(article["paragraphs"], json!(["The Café “Nár” opened in Herat."]));
        let kinds: Vec<&str> = article["blocks"]
            .as_array()
            .expect("blocks")
            .iter()
            .map(|block| block["kind"].as_str().expect("a kind"))
            .collect();
        assert_eq!(kinds, ["title", "outlet", "paragraph", "title"]);
    }

    #[test]
    fn odd_keys_not_found_yet_are_absent() {
        let with = json_of(vec![facts()]);
        assert_eq!(with["articles"][0]["thread"], Value::Null);
        let without = json_of(Vec::new());
        assert!(without["articles"][0].get("outlet").is_none());
    }

    #[test]
    fn whole_numbers_have_no_point() {
        let text = |thousandths| serde_json::to_string(&Number(Milli(thousandths))).expect("a number");
        assert_eq!(text(9_000_000_000), "9000000");
        assert_eq!(text(-1_500), "-1.5");
        assert_eq!(text(622_000_000_000_000), "622000000000");
    }
}
