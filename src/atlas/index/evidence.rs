//! Why an article is in an answer: the spans that the query asked for, and the block that shows them best.

use std::cmp::Reverse;

use crate::corpus::{Article, ValueId};
use crate::digest::BlockKind;
use crate::facet::{FACETS, Facet};
use crate::facts::{Rule, Span, When};
use crate::order::by_key;
use crate::query::{Clock, Query, Scope};

use super::{Days, Index, TimeFit};

/// One thing that the query asked for and the article has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What was asked for.
    pub wish: Wish,
    /// What found it; `None` for words, which are there or not.
    pub rule: Option<Rule>,
    /// Where it stands, in reading order; empty for a fact that no text shows.
    pub spans: Vec<Span>,
}

/// What a query asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// A value of a facet.
    Value(Facet, ValueId),
    /// A day asked for on the published clock.
    Published,
    /// A day asked for on the mentioned clock.
    Mentioned,
    /// Words, by their place among those asked for.
    Words(u32),
}

/// One sentence of an article with what matched in it. Without a match it is the article's first sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The sentence.
    pub sentence: Span,
    /// What matched in it, in reading order, without overlaps.
    pub matched: Vec<Span>,
}

/// What a query asks for and an article has, wish by wish; empty when nothing was asked for.
pub fn reasons(index: &Index<'_>, query: &Query, article: Article<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for facet in FACETS.iter().map(|row| row.facet) {
        for value in query.choice(facet).chosen.iter().filter_map(|key| index.find_value(facet, key)) {
            reasons.extend(reason_for(index, facet, value, query.scope, article));
        }
    }
    if let Some(asked) = query.interval() {
        match query.clock {
            Clock::Published if Days::of_publication(article).fit(asked) == TimeFit::Outside => {}
            Clock::Published => {
                let published = article.published();
                let spans = published.evidence.iter().collect();
                reasons.push(Reason { wish: Wish::Published, rule: Some(published.rule), spans });
            }
            Clock::Mentioned => {
                let dates: Vec<_> = article.dates().filter(|date| asked.overlaps(date.range)).collect();
                let spans = dates.iter().map(|date| date.mention).collect();
                reasons.extend(dates.first().map(|date| Reason {
                    wish: Wish::Mentioned,
                    rule: Some(date.rule),
                    spans,
                }));
            }
        }
    }
    reasons.extend(words(index, query, article));
    reasons
}

/// A reason for each of the words asked for, title included.
fn words(index: &Index<'_>, query: &Query, article: Article<'_>) -> Vec<Reason> {
    let Some(search) = index.search(query.words()) else { return Vec::new() };
    let mut reasons: Vec<Reason> = Vec::new();
    for (block, text) in (0..).zip(article.blocks()) {
        if !(text.kind.is_text() || text.kind == BlockKind::Title) {
            continue;
        }
        for (part, place) in index.find(&search, text.text) {
            let (wish, span) = (Wish::Words(part), Span { block, start: place.start, end: place.end });
            match reasons.iter_mut().find(|reason| reason.wish == wish) {
                Some(reason) => reason.spans.push(span),
                None => reasons.push(Reason { wish, rule: None, spans: vec![span] }),
            }
        }
    }
    reasons
}

fn reason_for(
    index: &Index<'_>,
    facet: Facet,
    value: ValueId,
    scope: Scope,
    article: Article<'_>,
) -> Option<Reason> {
    let (rule, spans): (Rule, Vec<Span>) = match facet {
        Facet::Country => {
            let counts = |about: bool| about || scope == Scope::Mentioned;
            let mention =
                article.countries().find(|mention| mention.value == value && counts(mention.about))?;
            (mention.rule, mention.spans.iter().collect())
        }
        Facet::Actor => {
            let mention = article.actors().find(|mention| mention.value == value)?;
            (mention.rule, mention.names().flat_map(|(_, spans)| spans.iter()).collect())
        }
        _ if !article.values(facet, false).contains(&value) => return None,
        Facet::Region => {
            let wanted = Some(index.value_key(facet, value));
            let mut spans = Vec::new();
            let places = article.places().filter(|mention| mention.place.region == wanted);
            let rules = places.map(|mention| {
                spans.extend(mention.spans.iter());
                mention.rule
            });
            (rules.reduce(|first, _| first)?, spans)
        }
        Facet::Has => {
            let ahead = value.0 == 0;
            let dates = article.dates().filter(|date| ahead && date.when == Some(When::Ahead));
            let figures = article.figures().filter(|_| !ahead);
            let found = dates
                .map(|date| (date.rule, date.mention))
                .chain(figures.map(|figure| (figure.rule, figure.mention)));
            let found: Vec<(Rule, Span)> = found.collect();
            (found.first()?.0, found.into_iter().map(|(_, span)| span).collect())
        }
        // Nothing can show what is missing; the rule says why it is not known.
        Facet::Missing if value.0 == 0 => (article.published().rule, Vec::new()),
        Facet::Missing => (article.outlet().rule, Vec::new()),
        Facet::Outlet => (article.outlet().rule, article.outlet().evidence.iter().collect()),
    };
    let spans = by_key(&spans, |span| [span.block.into(), span.start.into(), span.end.into()]);
    Some(Reason { wish: Wish::Value(facet, value), rule: Some(rule), spans })
}

/// The sentence that shows most of what the query asked for: of two equal ones that with words that were typed, or
/// else the first. `None` only for an article without text.
pub fn evidence(index: &Index<'_>, query: &Query, article: Article<'_>) -> Option<Evidence> {
    let mut found: Vec<Shown> = Vec::new();
    for Reason { wish, spans, .. } in reasons(index, query, article) {
        for span in spans {
            if let Some(sentence) = sentence_around(article, span) {
                show(&mut found, sentence, wish, span);
            }
        }
    }
    // A day of publication is told beside the title anyway: it decides only between equals.
    let chosen = |shown: &Shown| shown.wishes.iter().filter(|wish| **wish != Wish::Published).count();
    let is_said = |shown: &Shown| shown.wishes.iter().any(|wish| matches!(wish, Wish::Words(_)));
    let best = found
        .into_iter()
        .min_by_key(|shown| (Reverse((chosen(shown), is_said(shown), shown.wishes.len())), shown.sentence));
    match best {
        Some(Shown { sentence, matched, .. }) => {
            Some(Evidence { sentence, matched: without_overlaps(&matched) })
        }
        None => first_sentence(article).map(|sentence| Evidence { sentence, matched: Vec::new() }),
    }
}

/// A sentence with the wishes that it shows, each once, and where.
struct Shown {
    sentence: Span,
    wishes: Vec<Wish>,
    matched: Vec<Span>,
}

fn show(found: &mut Vec<Shown>, sentence: Span, wish: Wish, span: Span) {
    match found.iter_mut().find(|shown| shown.sentence == sentence) {
        Some(shown) => {
            if !shown.wishes.contains(&wish) {
                shown.wishes.push(wish);
            }
            shown.matched.push(span);
        }
        None => found.push(Shown { sentence, wishes: vec![wish], matched: vec![span] }),
    }
}

/// Titles are shown anyway, so that they are no evidence.
fn sentence_around(article: Article<'_>, span: Span) -> Option<Span> {
    let mut sentences = article.sentences(span.block);
    sentences.find(|sentence| sentence.start <= span.start && span.end <= sentence.end)
}

fn first_sentence(article: Article<'_>) -> Option<Span> {
    let shows = |kind: BlockKind| matches!(kind, BlockKind::Standfirst | BlockKind::Paragraph);
    let (number, _) = (0..).zip(article.blocks()).find(|(_, block)| shows(block.kind))?;
    article.sentences(number).next()
}

/// Spans in reading order, of which none overlaps another: the longer of two that start together stays.
pub fn without_overlaps(spans: &[Span]) -> Vec<Span> {
    let mut apart: Vec<Span> = Vec::new();
    for span in by_key(spans, |span| [span.block.into(), span.start.into(), -i64::from(span.end)]) {
        if apart.last().is_none_or(|last| last.block != span.block || last.end <= span.start) {
            apart.push(span);
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Collection, Corpus, compile};
    use crate::query::Address;

    fn check(query: &str, expected: &str) {
        let digest = "Talks\n\nIn Quetta nine people died on 30 September 2025. Rain fell in Kabul. Afghanistan \
                      and Pakistan will meet on 4 October 2025.\n\nTalks\nread more\n";
        let bytes = compile(&Collection::read([("a.txt", digest)]));
        let corpus = Index::new(Corpus::open(&bytes).expect("just compiled"));
        let article = corpus.articles().next().expect("one article");
        let found = evidence(&corpus, &Address::parse(query).query, article).expect("a sentence");
        assert!(article.text(found.sentence).starts_with(expected), "{}", article.text(found.sentence));
    }

    #[test]
    fn evidence_is_the_sentence_that_shows_most_of_what_was_asked() {
        check("", "In Quetta");
        check("country=AFG", "Rain fell");
        check("country=AFG+PAK&country-match=all", "Afghanistan and Pakistan");
        check("country=PAK&from=2025-10-04&to=2025-10-04&clock=mentioned", "Afghanistan and Pakistan");
        check("q=rain", "Rain fell");
        check("q=meet+pakistan+", "Afghanistan and Pakistan");
        check("country=PAK&q=rain", "Rain fell");
        check("region=PK-BA", "In Quetta");
        check("has=figures", "In Quetta");
    }

    #[test]
    fn odd_inferred_day_of_publication_shows_less_than_what_was_chosen() {
        check("country=AFG+PAK&country-match=all&from=2025-09-30&to=2025-10-04", "Afghanistan and Pakistan");
        check("country=PAK&from=2025-09-30&to=2025-10-04", "In Quetta");
    }
}
