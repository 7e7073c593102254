//! Why an article is in an answer: the spans that the query asked for, and the block that shows them best.

use std::collections::BTreeMap;

use crate::corpus::{Article, Corpus, Spans, ValueId};
use crate::digest::BlockKind;
use crate::extract::text::sentences;
use crate::facet::Facet;
use crate::facts::Span;
use crate::query::{Clock, Query};

/// One sentence of an article with what matched in it. Without a match it is the article's first sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The sentence.
    pub sentence: Span,
    /// What matched in it, in reading order, without overlaps.
    pub matched: Vec<Span>,
}

/// The sentence that shows most of what the query asked for: of two equal ones the first. `None` only for an
/// article without text.
pub fn evidence(corpus: &Corpus<'_>, query: &Query, article: Article<'_>) -> Option<Evidence> {
    let wanted = wanted(corpus, query, article);
    let best = wanted
        .iter()
        .filter_map(|(kind, span)| Some((sentence_around(article, *span)?, *kind, *span)))
        .fold(BTreeMap::<Span, Vec<(usize, Span)>>::new(), |mut sentences, (sentence, kind, span)| {
            sentences.entry(sentence).or_default().push((kind, span));
            sentences
        })
        .into_iter()
        .min_by_key(|(_, matched)| std::cmp::Reverse(kinds(matched)));
    match best {
        Some((sentence, matched)) => {
            Some(Evidence { sentence, matched: without_overlaps(matched.into_iter().map(|(_, span)| span)) })
        }
        None => first_sentence(article).map(|sentence| Evidence { sentence, matched: Vec::new() }),
    }
}

fn kinds(matched: &[(usize, Span)]) -> usize {
    let mut kinds: Vec<usize> = matched.iter().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len()
}

/// Spans of chosen values and of dates within the days asked for, each with the number of its wish.
fn wanted(corpus: &Corpus<'_>, query: &Query, article: Article<'_>) -> Vec<(usize, Span)> {
    let mut wanted = Vec::new();
    let mut wish = 0;
    let mut push = |spans: &mut dyn Iterator<Item = Span>| {
        wanted.extend(spans.map(|span| (wish, span)));
        wish += 1;
    };
    let values = |facet: Facet| {
        query
            .choice(facet)
            .chosen
            .iter()
            .filter_map(move |key| corpus.find_value(facet, key))
            .collect::<Vec<ValueId>>()
    };
    for value in values(Facet::Country) {
        let spans = article.countries().filter(|mention| mention.value == value).map(|mention| mention.spans);
        push(&mut spans.flat_map(|spans: Spans<'_>| spans.iter()));
    }
    for value in values(Facet::Actor) {
        let actors = article.actors().filter(|mention| mention.value == value);
        push(&mut actors.flat_map(|mention| mention.names().flat_map(|(_, spans)| spans.iter())));
    }
    if let (Some(asked), Clock::Mentioned) = (query.interval(), query.clock) {
        push(&mut article.dates().filter(|date| asked.overlaps(date.range)).map(|date| date.mention));
    }
    wanted
}

/// Titles are shown anyway, so that they are no evidence.
fn sentence_around(article: Article<'_>, span: Span) -> Option<Span> {
    let block = article.block(span.block).filter(|block| block.kind.is_text())?;
    let around =
        |range: &std::ops::Range<usize>| range.start <= span.start as usize && span.end as usize <= range.end;
    sentences(block.text).into_iter().find(around).map(|range| spanned(span.block, &range))
}

fn first_sentence(article: Article<'_>) -> Option<Span> {
    let shows = |kind: BlockKind| matches!(kind, BlockKind::Standfirst | BlockKind::Paragraph);
    let (number, block) = (0..).zip(article.blocks()).find(|(_, block)| shows(block.kind))?;
    sentences(block.text).first().map(|range| spanned(number, range))
}

fn spanned(block: u32, range: &std::ops::Range<usize>) -> Span {
    let offset = |at: usize| u32::try_from(at).expect("a corpus holds less than 4 GiB");
    Span { block, start: offset(range.start), end: offset(range.end) }
}

fn without_overlaps(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.collect();
    // The longer of two that start together comes first and stays.
    spans.sort_by_key(|span| (span.block, span.start, std::cmp::Reverse(span.end)));
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        if apart.last().is_none_or(|last| last.block != span.block || last.end <= span.start) {
            apart.push(span);
        }
    }
    apart
}
