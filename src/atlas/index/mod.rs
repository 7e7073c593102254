//! Query and corpus to answer: articles in order, and a count for every facet value. A pure function, the
//! same everywhere.
//!
//! One walk over the articles finds which facets each fails; every count follows from that, because a facet
//! only ever asks "does everything but me hold?".

use crate::corpus::{Article, ArticleId, Corpus, ValueId};
use crate::day::{Day, DayRange};
use crate::facet::{FACETS, Facet};
use crate::facts::{Basis, Precision};
use crate::query::{Clock, Match, Query, Scope};

mod evidence;
#[cfg(test)]
mod laws;

pub use evidence::{Evidence, Reason, Wish, evidence, reasons, without_overlaps};

/// What the query says of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueState {
    /// Nothing.
    #[default]
    Free,
    /// An article must have it.
    Chosen,
    /// An article must not have it.
    Excluded,
}

/// What a query gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Articles in the order of the corpus.
    pub hits: Vec<Hit>,
    /// Articles that match all but the days asked for: what a timeline shows.
    pub in_time: Vec<ArticleId>,
    counts: [Vec<Count>; FACETS.len()],
}

/// An article of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub article: ArticleId,
    /// Whether its date only may lie within the days asked for.
    pub uncertain: bool,
}

/// What stands beside a value.
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
pub fn answer(corpus: &Corpus<'_>, query: &Query) -> Answer {
    let demands = FACETS.each_ref().map(|row| Demand::new(corpus, query, row.facet));
    let mut answer =
        Answer { counts: demands.each_ref().map(|demand| demand.start(corpus)), ..Answer::default() };
    for article in corpus.articles() {
        let fits = demands.each_ref().map(|demand| demand.fit(article));
        let in_time = fit_in_time(article, query);
        let failed = fits.iter().filter(|fit| !fit.holds()).count();
        if in_time != TimeFit::Outside {
            if failed == 0 {
                answer.hits.push(Hit { article: article.id, uncertain: in_time == TimeFit::Perhaps });
            }
            for (demand, fit) in demands.iter().zip(&fits) {
                if failed == usize::from(!fit.holds()) {
                    demand.count(article, *fit, &mut answer.counts[demand.facet as usize]);
                }
            }
        }
        if failed == 0 {
            answer.in_time.push(article.id);
        }
    }
    answer
}

/// How one article stands in the answer of a query; `None` when it does not.
pub fn hit(corpus: &Corpus<'_>, query: &Query, article: Article<'_>) -> Option<Hit> {
    let holds = |facet: Facet| Demand::new(corpus, query, facet).fit(article).holds();
    let in_time = fit_in_time(article, query);
    (in_time != TimeFit::Outside && FACETS.iter().all(|row| holds(row.facet)))
        .then_some(Hit { article: article.id, uncertain: in_time == TimeFit::Perhaps })
}

/// For each pair of countries the number of articles left if their border were chosen.
pub fn border_counts(corpus: &Corpus<'_>, query: &Query, pairs: &[[&str; 2]]) -> Vec<u32> {
    let count = |pair: &[&str; 2]| {
        let mut query = query.clone();
        query.choose_border(*pair);
        u32::try_from(answer(corpus, &query).hits.len()).expect("ids of articles are 32 bits")
    };
    pairs.iter().map(count).collect()
}

/// The choice within a facet, with values of the corpus for keys.
struct Demand {
    facet: Facet,
    about_only: bool,
    matching: Match,
    chosen: Vec<ValueId>,
    /// Whether a chosen key is no value of the corpus: "all" then holds for no article.
    unknown: bool,
    excluded: Vec<ValueId>,
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

impl Demand {
    fn new(corpus: &Corpus<'_>, query: &Query, facet: Facet) -> Demand {
        let choice = query.choice(facet);
        let find = |key: &String| corpus.find_value(facet, key);
        let chosen: Vec<ValueId> = choice.chosen.iter().filter_map(find).collect();
        Demand {
            facet,
            about_only: query.scope == Scope::About,
            matching: if facet.row().match_key.is_some() { choice.matching } else { Match::Any },
            unknown: chosen.len() < choice.chosen.len(),
            chosen,
            excluded: choice.excluded.iter().filter_map(find).collect(),
        }
    }

    /// One count a value, at zero.
    fn start(&self, corpus: &Corpus<'_>) -> Vec<Count> {
        let mut counts = vec![Count::default(); corpus.value_count(self.facet) as usize];
        let states = [(&self.chosen, ValueState::Chosen), (&self.excluded, ValueState::Excluded)];
        for (values, state) in states {
            for value in values {
                counts[value.0 as usize].state = state;
            }
        }
        counts
    }

    fn fit(&self, article: Article<'_>) -> Fit {
        let has =
            |value: &&ValueId| article.values(self.facet, self.about_only).any(|other| other == **value);
        let found = self.chosen.iter().filter(has).count();
        let chosen = match self.matching {
            _ if self.chosen.is_empty() && !self.unknown => true,
            Match::Any => found > 0,
            Match::All => !self.unknown && found == self.chosen.len(),
        };
        Fit { chosen, excluded: self.excluded.iter().filter(has).count() }
    }

    /// Adds an article under which every other facet holds to the counts of the values it has.
    fn count(&self, article: Article<'_>, fit: Fit, counts: &mut [Count]) {
        for value in article.values(self.facet, self.about_only) {
            let count = &mut counts[value.0 as usize];
            let counted = match (count.state, self.matching) {
                (ValueState::Excluded, _) => fit.chosen && fit.excluded == 1,
                (_, Match::Any) => true,
                (_, Match::All) => fit.holds(),
            };
            count.articles += u32::from(counted);
        }
    }
}

/// How the dates of an article lie to the days asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TimeFit {
    Outside,
    Perhaps,
    Inside,
}

fn fit_in_time(article: Article<'_>, query: &Query) -> TimeFit {
    let Some(asked) = query.interval() else { return TimeFit::Inside };
    match query.clock {
        Clock::Published => fit_published(article, asked),
        Clock::Mentioned => article
            .dates()
            .map(|date| fit_date(asked, date.range, date.precision))
            .max()
            .unwrap_or(TimeFit::Outside),
    }
}

/// An inferred interval may lie within the days asked for; a stated day does or does not. Nothing known is
/// never within.
fn fit_published(article: Article<'_>, asked: DayRange) -> TimeFit {
    let published = article.published();
    if published.basis == Basis::Unknown || (published.earliest.is_none() && published.latest.is_none()) {
        return TimeFit::Outside;
    }
    let range =
        DayRange::new(published.earliest.unwrap_or(Day(i32::MIN)), published.latest.unwrap_or(Day(i32::MAX)));
    match (asked.overlaps(range), published.basis == Basis::Stated || asked.contains(range)) {
        (false, _) => TimeFit::Outside,
        (true, true) => TimeFit::Inside,
        (true, false) => TimeFit::Perhaps,
    }
}

/// "August" may be any of its days, so that it is only perhaps within a week of August; a range of days or
/// years is on all of its days.
fn fit_date(asked: DayRange, range: DayRange, precision: Precision) -> TimeFit {
    let on_every_day = matches!(precision, Precision::Day | Precision::Range);
    match (asked.overlaps(range), on_every_day || asked.contains(range)) {
        (false, _) => TimeFit::Outside,
        (true, true) => TimeFit::Inside,
        (true, false) => TimeFit::Perhaps,
    }
}
