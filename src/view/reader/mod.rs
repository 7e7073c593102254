//! The open article: its text with every name, place, date and number marked, why it is in the answer, and
//! its facts.

use atlas::corpus::Article;
use atlas::query::Address;
use atlas::words::Words;
use yew::prelude::*;

use super::results::meta;
use crate::book::Book;
use crate::state::Action;

mod facts;
mod mention;
mod text;
mod why;

/// The open article, or what stands in its place.
pub(super) fn reader(
    words: &'static Words,
    book: &Book,
    address: &Address,
    dispatch: &Callback<Action>,
) -> Html {
    match address.article.as_deref().map(|key| book.find_article(key)) {
        None => html! {
            <section class="reader reader-empty" aria-label={words.reader}><p>{ words.nothing_open }</p></section>
        },
        Some(None) => html! {
            <section class="reader" aria-label={words.reader}>{ back(words, address) }<p>{ words.no_such_article }</p></section>
        },
        Some(Some(article)) => html! { <>{ open(words, book, address, dispatch, article) }</> },
    }
}

/// The key makes each article an element of its own, so that it opens at its head.
fn open(
    words: &'static Words,
    book: &Book,
    address: &Address,
    dispatch: &Callback<Action>,
    article: Article<'_>,
) -> Html {
    html! {
        <section key={article.key()} class="reader" aria-label={words.reader}>
            { back(words, address) }
            <article>
                { meta(words, article, false) }
                <h2 class="reader-title">{ article.title() }</h2>
                if book.summaries {
                    <p class="reader-credit">{ words.citation(article) }</p>
                }
                { why::why(words, book, &address.query, article) }
                <text::Text {words} {book} query={address.query.clone()} id={article.id} dispatch={dispatch.clone()} />
                { facts::facts(words, book, article) }
            </article>
        </section>
    }
}

fn back(words: &Words, address: &Address) -> Html {
    let list = Address { article: None, ..address.clone() };
    html! { <p class="reader-back"><a href={format!("#{list}")}>{ words.back_to_results }</a></p> }
}
