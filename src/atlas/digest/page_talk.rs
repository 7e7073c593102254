//! Sentences of a text that speak of the page and not of the world: "This story was produced by Rukhshana Media; to republish it,
//! write to the editors", "You have read 1 of your 5 free articles … full access to The Diplomat". Whom they name printed it.

use std::ops::Range;

use super::outlets;
use super::{Article, Block};

/// The outlet that the first or the last texts of an article name as their own: the block, and where the name stands.
pub(super) fn outlet(article: &Article) -> Option<(u32, &Block, Range<usize>)> {
    const FIRST: usize = 4;
    const LAST: usize = 4;
    // Headings and captions stand there, too.
    let texts: Vec<(u32, &Block)> =
        (0..).zip(&article.blocks).filter(|(_, block)| block.kind.is_text()).collect();
    let named = |&(at, block): &(u32, &'_ Block)| Some((at, name(&block.text)?));
    let first = texts.iter().take(FIRST).filter(|(_, block)| introduces(&block.text.to_ascii_lowercase()));
    let (at, range) = first.chain(texts.iter().rev().take(LAST)).find_map(named)?;
    Some((at, &article.blocks[at as usize], range))
}

/// Where a listed name stands in a sentence about the page. What people told an outlet is of the world.
fn name(text: &str) -> Option<Range<usize>> {
    const TOLD: &[&str] = &["told", "tells", "said", "says", "reported", "quoted", "cited", "citing"];
    // "Speaking to X", not "contributing to X".
    #[rustfmt::skip]
    const SPOKE: &[&str] =
        &["speaking", "spoke", "spoken", "talking", "talked", "statement", "interview", "letter", "email"];
    if !is_about_page(text) {
        return None;
    }
    outlets::find_listed(text, |found| {
        let told =
            TOLD.contains(&found.before(1)) || found.before(1) == "to" && SPOKE.contains(&found.before(2));
        !told && !outlets::sells_pictures(found.name)
    })
}

fn is_about_page(text: &str) -> bool {
    const MOST: usize = 60;
    let lower = text.to_ascii_lowercase();
    // "UNHCR said that it had no newsletter" is of the world.
    let speaks = has(&lower, &[" said", " told ", " says", " according to "]);
    !speaks
        && !text.starts_with(['“', '"', '‘'])
        && text.split_whitespace().nth(MOST).is_none()
        && (mentions_page(&lower) || opens_as_page(&lower) || introduces(&lower))
}

/// Whether a text in lower case has words that only pages say, wherever they stand.
fn mentions_page(lower: &str) -> bool {
    #[rustfmt::skip]
    const PAGE: &[&str] = &[
        "republish", "views and opinions", "newsletter", "free articles", "more stories", "find out more", "read more from",
        "support our", "become a supporter of", "donate to", "our journalism", "independent journalism at", "is a contributor to",
        "is a regular contributor to", "contributing to", "rights reserved", "website can also be accessed", "who we are",
    ];
    let disclaims = has(lower, &["official position of ", "editorial policy of ", "editorial line of "])
        && has(lower, &["view", "opinion"]);
    has(lower, PAGE) || disclaims
}

/// Whether a sentence opens as those of pages do.
fn opens_as_page(lower: &str) -> bool {
    #[rustfmt::skip]
    const OPENS: &[&str] = &[
        "this report by", "this report is by", "this story was produced by", "this article was produced by", "views expressed",
        "subscribe", "download the ", "download our ",
    ];
    let mut sentences =
        lower.split(". ").map(|sentence| sentence.trim_start_matches(|sign: char| !sign.is_alphabetic()));
    // "Support for Al Jazeera has fallen", "Copyright law": of the world.
    let appeals = lower.starts_with("support ") && has(lower, &["journalism", "reporting", "your "]);
    let rights =
        lower.starts_with("copyright ") && lower.contains(|sign: char| sign.is_ascii_digit() || sign == '©');
    appeals || rights || sentences.any(|sentence| OPENS.iter().any(|words| sentence.starts_with(words)))
}

/// "In this Q&A, Crisis Group experts explain", "A citizen journalist sent this report to Zan Times"; a ministry that sends one
/// tells of the world.
fn introduces(lower: &str) -> bool {
    let sent = has(lower, &["this report to ", "this story to "])
        && has(lower, &["journalist", "reporter", "correspondent", "pseudonym"]);
    sent || has(lower, &["in this q&a", "in this commentary", "in this episode"])
}

fn has(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| lower.contains(word))
}
