//! `cargo atlas test`: everything that has to hold before a change is published, one closing line a stage.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Result, bail};
use tempfile::TempDir;

use crate::arguments::Arguments;
use crate::build::{self, Profile, Published, Site, Wish};
use crate::tools;
use crate::tools::engine::{ENGINES, Engine};
use crate::{commands, process, repository, sizes};

/// Its row of the table.
pub(crate) const COMMAND: commands::Command = commands::Command {
    name: "test",
    about: "Checks everything: formatting, lints, native tests, the page in three engines, sizes",
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
    if let Some((site, folder)) = report.stage("page", || page(&root)) {
        for engine in ENGINES {
            report.engine(engine, &root, folder.path());
        }
        report.stage("sizes", || within_bar(&root, &site));
    }
    println!("\n{}", report.lines.join("\n"));
    Ok(if report.has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

impl Report {
    /// Runs the tests of the page in one engine, where this system has it.
    fn engine(&mut self, engine: &Engine, root: &Path, folder: &Path) {
        let name = format!("browser tests, {}", engine.name);
        if engine.is_here() {
            self.stage(&name, || in_engine(engine, root, folder));
        } else {
            self.lines.push(format!("{name}: not run, as there is none for {}", std::env::consts::OS));
        }
    }

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

/// The very page that is published: sizes and behaviour are those of one build. Its folder is this run's own.
fn page(root: &Path) -> Result<(Site, TempDir)> {
    let site = build::make(
        root,
        &Wish { digests: None, articles: None, invented: None, url: None, profile: Profile::Page },
    )?;
    let folder = tempfile::tempdir()?;
    Published::at(folder.path())?.take(&site)?;
    Ok((site, folder))
}

fn in_engine(engine: &Engine, root: &Path, folder: &Path) -> Result<()> {
    let found = engine.ensure()?;
    let mut test: Command = process::cargo();
    test.args(["test", "--quiet", "--locked", "--package", "atlas-cli", "--test", "engines"])
        .current_dir(root)
        .env("DIGEST_ATLAS_SITE", folder)
        .env("DIGEST_ATLAS_ENGINE", engine.key)
        .env_remove("DIGEST_ATLAS_BROWSER")
        .env("DIGEST_ATLAS_DRIVER", found.driver)
        .envs(found.browser.map(|browser| ("DIGEST_ATLAS_BROWSER", browser)));
    process::run(&mut test)
}

fn within_bar(root: &Path, site: &Site) -> Result<()> {
    let sizes = sizes::weigh(site, sizes::BEST);
    println!("{}", sizes.line());
    if sizes.total > sizes::BAR {
        let why = if tools::ensure(root)?.shrinkers.is_some() { "" } else { NOT_SHRUNK };
        bail!("{}{why}", sizes.line());
    }
    Ok(())
}

/// Why a page may be too large that is not.
const NOT_SHRUNK: &str =
    ": built without what makes it smaller, for want of node or npm; the bar is for a page built with it";
