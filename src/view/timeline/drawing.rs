//! Everything that a picture of the timeline needs, as numbers: made once for marks, days and width.

use atlas::day::{Day, DayRange};
use atlas::order::order;
use atlas::plot::time::{
    Ahead, Histogram, Label, Marks, PlacedLabel, PlacedMark, Published, Scale, Side, Tick, histogram, place,
    published, text_width, ticks,
};
use atlas::words::Words;
use yew::AttrValue;

use super::layout::{self, DOTS, TEXT};

/// More labels than these have no room on any screen.
const MOST_NOTES: usize = 60;
/// Up to this number, dates that were ahead of their article but no longer of the last one are told too.
const FEW_NOTES: usize = 8;
/// Space between a label and its line.
const BESIDE: f64 = 4.0;

/// Numbers and wordings of one picture.
#[derive(Debug, PartialEq)]
pub(super) struct Drawing {
    pub(super) scale: Scale,
    pub(super) ticks: Vec<Tick>,
    pub(super) published: Published,
    pub(super) mentioned: Histogram,
    /// Where what is coming up begins, where that is within the plot.
    pub(super) horizon: Option<f64>,
    /// Where its heading begins, where there is room.
    pub(super) heading: Option<f64>,
    pub(super) notes: Vec<PlacedNote>,
}

/// A label above the mentions.
#[derive(Debug, PartialEq)]
pub(super) struct PlacedNote {
    pub(super) text: AttrValue,
    /// Where the text begins, or ends.
    pub(super) x: f64,
    /// Whether it ends there.
    pub(super) ends: bool,
    /// Where its line stands.
    pub(super) line: f64,
}

impl Drawing {
    pub(super) fn new(words: &Words, marks: &Marks, horizon: Option<Day>, scale: Scale) -> Drawing {
        let published = published(scale, marks.published(), &DOTS);
        let beyond = horizon.map(|day| scale.x(day.plus(1)).max(0.0)).filter(|&x| x < scale.width() - 1.0);
        let coming = marks.mentioned().iter().any(|mark| mark.ahead);
        Drawing {
            scale,
            ticks: ticks(scale, |label| text_width(&words.tick(label), TEXT) + BESIDE),
            heading: beyond.filter(|_| coming).and_then(|x| heading(words, &published, x, scale.width())),
            published,
            mentioned: histogram(scale, scale.unit(), marks.mentioned()),
            horizon: beyond,
            notes: place_notes(words, marks, horizon, scale),
        }
    }
}

struct Wanted {
    label: Label,
    text: AttrValue,
}

fn place_notes(words: &Words, marks: &Marks, horizon: Option<Day>, scale: Scale) -> Vec<PlacedNote> {
    let visible = |ahead: &Ahead| scale.domain().contains(ahead.range);
    let mut ahead: Vec<Ahead> = marks.ahead().into_iter().filter(visible).collect();
    let gone = |range: DayRange| horizon.is_some_and(|day| range.end <= day);
    if ahead.len() > FEW_NOTES {
        ahead.retain(|one| !gone(one.range));
    }
    // Soonest first already.
    let order = order(ahead.len(), |index| {
        let one = ahead[index];
        [gone(one.range).into(), -i64::from(one.articles), 0]
    });
    let usual = horizon.map(|day| day.civil().0);
    let first = order.into_iter().take(MOST_NOTES);
    let wanted: Vec<Wanted> = first.map(|index| of_ahead(words, ahead[index], usual, scale)).collect();
    let labels: Vec<Label> = wanted.iter().map(|one| one.label.clone()).collect();
    place(&labels, scale.width(), TEXT / 2.0).into_iter().map(|placed| note(&wanted, placed)).collect()
}

fn of_ahead(words: &Words, ahead: Ahead, usual: Option<i32>, scale: Scale) -> Wanted {
    let text = AttrValue::from(words.short_range(ahead.range, usual));
    let widths = vec![text_width(&text, TEXT) + BESIDE];
    Wanted { label: Label { anchor: foot(ahead.range, scale), widths, flips: true }, text }
}

/// Where what a label speaks of begins: the bar of its bin, or its own first day.
fn foot(range: DayRange, scale: Scale) -> f64 {
    let bin = scale.unit().of(range.start);
    let bar = scale.stretch(bin).filter(|_| bin.contains(range)).map(|stretch| layout::bar(stretch).x);
    bar.unwrap_or_else(|| scale.x(range.start))
}

/// Where the heading of what is coming up stands: in the free upper end of the lane of publication, not at
/// all where marks or the edge are in its way.
fn heading(words: &Words, published: &Published, horizon: f64, width: f64) -> Option<f64> {
    let start = horizon + BESIDE;
    let end = start + text_width(words.timeline.coming_up, TEXT) + BESIDE;
    let free = match published {
        Published::Each(dots, marks) => {
            let low =
                |mark: &PlacedMark| layout::middle(mark.row, dots.row) - dots.row / 2.0 >= TEXT + BESIDE;
            marks.iter().all(|mark| mark.x + mark.width <= start || mark.x >= end || low(mark))
        }
        Published::Counted(_) => true,
    };
    (free && end <= width).then_some(start)
}

fn note(wanted: &[Wanted], placed: PlacedLabel) -> PlacedNote {
    let one = &wanted[placed.label];
    let ends = placed.side == Side::Left;
    PlacedNote {
        text: one.text.clone(),
        x: one.label.anchor + if ends { -BESIDE } else { BESIDE },
        ends,
        line: one.label.anchor,
    }
}
