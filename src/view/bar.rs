//! The line above the list: how many articles, and a chip for every choice, each of which takes itself away.

use atlas::facet::{FACETS, Facet};
use atlas::query::{Match, Query, Scope};
use atlas::words::Words;
use yew::prelude::*;

use super::class;
use crate::book::Book;
use crate::state::Action;

/// One choice that can be taken away.
struct Chip {
    text: String,
    excluded: bool,
    unknown: bool,
    remove: Vec<Action>,
}

/// The line above the list.
pub(super) fn bar(
    words: &Words,
    book: &Book,
    query: &Query,
    count: u32,
    dispatch: &Callback<Action>,
) -> Html {
    let chips = chips(words, book, query);
    let any = !chips.is_empty();
    html! {
        <div class="bar">
            <p class="bar-count" role="status">{ words.articles(count) }</p>
            if any {
                <ul class="bar-chips">
                    { for chips.into_iter().map(|chip| chip_of(words, chip, dispatch)) }
                    <li><button type="button" class="link" onclick={dispatch.reform(|_| Action::Clear)}>{ words.clear }</button></li>
                </ul>
            }
        </div>
    }
}

fn chip_of(words: &Words, chip: Chip, dispatch: &Callback<Action>) -> Html {
    let Chip { text, excluded, unknown, remove } = chip;
    let onclick = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        for action in &remove {
            onclick.emit(action.clone());
        }
    });
    let label = words.remove(&text);
    html! {
        <li>
            <button type="button" class={class("chip", &[("chip-not", excluded), ("chip-unknown", unknown)])}
                aria-label={label} {onclick}>
                { text }
                if unknown {
                    <small>{ " " }{ words.unknown_value }</small>
                }
                <span class="chip-x" aria-hidden="true">{ "×" }</span>
            </button>
        </li>
    }
}

/// Every choice of a query, in the order of the address.
fn chips(words: &Words, book: &Book, query: &Query) -> Vec<Chip> {
    let mut chips = Vec::new();
    for facet in FACETS.iter().map(|row| row.facet) {
        chips.extend(facet_chips(words, book, query, facet));
    }
    if query.scope == Scope::About {
        let remove = vec![Action::Scope(Scope::Mentioned)];
        chips.push(Chip { text: words.about_only.to_owned(), excluded: false, unknown: false, remove });
    }
    if query.interval().is_some() {
        let remove = vec![Action::Interval(None, None)];
        chips.push(Chip { text: words.interval(query), excluded: false, unknown: false, remove });
    }
    chips
}

/// Two or more values under "all" are one chip: taking one away would ask for something else.
fn facet_chips(words: &Words, book: &Book, query: &Query, facet: Facet) -> Vec<Chip> {
    let choice = query.choice(facet);
    let name = |key: &String| match book.find_value(facet, key) {
        Some(value) => (book.value_name(facet, value).to_owned(), false),
        None => (key.clone(), true),
    };
    let forget = |key: &String| Action::Remove(facet, key.clone());
    let mut chips = Vec::new();
    if choice.matching == Match::All && choice.chosen.len() > 1 {
        let names: Vec<(String, bool)> = choice.chosen.iter().map(name).collect();
        chips.push(Chip {
            text: words.together(&names.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>()),
            excluded: false,
            unknown: names.iter().any(|(_, unknown)| *unknown),
            remove: choice.chosen.iter().map(forget).collect(),
        });
    } else {
        chips.extend(choice.chosen.iter().map(|key| {
            let (text, unknown) = name(key);
            Chip { text, excluded: false, unknown, remove: vec![forget(key)] }
        }));
    }
    chips.extend(choice.excluded.iter().map(|key| {
        let (text, unknown) = name(key);
        Chip { text: words.without(&text), excluded: true, unknown, remove: vec![forget(key)] }
    }));
    chips
}
