//! What `cargo atlas bench` asks of the page: answers as the page has them, without their JSON. Never published.

use atlas::index::answer;
use atlas::query::Address;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::book::Book;

/// Answers an address so many times and gives the count of its articles. Each time words stand a space further or
/// back, which finds the same: the last search is remembered.
#[wasm_bindgen]
pub fn measure(fragment: &str, times: u32) -> u32 {
    let Ok(book) = Book::embedded() else { return 0 };
    let query = Address::parse(fragment).query;
    let mut other = query.clone();
    other.set_words(&format!(" {}", query.words()));
    let queries = [query, other];
    let mut hits = 0;
    for query in queries.iter().cycle().take(times as usize) {
        hits = answer(&book, query).hits.len();
    }
    u32::try_from(hits).unwrap_or(u32::MAX)
}
