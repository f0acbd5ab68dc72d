//! Rows of openings, absences, rooms and devices.

use chrono::NaiveDate;
use maillage_vocabulary::Line;

use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{Absence, Equipment, Hours, Opening, Weekdays};

statements! {
    /// A new opening.
    INSERT_OPENING = "insert into opening (id, person, shown_name, place_id, days, from_minute, to_minute, \
        length_minutes, equipment_id, themes, first_day, last_day, created_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// One opening.
    OPENING = "select id, person, shown_name, place_id, days, from_minute, to_minute, length_minutes, equipment_id, \
        themes, first_day, last_day from opening where id = $1";
    /// Openings that hold on a day or later.
    OPENINGS_SINCE = "select id, person, shown_name, place_id, days, from_minute, to_minute, length_minutes, \
        equipment_id, themes, first_day, last_day from opening where last_day is null or last_day >= $1";
    /// Those of a person.
    OPENINGS_OF = "select id, person, shown_name, place_id, days, from_minute, to_minute, length_minutes, equipment_id, \
        themes, first_day, last_day from opening where person = $1 order by first_day, from_minute, id";
    /// Takes an opening away.
    DELETE_OPENING = "delete from opening where id = $1";
    /// How many openings need a room or a device.
    NEEDING = "select count(*) as openings from opening where equipment_id = $1";
    /// A new absence.
    INSERT_ABSENCE = "insert into absence (id, person, first_day, last_day, created_at) values ($1, $2, $3, $4, $5)";
    /// Absences that hold on a day or later.
    ABSENCES_SINCE = "select id, person, first_day, last_day from absence where last_day >= $1";
    /// Those of a person that hold on a day or later.
    ABSENCES_OF = "select id, person, first_day, last_day from absence where person = $1 and last_day >= $2 \
        order by first_day, id";
    /// Takes an absence of a person away.
    DELETE_ABSENCE = "delete from absence where id = $1 and person = $2";
    /// A new room or device.
    INSERT_EQUIPMENT = "insert into equipment (id, place_id, name, units, created_at) values ($1, $2, $3, $4, $5)";
    /// One of them.
    EQUIPMENT = "select id, place_id, name, units from equipment where id = $1";
    /// All of them.
    ALL_EQUIPMENT = "select id, place_id, name, units from equipment order by name, id";
    /// Takes one away.
    DELETE_EQUIPMENT = "delete from equipment where id = $1";
}

fn wrong(column: &str, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason: reason.to_string() }
}

fn line(row: &Row, column: &str) -> Result<Line<80>, StoreError> {
    Line::new(&row.get::<String>(column)?).map_err(|error| wrong(column, &error))
}

fn opening(row: &Row) -> Result<Opening, StoreError> {
    let hours = Hours::new(row.get("from_minute")?, row.get("to_minute")?, row.get("length_minutes")?);
    let bits: u8 = row.get("days")?;
    let themes: String = row.get("themes")?;
    Ok(Opening {
        id: row.get("id")?,
        person: row.get("person")?,
        shown_name: line(row, "shown_name")?,
        place: row.parse("place_id")?,
        days: Weekdays::new(bits).ok_or_else(|| wrong("days", &"no day of the week"))?,
        hours: hours.map_err(|error| wrong("length_minutes", &error))?,
        equipment: row.get("equipment_id")?,
        themes: serde_json::from_str(&themes).map_err(|error| wrong("themes", &error))?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
    })
}

fn absence(row: &Row) -> Result<Absence, StoreError> {
    Ok(Absence {
        id: row.get("id")?,
        person: row.get("person")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
    })
}

fn thing(row: &Row) -> Result<Equipment, StoreError> {
    Ok(Equipment {
        id: row.get("id")?,
        place: row.parse("place_id")?,
        name: line(row, "name")?,
        units: row.get("units")?,
    })
}

/// Adds an opening.
pub async fn insert(tx: &mut Tx, opening: &Opening) -> Result<(), StoreError> {
    let themes = serde_json::to_string(&opening.themes).map_err(|error| wrong("themes", &error))?;
    let values = params![
        &opening.id,
        &opening.person,
        opening.shown_name.as_str(),
        opening.place.as_str(),
        opening.days.bits(),
        opening.hours.from(),
        opening.hours.to(),
        opening.hours.length(),
        opening.equipment.as_deref(),
        themes,
        opening.first_day,
        opening.last_day,
        tx.now(),
    ];
    tx.execute(&INSERT_OPENING, values).await.map(drop)
}

/// One opening.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Opening>, StoreError> {
    db.fetch_optional(&OPENING, params![id], opening).await
}

/// One opening, within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Opening>, StoreError> {
    tx.fetch_optional(&OPENING, params![id], opening).await
}

/// Openings that hold on a day or later.
pub async fn since(db: &Db, day: NaiveDate) -> Result<Vec<Opening>, StoreError> {
    db.fetch_all(&OPENINGS_SINCE, params![day], opening).await
}

/// Those of a person.
pub async fn of_person(db: &Db, person: &str) -> Result<Vec<Opening>, StoreError> {
    db.fetch_all(&OPENINGS_OF, params![person], opening).await
}

/// Those of a person, within a transaction.
pub async fn held_by(tx: &mut Tx, person: &str) -> Result<Vec<Opening>, StoreError> {
    tx.fetch_all(&OPENINGS_OF, params![person], opening).await
}

/// Takes an opening away; whether it was there.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&DELETE_OPENING, params![id]).await? == 1)
}

/// Adds an absence.
pub async fn insert_absence(tx: &mut Tx, absence: &Absence) -> Result<(), StoreError> {
    let now = tx.now();
    let values = params![&absence.id, &absence.person, absence.first_day, absence.last_day, now];
    tx.execute(&INSERT_ABSENCE, values).await.map(drop)
}

/// Absences that hold on a day or later.
pub async fn absences_since(db: &Db, day: NaiveDate) -> Result<Vec<Absence>, StoreError> {
    db.fetch_all(&ABSENCES_SINCE, params![day], absence).await
}

/// Those of a person that hold on a day or later.
pub async fn absences_of(db: &Db, person: &str, day: NaiveDate) -> Result<Vec<Absence>, StoreError> {
    db.fetch_all(&ABSENCES_OF, params![person, day], absence).await
}

/// The same, within a transaction.
pub async fn absent(tx: &mut Tx, person: &str, day: NaiveDate) -> Result<bool, StoreError> {
    let all = tx.fetch_all(&ABSENCES_OF, params![person, day], absence).await?;
    Ok(all.iter().any(|one| one.covers(day)))
}

/// Takes an absence of a person away; whether it was there.
pub async fn delete_absence(tx: &mut Tx, id: &str, person: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&DELETE_ABSENCE, params![id, person]).await? == 1)
}

/// Adds a room or a device.
pub async fn insert_equipment(tx: &mut Tx, equipment: &Equipment) -> Result<(), StoreError> {
    let now = tx.now();
    let values =
        params![&equipment.id, equipment.place.as_str(), equipment.name.as_str(), equipment.units, now];
    tx.execute(&INSERT_EQUIPMENT, values).await.map(drop)
}

/// One room or device.
pub async fn equipment(tx: &mut Tx, id: &str) -> Result<Option<Equipment>, StoreError> {
    tx.fetch_optional(&EQUIPMENT, params![id], thing).await
}

/// All rooms and devices.
pub async fn all_equipment(db: &Db) -> Result<Vec<Equipment>, StoreError> {
    db.fetch_all(&ALL_EQUIPMENT, params![], thing).await
}

/// Whether an opening needs a room or a device.
pub async fn is_needed(tx: &mut Tx, equipment: &str) -> Result<bool, StoreError> {
    let openings: u64 = tx.fetch_one(&NEEDING, params![equipment], |row| row.get("openings")).await?;
    Ok(openings > 0)
}

/// Takes a room or a device away; whether it was there.
pub async fn delete_equipment(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&DELETE_EQUIPMENT, params![id]).await? == 1)
}
