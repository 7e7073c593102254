//! Where a label stands: the point of a shape with the most room around it for lying text.

use super::shapes::{GridPoint, Ring, Shapes};

/// Text is wider than high: room to the side counts this many times less than room above and below.
const LYING: i64 = 2;

/// Coarse points tried along each side, and how often the best is then refined by half.
const GRID: i32 = 14;
const ROUNDS: u32 = 8;

/// Whether a point lies inside rings (holes left out). The even-odd rule; a point on the line may go
/// either way.
pub fn contains(map: &Shapes, rings: &[Ring], point: GridPoint) -> bool {
    let outlines: Vec<Vec<GridPoint>> = rings.iter().map(|ring| map.ring_points(ring)).collect();
    inside(&outlines, point)
}

/// The roomiest point of closed outlines between two corners of a frame, away from the lines of what
/// else stands there, or `None` where nothing of the outlines lies in the frame. A place for a label, not
/// an exact optimum.
pub(crate) fn roomiest(
    outlines: &[Vec<GridPoint>],
    others: &[Vec<GridPoint>],
    north_west: GridPoint,
    south_east: GridPoint,
) -> Option<GridPoint> {
    let points = || outlines.iter().flatten();
    let least = GridPoint {
        x: points().map(|point| point.x).min()?.max(north_west.x),
        y: points().map(|point| point.y).min()?.max(north_west.y),
    };
    let most = GridPoint {
        x: points().map(|point| point.x).max()?.min(south_east.x),
        y: points().map(|point| point.y).max()?.min(south_east.y),
    };
    let room = |point: GridPoint| {
        let margin = to_frame(point, north_west, south_east);
        let free = inside(outlines, point) && !inside(others, point);
        (margin > 0 && free).then(|| margin.min(to_line(outlines, point)).min(to_line(others, point)))
    };
    let step = GridPoint { x: (most.x - least.x) / GRID, y: (most.y - least.y) / GRID };
    let start = (0..=GRID)
        .flat_map(|row| (0..=GRID).map(move |column| (row, column)))
        .map(|(row, column)| GridPoint { x: least.x + column * step.x, y: least.y + row * step.y })
        .filter_map(|point| Some((room(point)?, point)))
        .max()?;
    Some(refined(start, step, room))
}

/// Steps to the roomiest of the eight points around, ever closer.
fn refined(
    (mut most, mut at): (i64, GridPoint),
    step: GridPoint,
    room: impl Fn(GridPoint) -> Option<i64>,
) -> GridPoint {
    for round in 1..=ROUNDS {
        let (dx, dy) = (step.x >> round, step.y >> round);
        let centre = at;
        for (across, down) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
            let point = GridPoint { x: centre.x + across * dx, y: centre.y + down * dy };
            if let Some(found) = room(point).filter(|found| *found > most) {
                (most, at) = (found, point);
            }
        }
    }
    at
}

fn inside(outlines: &[Vec<GridPoint>], point: GridPoint) -> bool {
    let crosses = |side: &[GridPoint]| {
        let (from, to) = (side[0], side[1]);
        let (x, y) = (i64::from(point.x), i64::from(point.y));
        let (from_x, from_y) = (i64::from(from.x), i64::from(from.y));
        let (run, rise) = (i64::from(to.x) - from_x, i64::from(to.y) - from_y);
        (from.y > point.y) != (to.y > point.y) && ((x - from_x) * rise < (y - from_y) * run) == (rise > 0)
    };
    outlines.iter().flat_map(|outline| outline.windows(2)).filter(|side| crosses(side)).count() % 2 == 1
}

/// Square of the distance to the nearest line, in steps of height.
pub(crate) fn to_line(outlines: &[Vec<GridPoint>], point: GridPoint) -> i64 {
    let sides = outlines.iter().flat_map(|outline| outline.windows(2));
    sides.map(|side| to_side(point, side[0], side[1])).min().unwrap_or(i64::MAX)
}

fn to_side(point: GridPoint, from: GridPoint, to: GridPoint) -> i64 {
    // Doubled, so that halving the width keeps whole numbers; quartered at the end.
    let along = |one: GridPoint, other: GridPoint| {
        (i64::from(other.x - one.x) * 2 / LYING, i64::from(other.y - one.y) * 2)
    };
    let (run, rise) = along(from, to);
    let (x, y) = along(from, point);
    let length = run * run + rise * rise;
    let share = if length == 0 { 0 } else { (x * run + y * rise).clamp(0, length) };
    let (dx, dy) = (x - part(run, share, length), y - part(rise, share, length));
    (dx * dx + dy * dy) / 4
}

/// `whole * share / length`, 0 where there is no length.
fn part(whole: i64, share: i64, length: i64) -> i64 {
    if length == 0 { 0 } else { whole * share / length }
}

fn to_frame(point: GridPoint, north_west: GridPoint, south_east: GridPoint) -> i64 {
    let across = i64::from((point.x - north_west.x).min(south_east.x - point.x)) / LYING;
    let down = i64::from((point.y - north_west.y).min(south_east.y - point.y));
    let least = across.min(down);
    least * least.abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    fn square(west: i32, north: i32, side: i32) -> Vec<GridPoint> {
        let (east, south) = (west + side, north + side);
        vec![at(west, north), at(east, north), at(east, south), at(west, south), at(west, north)]
    }

    #[test]
    fn roomiest_point_of_a_square_is_its_middle() {
        let found = roomiest(&[square(0, 0, 140)], &[], at(-900, -900), at(900, 900)).expect("inside");
        assert!((found.x - 70).abs() <= 36 && (found.y - 70).abs() <= 36, "{found:?}");
    }

    #[test]
    fn odd_hole_is_left_out() {
        let outlines = [square(0, 0, 300), square(100, 100, 100)];
        assert!(!inside(&outlines, at(150, 150)));
        assert!(inside(&outlines, at(50, 150)));
        assert!(inside(&outlines, roomiest(&outlines, &[], at(-9, -9), at(999, 999)).expect("inside")));
    }

    #[test]
    fn other_things_are_kept_away_from() {
        let (outlines, other) = ([square(0, 0, 300)], [square(100, 100, 100)]);
        let found = roomiest(&outlines, &other, at(-900, -900), at(900, 900)).expect("inside");
        assert!(inside(&outlines, found) && !inside(&other, found), "{found:?}");
        assert!(to_line(&other, found) > 20 * 20, "{found:?}");
    }

    #[test]
    fn odd_frames_cut() {
        let outlines = [square(0, 0, 300)];
        let found = roomiest(&outlines, &[], at(200, 200), at(900, 900)).expect("a corner is in the frame");
        assert!(found.x > 200 && found.y > 200);
        assert_eq!(roomiest(&outlines, &[], at(400, 400), at(900, 900)), None);
        assert_eq!(roomiest(&[], &[], at(0, 0), at(9, 9)), None);
    }
}
