//! `cargo atlas`: the one program for readers, editors and developers.

mod parse;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some("parse") {
        eprintln!("cargo atlas parse [--json] FILE...");
        return ExitCode::from(2);
    }
    let (flags, files): (Vec<String>, Vec<String>) = arguments.partition(|argument| argument == "--json");
    parse::run(&files, !flags.is_empty())
}
