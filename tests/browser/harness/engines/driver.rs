//! A running WebDriver program.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts a program that takes a free port and names it after `mark` in a line of its output. Fails if another program
    /// takes the chosen port first.
    pub fn that_names_its_port(command: impl Fn() -> Command, mark: &str) -> Self {
        let try_to_start = || {
            let mut driver = Self::spawn(command().stdout(Stdio::piped()), 0);
            let mut output = BufReader::new(driver.process.stdout.take().expect("its output is piped"));
            let mut said = String::new();
            while output.read_line(&mut said).expect("the driver's output") > 0 {
                let port = said.trim_end().trim_end_matches('.').rsplit_once(mark);
                if let Some(port) = port.and_then(|(_, port)| port.parse().ok()).filter(|&port| port != 0) {
                    driver.port = port;
                    // Read to its end: writing to a full or a closed pipe would stop the driver, or its browser.
                    std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
                    return Some(driver);
                }
                said.clear();
            }
            None
        };
        (0..5).find_map(|_| try_to_start()).expect("the driver names its port")
    }

    /// Starts a program that has to be told a port.
    pub fn on_a_free_port(command: impl Fn(u16) -> Command) -> Self {
        let try_to_start = || {
            let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
            let port = free.expect("a free port").port();
            let mut driver = Self::spawn(command(port).stdout(Stdio::null()), port);
            let patience = Instant::now() + crate::harness::PATIENCE;
            while Instant::now() < patience && driver.process.try_wait().is_ok_and(|ended| ended.is_none()) {
                if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                    return Some(driver);
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            None
        };
        (0..5).find_map(|_| try_to_start()).expect("the driver listens")
    }

    fn spawn(command: &mut Command, port: u16) -> Self {
        let process = command.stderr(Stdio::null()).spawn().expect("the driver starts");
        Self { process, port }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}
