//! An installation of its own for each story.

mod cable;
mod http;
mod sample;
mod server;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use maillage_store::testing::{POSTGRES_VARIABLE, TestDb};
use tempfile::TempDir;
use tokio::runtime::Runtime;

pub use cable::Cable;
pub use http::Request;
pub use sample::places;
pub use server::Server;

/// What a run of the program gave.
#[derive(Debug)]
pub struct Ran {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// The same, checked to have ended with that code.
    #[track_caller]
    pub fn with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

/// A data folder, and the database that goes with it.
pub struct Installation {
    folder: TempDir,
    database: Option<String>,
    _postgres: Option<Postgres>,
}

/// A throw-away database; the runtime must outlive its connections.
struct Postgres {
    _database: TestDb,
    _runtime: Runtime,
}

impl Installation {
    /// On SQLite, in a folder that does not exist yet for the program.
    pub fn sqlite() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None, _postgres: None }
    }

    /// On PostgreSQL; says so when there is none to test on.
    pub fn postgres() -> Option<Self> {
        let runtime = Runtime::new().unwrap();
        let Some(database) = runtime.block_on(TestDb::postgres(&[])) else {
            eprintln!("skipped on PostgreSQL: {POSTGRES_VARIABLE} is not set");
            return None;
        };
        let url = database.url().to_owned();
        let postgres = Postgres { _database: database, _runtime: runtime };
        Some(Self { folder: tempfile::tempdir().unwrap(), database: Some(url), _postgres: Some(postgres) })
    }

    /// One of each engine that is there.
    pub fn each() -> Vec<Self> {
        [Some(Self::sqlite()), Self::postgres()].into_iter().flatten().collect()
    }

    /// The same installation, reached by another address of its database.
    pub fn through(mut self, database: String) -> Self {
        self.database = Some(database);
        self
    }

    /// Address of the database.
    pub fn database(&self) -> String {
        let usual = || format!("sqlite://{}", self.path("data/maillage.sqlite").display());
        self.database.clone().unwrap_or_else(usual)
    }

    /// A path in the folder of the story.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder of the story; its path.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// The program, about to be run here. Nothing of our own environment reaches it.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .env("MAILLAGE_DATA", self.path("data"))
            .env("MAILLAGE_LISTEN", "127.0.0.1:0")
            .env("MAILLAGE_DEMO_YEARS", "0")
            .stdin(Stdio::null());
        if let Some(database) = &self.database {
            command.env("MAILLAGE_DATABASE", database);
        }
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, args: &[&str]) -> Ran {
        ran(self.command(args).output().unwrap())
    }

    /// Serves until dropped.
    pub fn serve(&self) -> Server {
        Server::start(self.command(&["serve"]))
    }

    /// All places as JSON, without the ids, which each installation gives anew.
    pub fn places(&self) -> Vec<serde_json::Value> {
        let mut all: Vec<serde_json::Value> =
            serde_json::from_str(&self.run(&["export", "places", "--format", "json"]).with(0).out).unwrap();
        for place in &mut all {
            place.as_object_mut().unwrap().remove("id");
        }
        all.sort_by_cached_key(ToString::to_string);
        all
    }
}

/// What a process gave at its end.
pub fn ran(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// The folder of real data beside the repository, where there is one.
pub fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: there is no {}", path.display());
    None
}
