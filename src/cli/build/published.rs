//! A folder to publish: new, or one in which an earlier build wrote. A list of our files stands in it from
//! before the first to after the last of them, so that a build that was cut short is known for what it is, and
//! nobody else's file is ever changed or deleted.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::list::WHOLE;
use super::{Site, finish, worker};

/// The list of our files: a line that says so, then a path a line.
const LIST: &str = ".digest-atlas";

/// Opens the list.
const HEADING: &str = "Digest Atlas wrote these files here, and replaces no others:";

/// A host's own settings, which a folder may hold before its first page, as any name with a dot in front.
const SETTINGS: &str = "CNAME";

/// A folder that may be written, and the files of ours in it.
#[derive(Debug)]
pub(crate) struct Published {
    folder: PathBuf,
    ours: BTreeSet<String>,
}

impl Published {
    /// Looks at a folder: an error where it holds others' files and no page of ours. Changes nothing.
    pub(crate) fn at(folder: &Path) -> Result<Published> {
        let found = |ours| Published { folder: folder.to_path_buf(), ours };
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(found(BTreeSet::new())),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                bail!("{} is a file: name a folder for the page", folder.display())
            }
            Err(error) => return Err(error).with_context(|| format!("{} can't be read", folder.display())),
        };
        let list = folder.join(LIST);
        if let Some(ours) = listed(folder).or_else(|| of_the_worker(folder).filter(|_| !list.exists())) {
            refuse_another_page(folder)?;
            return Ok(found(ours));
        }
        if list.symlink_metadata().is_ok() {
            bail!("{} is not of Digest Atlas, and a page needs a file of that name", list.display());
        }
        for entry in entries {
            let name = entry.with_context(|| format!("{} can't be read", folder.display()))?.file_name();
            let name = name.to_string_lossy();
            if !name.starts_with('.') && name != SETTINGS {
                bail!(
                    "{} holds files that are no page of Digest Atlas ({name}): nothing was written. Name a new \
                     folder, an empty one, or one that `cargo atlas build` made",
                    folder.display()
                );
            }
        }
        Ok(found(BTreeSet::new()))
    }

    /// Puts a site in place of the one that is there. The service worker comes last: it tells of a new version.
    pub(crate) fn take(self, site: &Site) -> Result<()> {
        // Another build may have ended there meanwhile.
        Published::at(&self.folder)?.replace(site)
    }

    fn replace(&self, site: &Site) -> Result<()> {
        let names: BTreeSet<String> = site.files.keys().cloned().collect();
        self.refuse_others(&names)?;
        self.note(&self.ours.union(&names).cloned().collect())?;
        let last = |name: &String| (name == finish::WORKER, name == finish::INDEX);
        let mut order: Vec<&String> = names.iter().collect();
        order.sort_by_key(|name| last(name));
        for name in order {
            self.write(name, &site.files[name])?;
        }
        for name in self.ours.difference(&names) {
            self.delete(name)?;
        }
        self.note(&names)
    }

    /// A file that we would write over and did not write is someone's own.
    fn refuse_others(&self, names: &BTreeSet<String>) -> Result<()> {
        match names.difference(&self.ours).find(|name| self.path(name).symlink_metadata().is_ok()) {
            Some(name) => bail!(
                "{} is not of Digest Atlas, and the page has a file of that name: nothing was written",
                self.path(name).display()
            ),
            None => Ok(()),
        }
    }

    fn note(&self, names: &BTreeSet<String>) -> Result<()> {
        let lines = std::iter::once(HEADING).chain(names.iter().map(String::as_str));
        let text: String = lines.flat_map(|line| [line, "\n"]).collect();
        self.write(LIST, text.as_bytes())
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(name);
        let parent = path.parent().unwrap_or(&self.folder);
        if path.is_symlink() {
            bail!("{} leads elsewhere: put a file in its place, or delete it", path.display());
        }
        std::fs::create_dir_all(parent).with_context(|| format!("{} can't be made", parent.display()))?;
        std::fs::write(&path, bytes).with_context(|| format!("{} can't be written", path.display()))
    }

    fn delete(&self, name: &str) -> Result<()> {
        let path = self.path(name);
        // What is no file any more is someone's own, and is let go of.
        if path.symlink_metadata().is_ok_and(|about| about.is_file()) {
            std::fs::remove_file(&path).with_context(|| format!("{} can't be deleted", path.display()))?;
        }
        // Folders that held nothing else go too; any other refuses.
        let folders = path.ancestors().skip(1).take_while(|folder| **folder != self.folder);
        let _ = folders.map(std::fs::remove_dir).take_while(Result::is_ok).count();
        Ok(())
    }

    fn path(&self, name: &str) -> PathBuf {
        name.split('/').fold(self.folder.clone(), |path, part| path.join(part))
    }
}

/// An index.html without our mark is someone's own, whatever our list says.
fn refuse_another_page(folder: &Path) -> Result<()> {
    let path = folder.join(finish::INDEX);
    match std::fs::read_to_string(&path) {
        Ok(index) if !index.is_empty() && finish::version_of(&index).is_none() => {
            bail!("{} is not of Digest Atlas: nothing was written", path.display())
        }
        _ => Ok(()),
    }
}

/// The files that our list names.
fn listed(folder: &Path) -> Option<BTreeSet<String>> {
    let text = std::fs::read_to_string(folder.join(LIST)).ok()?;
    let names = text.strip_prefix(HEADING)?.lines();
    Some(names.filter(|name| is_inside(name)).map(str::to_owned).collect())
}

/// The files of a page that was copied without its list: its index.html carries our mark, and a service worker
/// of the same version names the rest.
fn of_the_worker(folder: &Path) -> Option<BTreeSet<String>> {
    let index = std::fs::read_to_string(folder.join(finish::INDEX)).ok()?;
    let version = finish::version_of(&index)?;
    let names = worker::files(&std::fs::read_to_string(folder.join(finish::WORKER)).ok()?, version)?;
    let own = [finish::INDEX, finish::WORKER, finish::TYPES].into_iter();
    // The worker leaves these out, which are ours where the page shows them or leads to them.
    let shown = [finish::PICTURE, WHOLE].into_iter().filter(|name| index.contains(&format!("/{name}\"")));
    let own = own.chain(shown);
    Some(names.into_iter().filter(|name| is_inside(name)).chain(own.map(str::to_owned)).collect())
}

/// Whether a path that was read leads to a file below its folder: we delete what it names.
fn is_inside(name: &str) -> bool {
    name.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta name=\"digest-atlas-version\" content=\"0f\">";
    const WORKER: &str = "const VERSION = \"0f\";\nconst FILES = [\"./\",\"old.js\",\"../mine.txt\"];\n";

    fn site(files: &[(&str, &str)]) -> Site {
        Site { files: files.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect() }
    }

    fn publish(files: &[(&str, &str)], folder: &Path) -> Result<()> {
        Published::at(folder)?.take(&site(files))
    }

    /// What a folder holds, our list left out.
    fn held(folder: &Path) -> Vec<String> {
        let files = Site::read(folder).expect("reads").files;
        files.into_keys().filter(|name| name != LIST).collect()
    }

    fn put(folder: &Path, name: &str, text: &str) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("makes");
        std::fs::write(path, text).expect("writes");
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("new").join("dist");
        publish(&[("index.html", PAGE), ("snippets/one/a.js", "b"), ("sw.js", "")], &out).expect("writes");
        assert_eq!(held(&out), ["index.html", "snippets/one/a.js", "sw.js"]);
    }

    #[test]
    fn an_earlier_version_goes_and_what_is_not_ours_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = [".git/HEAD", "CNAME"];
        for name in own {
            put(folder.path(), name, "mine");
        }
        publish(&[("index.html", PAGE), ("one/old.js", "a"), ("sw.js", "")], folder.path()).expect("writes");
        put(folder.path(), "letters/a.txt", "mine");
        publish(&[("index.html", PAGE), ("new.js", "b"), ("sw.js", "")], folder.path()).expect("writes");
        assert_eq!(
            held(folder.path()),
            [".git/HEAD", "CNAME", "index.html", "letters/a.txt", "new.js", "sw.js"]
        );
        assert!(!folder.path().join("one").exists(), "an empty folder of ours stays");
    }

    #[test]
    fn odd_folders_of_other_sites_are_left_alone() {
        for own in ["sw.js", "letters.txt", "index.html", "notes/a.txt"] {
            let folder = tempfile::tempdir().expect("a folder");
            put(folder.path(), own, "mine");
            let refused = publish(&[("index.html", PAGE), ("sw.js", "")], folder.path());
            let message = refused.expect_err("it is another's").to_string();
            assert!(message.contains("nothing was written"), "{message}");
            assert_eq!(held(folder.path()), [own]);
        }
        let file = tempfile::NamedTempFile::new().expect("a file");
        assert!(Published::at(file.path()).expect_err("no folder").to_string().contains("is a file"));
    }

    #[test]
    fn odd_files_of_the_same_name_are_not_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        publish(&[("index.html", PAGE), ("sw.js", "")], folder.path()).expect("writes");
        put(folder.path(), "preview.png", "mine");
        let next = format!("{PAGE}<p>next");
        assert!(publish(&[("index.html", &next), ("preview.png", "b")], folder.path()).is_err());
        assert_eq!(std::fs::read_to_string(folder.path().join("preview.png")).expect("reads"), "mine");
        assert_eq!(std::fs::read_to_string(folder.path().join("index.html")).expect("reads"), PAGE);
    }

    #[test]
    fn odd_cut_short_builds_are_taken_up() {
        let folder = tempfile::tempdir().expect("a folder");
        // A folder in the place of a file stops the first build after its list and some files.
        let stopped = Published::at(folder.path()).expect("empty");
        put(folder.path(), "b.js/mine", "");
        stopped.note(&["a.js".to_owned(), "index.html".to_owned()].into()).expect("writes");
        put(folder.path(), "a.js", "ha");
        publish(&[("c.js", ""), ("index.html", "c"), ("sw.js", "")], folder.path()).expect("goes on");
        assert_eq!(held(folder.path()), ["b.js/mine", "c.js", "index.html", "sw.js"]);
    }

    #[test]
    fn odd_copies_without_their_list_are_known_by_the_worker() {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = outer.path().join("dist");
        put(outer.path(), "mine.txt", "mine");
        for (name, text) in [("index.html", PAGE), ("sw.js", WORKER), ("old.js", ""), ("robots.txt", "mine")]
        {
            put(&folder, name, text);
        }
        publish(&[("index.html", PAGE), ("sw.js", "")], &folder).expect("ours");
        assert_eq!(held(&folder), ["index.html", "robots.txt", "sw.js"]);
        assert!(outer.path().join("mine.txt").is_file(), "a list leads out of its folder");
    }

    #[test]
    fn copies_of_whole_pages_without_their_list_are_built_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let page = format!(
            "{PAGE}<meta property=\"og:image\" content=\"./preview.png\"><a href=\"./articles.html\">All</a>"
        );
        let files = [
            ("articles.html", "a"),
            ("digest-atlas.d.ts", "b"),
            ("index.html", &page),
            ("old.js", ""),
            ("preview.png", "c"),
            ("sw.js", WORKER),
        ];
        publish(&files, folder.path()).expect("writes");
        std::fs::remove_file(folder.path().join(LIST)).expect("a copy leaves it out");
        publish(&files, folder.path()).expect("ours");
        assert_eq!(held(folder.path()), files.map(|(name, _)| name));
    }

    #[test]
    fn odd_picture_and_list_of_others_stay_where_the_page_has_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let named = format!("{PAGE}<h2>On preview.png and articles.html</h2>");
        for (name, text) in [
            ("index.html", named.as_str()),
            ("sw.js", WORKER),
            ("preview.png", "mine"),
            ("articles.html", "mine"),
        ] {
            put(folder.path(), name, text);
        }
        publish(&[("index.html", PAGE), ("sw.js", "")], folder.path()).expect("ours");
        assert_eq!(held(folder.path()), ["articles.html", "index.html", "preview.png", "sw.js"]);
    }

    #[test]
    fn odd_own_page_list_or_link_in_our_place_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        publish(&[("index.html", PAGE), ("sw.js", "")], folder.path()).expect("writes");
        put(folder.path(), "index.html", "<h1>Mine</h1>");
        assert!(publish(&[("index.html", PAGE), ("sw.js", "")], folder.path()).is_err());
        assert_eq!(
            std::fs::read_to_string(folder.path().join("index.html")).expect("reads"),
            "<h1>Mine</h1>"
        );

        let listed = tempfile::tempdir().expect("a folder");
        put(listed.path(), LIST, "my own notes");
        assert!(publish(&[("index.html", PAGE)], listed.path()).is_err());
        assert_eq!(std::fs::read_to_string(listed.path().join(LIST)).expect("reads"), "my own notes");
    }

    #[test]
    fn odd_folder_where_our_file_stood_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        publish(&[("index.html", PAGE), ("old.js", "a"), ("sw.js", "")], folder.path()).expect("writes");
        std::fs::remove_file(folder.path().join("old.js")).expect("deletes");
        put(folder.path(), "old.js/mine.txt", "mine");
        publish(&[("index.html", PAGE), ("sw.js", "")], folder.path()).expect("writes");
        assert_eq!(held(folder.path()), ["index.html", "old.js/mine.txt", "sw.js"]);
    }
}
