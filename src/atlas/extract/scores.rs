//! Scores what is found in the invented articles of `tests/digests/facts` against facts made by hand, kind by
//! kind, and holds each half above its floor. `SHOW_MISSES=read` prints what the read half gets wrong.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::extract;
use crate::day::DayRange;
use crate::digest::{Article, BlockKind, parse};
use crate::facts::{ActorFact, Basis, DateFact, Facts, FigureFact};

/// Expected facts of one article: the values of each key.
type Expected = BTreeMap<String, Vec<Value>>;

/// One expected fact: any of its forms will do; an optional one may be missing.
#[derive(Debug)]
struct Value {
    forms: Vec<String>,
    optional: bool,
}

/// Hits, misses and false finds of one kind, with a line for each of the latter two.
#[derive(Default)]
struct Score {
    hits: u32,
    missed: u32,
    wrong: u32,
    lines: Vec<String>,
}

impl Score {
    fn f1(&self) -> f64 {
        let wrong = f64::from(self.missed + self.wrong);
        if self.hits == 0 && wrong == 0.0 {
            1.0
        } else {
            f64::from(2 * self.hits) / (f64::from(2 * self.hits) + wrong)
        }
    }

    fn hit(&mut self) {
        self.hits += 1;
    }

    fn miss(&mut self, what: &str) {
        self.missed += 1;
        self.lines.push(format!("- {what}"));
    }

    fn wrong(&mut self, what: &str) {
        self.wrong += 1;
        self.lines.push(format!("+ {what}"));
    }

    /// Compares found facts with expected ones: `fits` says whether a form stands for a find. A second find of
    /// one expected fact is wrong where `once`.
    fn compare<T>(
        &mut self,
        expected: &[Value],
        found: &[T],
        once: bool,
        fits: impl Fn(&str, &T) -> bool,
        name: impl Fn(&T) -> String,
    ) {
        let mut seen = vec![false; expected.len()];
        for find in found {
            let at = expected.iter().position(|value| value.forms.iter().any(|form| fits(form, find)));
            match at {
                None => self.wrong(&name(find)),
                Some(at) if seen[at] && once => self.wrong(&format!("twice: {}", name(find))),
                Some(at) => seen[at] = true,
            }
        }
        for (value, seen) in expected.iter().zip(seen) {
            match (seen, value.optional) {
                (true, false) => self.hit(),
                (false, false) => self.miss(&value.forms.join(" / ")),
                (_, true) => {}
            }
        }
    }
}

type Scores = BTreeMap<&'static str, Score>;

fn folder(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/digests/facts").join(name);
    std::fs::read_to_string(path).expect("a file of the trial")
}

fn values(text: &str, forms: &str) -> Vec<Value> {
    let items = text.split("; ").map(str::trim).filter(|item| !item.is_empty());
    items
        .map(|item| {
            let optional = item.starts_with('?');
            let forms =
                item.trim_start_matches('?').split(forms).map(|form| form.trim().to_owned()).collect();
            Value { forms, optional }
        })
        .collect()
}

/// Reads a `.facts` file: title and facts, article by article.
fn expected(text: &str) -> Vec<(String, Expected)> {
    let mut all: Vec<(String, Expected)> = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            all.push((title.to_owned(), Expected::new()));
        } else if let Some((key, text)) = line.split_once(':') {
            let text = match key {
                "countries" | "about" => text.split_whitespace().collect::<Vec<_>>().join("; "),
                _ => text.to_owned(),
            };
            let (_, facts) = all.last_mut().expect("a title first");
            let forms = if key == "actors" { " / " } else { " | " };
            facts.insert(key.to_owned(), values(&text, forms));
        }
    }
    all
}

fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace('’', "'").to_lowercase();
    plain(one) == plain(other)
}

fn names_actor(form: &str, actor: &ActorFact) -> bool {
    same(form, &actor.name) || actor.names.iter().any(|name| same(form, &name.text))
}

fn range(range: DayRange) -> String {
    let (start, end) = (range.start.to_string(), range.end.to_string());
    if start == end { start } else { format!("{start}..{end}") }
}

fn is_date(form: &str, date: &DateFact) -> bool {
    form.rsplit("= ").next() == Some(&range(date.range))
}

/// Whether a date is told with a month or a year.
fn explicit(text: &str) -> bool {
    const MONTHS: [&str; 13] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mehr"];
    let lower = text.to_lowercase();
    let word = lower
        .split(|c: char| !c.is_alphabetic())
        .any(|word| MONTHS.iter().any(|month| word.starts_with(month)));
    word || text.chars().filter(char::is_ascii_digit).count() >= 4
}

fn number(milli: i64) -> String {
    let text = format!("{}.{:03}", milli / 1000, milli % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn figure(figure: &FigureFact) -> String {
    match figure.upper {
        Some(upper) => format!("{}..{}", number(figure.value.0), number(upper.0)),
        None => number(figure.value.0),
    }
}

fn score_header(scores: &mut Scores, want: &Expected, article: &Article, facts: &Facts) {
    let outlet: Vec<String> = facts.outlet.name.iter().cloned().collect();
    let is_outlet = |form: &str, name: &String| same(form.trim_start_matches('~'), name);
    scores.entry("outlet").or_default().compare(&want["outlet"], &outlet, true, is_outlet, String::clone);
    let byline = scores.entry("byline").or_default();
    byline.compare(&want["byline"], &article.bylines, true, |form, name| same(form, name), String::clone);
    let published = &facts.published;
    let bounds = |day: Option<crate::day::Day>| day.map_or("?".to_owned(), |day| day.to_string());
    let found =
        format!("{}..{} {}", bounds(published.earliest), bounds(published.latest), published.basis.name());
    let score = scores.entry("published").or_default();
    for day in want["published"].iter().flat_map(|value| &value.forms) {
        let right = match day.strip_prefix('~') {
            None => found == format!("{day}..{day} stated"),
            Some(day) => {
                published.basis == Basis::Inferred
                    && published.earliest.is_none_or(|first| first.to_string().as_str() <= day)
                    && published.latest.is_none_or(|last| last.to_string().as_str() >= day)
            }
        };
        if right { score.hit() } else { score.miss(&format!("{day}, not {found}")) }
    }
    let standfirst: Vec<&str> =
        article.blocks.iter().filter(|b| b.kind == BlockKind::Standfirst).map(|b| b.text.as_str()).collect();
    scores.entry("standfirst").or_default().compare(
        &want["standfirst"],
        &standfirst,
        true,
        |form, text| text.starts_with(form),
        |text| (*text).to_owned(),
    );
}

fn score_body(scores: &mut Scores, want: &Expected, facts: &Facts) {
    let codes: Vec<String> = facts.countries.iter().map(|fact| fact.code.as_str().to_owned()).collect();
    let about: Vec<String> =
        facts.countries.iter().filter(|fact| fact.about).map(|fact| fact.code.as_str().to_owned()).collect();
    let is_code = |form: &str, code: &String| form == code;
    scores.entry("countries").or_default().compare(&want["countries"], &codes, true, is_code, String::clone);
    scores.entry("about").or_default().compare(&want["about"], &about, true, is_code, String::clone);
    scores.entry("actors").or_default().compare(&want["actors"], &facts.actors, true, names_actor, |actor| {
        format!(
            "{} ({})",
            actor.name,
            actor.names.iter().map(|n| n.text.as_str()).collect::<Vec<_>>().join(" / ")
        )
    });
    let named = |date: &DateFact| format!("{} = {}", date.text, range(date.range));
    for (key, wanted) in [("dates", true), ("relative", false)] {
        let other = if wanted { "relative" } else { "dates" };
        let known = |key: &str, date: &DateFact| {
            want[key].iter().any(|value| value.forms.iter().any(|form| is_date(form, date)))
        };
        let found: Vec<DateFact> = facts
            .dates
            .iter()
            .filter(|date| known(key, date) || (!known(other, date) && explicit(&date.text) == wanted))
            .cloned()
            .collect();
        scores.entry(key).or_default().compare(&want[key], &found, false, is_date, named);
    }
    let fits = |form: &str, found: &FigureFact| form == figure(found);
    let label =
        |found: &FigureFact| format!("{} = {} {} [{:?}]", found.text, figure(found), found.unit, found.of);
    scores.entry("figures").or_default().compare(&want["figures"], &facts.figures, false, fits, label);
}

fn score(half: &str) -> Scores {
    let parsed = parse(&folder(&format!("{half}.txt")));
    let facts = extract(&parsed);
    let expected = expected(&folder(&format!("{half}.facts")));
    let mut scores = Scores::new();
    for article in &parsed.articles {
        let known = expected.iter().any(|(title, _)| same(title, article.title()));
        if !known {
            scores.entry("articles").or_default().wrong(article.title());
        }
    }
    for (title, want) in &expected {
        let found = parsed.articles.iter().zip(&facts).find(|(article, _)| same(title, article.title()));
        let Some((article, facts)) = found else {
            scores.entry("articles").or_default().miss(title);
            continue;
        };
        scores.entry("articles").or_default().hit();
        for score in scores.values_mut() {
            score.lines.push(format!("  [{title}]"));
        }
        score_header(&mut scores, want, article, facts);
        score_body(&mut scores, want, facts);
    }
    scores
}

/// Scores a half, prints it, and holds it to its floors in per cent.
fn hold(half: &str, floors: &[(&str, f64)]) {
    let scores = score(half);
    let mut print = String::new();
    for (kind, score) in &scores {
        let Score { hits, missed, wrong, .. } = score;
        writeln!(print, "{half} {kind}: F1 {:.3}, {hits} found, {missed} missed, {wrong} wrong", score.f1())
            .expect("to a string");
        if std::env::var("SHOW_MISSES").is_ok_and(|shown| shown == half) {
            score.lines.iter().for_each(|line| writeln!(print, "    {line}").expect("to a string"));
        }
    }
    println!("{print}");
    for (kind, floor) in floors {
        assert!(scores[kind].f1() * 100.0 >= *floor, "{kind} is under {floor}\n{print}");
    }
}

#[test]
fn facts_of_the_read_half_stay_above_their_floors() {
    hold(
        "read",
        &[
            ("articles", 100.0),
            ("outlet", 100.0),
            ("byline", 100.0),
            ("published", 100.0),
            ("standfirst", 100.0),
            ("countries", 100.0),
            ("about", 100.0),
            ("actors", 99.0),
            ("dates", 100.0),
            ("relative", 100.0),
            ("figures", 100.0),
        ],
    );
}

#[test]
fn facts_of_the_kept_half_stay_above_their_floors() {
    hold(
        "kept",
        &[
            ("articles", 100.0),
            ("outlet", 95.0),
            ("byline", 100.0),
            ("published", 100.0),
            ("countries", 99.0),
            ("about", 92.0),
            ("actors", 91.0),
            ("dates", 99.0),
            ("relative", 96.0),
            ("figures", 98.0),
        ],
    );
}
