//! Tools that cargo builds: Trunk, wasm-bindgen's command, Firefox's driver.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{announce, cache};
use crate::process;

/// A tool from crates.io.
pub(crate) struct Tool<'a> {
    package: &'static str,
    version: &'a str,
    why: &'static str,
    how_long: &'static str,
    options: &'static [&'static str],
}

impl<'a> Tool<'a> {
    /// Trunk. It downloads nothing here, so it needs no TLS.
    pub(crate) fn trunk(version: &'a str) -> Tool<'a> {
        Tool {
            package: "trunk",
            version,
            why: "builds the page",
            how_long: "about 4 minutes on two cores",
            options: &["--no-default-features"],
        }
    }

    /// The command of wasm-bindgen, which has to equal the library to the digit.
    pub(crate) fn wasm_bindgen(version: &'a str) -> Tool<'a> {
        Tool {
            package: "wasm-bindgen-cli",
            version,
            why: "joins the page's WebAssembly to JavaScript",
            how_long: "about a minute on two cores",
            options: &["--bin", "wasm-bindgen"],
        }
    }

    /// The driver of Firefox, of which Debian has no package.
    pub(crate) const fn geckodriver(version: &'a str) -> Tool<'a> {
        Tool {
            package: "geckodriver",
            version,
            why: "drives Firefox",
            how_long: "about 3 minutes on two cores",
            options: &[],
        }
    }

    /// The program of the same name, in the folder of its programs.
    pub(crate) fn program(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}{}", self.package, std::env::consts::EXE_SUFFIX))
    }
}

/// Unoptimised and without debug information: built in a third of the time, and the page's own compilation
/// takes longer than either tool.
const QUICKLY: &[&str] = &["--debug", "--config", "profile.dev.debug=false"];

/// Installs a tool where it is missing. Gives the folder of its programs.
pub(crate) fn ensure(cache: &Path, tool: &Tool) -> Result<PathBuf> {
    let name = format!("{}-{}", tool.package, tool.version);
    let home = cache::once(cache, &name, |draft| {
        announce(&format!("{} {}", tool.package, tool.version), tool.why, tool.how_long);
        let mut install = process::cargo();
        install.args(["install", "--locked", tool.package, "--version", tool.version, "--root"]);
        process::run(install.arg(draft).args(QUICKLY).args(tool.options)).with_context(|| {
            format!("{name} could not be installed; `cargo install --locked {}` says more", tool.package)
        })
    })?;
    Ok(home.join("bin"))
}
