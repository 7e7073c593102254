//! The chosen interval on the drawing: a tint below the marks, a veil and two handles above them.

use atlas::day::{Day, DayRange};
use atlas::plot::time::{Bound, Brush, Scale, Stretch, Stride, stride};
use atlas::query::Clock;
use atlas::words::Words;
use yew::prelude::*;

use super::layout::{MENTIONED, NOTES, PUBLISHED};
use crate::view::shape::{line, rect};
use crate::view::{class, has_modifier};

/// Upper and lower end of a clock's lane; labels stay outside, so that no handle ever crosses one.
fn lane(clock: Clock) -> (f64, f64) {
    match clock {
        Clock::Published => (0.0, PUBLISHED),
        Clock::Mentioned => (NOTES, MENTIONED),
    }
}

/// The tint below the marks.
pub(super) fn tint(brush: Brush, clock: Clock, scale: Scale) -> Html {
    let Some(stretch) = brush.on(scale.domain()).and_then(|range| scale.stretch(range)) else {
        return Html::default();
    };
    box_of("timeline-tint", stretch, clock)
}

/// The veil over what is not chosen, and the frame of what is.
pub(super) fn veil(brush: Brush, clock: Clock, scale: Scale) -> Html {
    if brush.is_empty() {
        return Html::default();
    }
    let whole = Stretch { x: 0.0, width: scale.width() };
    let Some(chosen) = brush.on(scale.domain()).and_then(|range| scale.stretch(range)) else {
        return box_of("timeline-veil", whole, clock);
    };
    let end = chosen.x + chosen.width;
    html! {
        <>
            { box_of("timeline-veil", Stretch { x: 0.0, width: chosen.x }, clock) }
            { box_of("timeline-veil", Stretch { x: end, width: scale.width() - end }, clock) }
            { box_of("timeline-frame", chosen, clock) }
        </>
    }
}

fn box_of(class: &'static str, stretch: Stretch, clock: Clock) -> Html {
    let (top, bottom) = lane(clock);
    rect(class, [stretch.x, top, stretch.width.max(0.0), bottom - top])
}

/// What a handle is drawn from.
pub(super) struct Handle {
    pub(super) words: &'static Words,
    pub(super) bound: Bound,
    pub(super) brush: Brush,
    pub(super) clock: Clock,
    pub(super) scale: Scale,
    /// All days that can be reached.
    pub(super) whole: DayRange,
    /// A key moved the bound.
    pub(super) onmove: Callback<Brush>,
    /// The key was let go.
    pub(super) ondone: Callback<()>,
}

/// A bound of the interval as a slider; it stands at the edge while the bound is open.
pub(super) fn handle(handle: Handle) -> Html {
    let Handle { words, bound, brush, clock, scale, whole, onmove, ondone } = handle;
    let day = brush.bound(bound);
    let stands = brush.stands(bound, scale.domain());
    let x = scale.x(if bound == Bound::From { stands } else { stands.plus(1) });
    let (top, bottom) = lane(clock);
    let middle = f64::midpoint(top, bottom);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(day) = key(&event, bound, brush, day.unwrap_or(stands), whole) {
            event.prevent_default();
            onmove.emit(brush.with(bound, Some(day)));
        }
    });
    let label = if bound == Bound::From { words.timeline.first_day } else { words.timeline.last_day };
    let class = class("timeline-handle", &[("timeline-handle-open", day.is_none())]);
    html! {
        <g key={label} {class} role="slider" tabindex="0" {onkeydown}
            onkeyup={ondone.reform(|_: KeyboardEvent| ())}
            onblur={ondone.reform(|_: FocusEvent| ())}
            aria-label={label}
            aria-orientation="horizontal"
            aria-valuemin={whole.start.0.to_string()}
            aria-valuemax={whole.end.0.to_string()}
            aria-valuenow={day.unwrap_or(stands).0.to_string()}
            aria-valuetext={day.map_or(words.timeline.open.to_owned(), |day| words.long_day(day))}>
            { rect("timeline-reach", [x - 12.0, top, 24.0, bottom - top]) }
            { line("", [x, top], [x, bottom]) }
            { rect("timeline-grip", [x - 4.0, middle - 10.0, 8.0, 20.0]) }
        </g>
    }
}

/// The day to which a key moves a bound.
fn key(event: &KeyboardEvent, bound: Bound, brush: Brush, stands: Day, whole: DayRange) -> Option<Day> {
    if has_modifier(event) {
        return None;
    }
    let (least, most) = match bound {
        Bound::From => (whole.start, brush.to.unwrap_or(whole.end)),
        Bound::To => (brush.from.unwrap_or(whole.start), whole.end),
    };
    let by =
        |sign: i32| stride(stands, if event.shift_key() { Stride::Months(sign) } else { Stride::Days(sign) });
    let day = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => by(-1),
        "ArrowRight" | "ArrowUp" => by(1),
        "PageDown" => stride(stands, Stride::Months(-1)),
        "PageUp" => stride(stands, Stride::Months(1)),
        "Home" => least,
        "End" => most,
        _ => return None,
    };
    Some(day.max(least).min(most.max(least)))
}
