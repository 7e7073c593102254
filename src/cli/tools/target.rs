//! The compiler's target for the page. `rust-toolchain.toml` asks for it, but rustup adds it by itself only
//! where it may install things on its own.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::announce;
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target where it is missing.
pub(crate) fn ensure(root: &Path) -> Result<()> {
    if is_there(root)? {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!(
            "this Rust has no target {TARGET}, and there is no rustup to add it: install it as your Rust came"
        );
    }
    announce(TARGET, "the page is compiled for it", "seconds");
    process::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root))
}

fn is_there(root: &Path) -> Result<bool> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root)
        .output()
        .context("rustc could not be started")?;
    let folder = String::from_utf8_lossy(&output.stdout);
    Ok(output.status.success() && Path::new(folder.trim()).is_dir())
}
