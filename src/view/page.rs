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
use super::results::{LINK, Results};
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
    /// Width of the page in CSS pixels.
    #[prop_or(1440)]
    pub width: u32,
    /// What the reader does.
    pub dispatch: Callback<Action>,
    /// The reader wants a link.
    #[prop_or_default]
    pub onshare: Callback<()>,
    /// The reader wants the new version.
    #[prop_or_default]
    pub onreload: Callback<()>,
}

/// Under this width in CSS pixels there is one column, and under this one no place for the reader beside the
/// list: as in the style sheet.
const NARROW: u32 = 768;
const MIDDLING: u32 = 1152;

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { words, book, state, offline, width, dispatch, onshare, onreload, .. } = props;
    let query = &state.address.query;
    let drawn = use_drawn(props);
    let count = u32::try_from(drawn.answer.hits.len()).expect("ids of articles are 32 bits");
    let drawer = use_state(bool::default);
    let over = Over::new(*drawer, state.address.article.as_deref(), *width);
    let (filters, reading) = (over == Over::Filters, matches!(over, Over::Article(_)) && *width < NARROW);
    let places = use_places(over);
    let close = {
        let drawer = drawer.setter();
        Callback::from(move |()| drawer.set(false))
    };
    let open = state.address.article.is_some();
    let to_list = {
        let line = places.line.clone();
        Callback::from(move |_: MouseEvent| focus(line.cast()))
    };
    // Taking a choice away takes its chip with it, so the keyboard goes to the count.
    let take_away = {
        let (dispatch, line) = (dispatch.clone(), places.line.clone());
        Callback::from(move |action| {
            dispatch.emit(action);
            focus(line.cast());
        })
    };
    html! {
        <div class={class("page", &[("page-reading", open), ("page-drawer", filters)])}>
            { button("page-skip", None, words.skip, to_list) }
            { header(words, &drawn.summary, *offline, filters || reading, onshare) }
            <div class="page-time" inert={filters || reading}>{ timeline(props, &drawn) }</div>
            <div class="page-side" role="search" aria-label={words.map_and_filters} ref={places.side} tabindex="-1" onkeydown={on_escape(&close)}>
                { map(props, &drawn) }
                { facets(words, book, query, &drawn.answer, dispatch) }
                <p class="page-credits">{ words.credits }</p>
                <button type="button" class="page-done" onclick={close.reform(|_: MouseEvent| ())}>
                    <span aria-live="polite">{ words.show_articles(count) }</span>
                </button>
            </div>
            <main class="page-list" aria-label={words.results} inert={filters || reading}>
                <button type="button" class="page-filters" ref={places.button} aria-expanded={filters.to_string()}
                    onclick={Callback::from(move |_: MouseEvent| drawer.set(true))}>{ words.map_and_filters }</button>
                { bar(words, book, query, count, &places.line, &take_away) }
                if count == 0 {
                    { nothing(words, book, query, &take_away) }
                }
                <Results {words} book={book.clone()} address={state.address.clone()} answer={Rc::clone(&drawn.answer)} />
            </main>
            { reader(words, book, &state.address, &ReaderActions { node: &places.reader, inert: filters, onshare, dispatch }) }
            { notices(words, state, onreload, dispatch) }
        </div>
    }
}

/// What is shown of corpus and answer, computed once for each of them.
struct Drawn {
    answer: Rc<Answer>,
    countries: Rc<[CountryMark]>,
    borders: Rc<[BorderMark]>,
    points: Rc<[PointMark]>,
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
    let PageProps { words, book, state, width, dispatch, .. } = props;
    let query = &state.address.query;
    let open = state.address.article.as_deref().and_then(|key| book.find_article(key));
    html! {
        <Timeline {words} marks={drawn.marks.clone()} frame={drawn.frame} selected={open.map(|article| article.id.0)}
            clock={query.clock} from={query.from} to={query.to} width={width.saturating_sub(2 * margin(*width))}
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

/// What lies over the list where there is no place beside it.
#[derive(Clone, PartialEq)]
enum Over {
    Nothing,
    Filters,
    Article(String),
}

impl Over {
    fn new(drawer: bool, article: Option<&str>, width: u32) -> Over {
        match article {
            _ if drawer && width < NARROW => Over::Filters,
            Some(key) if width < MIDDLING => Over::Article(key.to_owned()),
            _ => Over::Nothing,
        }
    }
}

/// The elements that the keyboard is moved to.
struct Places {
    line: NodeRef,
    side: NodeRef,
    button: NodeRef,
    reader: NodeRef,
}

/// Moves the keyboard into what comes to lie over the list, and back to where it was opened. Not at the start:
/// a frame must not take the keyboard from its host.
#[hook]
fn use_places(over: Over) -> Places {
    let places =
        Places { line: use_node_ref(), side: use_node_ref(), button: use_node_ref(), reader: use_node_ref() };
    let (side, button, reader) = (places.side.clone(), places.button.clone(), places.reader.clone());
    let last = use_mut_ref(|| over.clone());
    use_effect_with(over, move |over| {
        let before = last.replace(over.clone());
        if before != *over {
            match (over, before) {
                (Over::Filters, _) => focus(side.cast()),
                (Over::Article(_), _) => focus(reader.cast()),
                (Over::Nothing, Over::Article(key)) => focus(link_of(&button, &key)),
                (Over::Nothing, _) => focus(button.cast()),
            }
        }
    });
    places
}

/// The link of an article, found from another element of the page.
fn link_of(near: &NodeRef, key: &str) -> Option<Element> {
    near.cast::<Element>()?.owner_document()?.get_element_by_id(&format!("{LINK}{key}"))
}

/// Space left and right of the timeline, as in the style sheet: less where the page is narrow.
fn margin(width: u32) -> u32 {
    if width < NARROW { 16 } else { 20 }
}
