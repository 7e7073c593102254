//! Scripts of the page ask what its reader asks, and get what the programs say.

use std::process::Command;

use atlas::contract::{answer_json, articles_json};
use atlas::corpus::{Collection, Corpus, compile};
use atlas::facet::FACETS;
use atlas::generate::{Random, SEED};
use atlas::index::Index;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::stage::{Site, Visit};

/// Queries that are compared.
const QUERIES: usize = 500;

/// The corpus that the page was built with.
fn shipped() -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/digests");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .expect("the shipped reports")
        .map(|entry| entry.expect("a file"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .filter(|(name, _)| atlas::digest::is_digest(name))
        .map(|(name, path)| (name, std::fs::read(path).expect("a file")))
        .collect();
    files.sort();
    let mut collection = Collection::read(files.iter().map(|(name, bytes)| (name.as_str(), bytes)));
    collection.summaries = true;
    compile(&collection)
}

/// A query as an address may hold it: known and unknown values, words whole, cut, mistyped and excluded.
fn query(dice: &mut Random, index: &Index<'_>, words: &[String]) -> String {
    let mut pairs = Vec::new();
    for row in &FACETS {
        let mut keys: Vec<String> = (0..index.value_count(row.facet))
            .map(|value| index.value_key(row.facet, atlas::corpus::ValueId(value)).to_owned())
            .collect();
        keys.push("nowhere".to_owned());
        if dice.below(8) == 0 {
            let values: Vec<String> = (0..=dice.below(2)).map(|_| dice.one(&keys).clone()).collect();
            pairs.push(format!("{}={}", row.key, values.join("+")));
            pairs.extend(row.match_key.filter(|_| dice.chance(25)).map(|key| format!("{key}=all")));
        }
        if dice.below(10) == 0 {
            pairs.push(format!("{}={}", row.not_key, dice.one(&keys)));
        }
    }
    pairs.extend(dice.chance(25).then(|| "scope=about".to_owned()));
    pairs.extend(dice.chance(25).then(|| "clock=mentioned".to_owned()));
    pairs.extend(
        dice.chance(25).then(|| format!("from=2025-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))),
    );
    pairs.extend(
        dice.chance(25).then(|| format!("to=2025-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))),
    );
    pairs.extend(dice.chance(25).then(|| format!("sort={}", ["date", "relevance", "title"][dice.below(3)])));
    if dice.below(2) == 0 {
        let typed: Vec<String> = (0..=dice.below(2)).map(|_| typed(dice, words)).collect();
        pairs.push(format!("q={}", typed.join("+")));
    }
    pairs.join("&")
}

fn typed(dice: &mut Random, words: &[String]) -> String {
    let at = dice.below(words.len() - 1);
    let word = &words[at];
    let letters: Vec<char> = word.chars().collect();
    match dice.below(6) {
        0 => letters[..letters.len().div_ceil(2)].iter().collect(),
        1 => format!("-{word}"),
        2 => format!("%22{word}+{}%22", words[at + 1]),
        3 => letters.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, letter)| letter).collect(),
        _ => format!("{word}+"),
    }
}

#[test]
fn five_hundred_queries_have_the_same_answer_in_page_and_program() {
    let bytes = shipped();
    let index = Index::new(Corpus::open(&bytes).expect("just compiled"));
    let texts: Vec<&str> =
        index.articles().flat_map(|article| article.blocks().map(|block| block.text)).collect();
    let words: Vec<String> = texts
        .join(" ")
        .split_whitespace()
        .map(|word| word.replace(['%', '&', '#', '+', '=', '"'], ""))
        .filter(|word| !word.is_empty())
        .collect();
    let mut dice = Random::new(SEED);
    let queries: Vec<String> = (0..QUERIES).map(|_| query(&mut dice, &index, &words)).collect();
    let visit = Visit::at("");
    let script = format!(
        "return Promise.all({}.map((query) => digestAtlas.answer(query).then(JSON.stringify)))",
        json!(queries)
    );
    let answers = visit.script(&script);
    let (mut told, mut empty) = (0, 0);
    for (query, answer) in queries.iter().zip(answers.as_array().expect("a list of answers")) {
        let expected = answer_json(&index, query);
        assert_eq!(answer.as_str(), Some(expected.as_str()), "{query}");
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        told += usize::from(expected["alsoMatched"] != json!([]));
        empty += usize::from(expected["count"] == 0);
    }
    // The comparison is about something.
    assert!((QUERIES / 20..QUERIES * 4 / 5).contains(&empty) && told > 5, "{empty} empty, {told} forgiven");
    for query in &queries[..3] {
        let printed =
            Command::new(env!("CARGO_BIN_EXE_atlas-cli")).args(["query", query]).output().expect("runs");
        assert_eq!(
            String::from_utf8_lossy(&printed.stdout).trim_end(),
            answer_json(&index, query),
            "{query}"
        );
    }
}

#[test]
fn scripts_read_change_and_hear_what_is_asked() {
    let visit = Visit::at("#country=PAK");
    visit.script("window.heard = []; digestAtlas.ready.then(() => { window.unhear = digestAtlas.on('change', (query) => heard.push(query)) })");
    assert_eq!(visit.script("return digestAtlas.query()"), "country=PAK");
    visit.wait("a listener", || (visit.script("return !!window.unhear") == true).then_some(()));
    visit.script("digestAtlas.query('country=IND')");
    let heard = |all: &[&str]| (visit.script("return heard") == json!(all)).then_some(());
    visit.wait("a change", || heard(&["country=IND"]));
    visit.find_by_start("checkbox", "China, ").click();
    visit.wait("both changes", || heard(&["country=IND", "country=IND+CHN"]));
    visit.script("unhear(); digestAtlas.query('')");
    visit.wait_for_count("10 articles");
    assert_eq!(visit.script("return heard.length"), 2);
    assert_eq!(visit.script("return digestAtlas.answer().then(({ count }) => count)"), 10);
}

#[test]
fn scripts_may_ask_before_the_page_stands() {
    let (site, browser) = (Site::copy(), Browser::start());
    let script = "window.heard = []; digestAtlas.on('change', (query) => heard.push(query)); digestAtlas.query('country=PAK')";
    site.add_module("early.js", script);
    let server = site.serve();
    browser.open(&server.at(""));
    browser.wait_for_start();
    browser.wait_for_count("3 articles");
    // What was asked for at the start is no change.
    assert_eq!(browser.script("return heard"), json!([]));
}

#[test]
fn scripts_get_articles_as_programs_print_them() {
    let bytes = shipped();
    let corpus = Corpus::open(&bytes).expect("just compiled");
    let keys: Vec<&str> = corpus.articles().map(atlas::corpus::Article::key).collect();
    let visit = Visit::at("");
    let script =
        format!("return digestAtlas.articles({}).then(JSON.stringify)", json!(["none", keys[3], keys[0]]));
    let expected: Value =
        serde_json::from_str(&articles_json(&corpus, [keys[3], keys[0]].into_iter())).expect("JSON");
    let found: Value = serde_json::from_str(visit.script(&script).as_str().expect("text")).expect("JSON");
    assert_eq!(found, expected);
    assert_eq!(found.as_array().map(Vec::len), Some(2));
}
