//! How an outlet signs off behind an article: "Published in Dawn, October 24th, 2025", "(ANI)". Told where nothing
//! stands at its head.

use std::ops::Range;

use super::printed_date::{self, Printed};
use super::{Article, Block, BlockKind, outlets};

/// The outlet that signs off: the block, its canonical name and where it stands.
pub(super) fn outlet(article: &Article) -> Option<(u32, &'static str, Range<usize>)> {
    last_texts(article)
        .find_map(|(index, block)| signed_off(&block.text).map(|(name, range)| (index, name, range)))
}

/// The day that a newspaper prints behind its name.
pub(super) fn date(article: &Article) -> Option<(u32, Printed)> {
    let (index, block) = last_texts(article)
        .find(|(_, block)| block.text.starts_with(PUBLISHED_IN) && signed_off(&block.text).is_some())?;
    let date = printed_date::read(&block.text).dates.into_iter().find(|date| date.day.is_some())?;
    Some((index, date))
}

/// The last blocks of text, the last one first: where an outlet signs off.
fn last_texts(article: &Article) -> impl Iterator<Item = (u32, &Block)> {
    const LAST: usize = 3;
    let texts: Vec<(u32, &Block)> =
        (0..).zip(&article.blocks).filter(|(_, block)| block.kind == BlockKind::Paragraph).collect();
    texts.into_iter().rev().take(LAST)
}

/// "Published in Dawn, October 24th, 2025", "The Express Tribune, March 11th, 2023.", "… two days later. (ANI)".
fn signed_off(text: &str) -> Option<(&'static str, Range<usize>)> {
    let end = text.trim_end_matches(['.', ' ']);
    if let Some(inside) = end.strip_suffix(')') {
        let start = inside.rfind('(')? + 1;
        let before = text[..start - 1].trim_end();
        // Behind one sentence it may be a picture's credit.
        let after_sentence =
            before.is_empty() || before.ends_with(['.', '”', '"', '?', '!']) && before.contains(". ");
        let name = outlets::listed(&inside[start..]).filter(|_| after_sentence)?;
        return Some((name, start..inside.len()));
    }
    if text.split_whitespace().nth(12).is_some() || printed_date::read(text).dates.is_empty() {
        return None;
    }
    let start = if text.starts_with(PUBLISHED_IN) { PUBLISHED_IN.len() } else { 0 };
    let length = text[start..].find(',')?;
    outlets::listed(&text[start..start + length]).map(|name| (name, start..start + length))
}

/// How a newspaper closes what it printed.
const PUBLISHED_IN: &str = "Published in ";
