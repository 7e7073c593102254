//! One facet's list: search inside, any or all, only, exclude; the most frequent values first.

use atlas::facet::Facet;
use atlas::index::ValueState;
use atlas::letters::{holds, plain};
use atlas::query::{Match, Scope};
use atlas::words::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{is_reachable, other_scope};
use crate::state::Action;
use crate::view::{button, class};

/// Rows of a group before "Show all".
const SHORT: usize = 6;

/// More rows than this can be searched.
const SEARCHABLE: usize = 12;

/// Values under one heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) heading: Option<&'static str>,
    pub(super) rows: Vec<ValueRow>,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueRow {
    pub(super) key: String,
    pub(super) name: String,
    /// Some of its other names, to show.
    pub(super) other_names: String,
    /// All of them, to search in.
    pub(super) searched: String,
    /// Articles of the whole corpus that have it: what the order goes by.
    pub(super) total: u32,
    pub(super) articles: u32,
    pub(super) state: ValueState,
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FacetListProps {
    pub(super) words: &'static Words,
    pub(super) facet: Facet,
    pub(super) groups: Vec<Group>,
    pub(super) matching: Option<Match>,
    pub(super) scope: Option<Scope>,
    pub(super) dispatch: Callback<Action>,
}

#[component]
pub(super) fn FacetList(props: &FacetListProps) -> Html {
    let FacetListProps { words, facet, groups, .. } = props;
    let search = use_state(String::new);
    let whole = use_state(bool::default);
    let count: usize = groups.iter().map(|group| group.rows.len()).sum();
    let heading = words.facet(*facet);
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            search.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let ontoggle = {
        let whole = whole.clone();
        Callback::from(move |_: MouseEvent| whole.set(!*whole))
    };
    let hidden: usize = groups.iter().map(|group| group.rows.len() - visible(group, "", false).len()).sum();
    html! {
        <section class="facet" aria-label={heading}>
            <div class="facet-head">
                <h2>{ heading }</h2>
                { switches(props) }
            </div>
            if count > SEARCHABLE {
                <input type="search" class="facet-search" {oninput} value={(*search).clone()}
                    aria-label={words.find_in_facet(heading)} placeholder={words.find_in_facet(heading)} />
            }
            { for groups.iter().map(|group| group_of(props, group, &search, *whole)) }
            if hidden > 0 && search.is_empty() {
                <button type="button" class="link facet-more" onclick={ontoggle} aria-expanded={whole.to_string()}>
                    { if *whole { words.show_fewer.to_owned() } else { words.show_all_of(count) } }
                </button>
            }
        </section>
    }
}

fn switches(props: &FacetListProps) -> Html {
    let FacetListProps { words, facet, matching, scope, dispatch, .. } = props;
    let facet = *facet;
    let radio = |matching: Match, own: Match, text: &'static str| {
        let onchange = dispatch.reform(move |_: Event| Action::Matching(facet, own));
        html! {
            <label>
                <input type="radio" name={facet.row().key} checked={matching == own} {onchange} />
                { text }
            </label>
        }
    };
    let matching = matching.map(|matching| {
        html! {
            <div class="facet-switch" role="radiogroup" aria-label={words.facet(facet)}>
                { radio(matching, Match::Any, words.any_of) }
                { radio(matching, Match::All, words.all_of) }
            </div>
        }
    });
    let scope = scope.map(|scope| {
        let onchange = dispatch.reform(move |_| Action::Scope(other_scope(scope)));
        html! {
            <label class="facet-scope">
                <input type="checkbox" checked={scope == Scope::About} {onchange} />
                { words.about_only }
            </label>
        }
    });
    html! { <>{ for matching }{ for scope }</> }
}

fn group_of(props: &FacetListProps, group: &Group, search: &str, whole: bool) -> Html {
    let rows = visible(group, search, whole);
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if let Some(heading) = group.heading {
                <h3 class="facet-kind">{ heading }</h3>
            }
            <ul class="values">
                { for rows.into_iter().map(|row| value(props, row)) }
            </ul>
        </>
    }
}

/// Rows to show: those that a search finds, or the first ones and whatever is chosen.
fn visible<'g>(group: &'g Group, search: &str, whole: bool) -> Vec<&'g ValueRow> {
    let wanted = plain(search.trim());
    let found = |row: &ValueRow| [&row.name, &row.searched].iter().any(|name| holds(&plain(name), &wanted));
    let rows = group.rows.iter().enumerate();
    let shown = |(at, row): &(usize, &ValueRow)| {
        if wanted.is_empty() { whole || *at < SHORT || row.state != ValueState::Free } else { found(row) }
    };
    rows.filter(shown).map(|(_, row)| row).collect()
}

fn value(props: &FacetListProps, row: &ValueRow) -> Html {
    let FacetListProps { words, facet, dispatch, .. } = props;
    let facet = *facet;
    let act = |action: fn(Facet, String) -> Action| {
        let key = row.key.clone();
        move || action(facet, key.clone())
    };
    let (toggle, exclude, only) = (act(Action::Toggle), act(Action::Exclude), act(Action::Only));
    let excluded = row.state == ValueState::Excluded;
    let reachable = is_reachable(row);
    let (exclude_text, exclude_name) = if excluded {
        (words.include_again, words.include_value(&row.name))
    } else {
        (words.exclude, words.exclude_value(&row.name))
    };
    let name = match row.state {
        ValueState::Free => "value",
        ValueState::Chosen => "value value-chosen",
        ValueState::Excluded => "value value-excluded",
    };
    html! {
        <li key={row.key.clone()} class={class(name, &[("value-zero", !reachable)])}>
            <label>
                <input type="checkbox" checked={row.state == ValueState::Chosen} disabled={!reachable}
                    aria-label={words.value_label(&row.name, row.articles, excluded)}
                    onchange={dispatch.reform(move |_: Event| toggle())} />
                <span class="value-name">
                    { &row.name }
                    if !row.other_names.is_empty() {
                        <small>{ &row.other_names }</small>
                    }
                </span>
            </label>
            if reachable {
                <span class="value-tools">
                    { button("link", Some(words.only_value(&row.name)), words.only, dispatch.reform(move |_| only())) }
                    { button("link", Some(exclude_name), exclude_text, dispatch.reform(move |_| exclude())) }
                </span>
            }
            <span class="value-count" aria-hidden="true">{ words.signed_count(row.articles, excluded) }</span>
        </li>
    }
}
