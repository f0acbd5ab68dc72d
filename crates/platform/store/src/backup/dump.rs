//! Writing a dump.

use chrono::{DateTime, Utc};
use futures::Stream;
use futures::stream;
use tokio::sync::mpsc::{Sender, channel};

use super::line::{self, FORMAT, Line};
use crate::engine::Text;
use crate::error::DumpError;
use crate::migrate;
use crate::schema::{self, Table};
use crate::snapshot::Snapshot;
use crate::value::write_time;
use crate::{Db, Row, StoreError};

/// Lines that may wait for the reader: what bounds the memory.
const AHEAD: usize = 512;

/// The register of migrations stays behind: the target has its own.
pub(super) const REGISTER: &str = "schema_migration";

type Lines = Sender<Result<String, StoreError>>;

/// The lines of a dump, as they are read.
pub(super) fn lines(
    db: &Db,
    now: DateTime<Utc>,
) -> impl Stream<Item = Result<String, StoreError>> + Send + use<> {
    let (out, lines) = channel(AHEAD);
    let db = db.clone();
    tokio::spawn(async move {
        if let Err(error) = write(&db, now, &out).await {
            // Nobody reads any more: nobody wants to know.
            let _ = out.send(Err(error)).await;
        }
    });
    stream::unfold(lines, async |mut lines| lines.recv().await.map(|line| (line, lines)))
}

async fn write(db: &Db, now: DateTime<Utc>, out: &Lines) -> Result<(), StoreError> {
    let mut snapshot = db.snapshot().await?;
    let schema = schema::read(&mut snapshot).await?;
    let migrations = migrate::applied(&mut snapshot).await?;
    send(out, &Line::MaillageDump { format: FORMAT, at: write_time(now), migrations }).await?;
    let (mut tables, mut rows) = (0, 0);
    for name in schema.in_dependency_order() {
        if name == REGISTER {
            continue;
        }
        rows += table(&mut snapshot, name, &schema.tables[name], out).await?;
        tables += 1;
    }
    send(out, &Line::End { tables, rows }).await
}

async fn table(snapshot: &mut Snapshot, name: &str, table: &Table, out: &Lines) -> Result<u64, StoreError> {
    let columns: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    let quoted = |names: &[String]| names.iter().map(|name| quote(name)).collect::<Vec<_>>().join(", ");
    let mut text = format!("select {} from {}", quoted(&columns), quote(name));
    if !table.primary_key.is_empty() {
        text = format!("{text} order by {}", quoted(&table.primary_key));
    }
    send(out, &Line::Table { name: name.to_owned(), columns }).await?;
    let mut rows = snapshot.source().rows(Text::built("dump", text, false), Vec::new())?;
    let mut count = 0;
    while let Some(row) = futures::TryStreamExt::try_next(&mut rows).await? {
        emit(out, row_line(table, &row)?).await?;
        count += 1;
    }
    Ok(count)
}

fn row_line(table: &Table, row: &Row) -> Result<String, StoreError> {
    let mut values = Vec::with_capacity(table.columns.len());
    for (index, column) in table.columns.iter().enumerate() {
        let value = column
            .kind
            .carry(row.at(index)?)
            .map_err(|mismatch| StoreError::Column { column: column.name.clone(), reason: mismatch.0 })?;
        values.push(line::write(value));
    }
    Ok(serde_json::Value::Array(values).to_string())
}

/// An identifier from the catalogue, inert inside a statement.
pub(super) fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

async fn send(out: &Lines, line: &Line) -> Result<(), StoreError> {
    let text = serde_json::to_string(line).map_err(|error| DumpError::Unfit(error.to_string()))?;
    emit(out, text).await
}

async fn emit(out: &Lines, text: String) -> Result<(), StoreError> {
    out.send(Ok(text)).await.map_err(|_| DumpError::Unfit("nobody reads the dump any more".to_owned()).into())
}
