//! Rows of professionals.

use std::collections::HashMap;

use chrono::NaiveDate;
use maillage_store::{Db, Insert, StoreError, Tx, params, statements};

use crate::model::Professional;

statements! {
    /// Professionals at work on a day, by place.
    COUNT_BY_PLACE = "select place_id, count(*) as people from professional \
        where active_from <= $1 and (active_until is null or active_until >= $1) group by place_id";
    /// Those at work on a day in places that are in use, all together.
    TOTALS = "select count(*) as people, count(distinct professional.place_id) as places, \
        cast(coalesce(sum(hours_per_week), 0) as bigint) as hours \
        from professional join place on place.id = professional.place_id \
        where active_from <= $1 and (active_until is null or active_until >= $1) and absent_since is null";
    /// The professionals of all places of a source.
    SELECT_IDS = "select professional.id as id from professional join place on place.id = professional.place_id \
        where place.source = $1";
    /// The professionals of all places of a source leave.
    DELETE_OF_SOURCE = "delete from professional where place_id in (select id from place where source = $1)";
}

const INSERT: Insert = Insert {
    table: "professional",
    columns: &[
        "id",
        "place_id",
        "trade",
        "hours_per_week",
        "active_from",
        "active_until",
        "display_name",
        "consent_public",
    ],
    on_conflict: "",
};

/// The professionals of a network on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Professionals at work.
    pub people: u64,
    /// Places in use where at least one works.
    pub places: u64,
    /// Their hours of work a week.
    pub hours: u64,
}

/// Professionals at work on a day in places that are in use.
pub async fn totals(db: &Db, today: NaiveDate) -> Result<Totals, StoreError> {
    db.fetch_one(&TOTALS, params![today], |row| {
        Ok(Totals { people: row.get("people")?, places: row.get("places")?, hours: row.get("hours")? })
    })
    .await
}

/// How many professionals are at work on a day in each place, by public id; places without any are left out.
pub async fn counts_by_place(db: &Db, today: NaiveDate) -> Result<HashMap<String, u32>, StoreError> {
    let counts =
        db.fetch_all(&COUNT_BY_PLACE, params![today], |row| Ok((row.get("place_id")?, row.get("people")?)));
    Ok(counts.await?.into_iter().collect())
}

/// Puts these professionals in the stead of all those who work in the places of a source.
pub async fn replace_of_source(tx: &mut Tx, source: &str, people: &[Professional]) -> Result<(), StoreError> {
    for id in tx.fetch_all(&SELECT_IDS, params![source], |row| row.get::<String>("id")).await? {
        tx.changed(crate::view::STAFF_CHANGED, &id);
    }
    tx.execute(&DELETE_OF_SOURCE, params![source]).await?;
    let rows = people.iter().map(|one| {
        params![
            one.id.as_str(),
            one.place.as_str(),
            one.trade.code(),
            one.hours_per_week,
            one.active_from,
            one.active_until,
            one.shown.name(),
            one.shown.is_public(),
        ]
    });
    tx.insert_many(&INSERT, rows.collect::<Vec<_>>()).await?;
    for one in people {
        tx.changed(crate::view::STAFF_CHANGED, &one.id);
    }
    Ok(())
}
