//! The text of the open article. Marks are one tab stop: arrows move among them, Enter chooses one, and the
//! chosen one says what it is, by which rule, and offers itself as a filter.

use atlas::corpus::{ArticleId, BlockText};
use atlas::digest::BlockKind;
use atlas::facts::Span;
use atlas::query::Query;
use atlas::words::Words;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::mention::{Mention, mentions};
use crate::book::Book;
use crate::state::Action;
use crate::view::marked::{Mark, split};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct TextProps {
    pub(super) words: &'static Words,
    pub(super) book: Book,
    pub(super) query: Query,
    pub(super) id: ArticleId,
    pub(super) dispatch: Callback<Action>,
}

#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let TextProps { words, book, query, id, dispatch } = props;
    let chosen = use_state(Option::<Span>::default);
    let focused = use_state(Option::<Span>::default);
    let target = use_node_ref();
    {
        let target = target.clone();
        use_effect_with(*focused, move |focused| {
            if let (Some(_), Some(element)) = (focused, target.cast::<HtmlElement>()) {
                // An element that is gone can't be focused: then the next tab stop will do.
                let _ = element.focus();
            }
        });
    }
    let Some(article) = book.article(*id) else { return Html::default() };
    let mentions = mentions(words, book, query, article);
    let marks: Vec<Mark> = mentions.iter().map(|mention| mention.mark).collect();
    let blocks: Vec<(Span, BlockText<'_>)> = (0..)
        .zip(article.blocks())
        .map(|(block, text)| (Span { block, start: 0, end: length(text.text) }, text))
        .filter(|(_, block)| block.kind.is_text())
        .collect();
    let stops: Vec<Span> = blocks
        .iter()
        .flat_map(|(whole, _)| split(*whole, &marks))
        .filter_map(|(span, mark)| mark.map(|_| span))
        .collect();
    let stop = focused.or(*chosen).filter(|span| stops.contains(span)).or(stops.first().copied());
    let onkeydown = {
        let (focused, stops) = (focused.clone(), stops.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = next_stop(&stops, stop, &event.key()) {
                event.prevent_default();
                focused.set(Some(next));
            }
        })
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |span: Span| chosen.set(if *chosen == Some(span) { None } else { Some(span) }))
    };
    let piece = |(span, mark): (Span, Option<usize>)| {
        let text = article.text(span).to_owned();
        match mark {
            None => html! { text },
            Some(mark) => {
                let target = if stop == Some(span) { target.clone() } else { NodeRef::default() };
                mark_of(
                    &mentions[mark],
                    span,
                    text,
                    *chosen == Some(span),
                    stop == Some(span),
                    target,
                    &choose,
                )
            }
        }
    };
    html! {
        <div class="text" {onkeydown}>
            { for blocks.iter().map(|(whole, block)| html! {
                <>
                    { block_of(block.kind, split(*whole, &marks).into_iter().map(&piece).collect()) }
                    if let Some(mention) = chosen.filter(|span| span.block == whole.block).and_then(|span| mention_at(&mentions, span)) {
                        { about(words, mention, dispatch) }
                    }
                </>
            }) }
        </div>
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).expect("a corpus holds less than 4 GiB")
}

fn mention_at(mentions: &[Mention], span: Span) -> Option<&Mention> {
    mentions.iter().find(|mention| mention.mark.span == span)
}

fn next_stop(stops: &[Span], stop: Option<Span>, key: &str) -> Option<Span> {
    let at = stops.iter().position(|span| Some(*span) == stop)?;
    match key {
        "ArrowRight" | "ArrowDown" => stops.get(at + 1).copied(),
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1).map(|before| stops[before]),
        "Home" => stops.first().copied(),
        "End" => stops.last().copied(),
        _ => None,
    }
}

fn mark_of(
    mention: &Mention,
    span: Span,
    text: String,
    chosen: bool,
    stop: bool,
    target: NodeRef,
    choose: &Callback<Span>,
) -> Html {
    let onclick = choose.reform(move |_: MouseEvent| span);
    let onkeydown = {
        let choose = choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                choose.emit(span);
            }
        })
    };
    html! {
        <mark ref={target} class={mention.mark.kind.class()} role="button" tabindex={if stop { "0" } else { "-1" }}
            aria-expanded={chosen.to_string()} {onclick} {onkeydown}>{ text }</mark>
    }
}

fn block_of(kind: BlockKind, text: Html) -> Html {
    match kind {
        BlockKind::Standfirst => html! { <p class="text-standfirst">{ text }</p> },
        BlockKind::Heading => html! { <h3 class="text-heading">{ text }</h3> },
        BlockKind::Caption => html! { <p class="text-caption">{ text }</p> },
        _ => html! { <p>{ text }</p> },
    }
}

fn about(words: &Words, mention: &Mention, dispatch: &Callback<Action>) -> Html {
    let filter = mention.filter.as_ref().map(|filter| {
        let (actions, dispatch) = (filter.actions.clone(), dispatch.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            for action in &actions {
                dispatch.emit(action.clone());
            }
        });
        let text =
            if filter.set { words.filter_no_more(&filter.name) } else { words.filter_by(&filter.name) };
        html! { <button type="button" class="link" {onclick}>{ text }</button> }
    });
    html! {
        <aside class="text-about" role="status">
            <p><strong>{ &mention.says }</strong>{ " " }{ mention.rule.sentence() }{ " " }{ words.mentions_here(mention.count) }</p>
            { for filter }
        </aside>
    }
}
