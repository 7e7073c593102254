//! The browser that tests drive, and its driver: found, on Debian as root installed, else named.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::announce;
use crate::process;

/// Names under which Chromium is installed.
const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where it stands on a Mac, off PATH.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// Names under which its driver is installed.
const DRIVERS: &[&str] = &["chromedriver", "chromium.chromedriver"];

/// Debian's packages of the two.
const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// Chromium and its driver.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) browser: PathBuf,
    /// The driver's program.
    pub(crate) driver: PathBuf,
}

/// Finds both, installing them where that is ours to do.
pub(crate) fn ensure() -> Result<Browser> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if may_install() {
        announce(&PACKAGES.join(" and "), "the tests open the page in it", "about a minute");
        let apt = |arguments: &[&str]| {
            process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        apt(&["update", "-q"])?;
        apt(&[&["install", "-y", "-q", "--no-install-recommends"], PACKAGES].concat())?;
    }
    let Some(found) = find() else {
        bail!(
            "the tests need Chromium or Chrome, and its chromedriver of the same version, on PATH. \
             Debian: apt-get install chromium chromium-driver. Fedora: dnf install chromium chromedriver. \
             Arch: pacman -S chromium. macOS: brew install --cask google-chrome chromedriver"
        );
    };
    Ok(found)
}

fn find() -> Option<Browser> {
    let mac = Path::new(MAC);
    let browser = BROWSERS.iter().find_map(|name| process::find(name));
    let browser = browser.or_else(|| mac.is_file().then(|| mac.to_path_buf()))?;
    let driver = DRIVERS.iter().find_map(|name| process::find(name))?;
    Some(Browser { browser, driver })
}

/// Whether this is Debian, and we are root.
fn may_install() -> bool {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is_debian = system.lines().any(|line| line == "ID=debian");
    let user = Command::new("id").arg("-u").output();
    is_debian && process::find("apt-get").is_some() && user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}
