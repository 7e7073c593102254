//! `cargo atlas build`: the page as a folder of files to publish. Trunk compiles (`trunk`), `finish` turns
//! what it made into one version of a site, `published` writes it.

mod digests;
mod finish;
mod html;
mod list;
mod names;
mod published;
mod scripts;
mod site;
mod styles;
mod trunk;
mod turn;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

pub(crate) use digests::{Sources, collect, collect_digest};
pub(crate) use finish::{WORKER, kept};
pub(crate) use published::Published;
pub(crate) use site::{Site, ends};
pub(crate) use trunk::Profile;

use crate::arguments::Arguments;
use crate::commands::{Command, Flag};
use crate::stderr::say;
use crate::{repository, tools};

/// Its row of the table.
pub(crate) const COMMAND: Command = Command {
    name: "build",
    about: "Makes the page: a folder of files for any web server",
    operands: None,
    flags: &[
        DIGESTS,
        ARTICLES,
        Flag { name: "out", value: Some("DIR"), about: "the folder to make (default: dist)" },
        Flag { name: "url", value: Some("URL"), about: "where it will stand, for previews of links to it" },
    ],
    run,
};

/// The flag that `build` and `serve` share.
pub(crate) const DIGESTS: Flag =
    Flag { name: "digests", value: Some("DIR"), about: "the digests to show (default: corpus/digests)" };

/// Another that they share.
pub(crate) const ARTICLES: Flag = Flag {
    name: "articles",
    value: Some("FILE"),
    about: "articles to show, one JSON object a line; beside --digests where both are given",
};

/// What page to make.
pub(crate) struct Wish {
    /// The folder of digests; the shipped one where neither this nor a file of articles is named.
    pub(crate) digests: Option<PathBuf>,
    /// The file of articles.
    pub(crate) articles: Option<PathBuf>,
    /// So many invented articles instead, to measure the page with: it then answers to the bench.
    pub(crate) invented: Option<u32>,
    /// Where it will be published.
    pub(crate) url: Option<String>,
    /// Small, or quickly made.
    pub(crate) profile: Profile,
}

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let root = repository::root()?;
    let out = arguments.path("out").unwrap_or_else(|| root.join("dist"));
    let wish = Wish {
        digests: arguments.path("digests"),
        articles: arguments.path("articles"),
        invented: None,
        url: arguments.text("url"),
        profile: Profile::Page,
    };
    // Before the minutes of building: a folder of someone else's is refused at once.
    let published = Published::at(&out)?;
    let site = make(&root, &wish)?;
    published.take(&site)?;
    say(&format!("{} files, {} bytes: {}", site.files.len(), site.bytes(), out.display()));
    Ok(ExitCode::SUCCESS)
}

/// Makes the page.
pub(crate) fn make(root: &Path, wish: &Wish) -> Result<Site> {
    let sources = match wish.invented {
        Some(_) => Sources { invented: wish.invented, ..Sources::default() },
        None => Sources::of(root, wish.digests.as_deref(), wish.articles.as_ref())?,
    };
    let digests = digests::read(&sources)?;
    for problem in &digests.problems {
        say(problem);
    }
    let tools = tools::ensure(root)?;
    let draft = trunk::build(root, &tools, &sources, &digests.corpus, wish.profile)?;
    finish::finish(draft, &digests, wish.url.as_deref())
}

impl Sources {
    /// By full paths, from what was named. The shipped reports stand alone: the page calls all its texts
    /// summaries, or none.
    pub(crate) fn of(root: &Path, digests: Option<&Path>, articles: Option<&PathBuf>) -> Result<Sources> {
        let shipped = root.join("corpus").join("digests");
        let other = digests.map(|folder| of_others(folder, &shipped)).transpose()?;
        let full = |file: &PathBuf| {
            std::path::absolute(file).with_context(|| format!("{} can't be read", file.display()))
        };
        match (other.flatten(), articles.map(full).transpose()?) {
            (None, Some(_)) if digests.is_some() => bail!(
                "the reports in {} are shown as summaries, and articles of others are not: they can't share a page",
                shipped.display()
            ),
            (None, None) => Ok(Sources { folder: Some(shipped), summaries: true, ..Sources::default() }),
            (folder, articles) => Ok(Sources { folder, articles, ..Sources::default() }),
        }
    }
}

/// The full path of a folder of digests; `None` for the shipped one, by whatever path it was named.
fn of_others(folder: &Path, shipped: &Path) -> Result<Option<PathBuf>> {
    let unreadable = || format!("{} can't be read", folder.display());
    let same = folder.canonicalize().with_context(unreadable)? == shipped.canonicalize()?;
    Ok(if same { None } else { Some(std::path::absolute(folder).with_context(unreadable)?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_digests_are_known_by_any_path() {
        let root = tempfile::tempdir().expect("a folder");
        let (shipped, other) = (root.path().join("shipped"), root.path().join("other"));
        for folder in [&shipped, &other] {
            std::fs::create_dir(folder).expect("makes");
        }
        let check = |folder: &Path| of_others(folder, &shipped).expect("both are there");
        assert_eq!(check(&shipped), None);
        assert_eq!(check(&other.join("..").join("shipped")), None);
        assert_eq!(check(&other), Some(other.clone()));
        assert!(of_others(&root.path().join("gone"), &shipped).is_err());
    }

    #[test]
    fn articles_stand_in_for_the_shipped_digests_or_beside_others() {
        let root = tempfile::tempdir().expect("a folder");
        let (shipped, other) = (root.path().join("corpus").join("digests"), root.path().join("other"));
        for folder in [&shipped, &other] {
            std::fs::create_dir_all(folder).expect("makes");
        }
        let file = root.path().join("a.ndjson");
        let check = |digests: Option<&Path>, articles: Option<&Path>| {
            Sources::of(root.path(), digests, articles.map(Path::to_owned).as_ref())
        };
        let own = check(None, None).expect("the shipped ones");
        assert_eq!((own.folder.as_ref(), own.summaries), (Some(&shipped), true));
        assert_eq!(check(Some(&shipped), None).expect("the shipped ones"), own);
        let alone = check(None, Some(&file)).expect("articles");
        assert_eq!(alone, Sources { articles: Some(file.clone()), ..Sources::default() });
        let both = check(Some(&other), Some(&file)).expect("both");
        assert_eq!(
            both,
            Sources { folder: Some(other.clone()), articles: Some(file.clone()), ..Sources::default() }
        );
        assert!(check(Some(&shipped), Some(&file)).is_err());
    }
}
