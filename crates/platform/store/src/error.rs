//! What can go wrong in the store, told so that the caller can act on it.

use std::error::Error;

/// A cause kept for the log.
pub type Cause = Box<dyn Error + Send + Sync>;

/// Failure of a store operation. "No such row" is not among them: that is an `Option`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database does not answer: stopped, unreachable, or no connection came free in time.
    /// Trying again later can succeed without a restart.
    #[error("the database is unavailable: {0}")]
    Unavailable(#[source] Cause),
    /// No room left on the disk (or the quota) of the database or of the files.
    #[error("no storage space left: {0}")]
    StorageFull(#[source] Cause),
    /// Another transaction was in the way (lock, deadlock). Trying again can succeed.
    #[error("another transaction is in the way: {0}")]
    Busy(#[source] Cause),
    /// A constraint of the schema refused the row.
    #[error("{0}")]
    Violation(Box<Violation>),
    /// [`fetch_one`](crate::Db::fetch_one) found no row where there is always one.
    #[error("statement {0} gave no row")]
    NoRow(&'static str),
    /// A column is missing, or holds another kind of value than the one asked for.
    #[error("column {column}: {reason}")]
    Column {
        /// Name of the column as the statement gives it.
        column: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An earlier statement of this transaction failed: nothing more can be done with it, on either engine.
    #[error("an earlier statement of this transaction failed")]
    TransactionFailed,
    /// The number of parameters given differs from the number of placeholders.
    #[error("statement {statement} takes {wanted} parameters, {given} given")]
    Parameters {
        /// Name of the statement.
        statement: &'static str,
        /// Highest placeholder in its text.
        wanted: usize,
        /// Parameters given.
        given: usize,
    },
    /// The engine refused the statement for a reason that only a developer can mend.
    #[error("statement {statement}: {source}")]
    Statement {
        /// Name of the statement.
        statement: &'static str,
        /// Answer of the engine.
        source: Cause,
    },
    /// The address or an option of the database or of the files is wrong.
    #[error("{0}")]
    Settings(String),
    /// A file (backup, dump, stored document) could not be read or written.
    #[error("file: {0}")]
    File(#[source] Cause),
    /// A dump is truncated, of another version, or does not fit the schema.
    #[error(transparent)]
    Dump(#[from] DumpError),
    /// A migration cannot be applied.
    #[error(transparent)]
    Migration(#[from] crate::migrate::MigrationError),
}

/// Why a dump cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum DumpError {
    /// The target was used already.
    #[error("this database is in use: load into a new one")]
    InUse,
    /// The file is something else.
    #[error("this is not a dump of Maillage")]
    NotADump,
    /// Another version of the format: that of the dump, that of this program.
    #[error("the dump has format {0}, this program reads {1}")]
    Format(u32, u32),
    /// A migration that one has and the other has not.
    #[error(
        "the dump and this database differ by the migration {0}: use the version of the program that wrote the dump"
    )]
    Migration(String),
    /// The end is missing.
    #[error("the dump is truncated: its last line is missing")]
    Truncated,
    /// The file cannot be unpacked: cut or damaged.
    #[error("unreadable dump: {0}")]
    Unreadable(#[source] Cause),
    /// A line does not fit this database.
    #[error("{0}")]
    Unfit(String),
}

/// Kind of constraint that a row broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViolationKind {
    /// A unique index, or a primary key: the value exists already.
    Unique,
    /// A foreign key: the row pointed at does not exist, or is still pointed at.
    ForeignKey,
    /// A column that may not be null.
    NotNull,
    /// A `check` condition.
    Check,
}

/// The constraint that refused a row, named as far as the engine names it.
///
/// SQLite names table and columns of a unique index or a null, the constraint of a check, and nothing for a foreign
/// key. PostgreSQL names everything. Write code that asks [`Violation::on`], which holds on both.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?} violation on {}({}) {}", table.as_deref().unwrap_or("?"), columns.join(", "), constraint.as_deref().unwrap_or(""))]
pub struct Violation {
    /// Kind of constraint.
    pub kind: ViolationKind,
    /// Table of the refused row.
    pub table: Option<String>,
    /// Columns concerned, in the order of the index.
    pub columns: Vec<String>,
    /// Name of the constraint or of the index.
    pub constraint: Option<String>,
}

impl Violation {
    /// Whether this is a breach of `kind` on `table.column` (alone or with other columns).
    pub fn on(&self, kind: ViolationKind, table: &str, column: &str) -> bool {
        self.kind == kind && self.table.as_deref() == Some(table) && self.columns.iter().any(|c| c == column)
    }
}

impl StoreError {
    /// The violated constraint, when that is what happened.
    pub fn violation(&self) -> Option<&Violation> {
        match self {
            Self::Violation(violation) => Some(violation),
            _ => None,
        }
    }

    /// Whether `table.column` already holds that value: the usual field error.
    pub fn is_duplicate(&self, table: &str, column: &str) -> bool {
        self.violation().is_some_and(|v| v.on(ViolationKind::Unique, table, column))
    }

    /// Whether trying again later, unchanged, can succeed.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Busy(_))
    }

    /// Whether the engine itself refused: PostgreSQL then accepts nothing more in that transaction.
    pub(crate) fn breaks_transaction(&self) -> bool {
        matches!(
            self,
            Self::Unavailable(_)
                | Self::StorageFull(_)
                | Self::Busy(_)
                | Self::Violation(_)
                | Self::Statement { .. }
        )
    }

    pub(crate) fn file(error: impl Into<Cause>) -> Self {
        let cause: Cause = error.into();
        match cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind) {
            Some(std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded) => {
                Self::StorageFull(cause)
            }
            _ => Self::File(cause),
        }
    }
}
