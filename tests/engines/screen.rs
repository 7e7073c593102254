//! A screen that nobody sees, for a browser that has no windows without one. Each browser has its own, so
//! that its window alone has the keyboard.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Width and height, more than any window's.
pub(crate) const SIZE: [u32; 2] = [1400, 1000];

/// A screen, gone when dropped.
pub(crate) struct Screen {
    process: Child,
    /// Its name for programs that draw on it.
    pub(crate) name: String,
}

impl Screen {
    /// Starts one, under a number that is free.
    pub(crate) fn start() -> Screen {
        let [width, height] = SIZE;
        let mut process = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-noreset",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                &format!("{width}x{height}x24"),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("an Xvfb: `cargo atlas test` finds or installs one");
        let mut number = String::new();
        let output = process.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut number).expect("it says its number");
        Screen { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
