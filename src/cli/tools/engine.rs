//! The engines that tests drive, each with its driver: found, on Debian as root installed, else named.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{announce, cache, cargo, debian};
use crate::process;

/// An engine: where its programs are, and where they come from.
pub(crate) struct Engine {
    /// As people call it.
    pub(crate) name: &'static str,
    /// As the tests call it.
    pub(crate) key: &'static str,
    /// Names of its browser; none where the driver knows its own.
    browsers: &'static [&'static str],
    /// Where the browser stands on a Mac, off PATH.
    mac: &'static str,
    /// Names of its driver.
    drivers: &'static [&'static str],
    /// The driver, where cargo installs it.
    built: Option<cargo::Tool<'static>>,
    /// What else has to be on PATH.
    beside: &'static [&'static str],
    /// Debian's packages of all that.
    packages: &'static [&'static str],
    /// What to install where that is not ours to do.
    wanted: &'static str,
}

/// Every engine that the page is tested in.
pub(crate) const ENGINES: &[Engine] = &[
    Engine {
        name: "Chromium",
        key: "chromium",
        browsers: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
        mac: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        drivers: &["chromedriver", "chromium.chromedriver"],
        built: None,
        beside: &[],
        packages: &["chromium", "chromium-driver"],
        wanted: "Chromium or Chrome, and its chromedriver of the same version, on PATH. \
            Debian: apt-get install chromium chromium-driver. Fedora: dnf install chromium chromedriver. \
            Arch: pacman -S chromium. macOS: brew install --cask google-chrome chromedriver",
    },
    Engine {
        name: "Firefox",
        key: "firefox",
        browsers: &["firefox-esr", "firefox"],
        mac: "/Applications/Firefox.app/Contents/MacOS/firefox",
        drivers: &["geckodriver"],
        built: Some(cargo::Tool::geckodriver("0.37.1")),
        beside: &[],
        packages: &["firefox-esr"],
        wanted: "Firefox on PATH. Debian: apt-get install firefox-esr. Fedora: dnf install firefox. \
            Arch: pacman -S firefox. macOS: brew install --cask firefox",
    },
    Engine {
        name: "WebKitGTK",
        key: "webkit",
        browsers: &[],
        mac: "",
        drivers: &["WebKitWebDriver"],
        built: None,
        beside: &["Xvfb"],
        packages: &["webkit2gtk-driver", "xvfb"],
        wanted: "WebKitWebDriver with its MiniBrowser, and Xvfb, on PATH. \
            Debian: apt-get install webkit2gtk-driver xvfb. \
            Fedora: dnf install webkitgtk6.0 xorg-x11-server-Xvfb. \
            Arch: pacman -S webkit2gtk-4.1 xorg-server-xvfb",
    },
];

/// An engine's programs.
pub(crate) struct Found {
    /// The browser, where the driver does not know its own.
    pub(crate) browser: Option<PathBuf>,
    /// The driver.
    pub(crate) driver: PathBuf,
}

impl Engine {
    /// Whether this system has it at all: `WebKitGTK` is there on Linux and its like alone.
    pub(crate) fn is_here(&self) -> bool {
        !self.browsers.is_empty() || cfg!(not(any(windows, target_os = "macos")))
    }

    /// Finds its programs, installing them where that is ours to do.
    pub(crate) fn ensure(&self) -> Result<Found> {
        if let Some(found) = self.find() {
            return self.with_driver(found);
        }
        if debian::may_install() {
            announce(&self.packages.join(" and "), "the tests open the page in it", "about a minute");
            debian::install(self.packages)?;
        }
        let Some(found) = self.find() else { bail!("the tests need {}", self.wanted) };
        self.with_driver(found)
    }

    /// Its programs as they are installed. The driver is missing where cargo has to build it.
    fn find(&self) -> Option<(Option<PathBuf>, Option<PathBuf>)> {
        let mac = Path::new(self.mac);
        let browser = self.browsers.iter().find_map(|name| process::find(name));
        let browser = browser.or_else(|| mac.is_file().then(|| mac.to_path_buf()));
        let driver = self.drivers.iter().find_map(|name| process::find(name));
        let is_whole = (browser.is_some() || self.browsers.is_empty())
            && (driver.is_some() || self.built.is_some())
            && self.beside.iter().all(|name| process::find(name).is_some());
        is_whole.then_some((browser, driver))
    }

    fn with_driver(&self, (browser, driver): (Option<PathBuf>, Option<PathBuf>)) -> Result<Found> {
        let driver = match (driver, &self.built) {
            (Some(driver), _) => driver,
            (None, Some(tool)) => tool.program(&cargo::ensure(&cache::folder()?, tool)?),
            (None, None) => bail!("the tests need {}", self.wanted),
        };
        Ok(Found { browser, driver })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_has_names_of_its_own_and_says_what_to_install() {
        for (at, engine) in ENGINES.iter().enumerate() {
            assert!(!engine.packages.is_empty() && !engine.drivers.is_empty());
            for package in engine.packages {
                assert!(engine.wanted.contains(package), "{}: {package}", engine.name);
            }
            assert!(ENGINES[..at].iter().all(|other| other.key != engine.key && other.name != engine.name));
        }
    }
}
