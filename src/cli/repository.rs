//! The clone this program works in: its root, and versions that its lock file fixes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

/// The root of the clone: where `Trunk.toml` and `index.html` stand.
pub(crate) fn root() -> Result<PathBuf> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = std::env::current_dir().context("the current folder is gone")?;
    [manifest, Some(here)]
        .into_iter()
        .flatten()
        .find_map(|start| start.ancestors().find(|folder| is_root(folder)).map(Path::to_path_buf))
        .ok_or_else(|| anyhow!("run this inside a clone of Digest Atlas"))
}

fn is_root(folder: &Path) -> bool {
    folder.join("Trunk.toml").is_file() && folder.join("Cargo.lock").is_file()
}

/// The version that `Cargo.lock` fixes for a package.
pub(crate) fn locked_version(root: &Path, package: &str) -> Result<String> {
    let path = root.join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).with_context(|| format!("{} can't be read", path.display()))?;
    version_in(&lock, package).ok_or_else(|| anyhow!("{} holds no {package}", path.display()))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().map(str::trim);
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.128\"\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n";

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.128"));
        assert_eq!(version_in(LOCK, "wasm-bindgen-macro").as_deref(), Some("0.2.9"));
        assert_eq!(version_in(LOCK, "wasm"), None);
    }

    #[test]
    fn odd_locks_hold_nothing() {
        assert_eq!(version_in("", "wasm-bindgen"), None);
        assert_eq!(version_in("name = \"wasm-bindgen\"", "wasm-bindgen"), None);
        assert_eq!(version_in("name = \"wasm-bindgen\"\nversion = 3", "wasm-bindgen"), None);
    }
}
