//! Followed people, the places that follow them, and their acts.

use maillage_vocabulary::Line;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use maillage_places::model::PlaceId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::{Email, Phone};
use serde::{Deserialize, Serialize};

use super::read::{Kept, kept};
use crate::model::{Followed, FollowedId, FollowedSheet, Manner};
use crate::view::CHANGED;

statements! {
    /// The places that follow people.
    SELECT_PLACES = "select place_id from followed_place";
    /// A place follows people from now on.
    SWITCH_ON = "insert into followed_place (place_id, since, actor) values ($1, $2, $3) \
        on conflict (place_id) do nothing";
    /// A place follows nobody any more, where nobody is left.
    SWITCH_OFF = "delete from followed_place where place_id = $1 \
        and not exists (select 1 from followed_share where place_id = $1)";
    /// The people of some places.
    SELECT_PEOPLE = {
        sqlite: "select * from followed_person where id in (select person_id from followed_share \
            where place_id in (select value from json_each($1)))",
        postgres: "select * from followed_person where id in (select person_id from followed_share \
            where place_id in (select jsonb_array_elements_text($1)))",
    };
    /// One person.
    SELECT_PERSON = "select * from followed_person where id = $1";
    /// The places of the people of some places.
    SELECT_SHARES = {
        sqlite: "select person_id, place_id from followed_share where person_id in (select person_id \
            from followed_share where place_id in (select value from json_each($1))) order by place_id",
        postgres: "select person_id, place_id from followed_share where person_id in (select person_id \
            from followed_share where place_id in (select jsonb_array_elements_text($1))) order by place_id",
    };
    /// The places of a person.
    SELECT_SHARES_OF = "select place_id from followed_share where person_id = $1 order by place_id";
    /// A person, new or changed.
    UPSERT_PERSON = "insert into followed_person (id, name, birth_year, commune, phone, email, consent_on, \
        consent_how, consent_actor, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) \
        on conflict (id) do update set name = excluded.name, birth_year = excluded.birth_year, \
        commune = excluded.commune, phone = excluded.phone, email = excluded.email, \
        consent_on = excluded.consent_on, consent_how = excluded.consent_how, \
        consent_actor = excluded.consent_actor, changed_at = excluded.changed_at";
    /// A person agrees to a place.
    SHARE = "insert into followed_share (person_id, place_id) values ($1, $2)";
    /// A person agrees to no place.
    UNSHARE = "delete from followed_share where person_id = $1";
    /// The acts of a person, the latest first.
    SELECT_ACTS = "select * from activity where followed = $1 order by day desc, id desc";
    /// Which acts those are.
    SELECT_ACT_IDS = "select id from activity where followed = $1";
    /// The acts of a person are nobody’s.
    FORGET_ACTS = "update activity set followed = null, changed_at = $2 where followed = $1";
    /// A person goes.
    FORGET_PERSON = "delete from followed_person where id = $1";
    /// People who agreed, and were last helped, before a day.
    SELECT_IDLE = "select id from followed_person where consent_on < $1 and not exists \
        (select 1 from activity where followed = followed_person.id and day >= $1)";
}

/// Name of the setting that tells of the last time that people were forgotten.
const LAST_RUN: &str = "activity.followed_retention";

/// The last time that people were forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRun {
    /// When.
    pub at: DateTime<Utc>,
    /// How many people.
    pub forgotten: u64,
}

/// The places that follow people.
pub async fn following_places(db: &Db) -> Result<Vec<PlaceId>, StoreError> {
    db.fetch_all(&SELECT_PLACES, params![], |row| row.parse("place_id")).await
}

/// A place follows people from now on.
pub async fn switch_on(tx: &mut Tx, place: PlaceId) -> Result<(), StoreError> {
    let (now, actor) = (tx.now(), tx.actor().as_str().to_owned());
    tx.execute(&SWITCH_ON, params![place.as_str(), now, actor]).await.map(drop)
}

/// A place follows nobody any more; false where somebody is left.
pub async fn switch_off(tx: &mut Tx, place: PlaceId) -> Result<bool, StoreError> {
    Ok(tx.execute(&SWITCH_OFF, params![place.as_str()]).await? > 0)
}

fn wrong(column: &str, reason: impl std::fmt::Display) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason: reason.to_string() }
}

fn sheet(row: &Row) -> Result<(FollowedId, FollowedSheet, String), StoreError> {
    let text = |column: &str| row.get::<Option<String>>(column);
    let (name, how): (String, String) = (row.get("name")?, row.get("consent_how")?);
    let (phone, email, commune) = (text("phone")?, text("email")?, text("commune")?);
    let sheet = FollowedSheet {
        name: Line::new(&name).map_err(|error| wrong("name", error))?,
        birth_year: row.get("birth_year")?,
        commune: commune.map(|code| code.parse().map_err(|error| wrong("commune", error))).transpose()?,
        phone: phone.and_then(|phone| Phone::read(&phone, None).ok()),
        email: email.and_then(|email| Email::read(&email).ok()),
        consent_on: row.get("consent_on")?,
        consent_how: Manner::from_code(&how).ok_or_else(|| wrong("consent_how", how))?,
    };
    Ok((row.parse("id")?, sheet, row.get("consent_actor")?))
}

/// The people of some places.
pub async fn followed_of(db: &Db, places: &[PlaceId]) -> Result<Vec<Followed>, StoreError> {
    let ids: Vec<&str> = places.iter().map(PlaceId::as_str).collect();
    let mut shares: HashMap<FollowedId, Vec<PlaceId>> = HashMap::new();
    db.for_each(&SELECT_SHARES, params![serde_json::json!(ids)], &mut |row| {
        shares.entry(row.parse("person_id")?).or_default().push(row.parse("place_id")?);
        Ok(())
    })
    .await?;
    let people = db.fetch_all(&SELECT_PEOPLE, params![serde_json::json!(ids)], sheet).await?;
    let followed = people.into_iter().map(|(id, sheet, consent_actor)| Followed {
        places: shares.remove(&id).unwrap_or_default(),
        id,
        sheet,
        consent_actor,
    });
    Ok(followed.collect())
}

/// One person.
pub async fn followed(db: &Db, id: FollowedId) -> Result<Option<Followed>, StoreError> {
    let Some((id, sheet, consent_actor)) =
        db.fetch_optional(&SELECT_PERSON, params![id.to_string()], sheet).await?
    else {
        return Ok(None);
    };
    let places =
        db.fetch_all(&SELECT_SHARES_OF, params![id.to_string()], |row| row.parse("place_id")).await?;
    Ok(Some(Followed { id, sheet, consent_actor, places }))
}

/// Keeps a person, new or changed, with the places that they agree to.
pub async fn save_followed(tx: &mut Tx, person: &Followed) -> Result<(), StoreError> {
    let (id, now, sheet) = (person.id.to_string(), tx.now(), &person.sheet);
    let values = params![
        &id,
        sheet.name.as_str(),
        sheet.birth_year,
        sheet.commune.as_ref().map(maillage_territory::CommuneCode::as_str),
        sheet.phone.as_ref().map(Phone::as_str),
        sheet.email.as_ref().map(Email::as_str),
        sheet.consent_on,
        sheet.consent_how.code(),
        person.consent_actor.as_str(),
        now,
    ];
    tx.execute(&UPSERT_PERSON, values).await?;
    tx.execute(&UNSHARE, params![&id]).await?;
    for place in &person.places {
        tx.execute(&SHARE, params![&id, place.as_str()]).await?;
    }
    Ok(())
}

/// The acts of a person, the latest first.
pub async fn acts_of(db: &Db, id: FollowedId) -> Result<Vec<Kept>, StoreError> {
    db.fetch_all(&SELECT_ACTS, params![id.to_string()], kept).await
}

/// A person goes with all that names them. Their acts stay and are nobody’s; false where there is no such person.
pub async fn forget_followed(tx: &mut Tx, id: FollowedId) -> Result<bool, StoreError> {
    let (id, now) = (id.to_string(), tx.now());
    let acts: Vec<String> = tx.fetch_all(&SELECT_ACT_IDS, params![&id], |row| row.get("id")).await?;
    tx.execute(&FORGET_ACTS, params![&id, now]).await?;
    for act in acts {
        tx.changed(CHANGED, &act);
    }
    tx.execute(&UNSHARE, params![&id]).await?;
    Ok(tx.execute(&FORGET_PERSON, params![&id]).await? > 0)
}

/// People who agreed, and were last helped, before a day.
pub async fn idle_followed(tx: &mut Tx, before: NaiveDate) -> Result<Vec<FollowedId>, StoreError> {
    tx.fetch_all(&SELECT_IDLE, params![before], |row| row.parse("id")).await
}

/// Writes down that people were forgotten.
pub async fn record_forgetting(tx: &mut Tx, forgotten: u64) -> Result<(), StoreError> {
    let run = LastRun { at: tx.now(), forgotten };
    tx.set(LAST_RUN, &run).await
}

/// The last time that people were forgotten; none before the first.
pub async fn last_forgetting(db: &Db) -> Result<Option<LastRun>, StoreError> {
    db.setting(LAST_RUN).await
}
