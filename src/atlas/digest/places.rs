//! Names of places (`corpus/gazetteer`), so that a dateline is taken for no writer and no outlet. Knows no more
//! of them than their names.

use std::sync::OnceLock;

use super::effort;
use super::lines::fold;
use crate::hash::OwnSet;

const PLACES: &str = include_str!("../../../corpus/gazetteer/places.tsv");
const COUNTRIES: &str = include_str!("../../../corpus/gazetteer/countries.tsv");

/// The longest name has fewer letters.
const LONGEST: usize = 60;

fn names() -> &'static OwnSet<String> {
    static NAMES: OnceLock<OwnSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = OwnSet::default();
        add(&mut names, PLACES, [1, 8], |row| row.get(6) != Some(&"facility"));
        add(&mut names, COUNTRIES, [1, 2], |_| true);
        names
    })
}

/// Adds the names that two columns of a table give: one, and others with `|` between.
fn add(names: &mut OwnSet<String>, table: &str, columns: [usize; 2], takes: fn(&[&str]) -> bool) {
    for row in table.lines().filter(|row| !row.starts_with('#')).skip(1) {
        let row: Vec<&str> = row.split('\t').collect();
        let forms = columns.iter().filter_map(|&column| row.get(column)).flat_map(|forms| forms.split('|'));
        names.extend(forms.map(fold).filter(|form| !form.is_empty() && takes(&row)));
    }
}

/// Whether a piece of a line is the name of a place and nothing else.
pub(super) fn is_place(text: &str) -> bool {
    effort::spend(text.len().min(LONGEST));
    text.len() <= LONGEST && names().contains(&fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cities_regions_and_countries_are_places() {
        for text in ["QUETTA", "New Delhi", "Helmand", "Pakistan", "U.A.E.", "Sar-e Pol"] {
            assert!(is_place(text), "{text}");
        }
    }

    #[test]
    fn odd_names_with_a_place_inside_are_none() {
        for text in ["Kabul Times", "name", "Afghan", "Kabul, Herat", "", "Dawn"] {
            assert!(!is_place(text), "{text}");
        }
    }
}
