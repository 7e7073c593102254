//! "Why is this here?": every wish of the query with the rule that found it and the words that show it.

use atlas::corpus::Article;
use atlas::facts::Rule;
use atlas::index::{Reason, Wish, reasons};
use atlas::query::Query;
use atlas::words::Words;
use yew::prelude::*;

use crate::book::Book;

/// Quoted words before the rest is left to the marks in the text.
const QUOTED: usize = 4;

/// Every reason of an article.
pub(super) fn why(words: &Words, book: &Book, query: &Query, article: Article<'_>, is_hit: bool) -> Html {
    let reasons = if is_hit { reasons(book, query, article) } else { Vec::new() };
    let other = match (query.is_empty(), is_hit) {
        (true, _) => words.why_all,
        (_, true) => words.why_left,
        (_, false) => words.why_none,
    };
    html! {
        <details class="why" open={!query.is_empty()}>
            <summary>{ words.why }</summary>
            if reasons.is_empty() {
                <p>{ other }</p>
            } else {
                <dl>{ for reasons.iter().map(|reason| row(words, book, query, article, reason)) }</dl>
            }
        </details>
    }
}

fn row(words: &Words, book: &Book, query: &Query, article: Article<'_>, reason: &Reason) -> Html {
    let wish = match reason.wish {
        Wish::Value(facet, value) => words.choice(book, facet, value),
        Wish::Published | Wish::Mentioned => words.interval(query),
        Wish::Words(_) => words.quoted(reason.spans.first().map_or("", |span| article.text(*span))),
    };
    let count = reason.spans.len();
    let mut quoted: Vec<&str> = Vec::new();
    for text in reason.spans.iter().map(|span| article.text(*span)) {
        if quoted.len() < QUOTED && !quoted.contains(&text) {
            quoted.push(text);
        }
    }
    html! {
        <>
            <dt>{ wish }</dt>
            <dd>
                { reason.rule.map_or(words.why_words, Rule::sentence) }
                if count > 0 {
                    { " " }{ for quoted.iter().map(|text| html! { <q>{ *text }</q> }) }
                    { ". " }
                    if reason.wish != Wish::Published {
                        { words.mentions_here(count) }
                    }
                }
            </dd>
        </>
    }
}
