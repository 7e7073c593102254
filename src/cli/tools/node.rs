//! What makes the page smaller, from npm: `wasm-opt` of binaryen, terser. Optional: without node the page is the
//! same, only larger.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{announce, cache};
use crate::process;
use crate::stderr::say;

/// Scripts for node.
pub(crate) struct Shrinkers {
    /// Makes WebAssembly smaller.
    pub(crate) wasm_opt: PathBuf,
    /// Makes scripts smaller.
    pub(crate) terser: PathBuf,
}

/// A package of npm.
pub(crate) struct Package {
    pub(super) name: &'static str,
    /// As npm numbers it.
    pub(crate) version: &'static str,
    /// Its script, in its folder.
    pub(super) script: &'static str,
}

/// Both, installed where they are missing; `None`, and why, where they can't be had.
pub(super) fn shrinkers(cache: &Path, binaryen: &Package, terser: &Package) -> Option<Shrinkers> {
    let get = |package| install(cache, package);
    match get(binaryen).and_then(|wasm_opt| Ok(Shrinkers { wasm_opt, terser: get(terser)? })) {
        Ok(found) => Some(found),
        Err(failure) => {
            say(&format!("The page works, and is about a tenth larger than it could be: {failure:#}."));
            None
        }
    }
}

fn install(cache: &Path, package: &Package) -> Result<PathBuf> {
    let Package { name, version, script } = package;
    process::find("node").context("node is missing")?;
    let home = cache::once(cache, &format!("{name}-{version}"), |draft| {
        let npm = process::find("npm").context("npm is missing")?;
        announce(&format!("{name} {version}"), "makes the page smaller", "seconds");
        let mut install = Command::new(npm);
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        process::run(install.arg(draft).arg(format!("{name}@{version}")))
    })?;
    Ok(home.join("node_modules").join(name).join("bin").join(script))
}
