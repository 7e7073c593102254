//! Text with marked stretches: what matched in a sentence, who, where, when and how many in an article.

use atlas::corpus::Article;
use atlas::facet::Facet;
use atlas::facts::Span;
use atlas::index::{Wish, reasons, without_overlaps};
use atlas::query::Query;
use yew::prelude::*;

use crate::book::Book;

/// What a mark stands for; its class in the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MarkKind {
    /// An actor.
    Who,
    /// A country or place.
    Where,
    /// A date.
    When,
    /// A figure.
    Many,
    /// Words asked for; they lie over all the others.
    Found,
}

impl MarkKind {
    /// Its class.
    pub(super) fn class(self) -> &'static str {
        match self {
            MarkKind::Who => "who",
            MarkKind::Where => "where",
            MarkKind::When => "when",
            MarkKind::Many => "many",
            MarkKind::Found => "found",
        }
    }

    /// The kind of a facet's mentions; outlets are actors of a sort.
    pub(super) fn of(facet: Facet) -> MarkKind {
        match facet {
            Facet::Country | Facet::Region => MarkKind::Where,
            Facet::Actor | Facet::Outlet | Facet::Missing => MarkKind::Who,
            Facet::Has => MarkKind::Many,
        }
    }
}

/// A stretch of text to mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    /// Where.
    pub(super) span: Span,
    /// As what.
    pub(super) kind: MarkKind,
}

/// A stretch of text, as markup where `marks` lie in it.
pub(super) fn marked(article: Article<'_>, within: Span, marks: &[Mark]) -> Html {
    let others: Vec<Mark> = marks.iter().filter(|mark| mark.kind != MarkKind::Found).copied().collect();
    let piece = |(span, mark): (Span, Option<usize>)| {
        let text = with_found(article, span, marks);
        match mark {
            Some(mark) => html! { <mark class={others[mark].kind.class()}>{ text }</mark> },
            None => text,
        }
    };
    split(within, &others).into_iter().map(piece).collect()
}

/// A stretch of text with the words that were asked for, also where they reach over its ends; other marks are not
/// its business.
pub(super) fn with_found(article: Article<'_>, within: Span, marks: &[Mark]) -> Html {
    let inside = |mark: &Mark| {
        let span = Span {
            start: mark.span.start.max(within.start),
            end: mark.span.end.min(within.end),
            ..mark.span
        };
        let is_seen = mark.kind == MarkKind::Found && span.block == within.block && span.start < span.end;
        is_seen.then_some(Mark { span, ..*mark })
    };
    let found: Vec<Mark> = marks.iter().filter_map(inside).collect();
    let piece = |(span, mark): (Span, Option<usize>)| {
        let text = article.text(span).to_owned();
        if mark.is_some() {
            html! { <b class="found">{ text }</b> }
        } else {
            html! { text }
        }
    };
    split(within, &found).into_iter().map(piece).collect()
}

/// Where the words that a query asks for stand in an article, its title included.
pub(super) fn found(book: &Book, query: &Query, article: Article<'_>) -> Vec<Mark> {
    let reasons = reasons(book, query, article).into_iter();
    let words = reasons.filter(|reason| matches!(reason.wish, Wish::Words(_)));
    words.flat_map(|reason| reason.spans).map(|span| Mark { span, kind: MarkKind::Found }).collect()
}

/// The title of an article with the words that were asked for.
pub(super) fn title(article: Article<'_>, marks: &[Mark]) -> Html {
    let end = u32::try_from(article.title().len()).expect("a corpus holds less than 4 GiB");
    with_found(article, Span { block: 0, start: 0, end }, marks)
}

/// Cuts a stretch at its marks, given by number; of two that overlap the earlier or longer one stays, of two
/// on the same stretch the first.
pub(super) fn split(within: Span, marks: &[Mark]) -> Vec<(Span, Option<usize>)> {
    let inside = |mark: &&Mark| {
        mark.span.block == within.block && within.start <= mark.span.start && mark.span.end <= within.end
    };
    let spans = marks.iter().filter(inside).map(|mark| mark.span).filter(|span| span.start < span.end);
    let apart = without_overlaps(&spans.collect::<Vec<_>>());
    let mut pieces = Vec::new();
    let mut at = within.start;
    for span in apart {
        if at < span.start {
            pieces.push((Span { start: at, end: span.start, ..within }, None));
        }
        pieces.push((span, marks.iter().position(|mark| mark.span == span)));
        at = span.end;
    }
    if at < within.end {
        pieces.push((Span { start: at, ..within }, None));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marks: &[(u32, u32, MarkKind)], expected: &[(u32, u32, Option<MarkKind>)]) {
        let span = |start, end| Span { block: 0, start, end };
        let marks: Vec<Mark> =
            marks.iter().map(|&(start, end, kind)| Mark { span: span(start, end), kind }).collect();
        let pieces = split(span(0, 20), &marks);
        let kind = |mark: Option<usize>| mark.map(|mark| marks[mark].kind);
        let found: Vec<_> =
            pieces.into_iter().map(|(span, mark)| (span.start, span.end, kind(mark))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn text_is_cut_at_its_marks() {
        check(&[], &[(0, 20, None)]);
        check(&[(0, 3, MarkKind::Who)], &[(0, 3, Some(MarkKind::Who)), (3, 20, None)]);
        check(&[(17, 20, MarkKind::When)], &[(0, 17, None), (17, 20, Some(MarkKind::When))]);
    }

    #[test]
    fn odd_nested_and_outer_marks_lose_no_text() {
        check(
            &[
                (2, 4, MarkKind::Where),
                (2, 9, MarkKind::Who),
                (8, 12, MarkKind::When),
                (19, 25, MarkKind::Many),
                (5, 5, MarkKind::Who),
            ],
            &[(0, 2, None), (2, 9, Some(MarkKind::Who)), (9, 20, None)],
        );
    }
}
