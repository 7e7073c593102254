//! The drawing as arcs: everything about it decided, nothing of it written out. The page carries a sketch, so
//! that a border is stored once and no label's place has to be found at start.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::anchor::roomiest;
use super::border::{LINES, Line, middle};
use super::drawing::{BorderDrawing, CountryDrawing, Drawing, FOUR, Frame};
use super::outline::path;
use super::shapes::{ArcRef, GridPoint, Ring, Shapes, walked};
use crate::facts::CountryCode;

/// Arcs that follow each other, end to start; closed or not.
pub(super) type Chain = Ring;

/// Half the side of the square that a badge takes, in grid steps.
const BADGE: i32 = 95;

/// Air around the four countries, in grid steps.
const MARGIN: i32 = 60;

/// Stands for no country: a code that ISO 3166 leaves to users.
const NONE: CountryCode = CountryCode(*b"XXK");

/// A drawing whose paths are chains of arcs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    pub(super) frame: Frame,
    pub(super) arcs: Vec<Vec<GridPoint>>,
    pub(super) countries: Vec<Part<CountryCode>>,
    pub(super) borders: Vec<Part<(CountryCode, CountryCode)>>,
    /// One for each of `LINES`.
    pub(super) lines: Vec<Vec<Chain>>,
    pub(super) unassigned: Vec<Chain>,
}

/// A country or border of a sketch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<T> {
    pub(super) of: T,
    /// Where its label or badge stands.
    pub(super) at: GridPoint,
    pub(super) chains: Vec<Chain>,
}

impl Sketch {
    /// Sketches a map. What the map lacks is left out.
    pub fn of(map: &Shapes) -> Sketch {
        let frame = frame(map);
        let borders: Vec<_> = pairs().filter_map(|pair| border(map, pair)).collect();
        let badges: Vec<Vec<GridPoint>> = borders.iter().map(|border| square(border.at)).collect();
        let country = |code| country(map, frame, &badges, code);
        let neighbours = map.countries().into_iter().filter(|code| !FOUR.contains(code) && *code != NONE);
        let mut sketch = Sketch {
            frame,
            arcs: Vec::new(),
            countries: FOUR.into_iter().chain(neighbours).filter_map(country).collect(),
            borders,
            lines: LINES.into_iter().map(|kind| map.line_chains(kind)).collect(),
            unassigned: map.outline_chains(NONE),
        };
        sketch.take_arcs(map);
        sketch
    }

    /// Takes the arcs in use, numbered and turned as they are first walked: so they pack best.
    fn take_arcs(&mut self, map: &Shapes) {
        let mut taken: BTreeMap<u32, ArcRef> = BTreeMap::new();
        let mut arcs = Vec::new();
        for reference in self.chains_mut().flatten().flatten() {
            let known = taken.entry(reference.arc).or_insert_with(|| {
                let arc = u32::try_from(arcs.len()).expect("no more arcs than the map has");
                arcs.push(map.points(*reference).collect());
                ArcRef { arc, backward: reference.backward }
            });
            *reference = ArcRef { arc: known.arc, backward: known.backward != reference.backward };
        }
        self.arcs = arcs;
    }

    fn chains_mut(&mut self) -> impl Iterator<Item = &mut Vec<Chain>> {
        let countries = self.countries.iter_mut().map(|part| &mut part.chains);
        let borders = self.borders.iter_mut().map(|part| &mut part.chains);
        countries.chain(borders).chain(&mut self.lines).chain([&mut self.unassigned])
    }

    /// Writes the paths out.
    pub fn drawing(&self) -> Drawing {
        let country =
            |part: &Part<_>| CountryDrawing { code: part.of, path: self.path(&part.chains), anchor: part.at };
        let border =
            |part: &Part<_>| BorderDrawing { pair: part.of, path: self.path(&part.chains), badge: part.at };
        let line = |(kind, chains): (Line, &Vec<Chain>)| (kind, self.path(chains));
        Drawing {
            frame: self.frame,
            countries: self.countries.iter().map(country).collect(),
            borders: self.borders.iter().map(border).collect(),
            lines: LINES.into_iter().zip(&self.lines).map(line).collect(),
            unassigned: self.path(&self.unassigned),
        }
    }

    fn path(&self, chains: &[Chain]) -> Rc<str> {
        let mut data = String::new();
        for chain in chains {
            path(&mut data, &walked(&self.arcs, chain));
        }
        data.into()
    }
}

fn pairs() -> impl Iterator<Item = (CountryCode, CountryCode)> {
    (0..FOUR.len()).flat_map(|one| (one + 1..FOUR.len()).map(move |other| (FOUR[one], FOUR[other])))
}

fn frame(map: &Shapes) -> Frame {
    let points: Vec<GridPoint> = FOUR.iter().flat_map(|code| map.country_outlines(*code)).flatten().collect();
    let xs = points.iter().map(|point| point.x);
    let ys = points.iter().map(|point| point.y);
    let (west, east) = (xs.clone().min().unwrap_or(0), xs.max().unwrap_or(map.width()));
    let (north, south) = (ys.clone().min().unwrap_or(0), ys.max().unwrap_or(map.height()));
    Frame {
        corner: GridPoint { x: west - MARGIN, y: north - MARGIN },
        width: east - west + 2 * MARGIN,
        height: south - north + 2 * MARGIN,
    }
}

fn square(centre: GridPoint) -> Vec<GridPoint> {
    let corners = [(-BADGE, -BADGE), (BADGE, -BADGE), (BADGE, BADGE), (-BADGE, BADGE), (-BADGE, -BADGE)];
    corners.into_iter().map(|(x, y)| GridPoint { x: centre.x + x, y: centre.y + y }).collect()
}

fn country(
    map: &Shapes,
    frame: Frame,
    badges: &[Vec<GridPoint>],
    code: CountryCode,
) -> Option<Part<CountryCode>> {
    let Frame { corner, width, height } = frame;
    let far = GridPoint { x: corner.x + width, y: corner.y + height };
    let at = roomiest(&map.country_outlines(code), badges, corner, far)?;
    Some(Part { of: code, at, chains: map.outline_chains(code) })
}

fn border(map: &Shapes, pair: (CountryCode, CountryCode)) -> Option<Part<(CountryCode, CountryCode)>> {
    let chains = map.shared_chains(pair.0, pair.1);
    Some(Part { of: pair, at: middle(&map.walked(&chains))?, chains })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::shipped;

    #[test]
    fn arcs_are_numbered_as_they_are_walked() {
        let mut sketch = Sketch::of(&shipped());
        let mut next = 0;
        for reference in sketch.chains_mut().flatten().flatten() {
            assert!(reference.arc < next || (reference.arc == next && !reference.backward));
            next = next.max(reference.arc + 1);
        }
        assert_eq!(next as usize, sketch.arcs.len());
    }

    #[test]
    fn a_sketch_draws_the_outlines_of_its_map() {
        let map = shipped();
        let drawing = Sketch::of(&map).drawing();
        for country in &drawing.countries {
            assert_eq!(*country.path, map.country_path(country.code));
        }
        assert_eq!(*drawing.unassigned, map.country_path(NONE));
    }
}
