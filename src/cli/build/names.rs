//! Names by content: a file's name holds a hash of its bytes, so that no page ever runs with a file of
//! another version, and servers may keep files for ever.

use std::fmt::Write as _;

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use super::Site;

/// Hex digits of a hash in a name.
const DIGITS: usize = 12;

/// The first digits of the SHA-256 of some bytes.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut hex = String::new();
    for byte in &Sha256::digest(bytes)[..DIGITS / 2] {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Renames every file but the `fixed` ones, and every quoted reference to it. A file comes after those that
/// it names, as its own hash depends on theirs.
pub(crate) fn by_content(site: &mut Site, fixed: &[&str]) -> Result<()> {
    let mut waiting: Vec<String> =
        site.files.keys().filter(|name| !fixed.contains(&name.as_str())).cloned().collect();
    while !waiting.is_empty() {
        let free = |name: &String| {
            let bytes = &site.files[name];
            waiting.iter().all(|other| other == name || !refers(bytes, other))
        };
        let Some(place) = waiting.iter().position(free) else {
            bail!("these files name each other in a circle: {}", waiting.join(", "));
        };
        let name = waiting.remove(place);
        let bytes = site.files.remove(&name).expect("it was listed");
        let new = hashed(&name, &hash(&bytes));
        for other in site.files.values_mut() {
            replace(other, &name, &new);
        }
        site.files.insert(new, bytes);
    }
    Ok(())
}

/// `part/a.js` with hash `0f` is `part/a-0f.js`.
fn hashed(name: &str, hash: &str) -> String {
    let start = name.rfind('/').map_or(0, |slash| slash + 1);
    match name[start..].rfind('.') {
        Some(dot) if dot > 0 => format!("{}-{hash}{}", &name[..start + dot], &name[start + dot..]),
        _ => format!("{name}-{hash}"),
    }
}

/// The forms in which a file is named by another: quoted, from the root of the site.
fn forms(name: &str) -> [String; 4] {
    [format!("\"{name}\""), format!("'{name}'"), format!("\"./{name}\""), format!("'./{name}'")]
}

fn refers(bytes: &[u8], name: &str) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| forms(name).iter().any(|form| text.contains(form)))
}

fn replace(bytes: &mut Vec<u8>, old: &str, new: &str) {
    if !refers(bytes, old) {
        return;
    }
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    for (old, new) in forms(old).iter().zip(forms(new)) {
        text = text.replace(old, &new);
    }
    *bytes = text.into_bytes();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        Site { files: files.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect() }
    }

    fn text<'a>(site: &'a Site, start: &str) -> (&'a str, &'a str) {
        let (name, bytes) = site.files.iter().find(|(name, _)| name.starts_with(start)).expect("a file");
        (name, std::str::from_utf8(bytes).expect("text"))
    }

    #[test]
    fn references_follow_through_every_file() {
        let mut site = site(&[
            ("index.html", "<script src=\"./load.js\">"),
            ("load.js", "import('./glue.js')"),
            ("glue.js", "new URL('glue_bg.wasm')"),
            ("glue_bg.wasm", "\0asm"),
        ]);
        by_content(&mut site, &["index.html"]).expect("no circle");
        let (wasm, _) = text(&site, "glue_bg-");
        let (glue, glue_text) = text(&site, "glue-");
        let (load, load_text) = text(&site, "load-");
        assert_eq!(glue_text, format!("new URL('{wasm}')"));
        assert_eq!(load_text, format!("import('./{glue}')"));
        assert_eq!(text(&site, "index.html").1, format!("<script src=\"./{load}\">"));
    }

    #[test]
    fn another_byte_deep_down_changes_every_name_above() {
        let names = |wasm: &str| {
            let mut site = site(&[("load.js", "import('./a.wasm')"), ("a.wasm", wasm), ("b.css", "")]);
            by_content(&mut site, &[]).expect("no circle");
            site.files.into_keys().collect::<Vec<_>>()
        };
        let (one, other) = (names("1"), names("2"));
        assert_eq!(one, names("1"));
        assert_eq!(one.iter().filter(|name| !other.contains(name)).count(), 2);
    }

    #[test]
    fn odd_names_keep_their_folder_and_ending() {
        assert_eq!(hashed("a.b/c.js", "0f"), "a.b/c-0f.js");
        assert_eq!(hashed("a.b/c", "0f"), "a.b/c-0f");
        assert_eq!(hashed(".well-known", "0f"), ".well-known-0f");
    }

    #[test]
    fn odd_circles_are_an_error() {
        let mut site = site(&[("a.js", "'b.js'"), ("b.js", "'a.js'")]);
        assert!(by_content(&mut site, &[]).is_err());
    }
}
