//! Names for articles that stay the same wherever the article is printed. No registry, no counter.

use super::lines::fold;
use super::{Block, BlockKind};

/// FNV-1a, 64 bits, over the folded title and the folded text blocks, a line feed behind each; 16 hex
/// digits. Header lines and the closing take no part, so the same article in two digests has one id.
/// Source: <http://www.isthe.com/chongo/tech/comp/fnv/>.
pub(super) fn article_id(blocks: &[Block]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Title || block.kind.is_text()) {
        for byte in fold(&block.text).bytes().chain([b'\n']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
