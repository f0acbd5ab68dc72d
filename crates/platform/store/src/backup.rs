//! Copies of the database: a file of SQLite as it stands, or a dump that either engine can read.
//!
//! A dump is a gzip file of JSON lines. The first line says what it is and which migrations it fits; then for each table,
//! in dependency order, a line that names its columns and one line a row (an array, in the order of the columns); a
//! last line counts the rows, so that a truncated file is recognised. Times are RFC 3339 in UTC, bytes base 64, JSON
//! values stand in an array of one, to tell the JSON null from no value.

mod dump;
mod line;
mod load;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use futures::stream::{self, StreamExt as _, TryStreamExt as _};
pub(crate) use load::ALL as STATEMENTS;

use crate::engine::{Engine, Source, Text};
use crate::error::DumpError;
use crate::{Db, StoreError, params};

/// What a dump, a load or a move carried.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    /// Tables.
    pub tables: u64,
    /// Rows in all.
    pub rows: u64,
}

/// Copies a SQLite database into a new file, consistent even while others write. Opens as a database of its own.
/// [`StoreError::Settings`] on PostgreSQL: use [`dump`], or the tools of the engine.
pub async fn copy_file(db: &Db, to: &Path) -> Result<(), StoreError> {
    let Engine::Sqlite { writer, .. } = db.engine() else {
        return Err(StoreError::Settings("only SQLite is copied as a file".to_owned()));
    };
    let Some(path) = to.to_str() else {
        return Err(StoreError::Settings("the path of the copy is not UTF-8".to_owned()));
    };
    // A connection of its own: a reader may not write, even elsewhere, and the writer has its work.
    let options = writer.connect_options();
    let mut connection = sqlx::ConnectOptions::connect(options.as_ref())
        .await
        .map_err(|error| crate::engine::failure::translate("copy", error))?;
    let text = Text::built("copy", "vacuum into $1".to_owned(), false);
    Source::Sqlite(&mut connection).execute(text, params![path]).await.map(drop)
}

/// Writes a dump of the whole database as it is at this instant, whatever is written meanwhile. Writes are small and
/// blocking: meant for a file.
pub async fn dump(db: &Db, now: DateTime<Utc>, to: impl Write + Send) -> Result<Carried, StoreError> {
    let mut out = GzEncoder::new(to, Compression::default());
    let mut lines = dump::lines(db, now).boxed();
    let mut count = line::Counter::default();
    while let Some(line) = lines.try_next().await? {
        count.see(&line);
        out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(StoreError::file)?;
    }
    out.finish().and_then(|mut inner| inner.flush()).map_err(StoreError::file)?;
    Ok(count.carried())
}

/// Loads a dump into a database that has the same migrations and has not been used yet. One transaction: a dump that is
/// truncated or does not fit leaves nothing behind. Restart the nodes that were running on it.
pub async fn load(db: &Db, now: DateTime<Utc>, from: impl Read + Send) -> Result<Carried, StoreError> {
    let lines = BufReader::new(GzDecoder::new(from)).lines();
    let lines =
        stream::iter(lines.map(|line| line.map_err(|error| DumpError::Unreadable(error.into()).into())));
    load::lines(db, now, lines.boxed()).await
}

/// Carries everything from one database to another, of the same or the other engine: `maillage move`. Same conditions
/// on the target as [`load`]. Nothing should write to the source meanwhile: what comes after the start stays there.
pub async fn carry(from: &Db, to: &Db, now: DateTime<Utc>) -> Result<Carried, StoreError> {
    load::lines(to, now, dump::lines(from, now).boxed()).await
}
