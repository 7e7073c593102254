//! A folder of digests: what the page says of them without its WebAssembly, and their problems for the editor.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use atlas::corpus::{Collection, Corpus, compile};
use atlas::digest::{Problem, is_digest};
use atlas::words::ENGLISH;

use super::list::list;
use crate::stderr::shown;

/// What a folder of digests gives.
#[derive(Default)]
pub(crate) struct Digests {
    /// What could not be read as expected, as `file:line: text`.
    pub(crate) problems: Vec<String>,
    /// The list of articles as HTML.
    pub(crate) articles: String,
    /// What is there, in a line, for previews of links.
    pub(crate) summary: String,
}

/// Reads every digest of a folder, in the order of their names. `summaries`: they are reports in the project's
/// own words.
pub(crate) fn read(folder: &Path, summaries: bool) -> Result<Digests> {
    let mut files = Vec::new();
    for (name, path) in listed(folder)? {
        let bytes = std::fs::read(&path).with_context(|| format!("{} can't be read", path.display()))?;
        files.push((name, bytes));
    }
    let mut collection = Collection::read(files.iter().map(|(name, bytes)| (name.as_str(), bytes)));
    collection.summaries = summaries;
    let bytes = compile(&collection);
    let corpus = Corpus::open(&bytes)?;
    let line = |(name, problem): &(String, Problem)| {
        format!("{}:{}: {}", folder.join(name).display(), problem.line, shown(&problem.text))
    };
    Ok(Digests {
        problems: collection.problems.iter().map(line).collect(),
        articles: list(&ENGLISH, &corpus),
        summary: format!("{}. {}", ENGLISH.purpose, ENGLISH.summary(&corpus)),
    })
}

/// Name and path of every digest of a folder, by name.
fn listed(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let unreadable = || format!("{} can't be read", folder.display());
    if folder.is_file() {
        bail!("{} is a file: name the folder that holds it", folder.display());
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_digest(&name) && path.is_file() {
            files.push((name, path));
        }
    }
    if files.is_empty() {
        bail!("{} holds no digest (no file that ends in .txt)", folder.display());
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(text: &[u8]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("odd.TXT"), text).expect("writes");
        std::fs::write(folder.path().join("notes.md"), "no digest").expect("writes");
        folder
    }

    #[test]
    fn problems_name_file_and_line_once() {
        let folder = folder(
            b"Back to Top \x81\n\nRain falls\n\nReuters\n1 Oct 2025\n\nRain \x81 fell.\n\nread more\n",
        );
        let digests = read(folder.path(), false).expect("reads");
        for line in [1, 8] {
            let place = format!("{}:{line}: ", folder.path().join("odd.TXT").display());
            let said: Vec<_> = digests.problems.iter().filter(|said| said.starts_with(&place)).collect();
            assert!(said.len() == 1 && said[0].contains("replaced"), "{:?}", digests.problems);
        }
    }

    #[test]
    fn the_list_and_the_line_for_previews_say_what_is_there() {
        let folder =
            folder("\u{feff}Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell.\n\nread more\n".as_bytes());
        let digests = read(folder.path(), true).expect("reads");
        assert!(
            digests.articles.contains("Summary by Digest Atlas of: Rain falls, Reuters, 1 Oct 2025"),
            "{}",
            digests.articles
        );
        assert!(digests.summary.contains("Pakistan and India. 1 article"), "{}", digests.summary);
        assert!(!read(folder.path(), false).expect("reads").articles.contains("Summary by"));
    }

    #[test]
    fn odd_folders_without_digests_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let message = |folder: &Path| read(folder, false).err().expect("no digest").to_string();
        assert!(message(folder.path()).contains("holds no digest"));
        assert!(message(&folder.path().join("gone")).contains("gone"));
        std::fs::write(folder.path().join("a.txt"), "").expect("writes");
        assert!(message(&folder.path().join("a.txt")).contains("is a file"));
    }
}
