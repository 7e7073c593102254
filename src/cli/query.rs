//! `cargo atlas query`: the page's answer to an address, as JSON on stdout. What the answer is, the crate
//! `atlas` decides.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use atlas::contract::answer_json;
use atlas::corpus::{Collection, Corpus, compile};
use atlas::digest::is_digest;
use atlas::index::Index;

use crate::arguments::{Arguments, Misuse};
use crate::build::{Sources, collect, collect_digest};
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
        about: "a folder of digests, a digest (*.txt), or a file of articles, one JSON object a line (default: corpus/digests)",
    }],
    run,
};

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let fragment = match arguments.operands.as_slice() {
        [fragment] => fragment.to_string_lossy().into_owned(),
        [] => return Err(Misuse::of("no query is given; '' asks for everything").into()),
        _ => return Err(Misuse::of("more than one query is given; put it into quotation marks").into()),
    };
    let (collection, problems) = corpus(arguments.path("corpus"))?;
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

/// What a path names, and what is wrong in it; the shipped digests where none is given.
fn corpus(path: Option<PathBuf>) -> Result<(Collection, Vec<String>)> {
    let (folder, file) = match path {
        Some(file) if file.is_file() => (None, Some(file)),
        folder => (folder, None),
    };
    match file {
        Some(file) if is_digest(&file.to_string_lossy()) => collect_digest(&file),
        file => collect(&Sources::of(&repository::root()?, folder.as_deref(), file.as_ref())?),
    }
}
