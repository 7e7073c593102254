//! The head of the page: name, what the corpus holds, share, offline state, notices.

use atlas::words::Words;
use yew::prelude::*;

use crate::state::{Action, Notice};

/// What the reader can do in the head.
pub(super) struct HeadActions<'p> {
    /// The reader wants a link.
    pub(super) onshare: &'p Callback<()>,
    /// The reader wants the new version.
    pub(super) onreload: &'p Callback<()>,
    /// Everything else.
    pub(super) dispatch: &'p Callback<Action>,
}

/// The head of the page.
pub(super) fn header(
    words: &Words,
    summary: &AttrValue,
    offline: bool,
    notice: Option<&Notice>,
    actions: &HeadActions<'_>,
) -> Html {
    html! {
        <header class="head">
            <h1 class="head-name">{ words.name }</h1>
            <p class="head-summary">{ summary.clone() }</p>
            <div class="head-tools">
                <button type="button" class="plain" onclick={actions.onshare.reform(|_| ())}>{ words.share }</button>
                if offline {
                    <span class="head-offline">{ words.ready_offline }</span>
                }
            </div>
            <div class="head-notice" role="status">
                if let Some(notice) = notice {
                    { notice_of(words, notice, actions) }
                }
            </div>
        </header>
    }
}

fn notice_of(words: &Words, notice: &Notice, actions: &HeadActions<'_>) -> Html {
    let text = match notice {
        Notice::LinkCopied => html! { words.copied },
        Notice::LinkToCopy(link) => html! {
            <label>{ words.copy_failed }{ " " }<input type="text" readonly=true value={link.clone()} /></label>
        },
        Notice::Update => html! {
            <>
                { words.update_ready }{ " " }
                <button type="button" class="link" onclick={actions.onreload.reform(|_| ())}>{ words.reload }</button>
            </>
        },
    };
    html! {
        <>
            <span>{ text }</span>
            <button type="button" class="plain head-close" aria-label={words.close} onclick={actions.dispatch.reform(|_| Action::Notify(None))}>{ "×" }</button>
        </>
    }
}
