//! `cargo atlas serve`: builds the page and shows it on this machine.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::arguments::Arguments;
use crate::build::{self, Profile, Published, Wish};
use crate::commands::{Command, Flag};
use crate::repository;
use crate::server::Server;

/// Its row of the table.
pub(crate) const COMMAND: Command = Command {
    name: "serve",
    about: "Makes the page and serves it on 127.0.0.1",
    operands: None,
    flags: &[
        Flag { name: "port", value: Some("N"), about: "the port (default: 8080, or the next that is free)" },
        build::DIGESTS,
        Flag { name: "fast", value: None, about: "compile quickly, to a large page" },
        Flag { name: "built", value: Some("DIR"), about: "serve what `build` made, as it is" },
    ],
    run,
};

const PORT: u16 = 8080;

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let port =
        arguments.text("port").map(|text| text.parse().with_context(|| format!("`{text}` is no port")));
    let port: Option<u16> = port.transpose()?;
    let server = Server::bind(&folder(arguments)?, port.unwrap_or(PORT), port.is_none())?;
    println!("{}", server.url()?);
    eprintln!("Ctrl-C stops it.");
    server.run()?;
    Ok(ExitCode::SUCCESS)
}

/// The folder to serve, built first unless it was named.
fn folder(arguments: &Arguments) -> Result<PathBuf> {
    if let Some(built) = arguments.path("built") {
        if !built.join("index.html").is_file() {
            bail!("{} holds no page: `cargo atlas build` makes one", built.display());
        }
        return Ok(built);
    }
    let root = repository::root()?;
    let (profile, name) =
        if arguments.has("fast") { (Profile::Fast, "fast") } else { (Profile::Page, "page") };
    let folder = root.join("target").join("site").join(name);
    let site = build::make(&root, &Wish { digests: arguments.path("digests"), url: None, profile })?;
    Published::at(&folder)?.take(&site)?;
    Ok(folder)
}
