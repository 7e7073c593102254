//! Digests and articles: what the page says of them without its WebAssembly, and their problems for the editor.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use atlas::articles::{self, ReadArticles};
use atlas::corpus::{Collection, Corpus, compile, corrections_of};
use atlas::corrections;
use atlas::digest::{Problem, is_digest};
use atlas::generate;
use atlas::words::ENGLISH;

use super::list::{List, list};
use crate::parse::corrections_beside;
use crate::stderr::shown;

/// What digests and articles give.
#[derive(Default)]
pub(crate) struct Digests {
    /// What could not be read as expected, as `file:line: text`.
    pub(crate) problems: Vec<String>,
    /// The list of articles as HTML.
    pub(crate) articles: List,
    /// The compiled corpus, as it stands in the page.
    pub(crate) corpus: Vec<u8>,
    /// What is there, in a line, for previews of links.
    pub(crate) summary: String,
}

/// What a page is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sources {
    /// A folder of digests.
    pub(crate) folder: Option<PathBuf>,
    /// A file of articles, one JSON object a line.
    pub(crate) articles: Option<PathBuf>,
    /// So many invented articles, and nothing else.
    pub(crate) invented: Option<u32>,
    /// The texts are reports in the project's own words.
    pub(crate) summaries: bool,
}

/// Reads what a page is made of, and tells it without its WebAssembly.
pub(crate) fn read(sources: &Sources) -> Result<Digests> {
    let (collection, problems) = collect(sources)?;
    let bytes = compile(&collection);
    let corpus = Corpus::open(&bytes)?;
    let articles = list(&ENGLISH, &corpus);
    let summary = format!("{}. {}", ENGLISH.purpose, ENGLISH.summary(&corpus));
    Ok(Digests { problems, articles, corpus: bytes, summary })
}

/// Reads all digests of the folder, in the order of their names, and all articles of the file; and their
/// problems, as `file:line: text`.
pub(crate) fn collect(sources: &Sources) -> Result<(Collection, Vec<String>)> {
    if let Some(articles) = sources.invented {
        return Ok((generate::collection(articles, generate::SEED), Vec::new()));
    }
    let mut problems = Vec::new();
    let mut collection = Collection { summaries: sources.summaries, ..Collection::default() };
    if let Some(file) = &sources.articles {
        let read = articles(file)?;
        problems.extend(read.problems.iter().map(|problem| line(file, problem)));
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let named = read.problems.into_iter().map(|problem| (name.to_string(), problem));
        collection = collection.with(read.entries, named.collect());
    }
    if let Some(folder) = &sources.folder {
        let digests = listed(folder)?;
        problems.extend(without_digest(folder, &digests)?);
        let (read, said) = read_digests(digests)?;
        problems.extend(said);
        collection = collection.with(read.entries, read.problems);
    }
    Ok((collection, problems))
}

/// The same for one digest.
pub(crate) fn collect_digest(file: &Path) -> Result<(Collection, Vec<String>)> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    read_digests(vec![(name, file.to_owned())])
}

/// Files of corrections that stand beside no digest of the folder, as when one was renamed.
fn without_digest(folder: &Path, digests: &[(String, PathBuf)]) -> Result<Vec<String>> {
    let beside: BTreeSet<PathBuf> =
        digests.iter().map(|(_, path)| path.with_extension(corrections::ENDING)).collect();
    let mut alone = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))? {
        let path = entry?.path();
        let corrects = path.extension().is_some_and(|ending| ending == corrections::ENDING);
        if corrects && !beside.contains(&path) {
            alone.push(format!("{}:1: No digest of this name is there to correct.", path.display()));
        }
    }
    alone.sort();
    Ok(alone)
}

/// Digests by name and path.
fn read_digests(files: Vec<(String, PathBuf)>) -> Result<(Collection, Vec<String>)> {
    let mut digests = Vec::new();
    for (name, path) in &files {
        let unreadable = || format!("{} can't be read", path.display());
        let bytes = std::fs::read(path).with_context(unreadable)?;
        let corrections = corrections_beside(path).with_context(|| {
            format!("{} can't be read", path.with_extension(corrections::ENDING).display())
        })?;
        digests.push((name.as_str(), bytes, corrections));
    }
    let read = Collection::read_corrected(
        digests.iter().map(|(name, bytes, beside)| (*name, bytes.as_slice(), beside.as_deref())),
    );
    let mut paths: BTreeMap<String, PathBuf> = files
        .iter()
        .map(|(name, path)| (corrections_of(name), path.with_extension(corrections::ENDING)))
        .collect();
    paths.extend(files);
    let said = read.problems.iter().map(|(name, problem)| line(&paths[name], problem)).collect();
    Ok((read, said))
}

fn line(file: &Path, problem: &Problem) -> String {
    format!("{}:{}: {}", file.display(), problem.line, shown(&problem.text))
}

/// The articles of a file, of which it holds one at least.
fn articles(file: &Path) -> Result<ReadArticles> {
    let unreadable = || format!("{} can't be read", file.display());
    if file.is_dir() {
        bail!("{} is a folder: name a file of articles, one JSON object a line", file.display());
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let source = BufReader::new(std::fs::File::open(file).with_context(unreadable)?);
    let read = articles::read(&name, source).with_context(unreadable)?;
    match read.problems.first() {
        Some(problem) if read.entries.is_empty() => {
            bail!("{} holds no article; line {}: {}", file.display(), problem.line, shown(&problem.text))
        }
        _ => Ok(read),
    }
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

    fn read_folder(folder: &Path, summaries: bool) -> Result<Digests> {
        read(&Sources { folder: Some(folder.to_owned()), summaries, ..Sources::default() })
    }

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
        let digests = read_folder(folder.path(), false).expect("reads");
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
        let digests = read_folder(folder.path(), true).expect("reads");
        assert!(
            digests
                .articles
                .first
                .contains("<p>Summary by Digest Atlas of:</p><h2>Rain falls</h2><p>Reuters · 1 Oct 2025</p>"),
            "{}",
            digests.articles.first
        );
        assert!(digests.summary.contains("Pakistan and India. 1 article"), "{}", digests.summary);
        assert!(!read_folder(folder.path(), false).expect("reads").articles.first.contains("Summary by"));
    }

    #[test]
    fn odd_folders_without_digests_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let message = |folder: &Path| read_folder(folder, false).err().expect("no digest").to_string();
        assert!(message(folder.path()).contains("holds no digest"));
        assert!(message(&folder.path().join("gone")).contains("gone"));
        std::fs::write(folder.path().join("a.txt"), "").expect("writes");
        assert!(message(&folder.path().join("a.txt")).contains("is a file"));
    }

    const LINE: &str = r#"{"title": "Rain falls", "paragraphs": ["It fell all day on the hills."], "outlet": "Dawn", "published": "2025-10-01"}"#;

    #[test]
    fn articles_of_digests_and_of_a_file_share_a_page() {
        let folder =
            folder(b"Rain falls\n\nIt fell all day on the hills.\n\nread more\n\nWind blows\n\nIt blew from the west at night.\n\nread more\n");
        let file = folder.path().join("a.ndjson");
        std::fs::write(&file, format!("{LINE}\nodd\n")).expect("writes");
        let digests = |folder: Option<&Path>| {
            let sources = Sources {
                folder: folder.map(Path::to_owned),
                articles: Some(file.clone()),
                ..Sources::default()
            };
            read(&sources).expect("reads")
        };
        let both = digests(Some(folder.path()));
        assert_eq!(both.articles.first.matches("<article>").count(), 2, "{}", both.articles.first);
        assert!(
            both.articles.first.contains("<h2>Rain falls</h2><p>Dawn · 1 Oct 2025</p>"),
            "{}",
            both.articles.first
        );
        assert!(
            both.problems[0].starts_with(&format!("{}:2: Not JSON", file.display())),
            "{:?}",
            both.problems
        );
        assert_eq!(digests(None).articles.first.matches("<article>").count(), 1);
    }

    #[test]
    fn odd_files_without_articles_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let message = |file: &Path| articles(file).expect_err("no article").to_string();
        assert!(message(folder.path()).contains("is a folder"));
        assert!(message(&folder.path().join("gone")).contains("gone can't be read"));
        let file = folder.path().join("a.ndjson");
        std::fs::write(&file, "\n[]\n").expect("writes");
        assert!(message(&file).ends_with("a.ndjson holds no article; line 2: A list where an article, an object with “title” and “paragraphs”, should stand: “[]”."));
    }
}
