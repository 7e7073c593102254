//! The folder where tools are kept, one folder a version, and how one gets there whole or not at all.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

/// The folder of all tools.
pub(crate) fn folder() -> Result<PathBuf> {
    let base = base(std::env::consts::OS, |name| std::env::var_os(name).filter(|value| !value.is_empty()))
        .ok_or_else(|| anyhow!("no home folder is known: set XDG_CACHE_HOME to a folder for tools"))?;
    Ok(base.join("digest-atlas").join("tools"))
}

fn base(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let given = variable("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || variable("HOME").map(PathBuf::from);
    given.or_else(|| match system {
        "windows" => variable("LOCALAPPDATA").map(PathBuf::from),
        "macos" => Some(home()?.join("Library").join("Caches")),
        _ => Some(home()?.join(".cache")),
    })
}

/// `cache/name`, filled by `fill` where it is not there yet. It appears whole or not at all: it is filled
/// under another name, then renamed.
pub(crate) fn once(cache: &Path, name: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let home = cache.join(name);
    if home.is_dir() {
        return Ok(home);
    }
    std::fs::create_dir_all(cache).with_context(|| format!("{} can't be made", cache.display()))?;
    let draft = tempfile::Builder::new()
        .prefix(&format!(".{name}-"))
        .tempdir_in(cache)
        .with_context(|| format!("{} can't be written", cache.display()))?;
    fill(draft.path())?;
    match std::fs::rename(draft.path(), &home) {
        Ok(()) => {
            let _ = draft.keep();
            Ok(home)
        }
        // Another run was faster: what it installed is the same.
        Err(_) if home.is_dir() => Ok(home),
        Err(error) => Err(error).with_context(|| format!("{} can't be made", home.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    fn check_base(system: &str, variables: &[(&str, &str)], expected: Option<&str>) {
        let variable = |name: &str| {
            variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        };
        assert_eq!(base(system, variable), expected.map(PathBuf::from));
    }

    #[test]
    fn each_system_has_its_usual_place() {
        check_base("linux", &[("HOME", "/h")], Some("/h/.cache"));
        check_base("linux", &[("HOME", "/h"), ("XDG_CACHE_HOME", "/x")], Some("/x"));
        check_base("macos", &[("HOME", "/h")], Some("/h/Library/Caches"));
        check_base("windows", &[("LOCALAPPDATA", "/l")], Some("/l"));
    }

    #[test]
    fn odd_surroundings_have_none_or_the_usual() {
        check_base("linux", &[], None);
        check_base("linux", &[("HOME", "/h"), ("XDG_CACHE_HOME", "relative")], Some("/h/.cache"));
    }

    #[test]
    fn a_tool_is_filled_once() {
        let cache = tempfile::tempdir().expect("a folder");
        let home = once(cache.path(), "tool-1", |draft| Ok(std::fs::write(draft.join("a"), "1")?));
        assert!(home.expect("installs").join("a").is_file());
        let again = once(cache.path(), "tool-1", |_| bail!("filled twice"));
        assert!(again.is_ok());
    }

    #[test]
    fn odd_broken_installs_leave_nothing() {
        let cache = tempfile::tempdir().expect("a folder");
        let broken = once(cache.path(), "tool-1", |draft| {
            std::fs::write(draft.join("half"), "1")?;
            bail!("network gone")
        });
        assert!(broken.is_err());
        assert_eq!(std::fs::read_dir(cache.path()).expect("a folder").count(), 0);
    }
}
