//! What answering needs of a corpus, unpacked: for each article its values and days as plain numbers, and the
//! full text once somebody searches.

use std::cell::{OnceCell, RefCell};
use std::cmp::Reverse;
use std::ops::Deref;
use std::rc::Rc;

use super::Days;
use crate::corpus::{Article, ArticleId, Corpus, ValueId};
use crate::facet::{FACETS, Facet};
use crate::letters::plain;
use crate::order::sorted;
use crate::search::{FullText, Search, tokens};

/// A corpus, ready to answer.
#[derive(Debug)]
pub struct Index<'c> {
    corpus: Corpus<'c>,
    facets: [Pairs; FACETS.len()],
    about: Pairs,
    places: Lists<u32>,
    published: Vec<Days>,
    dates: Lists<Days>,
    text: RefCell<FullText>,
    /// The last search: a query is asked for more than once.
    last: RefCell<(String, Option<Rc<Search>>)>,
    by_title: OnceCell<Vec<u32>>,
}

/// Lists one behind another.
#[derive(Debug)]
pub(super) struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

/// Articles and values of a facet, both ways.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The values of each article, each once.
    pub(super) values: Lists<u32>,
    /// The articles of each value, ascending.
    pub(super) articles: Lists<u32>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Lists { starts: vec![0], items: Vec::new() }
    }
}

impl<T> Lists<T> {
    fn push(&mut self, mut list: Vec<T>) {
        self.items.append(&mut list);
        self.starts.push(u32::try_from(self.items.len()).expect("a corpus holds less than 4 GiB"));
    }

    /// Count of lists.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// List number `row`.
    pub(super) fn get(&self, row: u32) -> &[T] {
        let row = row as usize;
        &self.items[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

impl Pairs {
    /// From the values of each article, of which there are `count`: a counting sort.
    fn new(values: Lists<u32>, count: u32) -> Pairs {
        let mut starts = vec![0; count as usize + 1];
        for value in &values.items {
            starts[*value as usize + 1] += 1;
        }
        for value in 0..count as usize {
            starts[value + 1] += starts[value];
        }
        let (mut next, mut items) = (starts.clone(), vec![0; values.items.len()]);
        for article in 0..u32::try_from(values.len()).expect("articles are numbered in 32 bits") {
            for value in values.get(article) {
                let place = &mut next[*value as usize];
                items[*place as usize] = article;
                *place += 1;
            }
        }
        Pairs { values, articles: Lists { starts, items } }
    }

    /// Articles of the whole corpus that have a value.
    pub(super) fn total(&self, value: u32) -> u32 {
        let starts = &self.articles.starts;
        starts[value as usize + 1] - starts[value as usize]
    }
}

impl<'c> Index<'c> {
    /// Unpacks the lists of a corpus.
    pub fn new(corpus: Corpus<'c>) -> Index<'c> {
        let mut values = FACETS.each_ref().map(|_| Lists::default());
        let (mut about, mut places) = (Lists::default(), Lists::default());
        let (mut published, mut dates) = (Vec::new(), Lists::default());
        for article in corpus.articles() {
            for (row, list) in FACETS.iter().zip(&mut values) {
                list.push(numbers(article, row.facet, false));
            }
            places.push(article.place_numbers().collect());
            about.push(numbers(article, Facet::Country, true));
            published.push(Days::of_publication(article));
            dates.push(article.dates().map(|date| Days::of_mention(date.range, date.precision)).collect());
        }
        let country = corpus.value_count(Facet::Country);
        let mut counts = FACETS.iter().map(|row| corpus.value_count(row.facet));
        Index {
            facets: values.map(|values| Pairs::new(values, counts.next().unwrap_or(0))),
            about: Pairs::new(about, country),
            corpus,
            places,
            published,
            dates,
            text: RefCell::default(),
            last: RefCell::default(),
            by_title: OnceCell::new(),
        }
    }

    /// A facet's values by article and articles by value; countries only those that articles are about where
    /// `about_only` says so.
    pub(super) fn pairs(&self, facet: Facet, about_only: bool) -> &Pairs {
        if facet == Facet::Country && about_only { &self.about } else { &self.facets[facet as usize] }
    }

    /// Articles of the whole corpus that have a value.
    pub fn total(&self, facet: Facet, value: ValueId) -> u32 {
        self.facets[facet as usize].total(value.0)
    }

    /// How many of the articles mention each place, in the order of places.
    pub fn place_counts(&self, articles: impl Iterator<Item = ArticleId>) -> Vec<u32> {
        let mut counts = vec![0; self.corpus.places().count()];
        for article in articles {
            self.places.get(article.0).iter().for_each(|place| counts[*place as usize] += 1);
        }
        counts
    }

    pub(super) fn published(&self, article: u32) -> Days {
        self.published[article as usize]
    }

    pub(super) fn dates(&self, article: u32) -> &[Days] {
        self.dates.get(article)
    }

    /// The place of each article in the order of titles.
    pub(super) fn by_title(&self) -> &[u32] {
        self.by_title.get_or_init(|| {
            let titles: Vec<String> = self.articles().map(|article| plain(article.title())).collect();
            let order = sorted(
                titles.iter().enumerate().map(|(article, title)| (Reverse(0), title.as_str(), article)),
            );
            let mut ranks = vec![0; titles.len()];
            for (rank, (_, _, article)) in (0..).zip(order) {
                ranks[article] = rank;
            }
            ranks
        })
    }

    /// Makes so many more articles ready to be searched; whether any are left. Searching makes all ready that
    /// are not: who calls this while nothing else is to be done saves the wait.
    pub fn prepare(&self, articles: u32) -> bool {
        let text = &mut *self.text.borrow_mut();
        let from = u32::try_from(text.len()).expect("articles are numbered in 32 bits");
        for article in self.articles().skip(from as usize).take(articles as usize) {
            text.add(article.title(), pieces(article));
        }
        (text.len() as u64) < u64::from(self.len())
    }

    /// What words find; `None` where there are none.
    pub(super) fn search(&self, words: &str) -> Option<Rc<Search>> {
        if words.is_empty() {
            return None;
        }
        let last = &mut *self.last.borrow_mut();
        if last.0 != words || last.1.is_none() {
            self.prepare(self.len());
            *last = (words.to_owned(), Some(Rc::new(self.text.borrow().search(words, self.spellings()))));
        }
        last.1.clone()
    }

    /// Where a piece of text shows what was searched for: the part of the search, and first and last byte.
    pub(super) fn find(&self, search: &Search, piece: &str) -> Vec<(u32, std::ops::Range<u32>)> {
        let found = self.text.borrow().find(search, piece);
        found.into_iter().map(|found| (found.clause, found.start..found.end)).collect()
    }

    /// Words that were taken for typed ones, as articles have them.
    pub(super) fn also_matched(&self, search: Option<&Rc<Search>>) -> Vec<String> {
        let Some(search) = search else { return Vec::new() };
        let text = self.text.borrow();
        let words = text.also_matched(search).into_iter();
        words.map(|(term, article)| self.as_written(term, article)).collect()
    }

    /// A term as an article has it: "Türkiye" for "turkiye".
    fn as_written(&self, term: &str, article: usize) -> String {
        let mut written = None;
        if let Some(article) = self.articles().nth(article) {
            for piece in std::iter::once(article.title()).chain(pieces(article)) {
                tokens(piece, &mut |token| {
                    if token.term == term && written.is_none() {
                        written = piece.get(token.start as usize..token.end as usize).map(str::to_owned);
                    }
                });
            }
        }
        written.unwrap_or_else(|| term.to_owned())
    }
}

fn numbers(article: Article<'_>, facet: Facet, about_only: bool) -> Vec<u32> {
    article.values(facet, about_only).into_iter().map(|value| value.0).collect()
}

/// The text of an article below its title.
fn pieces(article: Article<'_>) -> impl Iterator<Item = &str> {
    article.blocks().filter(|block| block.kind.is_text()).map(|block| block.text)
}

impl<'c> Deref for Index<'c> {
    type Target = Corpus<'c>;

    fn deref(&self) -> &Corpus<'c> {
        &self.corpus
    }
}
