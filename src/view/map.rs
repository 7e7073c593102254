//! The map: countries and shared borders to choose, with their counts. A second view of the country
//! facet; the list is the first. It decides nothing: it draws marks and tells what was chosen.

mod ground;
mod labels;
mod stop_button;
mod stops;

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use atlas::facts::CountryCode;
use atlas::geography::{Drawing, Frame};
use atlas::index::ValueState;
use atlas::words::Words;
use implicit_clone::ImplicitClone;
use yew::prelude::*;

use super::{focus, has_modifier};
use ground::{ground, lines, marked, points};
use labels::labels;
use stop_button::stop_button;
use stops::{Step, Stop, Target, Typed, step, stops};

/// The drawing of the map, shared: equal when it is the very same.
#[derive(Clone, Debug)]
pub struct MapShapes(Rc<Drawing>);

/// A country as the answer sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryMark {
    /// Which. Countries that the map does not show are passed over.
    pub code: CountryCode,
    /// Its name in the language of the page.
    pub name: AttrValue,
    /// Articles.
    pub count: u32,
    /// What the query says of it.
    pub state: ValueState,
    /// Shade of its count, 0 to 4.
    pub shade: u8,
}

/// A shared border as the answer sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct BorderMark {
    /// Its two countries.
    pub pair: (CountryCode, CountryCode),
    /// "Afghanistan and Pakistan".
    pub name: AttrValue,
    /// Articles that have both.
    pub count: u32,
    /// Whether both are chosen under "all".
    pub chosen: bool,
}

/// A mentioned place. A dot; it is not chosen here.
#[derive(Clone, Debug, PartialEq)]
pub struct PointMark {
    /// The place's id.
    pub id: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// Grid steps from the west.
    pub x: i32,
    /// Grid steps from the north.
    pub y: i32,
    /// Articles.
    pub count: u32,
}

/// What the map is given.
#[derive(Clone, PartialEq, Properties)]
pub struct MapProps {
    /// The drawing.
    pub shapes: MapShapes,
    /// The four countries, and neighbours that are mentioned.
    pub countries: Rc<Vec<CountryMark>>,
    /// Borders between the four.
    pub borders: Rc<Vec<BorderMark>>,
    /// Mentioned places.
    pub points: Rc<Vec<PointMark>>,
    /// Words.
    pub words: &'static Words,
    /// A country is chosen, or no longer.
    pub onchoose: Callback<CountryCode>,
    /// A border is chosen, or no longer.
    pub onborder: Callback<(CountryCode, CountryCode)>,
}

/// The map.
#[component]
pub fn Map(props: &MapProps) -> Html {
    let stops = Rc::new(stops(&props.shapes, &props.countries, &props.borders));
    let active = use_state_eq(|| None::<Target>);
    let current = stops.iter().position(|stop| Some(stop.target) == *active).unwrap_or(0);
    let typed = use_mut_ref(Typed::default);

    let onchoose = choose(props);
    let onfocus = Callback::from(move |target| active.set(Some(target)));
    let nodes: Rc<Vec<NodeRef>> = Rc::new(stops.iter().map(|_| NodeRef::default()).collect());
    let onkeydown = keyboard(stops.clone(), nodes.clone(), current, typed, onchoose.clone());
    let button = |index: usize| {
        let stop = &stops[index];
        stop_button(stop, label(props.words, stop), &nodes[index], index == current, &onchoose, &onfocus)
    };
    let countries = stops.iter().filter(|stop| stop.is_country()).count();
    let Frame { corner, width, height } = props.shapes.frame;
    html! {
        <figure class="map">
            <svg class="map-sheet" role="group" aria-label={props.words.map} {onkeydown}
                viewBox={format!("{} {} {width} {height}", corner.x, corner.y)}>
                { ground(&props.shapes) }
                <g class="map-countries">{ for (0..countries).map(button) }</g>
                { lines(&props.shapes) }
                { marked(&stops, current) }
                <g class="map-borders">{ for (countries..stops.len()).map(button) }</g>
                { points(&props.points) }
                { labels(props.shapes.frame, &stops, &onchoose) }
            </svg>
            <figcaption class="map-note">{ props.words.map_note }</figcaption>
        </figure>
    }
}

/// One callback for all stops.
fn choose(props: &MapProps) -> Callback<Target> {
    let (oncountry, onborder) = (props.onchoose.clone(), props.onborder.clone());
    Callback::from(move |target| match target {
        Target::Country(code) => oncountry.emit(code),
        Target::Border(one, other) => onborder.emit((one, other)),
    })
}

fn keyboard(
    stops: Rc<Vec<Stop>>,
    nodes: Rc<Vec<NodeRef>>,
    current: usize,
    typed: Rc<RefCell<Typed>>,
    onchoose: Callback<Target>,
) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let Some(step) = key_step(&event, &stops, current, &mut typed.borrow_mut()) else { return };
        event.prevent_default();
        match step {
            Step::Choose if stops[current].enabled() => onchoose.emit(stops[current].target),
            Step::Choose => {}
            // The focus event makes it the active stop.
            Step::To(index) => focus(nodes[index].cast()),
        }
    })
}

/// What a key asks for, unless a modifier makes it the browser's.
fn key_step(event: &KeyboardEvent, stops: &[Stop], current: usize, typed: &mut Typed) -> Option<Step> {
    if has_modifier(event) {
        return None;
    }
    step(&event.key(), event.time_stamp(), stops, current, typed)
}

impl MapShapes {
    /// Shares a drawing.
    pub fn new(drawing: Drawing) -> MapShapes {
        MapShapes(Rc::new(drawing))
    }
}

impl PartialEq for MapShapes {
    fn eq(&self, other: &MapShapes) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ImplicitClone for MapShapes {}

impl Deref for MapShapes {
    type Target = Drawing;

    fn deref(&self) -> &Drawing {
        &self.0
    }
}

fn label(words: &Words, stop: &Stop) -> String {
    words.value_label(&stop.name, stop.count, stop.state == ValueState::Excluded)
}
