//! Rows of the panel.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_territory::CommuneCode;
use maillage_vocabulary::{ClosedList as _, ClosedSet};

use super::teams::lang;
use super::{consents, joined, listed, optional};
use crate::model::{Contact, NewTester, Panelist, Profile, TrialId};

statements! {
    /// Somebody new; nothing where the form or the contact is known.
    INSERT_TESTER = "insert into tester (id, client_key, name, email, phone, contact_key, place_id, lang, age, ease, devices, \
        assistive_at, commune, joined_at, confirmed_at, seen_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
        $14, null, $14) on conflict do nothing";
    /// Whoever sent a form.
    TESTER_OF_CLIENT = "select * from tester where client_key = $1";
    /// Whoever has a contact.
    TESTER_OF_CONTACT = "select * from tester where contact_key = $1";
    /// One tester.
    TESTER = "select * from tester where id = $1";
    /// Holds a tester: invitations come one after the other, and leaving waits its turn.
    HOLD_TESTER = "update tester set seen_at = seen_at where id = $1";
    /// The person gave a sign of life.
    SEEN = "update tester set seen_at = $2, asked_at = null where id = $1";
    /// The person opened the link of the mail, or the place called.
    CONFIRM_TESTER = "update tester set confirmed_at = $2, seen_at = $2 where id = $1 and confirmed_at is null";
    /// Other brackets, another name.
    UPDATE_TESTER = "update tester set name = $2, age = $3, ease = $4, devices = $5, commune = $6, assistive_at = case \
        when not $7 then null when assistive_at is null then $8 else assistive_at end, seen_at = $8 where id = $1";
    /// The panel, with the invitations since a day, without whoever was invited to a campaign already.
    PANEL = "select tester.*, (select count(*) from trial_seat where trial_seat.tester_id = tester.id and sent_at > $2) as recent \
        from tester where confirmed_at is not null and not exists (select 1 from trial_seat where trial_seat.trial_id = $1 \
        and trial_seat.tester_id = tester.id) order by tester.id";
    /// Those whom a place calls, the latest first.
    TESTERS_OF_PLACE = "select * from tester where place_id = $1 order by joined_at desc, id";
    /// How many live in each commune.
    COUNTS = "select commune, count(*) as testers from tester where confirmed_at is not null group by commune";
    /// Leaves the panel.
    DELETE_TESTER = "delete from tester where id = $1";
}

/// Somebody of the panel. Never in a log.
#[derive(Clone)]
pub struct Tester {
    /// Inner id.
    pub id: String,
    /// What to call the person.
    pub name: String,
    /// Address.
    pub email: Option<String>,
    /// Number.
    pub phone: Option<String>,
    /// The place that calls.
    pub place: Option<PlaceId>,
    /// Language of mails.
    pub lang: Lang,
    /// Brackets.
    pub profile: Profile,
    /// Since when it is known that the person uses assistive means.
    pub assistive_at: Option<DateTime<Utc>>,
    /// When the person joined.
    pub joined_at: DateTime<Utc>,
    /// When that was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last sign of life.
    pub seen_at: DateTime<Utc>,
    /// When the person was asked whether to stay.
    pub asked_at: Option<DateTime<Utc>>,
}

fn profile(row: &Row) -> Result<Profile, StoreError> {
    let devices: String = row.get("devices")?;
    let assistive_at: Option<DateTime<Utc>> = row.get("assistive_at")?;
    Ok(Profile {
        age: listed(row, "age")?,
        ease: listed(row, "ease")?,
        devices: devices.split(' ').filter_map(maillage_vocabulary::ClosedList::from_slug).collect(),
        assistive: assistive_at.is_some(),
        commune: row.parse("commune")?,
    })
}

fn read(row: &Row) -> Result<Tester, StoreError> {
    Ok(Tester {
        id: row.get("id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        place: optional(row, "place_id")?,
        lang: lang(row)?,
        profile: profile(row)?,
        assistive_at: row.get("assistive_at")?,
        joined_at: row.get("joined_at")?,
        confirmed_at: row.get("confirmed_at")?,
        seen_at: row.get("seen_at")?,
        asked_at: row.get("asked_at")?,
    })
}

fn devices(profile: &Profile) -> String {
    joined(profile.devices.iter().map(maillage_vocabulary::ClosedList::slug))
}

/// Adds somebody; false where the form was sent before, or the contact is known.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    key: &str,
    new: &NewTester,
    lang: Lang,
) -> Result<bool, StoreError> {
    let (email, phone, place) = match &new.contact {
        Contact::Mail(email) => (Some(email.as_str()), None, None),
        Contact::Phone(phone, place) => (None, Some(phone.as_str()), Some(place.as_str())),
    };
    let (now, profile) = (tx.now(), &new.profile);
    let values = params![
        id,
        key,
        new.name.as_str(),
        email,
        phone,
        new.contact.key(),
        place,
        lang.code(),
        profile.age.slug(),
        profile.ease.slug(),
        devices(profile),
        profile.assistive.then_some(now),
        profile.commune.as_str(),
        now,
    ];
    Ok(tx.execute(&INSERT_TESTER, values).await? == 1)
}

/// Whoever sent a form.
pub async fn of_client(tx: &mut Tx, key: &str) -> Result<Option<Tester>, StoreError> {
    tx.fetch_optional(&TESTER_OF_CLIENT, params![key], read).await
}

/// Whoever has a contact.
pub async fn of_contact(tx: &mut Tx, key: &str) -> Result<Option<Tester>, StoreError> {
    tx.fetch_optional(&TESTER_OF_CONTACT, params![key], read).await
}

/// One tester.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Tester>, StoreError> {
    db.fetch_optional(&TESTER, params![id], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Tester>, StoreError> {
    tx.fetch_optional(&TESTER, params![id], read).await
}

/// Holds a tester up to the end of the transaction; false where there is none any more.
pub async fn hold(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&HOLD_TESTER, params![id]).await? == 1)
}

/// The person gave a sign of life.
pub async fn seen(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&SEEN, params![id, now]).await.map(drop)
}

/// Confirms, once; whether it was new.
pub async fn confirm(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&CONFIRM_TESTER, params![id, now]).await? == 1)
}

/// Writes other brackets and another name.
pub async fn update(tx: &mut Tx, id: &str, name: &str, profile: &Profile) -> Result<bool, StoreError> {
    let values = params![
        id,
        name,
        profile.age.slug(),
        profile.ease.slug(),
        devices(profile),
        profile.commune.as_str(),
        profile.assistive,
        tx.now(),
    ];
    Ok(tx.execute(&UPDATE_TESTER, values).await? == 1)
}

/// The panel, as a draw for a campaign looks at it: invitations count from a day on.
pub async fn panel(tx: &mut Tx, trial: &TrialId, since: DateTime<Utc>) -> Result<Vec<Panelist>, StoreError> {
    let phases = consents::now(tx).await?;
    tx.fetch_all(&PANEL, params![trial.as_str(), since], |row| {
        let id: String = row.get("id")?;
        Ok(Panelist {
            phases: phases.get(&id).copied().unwrap_or_else(ClosedSet::new),
            profile: profile(row)?,
            recent: row.get("recent")?,
            id,
        })
    })
    .await
}

/// Those whom a place calls, the latest first.
pub async fn of_place(db: &Db, place: &PlaceId) -> Result<Vec<Tester>, StoreError> {
    db.fetch_all(&TESTERS_OF_PLACE, params![place.as_str()], read).await
}

/// How many live in each commune.
pub async fn counts(db: &Db) -> Result<HashMap<CommuneCode, u64>, StoreError> {
    let counts =
        db.fetch_all(&COUNTS, params![], |row| Ok((row.parse("commune")?, row.get("testers")?))).await?;
    Ok(counts.into_iter().collect())
}

/// Takes somebody off the panel; consents go along.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&DELETE_TESTER, params![id]).await? == 1)
}
