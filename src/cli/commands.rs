//! The table of commands: name, what may follow, what it does, what runs it. Help and parsing follow it.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::{self, Arguments, Misuse};
use crate::stderr::say;
use crate::{bench, build, explain, parse, query, score, serve, test};

/// One command of `cargo atlas`.
#[derive(Debug)]
pub(crate) struct Command {
    /// What is typed.
    pub(crate) name: &'static str,
    /// What it does, in a line.
    pub(crate) about: &'static str,
    /// Names that may follow, as help shows them ("FILE..."); `None` where there are none.
    pub(crate) operands: Option<&'static str>,
    /// Its flags.
    pub(crate) flags: &'static [Flag],
    /// Runs it.
    pub(crate) run: fn(&Arguments) -> Result<ExitCode>,
}

/// One flag of a command.
#[derive(Debug)]
pub(crate) struct Flag {
    /// Its name without dashes.
    pub(crate) name: &'static str,
    /// What its value is called in help; `None` where it takes none.
    pub(crate) value: Option<&'static str>,
    /// What it does, in a line.
    pub(crate) about: &'static str,
}

/// Every command, in the order of the help.
static COMMANDS: &[Command] = &[
    serve::COMMAND,
    build::COMMAND,
    parse::COMMAND,
    explain::COMMAND,
    score::COMMAND,
    query::COMMAND,
    test::COMMAND,
    bench::COMMAND,
];

/// Reads the words after `cargo atlas` and does what they say.
pub(crate) fn run(words: impl Iterator<Item = OsString>) -> Result<ExitCode> {
    match arguments::read(COMMANDS, words) {
        Ok(arguments::Reading::Run(command, arguments)) => (command.run)(&arguments)
            .or_else(|failure| Ok(refuse(Some(command), &failure.downcast::<Misuse>()?))),
        Ok(arguments::Reading::Help(command)) => {
            // Whoever closes the pipe has read enough.
            let _ = std::io::stdout().write_all(command.map_or_else(help, help_of).as_bytes());
            Ok(ExitCode::SUCCESS)
        }
        Err(misuse) => Ok(refuse(misuse.command, &misuse)),
    }
}

/// Says what is wrong with the words, and how they are meant.
fn refuse(command: Option<&'static Command>, misuse: &Misuse) -> ExitCode {
    say(&format!("cargo atlas: {misuse}\n\n{}", command.map_or_else(help, help_of).trim_end()));
    ExitCode::from(2)
}

/// The help of the whole program.
fn help() -> String {
    let mut text = String::from("Usage: cargo atlas COMMAND\n\n");
    for command in COMMANDS {
        let _ = writeln!(text, "  {:<8}{}", command.name, command.about);
    }
    text.push_str("\n`cargo atlas COMMAND --help` lists what a command takes.\n");
    text
}

/// The help of one command.
fn help_of(command: &Command) -> String {
    let mut text = format!("Usage: cargo atlas {}", command.name);
    for flag in command.flags {
        let _ = write!(text, " [{}]", spelled(flag));
    }
    if let Some(operands) = command.operands {
        let _ = write!(text, " {operands}");
    }
    let _ = write!(text, "\n\n{}\n", command.about);
    if !command.flags.is_empty() {
        text.push('\n');
    }
    for flag in command.flags {
        let _ = writeln!(text, "  {:<16}{}", spelled(flag), flag.about);
    }
    text
}

fn spelled(flag: &Flag) -> String {
    flag.value.map_or_else(|| format!("--{}", flag.name), |value| format!("--{} {value}", flag.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_names_every_command_and_flag() {
        let all = help();
        for command in COMMANDS {
            assert!(all.contains(command.about), "{}", command.name);
            let own = help_of(command);
            for flag in command.flags {
                assert!(own.contains(&spelled(flag)) && own.contains(flag.about), "{}", flag.name);
            }
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = COMMANDS.iter().map(|command| command.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
    }
}
