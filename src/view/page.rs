//! The whole page below the browser: puts the parts side by side and hands each its share of state and
//! answer.

use std::rc::Rc;

use atlas::corpus::ArticleId;
use atlas::facet::Facet;
use atlas::facts::CountryCode;
use atlas::index::{Answer, answer};
use atlas::plot::time::Frame;
use atlas::words::Words;
use web_sys::Element;
use yew::prelude::*;

use super::bar::{bar, nothing};
use super::drawn;
use super::facets::facets;
use super::header::{header, notices};
use super::map::{BorderMark, CountryMark, Map, MapShapes, PointMark};
use super::reader::{ReaderActions, reader};
use super::results::{LINK, results};
use super::timeline::{SharedMarks, Timeline};
use super::{button, class, focus, on_escape};
use crate::book::Book;
use crate::state::{Action, State};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// Words of the interface.
    pub words: &'static Words,
    /// The corpus.
    pub book: Book,
    /// The map.
    pub shapes: MapShapes,
    /// All that changes.
    pub state: Rc<State>,
    /// Whether the page opens without a connection.
    #[prop_or_default]
    pub offline: bool,
    /// The window.
    #[prop_or_default]
    pub window: Window,
    /// What the reader does.
    pub dispatch: Callback<Action>,
    /// The reader wants a link.
    #[prop_or_default]
    pub onshare: Callback<()>,
    /// The reader wants the new version.
    #[prop_or_default]
    pub onreload: Callback<()>,
}

/// The window that the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Width in CSS pixels, without a scroll bar.
    pub width: u32,
    /// What has room beside each other.
    pub room: Room,
}

/// What has room beside each other, as the style sheets decide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// One column.
    Narrow,
    /// The list, or an article in its place.
    Middling,
    /// Both.
    Wide,
}

impl Default for Window {
    fn default() -> Window {
        Window { width: 1440, room: Room::Wide }
    }
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { words, book, state, offline, window, dispatch, onshare, onreload, .. } = props;
    let query = &state.address.query;
    let drawn = use_drawn(props);
    let count = u32::try_from(drawn.answer.hits.len()).expect("ids of articles are 32 bits");
    let drawer = use_state(bool::default);
    let long = use_state(|| (query.clone(), 0));
    let narrow = window.room == Room::Narrow;
    let (filters, open) = (*drawer && narrow, state.address.article.is_some());
    // What lies over all the rest takes it out of reach.
    let covered = filters || (open && narrow);
    let places = use_places(filters, state.address.article.clone(), window.room);
    let close = {
        let drawer = drawer.setter();
        Callback::from(move |()| drawer.set(false))
    };
    let to_list = {
        let line = places.line.clone();
        // An article in the place of the list leaves its links no room.
        let hit = drawn.answer.hits.first().filter(|_| !open || window.room == Room::Wide);
        let first = hit.and_then(|hit| book.article(hit.article)).map(|article| article.key().to_owned());
        Callback::from(move |_: MouseEvent| {
            focus(first.as_ref().and_then(|first| link_of(&line, first)).or_else(|| line.cast()));
        })
    };
    // Taking a choice away takes its chip with it, so the keyboard goes to the count, or to what lies over it.
    let take_away = {
        let (dispatch, place) = (dispatch.clone(), over(&places, filters, covered).clone());
        Callback::from(move |action| {
            dispatch.emit(action);
            focus(place.cast());
        })
    };
    let open_filters = dispatch.reform(move |_: MouseEvent| {
        drawer.set(true);
        Action::Notify(None)
    });
    html! {
        <div class={class("page", &[("page-reading", open), ("page-drawer", filters)])}>
            if !covered {
                { button("page-skip", None, words.skip, to_list) }
            }
            { header(words, &drawn.summary, state, *offline, covered, (onshare, dispatch)) }
            <div class="page-time" inert={covered}>{ timeline(props, &drawn) }</div>
            <div class="page-side" role="search" aria-label={words.map_and_filters} ref={places.side} tabindex="-1" onkeydown={on_escape(&close)}>
                { map(props, &drawn) }
                { facets(words, book, query, &drawn.answer, dispatch) }
                <p class="page-credits">{ words.credits }</p>
                <button type="button" class="page-done" onclick={close.reform(|_: MouseEvent| ())}>
                    <span aria-live="polite">{ words.show_articles(count) }</span>
                </button>
            </div>
            <main class="page-list" aria-label={words.results} inert={covered}>
                <button type="button" class="page-filters" ref={places.button} aria-expanded={filters.to_string()}
                    onclick={open_filters}>{ words.map_and_filters }</button>
                { bar(words, book, query, &drawn.answer, &places.line, &take_away) }
                if count == 0 {
                    { nothing(words, book, query, &take_away) }
                }
                { results(words, book, &state.address, &drawn.answer, &long) }
            </main>
            { reader(words, book, &state.address, &drawn.answer, &ReaderActions { node: &places.reader, inert: filters, onshare, dispatch }) }
            { notices(words, state, onreload, &take_away) }
        </div>
    }
}

/// What is shown of corpus and answer, computed once for each of them.
struct Drawn {
    answer: Rc<Answer>,
    countries: Rc<Vec<CountryMark>>,
    borders: Rc<Vec<BorderMark>>,
    points: Rc<Vec<PointMark>>,
    summary: AttrValue,
    frame: Option<Frame>,
    marks: SharedMarks,
}

#[hook]
fn use_drawn(props: &PageProps) -> Drawn {
    let PageProps { words, book, state, shapes, .. } = props;
    let words = *words;
    let query = &state.address.query;
    let answered = use_memo((book.clone(), query.clone(), shapes.clone()), |(book, query, shapes)| {
        let answer = answer(book, query);
        let countries = drawn::countries(words, book, &answer);
        let borders = drawn::borders(words, book, query, shapes);
        let points = drawn::points(book, &answer);
        (Rc::new(answer), countries, borders, points)
    });
    let whole = use_memo(book.clone(), |book| {
        let all: Vec<ArticleId> = book.articles().map(|article| article.id).collect();
        (AttrValue::from(words.summary(book)), Frame::of(&drawn::times(book, &all)))
    });
    let marks = use_memo((book.clone(), answered.0.in_time.clone()), |(book, articles)| {
        SharedMarks::new(drawn::times(book, articles))
    });
    let (answer, countries, borders, points) = (*answered).clone();
    let (summary, frame) = (*whole).clone();
    Drawn { answer, countries, borders, points, summary, frame, marks: (*marks).clone() }
}

fn timeline(props: &PageProps, drawn: &Drawn) -> Html {
    let PageProps { words, book, state, window, dispatch, .. } = props;
    let query = &state.address.query;
    let open = state.address.article.as_deref().and_then(|key| book.find_article(key));
    html! {
        <Timeline {words} marks={drawn.marks.clone()} frame={drawn.frame} selected={open.map(|article| article.id.0)}
            clock={query.clock} from={query.from} to={query.to} width={window.width.saturating_sub(2 * margin(window.room))}
            onbrush={dispatch.reform(|(from, to)| Action::Interval(from, to))} onclock={dispatch.reform(Action::Clock)} />
    }
}

fn map(props: &PageProps, drawn: &Drawn) -> Html {
    let PageProps { words, shapes, dispatch, .. } = props;
    let onchoose =
        dispatch.reform(|code: CountryCode| Action::Toggle(Facet::Country, code.as_str().to_owned()));
    let onborder = dispatch.reform(|(one, other): (CountryCode, CountryCode)| {
        Action::Border(one.as_str().to_owned(), other.as_str().to_owned())
    });
    html! {
        <Map shapes={shapes.clone()} countries={Rc::clone(&drawn.countries)} borders={Rc::clone(&drawn.borders)}
            points={Rc::clone(&drawn.points)} {words} {onchoose} {onborder} />
    }
}

/// Where the keyboard may go: the count, or what lies over it.
fn over(places: &Places, filters: bool, covered: bool) -> &NodeRef {
    match (filters, covered) {
        (true, _) => &places.side,
        (_, true) => &places.reader,
        _ => &places.line,
    }
}

/// The elements that the keyboard is moved to.
#[derive(Clone)]
struct Places {
    line: NodeRef,
    side: NodeRef,
    button: NodeRef,
    reader: NodeRef,
}

/// Moves the keyboard into what comes to lie over the list, and back to where it was opened. Not at the start
/// and not for a new width: nobody asked for that, and a frame must not take the keyboard from its host.
#[hook]
fn use_places(filters: bool, article: Option<String>, room: Room) -> Places {
    let places =
        Places { line: use_node_ref(), side: use_node_ref(), button: use_node_ref(), reader: use_node_ref() };
    let Places { line, side, button, reader } = places.clone();
    let shown = (filters, article);
    let last = use_mut_ref(|| shown.clone());
    use_effect_with(shown, move |shown| {
        let before = last.replace(shown.clone());
        match (before, shown) {
            (before, shown) if before == *shown => {}
            ((false, _), (true, _)) => focus(side.cast()),
            ((true, _), (false, _)) => focus(button.cast()),
            ((_, Some(key)), (_, None)) => focus(link_of(&line, &key).or_else(|| line.cast())),
            ((_, _), (_, Some(_))) if room != Room::Wide => focus(reader.cast()),
            _ => {}
        }
    });
    places
}

/// The link of an article, found from another element of the page.
fn link_of(near: &NodeRef, key: &str) -> Option<Element> {
    near.cast::<Element>()?.owner_document()?.get_element_by_id(&format!("{LINK}{key}"))
}

/// Space left and right of the timeline, as in the style sheet: less where the page is narrow.
fn margin(room: Room) -> u32 {
    if room == Room::Narrow { 16 } else { 20 }
}
