//! What map and timeline draw, taken from corpus and answer. Decides nothing but shades.

use std::rc::Rc;

use atlas::corpus::{ArticleId, Place};
use atlas::facet::Facet;
use atlas::facts::{CountryCode, When};
use atlas::geography::Drawing;
use atlas::index::{Answer, Count, border_counts};
use atlas::order::by_key;
use atlas::plot::time::{Marks, MentionMark, PublishedMark};
use atlas::query::Query;
use atlas::words::Words;
use yew::AttrValue;

use super::map::{BorderMark, CountryMark, PointMark};
use crate::book::Book;

/// The four countries that the atlas is about, and every other that the corpus mentions.
pub(super) fn countries(words: &Words, book: &Book, answer: &Answer) -> Rc<Vec<CountryMark>> {
    let counts = answer.counts(Facet::Country);
    let most = counts.iter().map(|count| count.articles).max().unwrap_or(0);
    let mark = |code: &str, name: &str, count: Count| {
        Some(CountryMark {
            code: CountryCode::parse(code)?,
            name: name.to_owned().into(),
            count: count.articles,
            state: count.state,
            shade: shade(count.articles, most),
        })
    };
    let unmentioned = words.four.iter().filter(|(code, _)| book.find_value(Facet::Country, code).is_none());
    let mentioned = (0..book.value_count(Facet::Country)).zip(counts).filter_map(|(value, count)| {
        let country = book.country(atlas::corpus::ValueId(value));
        mark(country.code, country.name, *count)
    });
    Rc::new(
        mentioned.chain(unmentioned.filter_map(|(code, name)| mark(code, name, Count::default()))).collect(),
    )
}

/// One of four shades, 0 for none: quarters of the largest count.
fn shade(count: u32, most: u32) -> u8 {
    u8::try_from((count * 4).div_ceil(most.max(1))).unwrap_or(4)
}

/// The borders that the map shows, with the articles that have both sides.
pub(super) fn borders(words: &Words, book: &Book, query: &Query, shapes: &Drawing) -> Rc<Vec<BorderMark>> {
    let pairs: Vec<(CountryCode, CountryCode)> = shapes.borders.iter().map(|border| border.pair).collect();
    let keys: Vec<[&str; 2]> = pairs.iter().map(|(one, other)| [one.as_str(), other.as_str()]).collect();
    let counts = border_counts(book, query, &keys);
    let name = |code: &str| match book.find_value(Facet::Country, code) {
        Some(value) => book.value_name(Facet::Country, value).to_owned(),
        None => {
            words.four.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| *name).to_owned()
        }
    };
    let mark = |((pair, keys), count): ((&(CountryCode, CountryCode), &[&str; 2]), u32)| BorderMark {
        pair: *pair,
        name: words.border(&name(keys[0]), &name(keys[1])).into(),
        count,
        chosen: query.is_border(*keys),
    };
    Rc::new(pairs.iter().zip(&keys).zip(counts).map(mark).collect())
}

/// Cities, crossings and the like that articles of the answer mention; regions are no points.
pub(super) fn points(book: &Book, answer: &Answer) -> Rc<Vec<PointMark>> {
    let counts = book.place_counts(answer.hits.iter().map(|hit| hit.article));
    let is_point = |place: &Place<'_>| place.region != Some(place.key);
    let mark = |(place, count): (Place<'_>, u32)| {
        (count > 0).then(|| PointMark {
            id: place.key.to_owned().into(),
            name: AttrValue::from(place.name.to_owned()),
            x: place.at.x,
            y: place.at.y,
            count,
        })
    };
    Rc::new(book.places().zip(counts).filter(|(place, _)| is_point(place)).filter_map(mark).collect())
}

/// Publications and mentioned dates of some articles.
pub(super) fn times(book: &Book, articles: &[ArticleId]) -> Marks {
    let (mut published, mut mentioned) = (Vec::new(), Vec::new());
    for article in articles.iter().filter_map(|id| book.article(*id)) {
        let (number, known) = (article.id.0, article.published());
        published.push(PublishedMark { article: number, earliest: known.earliest, latest: known.latest });
        let dates = article.dates().map(|date| MentionMark {
            article: number,
            range: date.range,
            ahead: date.when == Some(When::Ahead),
        });
        // In the order of marks already, thousands of which are not sorted fast.
        mentioned.extend(by_key(&dates.collect::<Vec<_>>(), MentionMark::key));
    }
    Marks::new(published, mentioned)
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn shades_are_quarters_of_the_most() {
        let shades = [0, 1, 2, 3, 5, 6, 10].map(|count| shade(count, 10));
        assert_eq!(shades, [0, 1, 1, 2, 2, 3, 4]);
        assert_eq!(shade(0, 0), 0);
    }
}
