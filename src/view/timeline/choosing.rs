//! Choosing an interval: what is being chosen, what a pointer on the drawing does, what the page is told.

use atlas::day::Day;
use atlas::plot::time::{Brush, Gesture, Scale, Unit};
use atlas::query::Clock;
use web_sys::Element;
use yew::prelude::*;

use super::layout::{HEIGHT, INSET, MENTIONED, PUBLISHED, REACH};

/// An interval that is being chosen.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Draft {
    pub(super) clock: Clock,
    pub(super) brush: Brush,
    pub(super) gesture: Option<Gesture>,
}

/// Tells the page what was chosen, and nothing that it knows already.
#[derive(Clone)]
pub(super) struct Tell {
    pub(super) clock: Clock,
    pub(super) brush: Brush,
    pub(super) onbrush: Callback<(Option<Day>, Option<Day>)>,
    pub(super) onclock: Callback<Clock>,
}

impl Tell {
    pub(super) fn clock(&self, clock: Clock) {
        if clock != self.clock {
            self.onclock.emit(clock);
        }
    }

    pub(super) fn brush(&self, brush: Brush) {
        if brush != self.brush {
            self.onbrush.emit((brush.from, brush.to));
        }
    }
}

/// What a pointer on the drawing does. A press in a lane takes that lane's clock.
#[derive(Clone)]
pub(super) struct Pointer {
    pub(super) draft: UseStateHandle<Option<Draft>>,
    pub(super) tell: Tell,
    pub(super) drawn: NodeRef,
    pub(super) scale: Scale,
    pub(super) unit: Unit,
}

impl Pointer {
    pub(super) fn on(&self, act: fn(&Pointer, &PointerEvent)) -> Callback<PointerEvent> {
        let pointer = self.clone();
        Callback::from(move |event: PointerEvent| act(&pointer, &event))
    }

    pub(super) fn press(&self, event: &PointerEvent) {
        let Some((x, y)) = self.place(event).filter(|_| event.is_primary() && event.button() == 0) else {
            return;
        };
        if let Some(drawn) = self.drawn.cast::<Element>() {
            // Without capture a drag ends at the drawing's edge, which is all that is lost.
            let _ = drawn.set_pointer_capture(event.pointer_id());
        }
        let clock = match y {
            y if y < PUBLISHED => Clock::Published,
            y if y < MENTIONED => Clock::Mentioned,
            _ => self.tell.clock,
        };
        let brush = self.tell.brush;
        // Handles stand in the lane of the clock they are about.
        let reach = if clock == self.tell.clock { REACH } else { -1.0 };
        let gesture = Some(Gesture::press(self.scale, brush, x, reach));
        self.draft.set(Some(Draft { clock, brush, gesture }));
    }

    pub(super) fn go(&self, event: &PointerEvent) {
        if let Some((draft, gesture)) = self.going(event) {
            let brush = gesture.brush(self.scale, self.unit);
            self.draft.set(Some(Draft { brush, gesture: Some(gesture), ..draft }));
        }
    }

    pub(super) fn release(&self, event: &PointerEvent) {
        if let Some((draft, gesture)) = self.going(event) {
            self.draft.set(None);
            self.tell.clock(draft.clock);
            self.tell.brush(gesture.release(self.scale, self.unit));
        }
    }

    pub(super) fn cancel(&self, _: &PointerEvent) {
        self.draft.set(None);
    }

    fn going(&self, event: &PointerEvent) -> Option<(Draft, Gesture)> {
        let (x, _) = self.place(event)?;
        let draft = (*self.draft)?;
        Some((draft, draft.gesture?.go(x)))
    }

    /// Where an event is on the plot, also when the drawing is scaled.
    fn place(&self, event: &PointerEvent) -> Option<(f64, f64)> {
        let shape = self.drawn.cast::<Element>()?.get_bounding_client_rect();
        if shape.width() <= 0.0 || shape.height() <= 0.0 {
            return None;
        }
        let inset = f64::from(INSET);
        let across = (f64::from(event.client_x()) - shape.left()) / shape.width();
        let down = (f64::from(event.client_y()) - shape.top()) / shape.height();
        Some((across * (self.scale.width() + 2.0 * inset) - inset, down * HEIGHT))
    }
}
