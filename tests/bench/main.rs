//! How fast answers are over invented corpora of 100, 1,000 and 10,000 articles: natively, and in the page itself in
//! Chromium, each beside a naive scan. `cargo atlas bench` builds the pages and runs this; the native half alone:
//! `cargo bench --package atlas-cli --bench answers`.

#[allow(dead_code, reason = "tests drive more of a browser than measuring does")]
#[path = "../engines/browser.rs"]
mod browser;
#[allow(dead_code, reason = "Chromium is the one engine that is measured")]
#[path = "../engines/engine.rs"]
mod engine;
#[allow(dead_code, reason = "no request of a measured page is looked at")]
#[path = "../engines/gateway.rs"]
mod gateway;
mod naive;
mod native;
mod page;
#[path = "../engines/screen.rs"]
mod screen;
#[allow(dead_code, reason = "a measured page is never served again on its port")]
#[path = "../engines/server.rs"]
mod server;
mod table;

use std::process::ExitCode;

use atlas::corpus::{Collection, compile};
use atlas::generate::{Queries, SEARCHES, SEED, collection};

/// Counts of articles.
const SIZES: [u32; 3] = [100, 1_000, 10_000];

/// Filters, and searches of all kinds together, that are measured at each size.
const QUERIES: usize = 210;

/// An invented corpus with what is asked of it.
struct Subject {
    collection: Collection,
    bytes: Vec<u8>,
    filters: Vec<String>,
    /// By kind.
    searches: Vec<Vec<String>>,
}

impl Subject {
    fn new(articles: u32) -> Subject {
        let collection = collection(articles, SEED);
        let bytes = compile(&collection);
        let mut queries = Queries::new(&collection, SEED);
        let filters = queries.filters(QUERIES);
        let each = QUERIES / SEARCHES.len();
        let searches = (0..SEARCHES.len()).map(|kind| queries.searches(kind, each)).collect();
        Subject { collection, bytes, filters, searches }
    }
}

fn main() -> ExitCode {
    let sites = std::env::var_os("DIGEST_ATLAS_SITES").map(std::path::PathBuf::from);
    if std::env::args().any(|argument| argument == "--native") || sites.is_none() {
        native::measure();
    }
    // A missed bar is a failure, said when all is measured.
    if sites.is_none_or(|sites| page::measure(&sites)) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
