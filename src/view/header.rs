//! The head of the page: name, what the corpus holds, share, offline state, notices.

use atlas::words::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button;
use crate::state::{Action, Notice, State};

/// The head of the page.
pub(super) fn header(
    words: &Words,
    summary: &AttrValue,
    state: &State,
    offline: bool,
    inert: bool,
    actions: (&Callback<()>, &Callback<Action>),
) -> Html {
    let (onshare, dispatch) = actions;
    let oninput = dispatch
        .reform(|event: InputEvent| Action::Words(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <header class="head" inert={inert}>
            <h1 class="head-name">{ words.name }</h1>
            <p class="head-summary">{ summary.clone() }</p>
            <input type="search" class="head-search" value={state.address.query.words().to_owned()} {oninput}
                aria-label={words.search} placeholder={words.search}
                autocomplete="off" autocapitalize="off" spellcheck="false" />
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
