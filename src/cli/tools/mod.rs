//! What building the page needs beside Rust: each installed once a version into a cache of the user, so that
//! a second clone finds it. Knows nothing of the page.

mod cache;
mod cargo;
mod debian;
pub(crate) mod engine;
mod node;
mod target;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::repository;
use crate::stderr::say;
use node::Package;
pub(crate) use node::Shrinkers;

/// The Trunk that builds with this toolchain.
const TRUNK: &str = "0.21.14";

/// What makes WebAssembly smaller.
pub(crate) const BINARYEN: Package = Package { name: "binaryen", version: "132.0.0", script: "wasm-opt" };

/// What makes scripts smaller.
const TERSER: Package = Package { name: "terser", version: "5.51.2", script: "terser" };

/// Everything that building the page calls.
pub(crate) struct Tools {
    /// The trunk to run.
    pub(crate) trunk: PathBuf,
    /// PATH for it, with the right wasm-bindgen first.
    pub(crate) path: OsString,
    /// What makes the page smaller, where node is.
    pub(crate) shrinkers: Option<Shrinkers>,
}

/// Installs what is missing, and says what and why.
pub(crate) fn ensure(root: &Path) -> Result<Tools> {
    target::ensure(root)?;
    let cache = cache::folder()?;
    let bindgen_version = repository::locked_version(root, "wasm-bindgen")?;
    let trunk = cargo::ensure(&cache, &cargo::Tool::trunk(TRUNK))?;
    let bindgen = cargo::ensure(&cache, &cargo::Tool::wasm_bindgen(&bindgen_version))?;
    let shrinkers = node::shrinkers(&cache, &BINARYEN, &TERSER);
    Ok(Tools { trunk: trunk.join("trunk"), path: path_with(&[trunk, bindgen])?, shrinkers })
}

fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.iter().cloned().chain(std::env::split_paths(&rest)))
        .context("a folder of tools has a name that PATH can't hold")
}

/// Says what is being installed; the install itself then shows its own progress.
fn announce(what: &str, why: &str, how_long: &str) {
    say(&format!("Installing {what} ({why}); once, {how_long}."));
}
