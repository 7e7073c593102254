//! Query and corpus to answer: articles in order, and a count for every facet value. A pure function of the
//! two, the same everywhere.
//!
//! First each article is marked with what of the query it fails, from the lists of the values that were asked for;
//! every count follows from that, because a facet only ever asks "does everything but me hold?". Of the articles
//! that count and those that don't, whichever are fewer are walked.

use std::rc::Rc;

use crate::corpus::{Article, ArticleId};
use crate::day::{Day, DayRange};
use crate::facet::{FACETS, Facet};
use crate::facts::{Basis, Precision};
use crate::query::{Clock, Match, Query, Scope, Sort};
use crate::search::{Search, best_first};

mod evidence;
#[cfg(test)]
mod laws;
mod lists;

pub use evidence::{Evidence, Reason, Wish, evidence, reasons, without_overlaps};
pub use lists::Index;

use lists::Pairs;

/// What the query says of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ValueState {
    /// Nothing.
    #[default]
    Free,
    /// An article must have it.
    Chosen,
    /// An article must not have it.
    Excluded,
}

impl ValueState {
    /// Its name in the contract.
    pub fn name(self) -> &'static str {
        match self {
            ValueState::Free => "free",
            ValueState::Chosen => "chosen",
            ValueState::Excluded => "excluded",
        }
    }
}

/// What a query gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Articles in the order asked for.
    pub hits: Vec<Hit>,
    /// Articles that match all but the days asked for, in the order of the corpus: what a timeline shows.
    pub in_time: Vec<ArticleId>,
    /// Words that other words were taken for, as texts have them.
    pub also_matched: Vec<String>,
    counts: [Vec<Count>; FACETS.len()],
}

/// One article of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub article: ArticleId,
    /// Whether it matches only if an uncertain date falls on the days asked for.
    pub uncertain: bool,
    /// How well it fits the words asked for; 0 without any.
    pub score: u32,
}

/// The number that stands beside a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// With any: articles that have it under all other facets' choices. With all: articles left if it were
    /// added. For an excluded value: articles it takes away.
    pub articles: u32,
    /// What the query says of it.
    pub state: ValueState,
}

impl Answer {
    /// Counts of a facet, by value.
    pub fn counts(&self, facet: Facet) -> &[Count] {
        &self.counts[facet as usize]
    }
}

/// Answers a query.
pub fn answer(index: &Index<'_>, query: &Query) -> Answer {
    let asked = Asked::new(index, query);
    let failed = asked.failed();
    let mut answer = Answer { also_matched: index.also_matched(asked.search.as_ref()), ..Answer::default() };
    for (article, failed) in (0..).zip(&failed) {
        if failed & !(TIME | PERHAPS) != 0 {
            continue;
        }
        answer.in_time.push(ArticleId(article));
        if failed & TIME == 0 {
            let score = asked.score(article).unwrap_or(0);
            answer.hits.push(Hit { article: ArticleId(article), uncertain: failed & PERHAPS != 0, score });
        }
    }
    let holding = Walk::new(&failed, 0);
    answer.counts = asked.demands.each_ref().map(|demand| demand.counts(&failed, &holding));
    put_in_order(index, query, &mut answer.hits);
    answer
}

/// Hits come in the order of the corpus, which is that of their dates.
fn put_in_order(index: &Index<'_>, query: &Query, hits: &mut Vec<Hit>) {
    let rank: &[u32] = match query.order() {
        Sort::Date => return,
        Sort::Relevance => &[],
        Sort::Title => index.by_title(),
    };
    let places: Vec<u32> = (0..).zip(hits.iter()).map(|(place, _)| place).collect();
    // Where ranks ascend, scores do not: the first is the best.
    let score = |place: u32| {
        let hit = &hits[place as usize];
        rank.get(hit.article.0 as usize).map_or(hit.score, |rank| index.len() - rank)
    };
    *hits = best_first(&places, score).into_iter().map(|place| hits[place as usize]).collect();
}

/// For each pair of countries the number of articles left if their border were chosen.
pub fn border_counts(index: &Index<'_>, query: &Query, pairs: &[[&str; 2]]) -> Vec<u32> {
    let asked = Asked::new(index, query);
    let failed = asked.failed();
    let countries = &asked.demands[Facet::Country as usize];
    let count = |[one, other]: [&str; 2]| {
        let one = index.find_value(Facet::Country, one)?.0;
        let other = index.find_value(Facet::Country, other)?.0;
        let both = countries.pairs.articles.get(one).iter().filter(|article| {
            let has = countries.values(**article);
            // To choose a country takes its exclusion back.
            let excluded = |value: &u32| countries.excludes(*value) && *value != one && *value != other;
            failed[**article as usize] & !(countries.bit() | PERHAPS) == 0
                && has.contains(&other)
                && !has.iter().any(excluded)
        });
        u32::try_from(both.count()).ok()
    };
    pairs.iter().map(|pair| count(*pair).unwrap_or(0)).collect()
}

/// Bits of what an article fails: one for each facet, by its number, then these.
type Failed = u16;

/// The words.
const WORDS: Failed = 1 << FACETS.len();

/// The days.
const TIME: Failed = WORDS << 1;

/// It fails nothing by this, but a date that is not known for sure lies within the days only perhaps.
const PERHAPS: Failed = TIME << 1;

/// Articles to count, or all others, whichever are fewer.
struct Walk {
    articles: Vec<u32>,
    others: bool,
}

impl Walk {
    /// Articles that fail nothing but `forgiven`.
    fn new(failed: &[Failed], forgiven: Failed) -> Walk {
        let counts = |failed: Failed| failed & !(forgiven | PERHAPS) == 0;
        let count = failed.iter().filter(|failed| counts(**failed)).count();
        let others = count * 2 > failed.len();
        let numbered = (0..).zip(failed).filter(|(_, failed)| counts(**failed) != others);
        let mut articles = Vec::with_capacity(if others { failed.len() - count } else { count });
        articles.extend(numbered.map(|(article, _)| article));
        Walk { articles, others }
    }

    /// How many of the articles have each value.
    fn count(&self, pairs: &Pairs) -> Vec<u32> {
        let mut counts = vec![0; pairs.articles.len()];
        for article in &self.articles {
            for value in pairs.values.get(*article) {
                counts[*value as usize] += 1;
            }
        }
        if self.others {
            for (value, count) in (0..).zip(&mut counts) {
                *count = pairs.total(value) - *count;
            }
        }
        counts
    }
}

/// A query, looked up in a corpus.
struct Asked<'i> {
    index: &'i Index<'i>,
    demands: [Demand<'i>; FACETS.len()],
    search: Option<Rc<Search>>,
    clock: Clock,
    interval: Option<DayRange>,
}

impl<'i> Asked<'i> {
    fn new(index: &'i Index<'_>, query: &Query) -> Asked<'i> {
        Asked {
            index,
            demands: FACETS.each_ref().map(|row| Demand::new(index, query, row.facet)),
            search: index.search(query.words()),
            clock: query.clock,
            interval: query.interval(),
        }
    }

    /// How well an article fits the words, `None` where it does not.
    fn score(&self, article: u32) -> Option<u32> {
        self.search.as_ref().map_or(Some(0), |search| search.score(article))
    }

    /// What each article fails.
    fn failed(&self) -> Vec<Failed> {
        let mut failed = match &self.search {
            Some(search) => {
                (0..self.index.len()).map(|text| search.score(text).map_or(WORDS, |_| 0)).collect()
            }
            None => vec![0; self.index.len() as usize],
        };
        for demand in self.demands.iter().filter(|demand| !demand.free) {
            demand.mark(&mut failed);
        }
        if self.interval.is_some() {
            for (article, failed) in (0..).zip(&mut failed) {
                *failed |= match self.fit_in_time(article) {
                    TimeFit::Inside => 0,
                    TimeFit::Perhaps => PERHAPS,
                    TimeFit::Outside => TIME,
                };
            }
        }
        failed
    }

    fn fit_in_time(&self, article: u32) -> TimeFit {
        let Some(asked) = self.interval else { return TimeFit::Inside };
        match self.clock {
            Clock::Published => self.index.published(article).fit(asked),
            Clock::Mentioned => {
                let dates = self.index.dates(article);
                dates.iter().map(|date| date.fit(asked)).max().unwrap_or(TimeFit::Outside)
            }
        }
    }
}

/// The choice within a facet, with values of the corpus for keys.
struct Demand<'i> {
    facet: Facet,
    pairs: &'i Pairs,
    matching: Match,
    /// Values chosen.
    chosen: Vec<u32>,
    /// Values excluded.
    excluded: Vec<u32>,
    /// Whether a chosen key is no value of the corpus: "all" then holds for no article.
    unknown: bool,
    states: Vec<ValueState>,
    /// Whether nothing is chosen or excluded.
    free: bool,
}

impl<'i> Demand<'i> {
    fn new(index: &'i Index<'_>, query: &Query, facet: Facet) -> Demand<'i> {
        let choice = query.choice(facet);
        let mut states = vec![ValueState::Free; index.value_count(facet) as usize];
        let mut mark = |keys: &[String], state| {
            let known = keys.iter().filter_map(|key| index.find_value(facet, key));
            let known: Vec<u32> = known.map(|value| value.0).collect();
            for value in &known {
                states[*value as usize] = state;
            }
            known
        };
        let chosen = mark(&choice.chosen, ValueState::Chosen);
        let excluded = mark(&choice.excluded, ValueState::Excluded);
        Demand {
            facet,
            pairs: index.pairs(facet, query.scope == Scope::About),
            matching: if facet.row().match_key.is_some() { choice.matching } else { Match::Any },
            unknown: chosen.len() < choice.chosen.len(),
            chosen,
            excluded,
            states,
            free: choice.is_empty(),
        }
    }

    fn bit(&self) -> Failed {
        1 << self.facet as usize
    }

    /// Marks the articles that fail it.
    fn mark(&self, failed: &mut [Failed]) {
        let mut found = vec![0; failed.len()];
        for value in &self.chosen {
            for article in self.pairs.articles.get(*value) {
                found[*article as usize] += 1;
            }
        }
        for (failed, found) in failed.iter_mut().zip(found) {
            if !self.is_met(found) {
                *failed |= self.bit();
            }
        }
        for value in &self.excluded {
            for article in self.pairs.articles.get(*value) {
                failed[*article as usize] |= self.bit();
            }
        }
    }

    /// Whether so many of the chosen values are enough.
    fn is_met(&self, found: usize) -> bool {
        match self.matching {
            _ if self.chosen.is_empty() && !self.unknown => true,
            Match::Any => found > 0,
            Match::All => !self.unknown && found == self.chosen.len(),
        }
    }

    /// Counts of all values; `holding` are the articles that fail nothing.
    fn counts(&self, failed: &[Failed], holding: &Walk) -> Vec<Count> {
        let forgives = !self.free && self.matching == Match::Any;
        let mut counts = if forgives {
            Walk::new(failed, self.bit()).count(self.pairs)
        } else {
            holding.count(self.pairs)
        };
        for value in &self.excluded {
            let taken = self.pairs.articles.get(*value).iter().filter(|article| {
                let with = |wanted: ValueState| {
                    let values = self.values(**article).iter();
                    values.filter(|value| self.states[**value as usize] == wanted).count()
                };
                failed[**article as usize] & !(self.bit() | PERHAPS) == 0
                    && self.is_met(with(ValueState::Chosen))
                    && with(ValueState::Excluded) == 1
            });
            counts[*value as usize] = u32::try_from(taken.count()).expect("articles are numbered in 32 bits");
        }
        let states = self.states.iter();
        counts.into_iter().zip(states).map(|(articles, state)| Count { articles, state: *state }).collect()
    }

    fn excludes(&self, value: u32) -> bool {
        self.states[value as usize] == ValueState::Excluded
    }

    fn values(&self, article: u32) -> &'i [u32] {
        self.pairs.values.get(article)
    }
}

/// How dates of an article lie to the days asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TimeFit {
    Outside,
    Perhaps,
    Inside,
}

/// Days, and whether something is on all of them, or on one that is not known.
#[derive(Clone, Copy, Debug)]
struct Days {
    range: Option<DayRange>,
    on_each: bool,
}

impl Days {
    /// An inferred interval may lie within the days asked for; a stated day does or does not. Nothing known is
    /// never within.
    fn of_publication(article: Article<'_>) -> Days {
        let published = article.published();
        let known =
            published.basis != Basis::Unknown && (published.earliest.is_some() || published.latest.is_some());
        let range = DayRange::new(
            published.earliest.unwrap_or(Day(i32::MIN)),
            published.latest.unwrap_or(Day(i32::MAX)),
        );
        Days { range: known.then_some(range), on_each: published.basis == Basis::Stated }
    }

    /// "August" may be any of its days, so that it is only perhaps within a week of August; a range of days or
    /// years is on all of its days.
    fn of_mention(range: DayRange, precision: Precision) -> Days {
        Days { range: Some(range), on_each: matches!(precision, Precision::Day | Precision::Range) }
    }

    fn fit(self, asked: DayRange) -> TimeFit {
        match self.range {
            Some(range) if asked.overlaps(range) => {
                if self.on_each || asked.contains(range) {
                    TimeFit::Inside
                } else {
                    TimeFit::Perhaps
                }
            }
            _ => TimeFit::Outside,
        }
    }
}
