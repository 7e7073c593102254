//! Labels that were made by hand: what a careful editor finds in an article, one line a field.
//!
//! ```text
//! # Title as printed
//! actors: @Amir Khan Muttaqi / Motaqi; Taliban / Islamic Emirate; ?X
//! ```
//!
//! Behind the `:` stand items with `; ` between them. An item has forms, any of which will do; one with `?` before
//! it may be found or not; one with `@` is a person.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// The fields of an article, in the order of the table; with what stands between the forms of an item.
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("outlet", " | "),
    ("byline", " | "),
    ("published", " | "),
    ("standfirst", " | "),
    ("countries", " | "),
    ("about", " | "),
    ("actors", " / "),
    ("places", " / "),
    ("dates", " | "),
    ("relative", " | "),
    ("figures", " | "),
    ("statements", " | "),
];

/// What is expected of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Labels {
    /// The title, as printed.
    pub(super) title: String,
    fields: BTreeMap<&'static str, Vec<Item>>,
}

/// One expected fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Any of these will do.
    pub(super) forms: Vec<String>,
    /// Whether it may be missing.
    pub(super) optional: bool,
    /// Whether it is a person.
    pub(super) person: bool,
}

impl Labels {
    /// The items of a field; none where the article has none.
    pub(super) fn items(&self, field: &str) -> &[Item] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// Whether the field was looked at: one without a line is not scored.
    pub(super) fn names(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// Writes the forms of a field anew.
    pub(super) fn rename(&mut self, field: &str, new: impl Fn(&str) -> String) {
        let items = self.fields.get_mut(field).into_iter().flatten();
        items.flat_map(|item| &mut item.forms).for_each(|form| *form = new(form));
    }
}

/// Reads a file of labels; an error says the line.
pub(super) fn read(text: &str) -> Result<Vec<Labels>> {
    let mut all: Vec<Labels> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(title) = line.strip_prefix("# ") {
            all.push(Labels { title: title.trim().to_owned(), fields: BTreeMap::new() });
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let field = line.split_once(':').and_then(|(name, rest)| {
            FIELDS.iter().find(|(field, _)| *field == name).map(|(field, between)| (*field, *between, rest))
        });
        let (Some((field, between, rest)), Some(labels)) = (field, all.last_mut()) else {
            bail!("{number}: neither a title (# ...) nor a field ({})", names());
        };
        if labels.fields.insert(field, items(field, between, rest)).is_some() {
            bail!("{number}: {field} stands twice for {}", labels.title);
        }
    }
    Ok(all)
}

fn names() -> String {
    FIELDS.iter().map(|(field, _)| *field).collect::<Vec<_>>().join(", ")
}

fn items(field: &str, between: &str, text: &str) -> Vec<Item> {
    let parts: Vec<&str> = match field {
        "countries" | "about" => text.split_whitespace().collect(),
        _ => text.split("; ").map(str::trim).filter(|item| !item.is_empty()).collect(),
    };
    let item = |part: &str| {
        let bare = part.trim_start_matches(['?', '@']);
        let signs = &part[..part.len() - bare.len()];
        Item {
            forms: bare.split(between).map(|form| form.trim().to_owned()).collect(),
            optional: signs.contains('?'),
            person: signs.contains('@'),
        }
    };
    parts.into_iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_item_by_item() {
        let all = read("# A\ncountries: AFG ?PAK\nactors: @B C / C; ?@D; E\n\n# F\nfigures: 40..60; 7 | 8\n")
            .expect("labels");
        let forms = |field, article: usize| -> Vec<(String, bool, bool)> {
            all[article]
                .items(field)
                .iter()
                .map(|item| (item.forms.join("|"), item.optional, item.person))
                .collect()
        };
        assert_eq!(
            forms("countries", 0),
            [("AFG".to_owned(), false, false), ("PAK".to_owned(), true, false)]
        );
        let actors = [("B C|C", false, true), ("D", true, true), ("E", false, false)];
        assert_eq!(
            forms("actors", 0),
            actors.map(|(forms, optional, person)| (forms.to_owned(), optional, person))
        );
        assert_eq!(
            forms("figures", 1),
            [("40..60".to_owned(), false, false), ("7|8".to_owned(), false, false)]
        );
        assert!(forms("dates", 1).is_empty());
    }

    #[test]
    fn odd_lines_are_told_by_number() {
        let error = |text: &str| read(text).expect_err("an error").to_string();
        assert!(error("actors: X\n").starts_with("1: neither a title"));
        assert!(error("# A\n\nactor: X\n").starts_with("3: neither a title"));
        assert_eq!(error("# A\nabout: AFG\nabout: PAK\n"), "3: about stands twice for A");
    }
}
