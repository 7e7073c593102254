//! The other articles about the same event, each a step away.

use atlas::corpus::Article;
use atlas::digest::BlockKind;
use atlas::words::Words;
use yew::prelude::*;

use crate::state::Action;
use crate::view::button;
use crate::view::results::meta;

/// Blocks to mark as new: those that tell what no older article about the event does. None where there is no older
/// one, or where every paragraph is new: a bar beside each would say nothing.
pub(super) fn news(article: Article<'_>) -> Vec<u32> {
    let texts = article.blocks().filter(|block| block.kind == BlockKind::Paragraph).count();
    let has_older = article.thread().is_some_and(|oldest| oldest != article.key());
    Some(article.adds()).filter(|adds| has_older && adds.len() < texts).unwrap_or_default()
}

/// Titles of the other articles, with what the bars in the text mean.
pub(super) fn thread(words: &Words, article: Article<'_>, dispatch: &Callback<Action>) -> Html {
    let row = |other: Article<'_>| {
        let key = other.key().to_owned();
        let open = dispatch.reform(move |_: MouseEvent| Action::Open(Some(key.clone())));
        html! { <li>{ button("link", None, other.title(), open) }{ meta(words, other, false) }</li> }
    };
    let others: Vec<Html> = article.others_of_thread().map(row).collect();
    html! {
        if !others.is_empty() {
            <section class="thread" aria-label={words.same_event}>
                <h3 class="facts-heading">{ words.same_event }</h3>
                <ul>{ for others }</ul>
                if !news(article).is_empty() {
                    <p class="thread-note">{ words.bars }</p>
                }
            </section>
        }
    }
}
