//! The compiled corpus: facts, text and indexes in one run of bytes that is used as it lies, with no parsing
//! at start. Writer (`write`) and reader (`read`) stand side by side over the same columns (`columns`).
//!
//! Architecture invariant: a `Corpus` that opened is whole: every index in it was checked, so that no
//! accessor can fail. It knows no query.

mod collection;
mod columns;
#[cfg(test)]
mod laws;
mod read;
mod spellings;
mod write;

pub use collection::{Collection, Entry, corrections_of, read_one};
pub use read::{
    Actor, ActorMention, Article, ArticleId, ArticleOutlet, ArticlePublished, BlockText, Corpus, Country,
    CountryMention, DateMention, FigureMention, Place, PlaceMention, Spans, StatementMention, ValueId,
};
pub use write::compile;

/// Version of the format; a reader opens its own version only.
pub const VERSION: u8 = 8;

/// Steps from the corner of the map beyond which places are not told apart.
const OFF_SHEET: i32 = 1 << 20;

const MAGIC: &[u8; 7] = b"DATLAS\0";

/// Bytes that are no corpus of this version, with the part that gave it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrupt(pub &'static str);

impl std::fmt::Display for Corrupt {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "not a corpus of version {VERSION}: {}", self.0)
    }
}

impl std::error::Error for Corrupt {}
