//! `cargo atlas query`: the page's answer to an address, as JSON on stdout. What the answer is, the crate
//! `atlas` decides.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;
use atlas::contract::answer_json;
use atlas::corpus::{Corpus, compile};
use atlas::index::Index;

use crate::arguments::{Arguments, Misuse};
use crate::build::{Sources, collect};
use crate::commands::{Command, Flag};
use crate::repository;
use crate::stderr::say;

/// Its row of the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "query",
    about: "Prints the page's answer to what stands behind the # of its address, as JSON",
    operands: Some("'country=AFG&q=airbase'"),
    flags: &[Flag {
        name: "corpus",
        value: Some("PATH"),
        about: "a folder of digests, or a file of articles, one JSON object a line (default: corpus/digests)",
    }],
    run,
};

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let fragment = match arguments.operands.as_slice() {
        [fragment] => fragment.to_string_lossy().into_owned(),
        [] => return Err(Misuse::of("no query is given; '' asks for everything").into()),
        _ => return Err(Misuse::of("more than one query is given; put it into quotation marks").into()),
    };
    let path = arguments.path("corpus");
    let (folder, file) =
        if path.as_ref().is_some_and(|path| path.is_file()) { (None, path) } else { (path, None) };
    let sources = Sources::of(&repository::root()?, folder.as_deref(), file.as_ref())?;
    let (collection, problems) = collect(&sources)?;
    for problem in &problems {
        say(problem);
    }
    let bytes = compile(&collection);
    let answer = answer_json(&Index::new(Corpus::open(&bytes)?), &fragment);
    match writeln!(std::io::stdout(), "{answer}") {
        // Whoever closes the pipe has read enough.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
