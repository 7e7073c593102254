//! Which fields an article has, and the objects in them: what else stands in a line is no field, and said to be none.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fields::{Fields, shortened};

/// Fields of an article; those of them that no fact is made of yet are left out without a word.
const KEYS: &[&str] = &[
    "id",
    "digest",
    "lines",
    "blocks",
    "title",
    "standfirst",
    "bylines",
    "paragraphs",
    "outlet",
    "published",
    "countries",
    "actors",
    "places",
    "dates",
    "figures",
    "statements",
    "thread",
];

/// Fields of the objects that stand in a field, be it alone or in a list.
const WITHIN: &[(&str, &[&str])] = &[
    ("blocks", &["kind", "lines", "text"]),
    ("outlet", &["name", "basis", "rule", "evidence"]),
    ("published", &["earliest", "latest", "basis", "rule", "evidence"]),
    ("countries", &["code", "about", "rule", "mentions"]),
    ("actors", &["id", "name", "kind", "rule", "names"]),
    ("names", &["text", "mentions"]),
    ("places", &["id", "name", "country", "region", "lat", "lon", "rule", "mentions"]),
    ("dates", &["text", "start", "end", "open", "precision", "when", "rule", "mention"]),
    ("figures", &["text", "value", "upper", "unit", "qualifier", "of", "asOf", "speaker", "rule", "mention"]),
    ("statements", &["text", "speaker", "verb", "direct", "rule", "mention"]),
    ("evidence", SPAN),
    ("mention", SPAN),
    ("mentions", SPAN),
];

const SPAN: &[&str] = &["block", "start", "end"];

/// What of a line is no field, in words without a full stop.
pub(super) fn unknown(article: &Fields) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for key in article.keys() {
        match article.get(key) {
            _ if !KEYS.contains(&key) => {
                found.insert(format!("“{}” is no field of an article and was left out", shortened(key, 40)));
            }
            Some(value) => within(key, value, &mut found),
            None => {}
        }
    }
    found
}

fn within(field: &str, value: &Value, found: &mut BTreeSet<String>) {
    let Some((_, known)) = WITHIN.iter().find(|(name, _)| *name == field) else { return };
    match value {
        Value::Array(list) => {
            for entry in list.iter().filter(|entry| entry.is_object()) {
                within(field, entry, found);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                if known.contains(&key.as_str()) {
                    within(key, value, found);
                } else {
                    let key = shortened(key, 40);
                    found.insert(format!("“{field}”: “{key}” is no field there and was left out"));
                }
            }
        }
        _ => {}
    }
}
