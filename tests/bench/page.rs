//! The half in Chromium: the page as it is published, but for one function more (`src/bench.rs`), over invented
//! corpora. Times are taken in the page itself, in batches so long that the grain of its clock is no matter.

use std::path::Path;

use atlas::generate::SEARCHES;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;
use crate::table::{self, Row, Times, shown};
use crate::{SIZES, Subject};

/// Loads of each page, each in a browser with nothing stored.
const LOADS: usize = 5;

/// Queries of a kind that the naive scan answers too.
const SCANNED: usize = 10;

/// Queries in one call of the driver, which waits half a minute at most.
const AT_ONCE: usize = 30;

/// What may take how many microseconds in the page of the most articles.
const BARS: [(&str, f64); 3] = [("first answer", 1.5e6), ("filter", 1e3), ("search", 2e3)];

/// Notes when the first list of articles has been drawn.
const WATCH: &str =
    "addEventListener('digest-atlas:ready', () => requestAnimationFrame(() => setTimeout(() => {
    if (document.querySelector('.results li')) window.drawn = performance.now();
})))";

/// Times batches, and scans naively.
const MEASURE: &str = include_str!("measure.js");

/// Times of one page, by row.
type Measured = Vec<(&'static str, Times, Option<Times>)>;

/// Measures and prints. Whether every bar is met.
pub(crate) fn measure(sites: &Path) -> bool {
    let all: Vec<Measured> = SIZES.iter().map(|size| page(&sites.join(size.to_string()), *size)).collect();
    let row = |row: usize| Row {
        name: all[0][row].0.to_owned(),
        times: all.iter().map(|rows| rows[row].1).collect(),
        naive: all.iter().map(|rows| rows[row].2).collect(),
    };
    let rows: Vec<Row> = (0..all[0].len()).map(row).collect();
    table::print("in Chromium: the page, and one query with all its counts", &rows);
    println!();
    let mut all_met = true;
    for (name, bar) in BARS {
        let times = rows.iter().find(|row| row.name == name).and_then(|row| row.times.last());
        let reached = times.expect("a row for each bar").p95;
        let verdict = if reached <= bar { "met" } else { "MISSED" };
        println!(
            "{name} at {} articles: p95 {} of at most {}: {verdict}",
            SIZES[2],
            shown(reached),
            shown(bar)
        );
        all_met &= reached <= bar;
    }
    all_met
}

fn page(site: &Path, articles: u32) -> Measured {
    let subject = Subject::new(articles);
    let server = Server::start(site, "0");
    let mut loads = Vec::new();
    let mut searched = Vec::new();
    for _ in 0..LOADS {
        let browser = Browser::start();
        loads.push(load(&browser, &server));
        searched.push(first_search(&browser));
    }
    let browser = Browser::start();
    load(&browser, &server);
    first_search(&browser);
    browser.script("return atlasBench.collect()");
    let mut rows =
        vec![("first answer", Times::of(loads), None), ("wait of first search", Times::of(searched), None)];
    let (times, naive) = asked(&browser, &subject.filters, true);
    rows.push(("filter", Times::of(times), Some(Times::of(naive))));
    let (mut all, mut all_naive, mut kinds) = (Vec::new(), Vec::new(), Vec::new());
    for (kind, searches) in SEARCHES.iter().zip(&subject.searches) {
        let (times, naive) = asked(&browser, searches, *kind != "misspelt");
        all.extend(&times);
        all_naive.extend(&naive);
        kinds.push((*kind, Times::of(times), (!naive.is_empty()).then(|| Times::of(naive))));
    }
    rows.push(("search", Times::of(all), Some(Times::of(all_naive))));
    rows.extend(kinds);
    rows
}

/// From the start of navigation until the first list of articles has been drawn.
fn load(browser: &Browser, server: &Server) -> f64 {
    browser.command("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
    browser.open(&server.at(""));
    let drawn = browser.wait("first answer", || browser.script("return window.drawn ?? null").as_f64());
    browser.script(MEASURE);
    drawn * 1e3
}

/// What a search costs that comes before the page has made its texts ready.
fn first_search(browser: &Browser) -> f64 {
    browser.script("return atlasBench.once('q=the+')").as_f64().expect("a time") * 1e3
}

/// Times of queries, and of the naive scan for some of them.
fn asked(browser: &Browser, addresses: &[String], scan: bool) -> (Vec<f64>, Vec<f64>) {
    let ask = |what: &str, addresses: &[&String]| -> Vec<f64> {
        let told = browser.script(&format!("return atlasBench.{what}({})", json!(addresses)));
        let times = told.as_array().unwrap_or_else(|| panic!("times of {what}: {told}"));
        times.iter().filter_map(Value::as_f64).map(|time| time * 1e3).collect()
    };
    let all: Vec<&String> = addresses.iter().collect();
    let times = all.chunks(AT_ONCE).flat_map(|some| ask("batches", some)).collect();
    let scanned: Vec<&String> = addresses.iter().step_by((addresses.len() / SCANNED).max(1)).collect();
    let naive = scanned.chunks(1).filter(|_| scan).flat_map(|one| ask("scans", one)).collect();
    (times, naive)
}
