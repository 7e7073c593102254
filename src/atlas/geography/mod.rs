//! Shapes of countries and regions on an integer grid, as shared arcs: read from text, packed, and made
//! into outlines, borders and anchors for a drawing. Knows no SVG element, no article and no browser; of
//! the other modules only the country code.

mod anchor;
mod binary;
mod border;
mod direction;
mod drawing;
mod outline;
mod projection;
mod shapes;
mod sketch;
mod text;

pub use anchor::contains;
pub use binary::{Corrupt, VERSION, pack, unpack};
pub use border::Line;
pub use direction::{Direction, nearest};
pub use drawing::{BorderDrawing, CountryDrawing, Drawing, FOUR, Frame};
pub use projection::project;
pub use shapes::{ArcRef, GridPoint, Ring, Shape, Shapes};
pub use sketch::Sketch;
pub use text::BadShapes;

/// The map of the repository, for this module's tests.
#[cfg(test)]
pub(crate) fn shipped() -> Shapes {
    Shapes::parse(include_str!("../../../corpus/map/shapes.txt")).expect("the shipped map reads")
}
