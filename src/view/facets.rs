//! Lists of values to choose from, one a facet: the same choices as on the map, in words, and the truth for
//! keyboards and screen readers. Rows keep their place while counts change.

use std::cmp::Reverse;

use atlas::corpus::ValueId;
use atlas::facet::{FACETS, Facet};
use atlas::facts::ActorKind;
use atlas::index::{Answer, ValueState};
use atlas::letters::holds;
use atlas::order::sorted;
use atlas::query::{Match, Query, Scope};
use atlas::words::Words;
use yew::prelude::*;

use crate::book::Book;
use crate::state::Action;

mod list;

use list::{FacetList, Group, ValueRow};

/// All lists.
pub(super) fn facets(
    words: &'static Words,
    book: &Book,
    query: &Query,
    answer: &Answer,
    dispatch: &Callback<Action>,
) -> Html {
    html! {
        <div class="facets">
            { for FACETS.iter().map(|row| (row, groups(words, book, answer, row.facet))).filter(|(_, groups)| has_rows(groups)).map(|(row, groups)| html! {
                <FacetList key={row.key} {words} facet={row.facet} {groups}
                    matching={matching(query, row.facet)} scope={(row.facet == Facet::Country).then_some(query.scope)}
                    dispatch={dispatch.clone()} />
            }) }
        </div>
    }
}

/// Any or all: only where it makes a difference.
fn matching(query: &Query, facet: Facet) -> Option<Match> {
    let choice = query.choice(facet);
    let offered =
        facet.row().match_key.is_some() && (choice.chosen.len() > 1 || choice.matching == Match::All);
    offered.then_some(choice.matching)
}

fn groups(words: &Words, book: &Book, answer: &Answer, facet: Facet) -> Vec<Group> {
    let rows: Vec<(ActorKind, ValueRow)> =
        (0..book.value_count(facet)).map(|value| row(words, book, answer, facet, ValueId(value))).collect();
    let order =
        sorted(rows.iter().enumerate().map(|(at, (_, row))| (Reverse(row.total), row.name.as_str(), at)));
    let ordered = || order.iter().map(|(_, _, at)| &rows[*at]);
    let group = |kind: Option<ActorKind>| Group {
        heading: kind.map(|kind| words.kind(kind)),
        rows: ordered()
            .filter(|(other, _)| kind.is_none_or(|kind| kind == *other))
            .map(|(_, row)| row.clone())
            .collect(),
    };
    if facet != Facet::Actor {
        return vec![group(None)];
    }
    ActorKind::ALL.iter().map(|kind| group(Some(*kind))).filter(|group| !group.rows.is_empty()).collect()
}

/// Whether there is anything to choose: a corpus without places has no regions, one with all dates misses none.
fn has_rows(groups: &[Group]) -> bool {
    groups.iter().flat_map(|group| &group.rows).any(|row| row.total > 0 || row.state != ValueState::Free)
}

fn row(words: &Words, book: &Book, answer: &Answer, facet: Facet, value: ValueId) -> (ActorKind, ValueRow) {
    let count = answer.counts(facet)[value.0 as usize];
    let name = words.value(book, facet, value);
    let actor = (facet == Facet::Actor).then(|| book.actor(value));
    let others = actor.as_ref().map_or(&[][..], |actor| &actor.other_names);
    let row = ValueRow {
        key: book.value_key(facet, value).to_owned(),
        name: name.to_owned(),
        other_names: other_names(name, others),
        searched: others.join("\n"),
        total: book.total(facet, value),
        articles: count.articles,
        state: count.state,
    };
    (actor.map_or(ActorKind::Organisation, |actor| actor.kind), row)
}

/// Names worth showing beside the first: a surname alone is not.
fn other_names(name: &str, others: &[&str]) -> String {
    let telling = |other: &&&str| !holds(name, other) && !holds(other, name);
    others.iter().filter(telling).take(3).copied().collect::<Vec<_>>().join(", ")
}

/// Whether a value can be chosen: one that nothing has stays in its place, out of reach.
fn is_reachable(row: &ValueRow) -> bool {
    row.articles > 0 || row.state != ValueState::Free
}

/// The other scope.
fn other_scope(scope: Scope) -> Scope {
    match scope {
        Scope::Mentioned => Scope::About,
        Scope::About => Scope::Mentioned,
    }
}
