//! What happens when things break: the process is killed, the disk is full, PostgreSQL goes away and comes back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use maillage_store::migrate::{Migration, Migrations};
use maillage_store::testing::{POSTGRES_VARIABLE, TestDb};
use maillage_store::{Actor, Batch, Db, DbOptions, StoreError, Version, params, statements};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

const SCHEMA: &str = "create table line (id bigint primary key, filler text not null)";
static TABLES: Migrations = Migrations {
    owner: "sample",
    list: &[Migration { name: "0001_sample", sqlite: SCHEMA, postgres: SCHEMA }],
};

statements! {
    WRITE = "insert into line (id, filler) values ($1, $2)";
    LAST = "select coalesce(max(id), 0) as last, count(*) as lines from line";
    CHECK = "pragma integrity_check";
    SMALL_DISK = "pragma max_page_count = 200";
    LARGE_DISK = "pragma max_page_count = 200000";
}

const CHILD_VARIABLE: &str = "MAILLAGE_TEST_WRITER";

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

async fn write(db: &Db, id: i64) -> Result<Version, StoreError> {
    let mut tx = db.begin(&Actor::system("test"), now()).await?;
    tx.execute(&WRITE, params![id, "x".repeat(500)]).await?;
    tx.changed("line", &id.to_string());
    tx.commit().await
}

async fn lines(db: &Db) -> (i64, i64) {
    db.fetch_one(&LAST, params![], |row| Ok((row.get("last")?, row.get("lines")?))).await.unwrap()
}

/// The other process of the next test: writes for ever, and says what has been acknowledged.
#[tokio::test]
#[ignore = "started by a_killed_process_keeps_what_it_acknowledged"]
#[expect(clippy::disallowed_methods, reason = "talks to the test that started it")]
async fn writer_process() {
    let db = Db::open(&std::env::var(CHILD_VARIABLE).unwrap()).await.unwrap();
    for id in 1.. {
        write(&db, id).await.unwrap();
        println!("acknowledged {id}");
    }
}

#[tokio::test]
async fn a_killed_process_keeps_what_it_acknowledged() {
    let test = TestDb::sqlite(&[&TABLES]).await;
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer_process", "--ignored", "--nocapture"])
        .env(CHILD_VARIABLE, test.url())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let told = out.filter_map(|line| line.split_once("acknowledged ")?.1.parse::<i64>().ok());
    let acknowledged = told.take(60).last().unwrap();
    // SIGKILL: no destructor runs, nothing is flushed.
    child.kill().unwrap();
    child.wait().unwrap();
    let after = test.second_node().await;
    let (last, count) = lines(&after).await;
    assert!(acknowledged == 60 && last >= acknowledged && count == last, "{acknowledged} {last} {count}");
    let check = after.fetch_one(&CHECK, params![], |row| row.get::<String>("integrity_check")).await.unwrap();
    assert_eq!(check, "ok");
}

#[tokio::test]
async fn a_full_disk_is_named_and_harmless() {
    let test = TestDb::sqlite(&[&TABLES]).await;
    let limit = async |statement| {
        let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
        tx.fetch_all(statement, params![], |_| Ok(())).await.unwrap();
        tx.commit().await.unwrap();
    };
    limit(&SMALL_DISK).await;
    let mut written = 0;
    let full = loop {
        match write(&test.db, written + 1).await {
            Ok(_) => written += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, StoreError::StorageFull(_)), "{full:?}");
    assert_eq!(lines(&test.db).await, (written, written), "reading goes on");
    limit(&LARGE_DISK).await;
    write(&test.db, written + 1).await.unwrap();
}

/// Stands between the program and PostgreSQL, and can be cut.
struct Cable {
    address: std::net::SocketAddr,
    server: String,
    open: Arc<Mutex<Vec<JoinHandle<()>>>>,
    accepting: JoinHandle<()>,
}

impl Cable {
    async fn lay(address: &str, server: String) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let open = Arc::new(Mutex::new(Vec::new()));
        let (connections, target) = (open.clone(), server.clone());
        let accepting = tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let target = target.clone();
                let carry = tokio::spawn(async move {
                    if let Ok(mut far) = TcpStream::connect(target).await {
                        let _ = copy_bidirectional(&mut near, &mut far).await;
                    }
                });
                connections.lock().unwrap().push(carry);
            }
        });
        Self { address, server, open, accepting }
    }

    async fn cut(self) -> (String, String) {
        self.accepting.abort();
        let _ = self.accepting.await;
        self.open.lock().unwrap().iter().for_each(JoinHandle::abort);
        (self.address.to_string(), self.server)
    }
}

#[tokio::test]
async fn postgresql_goes_away_and_comes_back() {
    let Some(test) = TestDb::postgres(&[&TABLES]).await else {
        return eprintln!("skipped: {POSTGRES_VARIABLE} is not set");
    };
    let (head, name) = test.url().rsplit_once('/').unwrap();
    let (user, server) = head.rsplit_once('@').unwrap();
    let cable = Cable::lay("127.0.0.1:0", server.to_owned()).await;
    let url = format!("{user}@{}/{name}", cable.address);
    let options = DbOptions { patience: Duration::from_secs(1), ..DbOptions::new(url) };
    let db = Db::open_with(&options).await.unwrap();
    let mut feed = db.follow(Version::ZERO);
    write(&db, 1).await.unwrap();
    assert!(matches!(feed.next_batch().await.unwrap(), Batch::Changes(_)));

    let (address, server) = cable.cut().await;
    let down = tokio::time::timeout(Duration::from_secs(30), write(&db, 2)).await.expect("an answer in time");
    assert!(matches!(down, Err(StoreError::Unavailable(_))), "{down:?}");
    let deaf =
        tokio::time::timeout(Duration::from_secs(30), feed.next_batch()).await.expect("an answer in time");
    assert!(deaf.is_err_and(|error| error.is_transient()));
    assert!(db.ping().await.is_err_and(|error| error.is_transient()));
    write(&test.db, 3).await.unwrap();

    let _cable = Cable::lay(&address, server).await;
    write(&db, 4).await.unwrap();
    let mut seen = Vec::new();
    while seen.len() < 2 {
        match feed.next_batch().await {
            Ok(Batch::Changes(changes)) => seen.extend(changes.into_iter().map(|change| change.id)),
            other => assert!(other.is_err_and(|error| error.is_transient())),
        }
    }
    assert_eq!(seen, ["3", "4"], "what happened during the outage is not lost");
}
