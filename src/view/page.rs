//! The whole page below the browser: puts the parts side by side and hands each its share of state and
//! answer.

use std::rc::Rc;

use atlas::corpus::ArticleId;
use atlas::facet::Facet;
use atlas::facts::CountryCode;
use atlas::index::answer;
use atlas::plot::time::Frame;
use atlas::words::Words;
use yew::prelude::*;

use super::bar::{bar, nothing};
use super::class;
use super::drawn;
use super::facets::facets;
use super::header::{HeadActions, header};
use super::map::{Map, MapShapes};
use super::reader::reader;
use super::results::Results;
use super::timeline::{SharedMarks, Timeline};
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

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { words, book, state, shapes, offline, width, dispatch, onshare, onreload } = props;
    let query = state.address.query.clone();
    let answered = use_memo((book.clone(), query.clone(), shapes.clone()), |(book, query, shapes)| {
        let answer = answer(book, query);
        let countries = drawn::countries(words, book, &answer);
        let borders = drawn::borders(words, book, query, shapes);
        let points = drawn::points(book, &answer);
        (Rc::new(answer), countries, borders, points)
    });
    let (answer, countries, borders, points) = &*answered;
    let drawer = use_state(bool::default);
    let toggle = {
        let drawer = drawer.clone();
        Callback::from(move |_: MouseEvent| drawer.set(!*drawer))
    };
    let count = u32::try_from(answer.hits.len()).expect("ids of articles are 32 bits");
    let whole = use_memo(book.clone(), |book| {
        let all: Vec<ArticleId> = book.articles().map(|article| article.id).collect();
        (AttrValue::from(words.summary(book)), Frame::of(&drawn::times(book, &all)))
    });
    let (summary, frame) = &*whole;
    let open = state.address.article.is_some();
    let oncountry =
        dispatch.reform(|code: CountryCode| Action::Toggle(Facet::Country, code.as_str().to_owned()));
    let onborder = dispatch.reform(|(one, other): (CountryCode, CountryCode)| {
        Action::Border(one.as_str().to_owned(), other.as_str().to_owned())
    });
    let times = use_memo((book.clone(), answer.in_time.clone()), |(book, articles)| {
        SharedMarks::new(drawn::times(book, articles))
    });
    let selected =
        state.address.article.as_deref().and_then(|key| book.find_article(key)).map(|article| article.id.0);
    html! {
        <div class={class("page", &[("page-reading", open), ("page-drawer", *drawer)])}>
            { header(words, summary, *offline, state.notice.as_ref(), &HeadActions { onshare, onreload, dispatch }) }
            <div class="page-time">
                <Timeline {words} marks={(*times).clone()} frame={*frame} {selected} clock={query.clock} from={query.from} to={query.to}
                    width={width.saturating_sub(2 * margin(*width))} onbrush={dispatch.reform(|(from, to)| Action::Interval(from, to))}
                    onclock={dispatch.reform(Action::Clock)} />
            </div>
            <div class="page-side">
                <Map shapes={shapes.clone()} countries={Rc::clone(countries)} borders={Rc::clone(borders)} points={Rc::clone(points)}
                    {words} onchoose={oncountry} {onborder} />
                { facets(words, book, &query, answer, dispatch) }
                <button type="button" class="page-done" onclick={toggle.clone()}>{ words.show_articles(count) }</button>
            </div>
            <main class="page-list" aria-label={words.results}>
                <button type="button" class="page-filters" aria-expanded={drawer.to_string()} onclick={toggle}>{ words.map_and_filters }</button>
                { bar(words, book, &query, count, dispatch) }
                if count == 0 {
                    { nothing(words, book, &query, dispatch) }
                }
                <Results {words} book={book.clone()} address={state.address.clone()} answer={Rc::clone(answer)} />
            </main>
            { reader(words, book, &state.address, dispatch) }
        </div>
    }
}

/// Space left and right of the timeline, as in the style sheet: less where the page is narrow.
fn margin(width: u32) -> u32 {
    if width < 768 { 16 } else { 20 }
}
