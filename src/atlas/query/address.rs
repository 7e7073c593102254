//! The address form of what is shown: the fragment behind `#`. Forgiving in, canonical out: unknown keys are
//! dropped, unknown values kept, defaults left out; what is shown parses to itself.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{Choice, Clock, Match, Query, Scope};
use crate::day::Day;
use crate::facet::FACETS;

/// Everything that the address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Address {
    /// What was asked for.
    pub query: Query,
    /// Key of the article that is open.
    pub article: Option<String>,
}

/// What would end a value or change on its way through a browser or a mail.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'`')
    .add(b'\\')
    .add(b'^')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl Address {
    /// Reads a fragment, with or without its `#`. Anything parses.
    pub fn parse(fragment: &str) -> Address {
        let mut address = Address::default();
        for pair in fragment.trim_start_matches('#').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            address.take(&decoded(key), value);
        }
        address
    }

    fn take(&mut self, key: &str, value: &str) {
        let Address { query, article } = self;
        for row in &FACETS {
            let choice = query.choice_mut(row.facet);
            if key == row.key {
                values(value).for_each(|value| choice.choose(value));
            } else if key == row.not_key {
                values(value).for_each(|value| choice.exclude(value));
            } else if row.match_key == Some(key) && value == "all" {
                choice.matching = Match::All;
            }
        }
        match key {
            "scope" if value == "about" => query.scope = Scope::About,
            "clock" if value == "mentioned" => query.clock = Clock::Mentioned,
            "from" => query.set_interval(Day::parse(value).or(query.from), query.to),
            "to" => query.set_interval(query.from, Day::parse(value).or(query.to)),
            "article" => *article = Some(decoded(value)).filter(|key| !key.is_empty()),
            _ => {}
        }
    }
}

fn values(list: &str) -> impl Iterator<Item = String> {
    list.split('+').map(decoded).filter(|value| !value.is_empty())
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Address { query: Query { choices, scope, clock, from, to }, article } = self;
        let mut pairs = Vec::new();
        for (row, choice) in FACETS.iter().zip(choices) {
            let Choice { matching, chosen, excluded } = choice;
            pairs.extend(list(row.key, chosen));
            pairs.extend(row.match_key.filter(|_| *matching == Match::All).map(|key| format!("{key}=all")));
            pairs.extend(list(row.not_key, excluded));
        }
        pairs.extend((*scope == Scope::About).then(|| "scope=about".to_owned()));
        pairs.extend(from.map(|day| format!("from={day}")));
        pairs.extend(to.map(|day| format!("to={day}")));
        pairs.extend((*clock == Clock::Mentioned).then(|| "clock=mentioned".to_owned()));
        pairs.extend(article.as_ref().map(|key| format!("article={}", encoded(key))));
        out.write_str(&pairs.join("&"))
    }
}

fn list(key: &str, values: &[String]) -> Option<String> {
    let values: Vec<String> = values.iter().map(|value| encoded(value)).collect();
    (!values.is_empty()).then(|| format!("{key}={}", values.join("+")))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facet::Facet;
    use proptest::prelude::*;

    fn check(fragment: &str, canonical: &str) {
        assert_eq!(Address::parse(fragment).to_string(), canonical, "{fragment}");
    }

    #[test]
    fn ok_addresses_of_the_contract() {
        for same in [
            "",
            "country=AFG+PAK&country-match=all&actor=ttp&not-actor=taliban&scope=about&from=2025-09-01&to=2025-10-16&clock=mentioned",
            "outlet=al-jazeera&article=0123456789abcdef",
            "actor=%D8%B7%D8%A7%D9%84%D8%A8%D8%A7%D9%86",
        ] {
            check(same, same);
        }
    }

    #[test]
    fn odd_addresses_are_forgiven() {
        check("#&&=&country", "");
        check("country=AFG+AFG++PAK", "country=AFG+PAK");
        check("country=AFG&country=IRN", "country=AFG+IRN");
        check("not-country=AFG&country=AFG", "country=AFG");
        check("from=2025-10-16&to=2025-09-01", "from=2025-09-01&to=2025-10-16");
        check("from=2025-02-30&to=soon&clock=sundial&lens=none&x=%F0%28", "");
        check("actor=a%2Bb%26c%20d", "actor=a%2Bb%26c%20d");
        check("country=Atlantis", "country=Atlantis");
        check("actor=طالب", "actor=%D8%B7%D8%A7%D9%84%D8%A8");
        check("%63ountry=AFG&outlet-match=all", "country=AFG");
    }

    fn some_values() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("\\PC{1,6}|[a-d]|[+&=#% ]{1,3}", 0..4)
    }

    prop_compose! {
        fn some_address()(
            lists in prop::collection::vec((any::<bool>(), some_values(), some_values()), FACETS.len()),
            about: bool, mentioned: bool,
            from in prop::option::of(0..30_000_i32), to in prop::option::of(0..30_000_i32),
            article in prop::option::of("\\PC{1,8}"),
        ) -> Address {
            let mut address = Address { article, ..Address::default() };
            for (row, (all, chosen, excluded)) in FACETS.iter().zip(lists) {
                let choice = address.query.choice_mut(row.facet);
                for value in chosen {
                    choice.choose(value);
                }
                for value in excluded {
                    choice.exclude(value);
                }
                choice.matching = if all && row.match_key.is_some() { Match::All } else { Match::Any };
            }
            address.query.scope = if about { Scope::About } else { Scope::Mentioned };
            address.query.clock = if mentioned { Clock::Mentioned } else { Clock::Published };
            address.query.set_interval(from.map(Day), to.map(Day));
            address
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_parses_to_itself(address in some_address()) {
            prop_assert_eq!(Address::parse(&address.to_string()), address);
        }

        #[test]
        fn anything_parses_and_showing_is_stable(text in "(\\PC|[&=+#%]|country|actor|from|to){0,40}") {
            let shown = Address::parse(&text).to_string();
            prop_assert_eq!(Address::parse(&shown).to_string(), shown);
        }

        #[test]
        fn a_value_is_never_both_chosen_and_excluded(address in some_address()) {
            let choice = address.query.choice(Facet::Country);
            prop_assert!(choice.chosen.iter().all(|value| !choice.excluded.contains(value)));
        }
    }
}
