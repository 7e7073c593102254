//! `wasm-opt` from npm's binaryen. Optional: without node the page is the same, only larger.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{announce, cache};
use crate::process;
use crate::stderr::say;

/// `wasm-opt`, installed where it is missing; `None`, and why, where it can't be had.
pub(crate) fn wasm_opt(cache: &Path, version: &str) -> Option<PathBuf> {
    let (Some(_), Some(npm)) = (process::find("node"), process::find("npm")) else {
        say("Without node and npm there is no wasm-opt: the page works, and is about a tenth larger.");
        return None;
    };
    match install(cache, version, &npm) {
        Ok(home) => Some(home.join("node_modules").join("binaryen").join("bin").join("wasm-opt")),
        Err(failure) => {
            say(&format!("No wasm-opt ({failure:#}): the page works, and is about a tenth larger."));
            None
        }
    }
}

fn install(cache: &Path, version: &str, npm: &Path) -> Result<PathBuf> {
    cache::once(cache, &format!("binaryen-{version}"), |draft| {
        announce(&format!("binaryen {version}"), "makes the page smaller", "seconds");
        let mut install = Command::new(npm);
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        process::run(install.arg(draft).arg(format!("binaryen@{version}")))
    })
}
