//! The words after `cargo atlas`, read by the table of commands. Says what is wrong with them in a sentence;
//! does nothing of what they ask.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::Arg;

use crate::commands::Command;

/// What was typed after a command's name.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    flags: BTreeMap<&'static str, OsString>,
    /// Names that follow, as typed.
    pub(crate) operands: Vec<PathBuf>,
}

/// What the words ask for.
pub(crate) enum Reading {
    /// Run this command.
    Run(&'static Command, Arguments),
    /// Show the help of one command, or of all.
    Help(Option<&'static Command>),
}

/// Words that can't be followed.
#[derive(Debug)]
pub(crate) struct Misuse {
    /// The command meant, where one was.
    pub(crate) command: Option<&'static Command>,
    /// A sentence for who typed it.
    pub(crate) text: String,
}

impl Misuse {
    /// What a command finds wrong with its own words. The table adds which command it was.
    pub(crate) fn of(text: impl Into<String>) -> Misuse {
        misuse(None, text.into())
    }
}

impl std::fmt::Display for Misuse {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.text)
    }
}

impl std::error::Error for Misuse {}

impl Arguments {
    /// Whether a flag without value was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.flags.contains_key(name)
    }

    /// The value of a flag as a path.
    pub(crate) fn path(&self, name: &str) -> Option<PathBuf> {
        self.flags.get(name).map(PathBuf::from)
    }

    /// The value of a flag as text; odd bytes are replaced.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.flags.get(name).map(|value| value.to_string_lossy().into_owned())
    }
}

/// Reads the words by the table.
pub(crate) fn read(
    table: &'static [Command],
    words: impl Iterator<Item = OsString>,
) -> Result<Reading, Misuse> {
    let mut parser = lexopt::Parser::from_args(words);
    let first = parser.next().map_err(|error| misuse(None, error.to_string()))?;
    let command = match first {
        None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Reading::Help(None)),
        Some(Arg::Value(word)) if word == "help" => {
            let about = parser.value().ok().map(|word| find(table, &word)).transpose()?;
            return Ok(Reading::Help(about));
        }
        Some(Arg::Value(word)) => find(table, &word)?,
        Some(other) => return Err(misuse(None, format!("a command comes first, not `{}`", spelled(&other)))),
    };
    read_rest(command, parser)
}

fn find(table: &'static [Command], word: &OsStr) -> Result<&'static Command, Misuse> {
    let found = table.iter().find(|command| word == command.name);
    found.ok_or_else(|| misuse(None, format!("there is no command `{}`", word.to_string_lossy())))
}

fn read_rest(command: &'static Command, mut parser: lexopt::Parser) -> Result<Reading, Misuse> {
    let wrong = |error: lexopt::Error| misuse(Some(command), error.to_string());
    let mut arguments = Arguments::default();
    while let Some(argument) = parser.next().map_err(wrong)? {
        match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Reading::Help(Some(command))),
            Arg::Long(name) => {
                let Some(flag) = command.flags.iter().find(|flag| flag.name == name) else {
                    return Err(misuse(Some(command), unknown(command, &format!("--{name}"))));
                };
                let value =
                    if flag.value.is_some() { parser.value().map_err(wrong)? } else { OsString::new() };
                if flag.value.is_some() && value.is_empty() {
                    return Err(misuse(Some(command), format!("`--{}` is given an empty word", flag.name)));
                }
                if arguments.flags.insert(flag.name, value).is_some() {
                    return Err(misuse(Some(command), format!("`--{}` is given twice", flag.name)));
                }
            }
            Arg::Value(word) if command.operands.is_some() => arguments.operands.push(PathBuf::from(word)),
            Arg::Value(word) if word.is_empty() => {
                return Err(Misuse { command: Some(command), ..nameless() });
            }
            other => return Err(misuse(Some(command), unknown(command, &spelled(&other)))),
        }
    }
    Ok(Reading::Run(command, arguments))
}

/// An empty word where a name is meant.
pub(crate) fn nameless() -> Misuse {
    misuse(None, "an empty word names nothing".to_owned())
}

fn misuse(command: Option<&'static Command>, text: String) -> Misuse {
    Misuse { command, text }
}

fn unknown(command: &Command, word: &str) -> String {
    format!("`{}` takes no `{word}`", command.name)
}

fn spelled(argument: &Arg) -> String {
    match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(word) => word.to_string_lossy().into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::Flag;
    use std::process::ExitCode;

    static TABLE: &[Command] = &[
        Command {
            name: "carry",
            about: "carries",
            operands: Some("FILE..."),
            flags: &[
                Flag { name: "to", value: Some("DIR"), about: "where" },
                Flag { name: "fast", value: None, about: "quickly" },
            ],
            run: |_| Ok(ExitCode::SUCCESS),
        },
        Command { name: "rest", about: "rests", operands: None, flags: &[], run: |_| Ok(ExitCode::SUCCESS) },
    ];

    fn words(line: &str) -> impl Iterator<Item = OsString> {
        line.split_whitespace().map(OsString::from).collect::<Vec<_>>().into_iter()
    }

    fn check_misuse(line: &str, expected: &str) {
        let Err(misuse) = read(TABLE, words(line)) else { panic!("`{line}` was accepted") };
        assert_eq!(misuse.text, expected);
    }

    #[test]
    fn flags_and_operands_come_in_any_order() {
        let Ok(Reading::Run(command, arguments)) = read(TABLE, words("carry a --to=b c --fast")) else {
            panic!("not a run")
        };
        assert_eq!(command.name, "carry");
        assert_eq!(arguments.path("to"), Some(PathBuf::from("b")));
        assert!(arguments.has("fast"));
        assert_eq!(arguments.operands, [PathBuf::from("a"), PathBuf::from("c")]);
    }

    #[test]
    fn odd_words_are_named() {
        check_misuse("dance", "there is no command `dance`");
        check_misuse("--fast", "a command comes first, not `--fast`");
        check_misuse("carry --slow", "`carry` takes no `--slow`");
        check_misuse("carry -x", "`carry` takes no `-x`");
        check_misuse("rest now", "`rest` takes no `now`");
        check_misuse("carry --fast --fast", "`--fast` is given twice");
        check_misuse("carry --to", "missing argument for option '--to'");
        check_misuse("carry --to=", "`--to` is given an empty word");
        check_misuse("help dance", "there is no command `dance`");
        check_misuse("carry --fast=1", "unexpected argument for option '--fast': \"1\"");
    }

    #[test]
    fn odd_empty_words_are_for_commands_that_take_words() {
        let typed = |command: &str| [OsString::from(command), OsString::new()].into_iter();
        let Ok(Reading::Run(_, arguments)) = read(TABLE, typed("carry")) else { panic!("not a run") };
        assert_eq!(arguments.operands, [PathBuf::new()]);
        let Err(misuse) = read(TABLE, typed("rest")) else { panic!("accepted") };
        assert_eq!(misuse.text, "an empty word names nothing");
    }

    #[test]
    fn help_is_asked_for_anywhere() {
        assert!(matches!(read(TABLE, words("")), Ok(Reading::Help(None))));
        assert!(matches!(read(TABLE, words("-h")), Ok(Reading::Help(None))));
        assert!(matches!(read(TABLE, words("help")), Ok(Reading::Help(None))));
        assert!(
            matches!(read(TABLE, words("help rest")), Ok(Reading::Help(Some(command))) if command.name == "rest")
        );
        assert!(matches!(read(TABLE, words("carry --fast --help")), Ok(Reading::Help(Some(_)))));
    }
}
