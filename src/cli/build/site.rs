//! The files of one version of the page, as bytes by name.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// Files by their path from the root, parts joined by `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Site {
    /// Their bytes.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Whether a file's name ends in a dot and this.
pub(crate) fn ends(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|own| own == ending)
}

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

    /// The size of all files together.
    pub(crate) fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }
}
