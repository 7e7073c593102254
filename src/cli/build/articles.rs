//! The list of articles with their facts as plain HTML: what `index.html` shows before its WebAssembly runs,
//! and where it can't.

use atlas::corpus::{Article, Corpus};
use atlas::day::DayRange;
use atlas::facet::Facet;
use atlas::facts::Precision;
use atlas::index::evidence;
use atlas::query::Query;
use atlas::words::{ENGLISH, Words};

use super::html::escape;

/// Dates and figures of one article before "and more".
const FEW: usize = 12;

/// The list, in the order of answers.
pub(super) fn articles_html(corpus: &Corpus<'_>) -> String {
    let words = &ENGLISH;
    let items: String = corpus.articles().map(|article| item(words, corpus, article)).collect();
    let (name, summary, purpose) = (words.name, escape(&words.summary(corpus)), words.purpose);
    format!(
        "<main id=\"articles\" class=\"articles\"><h1>{name}</h1><p class=\"articles-summary\">{summary}</p>\
         <p>{purpose}.</p><ol>{items}</ol></main>"
    )
}

fn item(words: &Words, corpus: &Corpus<'_>, article: Article<'_>) -> String {
    let meta = [words.printed_by(&article.outlet()), article.bylines().join(", "), words.published_on(&article.published())];
    let meta: Vec<String> =
        meta.iter().filter(|part| !part.is_empty()).map(|part| format!("<span>{}</span>", escape(part))).collect();
    let sentence = evidence(corpus, &Query::default(), article)
        .map_or(String::new(), |found| format!("<p>{}</p>", escape(article.text(found.sentence))));
    format!(
        "<li><article><h2>{}</h2><p class=\"meta\">{}</p>{sentence}<dl>{}</dl></article></li>",
        escape(article.title()),
        meta.concat(),
        facts(words, corpus, article)
    )
}

fn facts(words: &Words, corpus: &Corpus<'_>, article: Article<'_>) -> String {
    let countries = article.countries().map(|mention| corpus.value_name(Facet::Country, mention.value).to_owned());
    let actors = article.actors().map(|mention| corpus.value_name(Facet::Actor, mention.value).to_owned());
    let places = article.places().map(|mention| mention.place.name.to_owned());
    let mut dates: Vec<(DayRange, Precision)> = article.dates().map(|date| (date.range, date.precision)).collect();
    dates.sort_unstable();
    dates.dedup();
    let dates = dates.into_iter().map(|(range, precision)| words.date(range, precision));
    let figures = article.figures().map(|figure| {
        let of = figure.of.map_or(String::new(), |of| format!(" {of}"));
        format!("{}{of}", words.figure(&figure))
    });
    [
        row(words.facet(Facet::Country), countries),
        row(words.facet(Facet::Actor), actors),
        row(words.places, places),
        row(words.dates, dates.take(FEW)),
        row(words.figures, figures.take(FEW)),
    ]
    .concat()
}

fn row(heading: &str, values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.map(|value| escape(&value)).collect();
    if values.is_empty() {
        return String::new();
    }
    format!("<div><dt>{heading}</dt><dd>{}</dd></div>", values.join(", "))
}
