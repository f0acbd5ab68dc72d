//! Measures what imports and exports cost: 20,000 rows of 40 columns in, then out again.
//!
//! ```sh
//! cargo run --release -p maillage-store --example bulk -- sqlite://bulk.db
//! ```
#![expect(clippy::print_stdout, reason = "a measure is shown")]

use std::time::Instant;

use futures::TryStreamExt as _;
use maillage_store::migrate::{Migration, Migrations, migrate};
use maillage_store::{Actor, Clock as _, Db, Insert, StoreError, SystemClock, Value, params, statements};

const TABLE: &str = "create table bulk (id text primary key, \
    t1 text, t2 text, t3 text, t4 text, t5 text, t6 text, t7 text, t8 text, t9 text, t10 text, t11 text, t12 text, \
    t13 text, t14 text, t15 text, t16 text, t17 text, t18 text, t19 text, t20 text, t21 text, t22 text, t23 text, \
    t24 text, t25 text, t26 text, t27 text, t28 text, t29 text, n1 bigint, n2 bigint, n3 bigint, n4 bigint, \
    lat double precision, lon double precision, flag boolean, at timestamptz, day date, extra jsonb)";

static TABLES: Migrations =
    Migrations { owner: "bulk", list: &[Migration { name: "0001_bulk", sqlite: TABLE, postgres: TABLE }] };

const BULK: Insert = Insert {
    table: "bulk",
    columns: &[
        "id", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10", "t11", "t12", "t13", "t14", "t15",
        "t16", "t17", "t18", "t19", "t20", "t21", "t22", "t23", "t24", "t25", "t26", "t27", "t28", "t29",
        "n1", "n2", "n3", "n4", "lat", "lon", "flag", "at", "day", "extra",
    ],
    on_conflict: "on conflict (id) do nothing",
};

const ROWS: i64 = 20_000;

statements! {
    /// Everything, in order.
    READ = "select * from bulk order by id";
}

fn row(number: i64) -> Vec<Value> {
    let now = SystemClock.now();
    let mut values = params![format!("{number:08}")];
    values
        .extend((1..30).map(|column| Value::Text(Some(format!("some words, row {number} column {column}")))));
    values.extend((0..4).map(|n| Value::Int(Some(number + n))));
    values.extend(params![44.1, 5.2, true, now, now.date_naive(), serde_json::json!({"a": number})]);
    values
}

#[tokio::main]
async fn main() -> Result<(), StoreError> {
    let url = std::env::args().nth(1).unwrap_or_else(|| "sqlite::memory:".to_owned());
    let db = Db::open(&url).await?;
    migrate(&db, &[&TABLES], SystemClock.now()).await?;

    let start = Instant::now();
    let mut tx = db.begin(&Actor::system("bulk"), SystemClock.now()).await?;
    let inserted = tx.insert_many(&BULK, (0..ROWS).map(row)).await?;
    tx.commit().await?;
    println!("{inserted} rows of {} columns written in {:?}", BULK.columns.len(), start.elapsed());

    let start = Instant::now();
    let read = |row: &maillage_store::Row| {
        let texts = BULK.columns[..30].iter().map(|column| row.get::<String>(column));
        texts.collect::<Result<Vec<_>, _>>().map(|texts| texts.len())
    };
    let texts = db.stream(&READ, params![], read)?.try_fold(0, async |sum, n| Ok(sum + n)).await?;
    println!("{texts} texts read in {:?}", start.elapsed());
    Ok(())
}
