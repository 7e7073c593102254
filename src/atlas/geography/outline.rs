//! Arcs joined to lines and outlines, and their SVG path data. Only the text of a `d`; elements are the
//! page's.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::shapes::{ArcRef, GridPoint, Shapes};
use super::sketch::Chain;
use crate::facts::CountryCode;

impl Shapes {
    /// Path data of a region, or of a country drawn whole; to fill by the even-odd rule.
    pub fn shape_path(&self, code: &str) -> Option<String> {
        Some(path_of(&self.walked(&self.shape(code)?.rings)))
    }

    /// Path data of a country without the lines between its regions; to fill by the even-odd rule. Empty
    /// for a country that is not on the map.
    pub fn country_path(&self, country: CountryCode) -> String {
        path_of(&self.country_outlines(country))
    }

    /// Closed outlines of a country.
    pub(crate) fn country_outlines(&self, country: CountryCode) -> Vec<Vec<GridPoint>> {
        self.walked(&self.outline_chains(country))
    }

    /// The same in arcs: those that only one of its regions uses.
    pub(crate) fn outline_chains(&self, country: CountryCode) -> Vec<Chain> {
        let mut uses: BTreeMap<u32, usize> = BTreeMap::new();
        let shapes = self.shapes().iter().filter(|shape| shape.country == country);
        for reference in shapes.flat_map(|shape| shape.rings.iter().flatten()) {
            *uses.entry(reference.arc).or_default() += 1;
        }
        joined(self, uses.into_iter().filter(|(_, count)| count % 2 == 1).map(|(arc, _)| arc))
    }
}

fn path_of(lines: &[Vec<GridPoint>]) -> String {
    let mut data = String::new();
    for line in lines {
        path(&mut data, line);
    }
    data
}

/// Adds the path data of a line, relative and compact; one that ends where it began is closed.
pub(crate) fn path(out: &mut String, line: &[GridPoint]) {
    let Some((first, rest)) = line.split_first() else { return };
    let closed = rest.last() == Some(first);
    let rest = if closed { &rest[..rest.len() - 1] } else { rest };
    push(out, 'M', first.x, first.y);
    let mut at = *first;
    for (index, point) in rest.iter().enumerate() {
        push(out, if index == 0 { 'l' } else { ' ' }, point.x - at.x, point.y - at.y);
        at = *point;
    }
    if closed {
        out.push('z');
    }
}

/// Two numbers behind a command, or behind a space that a minus sign makes needless.
fn push(out: &mut String, before: char, x: i32, y: i32) {
    if before != ' ' || x >= 0 {
        out.push(before);
    }
    let between = if y < 0 { "" } else { " " };
    write!(out, "{x}{between}{y}").expect("a string takes all text");
}

/// Arcs joined to the longest lines they make, each arc once; open lines first.
pub(crate) fn joined(map: &Shapes, arcs: impl IntoIterator<Item = u32>) -> Vec<Chain> {
    let mut free: BTreeSet<u32> = arcs.into_iter().collect();
    let forward: Vec<ArcRef> = free.iter().map(|arc| ArcRef { arc: *arc, backward: false }).collect();
    let mut leaving: BTreeMap<GridPoint, Vec<ArcRef>> = BTreeMap::new();
    for reference in forward.iter().flat_map(|arc| [*arc, arc.reversed()]) {
        leaving.entry(map.ends(reference).0).or_default().push(reference);
    }
    let ends = leaving.values().filter(|arcs| arcs.len() % 2 == 1).flatten();
    let mut chains = Vec::new();
    for start in ends.chain(&forward) {
        let mut chain: Chain = Vec::new();
        let mut next = Some(*start).filter(|arc| free.contains(&arc.arc));
        while let Some(arc) = next {
            free.remove(&arc.arc);
            chain.push(arc);
            next = leaving[&map.ends(arc).1].iter().find(|arc| free.contains(&arc.arc)).copied();
        }
        if !chain.is_empty() {
            chains.push(chain);
        }
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::{FOUR, shipped};

    fn at(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    #[test]
    fn path_is_relative_and_compact() {
        let triangle = vec![at(5, 5), at(9, 5), at(5, 3), at(5, 5)];
        assert_eq!(path_of(&[triangle]), "M5 5l4 0-4-2z");
        assert_eq!(path_of(&[vec![at(1, 1), at(2, 3)], vec![at(7, 7), at(7, 6)]]), "M1 1l1 2M7 7l0-1");
        assert_eq!(path_of(&[]), "");
    }

    #[test]
    fn regions_of_a_country_join_to_its_outline() {
        let map = shipped();
        for country in FOUR {
            let outlines = map.country_outlines(country);
            assert!(outlines.iter().all(|outline| outline.first() == outline.last()), "{country:?}");
            let parts: i64 = map
                .shapes()
                .iter()
                .filter(|shape| shape.country == country)
                .flat_map(|shape| &shape.rings)
                .map(|ring| twice_area(&map.ring_points(ring)))
                .sum();
            let whole: i64 = outlines.iter().map(|outline| twice_area(outline).abs()).sum();
            assert_eq!(parts.abs(), whole, "{country:?}");
        }
    }

    fn twice_area(outline: &[GridPoint]) -> i64 {
        outline.windows(2).map(|side| i64::from(side[0].x * side[1].y - side[0].y * side[1].x)).sum()
    }

    #[test]
    fn odd_country_has_no_path() {
        assert_eq!(shipped().country_path(CountryCode(*b"BRA")), "");
        assert_eq!(shipped().shape_path("XX-YY"), None);
    }
}
