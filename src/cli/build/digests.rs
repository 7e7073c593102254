//! A folder of digests: what the page says of them without its WebAssembly, and their problems for the editor.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use atlas::corpus::{Collection, Corpus, compile};
use atlas::words::ENGLISH;

use super::list::list;
use crate::parse;

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

/// Reads every `.txt` file of a folder, in the order of their names.
pub(crate) fn read(folder: &Path) -> Result<Digests> {
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    for file in files(folder)? {
        let bytes = std::fs::read(&file).with_context(|| format!("{} can't be read", file.display()))?;
        let (text, damaged) = parse::decode(&bytes);
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        problems.extend(damaged.into_iter().map(|problem| (name.clone(), problem)));
        texts.push((name, text));
    }
    let collection = Collection::read(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    problems.extend(collection.problems.iter().cloned());
    problems.sort();
    let bytes = compile(&collection);
    let corpus = Corpus::open(&bytes)?;
    Ok(Digests {
        problems: problems
            .iter()
            .map(|(name, problem)| {
                format!("{}:{}: {}", folder.join(name).display(), problem.line, problem.text)
            })
            .collect(),
        articles: list(&ENGLISH, &corpus),
        summary: format!("{} {}", ENGLISH.purpose, ENGLISH.summary(&corpus)),
    })
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("{} can't be read", folder.display()))?.path();
        if path.extension().is_some_and(|extension| extension == "txt") && path.is_file() {
            files.push(path);
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

    #[test]
    fn problems_name_file_and_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("odd.txt");
        std::fs::write(&file, b"Rain falls\n\nReuters\n1 Oct 2025\n\nRain \xff fell.\n").expect("writes");
        std::fs::write(folder.path().join("notes.md"), "no digest").expect("writes");
        let digests = read(folder.path()).expect("reads");
        let place = format!("{}:6: ", file.display());
        assert!(digests.problems.iter().any(|problem| problem.starts_with(&place)), "{:?}", digests.problems);
    }

    #[test]
    fn odd_folders_without_digests_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let message = |folder: &Path| read(folder).err().expect("no digest").to_string();
        assert!(message(folder.path()).contains("holds no digest"));
        assert!(message(&folder.path().join("gone")).contains("gone"));
    }
}
