//! The map as it is stored: arcs, and shapes made of rings of arcs. An arc that two shapes share is their
//! border. A value of `Shapes` always holds together: see `Shapes::new`.

use crate::facts::CountryCode;

/// A place on the grid: x to the east, y to the south.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridPoint {
    /// Steps from the western edge.
    pub x: i32,
    /// Steps from the northern edge.
    pub y: i32,
}

/// An arc in one of its two directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArcRef {
    /// Index into the arcs.
    pub arc: u32,
    /// From its last point to its first.
    pub backward: bool,
}

/// Arcs that follow each other, end to start, and come back to where they began.
pub type Ring = Vec<ArcRef>;

/// A region, or a country that is drawn whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The country it belongs to.
    pub country: CountryCode,
    /// ISO 3166-2 of a region; the country's own code again where the country is drawn whole.
    pub code: String,
    /// Outlines of its parts and of the holes in them.
    pub rings: Vec<Ring>,
}

/// All shapes of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shapes {
    width: i32,
    height: i32,
    arcs: Vec<Vec<GridPoint>>,
    regions: Vec<Shape>,
}

/// The largest width and height of a grid; squares of distances on it fit 64 bits with room to spare.
pub(super) const LARGEST: i32 = 1 << 16;

impl Shapes {
    /// Puts a map together, or says what does not hold: sizes from 1 to 2¹⁶, points within the grid, arcs of
    /// two points or more, references to arcs that exist, rings that close.
    pub fn new(
        width: i32,
        height: i32,
        arcs: Vec<Vec<GridPoint>>,
        shapes: Vec<Shape>,
    ) -> Result<Shapes, &'static str> {
        if !(1..=LARGEST).contains(&width) || !(1..=LARGEST).contains(&height) {
            return Err("the grid has no size or too large a one");
        }
        let inside = |point: &GridPoint| (0..=width).contains(&point.x) && (0..=height).contains(&point.y);
        if !arcs.iter().flatten().all(inside) {
            return Err("a point lies outside the grid");
        }
        if arcs.iter().any(|arc| arc.len() < 2) {
            return Err("an arc has fewer than two points");
        }
        let map = Shapes { width, height, arcs, regions: shapes };
        let rings = || map.regions.iter().flat_map(|shape| &shape.rings);
        if rings().flatten().any(|reference| reference.arc as usize >= map.arcs.len()) {
            return Err("a ring names an arc that does not exist");
        }
        if !rings().all(|ring| map.closes(ring)) {
            return Err("a ring does not close");
        }
        Ok(map)
    }

    /// Grid steps from west to east.
    pub fn width(&self) -> i32 {
        self.width
    }

    /// Grid steps from north to south.
    pub fn height(&self) -> i32 {
        self.height
    }

    /// The arcs, as stored.
    pub fn arcs(&self) -> &[Vec<GridPoint>] {
        &self.arcs
    }

    /// The shapes, as stored: regions by country, then countries that are drawn whole.
    pub fn shapes(&self) -> &[Shape] {
        &self.regions
    }

    /// The shape of a region or of a country drawn whole.
    pub fn shape(&self, code: &str) -> Option<&Shape> {
        self.regions.iter().find(|shape| shape.code == code)
    }

    /// Every country on the map, in the order of its first shape.
    pub fn countries(&self) -> Vec<CountryCode> {
        let mut found = Vec::new();
        for shape in &self.regions {
            if !found.contains(&shape.country) {
                found.push(shape.country);
            }
        }
        found
    }

    /// The points of an arc in the direction of the reference.
    pub fn points(&self, reference: ArcRef) -> impl Iterator<Item = GridPoint> + '_ {
        points(&self.arcs, reference)
    }

    /// The points of a ring, the first again at the end, junctions once.
    pub fn ring_points(&self, ring: &[ArcRef]) -> Vec<GridPoint> {
        walked(&self.arcs, ring)
    }

    /// The points of lines.
    pub(crate) fn walked(&self, chains: &[Ring]) -> Vec<Vec<GridPoint>> {
        chains.iter().map(|chain| walked(&self.arcs, chain)).collect()
    }

    /// First and last point of an arc in the direction of the reference.
    pub(crate) fn ends(&self, reference: ArcRef) -> (GridPoint, GridPoint) {
        let arc = &self.arcs[reference.arc as usize];
        let (first, last) = (arc[0], arc[arc.len() - 1]);
        if reference.backward { (last, first) } else { (first, last) }
    }

    fn closes(&self, ring: &[ArcRef]) -> bool {
        let starts = ring.iter().cycle().skip(1);
        !ring.is_empty() && ring.iter().zip(starts).all(|(one, next)| self.ends(*one).1 == self.ends(*next).0)
    }
}

fn points(arcs: &[Vec<GridPoint>], reference: ArcRef) -> impl Iterator<Item = GridPoint> + '_ {
    let arc = &arcs[reference.arc as usize];
    let last = arc.len() - 1;
    (0..arc.len()).map(move |index| arc[if reference.backward { last - index } else { index }])
}

/// The points of arcs that follow each other, junctions once.
pub(crate) fn walked(arcs: &[Vec<GridPoint>], chain: &[ArcRef]) -> Vec<GridPoint> {
    let mut line: Vec<GridPoint> = Vec::new();
    for point in chain.iter().flat_map(|reference| points(arcs, *reference)) {
        if line.last() != Some(&point) {
            line.push(point);
        }
    }
    line
}

impl GridPoint {
    /// This point moved by another's distance from the corner; `None` past the range of numbers.
    pub(crate) fn checked_plus(self, step: GridPoint) -> Option<GridPoint> {
        Some(GridPoint { x: self.x.checked_add(step.x)?, y: self.y.checked_add(step.y)? })
    }
}

impl ArcRef {
    /// The same arc the other way.
    #[must_use]
    pub fn reversed(self) -> ArcRef {
        ArcRef { arc: self.arc, backward: !self.backward }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::{contains, project, shipped};
    use std::collections::BTreeMap;

    impl GridPoint {
        fn near(self, other: GridPoint, steps: i32) -> bool {
            (self.x - other.x).abs() <= steps && (self.y - other.y).abs() <= steps
        }
    }

    fn regions_of(country: &str) -> usize {
        shipped().shapes().iter().filter(|shape| shape.country.as_str() == country).count()
    }

    fn label_points() -> Vec<(String, String, String, f64, f64)> {
        include_str!("../../../corpus/map/regions.tsv")
            .lines()
            .skip(1)
            .map(|line| {
                let cells: Vec<&str> = line.split('\t').collect();
                let number = |index: usize| cells[index].parse().expect("a coordinate");
                (cells[0].into(), cells[1].into(), cells[2].into(), number(3), number(4))
            })
            .collect()
    }

    #[test]
    fn every_region_is_there_once() {
        let counts = ["AFG", "IRN", "PAK", "IND", "XXK"].map(regions_of);
        assert_eq!(counts, [34, 31, 7, 36, 1]);
        let mut codes: BTreeMap<String, usize> = BTreeMap::new();
        for shape in shipped().shapes() {
            *codes.entry(shape.code.clone()).or_default() += 1;
        }
        assert!(codes.values().all(|count| *count == 1));
    }

    #[test]
    fn odd_codes_of_the_source_are_patched() {
        let map = shipped();
        for code in ["AF-PAN", "AF-DAY", "AF-PIA", "AF-PKA", "IN-CG", "IN-OD", "IN-TS", "IN-UK", "PK-KP"] {
            assert!(map.shape(code).is_some(), "{code}");
        }
        for code in ["IN-CT", "IN-OR", "IN-TG", "IN-UT", "PK-TA", "PK-NW", "IR-31", "IR-32"] {
            assert!(map.shape(code).is_none(), "{code}");
        }
        for number in 0..=30 {
            assert!(map.shape(&format!("IR-{number:02}")).is_some(), "IR-{number:02}");
        }
    }

    #[test]
    fn odd_names_of_the_source_are_patched() {
        let named: BTreeMap<String, String> =
            label_points().into_iter().map(|(code, _, name, ..)| (code, name)).collect();
        let expected = [
            ("AF-PAN", "Panjshir"),
            ("AF-DAY", "Daykundi"),
            ("AF-PIA", "Paktia"),
            ("AF-PKA", "Paktika"),
            ("IR-00", "Markazi"),
            ("IR-23", "Tehran"),
            ("PK-KP", "Khyber Pakhtunkhwa"),
        ];
        for (code, name) in expected {
            assert_eq!(named[code], name);
        }
    }

    #[test]
    fn region_list_and_shapes_agree() {
        let map = shipped();
        let listed = label_points();
        assert_eq!(listed.len(), 109);
        for (code, country, name, lat, lon) in listed {
            let shape = map.shape(&code).expect("a listed region has a shape");
            assert_eq!(shape.country.as_str(), country);
            let point = project(lat, lon);
            // On the grid Lakshadweep is a sliver; its point lies beside it.
            let islet = map.ring_points(&shape.rings[0]).iter().all(|corner| corner.near(point, 6));
            assert!(islet || contains(&map, &shape.rings, point), "{code} {name}");
        }
    }

    #[test]
    fn odd_shapes_are_refused() {
        let at = |x, y| GridPoint { x, y };
        let shape =
            |ring: Ring| Shape { country: CountryCode(*b"AFG"), code: "AF-KAB".into(), rings: vec![ring] };
        let forward = |arc| ArcRef { arc, backward: false };
        let triangle = vec![at(0, 0), at(9, 0), at(0, 9), at(0, 0)];
        let check = |arcs: Vec<Vec<GridPoint>>, ring| Shapes::new(10, 10, arcs, vec![shape(ring)]).err();

        assert_eq!(check(vec![triangle.clone()], vec![forward(0)]), None);
        assert_eq!(
            check(vec![triangle.clone()], vec![forward(1)]),
            Some("a ring names an arc that does not exist")
        );
        assert_eq!(check(vec![triangle.clone()], vec![]), Some("a ring does not close"));
        assert_eq!(check(vec![triangle[..3].to_vec()], vec![forward(0)]), Some("a ring does not close"));
        assert_eq!(check(vec![vec![at(0, 0)]], vec![forward(0)]), Some("an arc has fewer than two points"));
        assert_eq!(check(vec![vec![at(0, 0), at(11, 0)]], vec![]), Some("a point lies outside the grid"));
    }
}
