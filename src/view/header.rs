//! The head of the page: name, what the corpus holds, share, offline state, notices.

use atlas::words::Words;
use yew::prelude::*;

use super::button;
use super::search::Search;
use crate::state::{Action, Notice, State};

/// The head of the page.
pub(super) fn header(
    words: &'static Words,
    summary: &AttrValue,
    state: &State,
    offline: bool,
    inert: bool,
    actions: (&Callback<()>, &Callback<Action>),
) -> Html {
    let (onshare, dispatch) = actions;
    let asked = AttrValue::from(state.address.query.words().to_owned());
    html! {
        <header class="head" inert={inert}>
            <h1 class="head-name">{ words.name }</h1>
            <p class="head-summary">{ summary.clone() }</p>
            <Search {words} {asked} dispatch={dispatch.clone()} />
            <div class="head-tools">
                { button("plain", None, words.share, onshare.reform(|_| ())) }
                if offline {
                    <span class="head-offline">{ words.ready_offline }</span>
                }
            </div>
        </header>
    }
}

/// What the reader should know, over whatever is shown. Always in the page, so that it is read out.
pub(super) fn notices(
    words: &Words,
    state: &State,
    onreload: &Callback<()>,
    dispatch: &Callback<Action>,
) -> Html {
    let close = |action: fn() -> Action| {
        button("plain", Some(words.close.to_owned()), "×", dispatch.reform(move |_| action()))
    };
    html! {
        <div class="notices" role="status">
            if let Some(notice) = &state.notice {
                <div>{ text_of(words, notice) }{ close(|| Action::Notify(None)) }</div>
            }
            if state.update {
                <div>
                    <span>
                        { words.update_ready }{ " " }
                        { button("link", None, words.reload, onreload.reform(|_| ())) }
                    </span>
                    { close(|| Action::Update(false)) }
                </div>
            }
        </div>
    }
}

fn text_of(words: &Words, notice: &Notice) -> Html {
    match notice {
        Notice::LinkCopied => html! { <span>{ words.copied }</span> },
        Notice::LinkToCopy(link) => html! {
            <label>{ words.copy_failed }{ " " }<input type="text" readonly=true value={link.clone()} /></label>
        },
    }
}
