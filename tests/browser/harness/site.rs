//! A static file server for one folder: as plain as the hosts the site is made for.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io, thread};

/// A folder being served on a free port of this machine, until the process ends.
pub struct Site {
    /// Where it is, without a slash at the end.
    pub origin: String,
}

impl Site {
    /// A page without anything, beside the app's: for what has to be there before the app starts.
    pub const EMPTY: &str = "empty";

    /// Serves a folder.
    pub fn serve(folder: impl Into<PathBuf>) -> Self {
        let folder: Arc<Path> = folder.into().into();
        assert!(folder.join("index.html").is_file(), "no site in {}: build it first", folder.display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port taken");
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                // A browser that hangs up early is no fault of ours.
                thread::spawn(move || _ = answer(&folder, stream));
            }
        });
        Site { origin: format!("http://{address}") }
    }
}

fn answer(folder: &Path, mut stream: TcpStream) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // Closing with something unread would reset the connection.
    while lines.next().transpose()?.is_some_and(|header| !header.is_empty()) {}

    let target = request.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/").trim_start_matches('/');
    let file = folder.join(if path.is_empty() { "index.html" } else { path });
    let (status, kind, body) = match fs::read(&file) {
        // Without an icon of its own the browser would look for one.
        _ if path == Site::EMPTY => ("200 OK", "text/html", b"<link rel=icon href=data:,>".into()),
        Ok(body) if !path.contains("..") => ("200 OK", media_type(&file), body),
        _ => ("404 Not Found", "text/plain", Vec::new()),
    };
    let headers = [
        ("Content-Type", kind.to_owned()),
        ("Content-Length", body.len().to_string()),
        ("Cache-Control", "no-store".to_owned()),
        ("Connection", "close".to_owned()),
    ];
    let head: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    stream.write_all(format!("HTTP/1.1 {status}\r\n{head}\r\n").as_bytes())?;
    stream.write_all(&body)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
