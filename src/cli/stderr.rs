//! Lines for who runs a command, beside what it prints.

use std::io::Write as _;

/// A line on stderr. That its reader went away, as `2>&1 | head` does, is no failure.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
