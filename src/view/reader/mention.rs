//! Everything that is marked in an article, and what a chosen mark says of itself.

use atlas::corpus::{Article, Spans, ValueId};
use atlas::facet::Facet;
use atlas::facts::{Rule, Span, When};
use atlas::query::{Clock, Query};
use atlas::words::Words;

use crate::book::Book;
use crate::view::marked::{Mark, MarkKind};

/// A marked stretch of text with what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mention {
    pub(super) mark: Mark,
    /// What it is, in a sentence.
    pub(super) says: String,
    pub(super) rule: Rule,
    /// How often the same fact stands in the article.
    pub(super) count: usize,
    /// Name of the filter and what sets it, if it can be one.
    pub(super) filter: Option<Filter>,
}

/// A filter that a mention offers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filter {
    pub(super) name: String,
    /// Whether it is set already, so that it can be taken away.
    pub(super) set: bool,
    /// What is asked for after that.
    pub(super) ask: Query,
}

/// All mentions of an article; of two on the same stretch the more telling one comes first.
pub(super) fn mentions(words: &Words, book: &Book, query: &Query, article: Article<'_>) -> Vec<Mention> {
    let mut mentions = actors(words, book, query, article);
    mentions.extend(places(book, query, article));
    mentions.extend(countries(book, query, article));
    mentions.extend(dates(words, query, article));
    mentions.extend(figures(words, book, article));
    mentions
}

fn value_filter(book: &Book, query: &Query, facet: Facet, value: ValueId) -> Filter {
    let key = book.value_key(facet, value).to_owned();
    let set = query.choice(facet).chosen.contains(&key);
    let mut ask = query.clone();
    ask.choice_mut(facet).toggle(key);
    Filter { name: book.value_name(facet, value).to_owned(), set, ask }
}

/// Marks every span as what `mention` says, whose own mark does not count.
fn mark_all(found: &mut Vec<Mention>, spans: &Spans<'_>, mention: &Mention) {
    for span in spans.iter() {
        found.push(Mention { mark: Mark { span, ..mention.mark }, ..mention.clone() });
    }
}

/// A mark still without its place.
fn mark(kind: MarkKind) -> Mark {
    Mark { span: Span { block: 0, start: 0, end: 0 }, kind }
}

fn actors(words: &Words, book: &Book, query: &Query, article: Article<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for actor in article.actors() {
        let name = book.value_name(Facet::Actor, actor.value);
        let count = actor.names().map(|(_, spans)| spans.len()).sum();
        let filter = value_filter(book, query, Facet::Actor, actor.value);
        for (printed, spans) in actor.names() {
            let says = words.stands_for(printed, name);
            let filter = Some(filter.clone());
            let mention = Mention { mark: mark(MarkKind::Who), says, rule: actor.rule, count, filter };
            mark_all(&mut found, &spans, &mention);
        }
    }
    found
}

fn places(book: &Book, query: &Query, article: Article<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for mention in article.places() {
        let country = book.find_value(Facet::Country, mention.place.country);
        let says = match country {
            Some(country) => format!("{}, {}.", mention.place.name, book.value_name(Facet::Country, country)),
            None => format!("{}.", mention.place.name),
        };
        let region = mention.place.region.and_then(|region| book.find_value(Facet::Region, region));
        let filter = match (region, country) {
            (Some(region), _) => Some(value_filter(book, query, Facet::Region, region)),
            (None, country) => country.map(|country| value_filter(book, query, Facet::Country, country)),
        };
        let (rule, count) = (mention.rule, mention.spans.len());
        mark_all(
            &mut found,
            &mention.spans,
            &Mention { mark: mark(MarkKind::Where), says, rule, count, filter },
        );
    }
    found
}

fn countries(book: &Book, query: &Query, article: Article<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for mention in article.countries() {
        let says = format!("{}.", book.value_name(Facet::Country, mention.value));
        let filter = Some(value_filter(book, query, Facet::Country, mention.value));
        let (rule, count) = (mention.rule, mention.spans.len());
        mark_all(
            &mut found,
            &mention.spans,
            &Mention { mark: mark(MarkKind::Where), says, rule, count, filter },
        );
    }
    found
}

fn dates(words: &Words, query: &Query, article: Article<'_>) -> Vec<Mention> {
    let mention = |date: atlas::corpus::DateMention| {
        let name = words.date(date.range, date.precision);
        let ahead = if date.when == Some(When::Ahead) { format!(", {}", words.ahead) } else { String::new() };
        let (from, to) = (Some(date.range.start), Some(date.range.end));
        let set = query.clock == Clock::Mentioned && (query.from, query.to) == (from, to);
        let mut ask = query.clone();
        ask.clock = Clock::Mentioned;
        if set {
            ask.set_interval(None, None);
        } else {
            ask.set_interval(from, to);
        }
        Mention {
            mark: Mark { span: date.mention, kind: MarkKind::When },
            says: format!("{name}{ahead}."),
            rule: date.rule,
            count: 1,
            filter: Some(Filter { name, set, ask }),
        }
    };
    article.dates().map(mention).collect()
}

fn figures(words: &Words, book: &Book, article: Article<'_>) -> Vec<Mention> {
    let mention = |figure: atlas::corpus::FigureMention<'_>| {
        let of = figure.of.map_or(String::new(), |of| format!(" {of}"));
        let speaker = figure
            .speaker
            .map_or(String::new(), |speaker| format!(", {}", words.says(&name_of(book, speaker))));
        Mention {
            mark: Mark { span: figure.mention, kind: MarkKind::Many },
            says: format!("{}{of}{speaker}.", words.figure(&figure)),
            rule: figure.rule,
            count: 1,
            filter: None,
        }
    };
    article.figures().map(mention).collect()
}

/// Name of a speaker: an actor id or a country code.
pub(super) fn name_of(book: &Book, speaker: &str) -> String {
    let name = |facet| book.find_value(facet, speaker).map(|value| book.value_name(facet, value).to_owned());
    name(Facet::Actor).or_else(|| name(Facet::Country)).unwrap_or_else(|| speaker.to_owned())
}
