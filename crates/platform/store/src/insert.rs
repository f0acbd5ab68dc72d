//! Inserting many rows with few statements.

use std::fmt::Write as _;

use crate::engine::{Source, Text};
use crate::{StoreError, Value};

/// A multi-row insert: every part of its text is static, the values are parameters.
#[derive(Debug, Clone, Copy)]
pub struct Insert {
    /// Table.
    pub table: &'static str,
    /// Columns, in the order of the values of each row.
    pub columns: &'static [&'static str],
    /// What follows the rows: `""`, `on conflict (id) do nothing`, `on conflict (id) do update set …`.
    pub on_conflict: &'static str,
}

/// Parameters of one statement: far under the limits (32,766 on SQLite, 65,535 on PostgreSQL), and about where longer
/// statements stop being faster.
const PARAMETERS: usize = 4_000;

impl Insert {
    pub(crate) fn rows_at_once(&self) -> usize {
        rows_at_once(self.columns.len())
    }
}

/// Rows of so many columns that go into one statement.
pub(crate) fn rows_at_once(columns: usize) -> usize {
    (PARAMETERS / columns.max(1)).clamp(1, 500)
}

/// The statement for so many rows.
pub(crate) fn text(
    table: &str,
    columns: &[impl AsRef<str>],
    on_conflict: &str,
    rows: usize,
    sqlite: bool,
) -> String {
    let names: Vec<&str> = columns.iter().map(AsRef::as_ref).collect();
    let mut text = format!("insert into {table} ({}) values ", names.join(", "));
    let mut number = 0;
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns.len() {
            let comma = if column == 0 { "" } else { "," };
            number += 1;
            // SQLite looks names such as $7 up in a list, one by one: bare marks are much faster there.
            let _ = if sqlite { write!(text, "{comma}?") } else { write!(text, "{comma}${number}") };
        }
        text.push(')');
    }
    text.push(' ');
    text.push_str(on_conflict);
    text
}

/// Inserts up to [`Insert::rows_at_once`] rows.
pub(crate) async fn chunk(
    source: Source<'_>,
    insert: &Insert,
    rows: Vec<Vec<Value>>,
) -> Result<u64, StoreError> {
    let (count, width) = (rows.len(), insert.columns.len());
    if let Some(row) = rows.iter().find(|row| row.len() != width) {
        return Err(StoreError::Parameters { statement: insert.table, wanted: width, given: row.len() });
    }
    // Only whole chunks come back often enough to keep their compiled form.
    let sql = text(insert.table, insert.columns, insert.on_conflict, count, source.is_sqlite());
    let text = Text::built(insert.table, sql, count == insert.rows_at_once());
    source.execute(text, rows.into_iter().flatten().collect()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Insert =
        Insert { table: "t", columns: &["a", "b"], on_conflict: "on conflict (a) do nothing" };

    #[test]
    fn texts_follow_the_engine() {
        let sql = |sqlite| text(TWO.table, TWO.columns, TWO.on_conflict, 2, sqlite);
        assert_eq!(sql(true), "insert into t (a, b) values (?,?), (?,?) on conflict (a) do nothing");
        assert_eq!(sql(false), "insert into t (a, b) values ($1,$2), ($3,$4) on conflict (a) do nothing");
    }

    #[test]
    fn chunks_stay_under_the_limits() {
        let forty = Insert { table: "t", columns: &["c"; 40], on_conflict: "" };
        assert_eq!(forty.rows_at_once(), 100);
        assert_eq!(TWO.rows_at_once(), 500);
    }
}
