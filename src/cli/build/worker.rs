//! The service worker of one version: the template `src/embed/sw.js` with that version and its files.

use anyhow::{Result, bail};

/// Fills the template.
pub(crate) fn fill(template: &str, version: &str, files: &[&str]) -> Result<String> {
    let list = serde_json::to_string(files)?;
    let mut text = template.to_owned();
    for (marker, value) in [("\"{version}\"", format!("\"{version}\"")), ("\"{files}\"", list)] {
        if text.matches(marker).count() != 1 {
            bail!("sw.js does not hold `{marker}` once");
        }
        text = text.replacen(marker, &value, 1);
    }
    Ok(text)
}

/// The files that a filled worker of this version keeps; `None` for any other script.
pub(crate) fn files(worker: &str, version: &str) -> Option<Vec<String>> {
    worker.contains(&format!("VERSION = \"{version}\"")).then_some(())?;
    let list = worker.split_once("FILES = ")?.1;
    let names: Vec<String> = serde_json::from_str(&list[..=list.find(']')?]).ok()?;
    Some(names.into_iter().filter(|name| name != "./").collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_names_are_quoted() {
        let text =
            fill("const V = \"{version}\", F = \"{files}\";", "0f", &["./", "a\"b.js"]).expect("fills");
        assert_eq!(text, "const V = \"0f\", F = [\"./\",\"a\\\"b.js\"];");
    }

    #[test]
    fn the_shipped_template_fills() {
        let text = fill(include_str!("../../embed/sw.js"), "0f", &["./"]).expect("fills");
        assert!(text.contains("\"0f\"") && !text.contains("{files}"));
    }
}
