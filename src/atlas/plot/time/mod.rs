//! Numbers of a time axis: scale, ticks, bins, lanes, labels that never collide, zoom, brush. Days go in,
//! pixels come out and back. Knows no element and no words: labels are parts, their widths are handed in.

mod bins;
mod brush;
mod frame;
mod lanes;
mod marks;
mod place;
mod scale;
mod ticks;

pub use bins::{Bin, Histogram, Step, bins, histogram};
pub use brush::{Bound, Brush, Gesture, Stride, stride};
pub use frame::{Frame, SHORTEST, earlier, later, zoom};
pub use lanes::{Dots, PlacedMark, Published, lanes, published};
pub use marks::{Ahead, Marks, MentionMark, PublishedMark};
pub use place::{Label, PlacedLabel, Side, place, text_width};
pub use scale::{Scale, Stretch, Unit};
pub use ticks::{Rank, Tick, TickLabel, ticks};
