//! The timeline: when articles were printed and which dates they mention, on one axis, and the interval
//! chosen on either clock. A drag is local until release; the part of time shown is nobody else's business.

mod brush;
mod choosing;
mod controls;
mod drawing;
mod layout;
mod picture;

use std::ops::Deref;
use std::rc::Rc;

use atlas::day::{Day, DayRange};
use atlas::plot::time::{Bound, Brush, Frame, Marks, Published, Scale, earlier, later, zoom};
use atlas::query::Clock;
use atlas::words::Words;
use implicit_clone::ImplicitClone;
use yew::prelude::*;

use brush::{Handle, handle, tint, veil};
use choosing::{Draft, Pointer, Tell};
use controls::{Go, Typing};
use drawing::Drawing;
use layout::{HEIGHT, INSET, Layout};
use picture::picture;

use crate::view::shape::px;
use crate::view::{class, has_modifier};

/// How much one press of a zoom button changes.
const ZOOM: f64 = 3.0;

/// Marks that many renders share; equal when they are the same marks in memory.
#[derive(Clone, Debug, Default)]
pub struct SharedMarks(Rc<Marks>);

/// What the timeline is given.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The words of the interface.
    pub words: &'static Words,
    /// What is drawn: the answer under all choices but the dates.
    pub marks: SharedMarks,
    /// The bounds of time, from the whole corpus, so that the axis stands still while the answer changes;
    /// those of `marks` where none are given.
    #[prop_or_default]
    pub frame: Option<Frame>,
    /// The article that is open, by its number in the marks.
    #[prop_or_default]
    pub selected: Option<u32>,
    /// The clock that the interval is about.
    pub clock: Clock,
    /// First day chosen.
    #[prop_or_default]
    pub from: Option<Day>,
    /// Last day chosen.
    #[prop_or_default]
    pub to: Option<Day>,
    /// Width of the whole in CSS pixels.
    pub width: u32,
    /// The reader chose another interval.
    pub onbrush: Callback<(Option<Day>, Option<Day>)>,
    /// The reader chose the other clock.
    pub onclock: Callback<Clock>,
}

/// Draws the timeline and its controls.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let words = props.words;
    let chosen = Brush { from: props.from, to: props.to };
    let frame =
        use_memo((props.marks.clone(), props.frame), |(marks, frame)| frame.or_else(|| Frame::of(marks)));
    let zoomed = use_state(|| None::<DayRange>);
    let draft = use_state(|| None::<Draft>);
    let typing = use_mut_ref(|| None);
    let drawn = use_node_ref();
    let layout = Layout::new(props.width);
    let domain = frame.map_or(DayRange::day(Day(0)), |frame| shown(frame, *zoomed, chosen));
    let scale = Scale::new(domain, layout.plot);
    let horizon = frame.and_then(|frame| frame.horizon);
    let drawing = use_memo(
        (props.marks.clone(), horizon, scale, props.selected),
        |(marks, horizon, scale, selected)| {
            let drawing = Drawing::new(words, marks, *horizon, *scale);
            let picture = picture(words, &drawing, *selected);
            (drawing, picture)
        },
    );
    let Some(frame) = *frame else {
        return html! {
            <section class="timeline timeline-empty" aria-label={words.timeline.dates}><p>{ words.timeline.no_dates }</p></section>
        };
    };
    let tell = Tell {
        clock: props.clock,
        brush: chosen,
        onbrush: props.onbrush.clone(),
        onclock: props.onclock.clone(),
    };
    let live = draft.unwrap_or(Draft { clock: props.clock, brush: chosen, gesture: None });
    let ongo = go(&zoomed, &props.marks, frame, domain, chosen);
    let scene = Scene { props, frame, layout, scale, drawing, live, draft, tell, ongo };
    html! {
        <section class={class("timeline", &[("timeline-narrow", !layout.wide)])} aria-label={words.timeline.dates}>
            { scene.controls(&typing) }
            { scene.chart(&drawn) }
        </section>
    }
}

/// One render's numbers and callbacks.
struct Scene<'a> {
    props: &'a TimelineProps,
    frame: Frame,
    layout: Layout,
    scale: Scale,
    /// And what is drawn of it.
    drawing: Rc<(Drawing, Html)>,
    live: Draft,
    draft: UseStateHandle<Option<Draft>>,
    tell: Tell,
    ongo: Callback<Go>,
}

impl Scene<'_> {
    fn controls(&self, typing: &Typing) -> Html {
        let words = self.props.words;
        let marks = &*self.props.marks;
        let domain = self.scale.domain();
        let tell = self.tell.clone();
        let onbrush = Callback::from(move |brush| tell.brush(brush));
        html! {
            <>
                { controls::clocks(words, self.live.clock, captions(words, marks, &self.drawing.0), &self.props.onclock) }
                { controls::fields(words, self.live.brush, typing, &onbrush) }
                if !self.live.brush.is_empty() {
                    { controls::clear(words, &onbrush) }
                }
                { controls::zoom(words, domain, self.frame, marks, &self.ongo) }
            </>
        }
    }

    fn chart(&self, drawn: &NodeRef) -> Html {
        let Scene { layout, scale, live, .. } = *self;
        let marks = &*self.props.marks;
        let pointer = self.pointer(drawn);
        html! {
            // Focusable by the pointer, so that Escape after a drag arrives here.
            <svg ref={drawn} class="timeline-drawing" role="group" tabindex="-1" onkeydown={self.keys()}
                aria-label={summary(self.props.words, marks, scale.domain())}
                viewBox={format!("0 0 {} {}", layout.drawing, px(HEIGHT))}
                width={layout.drawing.to_string()} height={px(HEIGHT)}
                onpointerdown={pointer.on(Pointer::press)} onpointermove={pointer.on(Pointer::go)}
                onpointerup={pointer.on(Pointer::release)} onpointercancel={pointer.on(Pointer::cancel)}
                ondblclick={let_go(&self.tell)}>
                <g transform={format!("translate({INSET} 0)")}>
                    { tint(live.brush, live.clock, scale) }
                    { self.drawing.1.clone() }
                    { veil(live.brush, live.clock, scale) }
                    { for [Bound::From, Bound::To].map(|bound| self.handle(bound)) }
                </g>
            </svg>
        }
    }

    fn pointer(&self, drawn: &NodeRef) -> Pointer {
        Pointer {
            draft: self.draft.clone(),
            tell: self.tell.clone(),
            drawn: drawn.clone(),
            scale: self.scale,
            unit: self.scale.unit(),
        }
    }

    fn handle(&self, bound: Bound) -> Html {
        let live = self.live;
        let draft = self.draft.clone();
        let onmove = Callback::from(move |brush| draft.set(Some(Draft { brush, ..live })));
        let (draft, tell) = (self.draft.clone(), self.tell.clone());
        let ondone = Callback::from(move |()| {
            if let Some(done) = draft.filter(|draft| draft.gesture.is_none()) {
                draft.set(None);
                tell.brush(done.brush);
            }
        });
        handle(Handle {
            words: self.props.words,
            bound,
            brush: live.brush,
            clock: live.clock,
            scale: self.scale,
            whole: self.frame.whole,
            onmove,
            ondone,
        })
    }

    /// Plus and minus zoom; Escape ends a drag, or else lets go of the interval.
    fn keys(&self) -> Callback<KeyboardEvent> {
        let (draft, tell, ongo) = (self.draft.clone(), self.tell.clone(), self.ongo.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            _ if has_modifier(&event) => {}
            "+" | "=" => ongo.emit(Go::In),
            "-" => ongo.emit(Go::Out),
            "Escape" if draft.is_some() => {
                event.stop_propagation();
                draft.set(None);
            }
            "Escape" if !tell.brush.is_empty() => {
                event.stop_propagation();
                tell.brush(Brush::default());
            }
            _ => {}
        })
    }
}

/// The days shown: the reader's zoom or the first view, widened to the bounds chosen where they would be
/// unseen.
fn shown(frame: Frame, zoomed: Option<DayRange>, chosen: Brush) -> DayRange {
    let domain = zoomed.unwrap_or(frame.home);
    if zoomed.is_some() && chosen.on(domain).is_some() {
        return domain;
    }
    let bounds = [chosen.from, chosen.to].into_iter().flatten();
    let reached = bounds.map(|day| day.clamp(frame.whole.start, frame.whole.end));
    reached.fold(domain, |domain, day| DayRange { start: domain.start.min(day), end: domain.end.max(day) })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn summary(words: &Words, marks: &Marks, shown: DayRange) -> String {
    words.timeline_summary(number(marks.published().len()), number(marks.mentioned().len()), shown)
}

fn length(domain: DayRange) -> i32 {
    domain.end.0 - domain.start.0 + 1
}

/// The two captions beside the names of the lanes.
fn captions(words: &Words, marks: &Marks, drawing: &Drawing) -> [String; 2] {
    let mut published = match &drawing.published {
        Published::Each(..) => words.articles(number(marks.published().len())),
        Published::Counted(counted) => words.peak(counted.peak, counted.unit),
    };
    if marks.undated() > 0 {
        published = format!("{published}, {}", words.undated(number(marks.undated())));
    }
    [published, words.peak(drawing.mentioned.peak, drawing.mentioned.unit)]
}

fn go(
    zoomed: &UseStateHandle<Option<DayRange>>,
    marks: &SharedMarks,
    frame: Frame,
    domain: DayRange,
    chosen: Brush,
) -> Callback<Go> {
    let (zoomed, marks) = (zoomed.clone(), marks.clone());
    Callback::from(move |go: Go| {
        let centre = || match chosen.on(domain) {
            Some(range) => range.start.plus(length(range) / 2),
            None => marks.middle(domain),
        };
        zoomed.set(match go {
            Go::Earlier => Some(earlier(domain, frame.whole, &marks)),
            Go::Later => Some(later(domain, frame.whole, &marks)),
            Go::In => Some(zoom(domain, frame.whole, 1.0 / ZOOM, centre())),
            Go::Out => Some(zoom(domain, frame.whole, ZOOM, centre())),
            Go::Home => None,
        });
    })
}

fn let_go(tell: &Tell) -> Callback<MouseEvent> {
    let tell = tell.clone();
    Callback::from(move |_| tell.brush(Brush::default()))
}

impl SharedMarks {
    /// Marks to share.
    pub fn new(marks: Marks) -> SharedMarks {
        SharedMarks(Rc::new(marks))
    }
}

impl Deref for SharedMarks {
    type Target = Marks;

    fn deref(&self) -> &Marks {
        &self.0
    }
}

impl PartialEq for SharedMarks {
    fn eq(&self, other: &SharedMarks) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ImplicitClone for SharedMarks {}
