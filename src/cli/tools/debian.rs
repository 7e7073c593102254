//! Debian's own packages: installed as root, its output shown. Elsewhere the system is left to its owner.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// Whether this is Debian, and we are root.
pub(crate) fn may_install() -> bool {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is_debian = system.lines().any(|line| line == "ID=debian");
    let user = Command::new("id").arg("-u").output();
    is_debian && process::find("apt-get").is_some() && user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}

/// Installs packages and what they can't do without.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let apt = |arguments: &[&str]| {
        process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-q"])?;
    apt(&[&["install", "-y", "-q", "--no-install-recommends"], packages].concat())
}
