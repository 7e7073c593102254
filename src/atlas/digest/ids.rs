//! Names for articles that stay the same wherever the article is printed. No registry, no counter.

use super::lines::fold;
use super::{Block, BlockKind};
use crate::hash::fnv;

/// FNV-1a, 64 bits, over the folded title and the folded text blocks, a line feed behind each; 16 hex
/// digits. Header lines and the closing take no part, so the same article in two digests has one id.
pub(super) fn article_id(blocks: &[Block]) -> String {
    let told = blocks.iter().filter(|block| block.kind == BlockKind::Title || block.kind.is_text());
    let texts: Vec<String> = told.map(|block| fold(&block.text)).collect();
    let hash = fnv(texts.iter().flat_map(|text| text.bytes().chain([b'\n'])));
    format!("{hash:016x}")
}
