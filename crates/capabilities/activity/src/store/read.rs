//! Reading activities.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use futures::stream::BoxStream;
use maillage_store::{Db, Row, StoreError, params, statements};

use super::row;
use crate::model::{Activity, ActivityId, Source};

statements! {
    /// One activity.
    SELECT_ONE = "select * from activity where id = $1";
    /// Activities of a delivery.
    SELECT_DELIVERY = "select * from activity where delivery = $1";
    /// What came from a source under some identifiers of its own.
    SELECT_KNOWN = {
        sqlite: "select * from activity where source = $1 and source_id in (select value from json_each($2))",
        postgres: "select * from activity where source = $1 \
            and source_id in (select jsonb_array_elements_text($2))",
    };
    /// Some activities.
    SELECT_SOME = {
        sqlite: "select * from activity where id in (select value from json_each($1))",
        postgres: "select * from activity where id in (select jsonb_array_elements_text($1))",
    };
    /// Whether a delivery brought anything.
    COUNT_DELIVERY = "select count(*) as activities from activity where delivery = $1";
    /// All activities.
    SELECT_ALL = "select * from activity";
    /// All activities of a period, in order.
    SELECT_PERIOD = "select * from activity where day >= $1 and day <= $2 order by day, id";
    /// A page of a person's activities, the latest first, after a day and an id.
    SELECT_AUTHOR = "select * from activity where author = $1 and (day < $2 or (day = $2 and id < $3)) \
        order by day desc, id desc limit $4";
    /// A person's activities of a day, the latest first.
    SELECT_DAY = "select * from activity where author = $1 and day = $2 order by created_at desc, id desc";
    /// Those of some events of the agenda that have their report.
    SELECT_EVENTS = {
        sqlite: "select event_id from activity \
            where event_id in (select value from json_each($1))",
        postgres: "select event_id from activity \
            where event_id in (select jsonb_array_elements_text($1))",
    };
    /// The last thing that a person told.
    SELECT_LAST = "select * from activity where author = $1 order by created_at desc, id desc limit 1";
}

/// No activity is later: a list begins below it.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of the calendar");

/// An activity, and when it was told.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The activity.
    pub activity: Activity,
    /// When it was told.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

pub(super) fn kept(row: &Row) -> Result<Kept, StoreError> {
    let activity = row::read(row)?;
    Ok(Kept { activity, created_at: row.get("created_at")?, changed_at: row.get("changed_at")? })
}

/// One activity.
pub async fn by_id(db: &Db, id: ActivityId) -> Result<Option<Kept>, StoreError> {
    db.fetch_optional(&SELECT_ONE, params![id.to_string()], kept).await
}

/// The activities of a delivery.
pub async fn of_delivery(db: &Db, delivery: &str) -> Result<Vec<Activity>, StoreError> {
    db.fetch_all(&SELECT_DELIVERY, params![delivery], row::read).await
}

/// Identifiers that one question asks for.
const AT_ONCE: usize = 1_000;

/// What came from a source under these identifiers, by its identifier there.
pub async fn known(db: &Db, source: Source, ids: &[String]) -> Result<HashMap<String, Activity>, StoreError> {
    let mut found = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        db.for_each(&SELECT_KNOWN, params![source.code(), serde_json::json!(some)], &mut |row| {
            let activity = row::read(row)?;
            if let Some(id) = &activity.origin.id {
                found.insert(id.to_string(), activity);
            }
            Ok(())
        })
        .await?;
    }
    Ok(found)
}

/// Those of these activities that are there.
pub async fn own(db: &Db, ids: &[ActivityId]) -> Result<HashMap<ActivityId, Activity>, StoreError> {
    let mut found = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let some: Vec<_> = some.iter().map(ToString::to_string).collect();
        db.for_each(&SELECT_SOME, params![serde_json::json!(some)], &mut |row| {
            let activity = row::read(row)?;
            found.insert(activity.id, activity);
            Ok(())
        })
        .await?;
    }
    Ok(found)
}

/// Whether a delivery brought nothing.
pub async fn of_delivery_is_empty(db: &Db, delivery: &str) -> Result<bool, StoreError> {
    let count: i64 = db.fetch_one(&COUNT_DELIVERY, params![delivery], |row| row.get("activities")).await?;
    Ok(count == 0)
}

/// Calls `each` for every activity, without keeping them.
pub async fn for_each(
    db: &Db,
    each: &mut (dyn FnMut(Activity) -> Result<(), StoreError> + Send),
) -> Result<(), StoreError> {
    db.for_each(&SELECT_ALL, params![], &mut |row| each(row::read(row)?)).await
}

/// The activities of a period, bounds included, in the order of days: for exports, in bounded memory.
pub fn of_period(
    db: &Db,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<BoxStream<'_, Result<Kept, StoreError>>, StoreError> {
    db.stream(&SELECT_PERIOD, params![from, until], kept)
}

/// A page of a person's activities, the latest first, from below a day and an id.
pub async fn of_author(
    db: &Db,
    author: &str,
    below: (NaiveDate, &str),
    limit: u32,
) -> Result<Vec<Kept>, StoreError> {
    db.fetch_all(&SELECT_AUTHOR, params![author, below.0, below.1, limit], kept).await
}

/// A person's activities of a day, the last told first.
pub async fn of_day(db: &Db, author: &str, day: NaiveDate) -> Result<Vec<Kept>, StoreError> {
    db.fetch_all(&SELECT_DAY, params![author, day], kept).await
}

/// Those of some events of the agenda that have their report.
pub async fn told_events(db: &Db, events: &[String]) -> Result<HashSet<String>, StoreError> {
    let mut told = HashSet::new();
    for some in events.chunks(AT_ONCE) {
        let rows = db.fetch_all(&SELECT_EVENTS, params![serde_json::json!(some)], |row| row.get("event_id"));
        told.extend(rows.await?);
    }
    Ok(told)
}

/// The last thing that a person told.
pub async fn last_of(db: &Db, author: &str) -> Result<Option<Kept>, StoreError> {
    db.fetch_optional(&SELECT_LAST, params![author], kept).await
}
