//! What was sent in a day, without its words; and the accounts whose texts are known to be right.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Insert, StoreError, Tx, params, statements};
use serde_json::json;

/// One more time that something like a text was sent.
const HEARD: Insert = Insert {
    table: "heard",
    columns: &["band", "sender", "thing", "at"],
    on_conflict: "on conflict (band, sender, thing) do update set at = excluded.at",
};

statements! {
    /// From how many places, and to how many things, something like a text was sent since then.
    pub ALIKE = {
        sqlite: "select count(distinct sender) as senders, count(distinct thing) as things from heard \
            where at > $1 and band in (select value from json_each($2))",
        postgres: "select count(distinct sender) as senders, count(distinct thing) as things from heard \
            where at > $1 and band in (select jsonb_array_elements_text($2))",
    };
    /// One more text of an account was accepted.
    pub ACCEPT = "insert into accepted_text (person, count) values ($1, 1) \
        on conflict (person) do update set count = accepted_text.count + 1";
    /// One was not.
    pub BEGIN_ANEW = "delete from accepted_text where person = $1";
    /// How many were.
    pub ACCEPTED = "select count from accepted_text where person = $1";
}

/// From how many places, and to how many things, something was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Places and accounts.
    pub senders: u32,
    /// Things.
    pub things: u32,
}

/// Remembers that something like a text was sent, and counts how often it was since then, this time included.
pub async fn hear(
    tx: &mut Tx,
    bands: &[String],
    (sender, thing): (&str, &str),
    since: DateTime<Utc>,
) -> Result<Spread, StoreError> {
    let now = tx.now();
    let rows: Vec<_> = bands.iter().map(|band| params![band, sender, thing, now]).collect();
    tx.insert_many(&HEARD, rows).await?;
    tx.fetch_one(&ALIKE, params![since, json!(bands)], |row| {
        Ok(Spread { senders: row.get("senders")?, things: row.get("things")? })
    })
    .await
}

/// A text of an account was accepted, or not.
pub async fn vouch(tx: &mut Tx, person: &str, accepted: bool) -> Result<(), StoreError> {
    let statement = if accepted { &ACCEPT } else { &BEGIN_ANEW };
    tx.execute(statement, params![person]).await.map(drop)
}

/// How many texts of an account were accepted since the last one that was not.
pub async fn accepted(db: &Db, person: &str) -> Result<u32, StoreError> {
    let count = db.fetch_optional(&ACCEPTED, params![person], |row| row.get("count")).await?;
    Ok(count.unwrap_or_default())
}
