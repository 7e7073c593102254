//! The law of answers: they equal a naive scan that reads the definitions word by word, over collections
//! that were never compiled.

use std::cmp::Reverse;

use proptest::prelude::*;

use super::{Answer, Count, Hit, Index, ValueState, Wish, answer, border_counts, evidence, reasons};
use crate::corpus::{ArticleId, Collection, Corpus, Entry, ValueId, compile};
use crate::day::Day;
use crate::extract::slug;
use crate::facet::{FACETS, Facet};
use crate::facts::{Basis, Precision, When};
use crate::query::{Choice, Clock, Match, Query, Scope, Sort};
use crate::sample::{ACTORS, COUNTRIES, OUTLETS, REGIONS, collection};

fn values(entry: &Entry, facet: Facet, scope: Scope) -> Vec<String> {
    let facts = &entry.facts;
    match facet {
        Facet::Country => {
            let counts = |about: bool| scope == Scope::Mentioned || about;
            facts
                .countries
                .iter()
                .filter(|fact| counts(fact.about))
                .map(|fact| fact.code.as_str().to_owned())
                .collect()
        }
        Facet::Actor => facts.actors.iter().map(|fact| fact.id.clone()).collect(),
        Facet::Outlet => facts.outlet.name.iter().map(|name| slug(name)).collect(),
        Facet::Region => facts.places.iter().filter_map(|fact| fact.region.clone()).collect(),
        Facet::Has => {
            let ahead = facts.dates.iter().any(|date| date.when == Some(When::Ahead));
            some(&[(ahead, "ahead"), (!facts.figures.is_empty(), "figures")])
        }
        Facet::Missing => some(&[
            (facts.published.basis == Basis::Unknown, "date"),
            (facts.outlet.name.is_none(), "outlet"),
        ]),
    }
}

fn some(values: &[(bool, &str)]) -> Vec<String> {
    values.iter().filter(|(holds, _)| *holds).map(|(_, value)| (*value).to_owned()).collect()
}

/// Whether the title has every word asked for, and none that is excluded.
fn has_words(entry: &Entry, query: &Query) -> bool {
    let title = entry.article.title().to_lowercase();
    let has = |word: &str| title.split(' ').any(|other| other == word);
    query.words().split_whitespace().all(|word| word.strip_prefix('-').map_or(has(word), |word| !has(word)))
}

fn holds(entry: &Entry, query: &Query, facet: Facet) -> bool {
    let values = values(entry, facet, query.scope);
    let Choice { matching, chosen, excluded } = query.choice(facet);
    let chosen_hold = match matching {
        Match::Any => chosen.is_empty() || chosen.iter().any(|value| values.contains(value)),
        Match::All => chosen.iter().all(|value| values.contains(value)),
    };
    chosen_hold && !excluded.iter().any(|value| values.contains(value))
}

/// Whether some day of the article's dates may be asked for, and whether one surely is.
fn in_time(entry: &Entry, query: &Query) -> (bool, bool) {
    if query.from.is_none() && query.to.is_none() {
        return (true, true);
    }
    let asked =
        |day: i32| query.from.is_none_or(|from| from.0 <= day) && query.to.is_none_or(|to| day <= to.0);
    let all_days = 19_900..20_200;
    let published = &entry.facts.published;
    match query.clock {
        Clock::Published if published.basis == Basis::Unknown => (false, false),
        Clock::Published => {
            let within = |day: &i32| {
                published.earliest.is_none_or(|earliest| earliest.0 <= *day)
                    && published.latest.is_none_or(|latest| *day <= latest.0)
            };
            let mut days = all_days.filter(within);
            (days.clone().any(asked), days.all(asked))
        }
        Clock::Mentioned => {
            let dates = &entry.facts.dates;
            let some = |range: crate::day::DayRange| (range.start.0..=range.end.0).any(asked);
            let sure = |fact: &&crate::facts::DateFact| {
                let whole = matches!(fact.precision, Precision::Day | Precision::Range);
                some(fact.range) && (whole || (fact.range.start.0..=fact.range.end.0).all(asked))
            };
            (dates.iter().any(|fact| some(fact.range)), dates.iter().any(|fact| sure(&fact)))
        }
    }
}

fn matches(entry: &Entry, query: &Query) -> bool {
    has_words(entry, query)
        && in_time(entry, query).0
        && FACETS.iter().all(|row| holds(entry, query, row.facet))
}

fn how_many(collection: &Collection, query: &Query) -> u32 {
    u32::try_from(collection.entries.iter().filter(|entry| matches(entry, query)).count()).unwrap()
}

fn naive_count(collection: &Collection, query: &Query, facet: Facet, value: &str) -> Count {
    let choice = query.choice(facet);
    let mut other = query.clone();
    if choice.excluded.iter().any(|known| known == value) {
        other.choice_mut(facet).remove(value);
        let taken = how_many(collection, &other) - how_many(collection, query);
        return Count { articles: taken, state: ValueState::Excluded };
    }
    let chosen = choice.chosen.iter().any(|known| known == value);
    if choice.matching == Match::Any {
        *other.choice_mut(facet) = Choice::default();
    }
    other.choice_mut(facet).choose(value.to_owned());
    Count {
        articles: how_many(collection, &other),
        state: if chosen { ValueState::Chosen } else { ValueState::Free },
    }
}

fn naive(collection: &Collection, corpus: &Corpus<'_>, query: &Query) -> Answer {
    let mut answer = Answer::default();
    for (number, entry) in (0..).zip(&collection.entries) {
        if has_words(entry, query) && FACETS.iter().all(|row| holds(entry, query, row.facet)) {
            answer.in_time.push(ArticleId(number));
            if let (true, sure) = in_time(entry, query) {
                answer.hits.push(Hit { article: ArticleId(number), uncertain: !sure, score: 0 });
            }
        }
    }
    for row in &FACETS {
        answer.counts[row.facet as usize] = (0..corpus.value_count(row.facet))
            .map(|value| {
                naive_count(collection, query, row.facet, corpus.value_key(row.facet, ValueId(value)))
            })
            .collect();
    }
    answer
}

fn choice(all: Vec<String>) -> impl Strategy<Value = Choice> {
    let some = || prop::sample::subsequence(all.clone(), 0..=2);
    (any::<bool>(), some(), some(), any::<bool>()).prop_map(|(together, chosen, excluded, unknown)| {
        let mut choice =
            Choice { matching: if together { Match::All } else { Match::Any }, ..Choice::default() };
        for value in chosen.into_iter().chain(unknown.then(|| "nowhere".to_owned()).filter(|_| together)) {
            choice.choose(value);
        }
        for value in excluded {
            choice.exclude(value);
        }
        choice
    })
}

prop_compose! {
    fn query()(
        country in choice(COUNTRIES.map(str::to_owned).to_vec()),
        actor in choice(ACTORS.map(str::to_owned).to_vec()),
        outlet in choice(OUTLETS.map(slug).to_vec()),
        others in [REGIONS, ["ahead", "figures"], ["date", "outlet"]].map(|values| choice(values.map(str::to_owned).to_vec())),
        words in prop::sample::subsequence(&["rain ", "-rain ", "talks ", "wheat ", "-wheat "][..], 0..3),
        sort in prop::option::of(prop::sample::select(Sort::ALL)),
        about: bool, mentioned: bool,
        from in prop::option::of(19_995..20_065_i32), to in prop::option::of(19_995..20_065_i32),
    ) -> Query {
        let mut query = Query::default();
        *query.choice_mut(Facet::Country) = country;
        *query.choice_mut(Facet::Actor) = actor;
        *query.choice_mut(Facet::Outlet) = Choice { matching: Match::Any, ..outlet };
        for (facet, choice) in [Facet::Region, Facet::Has, Facet::Missing].into_iter().zip(others) {
            *query.choice_mut(facet) = choice;
        }
        query.set_words(&words.concat());
        query.sort = sort;
        query.scope = if about { Scope::About } else { Scope::Mentioned };
        query.clock = if mentioned { Clock::Mentioned } else { Clock::Published };
        query.set_interval(from.map(Day), to.map(Day));
        query
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn an_answer_equals_a_naive_scan(collection in collection(), query in query()) {
        let bytes = compile(&collection);
        let corpus = Index::new(Corpus::open(&bytes).unwrap());
        let mut found = answer(&corpus, &query);
        let titles = |hit: &Hit| collection.entries[hit.article.0 as usize].article.title().to_lowercase();
        let ordered = found.hits.windows(2).all(|pair| match query.order() {
            Sort::Date => pair[0].article < pair[1].article,
            Sort::Relevance => (Reverse(pair[0].score), pair[0].article) < (Reverse(pair[1].score), pair[1].article),
            Sort::Title => (titles(&pair[0]), pair[0].article) < (titles(&pair[1]), pair[1].article),
        });
        prop_assert!(ordered, "{:?} {:?}", query, found.hits);
        prop_assert_eq!(found.hits.iter().any(|hit| hit.score > 0), query.words().split(' ').any(|word| word.starts_with(char::is_alphabetic)) && !found.hits.is_empty());
        found.hits.sort_by_key(|hit| hit.article);
        found.hits.iter_mut().for_each(|hit| hit.score = 0);
        prop_assert_eq!(found, naive(&collection, &corpus, &query));
    }

    #[test]
    fn a_border_counts_what_choosing_it_leaves(collection in collection(), query in query()) {
        let bytes = compile(&collection);
        let corpus = Index::new(Corpus::open(&bytes).unwrap());
        let mut chosen = query.clone();
        chosen.choose_border(["PAK", "AFG"]);
        prop_assert!(chosen.is_border(["AFG", "PAK"]));
        prop_assert_eq!(border_counts(&corpus, &query, &[["AFG", "PAK"]]), vec![how_many(&collection, &chosen)]);
    }

    #[test]
    fn a_hit_has_a_reason_for_every_kind_of_wish(collection in collection(), query in query()) {
        let bytes = compile(&collection);
        let corpus = Index::new(Corpus::open(&bytes).unwrap());
        for (entry, article) in collection.entries.iter().zip(corpus.articles()) {
            let wishes: Vec<Wish> = reasons(&corpus, &query, article).into_iter().map(|reason| reason.wish).collect();
            let timed = wishes.iter().any(|wish| matches!(wish, Wish::Published | Wish::Mentioned));
            prop_assert_eq!(timed, query.interval().is_some() && in_time(entry, &query).0);
            let words = query.words().split_whitespace().filter(|word| !word.starts_with('-') && entry.article.title().to_lowercase().contains(word));
            prop_assert_eq!(wishes.iter().filter(|wish| matches!(wish, Wish::Words(_))).count(), words.count());
            for row in &FACETS {
                let values = values(entry, row.facet, query.scope);
                let wished = query.choice(row.facet).chosen.iter().filter(|key| values.contains(key)).count();
                let named = wishes.iter().filter(|wish| matches!(wish, Wish::Value(facet, _) if *facet == row.facet));
                prop_assert_eq!(named.count(), wished);
            }
        }
    }

    #[test]
    fn evidence_lies_in_its_sentence(collection in collection(), query in query()) {
        let bytes = compile(&collection);
        let corpus = Index::new(Corpus::open(&bytes).unwrap());
        for hit in answer(&corpus, &query).hits {
            let article = corpus.article(hit.article).unwrap();
            let found = evidence(&corpus, &query, article).unwrap();
            let within = |span: &crate::facts::Span| {
                span.block == found.sentence.block && found.sentence.start <= span.start && span.end <= found.sentence.end
            };
            prop_assert!(found.matched.iter().all(within));
            prop_assert!(found.matched.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
