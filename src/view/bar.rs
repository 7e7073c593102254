//! The line above the list: how many articles, and a chip for every choice, each of which takes itself away.

use atlas::facet::{FACETS, Facet};
use atlas::index::{Answer, answer};
use atlas::query::{Choice, Match, Query, Scope, Sort};
use atlas::words::Words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{button, class};
use crate::book::Book;
use crate::state::Action;

/// One choice that can be taken away.
struct Chip {
    text: String,
    excluded: bool,
    /// What is odd about it, where something is.
    unknown: Option<&'static str>,
    /// What is asked for without it.
    without: Query,
}

/// The line above the list.
pub(super) fn bar(
    words: &Words,
    book: &Book,
    query: &Query,
    answer: &Answer,
    line: &NodeRef,
    dispatch: &Callback<Action>,
) -> Html {
    let chips = chips(words, book, query);
    let any = !chips.is_empty();
    let count = u32::try_from(answer.hits.len()).expect("ids of articles are 32 bits");
    html! {
        <div class="bar">
            <p class="bar-count" role="status" tabindex="-1" ref={line}>{ words.articles(count) }</p>
            if any {
                <ul class="bar-chips">
                    { for chips.into_iter().map(|chip| html! { <li>{ chip_of(words, chip, dispatch) }</li> }) }
                    <li>{ button("link", None, words.clear, dispatch.reform(|_| Action::Clear)) }</li>
                </ul>
            }
            if count > 1 {
                { order(words, query, dispatch) }
            }
            if !answer.also_matched.is_empty() {
                <p class="bar-also">{ words.also_matched }{ " " }<strong>{ words.together(&answer.also_matched.iter().map(String::as_str).collect::<Vec<_>>()) }</strong></p>
            }
        </div>
    }
}

/// The order of the list; best matches only where there is something to match.
fn order(words: &Words, query: &Query, dispatch: &Callback<Action>) -> Html {
    let order = query.order();
    let offered = Sort::ALL.iter().zip(words.orders);
    let offered =
        offered.filter(|(sort, _)| **sort != Sort::Relevance || !query.words().is_empty() || *sort == &order);
    let onchange = dispatch.reform(|event: Event| {
        let key = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Sort(Sort::ALL.iter().copied().find(|sort| sort.key() == key).unwrap_or_default())
    });
    html! {
        <select class="bar-order" aria-label={words.order} {onchange}>
            { for offered.map(|(sort, name)| {
                let chosen = *sort == order;
                // Another element for each state: one that was picked once heeds its attribute no more.
                html! { <option key={if chosen { sort.key() } else { name }} value={sort.key()} selected={chosen}>{ name }</option> }
            }) }
        </select>
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
    let said = unknown.map_or(text.clone(), |odd| format!("{text} {odd}"));
    let name = words.remove(&said);
    html! {
        <button type="button" class={class("chip", &[("chip-not", excluded), ("chip-unknown", unknown.is_some())])}
            aria-label={name} {onclick}>
            { text }
            if let Some(odd) = unknown {
                <small>{ " " }{ odd }</small>
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
    for (at, (key, value)) in query.unread.iter().enumerate() {
        let mut without = query.clone();
        without.unread.remove(at);
        chips.push(Chip {
            text: format!("{key}: {value}"),
            excluded: false,
            unknown: Some(words.not_understood),
            without,
        });
    }
    let mut chip = |text: String, change: fn(&mut Query)| {
        let mut without = query.clone();
        change(&mut without);
        chips.push(Chip { text, excluded: false, unknown: None, without });
    };
    if query.scope == Scope::About {
        chip(words.about_only.to_owned(), |query| query.scope = Scope::Mentioned);
    }
    if query.interval().is_some() {
        chip(words.interval(query), |query| query.set_interval(None, None));
    }
    if !query.words().is_empty() {
        chip(words.quoted(query.words()), |query| query.set_words(""));
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
        let name = |(key, found): (&String, &Option<_>)| match found {
            Some(value) => words.choice(book, facet, *value),
            None => key.clone(),
        };
        let names: Vec<String> = keys.iter().zip(&found).map(name).collect();
        let text = words.together(&names.iter().map(String::as_str).collect::<Vec<_>>());
        Chip {
            text: if excluded { words.without(&text) } else { text },
            excluded,
            unknown: found.iter().any(Option::is_none).then_some(words.unknown_value),
            without: without(keys),
        }
    };
    let together = if *matching == Match::All { chosen.len().max(1) } else { 1 };
    let mut chips: Vec<Chip> = chosen.chunks(together).map(|keys| chip(keys, false)).collect();
    chips.extend(excluded.chunks(1).map(|keys| chip(keys, true)));
    chips
}
