//! Dumps, moves and copies carry everything, exactly, from a consistent instant.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use maillage_store::backup::{Carried, carry, copy_file, dump, load};
use maillage_store::migrate::{Migration, Migrations};
use maillage_store::schema::{Kind, differences, schema};
use maillage_store::testing::TestDb;
use maillage_store::{
    Actor, Db, Insert, Row, StoreError, Value, Version, both_engines, params, prune_before, statements,
};
use serde_json::json;

const SCHEMA: &str = "create table zone (id text primary key, parent text references zone (id) on delete set null, \
    whole bigint, number double precision, flag boolean not null, raw bytea, at timestamptz, day date, extra jsonb);
    create index zone_day on zone (day, id) where flag;
    create unique index zone_extra on zone (whole, number);
    create table account (id text primary key, zone text not null references zone (id) on delete cascade, \
    unique (zone, id));";

static TABLES: Migrations = Migrations {
    owner: "sample",
    list: &[Migration { name: "0001_sample", sqlite: SCHEMA, postgres: SCHEMA }],
};

const ZONES: Insert = Insert {
    table: "zone",
    columns: &["id", "parent", "whole", "number", "flag", "raw", "at", "day", "extra"],
    on_conflict: "",
};
const ACCOUNTS: Insert = Insert { table: "account", columns: &["id", "zone"], on_conflict: "" };

statements! {
    ZONE = "select * from zone where id = $1";
    PAIRS = "select (select count(*) from zone) as zones, (select count(*) from account) as accounts";
}

fn now() -> DateTime<Utc> {
    "2026-11-24T10:20:30.000001Z".parse().unwrap()
}

/// Zones that point at zones with greater names: a load in order would break the foreign key.
fn zones(count: i64) -> impl Iterator<Item = Vec<Value>> {
    (0..count).map(move |n| {
        let parent = (n + 1 < count).then(|| format!("z{:05}", n + 1));
        let number = f64::from(u32::try_from(n).unwrap()) / 3.0;
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).filter(|_| n % 2 == 0);
        let extra = (n % 3 > 0).then(|| json!({"é": [n, number, null], "b": {"a": true}}));
        params![format!("z{n:05}"), parent, n, number, n % 2 == 0, vec![0, 255, 7_u8], now(), day, extra]
    })
}

async fn fill(db: &Db, count: i64) -> Version {
    let mut tx = db.begin(&Actor::person("42"), now()).await.unwrap();
    // From the last to the first, so that each finds its parent.
    let all: Vec<_> = zones(count).collect();
    tx.insert_many(&ZONES, all.into_iter().rev()).await.unwrap();
    tx.insert_many(&ACCOUNTS, (0..count).map(|n| params![format!("a{n}"), format!("z{n:05}")]))
        .await
        .unwrap();
    tx.changed("zone", "z1");
    tx.audit("zone.fill", "zone", "all", json!({"count": count}));
    tx.commit().await.unwrap()
}

async fn text(db: &Db) -> String {
    let mut bytes = Vec::new();
    dump(db, now(), &mut bytes).await.unwrap();
    std::io::read_to_string(flate2::read::GzDecoder::new(bytes.as_slice())).unwrap()
}

async fn loaded(bytes: &[u8]) -> Result<Carried, StoreError> {
    load(&TestDb::sqlite(&[&TABLES]).await.db, now(), bytes).await
}

both_engines! { &[&TABLES];
    async fn a_dump_comes_back_the_same(test) {
        fill(&test.db, 700).await;
        let mut bytes = Vec::new();
        let written = dump(&test.db, now(), &mut bytes).await.unwrap();
        assert_eq!(written.rows, 700 + 700 + 3, "zones, accounts; a change, its mark, a line of audit");
        let other = TestDb::sqlite(&[&TABLES]).await;
        assert_eq!(load(&other.db, now(), bytes.as_slice()).await.unwrap(), written);
        assert_eq!(text(&other.db).await, text(&test.db).await);
        let read = |row: &Row| Ok((row.get::<f64>("number")?.to_bits(), row.get::<serde_json::Value>("extra")?));
        let zone = params!["z00001"];
        assert_eq!(
            other.db.fetch_one(&ZONE, zone.clone(), read).await.unwrap(),
            test.db.fetch_one(&ZONE, zone, read).await.unwrap()
        );
    }

    async fn a_move_there_and_back_is_equal(test) {
        let (first, last) = (TestDb::sqlite(&[&TABLES]).await, TestDb::sqlite(&[&TABLES]).await);
        fill(&first.db, 300).await;
        let there = carry(&first.db, &test.db, now()).await.unwrap();
        assert_eq!(carry(&test.db, &last.db, now()).await.unwrap(), there);
        assert_eq!(text(&last.db).await, text(&first.db).await);
    }

    async fn numbers_go_on_after_a_load(test) {
        let first = TestDb::sqlite(&[&TABLES]).await;
        let given = fill(&first.db, 3).await;
        prune_before(&first.db, now() + TimeDelta::days(1), now()).await.unwrap();
        carry(&first.db, &test.db, now()).await.unwrap();
        assert_eq!(test.db.version().await.unwrap(), given);
        let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
        tx.changed("zone", "z0");
        tx.audit("zone.touch", "zone", "z0", serde_json::Value::Null);
        assert!(tx.commit().await.unwrap() > given);
    }

    async fn constraints_are_back_after_a_load(test) {
        let first = TestDb::sqlite(&[&TABLES]).await;
        fill(&first.db, 3).await;
        carry(&first.db, &test.db, now()).await.unwrap();
        let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
        assert!(tx.insert_many(&ACCOUNTS, [params!["x", "nowhere"]]).await.unwrap_err().violation().is_some());
    }

    async fn a_database_in_use_is_left_alone(test) {
        fill(&test.db, 2).await;
        let before = text(&test.db).await;
        let other = TestDb::sqlite(&[&TABLES]).await;
        let refused = carry(&other.db, &test.db, now()).await.unwrap_err();
        assert!(refused.to_string().contains("in use"), "{refused}");
        assert_eq!(text(&test.db).await, before);
    }

    async fn a_dump_taken_while_writing_is_of_one_instant(test) {
        let (db, until) = (test.db.clone(), tokio::sync::watch::channel(false));
        let (stop, mut stopped) = until;
        let writer = tokio::spawn(async move {
            let mut count = 0_i64;
            while !*stopped.borrow_and_update() {
                let mut tx = db.begin(&Actor::system("test"), now()).await.unwrap();
                let id = format!("w{count}");
                tx.insert_many(&ZONES, [params![id.as_str(), None::<String>, count, 0.5, true, None::<Vec<u8>>, now(), None::<NaiveDate>, None::<serde_json::Value>]]).await.unwrap();
                tx.insert_many(&ACCOUNTS, [params![id.as_str(), id.as_str()]]).await.unwrap();
                tx.commit().await.unwrap();
                count += 1;
            }
            count
        });
        for _ in 0..5 {
            let mut bytes = Vec::new();
            dump(&test.db, now(), &mut bytes).await.unwrap();
            let other = TestDb::sqlite(&[&TABLES]).await;
            load(&other.db, now(), bytes.as_slice()).await.unwrap();
            let (zones, accounts): (i64, i64) =
                other.db.fetch_one(&PAIRS, params![], |row| Ok((row.get("zones")?, row.get("accounts")?))).await.unwrap();
            assert_eq!(zones, accounts);
        }
        stop.send(true).unwrap();
        assert!(writer.await.unwrap() > 0);
    }

    async fn both_engines_have_the_same_schema(test) {
        let reference = schema(&TestDb::sqlite(&[&TABLES]).await.db).await.unwrap();
        assert_eq!(differences(&reference, &schema(&test.db).await.unwrap()), Vec::<String>::new());
        let zone = &reference.tables["zone"];
        assert_eq!(zone.columns[6].kind, Kind::Time);
        assert!(zone.columns[6].nullable && !zone.columns[0].nullable && zone.indexes["zone_day"].partial);
        assert_eq!(zone.foreign_keys.first().unwrap().on_delete, "set null");
        assert_eq!(reference.tables["account"].unique.first().unwrap(), "zone,id");
        assert!(reference.tables["change"].columns[0].numbered);
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_leaves_nothing() {
    let first = TestDb::sqlite(&[&TABLES]).await;
    fill(&first.db, 30).await;
    let mut bytes = Vec::new();
    dump(&first.db, now(), &mut bytes).await.unwrap();
    assert!(loaded(&bytes).await.is_ok());
    assert!(loaded(&bytes[..bytes.len() / 2]).await.unwrap_err().to_string().contains("unreadable"));
    assert!(loaded(b"not a dump").await.is_err());

    let whole = text(&first.db).await;
    let repacked = |lines: &str| {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut out, lines.as_bytes()).unwrap();
        out.finish().unwrap()
    };
    let (cut, _) = whole.trim_end().rsplit_once('\n').unwrap();
    assert!(loaded(&repacked(cut)).await.unwrap_err().to_string().contains("truncated"));
    let renamed = whole.replace("\"name\":\"account\"", "\"name\":\"other\"");
    assert!(loaded(&repacked(&renamed)).await.unwrap_err().to_string().contains("table other"));

    let other = TestDb::sqlite(&[]).await;
    let refused = load(&other.db, now(), bytes.as_slice()).await.unwrap_err();
    assert!(refused.to_string().contains("sample/0001_sample"), "{refused}");
    assert_eq!(other.db.version().await.unwrap(), Version::ZERO);
}

#[tokio::test]
async fn schemas_that_differ_are_told_apart() {
    const OTHER: &str = "create table zone (id text primary key, whole integer, added text)";
    static CHANGED: Migrations = Migrations {
        owner: "sample",
        list: &[Migration { name: "0001_sample", sqlite: OTHER, postgres: OTHER }],
    };
    let left = schema(&TestDb::sqlite(&[&CHANGED]).await.db).await.unwrap();
    let right = schema(&TestDb::sqlite(&[&TABLES]).await.db).await.unwrap();
    let found = differences(&left, &right).join("\n");
    for expected in [
        "zone.added is only in the first schema",
        "zone.zone_day is only in the second schema",
        "table account is only in the second schema",
        "zone.whole: Other(\"integer\") is outside the portable subset",
        "zone, foreign keys",
    ] {
        assert!(found.contains(expected), "{expected} is missing from:\n{found}");
    }
}

#[tokio::test]
async fn a_copied_file_opens_as_a_database() {
    let first = TestDb::sqlite(&[&TABLES]).await;
    fill(&first.db, 30).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    let open = first.db.begin(&Actor::system("test"), now()).await.unwrap();
    copy_file(&first.db, &path).await.unwrap();
    open.rollback().await.unwrap();
    let copy = Db::open(&format!("sqlite://{}", path.display())).await.unwrap();
    assert_eq!(text(&copy).await, text(&first.db).await);
    assert!(copy_file(&first.db, &path).await.is_err(), "an existing file is not overwritten");
}
