//! What the page is set on: a copy of the built site, a visit to it, pages of other origins.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::server::Server;

/// What notes the complaints of the page.
const LISTENER: &str = include_str!("listener.js");

/// A copy of the built site, for one test to serve, break and renew.
pub(crate) struct Site {
    folder: TempDir,
}

/// A reader's visit: the page started in a browser of its own.
pub(crate) struct Visit {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    // Deletes its files when dropped, so after the server.
    pub(crate) site: Site,
}

impl Visit {
    /// Opens the page at an address ("#country=PAK", or nothing).
    pub(crate) fn at(address: &str) -> Visit {
        let (site, browser) = (Site::copy(), Browser::start());
        let server = site.serve();
        browser.open(&server.at(address));
        browser.wait_for_start();
        Visit { browser, server, site }
    }
}

impl Deref for Visit {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Site {
    /// Copies what `cargo atlas test` built.
    pub(crate) fn copy() -> Site {
        let built = std::env::var_os("DIGEST_ATLAS_SITE")
            .expect("DIGEST_ATLAS_SITE names a built site: `cargo atlas test` sets it");
        let folder = tempfile::tempdir().expect("a folder");
        copy(&PathBuf::from(built), folder.path());
        let site = Site { folder };
        if !Engine::tested().tells() {
            site.listen();
        }
        site
    }

    /// Has the page note what it complains of.
    fn listen(&self) {
        self.add_script("listener.js", LISTENER);
        // What is read offline has it too.
        self.replace("FILES = [", "FILES = [\"listener.js\",");
    }

    /// Has the page run a script before all others.
    pub(crate) fn add_script(&self, name: &str, script: &str) {
        std::fs::write(self.folder.path().join(name), script).expect("writes");
        self.replace("<title>", &format!("<script src=\"./{name}\"></script><title>"));
    }

    /// Has the page run a module right behind its own, in the same turn: the page cannot stand before that, however late
    /// the module comes.
    pub(crate) fn add_module(&self, name: &str, script: &str) {
        const TAG: &str = "<script type=\"module\" src=\"./";
        let page = std::fs::read_to_string(self.folder.path().join("index.html")).expect("a page");
        let own = page.split_once(TAG).and_then(|(_, rest)| rest.split('"').next()).expect("a loader");
        let script = format!("import \"./{own}\";\n{script}");
        std::fs::write(self.folder.path().join(name), script).expect("writes");
        self.replace(&format!("{TAG}{own}"), &format!("{TAG}{name}"));
    }

    /// Serves it on a free port.
    pub(crate) fn serve(&self) -> Server {
        Server::start(self.folder.path(), "0")
    }

    /// Serves it on the port of a server that was stopped.
    pub(crate) fn serve_again(&self, port: &str) -> Server {
        Server::start(self.folder.path(), port)
    }

    /// The one file whose name starts and ends so.
    pub(crate) fn file(&self, start: &str, end: &str) -> PathBuf {
        let is_it = |file: &PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && name.ends_with(end)
        };
        let mut files: Vec<_> = self.files().into_iter().filter(is_it).collect();
        assert_eq!(files.len(), 1, "files that are {start}…{end}: {files:?}");
        files.remove(0)
    }

    /// Replaces words in every file that holds them, as another version of the site would.
    pub(crate) fn replace(&self, old: &str, new: &str) {
        let mut count = 0;
        for file in self.files() {
            let Ok(text) = std::fs::read_to_string(&file) else { continue };
            count += text.matches(old).count();
            std::fs::write(&file, text.replace(old, new)).expect("writes");
        }
        assert_ne!(count, 0, "no file holds {old}");
    }

    /// The version that the page carries.
    pub(crate) fn version(&self) -> String {
        let index = std::fs::read_to_string(self.folder.path().join("index.html")).expect("a page");
        let rest = index.split("name=\"digest-atlas-version\" content=\"").nth(1).expect("a version");
        rest.split('"').next().expect("text").to_owned()
    }

    fn files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.folder.path()).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file()).collect()
    }
}

/// A page of another origin that holds one frame.
pub(crate) fn host(frame: &str) -> (Site, Server) {
    let folder = tempfile::tempdir().expect("a folder");
    let page = format!("<!doctype html><title>Host</title><link rel=icon href=data:,>{frame}");
    std::fs::write(folder.path().join("index.html"), page).expect("writes");
    let site = Site { folder };
    let server = site.serve();
    (site, server)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a built site") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copies");
        }
    }
}
