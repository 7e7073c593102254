//! The map made ready for a drawing: frame, outlines, lines, and where labels and badges stand.

use std::rc::Rc;

use super::border::Line;
use super::shapes::{GridPoint, Shapes};
use super::sketch::Sketch;
use crate::facts::CountryCode;

/// The four countries the atlas is about, in the order in which it lists them.
pub const FOUR: [CountryCode; 4] =
    [CountryCode(*b"AFG"), CountryCode(*b"IRN"), CountryCode(*b"PAK"), CountryCode(*b"IND")];

/// A rectangle on the grid: the part of it that is shown, or what a label covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its north-western corner.
    pub corner: GridPoint,
    /// Steps to the east.
    pub width: i32,
    /// Steps to the south.
    pub height: i32,
}

/// A country of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryDrawing {
    /// Which.
    pub code: CountryCode,
    /// Path data of its outline; to fill by the even-odd rule.
    pub path: Rc<str>,
    /// Where its label stands, well inside it and inside the frame.
    pub anchor: GridPoint,
}

/// A border between two of the four countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BorderDrawing {
    /// Whose, in the order of `FOUR`.
    pub pair: (CountryCode, CountryCode),
    /// Path data of the line.
    pub path: Rc<str>,
    /// Where its count stands: halfway along.
    pub badge: GridPoint,
}

/// Everything a map needs that does not depend on articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What is shown.
    pub frame: Frame,
    /// The four countries first, then every neighbour that the frame shows.
    pub countries: Vec<CountryDrawing>,
    /// Borders between the four.
    pub borders: Vec<BorderDrawing>,
    /// Path data of the lines of each kind, in the order in which they are drawn.
    pub lines: Vec<(Line, Rc<str>)>,
    /// Path data of what belongs to none: the Siachen Glacier.
    pub unassigned: Rc<str>,
}

impl Frame {
    /// A rectangle of a width and a height around a point.
    pub fn around(point: GridPoint, width: i32, height: i32) -> Frame {
        Frame { corner: GridPoint { x: point.x - width / 2, y: point.y - height / 2 }, width, height }
    }

    /// The centre of the other once it is pushed to lie within, if it can.
    pub fn nearest_within(self, other: Frame) -> GridPoint {
        let pushed = |from: i32, length: i32, other: i32, other_length: i32| {
            other.min(from + length - other_length).max(from) + other_length / 2
        };
        GridPoint {
            x: pushed(self.corner.x, self.width, other.corner.x, other.width),
            y: pushed(self.corner.y, self.height, other.corner.y, other.height),
        }
    }

    /// Whether two rectangles share any room.
    pub fn overlaps(self, other: Frame) -> bool {
        self.corner.x < other.corner.x + other.width
            && other.corner.x < self.corner.x + self.width
            && self.corner.y < other.corner.y + other.height
            && other.corner.y < self.corner.y + self.height
    }

    /// Whether all of the other lies within.
    pub fn holds(self, other: Frame) -> bool {
        self.corner.x <= other.corner.x
            && self.corner.y <= other.corner.y
            && other.corner.x + other.width <= self.corner.x + self.width
            && other.corner.y + other.height <= self.corner.y + self.height
    }
}

impl Drawing {
    /// Draws a map. What the map lacks is left out.
    pub fn of(map: &Shapes) -> Drawing {
        Sketch::of(map).drawing()
    }

    /// The drawing of a country.
    pub fn country(&self, code: CountryCode) -> Option<&CountryDrawing> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The drawing of a border, its countries in either order.
    pub fn border(&self, one: CountryCode, other: CountryCode) -> Option<&BorderDrawing> {
        self.borders.iter().find(|border| [(one, other), (other, one)].contains(&border.pair))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::{contains, project, shipped};

    #[test]
    fn frame_shows_all_of_the_four_countries() {
        let map = shipped();
        let Frame { corner, width, height } = Drawing::of(&map).frame;
        let shown = |point: GridPoint| {
            (corner.x..=corner.x + width).contains(&point.x)
                && (corner.y..=corner.y + height).contains(&point.y)
        };
        assert!(shown(project(8.08, 77.54)), "Kanyakumari");
        assert!(shown(project(6.8, 93.8)), "Great Nicobar");
        assert!(shown(project(39.7, 44.5)), "Iran's north-west");
        assert!(corner.x >= 0 && corner.y >= 0);
        assert!(corner.x + width <= map.width() && corner.y + height <= map.height());
    }

    #[test]
    fn labels_stand_inside_their_countries_and_the_frame() {
        let map = shipped();
        let drawing = Drawing::of(&map);
        for country in &drawing.countries {
            let shapes = map.shapes().iter().filter(|shape| shape.country == country.code);
            let mut regions = shapes.map(|shape| &shape.rings);
            assert!(regions.any(|rings| contains(&map, rings, country.anchor)), "{}", country.code.as_str());
            let Frame { corner, width, height } = drawing.frame;
            assert!((corner.x..corner.x + width).contains(&country.anchor.x));
            assert!((corner.y..corner.y + height).contains(&country.anchor.y));
        }
    }

    #[test]
    fn four_pairs_share_a_border() {
        let drawing = Drawing::of(&shipped());
        let pairs: Vec<String> = drawing
            .borders
            .iter()
            .map(|border| format!("{} {}", border.pair.0.as_str(), border.pair.1.as_str()))
            .collect();
        assert_eq!(pairs, ["AFG IRN", "AFG PAK", "IRN PAK", "PAK IND"]);
        let [india, pakistan] = [FOUR[3], FOUR[2]];
        assert_eq!(drawing.border(india, pakistan), drawing.border(pakistan, india));
        assert!(drawing.border(FOUR[0], india).is_none());
    }

    #[test]
    fn rectangles_meet_and_hold() {
        let frame = |x, y| Frame { corner: GridPoint { x, y }, width: 10, height: 5 };
        assert!(frame(0, 0).overlaps(frame(9, 4)));
        assert!(!frame(0, 0).overlaps(frame(10, 0)));
        assert!(!frame(0, 0).overlaps(frame(0, 5)));
        assert!(frame(0, 0).holds(Frame::around(GridPoint { x: 5, y: 2 }, 4, 4)));
        assert!(!frame(0, 0).holds(frame(1, 0)));
        assert_eq!(frame(0, 0).nearest_within(frame(7, -3)), GridPoint { x: 5, y: 2 });
    }

    #[test]
    fn odd_empty_map_gives_an_empty_drawing() {
        let map = Shapes::new(100, 80, Vec::new(), Vec::new()).expect("nothing holds together");
        let drawing = Drawing::of(&map);
        assert!(drawing.countries.is_empty() && drawing.borders.is_empty());
        assert!(drawing.lines.iter().all(|(_, path)| path.is_empty()));
    }

    #[test]
    fn neighbours_in_the_frame_have_their_codes() {
        let drawing = Drawing::of(&shipped());
        for code in ["CHN", "TKM", "UZB", "TJK", "IRQ", "NPL", "BGD", "LKA", "ARE", "SAU", "OMN", "MMR"] {
            assert!(drawing.country(CountryCode::parse(code).expect("a code")).is_some(), "{code}");
        }
        assert!(!drawing.unassigned.is_empty());
    }
}
