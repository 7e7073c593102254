//! What the page weighs on its way to a reader: every file under `brotli`, by kind, and the bar.

use std::fmt::Write as _;

use crate::build::{Site, ends};

/// The whole page may weigh this many bytes.
pub(crate) const BAR: usize = 195_000;

/// The level at which the bar is measured.
pub(crate) const BEST: i32 = 11;

/// The window of the `brotli` command, so that the numbers are the same.
const WINDOW: i32 = 24;

/// Kinds of files and their endings, in the order of the table.
const KINDS: &[(&str, &str)] = &[("wasm", "wasm"), ("scripts", "js"), ("styles", "css"), ("html", "html")];

/// Sizes in bytes after compression.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// Kind and size.
    pub(crate) kinds: Vec<(&'static str, usize)>,
    /// All of them.
    pub(crate) total: usize,
}

/// Weighs what a reader downloads. The picture for previews of links goes to no reader.
pub(crate) fn weigh(site: &Site, quality: i32) -> Sizes {
    let weight = |ending: &str| -> usize {
        site.files
            .iter()
            .filter(|(name, _)| ends(name, ending))
            .map(|(_, bytes)| compressed(bytes, quality))
            .sum()
    };
    let kinds: Vec<_> = KINDS.iter().map(|(kind, ending)| (*kind, weight(ending))).collect();
    let total = kinds.iter().map(|(_, size)| size).sum();
    Sizes { kinds, total }
}

impl Sizes {
    /// One line: each kind, the total, the bar.
    pub(crate) fn line(&self) -> String {
        let mut line = String::new();
        for (kind, size) in &self.kinds {
            let _ = write!(line, "{kind} {size}, ");
        }
        let _ = write!(line, "total {} of at most {BAR} bytes (brotli -q 11)", self.total);
        line
    }
}

fn compressed(bytes: &[u8], quality: i32) -> usize {
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: WINDOW, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters).expect("memory is read and written");
    out.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_counts_and_the_picture_does_not() {
        let files =
            [("a.wasm", 100), ("a.js", 1), ("sw.js", 1), ("a.css", 1), ("index.html", 1), ("p.png", 9_999)];
        let site = Site {
            files: files.iter().map(|(name, size)| ((*name).to_owned(), vec![b'a'; *size])).collect(),
        };
        let sizes = weigh(&site, BEST);
        assert!(sizes.kinds.iter().all(|(_, size)| *size > 0), "{sizes:?}");
        assert_eq!(sizes.total, sizes.kinds.iter().map(|(_, size)| size).sum::<usize>());
        assert!(sizes.total < 100, "{sizes:?}");
    }
}
