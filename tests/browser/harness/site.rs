//! A static file server for one folder: as plain as the hosts the site is made for, or as odd as some are.

use super::first_script::FirstScript;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{fs, io, thread};

/// How a host serves the folder, where it differs from the default.
#[derive(Default)]
pub struct Hosting {
    /// Headers of every response.
    pub headers: Vec<(&'static str, String)>,
    /// The media type of wasm files.
    pub wasm_type: Option<&'static str>,
    /// The path of the site's folder on the host, without leading and trailing slashes.
    pub below: &'static str,
    /// Other pages of the host with their paths, sent without the headers.
    pub pages: Vec<(&'static str, String)>,
    /// Redirects: paths with their targets.
    pub redirects: Vec<(&'static str, String)>,
    /// Whether browsers may keep a page that is left, to come back to it as it was.
    pub kept: bool,
    /// Whether the site's service worker is served. Else there is one in its place that keeps nothing, so that every
    /// request reaches the host and none is made in the background.
    pub offline: bool,
}

/// A request of the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The value of its Host header.
    pub host: String,
    /// The path without its leading slash.
    pub path: String,
}

/// A folder served on a free local port until the process ends.
pub struct Site {
    /// Its origin, without a trailing slash.
    pub origin: String,
    port: u16,
    folder: Folder,
    requests: Arc<Mutex<Vec<Request>>>,
}

/// The folder that a host serves at the moment. While there is none, it hangs up.
type Folder = Arc<Mutex<Option<PathBuf>>>;

struct Host {
    folder: Folder,
    hosting: Hosting,
    first_script: FirstScript,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Site {
    /// An empty page of the same origin, to prepare the storage before the app starts.
    pub const EMPTY: &str = "empty";

    pub fn serve(folder: impl Into<PathBuf>) -> Self {
        Self::host(folder, Hosting::default())
    }

    pub fn host(folder: impl Into<PathBuf>, hosting: Hosting) -> Self {
        let folder = folder.into();
        assert!(folder.join("index.html").is_file(), "no site in {}: build it first", folder.display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("the port taken").port();
        let folder = Arc::new(Mutex::new(Some(folder)));
        let requests = Arc::default();
        let host = Arc::new(Host {
            folder: folder.clone(),
            hosting,
            first_script: FirstScript::of_this_test(),
            requests: Arc::clone(&requests),
        });
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = host.clone();
                // A browser may close a connection early.
                thread::spawn(move || _ = host.answer(stream));
            }
        });
        Site { origin: format!("http://127.0.0.1:{port}"), port, folder, requests }
    }

    /// The same host under another name, which is another site to a browser.
    pub fn other_site(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Serves another folder from now on, or none.
    pub fn change(&self, folder: Option<PathBuf>) {
        *self.folder.lock().expect("no test thread panics with it") = folder;
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("no test thread panics with it").clone()
    }
}

impl Host {
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        if request.is_empty() {
            return Ok(()); // a browser may preconnect and never send a request
        }
        let mut host = String::new();
        // Closing with unread data would reset the connection.
        while let Some(header) = lines.next().transpose()?.filter(|header| !header.is_empty()) {
            if let Some((_, value)) =
                header.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("host"))
            {
                host = value.to_owned();
            }
        }
        let Some(folder) = self.folder.lock().expect("no test thread panics with it").clone() else {
            return Ok(());
        };
        let target = request.split(' ').nth(1).unwrap_or("/");
        let path = target.split(['?', '#']).next().unwrap_or("/").trim_start_matches('/').to_owned();
        let own = self.hosting.pages.iter().find(|(own, _)| *own == path);
        let sent_on = self.hosting.redirects.iter().find(|(from, _)| *from == path);
        let (status, kind, body) = match own {
            _ if sent_on.is_some() => ("302 Found", "text/plain", Vec::new()),
            // Without an icon the browser would request one.
            _ if path == Site::EMPTY => ("200 OK", "text/html", b"<link rel=icon href=data:,>".into()),
            Some((_, page)) => ("200 OK", "text/html; charset=utf-8", page.clone().into_bytes()),
            None => self.file(&folder, &path),
        };
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Content-Length", body.len().to_string()),
            ("Cache-Control", if self.hosting.kept { "no-cache" } else { "no-store" }.to_owned()),
            ("Connection", "close".to_owned()),
        ];
        headers.extend(sent_on.map(|(_, to)| ("Location", to.clone())));
        if own.is_none() {
            headers.extend(self.hosting.headers.iter().cloned());
        }
        if path != FirstScript::PATH {
            self.requests.lock().expect("no test thread panics with it").push(Request { host, path });
        }
        let head: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        stream.write_all(format!("HTTP/1.1 {status}\r\n{head}\r\n").as_bytes())?;
        stream.write_all(&body)
    }

    fn file(&self, folder: &Path, path: &str) -> (&'static str, &'static str, Vec<u8>) {
        let none = ("404 Not Found", "text/plain", Vec::new());
        let Some(path) = path.strip_prefix(self.hosting.below) else { return none };
        let path = path.trim_start_matches('/');
        if path == "service-worker.js" && !self.hosting.offline {
            // Not empty: WebKit takes that for another version each time.
            return ("200 OK", "text/javascript", b"// keeps nothing".into());
        }
        if path == FirstScript::PATH {
            return ("200 OK", "text/javascript", self.first_script.text().into_bytes());
        }
        let file = folder.join(if path.is_empty() { "index.html" } else { path });
        match fs::read(&file) {
            Ok(body) if !path.contains("..") => ("200 OK", self.media_type(&file), self.begun(&file, body)),
            _ => none,
        }
    }

    /// Of what is kept for use offline the hash is checked.
    fn begun(&self, file: &Path, body: Vec<u8>) -> Vec<u8> {
        let is_page = file.extension().is_some_and(|it| it == "html");
        if is_page && !self.hosting.offline { self.first_script.before(body) } else { body }
    }

    fn media_type(&self, file: &Path) -> &'static str {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css",
            Some("js") => "text/javascript",
            Some("wasm") => self.hosting.wasm_type.unwrap_or("application/wasm"),
            Some("webmanifest") => "application/manifest+json",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        }
    }
}
