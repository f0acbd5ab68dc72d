//! Writing activities.

use chrono::{DateTime, Utc};
use maillage_store::{StoreError, Tx, params, statements};

use super::row::{Beside, INSERT, values};
use crate::model::{Activity, ActivityId, ClientKey};
use crate::view::{CHANGED, DELIVERED};

statements! {
    /// The activity that a client sent under a key.
    SELECT_KEY = "select id from activity where author = $1 and client_key = $2";
    /// The activity that a source knows under an identifier.
    SELECT_SOURCE = "select id from activity where source = $1 and source_id = $2";
    /// The report of an event of the agenda.
    SELECT_EVENT = "select id from activity where event_id = $1";
    /// Makes way for a new version.
    DELETE_VERSION = "delete from activity where id = $1";
    /// What the next version keeps of the present one.
    SELECT_BESIDE = "select client_key, delivery, created_at from activity where id = $1";
}

/// Activities turned into values at once: what is held in memory beside them.
const AT_ONCE: usize = 1_000;

/// What became of an activity that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is new.
    New(ActivityId),
    /// It had been sent before, and counts once: this is the one that was kept.
    Already(ActivityId),
    /// Its event has its report already, from another hand: this is the one that was kept.
    EventTold(ActivityId),
}

impl Saved {
    /// The activity that is kept.
    pub const fn id(self) -> ActivityId {
        match self {
            Self::New(id) | Self::Already(id) | Self::EventTold(id) => id,
        }
    }
}

/// Keeps an activity, unless its client or its source had sent it before.
pub async fn save(tx: &mut Tx, activity: &Activity, key: Option<&ClientKey>) -> Result<Saved, StoreError> {
    let now = tx.now();
    let beside = Beside { client_key: key, delivery: None };
    if tx.insert_many(&INSERT, [values(activity, beside, now, now)]).await? > 0 {
        tx.changed(CHANGED, &activity.id.to_string());
        return Ok(Saved::New(activity.id));
    }
    let by_key = match key {
        Some(key) => {
            let known = params![activity.author.as_deref(), key.as_str()];
            tx.fetch_optional(&SELECT_KEY, known, |row| row.parse("id")).await?
        }
        None => None,
    };
    if let Some(kept) = by_key {
        return Ok(Saved::Already(kept));
    }
    if let Some(event) = &activity.event {
        let told = tx.fetch_optional(&SELECT_EVENT, params![event], |row| row.parse("id")).await?;
        if let Some(kept) = told {
            return Ok(Saved::EventTold(kept));
        }
    }
    let known = params![
        activity.origin.source.code(),
        activity.origin.id.as_ref().map(maillage_vocabulary::Line::as_str)
    ];
    tx.fetch_one(&SELECT_SOURCE, known, |row| row.parse("id")).await.map(Saved::Already)
}

/// Puts a new version of an activity in the stead of the present one; false where there is none.
pub async fn change(tx: &mut Tx, activity: &Activity) -> Result<bool, StoreError> {
    let id = activity.id.to_string();
    let known = tx.fetch_optional(&SELECT_BESIDE, params![&id], |row| {
        let key: Option<String> = row.get("client_key")?;
        let delivery: Option<String> = row.get("delivery")?;
        let created: DateTime<Utc> = row.get("created_at")?;
        Ok((key.and_then(|key| key.parse::<ClientKey>().ok()), delivery, created))
    });
    let Some((key, delivery, created)) = known.await? else { return Ok(false) };
    tx.execute(&DELETE_VERSION, params![&id]).await?;
    let beside = Beside { client_key: key.as_ref(), delivery: delivery.as_deref() };
    let now = tx.now();
    tx.insert_many(&INSERT, [values(activity, beside, created, now)]).await?;
    tx.changed(CHANGED, &id);
    Ok(true)
}

/// Keeps the activities of a delivery, save those that were brought before; how many are new.
///
/// The feed tells of the delivery, not of each activity: half a million lines would say no more.
pub async fn insert_all(tx: &mut Tx, delivery: &str, activities: &[Activity]) -> Result<u64, StoreError> {
    let now = tx.now();
    let beside = Beside { client_key: None, delivery: Some(delivery) };
    let mut inserted = 0;
    for some in activities.chunks(AT_ONCE) {
        let rows: Vec<_> = some.iter().map(|one| values(one, beside, now, now)).collect();
        inserted += tx.insert_many(&INSERT, rows).await?;
    }
    tx.changed(DELIVERED, delivery);
    Ok(inserted)
}
