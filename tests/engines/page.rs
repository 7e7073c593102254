//! States of the page that every test waits for.

use crate::browser::Browser;

/// Whether the app stands in place of the list of articles.
const STARTED: &str =
    "return document.getElementById('articles')?.hidden && document.getElementById('app').hasChildNodes()";

/// Whether the whole version is stored, and answers.
const STORED: &str = "return !!navigator.serviceWorker.controller";

impl Browser {
    /// Waits until the app stands.
    pub(crate) fn wait_for_start(&self) {
        self.wait("started page", || (self.script(STARTED) == true).then_some(()));
    }

    /// Waits until the page opens without a connection.
    pub(crate) fn wait_for_storage(&self) {
        self.wait("stored page", || (self.script(STORED) == true).then_some(()));
    }

    /// The version that is shown.
    pub(crate) fn version(&self) -> String {
        let version =
            self.script("return document.querySelector('meta[name=digest-atlas-version]')?.content");
        version.as_str().unwrap_or_default().to_owned()
    }
}
