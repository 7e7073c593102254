//! The address form of what is shown: the fragment behind `#`. Forgiving in, canonical out: unknown keys are
//! dropped, unknown values kept, defaults left out; what is shown parses to itself.

use std::fmt;

use super::{Choice, Clock, Match, Query, Scope, Sort};
use crate::day::Day;
use crate::facet::{FACETS, Facet};

/// Everything that the address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Address {
    /// What was asked for.
    pub query: Query,
    /// Key of the article that is open.
    pub article: Option<String>,
    /// What pages with lenses and languages understand: kept, so that a link passed on loses nothing.
    pub kept: [Option<String>; KEPT.len()],
}

/// Keys of `Address::kept`.
const KEPT: [&str; 2] = ["lens", "lang"];

/// What would end a value or change on its way through a browser or a mail, of the signs that are seen.
const RESERVED: &[u8] = b"\"#%&+<=>`\\^{|}";

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
        let Address { query, article, kept } = self;
        for row in &FACETS {
            let choice = query.choice_mut(row.facet);
            if key == row.key {
                values(value).for_each(|value| choice.choose(value));
            } else if key == row.not_key {
                values(value).for_each(|value| choice.exclude(value));
            }
        }
        match key {
            "q" => query.set_words(&decoded(&value.replace('+', " "))),
            "article" => *article = filled(value),
            _ => {}
        }
        for (known, kept) in KEPT.iter().zip(kept) {
            if key == *known {
                *kept = filled(value);
            }
        }
        take_setting(query, key, &decoded(value));
    }
}

/// A key with few values; one that is none of them is kept as it is.
fn take_setting(query: &mut Query, key: &str, value: &str) {
    let facets = FACETS.iter().filter_map(|row| Some((row.match_key?, row.facet)));
    let matches = facets.map(|(key, facet)| (key, Setting::Match(facet)));
    let settings = [
        ("scope", Setting::Scope),
        ("clock", Setting::Clock),
        ("from", Setting::From),
        ("to", Setting::To),
        ("sort", Setting::Sort),
    ];
    let Some((key, setting)) = settings.into_iter().chain(matches).find(|(known, _)| *known == key) else {
        return;
    };
    let unread = (key, value.to_owned());
    if set(query, setting, value).is_none() && !value.is_empty() && !query.unread.contains(&unread) {
        query.unread.push(unread);
    }
}

/// What a key with few values sets.
enum Setting {
    Match(Facet),
    Scope,
    Clock,
    From,
    To,
    Sort,
}

/// Sets it, unless the value means nothing.
fn set(query: &mut Query, setting: Setting, value: &str) -> Option<()> {
    let one_of = |values: [&str; 2]| values.iter().position(|known| *known == value);
    match setting {
        Setting::Match(facet) => {
            query.choice_mut(facet).matching = [Match::Any, Match::All][one_of(["any", "all"])?];
        }
        Setting::Scope => query.scope = [Scope::Mentioned, Scope::About][one_of(["mentioned", "about"])?],
        Setting::Clock => {
            query.clock = [Clock::Published, Clock::Mentioned][one_of(["published", "mentioned"])?];
        }
        Setting::From => query.set_interval(Some(Day::parse(value)?), query.to),
        Setting::To => query.set_interval(query.from, Some(Day::parse(value)?)),
        Setting::Sort => query.sort = Some(*Sort::ALL.iter().find(|sort| sort.key() == value)?),
    }
    Some(())
}

fn filled(value: &str) -> Option<String> {
    Some(decoded(value)).filter(|value| !value.is_empty())
}

fn values(list: &str) -> impl Iterator<Item = String> {
    list.split('+').map(decoded).filter(|value| !value.is_empty())
}

/// Bytes written as "%2B" are those; what is no UTF-8 is replaced. (RFC 3986, section 2.1; a library would bring a
/// table of all of them.)
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |at: usize| after.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            bytes.push((high * 16 + low).to_le_bytes()[0]);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_graphic() && !RESERVED.contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(digit.into(), 16).unwrap_or('0');
                into.push(digit.to_ascii_uppercase());
            }
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Address { query, article, kept } = self;
        let Query { choices, scope, clock, from, to, words, sort, unread } = query;
        let mut pairs = Pairs::default();
        for (row, choice) in FACETS.iter().zip(choices) {
            let Choice { matching, chosen, excluded } = choice;
            pairs.list(row.key, chosen.iter().map(String::as_str));
            if let Some(key) = row.match_key.filter(|_| *matching == Match::All) {
                pairs.one(key, "all");
            }
            pairs.list(row.not_key, excluded.iter().map(String::as_str));
        }
        if *scope == Scope::About {
            pairs.one("scope", "about");
        }
        for (key, day) in [("from", from), ("to", to)] {
            pairs.list(key, day.map(|day| day.to_string()).as_deref());
        }
        if *clock == Clock::Mentioned {
            pairs.one("clock", "mentioned");
        }
        pairs.list("q", words.split(' ').filter(|_| !words.is_empty()));
        pairs.list("sort", sort.map(Sort::key));
        for (key, value) in unread {
            pairs.one(key, value);
        }
        pairs.list("article", article.as_deref());
        for (key, value) in KEPT.iter().zip(kept) {
            pairs.list(key, value.as_deref());
        }
        out.write_str(&pairs.0)
    }
}

/// Keys and values, written one after the other.
#[derive(Default)]
struct Pairs(String);

impl Pairs {
    fn one(&mut self, key: &str, value: &str) {
        self.list(key, Some(value));
    }

    /// A key with all its values; nothing where there is none.
    fn list<'v>(&mut self, key: &str, values: impl IntoIterator<Item = &'v str>) {
        let Pairs(text) = self;
        for (number, value) in values.into_iter().enumerate() {
            if number > 0 {
                text.push('+');
            } else {
                if !text.is_empty() {
                    text.push('&');
                }
                text.push_str(key);
                text.push('=');
            }
            encode(value, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            "q=airbase&article=x&lens=figures&lang=prs",
            "region=AF-KAN+PK-KP&region-match=all&has=figures&missing=outlet&q=%22air+base%22+-trump&sort=date",
            "clock=mentioned&q=half+",
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
        check("from=2025-02-30&x=%F0%28&to=soon&clock=sundial", "from=2025-02-30&to=soon&clock=sundial");
        check("to=soon&from=2025-09-01&to=soon&scope=&sort=", "from=2025-09-01&to=soon");
        check("country-match=some&scope=mentioned&clock=published&sort=best", "country-match=some&sort=best");
        check("q=%20%09a%20%20b%0A&lens=&lang=", "q=++a++b+");
        check("q=a&q=+c%2Bb", "q=+c%2Bb");
        check("q=+&q=%0A", "");
        check("q=", "");
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
            typed in "(\\PC|[a-c+&=#% \n]){0,12}", sort in prop::option::of(prop::sample::select(Sort::ALL)),
            unread in prop::sample::subsequence(&["country-match", "scope", "clock", "sort", "from", "to"][..], 0..3),
            meaningless in "x(\\PC|[+&=#% ]){0,4}",
            article in prop::option::of("\\PC{1,8}"), lens in prop::option::of("\\PC{1,8}"),
        ) -> Address {
            let mut address = Address { article, kept: [lens, None], ..Address::default() };
            address.query.set_words(&typed);
            address.query.sort = sort;
            address.query.unread = unread.into_iter().map(|key| (key, meaningless.clone())).collect();
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
        fn anything_parses_and_showing_is_stable(text in "(\\PC|[&=+#%]|country|actor|from|to|scope|sort|q|lens){0,40}") {
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
