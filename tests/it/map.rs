//! The map as markup: what can be chosen, what is said of it, and that no style attribute is needed.

use std::rc::Rc;

use atlas::facts::CountryCode;
use atlas::geography::{Drawing, Shapes};
use atlas::index::ValueState;
use atlas::words::ENGLISH;
use digest_atlas::view::map::{BorderMark, CountryMark, Map, MapProps, MapShapes, PointMark};
use yew::{AttrValue, Callback, LocalServerRenderer};

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).expect("a country code")
}

fn country(code_text: &str, name: &'static str, count: u32, state: ValueState) -> CountryMark {
    let shade = u8::try_from(count.min(4)).expect("at most 4");
    CountryMark { code: code(code_text), name: AttrValue::from(name), count, state, shade }
}

fn border(one: &str, other: &str, name: &'static str, count: u32, chosen: bool) -> BorderMark {
    BorderMark { pair: (code(one), code(other)), name: AttrValue::from(name), count, chosen }
}

fn render(countries: Vec<CountryMark>, borders: Vec<BorderMark>, points: Vec<PointMark>) -> String {
    let shapes = Shapes::parse(include_str!("../../corpus/map/shapes.txt")).expect("the shipped map reads");
    let props = MapProps {
        shapes: MapShapes::new(Drawing::of(&shapes)),
        countries: Rc::from(countries),
        borders: Rc::from(borders),
        points: Rc::from(points),
        words: &ENGLISH,
        onchoose: Callback::noop(),
        onborder: Callback::noop(),
    };
    pollster::block_on(LocalServerRenderer::<Map>::with_props(props).hydratable(false).render())
}

fn four() -> Vec<CountryMark> {
    vec![
        country("AFG", "Afghanistan", 10, ValueState::Chosen),
        country("IRN", "Iran", 2, ValueState::Free),
        country("PAK", "Pakistan", 1, ValueState::Excluded),
        country("IND", "India", 0, ValueState::Free),
    ]
}

/// The opening tag of the button with a label.
fn button<'a>(markup: &'a str, label: &str) -> &'a str {
    let labelled = format!("aria-label=\"{label}\"");
    let tag = markup.split('<').find(|tag| tag.contains(&labelled));
    let tag = tag.unwrap_or_else(|| panic!("no button is called {label}"));
    assert!(tag.contains("role=\"button\""), "{tag}");
    tag
}

#[test]
fn countries_are_buttons_with_their_counts() {
    let markup = render(four(), Vec::new(), Vec::new());
    assert!(button(&markup, "Afghanistan, 10 articles").contains("aria-pressed=\"true\""));
    assert!(button(&markup, "Iran, 2 articles").contains("aria-pressed=\"false\""));
    assert!(button(&markup, "Pakistan, takes away 1 article").contains("data-state=\"excluded\""));
    assert!(button(&markup, "India, 0 articles").contains("aria-disabled=\"true\""));
    assert_eq!(markup.matches("aria-disabled").count(), 1);
}

#[test]
fn one_stop_takes_the_tab_key() {
    let borders = vec![border("AFG", "PAK", "Afghanistan and Pakistan", 3, false)];
    let markup = render(four(), borders, Vec::new());
    assert_eq!(markup.matches("role=\"button\"").count(), 5);
    assert_eq!(markup.matches("tabindex=\"0\"").count(), 1);
    assert_eq!(markup.matches("tabindex=\"-1\"").count(), 4);
}

#[test]
fn borders_are_buttons_in_either_order() {
    let borders = vec![
        border("PAK", "AFG", "Afghanistan and Pakistan", 3, true),
        border("IRN", "PAK", "Iran and Pakistan", 0, false),
        border("AFG", "IND", "Afghanistan and India", 2, false),
    ];
    let markup = render(four(), borders, Vec::new());
    assert!(button(&markup, "Afghanistan and Pakistan, 3 articles").contains("aria-pressed=\"true\""));
    assert!(button(&markup, "Iran and Pakistan, 0 articles").contains("aria-disabled=\"true\""));
    assert!(!markup.contains("Afghanistan and India"), "they share no border");
}

#[test]
fn odd_chosen_country_without_articles_can_be_given_up() {
    let markup = render(vec![country("IND", "India", 0, ValueState::Chosen)], Vec::new(), Vec::new());
    assert!(!button(&markup, "India, 0 articles").contains("aria-disabled"));
}

#[test]
fn odd_countries_off_the_map_are_passed_over() {
    let mut countries = four();
    countries.push(country("CHN", "China", 2, ValueState::Free));
    countries.push(country("USA", "United States", 7, ValueState::Free));
    let markup = render(countries, Vec::new(), Vec::new());
    button(&markup, "China, 2 articles");
    assert!(!markup.contains("United States"));
}

#[test]
fn odd_empty_map_still_shows_land_and_note() {
    let markup = render(Vec::new(), Vec::new(), Vec::new());
    assert!(!markup.contains("role=\"button\""));
    assert!(markup.contains("map-context") && markup.contains("Natural Earth"));
}

#[test]
fn odd_names_stay_text() {
    let countries = vec![country("AFG", "<i>A</i>", 1, ValueState::Free)];
    let markup = render(countries, vec![border("AFG", "PAK", "<b>B</b>", 1, false)], Vec::new());
    assert!(!markup.contains("<i>") && !markup.contains("<b>"));
    assert!(markup.contains("&lt;i&gt;A") && markup.contains("&lt;b&gt;B"));
}

#[test]
fn places_are_dots_that_grow_with_their_count() {
    let place =
        |id: &'static str, count| PointMark { id: id.into(), name: id.into(), x: 1_500, y: 800, count };
    let markup = render(four(), Vec::new(), vec![place("one", 1), place("nine", 9)]);
    assert_eq!(markup.matches("class=\"map-point\"").count(), 2);
    assert!(markup.contains("r=\"22\"") && markup.contains("r=\"66\""), "areas compare");
}

#[test]
fn strict_policy_finds_no_style_attribute() {
    let borders = vec![border("AFG", "IRN", "Afghanistan and Iran", 1, false)];
    let markup = render(four(), borders, Vec::new());
    assert!(!markup.contains("style=") && !markup.contains("<style"));
}
