//! The whole page below the browser: puts the parts side by side and hands each its share of state and
//! answer.

use std::rc::Rc;

use atlas::index::answer;
use atlas::words::Words;
use yew::prelude::*;

use super::{Bar, Facets, Header, Reader, Results};
use crate::book::Book;
use crate::state::{Action, State};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// Words of the interface.
    pub words: &'static Words,
    /// The corpus.
    pub book: Book,
    /// All that changes.
    pub state: Rc<State>,
    /// Whether the page opens without a connection.
    #[prop_or_default]
    pub offline: bool,
    /// Width of the page in CSS pixels.
    #[prop_or(1440)]
    pub width: u32,
    /// What the reader does.
    pub dispatch: Callback<Action>,
    /// The reader wants a link.
    #[prop_or_default]
    pub onshare: Callback<()>,
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { words, book, state, offline, dispatch, onshare, .. } = props;
    let query = state.address.query.clone();
    let answer = use_memo((book.clone(), query.clone()), |(book, query)| answer(book, query));
    let drawer = use_state(|| false);
    let toggle = {
        let drawer = drawer.clone();
        Callback::from(move |_: MouseEvent| drawer.set(!*drawer))
    };
    let count = u32::try_from(answer.hits.len()).expect("ids of articles are 32 bits");
    let summary = use_memo(book.clone(), |book| AttrValue::from(words.summary(book)));
    let open = state.address.article.is_some();
    html! {
        <div class={classes!("page", open.then_some("page-reading"), drawer.then_some("page-drawer"))}>
            <Header {words} summary={(*summary).clone()} offline={*offline} notice={state.notice.clone()} {onshare}
                onread={dispatch.reform(|()| Action::Notify(None))} />
            <div class="page-side">
                <Facets {words} book={book.clone()} query={query.clone()} answer={Rc::clone(&answer)} dispatch={dispatch.clone()} />
                <button type="button" class="page-done" onclick={toggle.clone()}>{ words.show_articles(count) }</button>
            </div>
            <main class="page-list" aria-label={words.results}>
                <button type="button" class="page-filters" aria-expanded={drawer.to_string()} onclick={toggle}>{ words.map_and_filters }</button>
                <Bar {words} book={book.clone()} query={query.clone()} {count} dispatch={dispatch.clone()} />
                if count == 0 {
                    <div class="nothing"><p>{ words.nothing_found }</p><p>{ words.nothing_found_help }</p></div>
                }
                <Results {words} book={book.clone()} address={state.address.clone()} {answer} />
            </main>
            <Reader {words} book={book.clone()} address={state.address.clone()} dispatch={dispatch.clone()} />
        </div>
    }
}
