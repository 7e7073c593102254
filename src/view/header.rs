//! The head of the page: name, what the corpus holds, share, offline state, notices.

use atlas::words::Words;
use yew::prelude::*;

use crate::state::Notice;

/// What the head shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeaderProps {
    /// Words of the interface.
    pub words: &'static Words,
    /// One line on the corpus.
    pub summary: AttrValue,
    /// Whether the page opens without a connection.
    pub offline: bool,
    /// What the reader should know.
    pub notice: Option<Notice>,
    /// The reader wants a link.
    pub onshare: Callback<()>,
    /// The reader has read the notice.
    pub onread: Callback<()>,
    /// The reader wants the new version.
    pub onreload: Callback<()>,
}

/// The head of the page.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let HeaderProps { words, summary, offline, notice, onshare, onread, onreload } = props;
    html! {
        <header class="head">
            <h1 class="head-name">{ words.name }</h1>
            <p class="head-summary">{ summary }</p>
            <div class="head-tools">
                <button type="button" class="plain" onclick={onshare.reform(|_| ())}>{ words.share }</button>
                if *offline {
                    <span class="head-offline">{ words.ready_offline }</span>
                }
            </div>
            <div class="head-notice" role="status">
                if let Some(notice) = notice {
                    { notice_of(words, notice, onread, onreload) }
                }
            </div>
        </header>
    }
}

fn notice_of(words: &Words, notice: &Notice, onread: &Callback<()>, onreload: &Callback<()>) -> Html {
    let text = match notice {
        Notice::LinkCopied => html! { words.copied },
        Notice::LinkToCopy(link) => html! {
            <label>{ words.copy_failed }{ " " }<input type="text" readonly=true value={link.clone()} /></label>
        },
        Notice::Update => html! {
            <>
                { words.update_ready }{ " " }
                <button type="button" class="link" onclick={onreload.reform(|_| ())}>{ words.reload }</button>
            </>
        },
    };
    html! {
        <>
            <span>{ text }</span>
            <button type="button" class="plain head-close" aria-label={words.close} onclick={onread.reform(|_| ())}>{ "×" }</button>
        </>
    }
}
