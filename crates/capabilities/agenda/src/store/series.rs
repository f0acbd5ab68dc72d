//! Rows of series.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{Rule, Sheet, Span};

statements! {
    /// A new series.
    INSERT_SERIES = "insert into event_series (id, author, place_id, first_day, start_minute, length_minutes, rule, \
        made_until, sheet, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)";
    /// One series.
    SERIES = "select id, author, first_day, start_minute, length_minutes, rule, made_until, sheet, \
        calendar_id, (select name from outside_calendar where outside_calendar.id = calendar_id) as calendar_name \
        from event_series where id = $1";
    /// The series of the events that end after a moment.
    SERIES_SINCE = "select id, author, first_day, start_minute, length_minutes, rule, made_until, sheet, \
        calendar_id, (select name from outside_calendar where outside_calendar.id = calendar_id) as calendar_name \
        from event_series where id in (select series_id from event where ends_at > $1)";
    /// Series that go on after the last day that was unrolled.
    SERIES_TO_EXTEND = "select id, author, first_day, start_minute, length_minutes, rule, made_until, sheet, \
        calendar_id, (select name from outside_calendar where outside_calendar.id = calendar_id) as calendar_name \
        from event_series where rule is not null and made_until < $1 order by id limit $2";
    /// What a series announces.
    UPDATE_SHEET = "update event_series set sheet = $2, place_id = $3, changed_at = $4 where id = $1";
    /// Its days and hours.
    UPDATE_RULE = "update event_series set rule = $2, start_minute = $3, length_minutes = $4, made_until = $5, \
        changed_at = $6 where id = $1";
}

/// A series.
#[derive(Clone, Debug)]
pub struct Series {
    /// Inner id.
    pub id: String,
    /// Inner id of the person who announced it.
    pub author: String,
    /// The first meeting, as announced.
    pub first: Span,
    /// Which days it meets; `None` where it meets once.
    pub rule: Option<Rule>,
    /// Last day that was unrolled into events.
    pub made_until: NaiveDate,
    /// What it announces.
    pub sheet: Sheet,
    /// The outside calendar that it comes from: only that one changes it.
    pub calendar: Option<Source>,
}

/// An outside calendar, as its events name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Inner id.
    pub id: String,
    /// Name.
    pub name: String,
}

fn wrong(column: &str, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason: reason.to_string() }
}

/// Minutes since midnight of the beginning, and the length.
fn minutes(span: Span) -> (i64, i64) {
    let start = span.start();
    ((start.time() - NaiveTime::MIN).num_minutes(), (span.end() - start).num_minutes())
}

impl Series {
    pub(super) fn read(row: &Row) -> Result<Self, StoreError> {
        let text: String = row.get("sheet")?;
        let rule: Option<String> = row.get("rule")?;
        let day: NaiveDate = row.get("first_day")?;
        let start = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(row.get("start_minute")?);
        let first = Span::new(start, start + TimeDelta::minutes(row.get("length_minutes")?));
        Ok(Self {
            id: row.get("id")?,
            author: row.get("author")?,
            first: first.map_err(|error| wrong("length_minutes", &error))?,
            rule: rule.map(|rule| rule.parse()).transpose().map_err(|error| wrong("rule", &error))?,
            made_until: row.get("made_until")?,
            sheet: serde_json::from_str(&text).map_err(|error| wrong("sheet", &error))?,
            calendar: source(row)?,
        })
    }
}

fn source(row: &Row) -> Result<Option<Source>, StoreError> {
    let (id, name): (Option<String>, Option<String>) = (row.get("calendar_id")?, row.get("calendar_name")?);
    Ok(id.map(|id| Source { id, name: name.unwrap_or_default() }))
}

fn text_of(sheet: &Sheet) -> Result<String, StoreError> {
    serde_json::to_string(sheet).map_err(|error| wrong("sheet", &error))
}

/// Adds a series.
pub async fn insert(tx: &mut Tx, series: &Series) -> Result<(), StoreError> {
    let (start, length) = minutes(series.first);
    let values = params![
        &series.id,
        &series.author,
        series.sheet.place().map(maillage_places::model::PlaceId::as_str),
        series.first.day(),
        start,
        length,
        series.rule.as_ref().map(ToString::to_string),
        series.made_until,
        text_of(&series.sheet)?,
        tx.now(),
    ];
    tx.execute(&INSERT_SERIES, values).await.map(drop)
}

/// Writes what a series announces.
pub async fn update_sheet(tx: &mut Tx, id: &str, sheet: &Sheet) -> Result<(), StoreError> {
    let place = sheet.place().map(maillage_places::model::PlaceId::as_str);
    let values = params![id, text_of(sheet)?, place, tx.now()];
    tx.execute(&UPDATE_SHEET, values).await.map(drop)
}

/// Writes the days and hours of a series.
pub async fn update_rule(tx: &mut Tx, series: &Series) -> Result<(), StoreError> {
    let (start, length) = minutes(series.first);
    let rule = series.rule.as_ref().map(ToString::to_string);
    let values = params![&series.id, rule, start, length, series.made_until, tx.now()];
    tx.execute(&UPDATE_RULE, values).await.map(drop)
}

/// One series.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Series>, StoreError> {
    db.fetch_optional(&SERIES, params![id], Series::read).await
}

/// One series, within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Series>, StoreError> {
    tx.fetch_optional(&SERIES, params![id], Series::read).await
}

/// The series of the events that end after a moment.
pub async fn since(db: &Db, moment: chrono::DateTime<chrono::Utc>) -> Result<Vec<Series>, StoreError> {
    db.fetch_all(&SERIES_SINCE, params![moment], Series::read).await
}

/// Some of the series that were unrolled up to a day before that one only.
pub async fn to_extend(db: &Db, day: NaiveDate, most: u32) -> Result<Vec<Series>, StoreError> {
    db.fetch_all(&SERIES_TO_EXTEND, params![day, most], Series::read).await
}
