//! Where things stand in the timeline's drawing, in CSS pixels. The style sheet knows the lanes' heights by
//! tokens of the same names.

use atlas::plot::time::{Dots, Stretch};

/// From this width on, the names of the lanes stand beside them.
const WIDE: u32 = 720;
/// Width of the column of names.
const NAMES: u32 = 168;
/// Space left and right of the plot, so that handles at its edges stay whole.
pub(super) const INSET: u32 = 12;

/// Height of the lane of publication.
pub(super) const PUBLISHED: f64 = 52.0;
/// Lower end of the row of labels for dates ahead.
pub(super) const NOTES: f64 = 72.0;
/// Lower end of the lane of mentions.
pub(super) const MENTIONED: f64 = 116.0;
/// Height of all.
pub(super) const HEIGHT: f64 = 138.0;

/// Height of the longest bar.
pub(super) const BAR: f64 = 40.0;
/// Size of the text.
pub(super) const TEXT: f64 = 12.0;
/// Space below the lowest row of marks.
pub(super) const LANE_FOOT: f64 = 3.0;
/// Marks of single articles: large where they are few, then smaller.
pub(super) const DOTS: [Dots; 3] = [
    Dots { size: 9.0, gap: 2.0, open: 44.0, rows: 4, row: 11.0 },
    Dots { size: 7.0, gap: 2.0, open: 44.0, rows: 6, row: 7.5 },
    Dots { size: 4.0, gap: 1.0, open: 32.0, rows: 10, row: 4.9 },
];
/// A bar is no wider than this, however wide its bin.
const WIDEST_BAR: f64 = 56.0;
/// How near a pointer has to be to take a handle.
pub(super) const REACH: f64 = 12.0;

/// Widths for one width of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// Whether names stand beside the lanes.
    pub(super) wide: bool,
    /// Width of the drawing.
    pub(super) drawing: u32,
    /// Width of the plot within it.
    pub(super) plot: u32,
}

impl Layout {
    /// The layout for a width of the whole.
    pub(super) fn new(width: u32) -> Layout {
        let wide = width >= WIDE;
        let drawing = width.saturating_sub(if wide { NAMES } else { 0 }).max(2 * INSET + 1);
        Layout { wide, drawing, plot: drawing - 2 * INSET }
    }
}

/// The middle of a row of marks in the lane of publication.
#[allow(clippy::cast_precision_loss, reason = "a few rows")]
pub(super) fn middle(row: usize, height: f64) -> f64 {
    PUBLISHED - LANE_FOOT - height * (row as f64 + 0.5)
}

/// The bar of a bin: all of it but a hairline, in its middle.
pub(super) fn bar(bin: Stretch) -> Stretch {
    let width = (bin.width - 1.0).clamp(1.0, WIDEST_BAR);
    Stretch { x: bin.x + (bin.width - width) / 2.0, width }
}
