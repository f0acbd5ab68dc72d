//! The program, serving.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::http::{Answer, Request};

/// How long a story waits for what must come.
const PATIENCE: Duration = Duration::from_mins(1);

/// A server that is stopped when dropped.
pub struct Server {
    child: Child,
    address: String,
    said: Receiver<String>,
}

impl Server {
    /// Starts it and waits until it answers.
    pub fn start(command: Command) -> Self {
        let mut server = Self::start_only(command);
        let line = server.hear("listening on http://");
        line.rsplit("http://").next().unwrap().trim().clone_into(&mut server.address);
        server
    }

    /// `host:port`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Starts it without waiting.
    pub fn start_only(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let (say, said) = channel();
        std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| say.send(line)));
        Self { child, address: String::new(), said }
    }

    /// Waits for a line that contains a text.
    #[track_caller]
    pub fn hear(&self, text: &str) -> String {
        let mut heard = Vec::new();
        loop {
            match self.said.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(text) => return line,
                Ok(line) => heard.push(line),
                Err(error) => panic!("`{text}` was not said ({error}):\n{}", heard.join("\n")),
            }
        }
    }

    /// An answer.
    #[track_caller]
    pub fn ask(&self, request: &Request<'_>) -> Answer {
        request.send(&self.address).expect("the server answers")
    }

    /// A page.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        self.ask(&Request::get(path))
    }

    /// Number of places that the API finds.
    #[track_caller]
    pub fn found(&self, query: &str) -> u64 {
        let answer = self.get(&format!("/api/v1/places?limit=1&{query}"));
        assert_eq!(answer.status, 200, "{}", answer.body);
        let body: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        body["total"].as_u64().unwrap()
    }

    /// Asks again and again until the answer is right; how long that took.
    #[track_caller]
    pub fn wait_until(&self, right: impl Fn(&Self) -> bool) -> Duration {
        let started = Instant::now();
        while !right(self) {
            assert!(started.elapsed() < PATIENCE, "it never came");
            std::thread::sleep(Duration::from_millis(50));
        }
        started.elapsed()
    }

    /// Asks it to stop, as a service manager does.
    pub fn stop(mut self) -> ExitStatus {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
