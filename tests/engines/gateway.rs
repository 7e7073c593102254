//! The way from a browser to everything that is not on this machine. Nothing gets through; what was asked for
//! is noted.

use std::io::{BufRead, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

/// A proxy that says no.
pub(crate) struct Gateway {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Gateway {
    /// Opens one on a free port. It stays to the end of the tests.
    pub(crate) fn open() -> Gateway {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("some port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let notes = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let notes = Arc::clone(&notes);
                // A browser may open a connection long before it asks.
                std::thread::spawn(move || refuse(stream, &notes));
            }
        });
        Gateway { port, asked }
    }

    /// What a session is told of it.
    pub(crate) fn wish(&self) -> Value {
        let address = format!("127.0.0.1:{}", self.port);
        let own = ["127.0.0.1", "localhost"];
        json!({ "proxyType": "manual", "httpProxy": address, "sslProxy": address, "noProxy": own })
    }

    /// What a program is told of it that has no other ear.
    pub(crate) fn environment(&self) -> [(&'static str, String); 4] {
        let address = format!("http://127.0.0.1:{}", self.port);
        [
            ("GIO_USE_PROXY_RESOLVER", "environment".to_owned()),
            ("http_proxy", address.clone()),
            ("https_proxy", address),
            ("no_proxy", "127.0.0.1,localhost".to_owned()),
        ]
    }

    /// What was asked for since the last call: whole addresses, or `host:443` where the rest is secret.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().expect("no note fails"))
    }
}

fn refuse(stream: TcpStream, notes: &Mutex<Vec<String>>) {
    let mut line = String::new();
    let mut reader = BufReader::new(stream);
    if reader.read_line(&mut line).is_err() {
        return;
    }
    if let Some(address) = line.split_whitespace().nth(1) {
        notes.lock().expect("no note fails").push(address.to_owned());
    }
    let answer = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let _ = reader.get_mut().write_all(answer);
}
