//! The timeline's native controls: which clock, the two date fields, zoom. They do all that the drawing does.

use atlas::day::{Day, DayRange};
use atlas::plot::time::{Bound, Brush};
use atlas::query::Clock;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::words;

/// A year typed digit by digit passes through these years; no digest speaks of a day in them.
const FIRST_YEAR: i32 = 1000;

#[derive(Properties, PartialEq)]
pub(super) struct ClocksProps {
    pub(super) clock: Clock,
    /// What the lane of publication shows, in a few words.
    pub(super) published: AttrValue,
    /// What the lane of mentions shows.
    pub(super) mentioned: AttrValue,
    pub(super) onclock: Callback<Clock>,
}

/// The names of the lanes, and with them the choice of the clock.
#[component]
pub(super) fn Clocks(props: &ClocksProps) -> Html {
    let row = |clock: Clock, name: &'static str, caption: &AttrValue| {
        html! {
            <label class="timeline-clock">
                <input type="radio" name="timeline-clock" checked={props.clock == clock}
                    onchange={props.onclock.reform(move |_: Event| clock)} />
                <span class="timeline-name">{ name }</span>
                <span class="timeline-caption">{ caption.clone() }</span>
            </label>
        }
    };
    html! {
        <div class="timeline-clocks" role="radiogroup" aria-label={words::CLOCK}>
            { row(Clock::Published, words::PUBLISHED, &props.published) }
            { row(Clock::Mentioned, words::MENTIONED, &props.mentioned) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct FieldsProps {
    pub(super) brush: Brush,
    pub(super) onbrush: Callback<Brush>,
}

/// The interval as two date fields: the exact equal of the handles.
#[component]
pub(super) fn Fields(props: &FieldsProps) -> Html {
    let brush = props.brush;
    let field = |bound: Bound, name: &'static str| {
        let onbrush = props.onbrush.clone();
        let onchange = Callback::from(move |event: Event| {
            typed(&event, |day| onbrush.emit(brush.with(bound, day)));
        });
        let value = brush.bound(bound).map(|day| day.to_string()).unwrap_or_default();
        html! {
            <label class="timeline-field">
                <span>{ name }</span>
                <input type="date" {value} {onchange} />
            </label>
        }
    };
    html! {
        <div class="timeline-fields">
            { field(Bound::From, words::FROM) }
            { field(Bound::To, words::TO) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ClearProps {
    pub(super) onclear: Callback<()>,
}

/// Lets go of the interval.
#[component]
pub(super) fn Clear(props: &ClearProps) -> Html {
    html! {
        <button type="button" class="timeline-button timeline-clear"
            onclick={props.onclear.reform(|_: MouseEvent| ())}>
            { words::CLEAR }
        </button>
    }
}

/// Hands on the day of a field, `None` when it was emptied; nothing while a year is still being typed.
fn typed(event: &Event, tell: impl FnOnce(Option<Day>)) {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let day = Day::parse(&field.value());
    if day.is_none_or(|day| day.civil().0 >= FIRST_YEAR) {
        tell(day);
    }
}

/// A step of the reader's through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Go {
    Earlier,
    Later,
    In,
    Out,
    Home,
}

#[derive(Properties, PartialEq)]
pub(super) struct ZoomProps {
    pub(super) domain: DayRange,
    pub(super) home: DayRange,
    pub(super) whole: DayRange,
    /// Number of marks before the days shown.
    pub(super) before: usize,
    /// Number of marks after them.
    pub(super) after: usize,
    /// Whether fewer days can be shown.
    pub(super) finer: bool,
    pub(super) ongo: Callback<Go>,
}

/// Buttons that choose which part of time is shown.
#[component]
pub(super) fn Zoom(props: &ZoomProps) -> Html {
    let go = |go: Go| props.ongo.reform(move |_: MouseEvent| go);
    let page = |to: Go, word: &'static str, count: usize| {
        if count == 0 {
            return Html::default();
        }
        html! { <button type="button" class="timeline-button" onclick={go(to)}>{ words::more(word, count) }</button> }
    };
    html! {
        <div class="timeline-zoom" role="group" aria-label={words::ZOOM}>
            { page(Go::Earlier, words::EARLIER, props.before) }
            if props.domain != props.home {
                <button type="button" class="timeline-button" onclick={go(Go::Home)}>{ words::RECENT }</button>
            }
            { page(Go::Later, words::LATER, props.after) }
            <button type="button" class="timeline-button timeline-step" aria-label={words::ZOOM_OUT}
                disabled={props.domain == props.whole} onclick={go(Go::Out)}>{ "−" }</button>
            <button type="button" class="timeline-button timeline-step" aria-label={words::ZOOM_IN}
                disabled={!props.finer} onclick={go(Go::In)}>{ "+" }</button>
        </div>
    }
}
