//! The map's packed form: bytes for the page. Writer and reader of one format; corrupt bytes give an error.
//!
//! Numbers are varints (7 bits a byte, low first), signed ones zigzag. Version, width, height; number of
//! arcs; of each its points less two; of each its start, from the end of the one before; steps of all.
//! Number of shapes; of each the country, the code, its rings. A reference to the arc after the highest
//! seen so far is 0; others count back from there (zigzag), twice, plus one when backward.

use std::fmt;

use super::shapes::{ArcRef, GridPoint, Ring, Shape, Shapes};
use crate::facts::CountryCode;

/// Version of the packed form, its first byte.
pub const VERSION: u8 = 1;

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

/// Packs a map.
pub fn pack(map: &Shapes) -> Vec<u8> {
    let mut out = vec![VERSION];
    put_signed(&mut out, map.width().into());
    put_signed(&mut out, map.height().into());
    put_arcs(&mut out, map.arcs());
    put_shapes(&mut out, map.shapes());
    out
}

/// Reads what `pack` wrote.
pub fn unpack(bytes: &[u8]) -> Result<Shapes, Corrupt> {
    let mut bytes = Bytes(bytes);
    if bytes.byte()? != VERSION {
        return Err(Corrupt("another version"));
    }
    let (width, height) = (bytes.small()?, bytes.small()?);
    let arcs = bytes.arcs()?;
    let shapes = bytes.shapes()?;
    if !bytes.0.is_empty() {
        return Err(Corrupt("bytes are left over"));
    }
    Shapes::new(width, height, arcs, shapes).map_err(Corrupt)
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

fn put_shapes(out: &mut Vec<u8>, shapes: &[Shape]) {
    let mut next = 0;
    put_length(out, shapes.len());
    for Shape { country, code, rings } in shapes {
        out.extend(country.0);
        put_length(out, code.len());
        out.extend(code.bytes());
        put_length(out, rings.len());
        for ring in rings {
            put_length(out, ring.len());
            for ArcRef { arc, backward } in ring {
                let back = next - i64::from(*arc);
                put(out, zigzag(back) << 1 | u64::from(*backward));
                next = next.max(i64::from(*arc) + 1);
            }
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
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Result<u8, Corrupt> {
        let (first, rest) = self.0.split_first().ok_or(Corrupt("bytes are missing"))?;
        self.0 = rest;
        Ok(*first)
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], Corrupt> {
        let length = usize::try_from(length).map_err(|_| Corrupt("bytes are missing"))?;
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Corrupt("bytes are missing"))?;
        self.0 = rest;
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
        from.checked_plus(step).ok_or(Corrupt("a point is too far away"))
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
            at = at.checked_plus(start).ok_or(Corrupt("a point is too far away"))?;
            let mut arc = vec![at];
            for _ in 0..=length {
                at = self.step(at)?;
                arc.push(at);
            }
            arcs.push(arc);
        }
        Ok(arcs)
    }

    fn shapes(&mut self) -> Result<Vec<Shape>, Corrupt> {
        let mut next = 0;
        (0..self.number()?).map(|_| self.shape(&mut next)).collect()
    }

    fn shape(&mut self, next: &mut i64) -> Result<Shape, Corrupt> {
        let country = std::str::from_utf8(self.take(3)?).ok().and_then(CountryCode::parse);
        let country = country.ok_or(Corrupt("a country has no code"))?;
        let length = self.number()?;
        let code = std::str::from_utf8(self.take(length)?).map_err(|_| Corrupt("a code is no text"))?;
        let rings = (0..self.number()?).map(|_| self.ring(next)).collect::<Result<_, _>>()?;
        Ok(Shape { country, code: code.to_owned(), rings })
    }

    fn ring(&mut self, next: &mut i64) -> Result<Ring, Corrupt> {
        (0..self.number()?).map(|_| self.arc_ref(next)).collect()
    }

    fn arc_ref(&mut self, next: &mut i64) -> Result<ArcRef, Corrupt> {
        let number = self.number()?;
        let arc = *next - unzigzag(number >> 1);
        let reference = u32::try_from(arc).map_err(|_| Corrupt("an arc has no such number"))?;
        *next = (*next).max(arc + 1);
        Ok(ArcRef { arc: reference, backward: number & 1 == 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::shipped;
    use proptest::prelude::*;

    #[test]
    fn shipped_map_comes_back() {
        let map = shipped();
        let bytes = pack(&map);
        assert_eq!(unpack(&bytes), Ok(map));
        assert!(bytes.len() < 18_000, "{} bytes", bytes.len());
    }

    #[test]
    fn odd_bytes_say_what_is_wrong() {
        let bytes = pack(&shipped());
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
            prop_assert_eq!(unpack(&pack(&map)), Ok(map));
        }

        #[test]
        fn odd_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = unpack(&bytes);
            let _ = unpack(&[&[VERSION][..], &bytes].concat());
        }

        #[test]
        fn odd_damage_is_an_error_or_a_sound_map(map in maps(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut bytes = pack(&map);
            let index = at.index(bytes.len());
            bytes[index] = byte;
            if let Ok(read) = unpack(&bytes) {
                prop_assert_eq!(unpack(&pack(&read)), Ok(read));
            }
        }
    }
}
