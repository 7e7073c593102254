//! The list of articles: title, outlet, date with its basis, countries, and the sentence that shows why each
//! is here. Long lists grow on demand.

use atlas::corpus::Article;
use atlas::facet::Facet;
use atlas::index::{Answer, Hit, Wish, evidence, reasons};
use atlas::query::{Address, Query};
use atlas::words::Words;
use std::rc::Rc;
use yew::prelude::*;

use super::marked::{Mark, MarkKind, marked};
use super::{button, class};
use crate::book::Book;

/// Rows before "Show more".
const PAGE: usize = 60;

/// With the key of an article the id of its link.
pub(super) const LINK: &str = "article-";

/// What the list shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ResultsProps {
    /// Words of the interface.
    pub(super) words: &'static Words,
    /// The corpus.
    pub(super) book: Book,
    /// What was asked for, and which article is open.
    pub(super) address: Address,
    /// What that gives.
    pub(super) answer: Rc<Answer>,
}

/// The list of articles.
#[component]
pub(super) fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { words, book, address, answer } = props;
    let shown = use_state(|| PAGE);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE))
    };
    html! {
        <>
            <h2 class="hidden">{ words.results }</h2>
            <ol class="results">
                { for answer.hits.iter().take(*shown).map(|hit| row(words, book, address, *hit)) }
            </ol>
            if answer.hits.len() > *shown {
                { button("results-more", None, words.more_results, more) }
            }
        </>
    }
}

fn row(words: &Words, book: &Book, address: &Address, hit: Hit) -> Html {
    let Some(article) = book.article(hit.article) else { return Html::default() };
    let open = address.article.as_deref() == Some(article.key());
    let link = Address { article: Some(article.key().to_owned()), ..address.clone() };
    html! {
        <li key={article.key()} class={class("result", &[("result-open", open)])}>
            <article>
                <h3><a id={format!("{LINK}{}", article.key())} href={format!("#{link}")} aria-current={open.then_some("true")}>{ article.title() }</a></h3>
                { meta(words, article, hit.uncertain) }
                { sentence(book, &address.query, article) }
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

fn sentence(book: &Book, query: &Query, article: Article<'_>) -> Html {
    let Some(found) = evidence(book, query, article) else { return Html::default() };
    let kind = |wish| match wish {
        Wish::Value(facet, _) => MarkKind::of(facet),
        Wish::Published | Wish::Mentioned => MarkKind::When,
    };
    let marks: Vec<Mark> = reasons(book, query, article)
        .into_iter()
        .flat_map(|reason| reason.spans.into_iter().map(move |span| Mark { span, kind: kind(reason.wish) }))
        .collect();
    html! { <p class="evidence">{ marked(article, found.sentence, &marks) }</p> }
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
