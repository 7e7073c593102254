//! States of the page that every test waits for.

use crate::browser::{Browser, Element};

/// Whether the app stands in place of the list of articles.
const STARTED: &str =
    "return document.getElementById('articles')?.hidden && document.getElementById('app').hasChildNodes()";

/// Whether the whole version is stored, and answers.
const STORED: &str = "return !!navigator.serviceWorker.controller";

/// The words of list and reader; drivers compute no roles inside frames of other origins.
const ANSWER: &str = "return [...document.querySelectorAll('main, [aria-label=Article]')].map((part) => part.innerText).join('\\n')";

impl Browser {
    /// Waits until the app stands.
    pub(crate) fn wait_for_start(&self) {
        self.wait("started page", || (self.script(STARTED) == true).then_some(()));
    }

    /// Waits until the page opens without a connection.
    pub(crate) fn wait_for_storage(&self) {
        self.wait("stored page", || (self.script(STORED) == true).then_some(()));
    }

    /// Waits until the address is as wanted.
    pub(crate) fn wait_for_address(&self, what: &str, is_it: impl Fn(&str) -> bool) {
        self.wait(&format!("{what} in the address, which is {}", self.address()), || {
            is_it(&self.address()).then_some(())
        });
    }

    /// Waits until the fragment of the address is this, whole.
    pub(crate) fn wait_for_fragment(&self, fragment: &str) {
        self.wait_for_address(fragment, |address| {
            address.split_once('#').map_or("", |(_, after)| after) == fragment
        });
    }

    /// Waits for the count line: "3 articles".
    pub(crate) fn wait_for_count(&self, count: &str) {
        self.wait(&format!("count line `{count}`"), || {
            let lines = self.find_all("status", |_| true);
            lines.iter().any(|line| line.text() == count).then_some(())
        });
    }

    /// Waits for an open article, and gives its place.
    pub(crate) fn reader(&self) -> Element<'_> {
        // The place is there before, without an article.
        self.find("button", "Close article");
        self.find("region", "Article")
    }

    /// What the answer shows: the list and the open article, in words.
    pub(crate) fn answer(&self) -> String {
        self.script(ANSWER).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows what it showed elsewhere.
    pub(crate) fn wait_for_answer(&self, answer: &str) {
        self.wait(&format!("answer:\n{answer}"), || (self.answer() == answer).then_some(()));
    }

    /// The version that is shown.
    pub(crate) fn version(&self) -> String {
        let version =
            self.script("return document.querySelector('meta[name=digest-atlas-version]')?.content");
        version.as_str().unwrap_or_default().to_owned()
    }
}
