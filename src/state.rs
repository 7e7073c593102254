//! All that changes in the page, and the one function that changes it. Knows no element and no browser:
//! everything shown follows from this and the corpus.

use std::rc::Rc;

use atlas::day::Day;
use atlas::facet::Facet;
use atlas::query::{Address, Choice, Clock, Match, Query, Scope, Sort};
use yew::Reducible;

/// What the reader asked for and what happened meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Query and open article: what the address holds.
    pub address: Address,
    /// What the reader should know; until the next choice.
    pub notice: Option<Notice>,
    /// A newer version of the page waits.
    pub update: bool,
}

/// What the reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link is on the clipboard.
    LinkCopied,
    /// The browser forbids copying: the link, to copy by hand.
    LinkToCopy(String),
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Back, forward, a link, or a typed address.
    Go(Address),
    /// Choose a value, or let go of it.
    Toggle(Facet, String),
    /// Exclude a value, or take that back.
    Exclude(Facet, String),
    /// Choose this value and no other of its facet.
    Only(Facet, String),
    /// Ask for this instead.
    Ask(Query),
    /// Any or all of the chosen values.
    Matching(Facet, Match),
    /// Which countries count.
    Scope(Scope),
    /// Which dates count.
    Clock(Clock),
    /// The days asked for.
    Interval(Option<Day>, Option<Day>),
    /// The words asked for.
    Words(String),
    /// The order of the list.
    Sort(Sort),
    /// Choose both countries of a border together, or let go of them.
    Border(String, String),
    /// Forget all that was asked for.
    Clear,
    /// Open an article, or close it.
    Open(Option<String>),
    /// Tell the reader, or have been read.
    Notify(Option<Notice>),
    /// A newer version waits, or shall wait.
    Update(bool),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

impl State {
    fn apply(&mut self, action: Action) {
        let query = &mut self.address.query;
        if !matches!(action, Action::Update(_)) {
            self.notice = None;
        }
        match action {
            Action::Go(address) => self.address = address,
            Action::Toggle(facet, value) => query.choice_mut(facet).toggle(value),
            Action::Exclude(facet, value) => exclude(query.choice_mut(facet), value),
            Action::Only(facet, value) => only(query.choice_mut(facet), value),
            Action::Ask(asked) => *query = asked,
            Action::Matching(facet, matching) => query.choice_mut(facet).matching = matching,
            Action::Scope(scope) => query.scope = scope,
            Action::Clock(clock) => query.clock = clock,
            Action::Interval(from, to) => query.set_interval(from, to),
            Action::Words(typed) => query.set_words(&typed),
            Action::Sort(sort) => {
                query.sort = None;
                query.sort = Some(sort).filter(|sort| *sort != query.order());
            }
            Action::Border(one, other) => {
                if query.is_border([&one, &other]) {
                    let choice = query.choice_mut(Facet::Country);
                    choice.remove(&one);
                    choice.remove(&other);
                } else {
                    query.choose_border([&one, &other]);
                }
            }
            Action::Clear => query.clear(),
            Action::Open(article) => self.address.article = article,
            Action::Notify(notice) => self.notice = notice,
            Action::Update(waits) => self.update = waits,
        }
    }
}

fn exclude(choice: &mut Choice, value: String) {
    if choice.excluded.contains(&value) {
        choice.remove(&value);
    } else {
        choice.remove(&value);
        choice.exclude(value);
    }
}

fn only(choice: &mut Choice, value: String) {
    *choice = Choice { matching: choice.matching, ..Choice::default() };
    choice.choose(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the address is after actions upon another.
    fn check(before: &str, actions: impl IntoIterator<Item = Action>, after: &str) {
        let mut state = Rc::new(State { address: Address::parse(before), ..State::default() });
        for action in actions {
            state = state.reduce(action);
        }
        assert_eq!(state.address.to_string(), after);
    }

    fn country(code: &str) -> (Facet, String) {
        (Facet::Country, code.to_owned())
    }

    #[test]
    fn a_value_toggles() {
        let (facet, value) = country("PAK");
        check("", [Action::Toggle(facet, value.clone())], "country=PAK");
        check("country=AFG+PAK", [Action::Toggle(facet, value)], "country=AFG");
    }

    #[test]
    fn odd_excluding_a_chosen_value_leaves_it_excluded() {
        let (facet, value) = country("PAK");
        check("country=PAK", [Action::Exclude(facet, value.clone())], "not-country=PAK");
        check("not-country=PAK", [Action::Toggle(facet, value.clone())], "country=PAK");
        check("not-country=PAK", [Action::Exclude(facet, value)], "");
    }

    #[test]
    fn a_border_toggles_both_countries_together() {
        let border = || Action::Border("AFG".to_owned(), "PAK".to_owned());
        check("country=IRN&actor=ttp", [border()], "country=AFG+PAK&country-match=all&actor=ttp");
        check("country=PAK+AFG&country-match=all", [border()], "");
        check("not-country=IND+PAK", [border()], "country=AFG+PAK&country-match=all&not-country=IND");
        check("country=AFG+PAK&country-match=all&not-country=IND", [border()], "not-country=IND");
        check(
            "country=AFG+PAK&country-match=all",
            [Action::Toggle(Facet::Country, "AFG".to_owned())],
            "country=PAK&country-match=all",
        );
    }

    #[test]
    fn the_last_value_takes_all_with_it() {
        let (facet, value) = country("AFG");
        check("country=AFG&country-match=all", [Action::Toggle(facet, value)], "");
    }

    #[test]
    fn clearing_keeps_the_open_article_and_the_clock() {
        check(
            "country=AFG&from=2025-09-01&clock=mentioned&article=x",
            [Action::Clear],
            "clock=mentioned&article=x",
        );
    }

    #[test]
    fn a_notice_goes_with_the_next_choice_and_an_update_waits_on() {
        let actions = [
            Action::Notify(Some(Notice::LinkCopied)),
            Action::Update(true),
            Action::Open(Some("x".to_owned())),
        ];
        let told = actions
            .into_iter()
            .fold(Rc::new(State::default()), |state: Rc<State>, action| state.reduce(action));
        assert_eq!((&told.notice, told.update), (&None, true));
        let copied = Rc::new(State::default()).reduce(Action::Notify(Some(Notice::LinkCopied)));
        assert_eq!(
            copied.reduce(Action::Update(true)).notice,
            Some(Notice::LinkCopied),
            "an update takes no notice away"
        );
    }

    #[test]
    fn doing_nothing_renders_nothing() {
        let state = Rc::new(State::default());
        let same = Rc::clone(&state).reduce(Action::Clear);
        assert!(Rc::ptr_eq(&state, &same));
    }
}
