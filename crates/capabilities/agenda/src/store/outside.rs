//! Rows of outside calendars, and of what comes from them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use serde::{Deserialize, Serialize};

use super::events::Event;
use super::series::{self, Series};

statements! {
    /// A new calendar.
    INSERT_CALENDAR = "insert into outside_calendar (id, place_id, name, address, author, created_at, events, remarks) \
        values ($1, $2, $3, $4, $5, $6, 0, '[]')";
    /// One calendar.
    OUTSIDE_CALENDAR = "select id, place_id, name, address, created_at, asked_at, read_at, etag, last_modified, problem, \
        events, remarks from outside_calendar where id = $1";
    /// All calendars.
    OUTSIDE_CALENDARS = "select id, place_id, name, address, created_at, asked_at, read_at, etag, last_modified, \
        problem, events, remarks from outside_calendar order by name, id";
    /// Those that were not asked since a moment.
    CALENDARS_DUE = "select id from outside_calendar where asked_at is null or asked_at <= $1 order by id limit 1000";
    /// What a reading gave.
    CALENDAR_READ = "update outside_calendar set name = $2, asked_at = $3, read_at = $3, etag = $4, last_modified = $5, \
        problem = null, events = $6, remarks = $7 where id = $1";
    /// The calendar has not changed.
    CALENDAR_SAME = "update outside_calendar set asked_at = $2, read_at = $2, problem = null where id = $1";
    /// Why a reading gave nothing; what was read before stays.
    CALENDAR_PROBLEM = "update outside_calendar set asked_at = $2, problem = $3 where id = $1";
    /// Takes a calendar away.
    DELETE_CALENDAR = "delete from outside_calendar where id = $1";
    /// A series that comes from a calendar.
    TIE_SERIES = "update event_series set calendar_id = $2, outside_uid = $3 where id = $1";
    /// The series of a calendar.
    SERIES_OF_CALENDAR = "select id, author, first_day, start_minute, length_minutes, rule, made_until, sheet, \
        calendar_id, '' as calendar_name, outside_uid from event_series where calendar_id = $1";
    /// The events of a calendar that end after a moment.
    EVENTS_OF_CALENDAR = "select event.id as id, series_id, day, starts_at, ends_at, moved, state, capacity, taken, \
        revision, came from event join event_series on event_series.id = event.series_id \
        where calendar_id = $1 and ends_at > $2";
    /// Takes an event away for which nobody was written down.
    WITHDRAW_EVENT = "delete from event where id = $1 \
        and not exists (select 1 from registration where registration.event_id = event.id) \
        and not exists (select 1 from check_in where check_in.event_id = event.id)";
    /// An event that was called off takes place after all.
    REVIVE_EVENT = "update event set state = 'planned', revision = revision + 1 where id = $1 and state = 'cancelled'";
    /// Series of a calendar without any event left.
    DELETE_EMPTY_SERIES = "delete from event_series where calendar_id = $1 \
        and not exists (select 1 from event where event.series_id = event_series.id)";
    /// What is past stays, on its own.
    UNTIE_SERIES = "update event_series set calendar_id = null, outside_uid = null where calendar_id = $1";
}

/// A remark about a line, kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRemark {
    /// The line, from 1.
    pub line: u32,
    /// What was left out, by its code.
    pub left: String,
    /// What stands there, in part.
    pub text: String,
}

/// An outside calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Inner id.
    pub id: String,
    /// The place whose agenda follows it.
    pub place: PlaceId,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// When it was last asked for.
    pub asked_at: Option<DateTime<Utc>>,
    /// When it was last read, or found unchanged.
    pub read_at: Option<DateTime<Utc>>,
    /// What its server calls this version of it.
    pub etag: Option<String>,
    /// When its server says that it changed.
    pub last_modified: Option<String>,
    /// Why the last reading gave nothing, by its code.
    pub problem: Option<String>,
    /// Events to come that were read.
    pub events: u32,
    /// What was left out.
    pub remarks: Vec<KeptRemark>,
}

impl Calendar {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let remarks: String = row.get("remarks")?;
        let wrong = |error: serde_json::Error| StoreError::Column {
            column: "remarks".to_owned(),
            reason: error.to_string(),
        };
        Ok(Self {
            id: row.get("id")?,
            place: row.parse("place_id")?,
            name: row.get("name")?,
            address: row.get("address")?,
            asked_at: row.get("asked_at")?,
            read_at: row.get("read_at")?,
            etag: row.get("etag")?,
            last_modified: row.get("last_modified")?,
            problem: row.get("problem")?,
            events: row.get("events")?,
            remarks: serde_json::from_str(&remarks).map_err(wrong)?,
        })
    }
}

/// A calendar to follow.
pub struct New<'a> {
    /// Inner id.
    pub id: &'a str,
    /// Place.
    pub place: &'a PlaceId,
    /// Name, until it tells its own.
    pub name: &'a str,
    /// Address.
    pub address: &'a str,
    /// Inner id of the person who asks for it.
    pub author: &'a str,
}

/// Adds a calendar.
pub async fn insert(tx: &mut Tx, new: &New<'_>) -> Result<(), StoreError> {
    let values = params![new.id, new.place.as_str(), new.name, new.address, new.author, tx.now()];
    tx.execute(&INSERT_CALENDAR, values).await.map(drop)
}

/// One calendar.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Calendar>, StoreError> {
    db.fetch_optional(&OUTSIDE_CALENDAR, params![id], Calendar::read).await
}

/// All calendars, by name.
pub async fn all(db: &Db) -> Result<Vec<Calendar>, StoreError> {
    db.fetch_all(&OUTSIDE_CALENDARS, params![], Calendar::read).await
}

/// Those that were not asked since a moment.
pub async fn due(db: &Db, since: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&CALENDARS_DUE, params![since], |row| row.get("id")).await
}

/// What a reading gave.
pub struct Reading<'a> {
    /// Name of the calendar.
    pub name: &'a str,
    /// What its server calls this version.
    pub etag: Option<&'a str>,
    /// When its server says that it changed.
    pub last_modified: Option<&'a str>,
    /// Events to come.
    pub events: usize,
    /// What was left out.
    pub remarks: &'a [KeptRemark],
}

/// Writes what a reading gave.
pub async fn was_read(tx: &mut Tx, id: &str, reading: &Reading<'_>) -> Result<(), StoreError> {
    let remarks = serde_json::to_string(reading.remarks).unwrap_or_else(|_| "[]".to_owned());
    let events = u32::try_from(reading.events).unwrap_or(u32::MAX);
    let values = params![id, reading.name, tx.now(), reading.etag, reading.last_modified, events, remarks];
    tx.execute(&CALENDAR_READ, values).await.map(drop)
}

/// The calendar has not changed.
pub async fn is_same(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&CALENDAR_SAME, params![id, now]).await.map(drop)
}

/// Writes why a reading gave nothing.
pub async fn has_problem(tx: &mut Tx, id: &str, problem: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&CALENDAR_PROBLEM, params![id, now, problem]).await.map(drop)
}

/// Takes a calendar away; whether it was there. What is past stays in the agenda, on its own.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    forget_empty(tx, id).await?;
    tx.execute(&UNTIE_SERIES, params![id]).await?;
    Ok(tx.execute(&DELETE_CALENDAR, params![id]).await? == 1)
}

/// Adds a series that comes from a calendar.
pub async fn insert_series(
    tx: &mut Tx,
    series: &Series,
    calendar: &str,
    uid: &str,
) -> Result<(), StoreError> {
    series::insert(tx, series).await?;
    tx.execute(&TIE_SERIES, params![&series.id, calendar, uid]).await.map(drop)
}

/// The series of a calendar, by the names that it gives them.
pub async fn series_of(tx: &mut Tx, calendar: &str) -> Result<HashMap<String, Series>, StoreError> {
    let found = tx.fetch_all(&SERIES_OF_CALENDAR, params![calendar], |row| {
        Ok((row.get::<Option<String>>("outside_uid")?.unwrap_or_default(), Series::read(row)?))
    });
    Ok(found.await?.into_iter().collect())
}

/// The events of a calendar that end after a moment.
pub async fn events_of(tx: &mut Tx, calendar: &str, after: DateTime<Utc>) -> Result<Vec<Event>, StoreError> {
    tx.fetch_all(&EVENTS_OF_CALENDAR, params![calendar, after], Event::read).await
}

/// Takes an event away; false where people were written down for it.
pub async fn withdraw(tx: &mut Tx, event: &Event) -> Result<bool, StoreError> {
    Ok(tx.execute(&WITHDRAW_EVENT, params![event.id.as_str()]).await? == 1)
}

/// An event that was called off takes place after all.
pub async fn revive(tx: &mut Tx, event: &Event) -> Result<(), StoreError> {
    tx.execute(&REVIVE_EVENT, params![event.id.as_str()]).await.map(drop)
}

/// Takes away the series of a calendar that have no event left.
pub async fn forget_empty(tx: &mut Tx, calendar: &str) -> Result<(), StoreError> {
    tx.execute(&DELETE_EMPTY_SERIES, params![calendar]).await.map(drop)
}
