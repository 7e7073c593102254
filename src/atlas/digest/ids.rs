//! Names for articles that stay the same wherever the article is printed. No registry, no counter.

use super::lines::fold;
use super::{Block, BlockKind};
use crate::hash::fnv;

/// FNV-1a, 64 bits, over the folded title and the folded text blocks, a line feed behind each; 16 hex
/// digits. Header lines and the closing take no part, so the same article in two digests has one id. Where there
/// is no word of text, a title alone is no article: then header lines do take part, or what stands beside in their
/// place.
pub(super) fn article_id(blocks: &[Block], beside: &[&str]) -> String {
    let told = blocks.iter().filter(|block| block.kind == BlockKind::Title || block.kind.is_text());
    let mut texts: Vec<String> = told.map(|block| fold(&block.text)).collect();
    if !has_words(blocks) {
        let header: Vec<&str> =
            blocks.iter().filter(|block| is_header(block)).map(|block| block.text.as_str()).collect();
        let header: Vec<String> =
            if header.is_empty() { beside } else { &header }.iter().map(|text| fold(text)).collect();
        if header.iter().any(|text| !text.is_empty()) {
            texts.extend(header);
        }
    }
    let hash = fnv(texts.iter().flat_map(|text| text.bytes().chain([b'\n'])));
    format!("{hash:016x}")
}

/// Whether there is a word of text.
fn has_words(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| block.kind.is_text() && block.text.contains(char::is_alphanumeric))
}

fn is_header(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Byline | BlockKind::Outlet | BlockKind::Date)
}
