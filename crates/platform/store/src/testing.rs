//! The test kit: throw-away databases, and one story told on both engines. Behind the cargo feature `testing`.
#![expect(clippy::panic, clippy::missing_panics_doc, reason = "a test kit fails by panicking")]

use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::engine::{Source, Text};
use crate::migrate::{Migrations, migrate};
use crate::schema::{Schema, differences, schema};
use crate::{Clock as _, Db, EngineKind, Statement, SystemClock, prepare_all};

/// Where PostgreSQL for tests is: see `scripts/postgres.sh`.
pub const POSTGRES_VARIABLE: &str = "TEST_PG_URL";

/// A fresh, migrated database that goes away with this value.
#[derive(Debug)]
pub struct TestDb {
    /// The handle.
    pub db: Db,
    url: String,
    _place: Place,
}

#[derive(Debug)]
enum Place {
    Folder { _folder: TempDir },
    Database { server: String, name: String },
}

impl TestDb {
    /// A new SQLite file with the schema of `owners`.
    pub async fn sqlite(owners: &[&Migrations]) -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        Self { db: ready(&url, owners).await, url, _place: Place::Folder { _folder: folder } }
    }

    /// A new PostgreSQL database with the schema of `owners`; `None` when `TEST_PG_URL` is not set.
    pub async fn postgres(owners: &[&Migrations]) -> Option<Self> {
        let server = postgres_server()?;
        let name =
            format!("maillage_test_{}", uuid::Uuid::from_u128(rand::Rng::random(&mut generator())).simple());
        on_server(&server, format!("create database {name} template template0")).await;
        let url = match server.rsplit_once('/') {
            Some((head, _)) => format!("{head}/{name}"),
            None => panic!("{POSTGRES_VARIABLE} must end with the name of a database"),
        };
        Some(Self { db: ready(&url, owners).await, url, _place: Place::Database { server, name } })
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Another handle on the same database: a second node.
    pub async fn second_node(&self) -> Db {
        open(&self.url).await
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Self::Database { server, name } = self else { return };
        let (server, text) = (server.clone(), format!("drop database if exists {name} with (force)"));
        // Dropping happens inside a runtime, which cannot wait: another thread does.
        let _ = std::thread::spawn(move || runtime().block_on(on_server(&server, text))).join();
    }
}

#[expect(clippy::disallowed_methods, reason = "the address of the test server is given by the environment")]
fn postgres_server() -> Option<String> {
    std::env::var(POSTGRES_VARIABLE).ok().filter(|url| !url.is_empty())
}

fn generator() -> rand::rngs::StdRng {
    rand::SeedableRng::from_os_rng()
}

async fn open(url: &str) -> Db {
    Db::open(url).await.unwrap_or_else(|error| panic!("cannot open the test database: {error}"))
}

async fn ready(url: &str, owners: &[&Migrations]) -> Db {
    let db = open(url).await;
    migrate(&db, owners, SystemClock.now()).await.unwrap_or_else(|error| panic!("cannot migrate: {error}"));
    db
}

async fn on_server(server: &str, text: String) {
    let run = async {
        let mut connection = PgConnection::connect(server).await.map_err(|error| error.to_string())?;
        let text = Text::built("test database", text, false);
        Source::Postgres(&mut connection).execute(text, Vec::new()).await.map_err(|error| error.to_string())
    };
    run.await.unwrap_or_else(|error| panic!("{POSTGRES_VARIABLE}: {error}"));
}

fn runtime() -> Runtime {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap_or_else(|error| panic!("no runtime: {error}"))
}

/// Tells a story on one engine: what [`both_engines!`](crate::both_engines) calls. Says so when it skips PostgreSQL.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub fn tell<F: Future<Output = ()>>(
    engine: EngineKind,
    owners: &[&Migrations],
    story: impl FnOnce(TestDb) -> F,
) {
    runtime().block_on(async {
        match engine {
            EngineKind::Sqlite => story(TestDb::sqlite(owners).await).await,
            EngineKind::Postgres => match TestDb::postgres(owners).await {
                Some(test) => story(test).await,
                None => eprintln!("skipped on PostgreSQL: {POSTGRES_VARIABLE} is not set"),
            },
        }
    });
}

/// Checks that the migrations of `owners` (with those they stand on, first) give the same schema on both engines,
/// within the portable subset, and that every statement compiles on it. Without PostgreSQL, checks SQLite alone.
pub fn check_schema_and_statements(
    owners: &'static [&'static Migrations],
    lists: &'static [&'static [&'static Statement]],
) {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        tell(engine, owners, async |test: TestDb| {
            let reference = described(&TestDb::sqlite(owners).await.db).await;
            let found = differences(&reference, &described(&test.db).await);
            assert!(found.is_empty(), "the schemas differ:\n{}", found.join("\n"));
            let refused = prepare_all(&test.db, lists).await.unwrap_or_else(|error| panic!("{error}"));
            assert!(refused.is_empty(), "{engine:?} refuses:\n{}", refused.join("\n"));
        });
    }
}

async fn described(db: &Db) -> Schema {
    schema(db).await.unwrap_or_else(|error| panic!("cannot read the schema: {error}"))
}

/// Tests told on both engines. Each becomes a module with the tests `sqlite` and `postgres`.
///
/// ```ignore
/// maillage_store::both_engines! { &[&MIGRATIONS];
///     async fn a_place_is_found_again(test) {
///         assert!(place(&test.db, "x").await.unwrap().is_none());
///     }
/// }
/// ```
#[macro_export]
macro_rules! both_engines {
    ($owners:expr; $($(#[$meta:meta])* async fn $name:ident($test:ident) $body:block)*) => {$(
        $(#[$meta])*
        #[cfg(test)]
        mod $name {
            use super::*;

            async fn story($test: $crate::testing::TestDb) $body

            #[test]
            fn sqlite() {
                $crate::testing::tell($crate::EngineKind::Sqlite, $owners, story);
            }

            #[test]
            fn postgres() {
                $crate::testing::tell($crate::EngineKind::Postgres, $owners, story);
            }
        }
    )*};
}
