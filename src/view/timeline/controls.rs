//! The timeline's native controls: which clock, the two date fields, zoom. They do all that the drawing does.

use std::cell::RefCell;
use std::rc::Rc;

use atlas::day::{Day, DayRange};
use atlas::plot::time::{Bound, Brush, Frame, Marks, SHORTEST};
use atlas::query::Clock;
use atlas::words::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::view::{button, has_modifier};

/// A year that is not typed to its end lies before it; no digest speaks of a day in those years.
const FIRST_YEAR: i32 = 1000;

/// The names of the lanes, and with them the choice of the clock; beside each what its lane shows, in a few
/// words.
pub(super) fn clocks(words: &Words, chosen: Clock, captions: [String; 2], onclock: &Callback<Clock>) -> Html {
    let row = |clock: Clock, caption: String| {
        html! {
            <label class="timeline-clock">
                <input type="radio" name="timeline-clock" checked={chosen == clock}
                    onchange={onclock.reform(move |_: Event| clock)} />
                <span class="timeline-name">{ words.clock(clock) }</span>
                <span class="timeline-caption">{ caption }</span>
            </label>
        }
    };
    let [published, mentioned] = captions;
    html! {
        <div class="timeline-clocks" role="radiogroup" aria-label={words.timeline.clock}>
            { row(Clock::Published, published) }
            { row(Clock::Mentioned, mentioned) }
        </div>
    }
}

/// The field that a day is being typed into.
pub(super) type Typing = Rc<RefCell<Option<(Bound, HtmlInputElement)>>>;

/// The interval as two date fields: the exact equal of the handles. A day picked from the calendar counts at
/// once; one that is typed passes through others ("2" on the way to "20"), so it counts when it is done.
pub(super) fn fields(words: &Words, brush: Brush, typing: &Typing, onbrush: &Callback<Brush>) -> Html {
    let field = |bound: Bound, name: &'static str| {
        let onbrush = onbrush.clone();
        let tell = move |day| onbrush.emit(brush.with(bound, day));
        html! {
            <label class="timeline-field">
                <span>{ name }</span>
                { input(bound, name, brush.bound(bound), typing, tell) }
            </label>
        }
    };
    html! {
        <div class="timeline-fields">
            { field(Bound::From, words.timeline.from) }
            { field(Bound::To, words.timeline.to) }
        </div>
    }
}

fn input(
    bound: Bound,
    name: &'static str,
    day: Option<Day>,
    typing: &Typing,
    tell: impl Fn(Option<Day>) + Clone + 'static,
) -> Html {
    let chosen = day.map(|day| day.to_string()).unwrap_or_default();
    // What is being typed stays as it is, however often the page is drawn anew meanwhile.
    let value = match &*typing.borrow() {
        Some((typed, field)) if *typed == bound => field.value(),
        _ => chosen.clone(),
    };
    let done = {
        let typing = typing.clone();
        move |event: &Event| {
            typing.replace(None);
            picked(event, &chosen, &tell);
        }
    };
    let onkeydown = {
        let (typing, done) = (typing.clone(), done.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done(&event),
            // These open the calendar; others with a modifier are the browser's.
            " " | "F4" => {}
            _ if !has_modifier(&event) => {
                typing.replace(Some((bound, event.target_unchecked_into())));
            }
            _ => {}
        })
    };
    let end = move |typed: bool| {
        let (typing, done) = (typing.clone(), done.clone());
        move |event: &Event| {
            if typing.borrow().is_some() == typed {
                done(event);
            }
        }
    };
    let (at_once, at_last) = (end(false), end(true));
    let onchange = Callback::from(move |event: Event| at_once(&event));
    let onblur = Callback::from(move |event: FocusEvent| at_last(&event));
    // WebKit would add the names of its parts to the label's.
    html! { <input type="date" max="9999-12-31" aria-label={name} {value} {onkeydown} {onchange} {onblur} /> }
}

/// Lets go of the interval.
pub(super) fn clear(words: &Words, onbrush: &Callback<Brush>) -> Html {
    let onclick = onbrush.reform(|_| Brush::default());
    button("timeline-button timeline-clear", None, words.timeline.clear, onclick)
}

/// Hands on the day of a field, `None` when it was emptied; where it holds half a date, or half a year, it shows
/// again what it held before.
fn picked(event: &Event, before: &str, tell: &impl Fn(Option<Day>)) {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let value = field.value();
    let day = Day::parse(&value).filter(|day| day.civil().0 >= FIRST_YEAR);
    if field.validity().bad_input() || day.is_none() && !value.is_empty() {
        field.set_value(before);
    } else {
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

/// Buttons that choose which part of time is shown.
pub(super) fn zoom(
    words: &Words,
    domain: DayRange,
    frame: Frame,
    marks: &Marks,
    ongo: &Callback<Go>,
) -> Html {
    let names = &words.timeline;
    let go = |go: Go| ongo.reform(move |_: MouseEvent| go);
    let page = |to: Go, word: &'static str, count: usize| {
        if count == 0 {
            return Html::default();
        }
        button("timeline-button", None, &words.more(word, super::number(count)), go(to))
    };
    html! {
        <div class="timeline-zoom" role="group" aria-label={names.zoom}>
            { page(Go::Earlier, names.earlier, marks.before(domain.start)) }
            if domain != frame.home {
                { button("timeline-button", None, names.recent, go(Go::Home)) }
            }
            { page(Go::Later, names.later, marks.after(domain.end)) }
            <button type="button" class="timeline-button timeline-step" aria-label={names.zoom_out}
                disabled={domain == frame.whole} onclick={go(Go::Out)}>{ "−" }</button>
            <button type="button" class="timeline-button timeline-step" aria-label={names.zoom_in}
                disabled={super::length(domain) <= SHORTEST} onclick={go(Go::In)}>{ "+" }</button>
        </div>
    }
}
