//! The database, the files, the clock and the queue: what every capability stands on. This crate alone knows sqlx.
//!
//! SQL is written once for SQLite and PostgreSQL with [`statements!`], within a portable subset:
//!
//! - identifiers are `text`, made by [`Ids`]; whole numbers are `bigint`; times `timestamptz`, dates `date`, JSON `jsonb`;
//! - no clock in the database (`now()`): the time is a parameter;
//! - no engine collation, no `ilike`: store a sort or search key computed in Rust and compare it;
//! - a parameter that stands alone is cast, since nothing else tells its type: `cast($1 as text) is null`;
//! - `sum` of `bigint` is cast: `cast(sum(n) as bigint)`;
//! - pages by key (`where (k, id) > ($1, $2)`), never by offset;
//! - JSON is opaque to SQL, with one exception: a list as a parameter, in a statement with a text for each engine,
//!   `id in (select value from json_each($1))` and `id in (select jsonb_array_elements_text($1))`.
//!
//! A write is one transaction, with the changes it announces, its audit line and the jobs it leaves behind:
//!
//! ```
//! use maillage_store::{Actor, Clock as _, Db, SystemClock, migrate, params, statements};
//!
//! statements! {
//!     /// Keeps a setting.
//!     SAVE = "insert into setting (name, value, updated_at) values ($1, $2, $3)";
//!     /// Reads it.
//!     LOAD = "select value from setting where name = $1";
//! }
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let db = Db::open("sqlite::memory:").await?;
//! let now = SystemClock.now();
//! migrate::migrate(&db, &[], now).await?;
//!
//! let mut tx = db.begin(&Actor::person("0192"), now).await?;
//! tx.execute(&SAVE, params!["colour", serde_json::json!("blue"), now]).await?;
//! tx.changed("setting", "colour");
//! tx.audit("setting.save", "setting", "colour", serde_json::Value::Null);
//! let version = tx.commit().await?;
//!
//! let colour: serde_json::Value = db.fetch_one(&LOAD, params!["colour"], |row| row.get("value")).await?;
//! assert_eq!(colour, "blue");
//! assert_eq!(db.version().await?, version);
//! # Ok::<(), maillage_store::StoreError>(())
//! # }).unwrap();
//! ```

pub mod audit;
pub mod backup;
mod change;
mod clock;
mod db;
mod engine;
mod error;
pub mod files;
mod ids;
mod insert;
pub mod jobs;
pub mod made;
pub mod migrate;
mod row;
pub mod schema;
mod secret;
mod setting;
mod snapshot;
mod statement;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;

pub use change::{Batch, Change, ChangeFeed, Version, prune_before};
pub use clock::{Clock, FixedClock, SystemClock};
pub use db::{Db, EngineKind};
pub use engine::open::DbOptions;
pub use error::{Cause, DumpError, StoreError, Violation, ViolationKind};
pub use ids::Ids;
pub use insert::Insert;
pub use jobs::NewJob;
pub use row::Row;
pub use secret::{Secret, fingerprint};
pub use snapshot::Snapshot;
pub use statement::{Statement, prepare_all};
pub use tx::{Actor, Tx};
pub use value::{FromValue, IntoValue, Mismatch, Value, ValueRef};

/// The store's own statements, for [`prepare_all`].
pub static STATEMENTS: &[&[&Statement]] = &[
    audit::ALL,
    backup::STATEMENTS,
    change::ALL,
    files::ALL,
    jobs::STATEMENTS,
    jobs::SCHEDULE_STATEMENTS,
    made::ALL,
    migrate::STATEMENTS,
    schema::STATEMENTS,
    setting::ALL,
];
