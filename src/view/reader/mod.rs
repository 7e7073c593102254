//! The open article: its text with every name, place, date and number marked, why it is in the answer, and
//! its facts.

use atlas::corpus::Article;
use atlas::index::Answer;
use atlas::query::{Address, Query};
use atlas::words::Words;
use yew::prelude::*;

use super::marked::{found, title};
use super::results::meta;
use super::{button, on_escape};
use crate::book::Book;
use crate::state::Action;

mod facts;
mod mention;
mod text;
mod thread;
mod why;

/// What the reader needs beside words, corpus and address.
pub(super) struct ReaderActions<'p> {
    /// To focus it by.
    pub(super) node: &'p NodeRef,
    /// Whether it is out of reach, because something lies over it.
    pub(super) inert: bool,
    /// The reader wants a link.
    pub(super) onshare: &'p Callback<()>,
    /// Everything else.
    pub(super) dispatch: &'p Callback<Action>,
}

/// The open article, or what stands in its place.
pub(super) fn reader(
    words: &'static Words,
    book: &Book,
    address: &Address,
    answer: &Answer,
    actions: &ReaderActions<'_>,
) -> Html {
    let Some(key) = address.article.as_deref() else {
        return html! {
            <section class="reader reader-empty" aria-label={words.reader}><p>{ words.nothing_open }</p></section>
        };
    };
    let article = match book.find_article(key) {
        None => html! { <p>{ words.no_such_article }</p> },
        Some(article) => open(words, book, (&address.query, answer), actions.dispatch, article),
    };
    let close = actions.dispatch.reform(|()| Action::Open(None));
    html! {
        // The key makes each article an element of its own, so that it opens at its head.
        <section key={key} ref={actions.node} class="reader" aria-label={words.reader} tabindex="-1"
            inert={actions.inert} onkeydown={on_escape(&close)}>
            <div class="reader-bar">
                { button("plain", None, words.close_article, close.reform(|_| ())) }
                { button("plain", None, words.share, actions.onshare.reform(|_| ())) }
            </div>
            { article }
        </section>
    }
}

fn open(
    words: &'static Words,
    book: &Book,
    (query, answer): (&Query, &Answer),
    dispatch: &Callback<Action>,
    article: Article<'_>,
) -> Html {
    let hit = answer.hits.iter().find(|hit| hit.article == article.id);
    let found = found(book, query, article);
    html! {
        <article>
            if book.summaries {
                <p class="reader-credit">{ words.summary_of }</p>
            }
            <h2 class="reader-title">{ title(article, &found) }</h2>
            { meta(words, article, hit.is_some_and(|hit| hit.uncertain)) }
            { why::why(words, book, query, article, hit.is_some()) }
            { thread::thread(words, article, dispatch) }
            <text::Text {words} {book} {found} query={query.clone()} id={article.id} dispatch={dispatch.clone()} />
            { facts::facts(words, book, article) }
        </article>
    }
}
