//! The files of one version of the page: read from a folder, written to one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Files by their path from the root, parts joined by `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Site {
    /// Their bytes.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// A folder holds an earlier version of the page if it holds this file.
const MARK: &str = "sw.js";

impl Site {
    /// Every file below a folder.
    pub(crate) fn read(folder: &Path) -> Result<Site> {
        let mut site = Site::default();
        site.read_below(folder, "").with_context(|| format!("{} can't be read", folder.display()))?;
        Ok(site)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.read_below(&entry.path(), &format!("{name}/"))?;
            } else {
                self.files.insert(name, std::fs::read(entry.path())?);
            }
        }
        Ok(())
    }

    /// Writes the files into a folder that is new, empty, or holds an earlier version, which goes.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        clear(folder)?;
        for (name, bytes) in &self.files {
            let path = name.split('/').fold(PathBuf::from(folder), |path, part| path.join(part));
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)
                    .with_context(|| format!("{} can't be made", parent.display()))?;
            }
            std::fs::write(&path, bytes).with_context(|| format!("{} can't be written", path.display()))?;
        }
        Ok(())
    }

    /// The size of all files together.
    pub(crate) fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }
}

fn clear(folder: &Path) -> Result<()> {
    let is_empty = match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).with_context(|| format!("{} can't be read", folder.display())),
    };
    if is_empty {
        return Ok(());
    }
    if !folder.join(MARK).is_file() {
        bail!("{} holds other files: name an empty folder, or one that was made by this", folder.display());
    }
    std::fs::remove_dir_all(folder).with_context(|| format!("{} can't be cleared", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        Site { files: files.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect() }
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("new").join("dist");
        let site = site(&[("index.html", "a"), ("snippets/one/a.js", "b"), (MARK, "")]);
        site.write(&out).expect("writes");
        assert_eq!(Site::read(&out).expect("reads"), site);
    }

    #[test]
    fn an_earlier_version_goes_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        site(&[("old.js", "a"), (MARK, "")]).write(folder.path()).expect("writes");
        let new = site(&[("new.js", "b"), (MARK, "")]);
        new.write(folder.path()).expect("writes");
        assert_eq!(Site::read(folder.path()).expect("reads"), new);
    }

    #[test]
    fn odd_folders_of_other_files_are_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("letters.txt"), "mine").expect("writes");
        assert!(site(&[(MARK, "")]).write(folder.path()).is_err());
        assert!(folder.path().join("letters.txt").is_file());
    }
}
