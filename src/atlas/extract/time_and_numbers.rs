//! The part of extraction that deals with time and numbers: publication, dates and figures of every article
//! of a digest. Statements come from elsewhere and are only asked who speaks.

use crate::day::Day;
use crate::digest::{Article, Parsed};
use crate::facts::{Basis, DateFact, Facts, FigureFact, Published, Span};

use super::dates::{self, ReadBlock};
use super::{figures, published};

/// Publication, dates and figures of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeAndNumbers {
    /// When it was printed.
    pub published: Published,
    /// Dates in reading order.
    pub dates: Vec<DateFact>,
    /// Figures in reading order.
    pub figures: Vec<FigureFact>,
}

/// For every article in order. `stated` holds the date lines, `named` the countries and who says what. Either may be shorter
/// than the digest.
pub fn time_and_numbers(
    parsed: &Parsed,
    stated: &[Option<(Day, Span)>],
    named: &[Facts],
) -> Vec<TimeAndNumbers> {
    let none = Facts::none();
    let above: Vec<Option<Day>> = parsed.heads.iter().map(|head| head.day).collect();
    let digest = published::Digest::of(&parsed.articles, stated, &above);
    let read = |(index, article): (usize, &Article)| {
        let read = dates::read(article);
        let published = digest.published(index, article, &read);
        let (dates, figures) = dates_and_figures(&read, &published, named.get(index).unwrap_or(&none));
        TimeAndNumbers { published, dates, figures }
    };
    parsed.articles.iter().enumerate().map(read).collect()
}

/// Dates and figures of an article. A date line that runs into its text is the publication, not a mention.
pub(super) fn dates_and_figures(
    read: &[ReadBlock],
    published: &Published,
    named: &Facts,
) -> (Vec<DateFact>, Vec<FigureFact>) {
    let reference = published::reference(published).of(&named.countries, named.outlet.name.as_deref());
    let mut dates = dates::find(read, reference);
    let figures = figures::find(read, &dates, &named.statements);
    let lines = if published.basis == Basis::Stated { published.evidence.as_slice() } else { &[] };
    let over =
        |line: &Span, date: &Span| line.block == date.block && line.start < date.end && date.start < line.end;
    dates.retain(|date| !lines.iter().any(|line| over(line, &date.mention)));
    (dates, figures)
}

#[cfg(test)]
mod tests {
    use super::super::dates::tests::article;
    use super::*;

    #[test]
    fn every_article_gets_its_own_facts() {
        let articles = vec![article(&["It rained on Monday."]), article(&["On 3 May, 40 people will come."])];
        let parsed = Parsed { articles, problems: Vec::new(), heads: Vec::new() };
        let stated = [Some((Day::parse("2025-05-01").unwrap(), Span { block: 0, start: 0, end: 2 }))];
        let found = time_and_numbers(&parsed, &stated, &[]);
        assert_eq!(found[0].dates[0].range.start.to_string(), "2025-04-28");
        assert_eq!(found[1].published.latest, Day::parse("2025-05-03"));
        assert_eq!(found[1].figures.len(), 1);
        assert!(time_and_numbers(&Parsed::default(), &[], &[]).is_empty());
    }
}
