//! Values, errors and transactions mean the same on both engines.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use futures::TryStreamExt as _;
use maillage_store::migrate::{Migration, Migrations};
use maillage_store::testing::{TestDb, check_schema_and_statements};
use maillage_store::{
    Actor, Db, DbOptions, Insert, Row, StoreError, Tx, Value, Version, ViolationKind, both_engines, params,
    prepare_all, statements,
};
use proptest::prelude::{Strategy as _, any};
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;

const SCHEMA: &str =
    "create table sample (id text primary key, whole bigint, number double precision, flag boolean, \
    words text, raw bytea, at timestamptz, day date, extra jsonb);
    create unique index sample_words on sample (words, day);
    create table child (id text primary key, parent text not null references sample (id) on delete cascade, \
    size bigint check (size > 0));";

static TABLES: Migrations = Migrations {
    owner: "sample",
    list: &[Migration { name: "0001_sample", sqlite: SCHEMA, postgres: SCHEMA }],
};

statements! {
    PUT = "insert into sample (id, whole, number, flag, words, raw, at, day, extra) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    BY_ID = "select * from sample where id = $1";
    COUNT = "select count(*) as n from sample";
    SAME_WORDS = "select id from sample where (cast($1 as text) is null and words is null) or words = $1";
    PUT_CHILD = "insert into child (id, parent, size) values ($1, $2, $3)";
    BETWEEN = "select id from sample where at >= $1 and at < $2 order by at";
    WRONG = "select nothing from nowhere";
}

fn now() -> DateTime<Utc> {
    "2026-11-24T10:20:30.123456Z".parse().unwrap()
}

async fn begin(db: &Db) -> Tx {
    db.begin(&Actor::system("test"), now()).await.unwrap()
}

fn words(id: &str, words: &str) -> Vec<Value> {
    params![
        id,
        1_i64,
        1.5,
        true,
        words,
        vec![0_u8, 255],
        now(),
        NaiveDate::from_ymd_opt(2024, 2, 29),
        json!({"é": [1, 0.1]})
    ]
}

fn nulls(id: &str) -> Vec<Value> {
    params![
        id,
        None::<i64>,
        None::<f64>,
        None::<bool>,
        None::<String>,
        None::<Vec<u8>>,
        None::<DateTime<Utc>>,
        None::<NaiveDate>,
        None::<serde_json::Value>
    ]
}

fn id(row: &Row) -> Result<String, StoreError> {
    row.get("id")
}

both_engines! { &[&TABLES];
    async fn values_come_back(test) {
        let mut tx = begin(&test.db).await;
        tx.execute(&PUT, words("a", "été")).await.unwrap();
        tx.commit().await.unwrap();
        test.db.fetch_one(&BY_ID, params!["a"], |row| {
            assert_eq!(row.get::<i64>("whole")?, 1);
            assert_eq!(row.get::<f64>("number")?.to_bits(), 1.5_f64.to_bits());
            assert!(row.get::<bool>("flag")?);
            assert_eq!(row.get::<Option<String>>("words")?.as_deref(), Some("été"));
            assert_eq!(row.get::<Vec<u8>>("raw")?, [0, 255]);
            assert_eq!(row.get::<DateTime<Utc>>("at")?, now());
            assert_eq!(row.get::<NaiveDate>("day")?.to_string(), "2024-02-29");
            assert_eq!(row.get::<serde_json::Value>("extra")?, json!({"é": [1, 0.1]}));
            assert_eq!(row.parse::<NaiveDate>("id").unwrap_err().to_string(), "column id: input contains invalid characters");
            assert!(matches!(row.get::<i64>("missing"), Err(StoreError::Column { .. })));
            Ok(())
        }).await.unwrap();
    }

    async fn any_value_comes_back(test) {
        let mut runner = TestRunner::deterministic();
        let cases = (any::<i64>(), any::<f64>(), any::<String>(), any::<Vec<u8>>(), 0_i64..250_000_000_000_000_000);
        for number in 0..200 {
            let (whole, real, text, raw, micros) = cases.new_tree(&mut runner).unwrap().current();
            let at = DateTime::from_timestamp_micros(micros).unwrap();
            let (name, extra) = (number.to_string(), json!({"text": [text], "real": real}));
            let mut tx = begin(&test.db).await;
            let row = params![name.as_str(), whole, real, true, text.as_str(), raw.as_slice(), at, at.date_naive(), extra.clone()];
            tx.execute(&PUT, row).await.unwrap();
            let without_nul = |text: &str| text.replace('\0', "");
            tx.fetch_one(&BY_ID, params![name], |row| {
                assert_eq!(row.get::<i64>("whole")?, whole);
                assert_eq!(row.get::<Option<f64>>("number")?, Some(real).filter(|r| !r.is_nan()));
                assert_eq!(row.get::<String>("words")?, without_nul(&text));
                assert_eq!(row.get::<Vec<u8>>("raw")?, raw);
                assert_eq!((row.get("at")?, row.get("day")?), (at, at.date_naive()));
                assert_eq!(row.get::<serde_json::Value>("extra")?["text"], json!([without_nul(&text)]));
                Ok(())
            }).await.unwrap();
            tx.rollback().await.unwrap();
        }
    }

    async fn nulls_come_back(test) {
        let mut tx = begin(&test.db).await;
        tx.execute(&PUT, nulls("n")).await.unwrap();
        tx.commit().await.unwrap();
        let read = |row: &Row| {
            assert!(matches!(row.get::<String>("words"), Err(StoreError::Column { .. })));
            Ok((row.get::<Option<DateTime<Utc>>>("at")?, row.get::<Option<serde_json::Value>>("extra")?))
        };
        assert_eq!(test.db.fetch_one(&BY_ID, params!["n"], read).await.unwrap(), (None, None));
        assert_eq!(test.db.fetch_all(&SAME_WORDS, params![None::<&str>], id).await.unwrap(), ["n"]);
    }

    async fn times_compare(test) {
        let mut tx = begin(&test.db).await;
        for (name, text) in [("b", "2026-01-01T00:00:00.5Z"), ("a", "2026-01-01T01:00:00+01:00"), ("c", "2026-01-01T00:00:01Z")] {
            let at: DateTime<Utc> = DateTime::parse_from_rfc3339(text).unwrap().to_utc();
            let mut row = nulls(name);
            row[6] = Value::Time(Some(at));
            tx.execute(&PUT, row).await.unwrap();
        }
        tx.commit().await.unwrap();
        let from: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
        let to: DateTime<Utc> = "2026-01-01T00:00:01Z".parse().unwrap();
        assert_eq!(test.db.fetch_all(&BETWEEN, params![from, to], id).await.unwrap(), ["a", "b"]);
    }

    async fn a_duplicate_names_its_columns(test) {
        let mut tx = begin(&test.db).await;
        tx.execute(&PUT, words("a", "x")).await.unwrap();
        let error = tx.execute(&PUT, words("b", "x")).await.unwrap_err();
        assert!(error.is_duplicate("sample", "words"), "{error:?}");
        assert_eq!(error.violation().unwrap().columns, ["words", "day"]);
        tx.rollback().await.unwrap();
        let mut tx = begin(&test.db).await;
        tx.execute(&PUT, words("a", "x")).await.unwrap();
        assert!(tx.execute(&PUT, words("a", "y")).await.unwrap_err().is_duplicate("sample", "id"));
    }

    async fn a_failed_transaction_does_nothing_more(test) {
        let mut tx = begin(&test.db).await;
        tx.execute(&PUT, words("a", "x")).await.unwrap();
        assert!(matches!(tx.fetch_all(&COUNT, params![], |row| row.get::<i64>("missing")).await, Err(StoreError::Column { .. })));
        tx.execute(&PUT, words("b", "y")).await.unwrap();
        tx.execute(&PUT, words("a", "z")).await.unwrap_err();
        assert!(matches!(tx.execute(&PUT, words("c", "z")).await, Err(StoreError::TransactionFailed)));
        assert!(matches!(tx.commit().await, Err(StoreError::TransactionFailed)));
        assert_eq!(test.db.fetch_one(&COUNT, params![], |row| row.get::<i64>("n")).await.unwrap(), 0);
    }

    async fn the_other_constraints_are_told_apart(test) {
        let kind = async |values| {
            let mut tx = begin(&test.db).await;
            tx.execute(&PUT, words("a", "x")).await.unwrap();
            tx.execute(&PUT_CHILD, values).await.unwrap_err().violation().unwrap().clone()
        };
        assert_eq!(kind(params!["c", "nobody", 1]).await.kind, ViolationKind::ForeignKey);
        assert_eq!(kind(params!["c", "a", 0]).await.kind, ViolationKind::Check);
        let null = kind(params!["c", None::<&str>, 1]).await;
        assert!(null.on(ViolationKind::NotNull, "child", "parent"), "{null:?}");
    }

    async fn what_is_not_committed_is_gone(test) {
        let mut tx = begin(&test.db).await;
        tx.execute(&PUT, words("a", "x")).await.unwrap();
        tx.changed("sample", "a");
        assert_eq!(tx.fetch_one(&COUNT, params![], |row| row.get::<i64>("n")).await.unwrap(), 1);
        drop(tx);
        let tx = begin(&test.db).await;
        assert_eq!(tx.commit().await.unwrap(), Version::ZERO);
        assert_eq!(test.db.fetch_one(&COUNT, params![], |row| row.get::<i64>("n")).await.unwrap(), 0);
    }

    async fn many_rows_go_in_and_stream_out(test) {
        const MANY: Insert = Insert { table: "sample", columns: &["id", "whole"], on_conflict: "on conflict (id) do nothing" };
        statements! { EVERY = "select id, whole from sample order by whole"; }
        assert_eq!(ALL.len(), 1);
        let mut tx = begin(&test.db).await;
        let rows = (0..1_234_i64).map(|n| params![format!("{n}"), n]);
        assert_eq!(tx.insert_many(&MANY, rows.clone()).await.unwrap(), 1_234);
        assert_eq!(tx.insert_many(&MANY, rows).await.unwrap(), 0, "conflicts are left alone");
        let odd = tx.insert_many(&MANY, [params!["only one value"]]).await;
        assert!(matches!(odd, Err(StoreError::Parameters { wanted: 2, given: 1, .. })));
        tx.commit().await.unwrap();
        let all: Vec<i64> = test.db.stream(&EVERY, params![], |row| row.get::<i64>("whole")).unwrap().try_collect().await.unwrap();
        assert!(all.into_iter().eq(0..1_234));
    }

    async fn mistakes_are_named(test) {
        let few = test.db.fetch_all(&BY_ID, params![], id).await;
        assert!(matches!(few, Err(StoreError::Parameters { statement: "BY_ID", wanted: 1, given: 0 })));
        assert!(matches!(test.db.fetch_one(&BY_ID, params!["x"], id).await, Err(StoreError::NoRow("BY_ID"))));
        let wrong = test.db.fetch_all(&WRONG, params![], id).await;
        assert!(matches!(wrong, Err(StoreError::Statement { statement: "WRONG", .. })));
    }

    async fn a_statement_that_does_not_compile_is_named(test) {
        let refused = prepare_all(&test.db, &[ALL]).await.unwrap();
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(refused[0].starts_with("WRONG: "));
    }
}

#[test]
fn the_store_itself_means_the_same_on_both() {
    check_schema_and_statements(&[], maillage_store::STATEMENTS);
}

#[tokio::test]
async fn sqlite_refuses_a_write_outside_a_transaction() {
    let test = TestDb::sqlite(&[&TABLES]).await;
    let refused = test.db.fetch_all(&PUT, words("a", "x"), id).await;
    assert!(refused.unwrap_err().to_string().contains("readonly"));
}

#[tokio::test]
async fn addresses_are_checked() {
    let wrong = Db::open("mysql://root:secret@host/db").await.unwrap_err();
    assert!(matches!(&wrong, StoreError::Settings(_)) && !wrong.to_string().contains("secret"));
    let options =
        DbOptions { patience: Duration::from_millis(100), ..DbOptions::new("postgres://x@127.0.0.1:1/x") };
    let nobody = Db::open_with(&options).await.unwrap_err();
    assert!(nobody.is_transient(), "{nobody:?}");
}
