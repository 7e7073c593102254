//! The facts of the open article as tables: figures, statements, dates, who, places.

use atlas::corpus::{Article, DateMention, FigureMention, StatementMention};
use atlas::facet::Facet;
use atlas::facts::{Rule, When};
use atlas::order::order;
use atlas::words::Words;
use yew::prelude::*;

use super::mention::name_of;
use crate::book::Book;

/// All tables of an article.
pub(super) fn facts(words: &Words, book: &Book, article: Article<'_>) -> Html {
    html! {
        <div class="facts">
            { section(words.figures, figures(words, book, article)) }
            { section(words.statements, statements(book, article)) }
            { section(words.dates, dates(words, article)) }
            { section(words.who, who(book, article)) }
            { section(words.places, places(book, article)) }
            { section(words.source, source(words, article)) }
            { section(words.how_found, how_found(book, article)) }
        </div>
    }
}

fn section(heading: &str, rows: Vec<Html>) -> Html {
    html! {
        if !rows.is_empty() {
            <section aria-label={heading.to_owned()}>
                <h3 class="facts-heading">{ heading }</h3>
                <table>{ for rows }</table>
            </section>
        }
    }
}

/// What, and two facts about it.
fn row(what: &str, one: Html, other: &str) -> Html {
    html! { <tr><th scope="row">{ what }</th><td>{ one }</td><td>{ other }</td></tr> }
}

/// Outlet and date, and what says so.
fn source(words: &Words, article: Article<'_>) -> Vec<Html> {
    let (outlet, published) = (article.outlet(), article.published());
    let row = |what: String, rule: Rule| {
        html! { <tr><th scope="row">{ what }</th><td colspan="2">{ rule.sentence() }</td></tr> }
    };
    vec![row(words.printed_by(&outlet), outlet.rule), row(words.published_on(&published), published.rule)]
}

fn figures(words: &Words, book: &Book, article: Article<'_>) -> Vec<Html> {
    let of = |figure: FigureMention<'_>| {
        let what = figure.of.unwrap_or_else(|| article.text(figure.mention));
        let as_of = figure.as_of.map(|range| html! { <small>{ " " }{ words.days(range) }</small> });
        let speaker = figure.speaker.map_or(words.not_said.to_owned(), |speaker| name_of(book, speaker));
        row(&words.figure(&figure), html! { <>{ what }{ for as_of }</> }, &speaker)
    };
    article.figures().map(of).collect()
}

/// Who, what and with which verb; own words in quotation marks.
fn statements(book: &Book, article: Article<'_>) -> Vec<Html> {
    let of = |said: StatementMention<'_>| {
        let text = article.text(said.mention);
        let text = if said.direct {
            html! { <q>{ text }</q> }
        } else {
            text.into()
        };
        let verb = said.verb.map(|verb| html! { <small>{ " " }{ verb }</small> });
        html! {
            <tr><th scope="row">{ name_of(book, said.speaker) }{ for verb }</th><td colspan="2">{ text }</td></tr>
        }
    };
    article.statements().map(of).collect()
}

/// Each rule with what it found.
fn how_found(book: &Book, article: Article<'_>) -> Vec<Html> {
    let mut found: Vec<(Rule, Vec<String>)> = Vec::new();
    let mut put = |rule: Rule, text: String| match found.iter_mut().find(|(known, _)| *known == rule) {
        Some((_, texts)) if texts.contains(&text) => {}
        Some((_, texts)) => texts.push(text),
        None => found.push((rule, vec![text])),
    };
    let text = |mention| article.text(mention).to_owned();
    article.countries().for_each(|one| put(one.rule, book.value_name(Facet::Country, one.value).to_owned()));
    article.actors().for_each(|one| put(one.rule, book.value_name(Facet::Actor, one.value).to_owned()));
    article.places().for_each(|one| put(one.rule, one.place.name.to_owned()));
    article.dates().for_each(|one| put(one.rule, text(one.mention)));
    article.figures().for_each(|one| put(one.rule, text(one.mention)));
    article.statements().for_each(|one| put(one.rule, name_of(book, one.speaker)));
    let row = |(rule, texts): (Rule, Vec<String>)| {
        html! { <tr><th scope="row">{ rule.sentence() }</th><td colspan="2">{ texts.join(" · ") }</td></tr> }
    };
    found.into_iter().map(row).collect()
}

fn dates(words: &Words, article: Article<'_>) -> Vec<Html> {
    let of = |date: DateMention| {
        let ahead = if date.when == Some(When::Ahead) { words.ahead } else { "" };
        row(&words.date(date.range, date.precision), article.text(date.mention).into(), ahead)
    };
    let dates: Vec<DateMention> = article.dates().collect();
    // Dates are in reading order already.
    let order = order(dates.len(), |index| {
        let range = dates[index].range;
        [range.start.0.into(), range.end.0.into(), 0]
    });
    let mut rows: Vec<DateMention> = order.into_iter().map(|index| dates[index]).collect();
    rows.dedup_by_key(|date| (date.range, date.precision));
    rows.into_iter().map(of).collect()
}

fn who(book: &Book, article: Article<'_>) -> Vec<Html> {
    let of = |actor: atlas::corpus::ActorMention<'_>| {
        let name = book.value_name(Facet::Actor, actor.value);
        let names: Vec<&str> = actor.names().map(|(text, _)| text).filter(|text| *text != name).collect();
        let count: usize = actor.names().map(|(_, spans)| spans.len()).sum();
        row(name, names.join(", ").into(), &count.to_string())
    };
    article.actors().map(of).collect()
}

fn places(book: &Book, article: Article<'_>) -> Vec<Html> {
    let of = |mention: atlas::corpus::PlaceMention<'_>| {
        let country = book.find_value(Facet::Country, mention.place.country);
        let country =
            country.map_or(mention.place.country, |country| book.value_name(Facet::Country, country));
        row(mention.place.name, country.into(), &mention.spans.len().to_string())
    };
    article.places().map(of).collect()
}
