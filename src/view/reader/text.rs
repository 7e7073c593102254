//! The text of the open article. Marks are one tab stop: arrows move among them, Enter chooses one, and the
//! chosen one says what it is, by which rule, and offers itself as a filter.

use atlas::corpus::{Article, ArticleId, BlockText};
use atlas::digest::BlockKind;
use atlas::facts::Span;
use atlas::query::Query;
use atlas::words::Words;
use web_sys::Element;
use yew::prelude::*;

use super::mention::{Mention, mentions};
use super::thread::news;
use crate::book::Book;
use crate::state::Action;
use crate::view::marked::{Mark, split, with_found};
use crate::view::{button, class, focus, has_modifier};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct TextProps {
    pub(super) words: &'static Words,
    pub(super) book: Book,
    pub(super) found: Vec<Mark>,
    pub(super) query: Query,
    pub(super) id: ArticleId,
    pub(super) dispatch: Callback<Action>,
}

#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let TextProps { words, book, found, query, id, dispatch } = props;
    let chosen = use_state(Option::<Span>::default);
    let focused = use_state(Option::<Span>::default);
    let root = use_node_ref();
    let Some(article) = book.article(*id) else { return Html::default() };
    let mentions = mentions(words, book, query, article);
    let lines = lines(article, &mentions);
    let stops: Vec<Span> = lines
        .iter()
        .flat_map(|line| &line.pieces)
        .filter(|piece| piece.1.is_some())
        .map(|piece| piece.0)
        .collect();
    let stop = focused.filter(|span| stops.contains(span)).or(stops.first().copied());
    let onfocus = Callback::from(move |span| focused.set(Some(span)));
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |span| chosen.set(if *chosen == Some(span) { None } else { Some(span) }))
    };
    let onkeydown = keys(stops, stop, root.clone(), choose.clone());
    let about = chosen.and_then(|span| mentions.iter().find(|mention| mention.mark.span == span));
    let piece = |&(span, mark): &(Span, Option<usize>)| {
        let text = with_found(article, span, found);
        match mark {
            None => text,
            Some(mark) => {
                let standing = Standing { chosen: *chosen == Some(span), stop: stop == Some(span) };
                mark_of(&mentions[mark].mark, span, text, standing, &choose, &onfocus)
            }
        }
    };
    let news = news(article);
    let is_news = |line: &Line| news.contains(&line.block).then_some(words.adds);
    // An empty node where no box is, so that no block moves, and the keyboard stays on its mark.
    let box_in = |line: &Line| {
        let about = about.filter(|about| about.mark.span.block == line.block);
        about.map_or(Html::default(), |about| box_of(words, about, dispatch))
    };
    html! {
        <div ref={root} class="text" {onkeydown}>
            { for lines.iter().map(|line| html! {
                <>
                    { block_of(line.kind, is_news(line), line.pieces.iter().map(&piece).collect()) }
                    { box_in(line) }
                </>
            }) }
            // Always there: what only now enters the page is often not read out.
            <p class="hidden" role="status">{ about.map(|about| sentence(words, about)) }</p>
        </div>
    }
}

/// A block of the text, cut at its marks.
struct Line {
    block: u32,
    kind: BlockKind,
    pieces: Vec<(Span, Option<usize>)>,
}

fn lines(article: Article<'_>, mentions: &[Mention]) -> Vec<Line> {
    let marks: Vec<Mark> = mentions.iter().map(|mention| mention.mark).collect();
    let line = |(block, text): (u32, BlockText<'_>)| {
        let end = u32::try_from(text.text.len()).expect("a corpus holds less than 4 GiB");
        Line { block, kind: text.kind, pieces: split(Span { block, start: 0, end }, &marks) }
    };
    (0..).zip(article.blocks()).filter(|(_, block)| block.kind.is_text()).map(line).collect()
}

/// Keys on a mark, unless a modifier makes them the browser's.
fn keys(
    stops: Vec<Span>,
    stop: Option<Span>,
    root: NodeRef,
    choose: Callback<Span>,
) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let on_mark = event.target_dyn_into::<Element>().is_some_and(|target| target.tag_name() == "MARK");
        let Some(stop) = stop.filter(|_| on_mark && !has_modifier(&event)) else { return };
        let next = match event.key().as_str() {
            "Enter" | " " => {
                choose.emit(stop);
                Some(stop)
            }
            key => next_stop(&stops, stop, key),
        };
        let Some(next) = next else { return };
        event.prevent_default();
        let at = stops.iter().position(|span| *span == next).and_then(|at| u32::try_from(at).ok());
        let marks = root.cast::<Element>().map(|root| root.get_elements_by_tag_name("mark"));
        // The focus event makes it the stop.
        focus(at.and_then(|at| marks?.item(at)));
    })
}

fn next_stop(stops: &[Span], stop: Span, key: &str) -> Option<Span> {
    let at = stops.iter().position(|span| *span == stop)?;
    match key {
        "ArrowRight" | "ArrowDown" => stops.get(at + 1).copied(),
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1).map(|before| stops[before]),
        "Home" => stops.first().copied(),
        "End" => stops.last().copied(),
        _ => None,
    }
}

/// How a mark stands: whether its box is open, whether Tab reaches it.
struct Standing {
    chosen: bool,
    stop: bool,
}

fn mark_of(
    mark: &Mark,
    span: Span,
    text: Html,
    standing: Standing,
    choose: &Callback<Span>,
    onfocus: &Callback<Span>,
) -> Html {
    html! {
        <mark class={mark.kind.class()} role="button" tabindex={if standing.stop { "0" } else { "-1" }}
            aria-expanded={standing.chosen.to_string()} onclick={choose.reform(move |_: MouseEvent| span)}
            onfocus={onfocus.reform(move |_: FocusEvent| span)}>{ text }</mark>
    }
}

/// A block; `news` says that it tells what no older article about the event does.
fn block_of(kind: BlockKind, news: Option<&str>, text: Html) -> Html {
    let name = match kind {
        BlockKind::Heading => return html! { <h3 class="text-heading">{ text }</h3> },
        BlockKind::Standfirst => "text-standfirst",
        BlockKind::Caption => "text-caption",
        _ => "text-paragraph",
    };
    html! {
        <p class={class(name, &[("text-adds", news.is_some())])}>
            { for news.map(|news| html! { <span class="hidden">{ news }{ " " }</span> }) }
            { text }
        </p>
    }
}

/// What a mark says of itself, and the filter that it offers.
fn box_of(words: &Words, mention: &Mention, dispatch: &Callback<Action>) -> Html {
    let filter = mention.filter.as_ref().map(|filter| {
        let ask = filter.ask.clone();
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Ask(ask.clone()));
        let text =
            if filter.set { words.filter_no_more(&filter.name) } else { words.filter_by(&filter.name) };
        button("link", None, &text, onclick)
    });
    html! {
        <aside class="text-about">
            <p>{ sentence(words, mention) }</p>
            { for filter }
        </aside>
    }
}

fn sentence(words: &Words, mention: &Mention) -> Html {
    html! {
        <><strong>{ &mention.says }</strong>{ " " }{ mention.rule.sentence() }{ " " }{ words.mentions_here(mention.count) }</>
    }
}
