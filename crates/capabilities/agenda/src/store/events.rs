//! Rows of events, and the seats that they count.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_store::{Db, Insert, Row, StoreError, Tx, params, statements};

use crate::model::{EventId, EventState};

statements! {
    /// One event.
    EVENT = "select id, series_id, day, starts_at, ends_at, moved, state, capacity, taken, revision, came from event \
        where id = $1";
    /// Events that end after a moment.
    EVENTS_SINCE = "select id, series_id, day, starts_at, ends_at, moved, state, capacity, taken, revision, came \
        from event where ends_at > $1";
    /// Events of a series that begin after a moment.
    EVENTS_OF_SERIES = "select id, series_id, day, starts_at, ends_at, moved, state, capacity, taken, revision, came \
        from event where series_id = $1 and starts_at > $2 order by starts_at, id";
    /// Events that a person announced, the nearest first.
    EVENTS_OF_AUTHOR = "select event.id as id, series_id, day, starts_at, ends_at, moved, state, capacity, taken, \
        revision, came from event join event_series on event_series.id = event.series_id \
        where author = $1 and ends_at > $2 order by starts_at, event.id limit $3";
    /// Holds an event until the end of the transaction: registrations of one event come one after the other.
    LOCK_EVENT = "update event set revision = revision where id = $1";
    /// Takes a seat, where there is one: nothing else may.
    TAKE_SEAT = "update event set taken = taken + 1 where id = $1 and state = 'planned' and ends_at > $2 \
        and (capacity is null or taken < capacity)";
    /// Adds a seat for somebody who is in the room already.
    ADD_SEAT = "update event set taken = taken + 1 where id = $1 and state = 'planned'";
    /// Gives a seat back.
    GIVE_SEAT = "update event set taken = taken - 1 where id = $1 and taken > 0";
    /// Calls an event off, once.
    CANCEL_EVENT = "update event set state = 'cancelled', revision = revision + 1 where id = $1 and state = 'planned'";
    /// Other hours, another day.
    MOVE_EVENT = "update event set starts_at = $2, ends_at = $3, moved = $4, revision = revision + 1 \
        where id = $1 and state = 'planned'";
    /// Seats of the events of a series that are to come.
    SET_CAPACITY = "update event set capacity = $2 where series_id = $1 and starts_at > $3";
    /// What is announced has changed: calendars take the event again.
    REVISE_EVENTS = "update event set revision = revision + 1 where series_id = $1 and starts_at > $2";
    /// Attendance of the events of a span of time.
    ATTENDANCE = "select event.id as id, series_id, day, starts_at, ends_at, moved, state, capacity, taken, revision, \
        came, (select count(*) from registration where event_id = event.id and present_at is not null) as present, \
        (select count(*) from registration where event_id = event.id and state = 'waiting') as waiting \
        from event where starts_at >= $1 and starts_at < $2 order by starts_at, event.id";
    /// The same, for the events of one place.
    ATTENDANCE_AT = "select event.id as id, series_id, event.day as day, starts_at, ends_at, moved, state, capacity, \
        taken, revision, came, \
        (select count(*) from registration where event_id = event.id and present_at is not null) as present, \
        (select count(*) from registration where event_id = event.id and state = 'waiting') as waiting \
        from event join event_series on event_series.id = event.series_id \
        where starts_at >= $1 and starts_at < $2 and place_id = $3 order by starts_at, event.id";
}

const INSERT: Insert = Insert {
    table: "event",
    columns: &[
        "id",
        "series_id",
        "day",
        "starts_at",
        "ends_at",
        "moved",
        "state",
        "capacity",
        "taken",
        "revision",
    ],
    on_conflict: "on conflict (series_id, day) do nothing",
};

/// One meeting of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Public id.
    pub id: EventId,
    /// Inner id of its series.
    pub series: String,
    /// The day that the rule gave.
    pub day: NaiveDate,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Whether it was moved away from the days and hours of its series.
    pub moved: bool,
    /// Whether it takes place.
    pub state: EventState,
    /// Seats; `None` where everybody gets in.
    pub capacity: Option<u16>,
    /// Seats taken.
    pub taken: u32,
    /// Goes up at each change that calendars must know of.
    pub revision: u32,
    /// How many came, once registrations are gone.
    pub came: Option<u32>,
}

impl Event {
    pub(super) fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.parse("id")?,
            series: row.get("series_id")?,
            day: row.get("day")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
            moved: row.get("moved")?,
            state: row.parse("state")?,
            capacity: row.get("capacity")?,
            taken: row.get("taken")?,
            revision: row.get("revision")?,
            came: row.get("came")?,
        })
    }

    /// Whether it takes place.
    pub fn is_planned(&self) -> bool {
        self.state == EventState::Planned
    }

    /// Seats left; `None` where everybody gets in.
    pub fn left(&self) -> Option<u32> {
        self.capacity.map(|capacity| u32::from(capacity).saturating_sub(self.taken))
    }

    /// Whether somebody can still ask to come: it takes place, and has not ended.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.is_planned() && self.ends_at > now
    }
}

/// Adds events; the days that a series has already are left as they are.
pub async fn insert(tx: &mut Tx, events: &[Event]) -> Result<u64, StoreError> {
    let rows: Vec<_> = events
        .iter()
        .map(|event| {
            params![
                event.id.as_str(),
                &event.series,
                event.day,
                event.starts_at,
                event.ends_at,
                event.moved,
                event.state.code(),
                event.capacity,
                event.taken,
                event.revision,
            ]
        })
        .collect();
    tx.insert_many(&INSERT, rows).await
}

/// One event by its public id.
pub async fn by_id(db: &Db, id: &EventId) -> Result<Option<Event>, StoreError> {
    db.fetch_optional(&EVENT, params![id.as_str()], Event::read).await
}

/// One event, held until the end of the transaction.
pub async fn lock(tx: &mut Tx, id: &EventId) -> Result<Option<Event>, StoreError> {
    tx.execute(&LOCK_EVENT, params![id.as_str()]).await?;
    tx.fetch_optional(&EVENT, params![id.as_str()], Event::read).await
}

/// Events that end after a moment.
pub async fn since(db: &Db, moment: DateTime<Utc>) -> Result<Vec<Event>, StoreError> {
    db.fetch_all(&EVENTS_SINCE, params![moment], Event::read).await
}

/// Events of a series that begin after a moment, in order.
pub async fn of_series(tx: &mut Tx, series: &str, after: DateTime<Utc>) -> Result<Vec<Event>, StoreError> {
    tx.fetch_all(&EVENTS_OF_SERIES, params![series, after], Event::read).await
}

/// Events that a person announced and that end after a moment.
pub async fn of_author(
    db: &Db,
    author: &str,
    after: DateTime<Utc>,
    most: u32,
) -> Result<Vec<Event>, StoreError> {
    db.fetch_all(&EVENTS_OF_AUTHOR, params![author, after, most], Event::read).await
}

/// Takes a seat; whether there was one.
pub async fn take_seat(tx: &mut Tx, id: &EventId) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&TAKE_SEAT, params![id.as_str(), now]).await? == 1)
}

/// Adds a seat for somebody who is in the room already; whether the event takes place.
pub async fn add_seat(tx: &mut Tx, id: &EventId) -> Result<bool, StoreError> {
    Ok(tx.execute(&ADD_SEAT, params![id.as_str()]).await? == 1)
}

/// Gives a seat back.
pub async fn give_seat(tx: &mut Tx, id: &EventId) -> Result<(), StoreError> {
    tx.execute(&GIVE_SEAT, params![id.as_str()]).await.map(drop)
}

/// Calls an event off; whether it was on.
pub async fn cancel(tx: &mut Tx, id: &EventId) -> Result<bool, StoreError> {
    Ok(tx.execute(&CANCEL_EVENT, params![id.as_str()]).await? == 1)
}

/// Moves an event; whether it was on.
pub async fn shift(
    tx: &mut Tx,
    id: &EventId,
    (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>),
    moved: bool,
) -> Result<bool, StoreError> {
    Ok(tx.execute(&MOVE_EVENT, params![id.as_str(), starts_at, ends_at, moved]).await? == 1)
}

/// Seats of the events of a series that are to come.
pub async fn set_capacity(tx: &mut Tx, series: &str, capacity: Option<u16>) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&SET_CAPACITY, params![series, capacity, now]).await?;
    tx.execute(&REVISE_EVENTS, params![series, now]).await.map(drop)
}

/// An event and who came.
pub struct Counted {
    /// The event.
    pub event: Event,
    /// People marked as present.
    pub present: u32,
    /// People on the waiting list.
    pub waiting: u32,
}

impl Counted {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self { event: Event::read(row)?, present: row.get("present")?, waiting: row.get("waiting")? })
    }
}

/// Events that begin from a moment up to another, with who came.
pub async fn attendance(db: &Db, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<Counted>, StoreError> {
    db.fetch_all(&ATTENDANCE, params![from, to], Counted::read).await
}

/// Those of one place.
pub async fn attendance_at(
    db: &Db,
    place: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Counted>, StoreError> {
    db.fetch_all(&ATTENDANCE_AT, params![from, to, place], Counted::read).await
}
