//! Laws of reading articles: what the contract prints is read back, no bytes panic, what was read compiles, a
//! wrong field costs nothing else. And what each kind of odd line says.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::{ReadArticles, read};
use crate::contract::{ReadDigest, document};
use crate::corpus::{Collection, Corpus, Entry, ValueId, compile};
use crate::digest::{self, laws};
use crate::extract::extract;
use crate::extract::laws::odd;
use crate::facts::{Basis, Facts, Precision, Rule, When};

fn read_text(text: &str) -> ReadArticles {
    read("a.ndjson", text.as_bytes()).expect("bytes are read")
}

/// The lines that the contract prints for a digest, and what they stand for.
fn printed(text: &str) -> (Vec<Value>, Vec<Entry>) {
    let parsed = digest::parse(text);
    let facts = extract(&parsed);
    let entry = |(article, facts)| Entry { digests: vec!["a.txt".to_owned()], article, facts };
    let entries = parsed.articles.iter().cloned().zip(facts.iter().cloned()).map(entry).collect();
    let digest = ReadDigest { name: "a.txt".to_owned(), parsed, facts };
    let document = serde_json::to_value(document(&[digest])).expect("plain data");
    (document["articles"].as_array().expect("a list").clone(), entries)
}

/// The lines of the invented digests.
static PRINTED: LazyLock<Vec<Value>> =
    LazyLock::new(|| odd::digests().iter().flat_map(|text| printed(text).0).collect());

fn lines(values: &[Value]) -> String {
    values.iter().flat_map(|value| [value.to_string(), "\n".to_owned()]).collect()
}

fn check_read_back(text: &str) -> Result<(), TestCaseError> {
    let (values, entries) = printed(text);
    prop_assume!(!values.is_empty());
    let read = read_text(&lines(&values));
    // An article without text is noted in a digest as well.
    let problems: Vec<_> = read.problems.iter().filter(|problem| problem.kind != "no-text").collect();
    prop_assert!(problems.is_empty(), "{:?}", problems);
    prop_assert_eq!(read.entries, entries);
    Ok(())
}

/// The corpus of what was read opens, so that every span in it stands where it says.
fn check_compiles(read: &ReadArticles) -> Result<(), TestCaseError> {
    prop_assert!(!read.entries.is_empty() || !read.problems.is_empty());
    let collection = Collection::default().with(read.entries.clone(), Vec::new());
    let bytes = compile(&collection);
    let corpus = Corpus::open(&bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert!(corpus.len() as usize <= read.entries.len());
    Ok(())
}

#[test]
fn whole_digests_are_read_back() {
    for text in odd::digests() {
        check_read_back(&text).expect("the law holds");
    }
}

#[rustfmt::skip]
fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(vec![
            json!(null), json!(true), json!(-1), json!(0), json!(3), json!(1e300), json!(4_294_967_296_u64), json!(u64::MAX), json!(i64::MIN),
            json!(0.5), json!(""), json!(" \u{200b}"), json!("XXX"), json!("AFG"), json!("2025-02-30"), json!("2025-10-01T10:00:00Z"),
            json!("title"), json!("taliban"), json!([]), json!({}), json!([[]]), json!([null]), json!([5, 2]), json!({"block": 9, "start": 0, "end": 1}),
            json!({"block": 0, "start": 1, "end": 0}), json!("Café\nüber\r\n"),
        ]),
        "\\PC{0,8}".prop_map(Value::from),
    ]
}

/// Every place in a value, outermost first.
fn nodes(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| nodes(value, &format!("{path}/{at}"), found));
        }
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| nodes(value, &format!("{path}/{key}"), found));
        }
        _ => {}
    }
}

fn mutated(mut line: Value, harms: &[(Index, Value)]) -> Value {
    for (at, odd) in harms {
        let mut found = Vec::new();
        nodes(&line, "", &mut found);
        let path = &found[at.index(found.len())];
        if let Some(node) = line.pointer_mut(path) {
            *node = odd.clone();
        }
    }
    line
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, max_global_rejects: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn generated_digests_are_read_back(text in laws::text()) {
        check_read_back(&text)?;
    }

    #[test]
    fn mangled_digests_are_read_back(text in odd::mangled_digest()) {
        check_read_back(&text)?;
    }

    #[test]
    fn any_bytes_give_articles_or_problems(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check_compiles(&read("a", bytes.as_slice()).expect("bytes are read"))?;
    }

    #[test]
    fn any_json_gives_articles_or_problems(line in "([{}\\[\\]\":,]|\"title\":|\"blocks\":|\"a\"|1|null|\n|\\PC){0,60}") {
        check_compiles(&read_text(&line))?;
    }

    #[test]
    fn mutated_lines_give_articles_or_problems(at: Index, harms in prop::collection::vec((any::<Index>(), odd_value()), 1..5)) {
        let line = mutated(PRINTED[at.index(PRINTED.len())].clone(), &harms);
        check_compiles(&read_text(&line.to_string()))?;
    }

    #[test]
    fn mutated_bytes_give_articles_or_problems(at: Index, byte: u8, cut: Index) {
        let values = &PRINTED[..4];
        let mut bytes = lines(values).into_bytes();
        let (at, cut) = (at.index(bytes.len()), cut.index(bytes.len()));
        bytes[at] = byte;
        bytes.remove(cut);
        let read = read("a", bytes.as_slice()).expect("bytes are read");
        prop_assert!(read.entries.len() + 3 >= values.len());
        check_compiles(&read)?;
    }
}

#[test]
fn a_wrong_field_costs_nothing_else() {
    let (values, entries) = printed(&odd::digests()[0]);
    for key in ["outlet", "published", "countries", "actors", "places", "dates", "figures", "statements"] {
        let mut line = values[0].clone();
        line[key] = match key {
            "outlet" => json!({"name": 7}),
            "published" => json!({"earliest": 7}),
            _ => json!([7]),
        };
        let read = read_text(&line.to_string());
        assert_eq!(read.problems.len(), 1, "{:?}", read.problems);
        assert!(read.problems[0].text.starts_with(&format!("“{key}”: ")), "{:?}", read.problems);
        assert_eq!(read.entries[0].article, entries[0].article);
        // What is found alone may differ from what a whole digest shows, in this field only.
        let [found, sound] =
            [&read.entries[0].facts, &entries[0].facts].map(|facts| without(key, facts.clone()));
        assert_eq!(found, sound);
    }
}

fn without(key: &str, mut facts: Facts) -> Facts {
    match key {
        "outlet" => facts.outlet = Facts::none().outlet,
        "published" => facts.published = Facts::none().published,
        "countries" => facts.countries.clear(),
        "actors" => facts.actors.clear(),
        "places" => facts.places.clear(),
        "dates" => facts.dates.clear(),
        "figures" => facts.figures.clear(),
        _ => facts.statements.clear(),
    }
    facts
}

const RAIN: &str = "Rain fell on Kabul and on the hills of Wardak on 3 October, and 19 lorries waited.";

fn plain() -> Value {
    json!({"title": "Rain falls", "paragraphs": [RAIN]})
}

fn with(key: &str, value: Value) -> String {
    let mut line = plain();
    line[key] = value;
    line.to_string()
}

fn entry(line: &str) -> Entry {
    let read = read_text(line);
    assert_eq!(read.problems, [], "{line}");
    read.entries.into_iter().next().expect("an article")
}

/// The one problem that a text has.
fn check_problem(text: &str, line: u32, expected: &str) {
    let problems = read_text(text).problems;
    let said: Vec<(u32, &str)> =
        problems.iter().map(|problem| (problem.line, problem.text.as_str())).collect();
    assert_eq!(said, [(line, expected)], "{text}");
}

/// The one problem that a field has; the article is kept.
fn check_field(key: &str, value: Value, expected: &str) {
    let line = with(key, value);
    check_problem(&line, 1, &format!("“{key}”: {expected}. What the text shows was taken instead."));
    let (with, without) = (read_text(&line), read_text(&plain().to_string()));
    assert_eq!(with.entries, without.entries);
}

#[test]
fn title_and_text_are_enough() {
    let entry = entry(&plain().to_string());
    assert_eq!(entry.digests, ["a.ndjson"]);
    assert_eq!((entry.article.title(), entry.article.lines), ("Rain falls", (1, 1)));
    assert_eq!(entry.facts.countries[0].code.as_str(), "AFG");
    assert_eq!(entry.facts.figures[0].text, "19 lorries");
    assert_eq!(entry.facts.outlet.basis, Basis::Unknown);
}

#[test]
fn a_given_day_dates_what_the_text_says() {
    for day in [
        json!("2025-10-04"),
        json!("2025-10-04T23:59:59+04:30"),
        json!({"earliest": "2025-10-04", "latest": "2025-10-04"}),
    ] {
        let facts = entry(&with("published", day)).facts;
        assert_eq!((facts.published.basis, facts.published.rule), (Basis::Stated, Rule::Given));
        assert_eq!(facts.dates[0].range.start.to_string(), "2025-10-03");
    }
}

#[test]
fn only_a_clock_time_follows_a_day() {
    let time = |time: &str| json!(format!("2025-10-01{time}"));
    for clock in [
        "",
        " ",
        "T00:00",
        "t09:30:15Z",
        " 23:59:59.123456+0430",
        "T0930",
        "T24:00:00,0-08",
        " 9:30 pm",
        " 12:00 UTC",
    ] {
        assert!(super::fields::day(&time(clock)).is_ok(), "{clock}");
    }
    for other in [
        " to 2025-10-07",
        " or so",
        "T",
        "T9",
        "T9:3",
        " 25:00",
        "T12:61",
        "T12:00:00:00",
        "T12:00+",
        "T12:00.",
        "T12:00 to 13:00",
        "x",
        "1",
        " ü",
        "ü",
        "T12:00+1:2:3",
    ] {
        assert!(super::fields::day(&time(other)).is_err(), "{other}");
    }
    for other in ["2025-10-01 to 2025-10-07", "2025-10-01 or so"] {
        check_field("published", json!(other), &format!("“{other}” is no day, as 2025-10-18 is"));
    }
}

#[test]
fn given_dates_are_past_or_ahead_by_the_day_of_publication() {
    let check = |published: Value, start: &str, end: &str, expected: Option<When>| {
        let mut line = plain();
        line["published"] = published;
        line["dates"] = json!([{"text": "3 October", "start": start, "end": end}]);
        assert_eq!(entry(&line.to_string()).facts.dates[0].when, expected, "{line}");
        for (given, expected) in [(json!(null), None), (json!("past"), Some(When::Past))] {
            line["dates"][0]["when"] = given;
            assert_eq!(entry(&line.to_string()).facts.dates[0].when, expected, "{line}");
        }
    };
    let week = json!({"earliest": "2025-10-01", "latest": "2025-10-07"});
    check(week.clone(), "2025-10-08", "2025-10-09", Some(When::Ahead));
    check(week.clone(), "2025-09-29", "2025-09-30", Some(When::Past));
    check(week.clone(), "2025-10-07", "2025-10-09", None);
    check(week, "2025-09-30", "2025-10-01", None);
    check(json!("2025-10-01"), "2025-10-02", "2025-10-02", Some(When::Ahead));
    check(json!({"basis": "unknown"}), "2025-10-02", "2025-10-02", None);
}

#[test]
fn short_forms_stand_for_objects() {
    let facts = entry(&with("outlet", json!("Dawn"))).facts;
    assert_eq!((facts.outlet.name.as_deref(), facts.outlet.rule), (Some("Dawn"), Rule::Given));
    let facts = entry(&with("countries", json!(["AFG", "PAK"]))).facts;
    let said: Vec<_> =
        facts.countries.iter().map(|fact| (fact.rule, fact.about, fact.mentions.len())).collect();
    assert_eq!(said, [(Rule::CountryCapital, true, 2), (Rule::Given, true, 0)]);
    let facts = entry(&with("actors", json!(["Tehreek-e-Taliban Pakistan"]))).facts;
    assert_eq!((facts.actors[0].id.as_str(), facts.actors[0].rule), ("ttp", Rule::Given));
    let facts =
        entry(&with("dates", json!([{"text": "3 October", "start": "2023-10-01", "end": "2023-10-31"}])))
            .facts;
    assert_eq!((facts.dates[0].precision, facts.dates[0].rule), (Precision::Month, Rule::Given));
    let text = entry(&with("paragraphs", json!(format!("{RAIN}\r\n\r\nIt stopped.\n")))).article;
    assert_eq!(text.blocks.len(), 3);
    let article = entry(&json!({"blocks": ["Rain falls", RAIN]}).to_string()).article;
    assert_eq!((article.title(), article.blocks.len()), ("Rain falls", 2));
}

#[test]
fn known_places_stay_where_they_are() {
    let cabul =
        json!({"id": "af-kabul", "name": "Cabul", "country": "PAK", "region": "PK-IS", "lat": 1, "lon": 1});
    let text = "Rain fell on Cabul and on Kabul.";
    let line = json!({"title": "Rain", "paragraphs": [text], "places": [cabul]}).to_string();
    let read = read_text(&format!("{line}\n{}\n{line}\n", plain()));
    let said: Vec<_> = read.problems.iter().map(|problem| (problem.line, problem.text.as_str())).collect();
    let end = "; what is given otherwise was left out, here and in one other line.";
    let known = |what: &str| format!("“places”: {what}{end}");
    assert_eq!(
        said,
        [
            (1, known("“country” of “af-kabul” is known to be AFG").as_str()),
            (1, known("“lat, lon” of “af-kabul” is known to be 34.53, 69.17").as_str()),
            (1, known("“region” of “af-kabul” is known to be AF-KAB").as_str()),
        ]
    );
    let [given, found] = [0, 1].map(|at| &read.entries[at].facts.places[0]);
    let mentions = given.mentions.iter().map(|span| span.start).collect::<Vec<_>>();
    assert_eq!((mentions.as_slice(), found.name.as_str()), (&[13, 26][..], "Kabul"));
    let mut same = found.clone();
    (same.rule, same.mentions) = (given.rule, given.mentions.clone());
    assert_eq!(given, &same);
}

#[test]
fn known_actors_keep_name_and_kind_and_gain_a_name_in_use() {
    let text = "Rain. The TTP, the Hill Boys of the north, waited.";
    let given = json!([{"id": "ttp", "name": "Hill Boys", "kind": "person"}]);
    let line = json!({"title": "Rain", "paragraphs": [text], "actors": given}).to_string();
    let said = "“actors”: “kind” of “ttp” is known to be armed-group; what is given otherwise was left out.";
    check_problem(&line, 1, said);
    let facts = &read_text(&line).entries[0].facts.actors[0];
    let listed = super::listed::actor_by_id("ttp").expect("it is listed");
    assert_eq!((facts.name.as_str(), facts.kind), (listed.name.as_str(), listed.kind));
    let names: Vec<_> = facts.names.iter().map(|name| (name.text.as_str(), name.mentions.len())).collect();
    assert_eq!(names, [("TTP", 1), ("Hill Boys", 1)]);
}

#[test]
fn near_points_of_known_places_are_the_same_point() {
    let kabul =
        json!([{"id": "af-kabul", "name": "Kabul", "country": "AFG", "lat": 34.5281, "lon": 69.1723}]);
    assert_eq!(entry(&with("places", kabul)).facts.places[0].point.lat, 345_300);
}

#[test]
fn odd_places_of_the_file_are_as_their_first_entry_says() {
    let line = |title: &str, day: &str, name: &str, lat: i32| {
        let camp = json!({"id": "pk-camp", "name": name, "country": "PAK", "lat": lat, "lon": 70});
        let who = json!({"id": "camp-guard", "name": name, "kind": "organisation"});
        json!({"title": title, "paragraphs": [RAIN], "published": day, "places": [camp], "actors": [who]})
    };
    let read =
        read_text(&lines(&[line("A", "2025-10-02", "Old camp", 30), line("B", "2025-10-01", "Camp", 31)]));
    assert_eq!(read.problems, []);
    let bytes = compile(&Collection::default().with(read.entries, Vec::new()));
    let corpus = Corpus::open(&bytes).expect("just compiled");
    let [place, actor] = [corpus.places().next().expect("one").name, corpus.actor(ValueId(0)).name];
    assert_eq!([place, actor], ["Old camp", "Old camp"]);
}

#[test]
fn given_lists_stay_as_they_are_even_empty() {
    let facts = entry(&with("countries", json!([]))).facts;
    assert!(facts.countries.is_empty() && !facts.places.is_empty());
    let speaks = "Rain falls. The Taliban said 19 lorries waited in the rain.";
    let line = json!({"title": "Rain", "paragraphs": [speaks], "actors": [], "countries": []});
    assert!(entry(&line.to_string()).facts.figures[0].speaker.is_none());
}

#[test]
fn spans_count_from_the_text_as_it_was_given() {
    let blocks =
        json!(["\u{a0}Rain", " \u{200b}In Kabul “Nár” and “Nár” rose.", {"kind": "outlet", "text": "Dawn"}]);
    let span = |start| json!({"block": 1, "start": start, "end": start + 3});
    let names = json!([{"text": "Nár", "mentions": [span(22), span(12)]}]);
    let actors = json!([{"id": "nar", "name": "Nár", "kind": "armed-group", "names": names}]);
    let facts = entry(&json!({"title": "Rain", "blocks": blocks, "actors": actors}).to_string()).facts;
    // The title that is given beside stands before them all.
    let starts: Vec<_> =
        facts.actors[0].names[0].mentions.iter().map(|span| (span.block, span.start)).collect();
    assert_eq!(starts, [(2, 12), (2, 27)]);
    assert_eq!(facts.outlet.name.as_deref(), Some("Dawn"));
}

#[test]
fn odd_lines_are_problems_with_their_number() {
    let plain = plain().to_string();
    check_problem(
        &format!("\u{feff}{plain}\r\n\r\n{{\"title\": 1"),
        3,
        "Not a whole JSON object; each article stands on one line: “{\"title\": 1”.",
    );
    check_problem(
        &format!("{plain}\n{{title}}\n{plain}"),
        2,
        "Not JSON from byte 2 on (key must be a string); each article stands on one line: “{title}”.",
    );
    check_problem(
        "[1]",
        1,
        "A list where an article, an object with “title” and “paragraphs”, should stand: “[1]”.",
    );
    check_problem(
        "{\"paragraphs\": [\"a\"]}",
        1,
        "No article, for want of a “title” that is a text: “{\"paragraphs\": [\"a\"]}”.",
    );
    check_problem("{\"title\": \"Rain\"}", 1, "“Rain” has no text.");
    check_problem("", 1, "The file holds no article.");
    check_problem("\u{feff}\n \n", 1, "The file holds no article.");
}

#[test]
fn odd_bytes_are_read_as_in_a_digest() {
    let read = read("a", &b"{\"title\": \"\x93Rain\x94\", \"paragraphs\": [\"It fell.\"]}\n\n\xff\n"[..])
        .expect("reads");
    assert_eq!(read.entries[0].article.title(), "“Rain”");
    let kinds: Vec<_> = read.problems.iter().map(|problem| (problem.line, problem.kind)).collect();
    assert_eq!(kinds, [(1, "windows-1252"), (3, "not-json")]);
    let wide = super::read("a", &b"\xff\xfe{\0}\0"[..]).expect("reads");
    assert_eq!(wide.problems[0].text, "The file is UTF-16: save it as UTF-8.");
}

#[test]
fn odd_fields_are_said_and_found_instead() {
    check_field("published", json!("2025-02-30"), "“2025-02-30” is no day, as 2025-10-18 is");
    check_field(
        "published",
        json!({"earliest": "2025-10-02", "latest": "2025-10-01"}),
        "2025-10-01 is before 2025-10-02",
    );
    check_field("published", json!("a\ncargo:b\u{1b}"), "“a cargo:b ” is no day, as 2025-10-18 is");
    check_field("published", json!({"basis": "stated"}), "basis “stated” does not go with these days");
    check_field("published", json!(20_251_018), "20251018 is neither a day nor an object");
    check_field("outlet", json!({"name": "—"}), "“name”: “—” is no name");
    check_field("countries", json!(["PAK", "XXX"]), "entry 2: “code”: “XXX” is the code of no country");
    check_field(
        "countries",
        json!([{"code": "pk"}]),
        "entry 1: “code”: “pk” is no country code of three letters, as PAK is",
    );
    check_field("countries", json!(["PAK", "PAK"]), "entry 2 says again what one before it says");
    check_field(
        "actors",
        json!(["Nobody Known"]),
        "entry 1: “kind” is missing, and nobody is known as “Nobody Known”",
    );
    check_field("actors", json!([{"id": "A B"}]), "entry 1: “id”: “A B” is no id, as “a-b” would be");
    check_field(
        "places",
        json!([{"name": "Nowhere", "country": "PAK", "lat": 91, "lon": 0}]),
        "entry 1: “lat”: 91 is no number of degrees from -90 to 90",
    );
    for region in ["Punjab", "PK-Ba", "PAK-BA", "PK-", "PK-ABCD"] {
        check_field(
            "places",
            json!([{"id": "af-kabul", "region": region}]),
            &format!("entry 1: “region”: “{region}” is no code of a region, as PK-BA is"),
        );
    }
    for half in
        [json!([{"id": "af-kabul", "lat": 34.5}]), json!([{"id": "af-kabul", "lat": null, "lon": 69}])]
    {
        check_field("places", half, "entry 1: “lat” and “lon” stand together or not at all");
    }
    check_field(
        "figures",
        json!([{"text": "19 lorries", "value": "19"}]),
        "entry 1: “value”: “19” is no number",
    );
    check_field(
        "figures",
        json!([{"text": "20 lorries", "value": 20}]),
        "entry 1: “20 lorries” stands nowhere in the text",
    );
    check_field(
        "dates",
        json!([{"text": "3 October", "start": "2025-10-03", "when": "soon"}]),
        "entry 1: “when”: “soon” is none of past, ahead",
    );
}

#[test]
fn odd_spans_out_of_their_block_are_said() {
    let date = |start: u32, end: u32, block: u32| json!([{"start": "2025-10-03", "mention": {"block": block, "start": start, "end": end}}]);
    check_field(
        "dates",
        date(0, 99, 1),
        "entry 1: “mention”: 0 to 99 is out of block 1, which has 82 characters",
    );
    check_field("dates", date(0, 1, 7), "entry 1: “mention”: there is no block 7");
    check_field("dates", date(4, 4, 1), "entry 1: “mention”: a span from 4 to 4 marks nothing");
    let off =
        json!([{"text": "3 October", "start": "2025-10-03", "mention": {"block": 1, "start": 0, "end": 4}}]);
    check_field(
        "dates",
        off,
        "entry 1: “3 October” is marked where the text has “Rain” (spans count Unicode characters)",
    );
}

#[test]
fn odd_text_fields_are_said_and_the_rest_kept() {
    check_problem(&with("paragraphs", json!([RAIN, 7])), 1, "“paragraphs”: entry 2: 7 is no text.");
    check_problem(&with("lines", json!([9, 2])), 1, "“lines”: a first and a last line should stand here.");
    let blocks =
        json!([{"kind": "title", "text": "Rain falls"}, {"kind": "quote", "text": RAIN}, {"kind": "date"}]);
    let problems = read_text(&with("blocks", blocks)).problems;
    let said: Vec<_> = problems.iter().map(|problem| problem.text.as_str()).collect();
    let known = "title, byline, outlet, date, standfirst, paragraph, heading, caption";
    assert_eq!(
        said,
        [
            "“blocks”: entry 3: “text” is missing.".to_owned(),
            format!("“blocks”: “kind”: “quote” is none of {known}; it is read as a paragraph."),
        ]
    );
    check_problem(
        &with("blocks", json!([{"kind": "title", "text": "Rain fell"}, RAIN])),
        1,
        "“title” says otherwise than “blocks”, which was kept.",
    );
}

#[test]
fn a_given_statement_stands_as_it_is_given() {
    let statements =
        json!([{"text": "19 lorries waited", "speaker": "dawn", "verb": "said", "direct": true}]);
    let said = &entry(&with("statements", statements)).facts.statements[0];
    assert_eq!((said.speaker.as_str(), said.verb.as_deref(), said.direct), ("dawn", Some("said"), true));
    assert_eq!((said.rule, said.mention.block), (Rule::Given, 1));
    check_field("statements", json!([{"text": "19 lorries"}]), "entry 1: “speaker” is missing");
}

#[test]
fn odd_faults_of_every_line_are_said_once() {
    let line = with("autor", json!("Laila"));
    check_problem(
        &format!("\n{line}\n{line}\n\n{line}\n"),
        2,
        "“autor” is no field of an article and was left out, here and in 2 other lines.",
    );
    let said = "Another id was given than Digest Atlas makes from title and text, and was not kept.";
    check_problem(&with("id", json!("77")), 1, said);
}

#[test]
fn odd_fields_within_fields_are_said_once() {
    let outlet = with("outlet", json!({"name": "Dawn", "url": "a"}));
    check_problem(&outlet, 1, "“outlet”: “url” is no field there and was left out.");
    let names = json!([{"text": "TTP", "mentions": [], "count": 1}, {"text": "Tehreek", "count": 1}]);
    let actors = json!([{"id": "ttp", "name": "TTP", "kind": "armed-group", "names": names}]);
    check_problem(&with("actors", actors), 1, "“names”: “count” is no field there and was left out.");
    let span = json!({"block": 1, "start": 0, "end": 4, "text": "Rain"});
    let countries = json!([{"code": "AFG", "mentions": [span]}]);
    check_problem(&with("countries", countries), 1, "“mentions”: “text” is no field there and was left out.");
    let statements = json!([{"text": "19 lorries waited", "speaker": "dawn", "tone": "calm"}]);
    check_problem(
        &with("statements", statements),
        1,
        "“statements”: “tone” is no field there and was left out.",
    );
    assert_eq!(read_text(&with("thread", json!({"id": "a", "tone": "calm"}))).problems, []);
}

#[test]
fn odd_fields_that_stand_twice_are_said_and_the_last_is_taken() {
    let text = json!([RAIN]);
    let line = format!("{{\"title\": \"Wind\", \"title\": \"Rain\", \"paragraphs\": {text}}}");
    check_problem(&line, 1, "“title” stands twice in one object, and the last was taken.");
    assert_eq!(read_text(&line).entries[0].article.title(), "Rain");
    let within = format!(
        "{{\"title\": \"Rain\", \"paragraphs\": {text}, \"outlet\": {{\"name\": \"Dawn\", \"name\": null}}}}"
    );
    check_problem(&within, 1, "“name” stands twice in one object, and the last was taken.");
}

#[test]
fn odd_faults_beyond_a_hundred_are_counted() {
    let line = |number: usize| with(&format!("x{number:03}"), json!(1));
    let text = |count: usize| (0..count).map(|number| line(number) + "\n").collect::<String>();
    assert_eq!(read_text(&text(100)).problems.len(), 100);
    let said = |count: usize| {
        let problem = read_text(&text(count)).problems.pop().expect("more than a hundred");
        (problem.line, problem.text)
    };
    assert_eq!(said(101), (101, "This line has one fault more.".to_owned()));
    let more = "This line and those behind it have 3 faults more, which are not told.";
    assert_eq!(said(103), (101, more.to_owned()));
}

#[test]
fn the_same_article_twice_is_one_of_both_digests() {
    let digest = |name: &str, key: &str, value: Value| {
        let mut line = plain();
        line["digest"] = json!(name);
        line[key] = value;
        line
    };
    let twice = [
        digest("b.txt", "outlet", json!("Dawn")),
        digest("a.txt", "outlet", json!("Dawn")),
        digest("c.txt", "published", json!("2025-10-01")),
    ];
    let read = read_text(&lines(&twice));
    assert_eq!(read.problems, []);
    let of_digests =
        Collection::read([("0.txt", format!("Rain falls\n\nDawn\n\n{RAIN}\n\nread more\n").as_str())]);
    let collection =
        Collection::default().with(read.entries, Vec::new()).with(of_digests.entries, Vec::new());
    let [entry] = collection.entries.as_slice() else { panic!("{} articles", collection.entries.len()) };
    assert_eq!(entry.digests, ["b.txt", "0.txt", "a.txt", "c.txt"]);
    assert_eq!(entry.facts.outlet.rule, Rule::Given);
}

#[test]
fn odd_titles_without_text_are_told_apart_by_outlet_day_and_writer() {
    let values = [
        json!({"title": "Rain falls"}),
        json!({"title": "Rain falls", "outlet": "Dawn"}),
        json!({"title": "Rain falls", "outlet": "Reuters", "paragraphs": ["—"]}),
        json!({"title": "Rain falls", "outlet": "Dawn", "published": "2025-10-01"}),
        json!({"title": "Rain falls", "outlet": "Dawn", "published": "2025-10-02"}),
        json!({"title": "Rain falls", "bylines": ["Laila Amini"]}),
        json!({"title": "Rain falls", "outlet": "Dawn", "paragraphs": [RAIN]}),
    ];
    let read = read_text(&lines(&values));
    let twice = read_text(&lines(&values));
    let collection =
        Collection::default().with(read.entries.clone(), Vec::new()).with(twice.entries, Vec::new());
    assert_eq!(collection.entries.len(), values.len());
    let of_text = json!({"title": "Rain falls", "outlet": "Reuters", "paragraphs": [RAIN]});
    assert_eq!(entry(&of_text.to_string()).article.id, read.entries[6].article.id);
    // As it was before there were articles without text.
    assert_eq!(read.entries[0].article.id, "0149850b482bbf65");
    assert_eq!(read.entries[6].article.id, "9ff9b9893eab1989");
}

#[test]
fn odd_endless_lines_are_named_and_passed_over() {
    let text = format!("[{}\n{}\n", "[".repeat(super::LONGEST), plain());
    let read = read_text(&text);
    assert_eq!((read.entries.len(), read.problems[0].line), (1, 1));
    assert!(read.problems[0].text.starts_with("A line of 16777217 bytes"), "{}", read.problems[0].text);
}

#[test]
fn odd_files_of_other_kinds_do_not_flood() {
    let text = format!("{{\n{}}}\n{}\n", "\"title\": 1,\n".repeat(500), plain());
    let problems = read_text(&text).problems;
    assert_eq!(problems.len(), 11);
    assert_eq!(problems[10].line, 11);
    assert_eq!(problems[10].text, "Nor is any line from here to line 502 an article.");
    let document = json!({"version": 1, "articles": [plain()]}).to_string();
    assert!(read_text(&document).problems[0].text.starts_with("Many articles in one object"));
}
