//! Names and counts on the map. The four countries always have both; a mentioned neighbour has its name
//! where there is room, and its count alone elsewhere.

use atlas::geography::Frame;
use atlas::index::ValueState;
use atlas::order::order;
use yew::prelude::*;

use super::stop_button::{BADGE, badge_width};
use super::stops::{Stop, Target};
use crate::view::class;

/// Width of a letter and height of both lines of a label, in grid steps. The sizes of type themselves are
/// tokens; these are what text takes at them.
const LETTER: i32 = 80;
const HEIGHT: i32 = 270;
const COUNT_WIDTH: i32 = 170;
const COUNT_HEIGHT: i32 = 140;

/// Labels; what they say stands in the buttons' names as well. A name is what one aims at, so a press on it
/// chooses its country, whatever border runs under it.
pub(super) fn labels(frame: Frame, stops: &[Stop], onchoose: &Callback<Target>) -> Html {
    let countries = stops.iter().zip(named(frame, stops)).filter(|(stop, _)| stop.is_country());
    html! {
        <g class="map-labels" aria-hidden="true">
            { for countries.map(|(stop, named)| label(frame, stop, named, onchoose)) }
        </g>
    }
}

fn label(frame: Frame, stop: &Stop, named: bool, onchoose: &Callback<Target>) -> Html {
    let target = stop.target;
    let onclick = stop.enabled().then(|| onchoose.reform(move |_: MouseEvent| target));
    let at = frame.nearest_within(room(stop, named));
    let (x, y) = (at.x.to_string(), at.y.to_string());
    let class = class(
        "map-label",
        &[("map-label-context", !stop.is_one_of_four()), ("map-label-enabled", stop.enabled())],
    );
    let count_dy = if named { "0.92em" } else { "0.36em" };
    html! {
        <g {class} key={target.key()} {onclick} data-state={stop.state_name()} data-shade={stop.shade.to_string()}>
            if named {
                <text class="map-name" x={x.clone()} y={y.clone()} dy="-0.2em">{ &stop.name }</text>
            }
            <text class="map-count" {x} {y} dy={count_dy}>{ count(stop) }</text>
        </g>
    }
}

/// An excluded country shows how many articles it takes away.
fn count(stop: &Stop) -> String {
    let sign = if stop.state == ValueState::Excluded { "\u{2212}" } else { "" };
    format!("{sign}{}", stop.count)
}

/// Which stops have room for their name: badges and the four countries take theirs first, then neighbours
/// by their count.
fn named(frame: Frame, stops: &[Stop]) -> Vec<bool> {
    let mut named: Vec<bool> = stops.iter().map(Stop::is_one_of_four).collect();
    let mut taken: Vec<Frame> = stops.iter().zip(&named).map(|(stop, named)| room(stop, *named)).collect();
    let neighbours: Vec<usize> =
        (0..stops.len()).filter(|index| !named[*index] && stops[*index].is_country()).collect();
    for place in order(neighbours.len(), |place| [-i64::from(stops[neighbours[place]].count), 0, 0]) {
        let index = neighbours[place];
        let wanted = room(&stops[index], true);
        let mut others = (0..stops.len()).filter(|other| *other != index);
        if frame.holds(wanted) && !others.any(|other| taken[other].overlaps(wanted)) {
            named[index] = true;
            taken[index] = wanted;
        }
    }
    named
}

/// What a stop's label or badge covers.
fn room(stop: &Stop, named: bool) -> Frame {
    let letters = i32::try_from(stop.name.chars().count()).unwrap_or(i32::MAX / LETTER).min(100);
    match stop.target {
        Target::Border(..) => Frame::around(stop.at, badge_width(stop.count), 2 * BADGE),
        Target::Country(_) if named => Frame::around(stop.at, letters * LETTER, HEIGHT),
        Target::Country(_) => Frame::around(stop.at, COUNT_WIDTH, COUNT_HEIGHT),
    }
}
