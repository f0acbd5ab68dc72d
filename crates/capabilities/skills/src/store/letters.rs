//! Rows of the letters that the network wrote.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::Letter;

/// Letters that are shown.
const LATEST: i64 = 20;

statements! {
    /// One more; nothing where its client sent it already.
    INSERT_LETTER = "insert into skill_letter (id, client_key, sent_at, subject, body, item, area, people) \
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (client_key) do nothing";
    /// The latest.
    LETTERS = "select sent_at, subject, people from skill_letter order by sent_at desc, id limit $1";
}

/// A letter that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub at: DateTime<Utc>,
    /// Its subject.
    pub subject: String,
    /// To how many.
    pub people: u64,
}

/// Adds a letter to so many people; false where it was sent already.
pub async fn insert(tx: &mut Tx, id: &str, letter: &Letter, people: usize) -> Result<bool, StoreError> {
    let now = tx.now();
    let values = params![
        id,
        letter.key.as_str(),
        now,
        letter.subject.as_str(),
        letter.body.as_str(),
        letter.item.code(),
        letter.area.to_string(),
        i64::try_from(people).unwrap_or(i64::MAX),
    ];
    Ok(tx.execute(&INSERT_LETTER, values).await? == 1)
}

/// The latest letters, the last first.
pub async fn latest(db: &Db) -> Result<Vec<Sent>, StoreError> {
    db.fetch_all(&LETTERS, params![LATEST], |row| {
        Ok(Sent {
            at: row.get("sent_at")?,
            subject: row.get("subject")?,
            people: row.get::<i64>("people")?.unsigned_abs(),
        })
    })
    .await
}
