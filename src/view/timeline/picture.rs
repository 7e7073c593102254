//! The still part of the timeline: lanes, bars, ticks and labels. Nothing in it is to press, and all it says
//! is said by the date fields and the results too, so it is hidden from screen readers.

use atlas::day::Day;
use atlas::plot::time::{Bin, Dots, Histogram, PlacedMark, Published, Rank, Scale, Step, Stretch, Tick};
use atlas::words::Words;
use yew::prelude::*;

use super::drawing::{Drawing, PlacedNote};
use super::layout::{self, BAR, HEIGHT, MENTIONED, NOTES, PUBLISHED, TEXT};
use crate::view::class;
use crate::view::shape::{line, path, px, rect};

/// Bars of fewer articles than this stay lower than the lane, so that one article does not look like many.
const LEAST_TOP: f64 = 4.0;
/// However many others there are, one article is seen.
const LOWEST_BAR: f64 = 1.5;
/// A step narrower than this touches its neighbour.
const APART: f64 = 4.0;
/// Length of the dashes in which an open end runs out.
const TAIL: f64 = 18.0;

/// Draws what `Drawing` holds; `selected` is the article that is open.
pub(super) fn picture(words: &Words, drawing: &Drawing, selected: Option<u32>) -> Html {
    let width = drawing.scale.width();
    // In a row of years none stands out.
    let years = drawing.ticks.iter().all(|tick| tick.rank == Rank::Year);
    html! {
        <g aria-hidden="true">
            { for drawing.horizon.map(|x| coming_up(x, drawing.scale.width())) }
            { for drawing.heading.map(|x| heading(words, x)) }
            { for drawing.ticks.iter().map(|one| tick(words, one, years)) }
            { line("timeline-rule", [0.0, PUBLISHED], [width, PUBLISHED]) }
            { publications(words, drawing, selected) }
            { for drawing.notes.iter().map(leader) }
            { histogram(words, &drawing.mentioned, drawing.scale, MENTIONED) }
            { line("timeline-axis", [0.0, MENTIONED], [width, MENTIONED]) }
            { for drawing.notes.iter().map(announcement) }
        </g>
    }
}

fn coming_up(x: f64, width: f64) -> Html {
    html! {
        <>
            { rect("timeline-coming", [x, 0.0, width - x, MENTIONED]) }
            // Not through the row of labels.
            { line("timeline-horizon", [x, 0.0], [x, PUBLISHED]) }
            { line("timeline-horizon", [x, NOTES], [x, MENTIONED]) }
        </>
    }
}

fn tick(words: &Words, tick: &Tick, years: bool) -> Html {
    let class = match tick.rank {
        Rank::Year if years => "timeline-tick timeline-tick-month",
        Rank::Year => "timeline-tick timeline-tick-year",
        Rank::Month => "timeline-tick timeline-tick-month",
        Rank::Day => "timeline-tick",
    };
    let end = MENTIONED + if tick.label.is_some() { TEXT + 4.0 } else { 4.0 };
    html! {
        <g key={tick.day.0} class={class}>
            { line("", [tick.x, MENTIONED], [tick.x, end]) }
            { for tick.label.map(|label| html! {
                <text x={px(tick.x + 4.0)} y={px(HEIGHT - 6.0)} font-size={px(TEXT)}>{ words.tick(label) }</text>
            }) }
        </g>
    }
}

fn publications(words: &Words, drawing: &Drawing, selected: Option<u32>) -> Html {
    match &drawing.published {
        Published::Each(dots, marks) => {
            let mark =
                |placed: &PlacedMark| mark(words, placed, *dots, selected == Some(placed.mark.article));
            html! { <>{ for marks.iter().map(mark) }</> }
        }
        Published::Counted(counted) => histogram(words, counted, drawing.scale, PUBLISHED),
    }
}

fn mark(words: &Words, placed: &PlacedMark, dots: Dots, selected: bool) -> Html {
    let class = class(
        "timeline-mark",
        &[("timeline-mark-uncertain", !placed.mark.exact()), ("timeline-mark-selected", selected)],
    );
    let pill = Pill::new(placed, layout::middle(placed.row, dots.row), dots.row * 0.37);
    html! {
        <g key={placed.mark.article} {class}>
            { for placed.mark.known().map(|range| html! { <title>{ words.short_range(range, None) }</title> }) }
            { path("", pill.outline()) }
            if placed.mark.earliest.is_none() {
                { path("timeline-tail", pill.tail(pill.start, -TAIL)) }
            }
            if placed.mark.latest.is_none() {
                { path("timeline-tail", pill.tail(pill.end, TAIL)) }
            }
        </g>
    }
}

/// The shape of a mark: round where the date is bounded, without a cap where it is open.
struct Pill {
    start: f64,
    end: f64,
    middle: f64,
    radius: f64,
    open_start: bool,
    open_end: bool,
}

impl Pill {
    fn new(placed: &PlacedMark, middle: f64, radius: f64) -> Pill {
        let inset = |open: bool, mark: Option<Day>| match (open, mark) {
            (true, None) => TAIL,
            (true, Some(_)) => 0.0,
            (false, _) => radius,
        };
        let PlacedMark { mark, x, width, open_start, open_end, .. } = *placed;
        let start = x + inset(open_start, mark.earliest);
        let end = (x + width - inset(open_end, mark.latest)).max(start);
        Pill { start, end, middle, radius, open_start, open_end }
    }

    fn outline(&self) -> String {
        let (radius, height) = (px(self.radius), px(2.0 * self.radius));
        let cap = |open: bool, sign: &str| {
            let way = if open { "m0".to_owned() } else { format!("a{radius} {radius} 0 0 1 0") };
            format!("{way} {sign}{height}")
        };
        let run = px(self.end - self.start);
        let (right, left) = (cap(self.open_end, ""), cap(self.open_start, "-"));
        format!("M{} {}h{run}{right}h-{run}{left}", px(self.start), px(self.middle - self.radius))
    }

    fn tail(&self, x: f64, length: f64) -> String {
        let line = |y: f64| format!("M{} {}h{}", px(x), px(y), px(length));
        line(self.middle - self.radius) + &line(self.middle + self.radius)
    }
}

fn histogram(words: &Words, histogram: &Histogram, scale: Scale, base: f64) -> Html {
    let top = f64::from(histogram.peak).max(LEAST_TOP);
    let height = move |articles: u32| (f64::from(articles) / top * BAR).clamp(LOWEST_BAR, BAR);
    html! {
        <>
            { for histogram.coarse.iter().map(|step| coarse(step, "timeline-coarse", base, height(step.articles))) }
            { for histogram.coarse_ahead.iter().map(|step| {
                coarse(step, "timeline-coarse timeline-ahead", base, height(step.articles))
            }) }
            { for histogram.bins.iter().map(|bin| bar(words, bin, scale, base, height)) }
        </>
    }
}

fn coarse(step: &Step, class: &'static str, base: f64, height: f64) -> Html {
    let width = if step.width < APART { step.width } else { step.width - 1.0 };
    rect(class, [step.x, base - height, width, height])
}

fn bar(words: &Words, bin: &Bin, scale: Scale, base: f64, height: impl Fn(u32) -> f64) -> Html {
    let Some(stretch) = scale.stretch(bin.range) else {
        return Html::default();
    };
    let Stretch { x, width } = layout::bar(stretch);
    let (all, ahead) = (height(bin.articles), height(bin.ahead));
    html! {
        <g key={bin.range.start.0}>
            <title>{ format!("{}: {}", words.short_range(bin.range, None), words.articles(bin.articles)) }</title>
            if bin.ahead < bin.articles {
                { rect("timeline-bin", [x, base - all, width, all]) }
            }
            if bin.ahead > 0 {
                { rect("timeline-bin timeline-ahead", [x, base - all, width, ahead]) }
            }
        </g>
    }
}

fn heading(words: &Words, x: f64) -> Html {
    html! {
        <text class="timeline-note timeline-heading" x={px(x)} y={px(TEXT + 1.0)} font-size={px(TEXT)}>
            { words.timeline.coming_up }
        </text>
    }
}

fn leader(placed: &PlacedNote) -> Html {
    line("timeline-leader", [placed.line, NOTES - TEXT - 4.0], [placed.line, MENTIONED])
}

fn announcement(placed: &PlacedNote) -> Html {
    html! {
        <text class="timeline-note" x={px(placed.x)} y={px(NOTES - 5.0)} font-size={px(TEXT)}
            text-anchor={if placed.ends { "end" } else { "start" }}>
            { placed.text.clone() }
        </text>
    }
}
