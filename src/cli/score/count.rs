//! Compares what is found with what is expected, field by field.

use std::collections::{BTreeMap, BTreeSet};

use atlas::day::Day;
use atlas::digest::{Article, BlockKind, outlet_called};
use atlas::facts::{ActorFact, Basis, DateFact, Facts, FigureFact, PlaceFact, StatementFact};

use atlas::hijri;

use super::labels::{Item, Labels};

/// The rows of the table, in its order.
pub(super) const ROWS: &[&str] = &[
    "articles",
    "outlet",
    "byline",
    "published",
    "standfirst",
    "countries",
    "about",
    "actors",
    "actors, each once",
    "places",
    "dates",
    "relative",
    "figures",
    "statements",
    "threads",
    "titles",
];

/// Hits, misses and false finds of one row, with a line for each of the latter two.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    /// Expected and found.
    pub(super) hits: u32,
    /// Expected and not found.
    pub(super) missed: u32,
    /// Found and not expected.
    pub(super) wrong: u32,
    /// What was missed (`-`) or wrong (`+`), with its article.
    pub(super) misses: Vec<String>,
}

impl Count {
    /// The share of finds that is right.
    pub(super) fn precision(&self) -> f64 {
        share(self.hits, self.hits + self.wrong)
    }

    /// The share of what is expected that is found.
    pub(super) fn recall(&self) -> f64 {
        share(self.hits, self.hits + self.missed)
    }

    /// The harmonic mean of both.
    pub(super) fn f1(&self) -> f64 {
        share(2 * self.hits, 2 * self.hits + self.missed + self.wrong)
    }

    fn miss(&mut self, title: &str, what: &str) {
        self.missed += 1;
        self.misses.push(format!("- {what}  [{title}]"));
    }

    fn wrong(&mut self, title: &str, what: &str) {
        self.wrong += 1;
        self.misses.push(format!("+ {what}  [{title}]"));
    }
}

/// One where nothing was to be found and nothing was.
fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

/// The counts of every row.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(BTreeMap<&'static str, Count>);

impl Table {
    /// The count of a row.
    pub(super) fn row(&self, name: &str) -> Count {
        self.0.get(name).cloned().unwrap_or_default()
    }

    fn of(&mut self, row: &'static str) -> &mut Count {
        self.0.entry(row).or_default()
    }

    /// Adds an article that nobody labelled: a false boundary.
    pub(super) fn unknown(&mut self, title: &str) {
        self.of("articles").wrong(title, "not an article");
    }

    /// Adds an article that was not found: a miss, and so is everything in it.
    pub(super) fn lost(&mut self, labels: &Labels) {
        self.of("articles").miss(&labels.title, "not found");
        self.add(labels, None);
    }

    /// Adds the threads of a digest: a hit is a pair of articles that belong together. Threads of titles.
    pub(super) fn threads(&mut self, expected: &[Vec<String>], found: &[Vec<String>]) {
        let pairs = |threads: &[Vec<String>]| -> BTreeSet<[String; 2]> {
            let of = |thread: &Vec<String>| {
                let mut titles = thread.clone();
                titles.sort();
                let pairs = titles.iter().enumerate();
                pairs
                    .flat_map(|(at, one)| titles[at + 1..].iter().map(|other| [one.clone(), other.clone()]))
                    .collect::<Vec<_>>()
            };
            threads.iter().flat_map(of).collect()
        };
        let (expected, found) = (pairs(expected), pairs(found));
        let row = self.of("threads");
        row.hits += u32::try_from(expected.intersection(&found).count()).expect("few pairs");
        expected.difference(&found).for_each(|[one, other]| row.miss(one, other));
        found.difference(&expected).for_each(|[one, other]| row.wrong(one, other));
    }

    /// Adds the titles of a page: a found one may have its outlet and day in brackets behind it.
    pub(super) fn titles(&mut self, page: &str, expected: &[&str], found: &[&str]) {
        /// Letters of such brackets, at most.
        const CREDIT: usize = 60;
        let words = |text: &str| {
            let text = text.to_lowercase();
            let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            words.collect::<Vec<_>>().join(" ")
        };
        let row = self.of("titles");
        let mut found: Vec<(&str, String)> = found.iter().map(|title| (*title, words(title))).collect();
        for title in expected {
            let key = words(title);
            let is = |(_, found): &(&str, String)| {
                *found == key || found.contains(&key) && found.len() < key.len() + CREDIT
            };
            match found.iter().position(is) {
                Some(at) => {
                    found.remove(at);
                    row.hits += 1;
                }
                None => row.miss(page, title),
            }
        }
        for (title, _) in &found {
            row.wrong(page, title);
        }
    }

    /// Adds an article and what is found in it.
    pub(super) fn found(&mut self, labels: &Labels, article: &Article, facts: &Facts) {
        self.of("articles").hits += 1;
        self.add(labels, Some((article, facts)));
    }

    fn add(&mut self, labels: &Labels, found: Option<(&Article, &Facts)>) {
        let none = Facts::none();
        let facts = found.map_or(&none, |(_, facts)| facts);
        let article = found.map(|(article, _)| article);
        self.header(labels, article, facts);
        self.names(labels, article, facts);
        self.times_and_numbers(labels, facts);
        self.statements(labels, facts);
    }

    fn header(&mut self, labels: &Labels, article: Option<&Article>, facts: &Facts) {
        let mut row = Row { labels, field: "outlet", once: true };
        let outlet: Vec<&String> = facts.outlet.name.iter().collect();
        row.compare(
            self.of("outlet"),
            &outlet,
            |form, name| {
                // A label says it as it is printed, "PTI" is the Press Trust of India.
                let known = |form: &str| same(form, name) || outlet_called(form) == Some(name.as_str());
                match form.strip_prefix('~') {
                    Some(form) => facts.outlet.basis == Basis::Inferred && known(form),
                    None => facts.outlet.basis == Basis::Stated && known(form),
                }
            },
            String::clone,
        );
        row.field = "byline";
        let bylines: Vec<&String> = article.iter().flat_map(|article| &article.bylines).collect();
        row.compare(self.of("byline"), &bylines, |form, name| same(form, name), String::clone);
        row.field = "standfirst";
        // Dashed points are one standfirst, told by the first.
        let runs =
            article.iter().flat_map(|article| article.blocks.chunk_by(|one, other| one.kind == other.kind));
        let standfirsts: Vec<&str> =
            runs.filter(|run| run[0].kind == BlockKind::Standfirst).map(|run| run[0].text.as_str()).collect();
        row.compare(self.of("standfirst"), &standfirsts, |form, text| starts_with(text, form), str::to_owned);
        self.published(labels, facts);
    }

    fn published(&mut self, labels: &Labels, facts: &Facts) {
        let published = &facts.published;
        let bound = |day: Option<Day>| day.map_or("?".to_owned(), |day| day.to_string());
        let (earliest, latest) = (bound(published.earliest), bound(published.latest));
        let told = format!("{earliest}..{latest}, {}", published.basis.name());
        let nowhere = labels.names("published") && labels.items("published").is_empty();
        if nowhere && published.basis == Basis::Stated {
            self.of("published").wrong(&labels.title, &told);
        }
        for item in labels.items("published") {
            let fits = |form: &String| match form.strip_prefix('~') {
                None => published.basis == Basis::Stated && earliest == *form && latest == *form,
                Some(day) => {
                    published.basis == Basis::Inferred
                        && (earliest == "?" || earliest.as_str() <= day)
                        && (latest == "?" || day <= latest.as_str())
                }
            };
            let count = self.of("published");
            if item.forms.iter().any(fits) {
                count.hits += 1;
            } else {
                count.miss(&labels.title, &format!("{}, not {told}", item.forms.join(" | ")));
                if published.basis != Basis::Unknown {
                    count.wrong += 1;
                }
            }
        }
    }

    fn names(&mut self, labels: &Labels, article: Option<&Article>, facts: &Facts) {
        let codes: Vec<&str> = facts.countries.iter().map(|fact| fact.code.as_str()).collect();
        let about: Vec<&str> =
            facts.countries.iter().filter(|fact| fact.about).map(|fact| fact.code.as_str()).collect();
        let mut row = Row { labels, field: "countries", once: true };
        row.compare(self.of("countries"), &codes, |form, code| form == code, str::to_owned);
        row.field = "about";
        row.compare(self.of("about"), &about, |form, code| form == code, str::to_owned);
        let actors: Vec<&ActorFact> = facts.actors.iter().collect();
        let told = |actor: &ActorFact| {
            let names: Vec<&str> = actor.names.iter().map(|name| name.text.as_str()).collect();
            format!("{} ({})", actor.name, names.join(" / "))
        };
        row.field = "actors";
        row.compare(self.of("actors, each once"), &actors, names_actor, told);
        row.once = false;
        row.compare(self.of("actors"), &actors, names_actor, told);
        let places: Vec<&PlaceFact> = facts.places.iter().collect();
        let told = |place: &PlaceFact| format!("{} = {}", place.name, lies_in(place));
        row.field = "places";
        let printed = |place: &PlaceFact, name: &str| {
            let blocks = &article.expect("its facts are").blocks;
            place.mentions.iter().any(|span| {
                same(name, &blocks[span.block as usize].text[span.start as usize..span.end as usize])
            })
        };
        row.compare(self.of("places"), &places, |form, place| names_place(form, place, printed), told);
    }

    fn times_and_numbers(&mut self, labels: &Labels, facts: &Facts) {
        for (field, other) in [("dates", "relative"), ("relative", "dates")] {
            let knows = |field: &str, date: &DateFact| {
                labels.items(field).iter().any(|item| item.forms.iter().any(|form| is_date(form, date)))
            };
            let own = |date: &&DateFact| {
                knows(field, date) || (!knows(other, date) && is_explicit(&date.text) == (field == "dates"))
            };
            let dates: Vec<&DateFact> = facts.dates.iter().filter(own).collect();
            let told = |date: &DateFact| format!("{} = {}", date.text, date.range);
            Row { labels, field, once: false }.compare(self.of(field), &dates, is_date, told);
        }
        let figures: Vec<&FigureFact> = facts.figures.iter().collect();
        let told = |found: &FigureFact| format!("{} = {} {}", found.text, figure(found), found.unit);
        let fits = |form: &str, found: &FigureFact| form == figure(found);
        Row { labels, field: "figures", once: false }.compare(self.of("figures"), &figures, fits, told);
    }

    fn statements(&mut self, labels: &Labels, facts: &Facts) {
        let statements: Vec<&StatementFact> = facts.statements.iter().collect();
        let told = |found: &StatementFact| format!("{} > {}", found.speaker, found.text);
        let fits = |form: &str, found: &StatementFact| is_statement(form, found, &facts.actors);
        Row { labels, field: "statements", once: false }.compare(
            self.of("statements"),
            &statements,
            fits,
            told,
        );
    }
}

/// One field of one article.
struct Row<'a> {
    labels: &'a Labels,
    field: &'static str,
    /// Whether a second find of one expected fact is wrong.
    once: bool,
}

impl Row<'_> {
    /// Compares expected facts with found ones: `fits` says whether a form stands for a find, `told` prints one.
    fn compare<T: Copy>(
        &self,
        count: &mut Count,
        found: &[T],
        fits: impl Fn(&str, T) -> bool,
        told: impl Fn(T) -> String,
    ) {
        if !self.labels.names(self.field) {
            return;
        }
        let (title, expected) = (self.labels.title.as_str(), self.labels.items(self.field));
        let stands = |item: &Item, find: T| item.forms.iter().any(|form| fits(form, find));
        let pairs: Vec<Vec<usize>> = expected
            .iter()
            .map(|item| (0..found.len()).filter(|&at| stands(item, found[at])).collect())
            .collect();
        let taken = matched(&pairs, expected);
        for (at, &find) in found.iter().enumerate() {
            if !pairs.iter().any(|finds| finds.contains(&at)) {
                count.wrong(title, &told(find));
            } else if self.once && !taken.contains(&Some(at)) {
                count.wrong(title, &format!("twice: {}", told(find)));
            }
        }
        let seen = taken.into_iter().map(|find| find.is_some());
        for (item, seen) in expected.iter().zip(seen) {
            match (seen, item.optional) {
                (true, false) => count.hits += 1,
                (false, false) => count.miss(title, &item.forms.join(" / ")),
                (_, true) => {}
            }
        }
    }
}

/// The find that each expected fact is given, as many of them as can be, those that may be missing last: one of two facts
/// of one value is not lost to the other's wider label.
fn matched(pairs: &[Vec<usize>], expected: &[Item]) -> Vec<Option<usize>> {
    fn seek(
        at: usize,
        pairs: &[Vec<usize>],
        taken: &mut [Option<usize>],
        tried: &mut BTreeSet<usize>,
    ) -> bool {
        for &find in &pairs[at] {
            if tried.insert(find) {
                let holder = taken.iter().position(|taken| *taken == Some(find));
                if holder.is_none_or(|holder| seek(holder, pairs, taken, tried)) {
                    taken[at] = Some(find);
                    return true;
                }
            }
        }
        false
    }
    let mut taken = vec![None; pairs.len()];
    for optional in [false, true] {
        for at in (0..pairs.len()).filter(|&at| expected[at].optional == optional) {
            seek(at, pairs, &mut taken, &mut BTreeSet::new());
        }
    }
    taken
}

fn plain(text: &str) -> String {
    // "Pakistan LNG Ltd." at the end of a sentence.
    text.trim_end_matches('.').replace('’', "'").replace('\u{a0}', " ").to_lowercase()
}

/// Whether two names are the same but for case and the sort of their apostrophes.
pub(super) fn same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// Whether a text opens with a form, a point's mark aside.
fn starts_with(text: &str, form: &str) -> bool {
    let bare = |text: &str| plain(text.trim_start_matches(['-', '–', '•', '*', '▪', '■', ' ']));
    bare(text).starts_with(&bare(form))
}

/// "Foreign ministry" stands for "Pakistan’s foreign ministry" too.
fn names_actor(form: &str, actor: &ActorFact) -> bool {
    let owned =
        |name: &str| plain(name).strip_suffix(&plain(form)).is_some_and(|owner| owner.ends_with("'s "));
    same(form, &actor.name) || actor.names.iter().any(|name| same(form, &name.text) || owned(&name.text))
}

/// "Torkham = AF-NAN": the name as printed or for lists, and where it lies.
fn names_place(form: &str, place: &PlaceFact, printed: impl Fn(&PlaceFact, &str) -> bool) -> bool {
    let (name, within) = form.rsplit_once(" = ").unwrap_or((form, ""));
    let lies =
        within.is_empty() || within == place.country.as_str() || Some(within) == place.region.as_deref();
    lies && (same(name, &place.name) || printed(place, name))
}

fn lies_in(place: &PlaceFact) -> &str {
    place.region.as_deref().unwrap_or(place.country.as_str())
}

/// "last month = 2025-09-01..2025-09-30": the value decides.
fn is_date(form: &str, date: &DateFact) -> bool {
    form.rsplit("= ").next() == Some(&date.range.to_string())
}

/// Whether a date is told with a month or a year.
fn is_explicit(text: &str) -> bool {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let month = words.any(|word| {
        MONTHS.split(' ').any(|month| word.starts_with(month))
            || hijri::MONTHS.iter().any(|(month, _)| word == *month)
    });
    month || text.chars().filter(char::is_ascii_digit).count() >= 4
}

/// "Tehran / IRN > it is owed": one of the speaker's names or the country's code, and the first words said.
fn is_statement(form: &str, found: &StatementFact, actors: &[ActorFact]) -> bool {
    let Some((speakers, words)) = form.split_once(" > ") else { return false };
    let actor = actors.iter().find(|actor| actor.id == found.speaker);
    let unmarked = |text: &str| text.replace(['“', '”', '"', '«', '»'], "");
    speakers
        .split(" / ")
        .any(|name| name == found.speaker || actor.is_some_and(|actor| names_actor(name, actor)))
        && starts_with(&unmarked(&found.text), &unmarked(words))
}

fn figure(figure: &FigureFact) -> String {
    match figure.upper {
        Some(upper) => format!("{}..{upper}", figure.value),
        None => figure.value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::labels;

    fn counted(expected: &str, found: &[&str], once: bool) -> [u32; 3] {
        let labels = labels::read(&format!("# T\nbyline: {expected}\n")).expect("labels").remove(0);
        let mut count = Count::default();
        Row { labels: &labels, field: "byline", once }.compare(
            &mut count,
            found,
            |form, find| form == find,
            str::to_owned,
        );
        [count.hits, count.missed, count.wrong]
    }

    #[test]
    fn hits_misses_and_false_finds_are_told_apart() {
        assert_eq!(counted("a; b | c; ?d", &["c", "e"], true), [1, 1, 1]);
        assert_eq!(counted("a; ?d", &["a", "d"], true), [1, 0, 0]);
        assert_eq!(counted("a", &["a", "a"], true), [1, 0, 1]);
        assert_eq!(counted("a", &["a", "a"], false), [1, 0, 0]);
        assert_eq!(counted("a; a", &["a"], false), [1, 1, 0]);
        assert_eq!(counted("a; a", &["a", "a"], false), [2, 0, 0]);
        assert_eq!(counted("?a; a", &["a"], true), [1, 0, 0]);
        assert_eq!(counted("a | b; a", &["a", "b"], true), [2, 0, 0]);
    }

    #[test]
    fn shares_are_those_of_finds_and_of_what_is_expected() {
        let count = Count { hits: 6, missed: 2, wrong: 4, misses: Vec::new() };
        let shares = [count.precision(), count.recall(), count.f1()].map(|share| (share * 1000.0).round());
        assert_eq!(shares.map(|share| share.to_string()), ["600", "750", "667"]);
        assert!((Count::default().f1() - 1.0).abs() < f64::EPSILON);
    }
}
