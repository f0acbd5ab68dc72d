//! Migrations: applied once, in order, refused when edited.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chrono::{DateTime, Utc};
use maillage_store::migrate::{Migration, MigrationError, Migrations, migrate, pending};
use maillage_store::{Db, StoreError, both_engines, params, statements};

const ONE: Migration = same("0001_one", "create table one (id text primary key)");
const TWO: Migration =
    same("0002_two", "alter table one add column extra text; create index one_extra on one (extra)");

static FIRST: Migrations = Migrations { owner: "sample", list: &[ONE] };
static BOTH: Migrations = Migrations { owner: "sample", list: &[ONE, TWO] };
static EDITED: Migrations = Migrations {
    owner: "sample",
    list: &[same("0001_one", "create table one (id text primary key, x text)")],
};
static LATE: Migrations = Migrations { owner: "sample", list: &[ONE, TWO, same("0004_four", "select 1")] };
static SLIPPED: Migrations = Migrations {
    owner: "sample",
    list: &[ONE, TWO, same("0003_three", "select 1"), same("0004_four", "select 1")],
};
static BROKEN: Migrations = Migrations {
    owner: "sample",
    list: &[ONE, same("0002_two", "create table half (id text); create nonsense")],
};
static DISORDER: Migrations = Migrations { owner: "sample", list: &[TWO, ONE] };

statements! {
    HALF = "select id from half";
    EXTRA = "select extra from one";
}

const fn same(name: &'static str, text: &'static str) -> Migration {
    Migration { name, sqlite: text, postgres: text }
}

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

async fn refusal(db: &Db, owner: &Migrations) -> MigrationError {
    match migrate(db, &[owner], now()).await {
        Err(StoreError::Migration(error)) => error,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

both_engines! { &[];
    async fn each_is_applied_once(test) {
        assert_eq!(pending(&test.db, &[&BOTH]).await.unwrap().applied, ["sample/0001_one", "sample/0002_two"]);
        assert_eq!(migrate(&test.db, &[&FIRST], now()).await.unwrap().applied, ["sample/0001_one"]);
        assert_eq!(migrate(&test.db, &[&BOTH], now()).await.unwrap().applied, ["sample/0002_two"]);
        assert!(migrate(&test.db, &[&BOTH], now()).await.unwrap().applied.is_empty());
        assert!(test.db.fetch_all(&EXTRA, params![], |_| Ok(())).await.unwrap().is_empty());
    }

    async fn an_older_program_sees_what_it_does_not_know(test) {
        migrate(&test.db, &[&BOTH], now()).await.unwrap();
        assert_eq!(migrate(&test.db, &[&FIRST], now()).await.unwrap().unknown, ["sample/0002_two"]);
    }

    async fn an_edited_one_is_refused(test) {
        migrate(&test.db, &[&FIRST], now()).await.unwrap();
        let (owner, name) = ("sample".to_owned(), "0001_one".to_owned());
        assert_eq!(refusal(&test.db, &EDITED).await, MigrationError::Edited { owner, name });
        assert!(pending(&test.db, &[&EDITED]).await.is_err());
    }

    async fn one_slipped_in_between_is_refused(test) {
        migrate(&test.db, &[&LATE], now()).await.unwrap();
        assert!(matches!(refusal(&test.db, &SLIPPED).await, MigrationError::Late { name, .. } if name == "0003_three"));
        assert!(matches!(refusal(&test.db, &DISORDER).await, MigrationError::Order { .. }));
    }

    async fn a_failing_one_leaves_nothing(test) {
        let refused = refusal(&test.db, &BROKEN).await;
        assert!(matches!(&refused, MigrationError::Failed { name, .. } if name == "0002_two"), "{refused}");
        assert!(test.db.fetch_all(&HALF, params![], |_| Ok(())).await.is_err());
        assert_eq!(migrate(&test.db, &[&BOTH], now()).await.unwrap().applied, ["sample/0002_two"]);
    }

    async fn nodes_that_start_together_wait_for_one_another(test) {
        let other = test.second_node().await;
        let owners = &[&BOTH];
        let (one, two) = tokio::join!(migrate(&test.db, owners, now()), migrate(&other, owners, now()));
        let mut applied = one.unwrap().applied;
        applied.extend(two.unwrap().applied);
        applied.sort();
        assert_eq!(applied, ["sample/0001_one", "sample/0002_two"]);
    }
}
