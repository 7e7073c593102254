//! The commands as they are typed: what goes to stdout, what to stderr, and the exit code. Builds no page.

mod articles;
mod command;
mod corrections;
mod explain;
mod query;
