//! `cargo atlas test`: everything that has to hold before a change is published, one closing line a stage.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::build::{self, Profile, Published, Site, Wish};
use crate::tools::browser;
use crate::{commands, process, repository, sizes};

/// Its row of the table.
pub(crate) const COMMAND: commands::Command = commands::Command {
    name: "test",
    about: "Checks everything: formatting, lints, native tests, the page in a browser, sizes",
    operands: None,
    flags: &[],
    run,
};

/// Warnings are failures here.
const DENY: &[&str] = &["--", "-D", "warnings"];

/// What the stages have found so far.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    has_failed: bool,
}

fn run(_: &Arguments) -> Result<ExitCode> {
    let root = repository::root()?;
    let cargo = |arguments: &[&str]| process::run(process::cargo().args(arguments).current_dir(&root));
    let mut report = Report::default();
    report.stage("formatting", || cargo(&["fmt", "--all", "--check"]));
    report.stage("lints", || {
        let lint = |what: &[&str]| cargo(&[&["clippy", "--quiet", "--locked"], what, DENY].concat());
        lint(&["--workspace", "--all-targets"])?;
        lint(&["--package", "atlas-cli", "--test", "engines"])
    });
    report.stage("native tests", || cargo(&["test", "--quiet", "--workspace", "--locked"]));
    let folder = root.join("target").join("site").join("page");
    let site = report.stage("page", || page(&root, &folder));
    if let Some(site) = site {
        report.stage("browser tests", || in_browser(&root, &folder));
        report.stage("sizes", || within_bar(&site));
    }
    println!("\n{}", report.lines.join("\n"));
    Ok(if report.has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

impl Report {
    /// Runs one stage and notes how it went.
    fn stage<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("== {name}");
        let start = Instant::now();
        let outcome = work();
        let seconds = start.elapsed().as_secs_f64();
        self.lines.push(match &outcome {
            Ok(_) => format!("{name}: ok ({seconds:.1} s)"),
            Err(failure) => format!("{name}: FAILED ({seconds:.1} s): {failure:#}"),
        });
        self.has_failed |= outcome.is_err();
        outcome.ok()
    }
}

/// The very page that is published: sizes and behaviour are those of one build.
fn page(root: &Path, folder: &Path) -> Result<Site> {
    let site = build::make(root, &Wish { digests: None, url: None, profile: Profile::Page })?;
    Published::at(folder)?.take(&site)?;
    Ok(site)
}

fn in_browser(root: &Path, folder: &Path) -> Result<()> {
    let found = browser::ensure()?;
    let mut test: Command = process::cargo();
    test.args(["test", "--quiet", "--locked", "--package", "atlas-cli", "--test", "engines"])
        .current_dir(root)
        .env("DIGEST_ATLAS_SITE", folder)
        .env("DIGEST_ATLAS_BROWSER", found.browser)
        .env("DIGEST_ATLAS_DRIVER", found.driver);
    process::run(&mut test)
}

fn within_bar(site: &Site) -> Result<()> {
    let sizes = sizes::weigh(site);
    println!("{}", sizes.line());
    if sizes.total > sizes::BAR {
        bail!("{}", sizes.line());
    }
    Ok(())
}
