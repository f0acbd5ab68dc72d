//! Reading a dump back.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use futures::TryStreamExt as _;
use futures::stream::BoxStream;
use serde_json::Value as Json;

use super::Carried;
use super::dump::{REGISTER, quote};
use super::line::{self, FORMAT, Line};
use crate::engine::Text;
use crate::error::DumpError;
use crate::schema::{self, Kind, Schema};
use crate::{Actor, Db, StoreError, Tx, Value, insert, migrate, params, statements};

statements! {
    /// Traces that a database in use always has.
    pub(crate) IN_USE = "select (select count(*) from change) + (select count(*) from audit) + (select count(*) from job) \
        + (select count(*) from file) as traces";
    /// Foreign keys as statements that remove and restore them (PostgreSQL).
    pub(crate) CONSTRAINTS = {
        sqlite: "select '' as remove, '' as restore where false",
        postgres: "select format('alter table %I drop constraint %I', t.relname, k.conname) as remove, \
            format('alter table %I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid)) as restore \
            from pg_constraint as k join pg_class as t on t.oid = k.conrelid \
            where k.contype = 'f' and t.relnamespace = current_schema()::regnamespace",
    };
    /// The feed goes on after the last version ever given, even when all changes have been forgotten.
    pub(crate) RESUME_FEED = {
        sqlite: "update sqlite_sequence set seq = max(seq, (select pruned_to from change_mark)) where name = 'change'",
        postgres: "select setval(pg_get_serial_sequence('change', 'seq'), greatest(1, (select pruned_to from change_mark), \
            (select max(seq) from change)))",
    };
    /// SQLite knows the sequence of a table from its first row on.
    pub(crate) KNOW_FEED = {
        sqlite: "insert into sqlite_sequence (name, seq) select 'change', 0 \
            where not exists (select 1 from sqlite_sequence where name = 'change')",
        postgres: "select 1",
    };
}

type Lines<'a> = BoxStream<'a, Result<String, StoreError>>;

/// Loads the lines of a dump, in one transaction.
pub(super) async fn lines(db: &Db, now: DateTime<Utc>, mut lines: Lines<'_>) -> Result<Carried, StoreError> {
    let schema = schema::schema(db).await?;
    check_head(db, &mut lines).await?;
    let mut tx = db.begin(&Actor::system("load"), now).await?;
    if tx.fetch_one(&IN_USE, params![], |row| row.get::<i64>("traces")).await? > 0 {
        return Err(DumpError::InUse.into());
    }
    let restore = free_order(&mut tx).await?;
    empty(&mut tx, &schema).await?;
    let carried = Loader { tx: &mut tx, schema: &schema, seen: BTreeSet::new() }.run(&mut lines).await?;
    for text in restore {
        run(&mut tx, text).await?;
    }
    resume_numbers(&mut tx, &schema).await?;
    tx.commit().await?;
    Ok(carried)
}

/// The first line must fit the migrations of this database.
async fn check_head(db: &Db, lines: &mut Lines<'_>) -> Result<(), StoreError> {
    let head = lines.try_next().await?.and_then(|line| serde_json::from_str(&line).ok());
    let Some(Line::MaillageDump { format, migrations, .. }) = head else {
        return Err(DumpError::NotADump.into());
    };
    if format != FORMAT {
        return Err(DumpError::Format(format, FORMAT).into());
    }
    let here = migrate::applied(&mut db.snapshot().await?).await?;
    match migrations.iter().find(|m| !here.contains(m)).or(here.iter().find(|m| !migrations.contains(m))) {
        Some(other) => Err(DumpError::Migration(other.clone()).into()),
        None => Ok(()),
    }
}

/// Lets rows come in any order until the end; gives back what restores the constraints.
async fn free_order(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    if tx.is_sqlite() {
        tx.source().batch("load", "pragma defer_foreign_keys = on").await?;
        return Ok(Vec::new());
    }
    tx.source().batch("load", "set local statement_timeout = 0; set local lock_timeout = 0").await?;
    let read = |row: &crate::Row| Ok((row.get("remove")?, row.get("restore")?));
    let (remove, restore): (Vec<String>, Vec<String>) =
        tx.fetch_all(&CONSTRAINTS, params![], read).await?.into_iter().unzip();
    for text in remove {
        run(tx, text).await?;
    }
    Ok(restore)
}

/// Removes what the migrations put there: the dump holds it too.
async fn empty(tx: &mut Tx, schema: &Schema) -> Result<(), StoreError> {
    for name in schema.tables.keys().filter(|name| *name != REGISTER) {
        run(tx, format!("delete from {}", quote(name))).await?;
    }
    Ok(())
}

/// Numbered tables go on after their last row.
async fn resume_numbers(tx: &mut Tx, schema: &Schema) -> Result<(), StoreError> {
    if !tx.is_sqlite() {
        for (name, table) in &schema.tables {
            for column in table.columns.iter().filter(|column| column.numbered) {
                let (table, column) = (quote(name), &column.name);
                let text = format!(
                    "select setval(pg_get_serial_sequence($1, $2), greatest(1, (select max({}) from {table})))",
                    quote(column)
                );
                let text = Text::built("load", text, false);
                tx.source().execute(text, params![table.as_str(), column]).await?;
            }
        }
    }
    tx.execute(&KNOW_FEED, params![]).await?;
    tx.execute(&RESUME_FEED, params![]).await.map(drop)
}

async fn run(tx: &mut Tx, text: String) -> Result<(), StoreError> {
    tx.source().execute(Text::built("load", text, false), Vec::new()).await.map(drop)
}

struct Loader<'a> {
    tx: &'a mut Tx,
    schema: &'a Schema,
    seen: BTreeSet<String>,
}

/// The table being filled.
struct Target {
    name: String,
    columns: Vec<String>,
    kinds: Vec<Kind>,
    waiting: Vec<Vec<Value>>,
}

impl Loader<'_> {
    async fn run(&mut self, lines: &mut Lines<'_>) -> Result<Carried, StoreError> {
        let mut carried = Carried::default();
        let mut target: Option<Target> = None;
        while let Some(text) = lines.try_next().await? {
            if let Ok(row) = serde_json::from_str::<Vec<Json>>(&text) {
                let Some(target) = &mut target else { return Err(odd(&text)) };
                target.waiting.push(target.row(row)?);
                carried.rows += 1;
                if target.waiting.len() >= insert::rows_at_once(target.columns.len()) {
                    self.flush(target).await?;
                }
                continue;
            }
            if let Some(mut full) = target.take() {
                self.flush(&mut full).await?;
            }
            match serde_json::from_str(&text) {
                Ok(Line::Table { name, columns }) => {
                    target = Some(self.open(name, columns)?);
                    carried.tables += 1;
                }
                Ok(Line::End { tables, rows }) if (Carried { tables, rows }) == carried => {
                    return Ok(carried);
                }
                _ => return Err(odd(&text)),
            }
        }
        Err(DumpError::Truncated.into())
    }

    fn open(&mut self, name: String, columns: Vec<String>) -> Result<Target, StoreError> {
        let table =
            self.schema.tables.get(&name).filter(|_| name != REGISTER && self.seen.insert(name.clone()));
        let kind = |wanted: &String| {
            let found = table.and_then(|table| table.columns.iter().find(|column| column.name == *wanted));
            found.map(|column| column.kind.clone())
        };
        match columns.iter().map(kind).collect() {
            Some(kinds) if table.is_some() => Ok(Target { name, columns, kinds, waiting: Vec::new() }),
            _ => Err(DumpError::Unfit(format!("the dump and this database disagree about the table {name}"))
                .into()),
        }
    }

    async fn flush(&mut self, target: &mut Target) -> Result<(), StoreError> {
        let rows = std::mem::take(&mut target.waiting);
        if rows.is_empty() {
            return Ok(());
        }
        let columns: Vec<String> = target.columns.iter().map(|column| quote(column)).collect();
        let text = insert::text(&quote(&target.name), &columns, "", rows.len(), self.tx.is_sqlite());
        let text = Text::built("load", text, true);
        self.tx.source().execute(text, rows.into_iter().flatten().collect()).await.map(drop)
    }
}

impl Target {
    fn row(&self, row: Vec<Json>) -> Result<Vec<Value>, StoreError> {
        if row.len() != self.kinds.len() {
            return Err(DumpError::Unfit(format!("a row of {} has {} values", self.name, row.len())).into());
        }
        let read = |(kind, json)| {
            line::read(kind, json)
                .map_err(|mismatch| DumpError::Unfit(format!("table {}: {mismatch}", self.name)).into())
        };
        self.kinds.iter().zip(row).map(read).collect()
    }
}

fn odd(text: &str) -> StoreError {
    let start: String = text.chars().take(60).collect();
    DumpError::Unfit(format!("a line of the dump is not understood: {start}")).into()
}
