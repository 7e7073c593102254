//! What the page shows: corpus and map that are compiled into it. Cheap to hand from part to part.

use std::cell::OnceCell;
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
    geography::unpack(MAP).unwrap_or_else(|corrupt| panic!("{corrupt}")).drawing()
}

/// A corpus shared by all parts of the page; the same only as itself.
#[derive(Clone, Debug)]
pub struct Book(Rc<Index<'static>>);

impl Book {
    /// The corpus that is compiled into the page: one, whoever asks.
    pub fn embedded() -> Result<Book, Corrupt> {
        thread_local! {
            static BOOK: OnceCell<Book> = const { OnceCell::new() };
        }
        BOOK.with(|known| match known.get() {
            Some(book) => Ok(book.clone()),
            None => Book::open(CORPUS).map(|book| known.get_or_init(|| book).clone()),
        })
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
