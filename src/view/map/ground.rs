//! What lies under and over the buttons of the map: land that is not chosen, lines, outlines of what is
//! chosen, dots. Nothing of it takes a pointer or a key.

use atlas::geography::{Drawing, FOUR, Line};
use atlas::index::ValueState;
use yew::prelude::*;

use super::PointMark;
use super::stops::Stop;
use crate::view::shape::path;

/// Names by which shapes refer to the two hatchings.
const HATCH: &str = "map-hatch";
const CROSSED: &str = "map-crossed";

/// Hatchings, and the land of every neighbour: those that are mentioned get their button on top.
pub(super) fn ground(shapes: &Drawing) -> Html {
    let neighbours = shapes.countries.iter().filter(|country| !FOUR.contains(&country.code));
    html! {
        <g class="map-ground" aria-hidden="true">
            <defs>{ hatching(HATCH, "45", 18) }{ hatching(CROSSED, "-45", 56) }</defs>
            { for neighbours.map(|country| path("map-context", country.path.clone())) }
        </g>
    }
}

/// Stripes that fill a third of their distance, given in grid steps.
fn hatching(id: &'static str, angle: &str, distance: u32) -> Html {
    let size = distance.to_string();
    html! {
        <pattern {id} class={id} width={size.clone()} height={size.clone()} patternUnits="userSpaceOnUse"
            patternTransform={format!("rotate({angle})")}>
            <rect width={(distance / 3).to_string()} height={size} />
        </pattern>
    }
}

/// Lines between regions, countries and land and sea; and Siachen.
pub(super) fn lines(shapes: &Drawing) -> Html {
    html! {
        <g class="map-lines" aria-hidden="true">
            { path("map-context", shapes.unassigned.clone()) }
            <path class="map-unassigned" d={shapes.unassigned.clone()} fill={format!("url(#{HATCH})")} />
            { for shapes.lines.iter().map(|(kind, line)| path(class_of(*kind), line.clone())) }
        </g>
    }
}

fn class_of(kind: Line) -> &'static str {
    match kind {
        Line::Coast => "map-coast",
        Line::Inner => "map-inner",
        Line::Context => "map-between",
        Line::Border => "map-frontier",
        Line::Disputed => "map-disputed",
        Line::Control => "map-control",
    }
}

/// Outlines of chosen countries, hatching of excluded ones, and the outline of the one in focus: above
/// the lines, which would cut through them.
pub(super) fn marked(stops: &[Stop], current: usize) -> Html {
    let with = |state: ValueState| stops.iter().filter(move |stop| stop.is_country() && stop.state == state);
    let current = stops.get(current).filter(|stop| stop.is_country());
    html! {
        <g class="map-marked" aria-hidden="true">
            { for with(ValueState::Excluded).map(|stop| html! {
                <path class="map-crossed-out" d={stop.path.clone()} fill={format!("url(#{CROSSED})")} />
            }) }
            { for with(ValueState::Chosen).map(|stop| outline("map-chosen", stop)) }
            { for current.map(|stop| outline("map-focus", stop)) }
        </g>
    }
}

/// Twice: on the deep shades the colour alone has too little contrast, so a light casing goes under it.
fn outline(class: &'static str, stop: &Stop) -> Html {
    html! {
        <g {class}>
            { path("map-casing", stop.path.clone()) }
            { path("map-outline", stop.path.clone()) }
        </g>
    }
}

/// Dots for mentioned places.
pub(super) fn points(points: &[PointMark]) -> Html {
    let dot = |point: &PointMark| {
        html! {
            <circle key={point.id.to_string()} class="map-point" cx={point.x.to_string()} cy={point.y.to_string()}
                r={radius(point.count).to_string()} />
        }
    };
    html! { <g class="map-points" aria-hidden="true">{ for points.iter().map(dot) }</g> }
}

/// Grows with the root of the count, so that areas compare, and stops before dots cover each other.
fn radius(count: u32) -> u32 {
    (count.clamp(1, 16) * 22 * 22).isqrt()
}
