//! What an arc is by who owns it: a border, the Line of Control, a disputed line, a coast. The depiction is
//! Natural Earth's: who controls what on the ground; see corpus/map/README.md.

use std::collections::BTreeSet;

use super::drawing::FOUR;
use super::outline::joined;
use super::shapes::{GridPoint, Shape, Shapes};
use super::sketch::Chain;
use crate::facts::CountryCode;

/// What a line on the map is; each is drawn in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// Between land and water, or at the edge of the sheet.
    Coast,
    /// Between regions of one country.
    Inner,
    /// Between two neighbours of the four countries.
    Context,
    /// A border of one of the four countries.
    Border,
    /// Between China and India, and around Siachen.
    Disputed,
    /// The Line of Control in Kashmir.
    Control,
}

/// Every kind of line, in the order in which they are drawn.
pub(crate) const LINES: [Line; 6] =
    [Line::Coast, Line::Inner, Line::Context, Line::Border, Line::Disputed, Line::Control];

const SIACHEN: &str = "XK-SIA";
const CHINA: &str = "CHN";

impl Shapes {
    /// The lines of one kind.
    #[cfg(test)]
    pub(crate) fn lines(&self, kind: Line) -> Vec<Vec<GridPoint>> {
        self.walked(&self.line_chains(kind))
    }

    /// The lines of one kind, in arcs.
    pub(crate) fn line_chains(&self, kind: Line) -> Vec<Chain> {
        let owners = self.owners();
        let arcs = (0_u32..).zip(&owners);
        joined(self, arcs.filter(|(_, owners)| kind_of(owners) == Some(kind)).map(|(arc, _)| arc))
    }

    /// What two countries share, in any kind of line.
    pub(crate) fn shared_chains(&self, one: CountryCode, other: CountryCode) -> Vec<Chain> {
        let owners = self.owners();
        let both = |owners: &[&Shape]| {
            [one, other].iter().all(|code| owners.iter().any(|shape| shape.country == *code))
        };
        joined(self, (0_u32..).zip(&owners).filter(|(_, owners)| both(owners)).map(|(arc, _)| arc))
    }

    /// The shapes on the two sides of each arc.
    fn owners(&self) -> Vec<Vec<&Shape>> {
        let mut owners = vec![Vec::new(); self.arcs().len()];
        for shape in self.shapes() {
            let arcs: BTreeSet<u32> = shape.rings.iter().flatten().map(|reference| reference.arc).collect();
            for arc in arcs {
                owners[arc as usize].push(shape);
            }
        }
        owners
    }
}

/// `None` for an arc that no shape uses, or more than two: a sound map has neither.
fn kind_of(owners: &[&Shape]) -> Option<Line> {
    let [one, other] = match owners {
        [_] => return Some(Line::Coast),
        [one, other] => [one, other],
        _ => return None,
    };
    let codes = [one.code.as_str(), other.code.as_str()];
    if one.country == other.country {
        Some(Line::Inner)
    } else if codes.iter().any(|code| is_pakistani_kashmir(code))
        && codes.iter().any(|code| ["IN-JK", "IN-LA"].contains(code))
    {
        Some(Line::Control)
    } else if codes.contains(&SIACHEN)
        || codes.contains(&CHINA) && codes.iter().any(|code| code.starts_with("IN-") || *code == "PK-GB")
    {
        Some(Line::Disputed)
    } else if FOUR.contains(&one.country) || FOUR.contains(&other.country) {
        Some(Line::Border)
    } else {
        Some(Line::Context)
    }
}

fn is_pakistani_kashmir(code: &str) -> bool {
    ["PK-JK", "PK-GB"].contains(&code)
}

/// The point halfway along the longest of some lines.
pub(crate) fn middle(lines: &[Vec<GridPoint>]) -> Option<GridPoint> {
    let longest = lines.iter().max_by_key(|line| length(line))?;
    let mut left = length(longest) / 2;
    for side in longest.windows(2) {
        let step = length(side);
        if step >= left && step > 0 {
            let part = |from: i32, to: i32| {
                let whole = i64::from(to - from) * left / step;
                from + i32::try_from(whole).expect("no longer than the side")
            };
            return Some(GridPoint { x: part(side[0].x, side[1].x), y: part(side[0].y, side[1].y) });
        }
        left -= step;
    }
    longest.first().copied()
}

/// Length in sixteenths of a grid step.
fn length(line: &[GridPoint]) -> i64 {
    let side = |side: &[GridPoint]| {
        let (dx, dy) = (i64::from(side[1].x - side[0].x), i64::from(side[1].y - side[0].y));
        ((dx * dx + dy * dy) * 256).isqrt()
    };
    line.windows(2).map(side).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::anchor::to_line;
    use crate::geography::{project, shipped};

    /// Whether a line passes within ten grid steps, 13 km.
    fn near(lines: &[Vec<GridPoint>], lat: f64, lon: f64) -> bool {
        to_line(lines, project(lat, lon)) < 100
    }

    #[test]
    fn durand_line_is_a_border() {
        let borders = shipped().lines(Line::Border);
        assert!(near(&borders, 34.1, 71.1), "Torkham");
        assert!(near(&borders, 30.92, 66.45), "Chaman");
    }

    #[test]
    fn line_of_control_is_neither_border_nor_inner() {
        let map = shipped();
        let (lat, lon) = (33.77, 74.09);
        assert!(near(&map.lines(Line::Control), lat, lon), "Poonch");
        assert!(!near(&map.lines(Line::Border), lat, lon));
        assert!(!near(&map.lines(Line::Inner), lat, lon));
    }

    #[test]
    fn line_between_china_and_india_is_disputed() {
        let map = shipped();
        assert!(near(&map.lines(Line::Disputed), 32.7, 79.45), "Demchok");
        assert!(!near(&map.lines(Line::Border), 32.7, 79.45));
    }

    #[test]
    fn all_around_siachen_is_disputed() {
        let map = shipped();
        let disputed: Vec<GridPoint> = map.lines(Line::Disputed).concat();
        let rings = &map.shape(SIACHEN).expect("Siachen is on the map").rings;
        assert!(rings.iter().flat_map(|ring| map.ring_points(ring)).all(|point| disputed.contains(&point)));
    }

    #[test]
    fn every_line_has_a_kind() {
        let map = shipped();
        assert!(map.owners().iter().all(|owners| kind_of(owners).is_some()));
    }

    #[test]
    fn middle_is_halfway() {
        let at = |x, y| GridPoint { x, y };
        assert_eq!(middle(&[vec![at(0, 0), at(10, 0), at(10, 30)]]), Some(at(10, 10)));
        assert_eq!(middle(&[vec![at(0, 0), at(1, 0)], vec![at(0, 5), at(8, 5)]]), Some(at(4, 5)));
        assert_eq!(middle(&[vec![at(3, 3), at(3, 3)]]), Some(at(3, 3)));
        assert_eq!(middle(&[]), None);
    }
}
