//! Migrations: each capability brings its own, one runner applies them.
//!
//! A migration that has been released is never edited nor removed: add another. Between two releases, expand first
//! (add a column, fill it), contract later (drop the old one), so that old and new nodes run side by side.

mod run;

pub(crate) use run::{ALL as STATEMENTS, applied};
pub use run::{Report, migrate, pending};

/// The migrations of one owner, in the order of their numbers.
#[derive(Debug)]
pub struct Migrations {
    /// The capability: `places`, `agenda`…
    pub owner: &'static str,
    /// From the oldest to the newest.
    pub list: &'static [Migration],
}

/// One step of a schema.
#[derive(Debug)]
pub struct Migration {
    /// Number and words: `0001_places`.
    pub name: &'static str,
    /// Statements for SQLite.
    pub sqlite: &'static str,
    /// Statements for PostgreSQL.
    pub postgres: &'static str,
}

impl Migration {
    /// The number at the head of the name; 0 when there is none, which [`migrate`] refuses.
    pub fn version(&self) -> i64 {
        self.name.split('_').next().and_then(|number| number.parse().ok()).unwrap_or(0)
    }
}

/// Why the schema cannot be brought up to date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MigrationError {
    /// A migration already applied differs from the one in this program.
    #[error(
        "migration {owner}/{name} was edited after it had been applied here: restore its text and put the change in a new migration"
    )]
    Edited {
        /// Owner of the migration.
        owner: String,
        /// Its name.
        name: String,
    },
    /// Numbers do not grow from 1.
    #[error("migration {owner}/{name}: numbers must start at 0001 and grow")]
    Order {
        /// Owner of the migration.
        owner: String,
        /// Its name.
        name: String,
    },
    /// A migration has a number below one that is applied already: it was slipped in between.
    #[error("migration {owner}/{name} comes before one that is already applied: give it a higher number")]
    Late {
        /// Owner of the migration.
        owner: String,
        /// Its name.
        name: String,
    },
    /// The engine refused the statements. Nothing of this migration was kept.
    #[error("migration {owner}/{name} failed: {reason}")]
    Failed {
        /// Owner of the migration.
        owner: String,
        /// Its name.
        name: String,
        /// Answer of the engine.
        reason: String,
    },
}

/// Declares the migrations of a crate from its `migrations/` folder: `both "0001_places"` reads `0001_places.sql`,
/// `each "0002_search"` reads `0002_search.sqlite.sql` and `0002_search.postgres.sql`.
///
/// ```ignore
/// maillage_store::migrations! {
///     /// The schema of places.
///     pub MIGRATIONS: "places" = [both "0001_places", each "0002_search"];
/// }
/// ```
#[macro_export]
macro_rules! migrations {
    ($(#[$meta:meta])* $vis:vis $const:ident: $owner:literal = [$($way:ident $name:literal),* $(,)?];) => {
        $(#[$meta])*
        $vis static $const: $crate::migrate::Migrations = $crate::migrate::Migrations {
            owner: $owner,
            list: &[$($crate::migrations!(@$way $name)),*],
        };
    };
    (@both $name:literal) => {
        $crate::migrate::Migration {
            name: $name,
            sqlite: $crate::migrations!(@read $name, ".sql"),
            postgres: $crate::migrations!(@read $name, ".sql"),
        }
    };
    (@each $name:literal) => {
        $crate::migrate::Migration {
            name: $name,
            sqlite: $crate::migrations!(@read $name, ".sqlite.sql"),
            postgres: $crate::migrations!(@read $name, ".postgres.sql"),
        }
    };
    (@read $name:literal, $end:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, $end))
    };
}

crate::migrations! {
    /// The tables of the store itself; [`migrate`] always applies them first.
    pub(crate) OWN: "store" = [
        each "0001_change", each "0002_audit", both "0003_job", both "0004_setting", both "0005_file",
        both "0006_made",
    ];
}
