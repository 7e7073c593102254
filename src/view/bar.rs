//! The line above the list: how many articles, and a chip for every choice, each of which takes itself away.

use atlas::facet::{FACETS, Facet};
use atlas::index::answer;
use atlas::query::{Choice, Match, Query, Scope};
use atlas::words::Words;
use yew::prelude::*;

use super::{button, class};
use crate::book::Book;
use crate::state::Action;

/// One choice that can be taken away.
struct Chip {
    text: String,
    excluded: bool,
    unknown: bool,
    /// What is asked for without it.
    without: Query,
}

/// The line above the list.
pub(super) fn bar(
    words: &Words,
    book: &Book,
    query: &Query,
    count: u32,
    line: &NodeRef,
    dispatch: &Callback<Action>,
) -> Html {
    let chips = chips(words, book, query);

    let any = !chips.is_empty();
    html! {
        <div class="bar">
            <p class="bar-count" role="status" tabindex="-1" ref={line}>{ words.articles(count) }</p>
            if any {
                <ul class="bar-chips">
                    { for chips.into_iter().map(|chip| html! { <li>{ chip_of(words, chip, dispatch) }</li> }) }
                    <li>{ button("link", None, words.clear, dispatch.reform(|_| Action::Clear)) }</li>
                </ul>
            }
        </div>
    }
}

/// In the place of the list when no article matches: what each choice keeps away, so that the way out is a
/// choice, too.
pub(super) fn nothing(words: &Words, book: &Book, query: &Query, dispatch: &Callback<Action>) -> Html {
    let chips = chips(words, book, query);
    html! {
        <div class="nothing">
            <p>{ words.nothing_found }</p>
            if chips.len() > 1 {
                <p>{ words.nothing_found_help }</p>
            }
            <ul>{ for chips.into_iter().map(|chip| way_out(words, book, chip, dispatch)) }</ul>
        </div>
    }
}

fn way_out(words: &Words, book: &Book, chip: Chip, dispatch: &Callback<Action>) -> Html {
    let left = answer(book, &chip.without).hits.len();
    let left = words.articles(u32::try_from(left).expect("ids of articles are 32 bits"));
    html! { <li>{ chip_of(words, chip, dispatch) }{ " " }<span>{ left }</span></li> }
}

fn chip_of(words: &Words, chip: Chip, dispatch: &Callback<Action>) -> Html {
    let Chip { text, excluded, unknown, without } = chip;
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Ask(without.clone()));
    let said = if unknown { format!("{text} {}", words.unknown_value) } else { text.clone() };
    let name = words.remove(&said);
    html! {
        <button type="button" class={class("chip", &[("chip-not", excluded), ("chip-unknown", unknown)])}
            aria-label={name} {onclick}>
            { text }
            if unknown {
                <small>{ " " }{ words.unknown_value }</small>
            }
            <span class="chip-x" aria-hidden="true">{ "×" }</span>
        </button>
    }
}

/// Every choice of a query, in the order of the address.
fn chips(words: &Words, book: &Book, query: &Query) -> Vec<Chip> {
    let mut chips = Vec::new();
    for facet in FACETS.iter().map(|row| row.facet) {
        chips.extend(facet_chips(words, book, query, facet));
    }
    let mut chip = |text: String, change: fn(&mut Query)| {
        let mut without = query.clone();
        change(&mut without);
        chips.push(Chip { text, excluded: false, unknown: false, without });
    };
    if query.scope == Scope::About {
        chip(words.about_only.to_owned(), |query| query.scope = Scope::Mentioned);
    }
    if query.interval().is_some() {
        chip(words.interval(query), |query| query.set_interval(None, None));
    }
    chips
}

/// Two or more values under "all" are one chip: taking one away would ask for something else.
fn facet_chips(words: &Words, book: &Book, query: &Query, facet: Facet) -> Vec<Chip> {
    let Choice { matching, chosen, excluded } = query.choice(facet);
    let without = |keys: &[String]| {
        let mut query = query.clone();
        for key in keys {
            query.choice_mut(facet).remove(key);
        }
        query
    };
    let chip = |keys: &[String], excluded: bool| {
        let found: Vec<_> = keys.iter().map(|key| book.find_value(facet, key)).collect();
        let name = |(key, found): (_, &Option<_>)| found.map_or(key, |value| book.value_name(facet, value));
        let names: Vec<&str> = keys.iter().map(String::as_str).zip(&found).map(name).collect();
        let text = words.together(&names);
        Chip {
            text: if excluded { words.without(&text) } else { text },
            excluded,
            unknown: found.iter().any(Option::is_none),
            without: without(keys),
        }
    };
    let together = if *matching == Match::All { chosen.len().max(1) } else { 1 };
    let mut chips: Vec<Chip> = chosen.chunks(together).map(|keys| chip(keys, false)).collect();
    chips.extend(excluded.chunks(1).map(|keys| chip(keys, true)));
    chips
}
