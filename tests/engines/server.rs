//! `cargo atlas serve` over a built page, for tests and bench to take down and up again.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A server, stopped when dropped.
pub(crate) struct Server {
    process: Child,
    url: String,
}

impl Server {
    /// Serves a folder; on a free port where it is "0".
    pub(crate) fn start(folder: &Path, port: &str) -> Server {
        let mut process = Command::new(env!("CARGO_BIN_EXE_atlas-cli"))
            .args(["serve", "--port", port, "--built"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let mut url = String::new();
        let output = process.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut url).expect("it says its address");
        Server { process, url: url.trim().to_owned() }
    }

    /// Its address, followed by `rest`.
    pub(crate) fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.url)
    }

    /// Its port.
    pub(crate) fn port(&self) -> String {
        self.url.trim_end_matches('/').rsplit(':').next().unwrap_or_default().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
