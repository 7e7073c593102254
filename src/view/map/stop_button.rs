//! One country or border as a button of the map.

use atlas::index::ValueState;
use yew::prelude::*;

use super::stops::{Stop, Target};
use crate::view::shape::path;

/// Half the height of a border's badge, and what each figure after the first adds to its width, in grid
/// steps.
pub(super) const BADGE: i32 = 92;
const FIGURE: i32 = 74;

/// The button, with its name for those who do not see it; `node` is to focus it by, and `current` the one
/// that Tab reaches.
pub(super) fn stop_button(
    stop: &Stop,
    label: String,
    node: &NodeRef,
    current: bool,
    onchoose: &Callback<Target>,
    onfocus: &Callback<Target>,
) -> Html {
    let target = stop.target;
    let enabled = stop.enabled();
    let onclick = enabled.then(|| onchoose.reform(move |_: MouseEvent| target));
    let onfocus = onfocus.reform(move |_: FocusEvent| target);
    let pressed = (stop.state == ValueState::Chosen).to_string();
    let disabled = (!enabled).then_some("true");
    let tabindex = if current { "0" } else { "-1" };
    let (class, content) = match target {
        Target::Country(_) => ("map-country", country(stop)),
        Target::Border(..) => ("map-border", border(stop)),
    };
    html! {
        <g key={target.key()} {class} role="button" ref={node} {tabindex} aria-label={label} aria-pressed={pressed}
            aria-disabled={disabled} data-state={stop.state_name()} data-shade={stop.shade.to_string()}
            {onclick} {onfocus}>
            { content }
        </g>
    }
}

fn country(stop: &Stop) -> Html {
    html! {
        <path class="map-land" d={stop.path.clone()}><title>{ &stop.name }</title></path>
    }
}

/// The line itself is a hair wide, so a broad clear one takes the pointer.
fn border(stop: &Stop) -> Html {
    let (x, y) = (stop.at.x.to_string(), stop.at.y.to_string());
    let width = badge_width(stop.count);
    html! {
        <>
            <title>{ &stop.name }</title>
            { for ["map-border-casing", "map-border-line", "map-border-reach"].map(|class| path(class, stop.path.clone())) }
            <rect class="map-badge" x={(stop.at.x - width / 2).to_string()} y={(stop.at.y - BADGE).to_string()}
                width={width.to_string()} height={(2 * BADGE).to_string()} rx={BADGE.to_string()} />
            <text class="map-badge-count" {x} {y} dy="0.36em" aria-hidden="true">{ stop.count }</text>
        </>
    }
}

/// Round for one figure, longer for more.
pub(super) fn badge_width(count: u32) -> i32 {
    let figures = count.checked_ilog10().unwrap_or(0);
    2 * BADGE + FIGURE * i32::try_from(figures).expect("a count has ten figures at most")
}
