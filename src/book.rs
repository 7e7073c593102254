//! What the page shows: corpus and map that are compiled into it. Cheap to hand from part to part.

use std::ops::Deref;
use std::rc::Rc;

use atlas::corpus::{Corpus, Corrupt};
use atlas::geography::{self, Drawing};
use atlas::index::Index;
use yew::html::ImplicitClone;

/// The bytes that `build.rs` wrote.
static CORPUS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));
static MAP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/map.bin"));

/// The map that is compiled into the page.
pub fn map() -> Drawing {
    geography::unpack(MAP).expect("build.rs wrote the map for this reader").drawing()
}

/// A corpus shared by all parts of the page; the same only as itself.
#[derive(Clone, Debug)]
pub struct Book(Rc<Index<'static>>);

impl Book {
    /// The corpus that is compiled into the page.
    pub fn embedded() -> Result<Book, Corrupt> {
        Book::open(CORPUS)
    }

    /// Any other corpus.
    pub fn open(bytes: &'static [u8]) -> Result<Book, Corrupt> {
        Ok(Book(Rc::new(Index::new(Corpus::open(bytes)?))))
    }
}

impl Deref for Book {
    type Target = Index<'static>;

    fn deref(&self) -> &Index<'static> {
        &self.0
    }
}

impl PartialEq for Book {
    fn eq(&self, other: &Book) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ImplicitClone for Book {}
