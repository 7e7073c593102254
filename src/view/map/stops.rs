//! What the keyboard walks on the map: countries and borders as stops, and where a key leads. No elements.

use std::rc::Rc;

use atlas::facts::CountryCode;
use atlas::geography::{Direction, FOUR, GridPoint, nearest};
use atlas::index::ValueState;
use atlas::letters::lower;
use yew::AttrValue;

use super::{BorderMark, CountryMark, MapShapes};

/// What a stop chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Country(CountryCode),
    Border(CountryCode, CountryCode),
}

/// A country or a border, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stop {
    pub(super) target: Target,
    pub(super) name: AttrValue,
    pub(super) path: Rc<str>,
    pub(super) at: GridPoint,
    pub(super) count: u32,
    pub(super) state: ValueState,
    pub(super) shade: u8,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Choose,
    To(usize),
}

/// Letters typed so far, and when the last one was.
#[derive(Debug, Default)]
pub(super) struct Typed {
    letters: String,
    at: f64,
}

/// Milliseconds after which a letter starts a new name.
const PAUSE: f64 = 900.0;

/// The deepest shade.
const DEEPEST: u8 = 4;

impl Target {
    /// A key for lists.
    pub(super) fn key(self) -> String {
        match self {
            Target::Country(code) => code.as_str().to_owned(),
            Target::Border(one, other) => format!("{}-{}", one.as_str(), other.as_str()),
        }
    }
}

impl Stop {
    /// Whether it can be chosen, or given up.
    pub(super) fn enabled(&self) -> bool {
        self.count > 0 || self.state != ValueState::Free
    }

    /// Whether it is a country, not a border.
    pub(super) fn is_country(&self) -> bool {
        matches!(self.target, Target::Country(_))
    }

    /// Whether it is one of the four countries.
    pub(super) fn is_one_of_four(&self) -> bool {
        matches!(self.target, Target::Country(code) if FOUR.contains(&code))
    }

    /// The word for CSS.
    pub(super) fn state_name(&self) -> &'static str {
        match self.state {
            ValueState::Free => "free",
            ValueState::Chosen => "chosen",
            ValueState::Excluded => "excluded",
        }
    }
}

/// The stops of a map: countries in the order of the drawing (the four first), then borders. Marks of
/// what the map does not show are passed over.
pub(super) fn stops(shapes: &MapShapes, countries: &[CountryMark], borders: &[BorderMark]) -> Vec<Stop> {
    let countries = shapes.countries.iter().filter_map(|drawn| {
        let mark = countries.iter().find(|mark| mark.code == drawn.code)?;
        Some(Stop {
            target: Target::Country(mark.code),
            name: mark.name.clone(),
            path: drawn.path.clone(),
            at: drawn.anchor,
            count: mark.count,
            state: mark.state,
            shade: mark.shade.min(DEEPEST),
        })
    });
    let borders = borders.iter().filter_map(|mark| {
        let drawn = shapes.border(mark.pair.0, mark.pair.1)?;
        Some(Stop {
            target: Target::Border(mark.pair.0, mark.pair.1),
            name: mark.name.clone(),
            path: drawn.path.clone(),
            at: drawn.badge,
            count: mark.count,
            state: if mark.chosen { ValueState::Chosen } else { ValueState::Free },
            shade: 0,
        })
    });
    countries.chain(borders).collect()
}

/// What a key asks for at a stop, `now` in milliseconds; `None` when it is not the map's.
pub(super) fn step(key: &str, now: f64, stops: &[Stop], current: usize, typed: &mut Typed) -> Option<Step> {
    let toward = |direction| {
        let places: Vec<GridPoint> = stops.iter().map(|stop| stop.at).collect();
        // At the edge of the map the key stays the map's, so that the page does not scroll away.
        Some(Step::To(nearest(places.get(current).copied()?, direction, &places).unwrap_or(current)))
    };
    match key {
        _ if stops.is_empty() => None,
        "Enter" | " " => Some(Step::Choose),
        "ArrowUp" => toward(Direction::North),
        "ArrowRight" => toward(Direction::East),
        "ArrowDown" => toward(Direction::South),
        "ArrowLeft" => toward(Direction::West),
        "Home" => Some(Step::To(0)),
        "End" => Some(Step::To(stops.len() - 1)),
        letter if letter.chars().count() == 1 => named(letter, now, stops, current, typed),
        _ => None,
    }
}

/// The next stop whose name starts with what was typed: the first letter moves on, further ones stay.
fn named(letter: &str, now: f64, stops: &[Stop], current: usize, typed: &mut Typed) -> Option<Step> {
    if now - typed.at > PAUSE {
        typed.letters.clear();
    }
    typed.at = now;
    let moves_on = usize::from(typed.letters.is_empty());
    typed.letters.push_str(&lower(letter));
    let ways = (0..stops.len()).map(|ahead| (current + moves_on + ahead) % stops.len());
    let starts = |index: &usize| lower(&stops[*index].name).starts_with(&typed.letters);
    ways.into_iter().find(starts).map(Step::To)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(name: &'static str, x: i32, y: i32) -> Stop {
        Stop {
            target: Target::Country(CountryCode(*b"AFG")),
            name: name.into(),
            path: "".into(),
            at: GridPoint { x, y },
            count: 1,
            state: ValueState::Free,
            shade: 0,
        }
    }

    fn row() -> Vec<Stop> {
        vec![stop("Afghanistan", 0, 0), stop("Iran", -10, 1), stop("India", 30, 5), stop("Iraq", -20, 0)]
    }

    fn check(keys: &[&str], from: usize, expected: Option<Step>) {
        let mut typed = Typed::default();
        let mut found = None;
        for (time, key) in (1..).zip(keys) {
            let current = if let Some(Step::To(index)) = found { index } else { from };
            found = step(key, 2_000.0 + f64::from(time), &row(), current, &mut typed);
        }
        assert_eq!(found, expected, "{keys:?}");
    }

    #[test]
    fn keys_lead_by_geography() {
        check(&["ArrowRight"], 0, Some(Step::To(2)));
        check(&["ArrowLeft"], 0, Some(Step::To(1)));
        check(&["ArrowLeft"], 3, Some(Step::To(3)));
        check(&["End"], 0, Some(Step::To(3)));
        check(&["Home"], 2, Some(Step::To(0)));
        check(&["Enter"], 2, Some(Step::Choose));
        check(&[" "], 2, Some(Step::Choose));
        check(&["Tab"], 2, None);
        check(&["Escape"], 2, None);
    }

    #[test]
    fn letters_lead_by_name() {
        check(&["i"], 0, Some(Step::To(1)));
        check(&["I"], 1, Some(Step::To(2)));
        check(&["i", "r", "a", "q"], 0, Some(Step::To(3)));
        check(&["i", "n"], 1, Some(Step::To(2)));
        check(&["z"], 0, None);
        check(&["é"], 0, None);
    }

    #[test]
    fn letters_after_a_pause_start_a_new_name() {
        let mut typed = Typed::default();
        let stops = row();
        assert_eq!(step("i", 1_000.0, &stops, 0, &mut typed), Some(Step::To(1)));
        assert_eq!(step("a", 3_000.0, &stops, 1, &mut typed), Some(Step::To(0)));
    }

    #[test]
    fn odd_empty_map_takes_no_key() {
        assert_eq!(step("Home", 0.0, &[], 0, &mut Typed::default()), None);
        assert_eq!(step("Enter", 0.0, &[], 0, &mut Typed::default()), None);
    }
}
