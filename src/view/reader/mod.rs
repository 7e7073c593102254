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

/// What the reader shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReaderProps {
    /// Words of the interface.
    pub words: &'static Words,
    /// The corpus.
    pub book: Book,
    /// What was asked for, and which article is open.
    pub address: Address,
    /// What the reader does.
    pub dispatch: Callback<Action>,
}

/// The open article.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { words, book, address, .. } = props;
    match address.article.as_deref().map(|key| book.find_article(key)) {
        None => html! {
            <section class="reader reader-empty" aria-label={words.reader}><p>{ words.nothing_open }</p></section>
        },
        Some(None) => html! {
            <section class="reader" aria-label={words.reader}>{ back(props) }<p>{ words.no_such_article }</p></section>
        },
        Some(Some(article)) => html! { <>{ open(props, article) }</> },
    }
}

/// The key makes each article an element of its own, so that it opens at its head.
fn open(props: &ReaderProps, article: Article<'_>) -> Html {
    let ReaderProps { words, book, address, dispatch } = props;
    html! {
        <section key={article.key()} class="reader" aria-label={words.reader}>
            { back(props) }
            <article>
                { meta(words, article, false) }
                <h2 class="reader-title">{ article.title() }</h2>
                if book.summaries {
                    <p class="reader-credit">{ words.citation(article) }</p>
                }
                <why::Why {words} {book} query={address.query.clone()} id={article.id} />
                <text::Text {words} {book} query={address.query.clone()} id={article.id} dispatch={dispatch.clone()} />
                <facts::FactsPanel {words} {book} id={article.id} />
            </article>
        </section>
    }
}

fn back(props: &ReaderProps) -> Html {
    let ReaderProps { words, address, .. } = props;
    let list = Address { article: None, ..address.clone() };
    html! { <p class="reader-back"><a href={format!("#{list}")}>{ words.back_to_results }</a></p> }
}
