//! `cargo atlas build`: the page as a folder of files to publish. Trunk compiles (`trunk`), `finish` turns
//! what it made into one version of a site, `site` writes it.

mod digests;
mod finish;
mod html;
mod list;
mod names;
mod scripts;
mod site;
mod styles;
mod trunk;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

pub(crate) use site::Site;
pub(crate) use trunk::Profile;

use crate::arguments::Arguments;
use crate::commands::{Command, Flag};
use crate::{repository, tools};

/// Its row of the table.
pub(crate) const COMMAND: Command = Command {
    name: "build",
    about: "Makes the page: a folder of files for any web server",
    operands: None,
    flags: &[
        DIGESTS,
        Flag { name: "out", value: Some("DIR"), about: "the folder to make (default: dist)" },
        Flag { name: "url", value: Some("URL"), about: "where it will stand, for previews of links to it" },
    ],
    run,
};

/// The flag that `build` and `serve` share.
pub(crate) const DIGESTS: Flag =
    Flag { name: "digests", value: Some("DIR"), about: "the digests to show (default: corpus/digests)" };

/// What page to make.
pub(crate) struct Wish {
    /// The folder of digests; the shipped one where `None`.
    pub(crate) digests: Option<PathBuf>,
    /// Where it will be published.
    pub(crate) url: Option<String>,
    /// Small, or quickly made.
    pub(crate) profile: Profile,
}

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let root = repository::root()?;
    let out = arguments.path("out").unwrap_or_else(|| root.join("dist"));
    let wish =
        Wish { digests: arguments.path("digests"), url: arguments.text("url"), profile: Profile::Page };
    let site = make(&root, &wish)?;
    site.write(&out)?;
    eprintln!("{} files, {} bytes: {}", site.files.len(), site.bytes(), out.display());
    Ok(ExitCode::SUCCESS)
}

/// Makes the page.
pub(crate) fn make(root: &Path, wish: &Wish) -> Result<Site> {
    let other = wish.digests.as_ref().map(std::path::absolute).transpose();
    let other = other.context("the folder of digests has no name")?;
    let digests = digests::read(&other.clone().unwrap_or_else(|| root.join("corpus").join("digests")))?;
    for problem in &digests.problems {
        eprintln!("{problem}");
    }
    let tools = tools::ensure(root)?;
    let draft = trunk::build(root, &tools, other.as_deref(), wish.profile)?;
    finish::finish(draft, &digests, wish.url.as_deref())
}
