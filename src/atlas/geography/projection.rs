//! Latitude and longitude to the grid of the shipped map: the Lambert conformal conic of its pipeline
//! (corpus/map/make.js), to half a grid step.

use super::shapes::GridPoint;

/// WGS84: half the equator's diameter in metres, and the square of the eccentricity.
const RADIUS: f64 = 6_378_137.0;
const ECCENTRICITY_SQUARED: f64 = 0.006_694_379_990_141_316;

/// Standard parallels and centre, in degrees.
const PARALLELS: [f64; 2] = [15.0, 37.0];
const CENTRE: [f64; 2] = [26.0, 70.0];

/// The sheet in metres from the centre, and how many grid steps it is wide.
const WEST: f64 = -2_450_000.0;
const EAST: f64 = 2_900_000.0;
const NORTH: f64 = 1_892_500.0;
const WIDTH: f64 = 4_096.0;

/// Where a place lies on the grid. Latitude and longitude in degrees; places off the sheet get points
/// off the grid, and places at the poles or beyond the nearest point that has one.
///
/// Snyder, Map Projections: A Working Manual (USGS 1395), formulas 14-15, 15-1 to 15-9.
pub fn project(lat: f64, lon: f64) -> GridPoint {
    let [south, north] = PARALLELS.map(f64::to_radians);
    let cone = (scale(south) / scale(north)).ln() / (isometric(south) / isometric(north)).ln();
    let factor = RADIUS * scale(south) / (cone * isometric(south).powf(cone));
    let radius = |lat: f64| factor * isometric(lat.clamp(-89.0, 89.0).to_radians()).powf(cone);
    let angle = cone * (lon - CENTRE[1]).to_radians();
    let x = radius(lat) * angle.sin();
    let y = radius(CENTRE[0]) - radius(lat) * angle.cos();
    let step = (EAST - WEST) / WIDTH;
    GridPoint { x: whole((x - WEST) / step), y: whole((NORTH - y) / step) }
}

fn scale(lat: f64) -> f64 {
    lat.cos() / (1.0 - ECCENTRICITY_SQUARED * lat.sin().powi(2)).sqrt()
}

fn isometric(lat: f64) -> f64 {
    let eccentricity = ECCENTRICITY_SQUARED.sqrt();
    let squash = (1.0 - eccentricity * lat.sin()) / (1.0 + eccentricity * lat.sin());
    (std::f64::consts::FRAC_PI_4 - lat / 2.0).tan() / squash.powf(eccentricity / 2.0)
}

#[expect(clippy::cast_possible_truncation, reason = "a cast from float saturates, and NaN becomes 0")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::{contains, shipped};

    #[test]
    fn known_points_are_those_of_the_pipeline() {
        // Computed by mapshaper 0.7.70 with the projection string of make.js.
        let known = [
            ("Kabul", 34.5281, 69.1723, 1_818, 736),
            ("Tehran", 35.6892, 51.3890, 596, 546),
            ("Kanyakumari", 8.0883, 77.5385, 2_531, 2_944),
            ("Gwadar", 25.1264, 62.3254, 1_294, 1_504),
            ("Tawang", 27.5861, 91.8664, 3_491, 1_180),
            ("Tabriz", 38.0800, 46.2919, 286, 289),
        ];
        for (name, lat, lon, x, y) in known {
            assert_eq!(project(lat, lon), GridPoint { x, y }, "{name}");
        }
    }

    #[test]
    fn known_cities_lie_in_their_regions() {
        let map = shipped();
        let cities = [
            ("AF-KAB", 34.5281, 69.1723),
            ("AF-KAN", 31.6133, 65.7101),
            ("AF-HER", 34.3482, 62.1997),
            ("AF-BAL", 36.7090, 67.1109),
            ("AF-PIA", 33.5974, 69.2259),
            ("IR-23", 35.6892, 51.3890),
            ("IR-10", 32.6525, 51.6746),
            ("IR-11", 29.4963, 60.8629),
            ("PK-BA", 30.1841, 67.0014),
            ("PK-KP", 34.0080, 71.5785),
            ("PK-IS", 33.7215, 73.0433),
            ("PK-JK", 34.3700, 73.4711),
            ("IN-DL", 28.6358, 77.2245),
            ("IN-JK", 34.0857, 74.8056),
            ("IN-TN", 9.9190, 78.1195),
        ];
        for (code, lat, lon) in cities {
            let shape = map.shape(code).expect("the region is on the map");
            assert!(contains(&map, &shape.rings, project(lat, lon)), "{code}");
        }
    }

    #[test]
    fn odd_coordinates_give_a_point() {
        for (lat, lon) in [(90.0, 0.0), (-90.0, 180.0), (f64::NAN, f64::NAN), (f64::INFINITY, 1e300)] {
            let _ = project(lat, lon);
        }
        assert!(project(51.5, -0.1).x < 0);
    }
}
