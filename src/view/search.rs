//! The field for words. It shows what is being typed as it is typed; what is asked for is tidier.

use atlas::query::Query;
use atlas::words::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::Action;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SearchProps {
    pub(super) words: &'static Words,
    /// Words that are asked for.
    pub(super) asked: AttrValue,
    pub(super) dispatch: Callback<Action>,
}

#[component]
pub(super) fn Search(props: &SearchProps) -> Html {
    let SearchProps { words, asked, dispatch } = props;
    let typed = use_state(|| asked.to_string());
    // Back, a chip or a link can ask for other words than stand here.
    let shown = if tidy(&typed) == **asked { (*typed).clone() } else { asked.to_string() };
    let oninput = dispatch.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        typed.set(text.clone());
        Action::Words(text)
    });
    html! {
        <input type="search" class="head-search" value={shown} {oninput} aria-label={words.search}
            placeholder={words.search} title={words.search_hint} autocomplete="off" autocapitalize="off" spellcheck="false" />
    }
}

/// What is asked for by typing this.
fn tidy(typed: &str) -> String {
    let mut query = Query::default();
    query.set_words(typed);
    query.words().to_owned()
}
