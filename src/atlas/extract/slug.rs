//! Names as they stand in ids and addresses.

use super::atoms::fold;

/// Lower-case letters and digits without accents, hyphens between words: "Musa Qala" to "musa-qala",
/// "Recep Tayyip Erdoğan" to "recep-tayyip-erdogan". Other scripts keep their letters; a name without a
/// letter or digit gives nothing.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in fold(name).chars() {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_readable() {
        assert_eq!(slug("Recep Tayyip Erdoğan"), "recep-tayyip-erdogan");
        assert_eq!(slug("  “U.S.” – Department’s "), "us-departments");
        assert_eq!(slug("Gideon Sa'ar"), "gideon-saar");
        assert_eq!(slug("S. Jaishankar (India)"), "s-jaishankar-india");
        assert_eq!(slug("طلوع نیوز"), "طلوع-نیوز");
        assert_eq!(slug("—"), "");
    }
}
