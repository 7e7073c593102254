//! `cargo atlas`: the one program for readers, editors and developers. Every command stands in one table
//! (`commands`), from which the reading of the command line and the help follow.

#![forbid(unsafe_code)]

mod arguments;
mod bench;
mod build;
mod commands;
mod explain;
mod parse;
mod process;
mod query;
mod repository;
mod score;
mod serve;
mod server;
mod sizes;
mod stderr;
mod test;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    match commands::run(std::env::args_os().skip(1)) {
        Ok(code) => code,
        Err(failure) => {
            stderr::say(&format!("cargo atlas: {failure:#}"));
            ExitCode::FAILURE
        }
    }
}
