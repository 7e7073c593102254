//! Which of several places lies next in a direction: what arrow keys do on a map.

use super::shapes::GridPoint;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Up.
    North,
    /// Right, whatever the direction of writing.
    East,
    /// Down.
    South,
    /// Left.
    West,
}

/// The next place from one in a direction, as an index; `None` where nothing lies that way. Places within
/// 45° of the direction come before those further off, then the nearest, aside counting double.
pub fn nearest(from: GridPoint, direction: Direction, places: &[GridPoint]) -> Option<usize> {
    let cost = |place: &GridPoint| {
        let (dx, dy) = (i64::from(place.x) - i64::from(from.x), i64::from(place.y) - i64::from(from.y));
        let (ahead, aside) = match direction {
            Direction::North => (-dy, dx.abs()),
            Direction::South => (dy, dx.abs()),
            Direction::East => (dx, dy.abs()),
            Direction::West => (-dx, dy.abs()),
        };
        (ahead > 0).then_some((aside > ahead, ahead + 2 * aside))
    };
    let costs = places.iter().enumerate().filter_map(|(index, place)| Some((cost(place)?, index)));
    costs.min().map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::{Drawing, shipped};
    use proptest::prelude::*;

    const ALL: [Direction; 4] = [Direction::North, Direction::East, Direction::South, Direction::West];

    fn at(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    #[test]
    fn straight_ahead_wins_over_near_but_aside() {
        let places = [at(10, 90), at(100, 10), at(-5, 0)];
        assert_eq!(nearest(at(0, 0), Direction::East, &places), Some(1));
        assert_eq!(nearest(at(0, 0), Direction::South, &places), Some(0));
        assert_eq!(nearest(at(0, 0), Direction::West, &places), Some(2));
        assert_eq!(nearest(at(0, 0), Direction::North, &places), None);
    }

    #[test]
    fn odd_far_places_do_not_overflow() {
        let places = [at(i32::MAX, i32::MIN)];
        assert_eq!(nearest(at(i32::MIN, i32::MAX), Direction::East, &places), Some(0));
    }

    #[test]
    fn arrows_reach_every_stop_of_the_map() {
        let drawing = Drawing::of(&shipped());
        let countries = drawing.countries.iter().map(|country| country.anchor);
        let stops: Vec<GridPoint> =
            countries.chain(drawing.borders.iter().map(|border| border.badge)).collect();
        for start in 0..stops.len() {
            let mut reached = vec![start];
            let mut next = 0;
            while next < reached.len() {
                let found = ALL.iter().filter_map(|way| nearest(stops[reached[next]], *way, &stops));
                let fresh: Vec<usize> = found.filter(|stop| !reached.contains(stop)).collect();
                reached.extend(fresh);
                reached.dedup();
                next += 1;
            }
            reached.sort_unstable();
            reached.dedup();
            assert_eq!(reached.len(), stops.len(), "from {start}");
        }
    }

    proptest! {
        #[test]
        fn found_place_lies_that_way(xs in prop::collection::vec((0..99_i32, 0..99_i32), 1..9)) {
            let places: Vec<GridPoint> = xs.into_iter().map(|(x, y)| at(x, y)).collect();
            let from = at(50, 50);
            let east = nearest(from, Direction::East, &places);
            prop_assert_eq!(east.is_some(), places.iter().any(|place| place.x > 50));
            prop_assert!(east.is_none_or(|index| places[index].x > 50));
        }
    }
}
