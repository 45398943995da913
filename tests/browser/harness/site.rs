//! A static file server for one folder: as plain as the hosts the site is made for, or as odd as some are.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{fs, io, thread};

/// How a host serves the folder, where it is not as usual.
#[derive(Default)]
pub struct Hosting {
    /// Headers that come with everything.
    pub headers: Vec<(&'static str, String)>,
    /// The media type of wasm files.
    pub wasm_type: Option<&'static str>,
    /// The folder of the host that the site is in, without slashes at its ends.
    pub below: &'static str,
    /// Pages of the host's own, each with its path. They come without the headers.
    pub pages: Vec<(&'static str, String)>,
    /// Paths that it sends on to another address, each with that.
    pub redirects: Vec<(&'static str, String)>,
}

/// What a browser asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The host that it asked.
    pub host: String,
    /// The path, without the slash at its beginning.
    pub path: String,
}

/// A folder being served on a free port of this machine, until the process ends.
pub struct Site {
    /// Where it is, without a slash at the end.
    pub origin: String,
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
}

struct Host {
    folder: PathBuf,
    hosting: Hosting,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Site {
    /// A page without anything, beside the app's: for what has to be there before the app starts.
    pub const EMPTY: &str = "empty";

    /// Serves a folder.
    pub fn serve(folder: impl Into<PathBuf>) -> Self {
        Self::host(folder, Hosting::default())
    }

    /// Serves a folder in a way of its own.
    pub fn host(folder: impl Into<PathBuf>, hosting: Hosting) -> Self {
        let folder = folder.into();
        assert!(folder.join("index.html").is_file(), "no site in {}: build it first", folder.display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("the port taken").port();
        let requests = Arc::default();
        let host = Arc::new(Host { folder, hosting, requests: Arc::clone(&requests) });
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = host.clone();
                // A browser that hangs up early is no fault of ours.
                thread::spawn(move || _ = host.answer(stream));
            }
        });
        Site { origin: format!("http://127.0.0.1:{port}"), port, requests }
    }

    /// The same host under another name: to a browser that is another site.
    pub fn other_site(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Everything asked for so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("no test thread panics with it").clone()
    }
}

impl Host {
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        if request.is_empty() {
            return Ok(()); // a browser may connect in advance and never ask
        }
        let mut host = String::new();
        // Closing with something unread would reset the connection.
        while let Some(header) = lines.next().transpose()?.filter(|header| !header.is_empty()) {
            if let Some((_, value)) =
                header.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("host"))
            {
                host = value.to_owned();
            }
        }
        let target = request.split(' ').nth(1).unwrap_or("/");
        let path = target.split(['?', '#']).next().unwrap_or("/").trim_start_matches('/').to_owned();
        let own = self.hosting.pages.iter().find(|(own, _)| *own == path);
        let sent_on = self.hosting.redirects.iter().find(|(from, _)| *from == path);
        let (status, kind, body) = match own {
            _ if sent_on.is_some() => ("302 Found", "text/plain", Vec::new()),
            // Without an icon of its own the browser would look for one.
            _ if path == Site::EMPTY => ("200 OK", "text/html", b"<link rel=icon href=data:,>".into()),
            Some((_, page)) => ("200 OK", "text/html; charset=utf-8", page.clone().into_bytes()),
            None => self.file(&path),
        };
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Content-Length", body.len().to_string()),
            ("Cache-Control", "no-store".to_owned()),
            ("Connection", "close".to_owned()),
        ];
        headers.extend(sent_on.map(|(_, to)| ("Location", to.clone())));
        if own.is_none() {
            headers.extend(self.hosting.headers.iter().cloned());
        }
        self.requests.lock().expect("no test thread panics with it").push(Request { host, path });
        let head: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        stream.write_all(format!("HTTP/1.1 {status}\r\n{head}\r\n").as_bytes())?;
        stream.write_all(&body)
    }

    fn file(&self, path: &str) -> (&'static str, &'static str, Vec<u8>) {
        let none = ("404 Not Found", "text/plain", Vec::new());
        let Some(path) = path.strip_prefix(self.hosting.below) else { return none };
        let path = path.trim_start_matches('/');
        let file = self.folder.join(if path.is_empty() { "index.html" } else { path });
        match fs::read(&file) {
            Ok(body) if !path.contains("..") => ("200 OK", self.media_type(&file), body),
            _ => none,
        }
    }

    fn media_type(&self, file: &Path) -> &'static str {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css",
            Some("js") => "text/javascript",
            Some("wasm") => self.hosting.wasm_type.unwrap_or("application/wasm"),
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        }
    }
}
