//! The packed form of a sketch: bytes for the page. Writer and reader of one format; corrupt bytes give an error.
//!
//! Numbers are varints (7 bits a byte, low first), signed ones zigzag, places pairs of them. Version, frame;
//! number of arcs; of each its points less two; of each its start, from the end of the one before; steps of
//! all. Then countries, borders, lines by kind, what belongs to none: codes, place, chains. A reference to
//! the arc after the highest seen so far is 0; others count back from there (zigzag), twice, plus one when
//! backward.

use std::fmt;

use super::border::LINES;
use super::drawing::Frame;
use super::shapes::{ArcRef, GridPoint, LARGEST};
use super::sketch::{Chain, Part, Sketch};
use crate::facts::CountryCode;

/// Version of the packed form, its first byte.
pub const VERSION: u8 = 2;

/// Bytes that are no packed map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrupt(
    /// What does not hold.
    pub &'static str,
);

impl fmt::Display for Corrupt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the packed map is corrupt: {}", self.0)
    }
}

impl std::error::Error for Corrupt {}

/// Packs a sketch.
pub fn pack(sketch: &Sketch) -> Vec<u8> {
    let mut out = vec![VERSION];
    let origin = GridPoint { x: 0, y: 0 };
    let Frame { corner, width, height } = sketch.frame;
    put_step(&mut out, origin, corner);
    put_step(&mut out, origin, GridPoint { x: width, y: height });
    put_arcs(&mut out, &sketch.arcs);
    let next = &mut 0;
    put_length(&mut out, sketch.countries.len());
    for Part { of, at, chains } in &sketch.countries {
        out.extend(of.0);
        put_step(&mut out, origin, *at);
        put_chains(&mut out, chains, next);
    }
    put_length(&mut out, sketch.borders.len());
    for Part { of: (one, other), at, chains } in &sketch.borders {
        out.extend(one.0.into_iter().chain(other.0));
        put_step(&mut out, origin, *at);
        put_chains(&mut out, chains, next);
    }
    for chains in sketch.lines.iter().chain([&sketch.unassigned]) {
        put_chains(&mut out, chains, next);
    }
    out
}

/// Reads what `pack` wrote.
pub fn unpack(bytes: &[u8]) -> Result<Sketch, Corrupt> {
    let mut bytes = Bytes { rest: bytes, arcs: 0, next: 0 };
    if bytes.byte()? != VERSION {
        return Err(Corrupt("another version"));
    }
    let (corner, GridPoint { x: width, y: height }) = (bytes.place()?, bytes.place()?);
    let arcs = bytes.arcs()?;
    bytes.arcs = arcs.len();
    let sketch = Sketch {
        frame: Frame { corner, width, height },
        arcs,
        countries: bytes.parts(Bytes::country)?,
        borders: bytes.parts(|bytes| Ok((bytes.country()?, bytes.country()?)))?,
        lines: LINES.iter().map(|_| bytes.chains()).collect::<Result<_, _>>()?,
        unassigned: bytes.chains()?,
    };
    if bytes.rest.is_empty() { Ok(sketch) } else { Err(Corrupt("bytes are left over")) }
}

fn put(out: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        out.push(number.to_le_bytes()[0] | 128);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

fn put_signed(out: &mut Vec<u8>, number: i64) {
    put(out, zigzag(number));
}

fn put_length(out: &mut Vec<u8>, length: usize) {
    put(out, u64::try_from(length).expect("lengths fit 64 bits"));
}

fn put_step(out: &mut Vec<u8>, from: GridPoint, to: GridPoint) {
    put_signed(out, (to.x - from.x).into());
    put_signed(out, (to.y - from.y).into());
}

fn put_arcs(out: &mut Vec<u8>, arcs: &[Vec<GridPoint>]) {
    put_length(out, arcs.len());
    for arc in arcs {
        put_length(out, arc.len() - 2);
    }
    let mut at = GridPoint { x: 0, y: 0 };
    for arc in arcs {
        put_step(out, at, arc[0]);
        at = arc[arc.len() - 1];
    }
    for step in arcs.iter().flat_map(|arc| arc.windows(2)) {
        put_step(out, step[0], step[1]);
    }
}

fn put_chains(out: &mut Vec<u8>, chains: &[Chain], next: &mut i64) {
    put_length(out, chains.len());
    for chain in chains {
        put_length(out, chain.len());
        for ArcRef { arc, backward } in chain {
            let back = *next - i64::from(*arc);
            put(out, zigzag(back) << 1 | u64::from(*backward));
            *next = (*next).max(i64::from(*arc) + 1);
        }
    }
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

/// What is left to read. Every item read takes a byte or more, so a false length ends with the bytes.
struct Bytes<'a> {
    rest: &'a [u8],
    /// Number of arcs there are.
    arcs: usize,
    /// The arc after the highest seen so far.
    next: i64,
}

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Result<u8, Corrupt> {
        let (first, rest) = self.rest.split_first().ok_or(Corrupt("bytes are missing"))?;
        self.rest = rest;
        Ok(*first)
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], Corrupt> {
        let length = usize::try_from(length).map_err(|_| Corrupt("bytes are missing"))?;
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(Corrupt("bytes are missing"))?;
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u64, Corrupt> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        Err(Corrupt("a number is too long"))
    }

    fn small(&mut self) -> Result<i32, Corrupt> {
        i32::try_from(unzigzag(self.number()?)).map_err(|_| Corrupt("a number is too large"))
    }

    fn step(&mut self, from: GridPoint) -> Result<GridPoint, Corrupt> {
        let step = GridPoint { x: self.small()?, y: self.small()? };
        self::step(from, step)
    }

    /// The starts stand apart from the steps and count from the end of the arc before, so the arcs are
    /// read from their own origin first and moved into place afterwards.
    fn arcs(&mut self) -> Result<Vec<Vec<GridPoint>>, Corrupt> {
        let count = self.number()?;
        let lengths = (0..count).map(|_| self.number()).collect::<Result<Vec<_>, _>>()?;
        let origin = GridPoint { x: 0, y: 0 };
        let starts = (0..count).map(|_| self.step(origin)).collect::<Result<Vec<_>, _>>()?;
        let mut at = origin;
        let mut arcs = Vec::new();
        for (length, start) in lengths.into_iter().zip(starts) {
            at = self::step(at, start)?;
            let mut arc = vec![at];
            for _ in 0..=length {
                at = self.step(at)?;
                arc.push(at);
            }
            arcs.push(arc);
        }
        Ok(arcs)
    }

    fn parts<T>(
        &mut self,
        mut of: impl FnMut(&mut Self) -> Result<T, Corrupt>,
    ) -> Result<Vec<Part<T>>, Corrupt> {
        let mut parts = Vec::new();
        for _ in 0..self.number()? {
            parts.push(Part { of: of(self)?, at: self.place()?, chains: self.chains()? });
        }
        Ok(parts)
    }

    fn country(&mut self) -> Result<CountryCode, Corrupt> {
        let country = std::str::from_utf8(self.take(3)?).ok().and_then(CountryCode::parse);
        country.ok_or(Corrupt("a country has no code"))
    }

    fn place(&mut self) -> Result<GridPoint, Corrupt> {
        self.step(GridPoint { x: 0, y: 0 })
    }

    fn chains(&mut self) -> Result<Vec<Chain>, Corrupt> {
        let mut chains = Vec::new();
        for _ in 0..self.number()? {
            let mut chain = Vec::new();
            for _ in 0..self.number()? {
                chain.push(self.arc_ref()?);
            }
            chains.push(chain);
        }
        Ok(chains)
    }

    fn arc_ref(&mut self) -> Result<ArcRef, Corrupt> {
        let number = self.number()?;
        let arc = self.next - unzigzag(number >> 1);
        let reference = u32::try_from(arc).map_err(|_| Corrupt("an arc has no such number"))?;
        if reference as usize >= self.arcs {
            return Err(Corrupt("an arc has no such number"));
        }
        self.next = self.next.max(arc + 1);
        Ok(ArcRef { arc: reference, backward: number & 1 == 1 })
    }
}

/// Places stay so near to the corner of the grid that no difference or square of theirs overflows.
fn step(from: GridPoint, step: GridPoint) -> Result<GridPoint, Corrupt> {
    let near = |point: &GridPoint| point.x.abs() <= LARGEST && point.y.abs() <= LARGEST;
    from.checked_plus(step).filter(near).ok_or(Corrupt("a point is too far away"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::shapes::{Ring, Shape, Shapes};
    use crate::geography::{Drawing, shipped};
    use proptest::prelude::*;

    #[test]
    fn shipped_map_comes_back() {
        let sketch = Sketch::of(&shipped());
        let bytes = pack(&sketch);
        assert_eq!(unpack(&bytes), Ok(sketch));
        assert!(bytes.len() < 18_000, "{} bytes", bytes.len());
    }

    #[test]
    fn odd_bytes_say_what_is_wrong() {
        let bytes = pack(&Sketch::of(&shipped()));
        assert_eq!(unpack(&[]), Err(Corrupt("bytes are missing")));
        assert_eq!(unpack(&bytes[..bytes.len() - 1]), Err(Corrupt("bytes are missing")));
        assert_eq!(unpack(&[&bytes[..], &[0]].concat()), Err(Corrupt("bytes are left over")));
        assert_eq!(unpack(&[VERSION + 1]), Err(Corrupt("another version")));
        assert_eq!(unpack(&[&[VERSION], &[255; 10][..]].concat()), Err(Corrupt("a number is too long")));
    }

    /// Polygons whose sides are arcs, each walked one way or the other, shared by two shapes.
    fn maps() -> impl Strategy<Value = Shapes> {
        let point = || (0..4_000_i32, 0..3_000_i32).prop_map(|(x, y)| GridPoint { x, y });
        let arc = prop::collection::vec(point(), 2..9);
        let polygon = prop::collection::vec((arc, any::<bool>()), 1..5);
        prop::collection::vec(polygon, 0..6).prop_map(|polygons| {
            let (mut arcs, mut shapes) = (Vec::new(), Vec::new());
            for mut polygon in polygons {
                let ring = close(&mut polygon, u32::try_from(arcs.len()).expect("few arcs"));
                arcs.extend(polygon.into_iter().map(|(points, _)| points));
                let code = format!("XX-é{}", shapes.len());
                let back: Ring = ring.iter().rev().map(|arc| arc.reversed()).collect();
                shapes.push(Shape { country: CountryCode(*b"IRN"), code, rings: vec![ring, back] });
            }
            Shapes::new(4_000, 3_000, arcs, shapes).expect("polygons hold together")
        })
    }

    fn close(polygon: &mut [(Vec<GridPoint>, bool)], first: u32) -> Ring {
        let corners: Vec<GridPoint> = polygon.iter().map(|(points, _)| points[0]).collect();
        for (index, (points, backward)) in polygon.iter_mut().enumerate() {
            *points.last_mut().expect("two points or more") = corners[(index + 1) % corners.len()];
            if *backward {
                points.reverse();
            }
        }
        let references = polygon.iter().zip(first..);
        references.map(|((_, backward), arc)| ArcRef { arc, backward: *backward }).collect()
    }

    proptest! {
        #[test]
        fn every_map_comes_back(map in maps()) {
            let read = unpack(&pack(&Sketch::of(&map))).expect("packed by the same version");
            prop_assert_eq!(&read, &Sketch::of(&map));
            prop_assert_eq!(read.drawing(), Drawing::of(&map));
        }

        #[test]
        fn odd_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = unpack(&bytes).map(|sketch| sketch.drawing());
            let _ = unpack(&[&[VERSION][..], &bytes].concat()).map(|sketch| sketch.drawing());
        }

        #[test]
        fn odd_damage_is_an_error_or_a_sound_sketch(map in maps(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut bytes = pack(&Sketch::of(&map));
            let index = at.index(bytes.len());
            bytes[index] = byte;
            if let Ok(read) = unpack(&bytes) {
                let _ = read.drawing();
                prop_assert_eq!(unpack(&pack(&read)), Ok(read));
            }
        }
    }
}
