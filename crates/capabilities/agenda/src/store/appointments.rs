//! Rows of appointments, and what they hold.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::Theme;

statements! {
    /// A new appointment.
    INSERT_APPOINTMENT = "insert into appointment (id, person, shown_name, place_id, equipment_id, unit, theme, \
        starts_at, ends_at, state, name, email, phone, contact, name_key, lang, by_team, revision, asked_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'booked', $10, $11, $12, $13, $14, $15, $16, 0, $17)";
    /// One appointment.
    APPOINTMENT = "select id, person, shown_name, place_id, equipment_id, unit, theme, starts_at, ends_at, state, came, \
        name, email, phone, lang, by_team, revision from appointment where id = $1";
    /// Those that hold and end after a moment.
    BOOKED_SINCE = "select id, person, shown_name, place_id, equipment_id, unit, theme, starts_at, ends_at, state, \
        came, name, email, phone, lang, by_team, revision from appointment where ends_at > $1 and state = 'booked'";
    /// Those of a professional that begin within a span of time, in order.
    APPOINTMENTS_OF_PERSON = "select id, person, shown_name, place_id, equipment_id, unit, theme, starts_at, ends_at, \
        state, came, name, email, phone, lang, by_team, revision from appointment \
        where person = $1 and starts_at >= $2 and starts_at < $3 order by starts_at, id";
    /// Those of a place, the same way.
    APPOINTMENTS_OF_PLACE = "select id, person, shown_name, place_id, equipment_id, unit, theme, starts_at, ends_at, \
        state, came, name, email, phone, lang, by_team, revision from appointment \
        where place_id = $1 and starts_at >= $2 and starts_at < $3 order by starts_at, id";
    /// Whether the same person has this very appointment.
    SAME_APPOINTMENT = "select count(*) as same from appointment where person = $1 and starts_at = $2 and contact = $3 \
        and name_key = $4 and state = 'booked'";
    /// How many appointments of one contact are to come.
    COMING = "select count(*) as coming from appointment where contact = $1 and state = 'booked' and starts_at > $2 \
        and not by_team";
    /// Cancels, once.
    CANCEL_APPOINTMENT = "update appointment set state = 'cancelled', revision = revision + 1 where id = $1 \
        and state = 'booked'";
    /// Another time.
    MOVE_APPOINTMENT = "update appointment set person = $2, shown_name = $3, place_id = $4, equipment_id = $5, \
        unit = $6, starts_at = $7, ends_at = $8, revision = revision + 1, reminded_at = null \
        where id = $1 and state = 'booked'";
    /// Whether somebody came.
    MARK_APPOINTMENT = "update appointment set came = $2 where id = $1 and state = 'booked'";
    /// Confirmed people with an address whose appointment begins within a span of time and who were not reminded.
    APPOINTMENTS_TO_REMIND = "select id from appointment where state = 'booked' and email is not null \
        and reminded_at is null and starts_at >= $1 and starts_at < $2 order by id limit 500";
    /// Remembers that a reminder was asked for, once.
    APPOINTMENT_REMINDED = "update appointment set reminded_at = $2 where id = $1 and reminded_at is null";
    /// Units of a resource that are held within a span of grains.
    UNITS_HELD = "select distinct unit from held where resource = $1 and grain >= $2 and grain < $3";
    /// What an appointment holds is free again.
    RELEASE = "delete from held where appointment_id = $1";
    /// A link to an appointment.
    INSERT_APPOINTMENT_LINK = "insert into appointment_link (fingerprint, appointment_id, created_at) \
        values ($1, $2, $3)";
    /// The appointment of a link.
    APPOINTMENT_LINK = "select appointment_id from appointment_link where fingerprint = $1";
}

/// A row of what is held; one that is held already is left out, and counted as missing by whoever inserts.
const HELD: maillage_store::Insert = maillage_store::Insert {
    table: "held",
    columns: &["resource", "unit", "grain", "appointment_id"],
    on_conflict: "on conflict (resource, unit, grain) do nothing",
};

/// An appointment.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Inner id.
    pub id: String,
    /// Inner id of the professional.
    pub person: String,
    /// Under which name people meet her.
    pub shown_name: String,
    /// Where.
    pub place: PlaceId,
    /// Inner id of the room or device, and which one of several.
    pub equipment: Option<(String, u16)>,
    /// What about.
    pub theme: Option<Theme>,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Whether it holds.
    pub booked: bool,
    /// Whether the person came, once that is known.
    pub came: Option<bool>,
    /// Name of the person; empty once forgotten.
    pub name: String,
    /// Address.
    pub email: Option<String>,
    /// Number.
    pub phone: Option<String>,
    /// Language of mails.
    pub lang: Lang,
    /// Whether the team wrote it down.
    pub by_team: bool,
    /// Goes up at each change that calendars must know of.
    pub revision: u32,
}

impl Appointment {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let (lang, state): (String, String) = (row.get("lang")?, row.get("state")?);
        let equipment: Option<String> = row.get("equipment_id")?;
        let (unit, theme): (Option<u16>, Option<String>) = (row.get("unit")?, row.get("theme")?);
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person")?,
            shown_name: row.get("shown_name")?,
            place: row.parse("place_id")?,
            equipment: equipment.zip(unit),
            theme: theme.and_then(|slug| Theme::from_slug(&slug)),
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
            booked: state == "booked",
            came: row.get("came")?,
            name: row.get("name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            lang: Lang::read(&lang).unwrap_or_default(),
            by_team: row.get("by_team")?,
            revision: row.get("revision")?,
        })
    }

    /// Whether the person can still change it: it holds, and has not begun.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.booked && self.starts_at > now
    }
}

/// Who comes, for a row.
pub struct Who<'a> {
    /// Name.
    pub name: &'a str,
    /// What two ways of writing the name share.
    pub name_key: &'a str,
    /// Address.
    pub email: Option<&'a str>,
    /// Number.
    pub phone: Option<&'a str>,
    /// What the same person gives twice.
    pub contact: &'a str,
}

/// Adds an appointment that holds; what it says of who comes is in `who`.
pub async fn insert(tx: &mut Tx, new: &Appointment, who: &Who<'_>) -> Result<(), StoreError> {
    let values = params![
        &new.id,
        &new.person,
        &new.shown_name,
        new.place.as_str(),
        new.equipment.as_ref().map(|(id, _)| id.as_str()),
        new.equipment.as_ref().map(|(_, unit)| *unit),
        new.theme.map(ClosedList::slug),
        new.starts_at,
        new.ends_at,
        who.name,
        who.email,
        who.phone,
        who.contact,
        who.name_key,
        new.lang.code(),
        new.by_team,
        tx.now(),
    ];
    tx.execute(&INSERT_APPOINTMENT, values).await.map(drop)
}

/// One appointment.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Appointment>, StoreError> {
    db.fetch_optional(&APPOINTMENT, params![id], Appointment::read).await
}

/// One appointment, within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Appointment>, StoreError> {
    tx.fetch_optional(&APPOINTMENT, params![id], Appointment::read).await
}

/// Those that hold and end after a moment.
pub async fn since(db: &Db, moment: DateTime<Utc>) -> Result<Vec<Appointment>, StoreError> {
    db.fetch_all(&BOOKED_SINCE, params![moment], Appointment::read).await
}

/// Those of a professional that begin from a moment up to another, in order.
pub async fn of_person(
    db: &Db,
    person: &str,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Appointment>, StoreError> {
    db.fetch_all(&APPOINTMENTS_OF_PERSON, params![person, from, to], Appointment::read).await
}

/// Those of a place, the same way.
pub async fn of_place(
    db: &Db,
    place: &PlaceId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Appointment>, StoreError> {
    db.fetch_all(&APPOINTMENTS_OF_PLACE, params![place.as_str(), from, to], Appointment::read).await
}

/// Whether the same person has this very appointment.
pub async fn is_same(
    tx: &mut Tx,
    person: &str,
    starts_at: DateTime<Utc>,
    who: &Who<'_>,
) -> Result<bool, StoreError> {
    let values = params![person, starts_at, who.contact, who.name_key];
    let same: u64 = tx.fetch_one(&SAME_APPOINTMENT, values, |row| row.get("same")).await?;
    Ok(same > 0)
}

/// How many appointments of one contact are to come, those that the team wrote down left out.
pub async fn coming(tx: &mut Tx, contact: &str) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.fetch_one(&COMING, params![contact, now], |row| row.get("coming")).await
}

/// Cancels; whether it held. What it held is free again.
pub async fn cancel(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let held = tx.execute(&CANCEL_APPOINTMENT, params![id]).await? == 1;
    release(tx, id).await?;
    Ok(held)
}

/// Writes another time; whether it held.
pub async fn shift(tx: &mut Tx, new: &Appointment) -> Result<bool, StoreError> {
    let values = params![
        &new.id,
        &new.person,
        &new.shown_name,
        new.place.as_str(),
        new.equipment.as_ref().map(|(id, _)| id.as_str()),
        new.equipment.as_ref().map(|(_, unit)| *unit),
        new.starts_at,
        new.ends_at,
    ];
    Ok(tx.execute(&MOVE_APPOINTMENT, values).await? == 1)
}

/// Writes whether somebody came; whether the appointment holds.
pub async fn mark(tx: &mut Tx, id: &str, came: Option<bool>) -> Result<bool, StoreError> {
    Ok(tx.execute(&MARK_APPOINTMENT, params![id, came]).await? == 1)
}

/// Some of those to remind of an appointment that begins from a moment up to another.
pub async fn to_remind(db: &Db, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&APPOINTMENTS_TO_REMIND, params![from, to], |row| row.get("id")).await
}

/// Remembers that a reminder was asked for; whether that was the first time.
pub async fn reminded(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&APPOINTMENT_REMINDED, params![id, now]).await? == 1)
}

/// Units of a resource that are held within a span of grains.
pub async fn units_held(
    tx: &mut Tx,
    resource: &str,
    span: &std::ops::Range<i64>,
) -> Result<Vec<u16>, StoreError> {
    tx.fetch_all(&UNITS_HELD, params![resource, span.start, span.end], |row| row.get("unit")).await
}

/// Holds a unit of a resource for a span of grains; whether all of it was free. Where it was not, undo the transaction.
///
/// The grains are taken in order: two transactions that want the same ones wait for one another, never in a circle.
pub async fn hold(
    tx: &mut Tx,
    resource: &str,
    unit: u16,
    span: &std::ops::Range<i64>,
    appointment: &str,
) -> Result<bool, StoreError> {
    let rows: Vec<_> = span.clone().map(|grain| params![resource, unit, grain, appointment]).collect();
    let wanted = rows.len() as u64;
    Ok(tx.insert_many(&HELD, rows).await? == wanted)
}

/// What an appointment holds is free again.
pub async fn release(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    tx.execute(&RELEASE, params![id]).await.map(drop)
}

/// Adds a link to an appointment.
pub async fn insert_link(tx: &mut Tx, fingerprint: &str, appointment: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&INSERT_APPOINTMENT_LINK, params![fingerprint, appointment, now]).await.map(drop)
}

/// The appointment of a link, by its inner id.
pub async fn of_link(db: &Db, fingerprint: &str) -> Result<Option<String>, StoreError> {
    db.fetch_optional(&APPOINTMENT_LINK, params![fingerprint], |row| row.get("appointment_id")).await
}
