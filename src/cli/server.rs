//! A small web server for one page, on this machine only: the right types, byte for byte, nothing kept.

use std::convert::Infallible;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, ORIGIN};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use crate::build::Site;

/// Ports tried when the usual one is taken.
const TRIES: u16 = 20;

/// A server that has its port and does not answer yet.
#[derive(Debug)]
pub(crate) struct Server {
    listener: TcpListener,
}

/// What is served.
pub(crate) enum Content {
    /// The files of a folder, as they are when they are asked for.
    Folder(PathBuf),
    /// Files in memory.
    Made(Site),
}

impl Content {
    fn read(&self, name: &Path) -> Option<Vec<u8>> {
        match self {
            Content::Folder(folder) => std::fs::read(folder.join(name)).ok(),
            Content::Made(site) => {
                let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
                site.files.get(&parts.join("/")).cloned()
            }
        }
    }
}

impl Server {
    /// Takes `port`, or with `or_next` the next that is free. Port 0 is any that is free.
    pub(crate) fn bind(port: u16, or_next: bool) -> Result<Server> {
        let last = if or_next { port.saturating_add(TRIES) } else { port };
        let mut listeners = (port..=last).map(|port| TcpListener::bind(("127.0.0.1", port)));
        let first = listeners.next().expect("a range with its end has a first port");
        let listener = match first {
            Ok(listener) => Ok(listener),
            Err(failure) => listeners.find_map(Result::ok).ok_or(failure),
        };
        let listener = listener.with_context(|| format!("port {port} of 127.0.0.1 can't be had"))?;
        listener.set_nonblocking(true).context("the port can't be used")?;
        Ok(Server { listener })
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> Result<String> {
        Ok(format!("http://{}/", self.listener.local_addr().context("the port is gone")?))
    }

    /// Answers until the program ends.
    pub(crate) fn run(self, content: Content) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let content = Arc::new(content);
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            loop {
                let (stream, _) = listener.accept().await?;
                let content = Arc::clone(&content);
                let service = service_fn(move |request: Request<Incoming>| {
                    let origin = request.headers().get(ORIGIN).map(HeaderValue::as_bytes);
                    let answer = answer(&content, request.method(), request.uri().path(), origin);
                    async move { Ok::<_, Infallible>(answer) }
                });
                // A reader that goes away in the middle of an answer is no failure of ours.
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
            }
        })
    }
}

fn answer(content: &Content, method: &Method, path: &str, origin: Option<&[u8]>) -> Response<Full<Bytes>> {
    if method != Method::GET && method != Method::HEAD {
        return status(StatusCode::METHOD_NOT_ALLOWED);
    }
    let Some(name) = file_name(path) else { return status(StatusCode::NOT_FOUND) };
    let Some(bytes) = content.read(&name) else { return status(StatusCode::NOT_FOUND) };
    let mut response = Response::builder()
        .header(CONTENT_TYPE, media_type(&name))
        .header(CACHE_CONTROL, "no-store")
        .body(Full::from(bytes))
        .expect("the headers are plain letters");
    // A page in a sandbox has no origin of its own, and needs leave even for its own files. Other sites get
    // none, as what is served may not be published yet; only their sandboxes, which look the same, do.
    if origin == Some(NO_ORIGIN) {
        response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}

/// What a page in a sandbox sends as its origin.
const NO_ORIGIN: &[u8] = b"null";

fn status(code: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = code;
    response
}

/// The file that the path of an address names; `None` for one outside the folder. A path that ends in `/` is
/// the page of that folder.
fn file_name(path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
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
        check("/part/", Some("part/index.html"));
        check("/a%20b.js", Some("a b.js"));
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
        let first = Server::bind(0, false).expect("some port is free");
        let port = first.listener.local_addr().expect("it is bound").port();
        assert!(Server::bind(port, false).is_err());
        let next = Server::bind(port, true).expect("a next port");
        assert_ne!(next.url().expect("bound"), first.url().expect("bound"));
    }

    fn check_answers(content: &Content) {
        let answer = |method, path| answer(content, &method, path, None);
        let whole = answer(Method::GET, "/part/a.wasm");
        assert_eq!(whole.headers()[CONTENT_TYPE], "application/wasm");
        assert_eq!(hyper::body::Body::size_hint(whole.body()).exact(), Some(6));
        assert_eq!(answer(Method::GET, "/b.wasm").status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(Method::GET, "/part").status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(Method::GET, "/").status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(Method::POST, "/part/a.wasm").status(), StatusCode::METHOD_NOT_ALLOWED);
    }

    fn made() -> Content {
        Content::Made(Site { files: [("part/a.wasm".to_owned(), b"\0asm\r\n".to_vec())].into() })
    }

    #[test]
    fn answers_are_byte_exact_and_odd_requests_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("part")).expect("makes");
        std::fs::write(folder.path().join("part/a.wasm"), b"\0asm\r\n").expect("writes");
        check_answers(&Content::Folder(folder.path().to_path_buf()));
        check_answers(&made());
    }

    #[test]
    fn odd_origins_get_no_leave_to_read() {
        let leave = |origin: Option<&[u8]>| {
            let answer = answer(&made(), &Method::GET, "/part/a.wasm", origin);
            answer.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN).cloned()
        };
        assert_eq!(leave(Some(b"null")), Some(HeaderValue::from_static("*")));
        assert_eq!(leave(Some(b"https://example.org")), None);
        assert_eq!(leave(Some(b"")), None);
        assert_eq!(leave(None), None);
    }
}
