//! The list of articles: title, outlet, date with its basis, countries, and the sentence that shows why each
//! is here. Long lists grow on demand.

use atlas::corpus::Article;
use atlas::facet::Facet;
use atlas::index::{Answer, Hit, Wish, evidence, reasons};
use atlas::query::{Address, Query};
use atlas::words::Words;
use yew::prelude::*;

use super::marked::{Mark, MarkKind, marked, title};
use super::{button, class};
use crate::book::Book;

/// Rows before "Show more".
const PAGE: usize = 60;

/// With the key of an article the id of its link.
pub(super) const LINK: &str = "article-";

/// The list of articles, as long as the reader has asked for: so many pages more than the first, for one query.
pub(super) fn results(
    words: &Words,
    book: &Book,
    address: &Address,
    answer: &Answer,
    long: &UseStateHandle<(Query, usize)>,
) -> Html {
    let pages = if long.0 == address.query { long.1 } else { 0 };
    let shown = PAGE * (1 + pages);
    let more = {
        let (long, query) = (long.clone(), address.query.clone());
        Callback::from(move |_: MouseEvent| long.set((query.clone(), pages + 1)))
    };
    html! {
        <>
            <h2 class="hidden">{ words.results }</h2>
            <ol class="results">
                { for answer.hits.iter().take(shown).map(|hit| row(words, book, address, *hit)) }
            </ol>
            if answer.hits.len() > shown {
                { button("results-more", None, words.more_results, more) }
            }
        </>
    }
}

fn row(words: &Words, book: &Book, address: &Address, hit: Hit) -> Html {
    let Some(article) = book.article(hit.article) else { return Html::default() };
    let open = address.article.as_deref() == Some(article.key());
    let marks = marks(book, &address.query, article);
    let link = Address { article: Some(article.key().to_owned()), ..address.clone() };
    html! {
        <li key={article.key()} class={class("result", &[("result-open", open)])}>
            <article>
                <h3><a id={format!("{LINK}{}", article.key())} href={format!("#{link}")} aria-current={open.then_some("true")}>{ title(article, &marks) }</a></h3>
                { meta(words, article, hit.uncertain) }
                { sentence(book, &address.query, article, &marks) }
                { countries(book, article) }
            </article>
        </li>
    }
}

/// Outlet, writers and date of an article in one line.
pub(super) fn meta(words: &Words, article: Article<'_>, uncertain: bool) -> Html {
    let (outlet, published) = (article.outlet(), article.published());
    let bylines = article.bylines().join(", ");
    html! {
        <p class="meta">
            <span class={outlet.basis.name()} title={outlet.rule.sentence()}>{ words.printed_by(&outlet) }</span>
            if !bylines.is_empty() {
                <span>{ bylines }</span>
            }
            <span class={published.basis.name()} title={published.rule.sentence()}>{ words.published_on(&published) }</span>
            if uncertain {
                <span class="meta-uncertain">{ words.uncertain }</span>
            }
        </p>
    }
}

/// Everything in an article that the query asks for.
fn marks(book: &Book, query: &Query, article: Article<'_>) -> Vec<Mark> {
    let kind = |wish| match wish {
        Wish::Value(facet, _) => MarkKind::of(facet),
        Wish::Published | Wish::Mentioned => MarkKind::When,
        Wish::Words(_) => MarkKind::Found,
    };
    let reasons = reasons(book, query, article).into_iter();
    reasons
        .flat_map(|reason| reason.spans.into_iter().map(move |span| Mark { span, kind: kind(reason.wish) }))
        .collect()
}

fn sentence(book: &Book, query: &Query, article: Article<'_>, marks: &[Mark]) -> Html {
    let Some(shown) = evidence(book, query, article) else { return Html::default() };
    html! { <p class="evidence">{ marked(article, shown.sentence, marks) }</p> }
}

fn countries(book: &Book, article: Article<'_>) -> Html {
    let names: Vec<&str> = article
        .countries()
        .filter(|mention| mention.about)
        .map(|mention| book.value_name(Facet::Country, mention.value))
        .collect();
    html! {
        if !names.is_empty() {
            <p class="result-countries">{ names.join(" · ") }</p>
        }
    }
}
