//! Reads the map's text form (corpus/map/README.md); at build time only. Writing it is the pipeline's.

use std::fmt;

use super::shapes::{ArcRef, GridPoint, Ring, Shape, Shapes};
use crate::facts::CountryCode;

/// Why a text is no map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadShapes {
    /// Line, from 1; 0 when the whole does not hold together.
    pub line: usize,
    /// What is wrong.
    pub problem: &'static str,
}

impl Shapes {
    /// Reads the text form.
    pub fn parse(text: &str) -> Result<Shapes, BadShapes> {
        let mut size = None;
        let (mut arcs, mut shapes) = (Vec::new(), Vec::new());
        for (index, line) in text.lines().enumerate() {
            let bad = |problem| BadShapes { line: index + 1, problem };
            match line.split_once(' ').unwrap_or((line, "")) {
                ("grid", rest) => size = Some(grid(rest).ok_or(bad("a grid has a width and a height"))?),
                ("arc", rest) => arcs.push(arc(rest).ok_or(bad("an arc is pairs of whole numbers"))?),
                ("shape", rest) => shapes.push(shape(rest).ok_or(bad("a shape is country, code, rings"))?),
                ("", "") => {}
                _ => return Err(bad("a line starts with grid, arc or shape")),
            }
        }
        let (width, height) = size.ok_or(BadShapes { line: 0, problem: "no line gives the grid" })?;
        Shapes::new(width, height, arcs, shapes).map_err(|problem| BadShapes { line: 0, problem })
    }
}

impl fmt::Display for BadShapes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}: {}", self.line, self.problem)
    }
}

impl std::error::Error for BadShapes {}

fn grid(text: &str) -> Option<(i32, i32)> {
    let (width, height) = text.split_once(' ')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

fn arc(text: &str) -> Option<Vec<GridPoint>> {
    let numbers: Vec<i32> = text.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
    let (pairs, rest) = numbers.as_chunks::<2>();
    let mut at = GridPoint { x: 0, y: 0 };
    let mut points = Vec::with_capacity(pairs.len());
    for [dx, dy] in pairs {
        at = at.checked_plus(GridPoint { x: *dx, y: *dy })?;
        points.push(at);
    }
    rest.is_empty().then_some(points)
}

fn shape(text: &str) -> Option<Shape> {
    let mut parts = text.splitn(3, ' ');
    let country = CountryCode::parse(parts.next()?)?;
    let code = parts.next()?.to_owned();
    let rings = parts.next()?.split(" ; ").map(ring).collect::<Option<_>>()?;
    Some(Shape { country, code, rings })
}

fn ring(text: &str) -> Option<Ring> {
    text.split(' ').map(arc_ref).collect()
}

fn arc_ref(text: &str) -> Option<ArcRef> {
    let number = text.strip_prefix('~');
    Some(ArcRef { arc: number.unwrap_or(text).parse().ok()?, backward: number.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<usize, (usize, &str)>) {
        let found = Shapes::parse(text).map(|map| map.shapes().len()).map_err(|bad| (bad.line, bad.problem));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn odd_texts_say_their_line() {
        let tail = "arc 0 0 5 0 0 5 -5 -5\nshape AFG AF-KAB 0";
        check(&format!("grid 9 9\n{tail}\n"), Ok(1));
        check(&format!("grid 9 9\r\n{tail}\r\n"), Ok(1));
        check(tail, Err((0, "no line gives the grid")));
        check("grid 9", Err((1, "a grid has a width and a height")));
        check("grid 9 9\narc 0 0 5", Err((2, "an arc is pairs of whole numbers")));
        check("grid 9 9\narc 2147483647 0 1 0", Err((2, "an arc is pairs of whole numbers")));
        check(&format!("grid 9 9\n{tail} ; "), Err((3, "a shape is country, code, rings")));
        check(&format!("grid 9 9\n{tail} 1"), Err((0, "a ring names an arc that does not exist")));
        check("path 1", Err((1, "a line starts with grid, arc or shape")));
    }
}
