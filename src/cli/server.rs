//! A small web server for one folder, on this machine only: the right types, byte for byte, nothing kept.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// Answers at the same time: a browser asks for six files at once.
const THREADS: usize = 6;

/// Ports tried when the usual one is taken.
const TRIES: u16 = 20;

/// A server that has its port and does not answer yet.
pub(crate) struct Server {
    listener: tiny_http::Server,
    folder: PathBuf,
}

impl Server {
    /// Takes `port`, or with `or_next` the next that is free.
    pub(crate) fn bind(folder: &Path, port: u16, or_next: bool) -> Result<Server> {
        let last = if or_next { port.saturating_add(TRIES) } else { port };
        let mut failure = None;
        for port in port..=last {
            match tiny_http::Server::http(("127.0.0.1", port)) {
                Ok(listener) => return Ok(Server { listener, folder: folder.to_path_buf() }),
                Err(error) => failure = Some(error),
            }
        }
        let failure = failure.expect("at least one port was tried");
        Err(anyhow!("port {port} of 127.0.0.1 can't be had: {failure}"))
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.listener.server_addr())
    }

    /// Answers until the program ends.
    pub(crate) fn run(self) {
        let shared = Arc::new(self);
        let threads: Vec<_> = (0..THREADS)
            .map(|_| {
                let server = Arc::clone(&shared);
                std::thread::spawn(move || {
                    while let Ok(request) = server.listener.recv() {
                        // A reader that went away before the answer is no failure of ours.
                        let _ = answer(&server.folder, request);
                    }
                })
            })
            .collect();
        for thread in threads {
            let _ = thread.join();
        }
    }
}

fn answer(folder: &Path, request: Request) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(status(405));
    }
    let Some(name) = file_name(request.url()) else { return request.respond(status(404)) };
    let Ok(file) = File::open(folder.join(&name)) else { return request.respond(status(404)) };
    if !file.metadata()?.is_file() {
        return request.respond(status(404));
    }
    let mut response = Response::from_file(file);
    for (name, value) in [
        ("Content-Type", media_type(&name)),
        ("Cache-Control", "no-store"),
        ("Access-Control-Allow-Origin", "*"),
    ] {
        response.add_header(Header::from_bytes(name, value).expect("plain letters"));
    }
    request.respond(response)
}

fn status(code: u16) -> Response<std::io::Empty> {
    Response::empty(StatusCode(code))
}

/// The file that an address names; `None` for one outside the folder. An address that ends in `/` is the
/// page of that folder.
fn file_name(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = PathBuf::new();
    for part in path.split('/') {
        let part = decode(part)?;
        // After decoding, so that `%2e%2e` and `..%2f` are seen for what they are.
        if part == ".." || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, expected: Option<&str>) {
        assert_eq!(file_name(url), expected.map(PathBuf::from), "{url}");
    }

    #[test]
    fn addresses_name_files() {
        check("/", Some("index.html"));
        check("/?a=b", Some("index.html"));
        check("/part/", Some("part/index.html"));
        check("/a%20b.js?v=1", Some("a b.js"));
    }

    #[test]
    fn odd_addresses_never_leave_the_folder() {
        for url in
            ["/..", "/../a", "/%2e%2e/a", "/..%2fa", "/a/..%5c..", "/c:/a", "/%00", "/%f", "/%zz", "*", ""]
        {
            check(url, None);
        }
        check("//etc/passwd", Some("etc/passwd"));
    }

    #[test]
    fn taken_ports_are_an_error_or_the_next_one() {
        let folder = Path::new(".");
        let first = Server::bind(folder, 42_100, true).expect("one of twenty ports is free");
        let port = first.listener.server_addr().to_ip().expect("an address").port();
        assert!(Server::bind(folder, port, false).is_err());
        assert_ne!(Server::bind(folder, port, true).expect("a next port").url(), first.url());
    }
}
