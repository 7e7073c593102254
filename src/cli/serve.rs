//! `cargo atlas serve`: builds the page and shows it on this machine.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::arguments::{Arguments, Misuse};
use crate::build::{self, Profile, Site, Wish};
use crate::commands::{Command, Flag};
use crate::repository;
use crate::server::{Content, Server};
use crate::stderr::say;

/// Its row of the table.
pub(crate) const COMMAND: Command = Command {
    name: "serve",
    about: "Makes the page and serves it on 127.0.0.1",
    operands: None,
    flags: &[
        Flag { name: "port", value: Some("N"), about: "the port (default: 8080, or the next that is free)" },
        build::DIGESTS,
        build::ARTICLES,
        Flag { name: "fast", value: None, about: "compile quickly, to a large page" },
        Flag { name: "built", value: Some("DIR"), about: "serve what `build` made, as it is" },
    ],
    run,
};

const PORT: u16 = 8080;

/// The service worker that the page gets here in place of its own, and the list that it asks for.
const WORKER: &str = include_str!("serve.js");
const LIST: &str = "files.json";

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let port = port(arguments)?;
    let built = built(arguments)?;
    // Before the minutes of building: whoever opens the page meanwhile waits for it.
    let server = Server::bind(port.unwrap_or(PORT), port.is_none())?;
    let content = match built {
        Some(folder) => Content::Folder(folder),
        None => Content::Made(made(arguments)?),
    };
    // The address is for programs too: they read it as a line of its own.
    let _ = writeln!(std::io::stdout(), "{}", server.url()?);
    say("Ctrl-C stops it.");
    server.run(content)?;
    Ok(ExitCode::SUCCESS)
}

fn port(arguments: &Arguments) -> Result<Option<u16>, Misuse> {
    let wrong =
        |text: &str| Misuse::of(format!("`{text}` is no port: a port is a number up to {}", u16::MAX));
    arguments.text("port").map(|text| text.parse().map_err(|_| wrong(&text))).transpose()
}

/// The folder to serve as it is, where one is named.
fn built(arguments: &Arguments) -> Result<Option<PathBuf>> {
    let Some(built) = arguments.path("built") else { return Ok(None) };
    if let Some(flag) = ["digests", "articles", "fast"].iter().find(|flag| arguments.has(flag)) {
        let text = format!("`--built` serves a page as it is: `--{flag}` would change nothing");
        return Err(Misuse::of(text).into());
    }
    if !built.join("index.html").is_file() {
        bail!("{} holds no page: `cargo atlas build` makes one", built.display());
    }
    Ok(Some(built))
}

/// The page, built now and kept in memory: what another run builds changes nothing here.
fn made(arguments: &Arguments) -> Result<Site> {
    let profile = if arguments.has("fast") { Profile::Fast } else { Profile::Page };
    let (digests, articles) = (arguments.path("digests"), arguments.path("articles"));
    let wish = Wish { digests, articles, invented: None, url: None, profile };
    for_looking(build::make(&repository::root()?, &wish)?)
}

/// Gives a page the worker under which a new version shows at once.
fn for_looking(mut site: Site) -> Result<Site> {
    let list = serde_json::to_vec(&build::kept(&site))?;
    site.files.insert(LIST.to_owned(), list);
    site.files.insert(build::WORKER.to_owned(), WORKER.into());
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::{Reading, read};

    fn arguments(line: &str) -> Arguments {
        static TABLE: [Command; 1] = [COMMAND];
        let words = line.split_whitespace().map(Into::into);
        let Ok(Reading::Run(_, arguments)) = read(&TABLE, words) else { panic!("not a run: {line}") };
        arguments
    }

    #[test]
    fn odd_ports_are_misuse() {
        for text in ["abc", "65536", "-1", "8080x"] {
            let failure = run(&arguments(&format!("serve --port={text}"))).expect_err("no port");
            assert!(failure.downcast::<Misuse>().expect("misuse").text.contains("is no port"), "{text}");
        }
    }

    #[test]
    fn odd_flags_beside_a_built_page_are_misuse() {
        for flag in ["--digests d", "--articles a", "--fast"] {
            let failure = run(&arguments(&format!("serve --built dist {flag}"))).expect_err("two wishes");
            assert!(failure.is::<Misuse>(), "{flag}");
        }
        let failure = run(&arguments("serve --built gone")).expect_err("no page");
        assert!(failure.to_string().contains("holds no page"));
    }

    #[test]
    fn a_page_to_look_at_has_one_worker_for_all_versions() {
        let names = ["index.html", "sw.js", "preview.png", "a-1.js"];
        let site = Site { files: names.map(|name| (name.to_owned(), b"mine".to_vec())).into() };
        let site = for_looking(site).expect("a list");
        assert_eq!(site.files["sw.js"], WORKER.as_bytes());
        assert_eq!(site.files[LIST], br#"["./","a-1.js"]"#);
    }
}
