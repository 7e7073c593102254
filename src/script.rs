//! What scripts of the page may ask: the same answers as the reader's, as JSON. `src/embed/load.js` makes
//! `window.digestAtlas` of it.

use atlas::contract::{answer_json, articles_json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::book::Book;

/// The answer to an address, with or without its `#`.
#[wasm_bindgen]
pub fn answer(fragment: &str) -> String {
    Book::embedded().map_or_else(|_| String::new(), |book| answer_json(&book, fragment))
}

/// Articles by id; ids with a space between them.
#[wasm_bindgen]
pub fn articles(ids: &str) -> String {
    Book::embedded().map_or_else(|_| String::new(), |book| articles_json(&book, ids.split(' ')))
}
