//! The one table of facets: what can be chosen, under which keys it stands in the address, and how its
//! choices combine. Address, answer and page follow it.

/// A dimension of choice whose values are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Countries by ISO 3166-1 alpha-3.
    Country,
    /// Regions by ISO 3166-2.
    Region,
    /// Actors by id.
    Actor,
    /// Outlets by slug of their name.
    Outlet,
    /// What an article has: dates ahead, figures.
    Has,
    /// What is not known of an article: its date, its outlet.
    Missing,
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// The facet.
    pub facet: Facet,
    /// Key of the chosen values in the address.
    pub key: &'static str,
    /// Key of the excluded values.
    pub not_key: &'static str,
    /// Key of any/all; `None` where an article has at most one value, so that "all" would be empty.
    pub match_key: Option<&'static str>,
}

/// Every facet, in the order in which the address and the page show them.
pub static FACETS: [Row; 6] = [
    Row { facet: Facet::Country, key: "country", not_key: "not-country", match_key: Some("country-match") },
    Row { facet: Facet::Region, key: "region", not_key: "not-region", match_key: Some("region-match") },
    Row { facet: Facet::Actor, key: "actor", not_key: "not-actor", match_key: Some("actor-match") },
    Row { facet: Facet::Outlet, key: "outlet", not_key: "not-outlet", match_key: None },
    Row { facet: Facet::Has, key: "has", not_key: "not-has", match_key: Some("has-match") },
    Row { facet: Facet::Missing, key: "missing", not_key: "not-missing", match_key: Some("missing-match") },
];

impl Facet {
    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        &FACETS[self as usize]
    }

    /// The values that every corpus has, in the order of their keys; none where the corpus tells them.
    pub fn fixed_values(self) -> &'static [&'static str] {
        match self {
            Facet::Has => &["ahead", "figures"],
            Facet::Missing => &["date", "outlet"],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_finds_its_own_row() {
        assert!(FACETS.iter().all(|row| std::ptr::eq(row.facet.row(), row)));
    }
}
