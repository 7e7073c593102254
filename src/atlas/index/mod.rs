//! Query and corpus to answer: articles in order, and a count for every facet value. A pure function of the
//! two, the same everywhere.
//!
//! One walk over the articles finds which facets each fails; every count follows from that, because a facet
//! only ever asks "does everything but me hold?".

use std::rc::Rc;

use crate::corpus::{Article, ArticleId, ValueId};
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
    pub forgiven: Vec<String>,
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
    let mut answer = Answer {
        counts: asked.demands.each_ref().map(Demand::start),
        forgiven: index.forgiven(asked.search.as_ref()),
        ..Answer::default()
    };
    for article in 0..index.len() {
        let Some(score) = asked.score(article) else { continue };
        let fits = asked.demands.each_ref().map(|demand| demand.fit(article));
        let failed = fits.iter().filter(|fit| !fit.holds()).count();
        if failed > 1 {
            continue;
        }
        let in_time = asked.fit_in_time(article);
        if in_time != TimeFit::Outside {
            if failed == 0 {
                answer.hits.push(Hit {
                    article: ArticleId(article),
                    uncertain: in_time == TimeFit::Perhaps,
                    score,
                });
            }
            for (demand, fit) in asked.demands.iter().zip(&fits) {
                if failed == usize::from(!fit.holds()) {
                    demand.count(article, *fit, &mut answer.counts[demand.facet as usize]);
                }
            }
        }
        if failed == 0 {
            answer.in_time.push(ArticleId(article));
        }
    }
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

/// How one article stands in the answer of a query; `None` when it does not.
pub fn hit(index: &Index<'_>, query: &Query, article: ArticleId) -> Option<Hit> {
    let asked = Asked::new(index, query);
    let score = asked.score(article.0)?;
    let in_time = asked.fit_in_time(article.0);
    (in_time != TimeFit::Outside && asked.demands.iter().all(|demand| demand.fit(article.0).holds()))
        .then_some(Hit { article, uncertain: in_time == TimeFit::Perhaps, score })
}

/// For each pair of countries the number of articles left if their border were chosen.
pub fn border_counts(index: &Index<'_>, query: &Query, pairs: &[[&str; 2]]) -> Vec<u32> {
    let asked = Asked::new(index, query);
    let [countries, others @ ..] = &asked.demands;
    let find = |code: &str| index.find_value(Facet::Country, code);
    let pairs: Vec<Option<[ValueId; 2]>> =
        pairs.iter().map(|[one, other]| Some([find(one)?, find(other)?])).collect();
    let mut counts = vec![0; pairs.len()];
    for article in 0..index.len() {
        let holds = asked.score(article).is_some()
            && others.iter().all(|demand| demand.fit(article).holds())
            && asked.fit_in_time(article) != TimeFit::Outside;
        if !holds {
            continue;
        }
        let has = index.values(Facet::Country, countries.about_only, article);
        for (pair, count) in pairs.iter().zip(&mut counts) {
            let Some(pair) = pair else { continue };
            let both = pair.iter().all(|value| has.contains(&value.0));
            // To choose a country takes its exclusion back.
            let excluded =
                || has.iter().any(|value| countries.excludes(*value) && !pair.contains(&ValueId(*value)));
            *count += u32::from(both && !excluded());
        }
    }
    counts
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
    index: &'i Index<'i>,
    facet: Facet,
    about_only: bool,
    matching: Match,
    /// Count of values chosen.
    chosen: usize,
    /// Whether a chosen key is no value of the corpus: "all" then holds for no article.
    unknown: bool,
    states: Vec<ValueState>,
    /// Whether nothing is chosen or excluded.
    free: bool,
}

/// How an article fares under one facet's choice.
#[derive(Clone, Copy)]
struct Fit {
    chosen: bool,
    excluded: usize,
}

impl Fit {
    fn holds(self) -> bool {
        self.chosen && self.excluded == 0
    }
}

impl<'i> Demand<'i> {
    fn new(index: &'i Index<'_>, query: &Query, facet: Facet) -> Demand<'i> {
        let choice = query.choice(facet);
        let mut states = vec![ValueState::Free; index.value_count(facet) as usize];
        let mut mark = |keys: &[String], state| {
            let known = keys.iter().filter_map(|key| index.find_value(facet, key));
            known.map(|value| states[value.0 as usize] = state).count()
        };
        let chosen = mark(&choice.chosen, ValueState::Chosen);
        mark(&choice.excluded, ValueState::Excluded);
        Demand {
            index,
            facet,
            about_only: query.scope == Scope::About,
            matching: if facet.row().match_key.is_some() { choice.matching } else { Match::Any },
            chosen,
            unknown: chosen < choice.chosen.len(),
            states,
            free: choice.is_empty(),
        }
    }

    /// One count a value, at zero.
    fn start(&self) -> Vec<Count> {
        self.states.iter().map(|state| Count { articles: 0, state: *state }).collect()
    }

    fn excludes(&self, value: u32) -> bool {
        self.states[value as usize] == ValueState::Excluded
    }

    fn values(&self, article: u32) -> &'i [u32] {
        self.index.values(self.facet, self.about_only, article)
    }

    fn fit(&self, article: u32) -> Fit {
        if self.free {
            return Fit { chosen: true, excluded: 0 };
        }
        let (mut found, mut excluded) = (0, 0);
        for value in self.values(article) {
            match self.states[*value as usize] {
                ValueState::Free => {}
                ValueState::Chosen => found += 1,
                ValueState::Excluded => excluded += 1,
            }
        }
        let chosen = match self.matching {
            _ if self.chosen == 0 && !self.unknown => true,
            Match::Any => found > 0,
            Match::All => !self.unknown && found == self.chosen,
        };
        Fit { chosen, excluded }
    }

    /// Adds an article under which every other facet holds to the counts of the values it has.
    fn count(&self, article: u32, fit: Fit, counts: &mut [Count]) {
        for value in self.values(article) {
            let count = &mut counts[*value as usize];
            let counted = match (count.state, self.matching) {
                (ValueState::Excluded, _) => fit.chosen && fit.excluded == 1,
                (_, Match::Any) => true,
                (_, Match::All) => fit.holds(),
            };
            count.articles += u32::from(counted);
        }
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
