//! Rows of achievements.

use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList;
use serde_json::{Value, json};

use super::{lost, optional};
use crate::model::{Achievement, AchievementId, AchievementSheet, AchievementState, Counting};

statements! {
    /// A new achievement; nothing where its client sent it already.
    INSERT_ACHIEVEMENT = "insert into achievement (id, client_key, place_id, commune, title, done, audience, partners, results, \
        day, link, licence, project_id, state, told_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (client_key) do nothing";
    /// The achievement that a client sent.
    ACHIEVEMENT_OF_CLIENT = "select id from achievement where client_key = $1";
    /// One achievement.
    ACHIEVEMENT = "select * from achievement where id = $1";
    /// All achievements, the latest first.
    ALL_ACHIEVEMENTS = "select * from achievement order by day desc, id";
    /// What is told of one that is published.
    CHANGE_ACHIEVEMENT = "update achievement set title = $2, done = $3, audience = $4, partners = $5, results = $6, day = $7, \
        link = $8, licence = $9, project_id = $10 where id = $1 and state = 'published'";
    /// Moves an achievement from where it stands.
    MOVE_ACHIEVEMENT = "update achievement set state = $3 where id = $1 and state = $2";
}

fn results_of(sheet: &AchievementSheet) -> Value {
    let one = |counting: &Counting| json!({ "value": counting.value, "what": counting.what.as_str() });
    sheet.results.iter().map(one).collect()
}

fn read_results(row: &Row) -> Result<Vec<Counting>, StoreError> {
    let all: Vec<Value> =
        serde_json::from_value(row.get("results")?).map_err(|error| lost("results", &error))?;
    let one = |value: &Value| {
        let what = value["what"].as_str().unwrap_or_default();
        let what = what.parse().map_err(|error| lost("results", &error))?;
        Ok(Counting { value: value["value"].as_u64().unwrap_or_default(), what })
    };
    all.iter().map(one).collect()
}

fn read(row: &Row) -> Result<Achievement, StoreError> {
    let audience: String = row.get("audience")?;
    let sheet = AchievementSheet {
        title: row.parse("title")?,
        done: row.parse("done")?,
        audience: ClosedList::from_slug(&audience).ok_or_else(|| lost("audience", &audience))?,
        partners: optional(row, "partners")?,
        results: read_results(row)?,
        day: row.get("day")?,
        link: optional(row, "link")?,
        licence: row.parse("licence")?,
        project: optional(row, "project_id")?,
    };
    Ok(Achievement {
        id: row.parse("id")?,
        place: row.parse("place_id")?,
        commune: optional(row, "commune")?,
        sheet,
        state: row.parse("state")?,
        told_at: row.get("told_at")?,
    })
}

/// Adds an achievement under the key of its client; false where it is there already.
pub async fn insert(tx: &mut Tx, one: &Achievement, client_key: &str) -> Result<bool, StoreError> {
    let sheet = &one.sheet;
    let values = params![
        one.id.as_str(),
        client_key,
        one.place.as_str(),
        one.commune.as_ref().map(maillage_territory::CommuneCode::as_str),
        sheet.title.as_str(),
        sheet.done.as_str(),
        sheet.audience.slug(),
        sheet.partners.as_ref().map(maillage_vocabulary::Line::as_str),
        results_of(sheet),
        sheet.day,
        sheet.link.as_ref().map(maillage_vocabulary::WebAddress::as_str),
        sheet.licence.code(),
        sheet.project.as_ref().map(maillage_projects::model::ProjectId::as_str),
        one.state.code(),
        one.told_at,
    ];
    Ok(tx.execute(&INSERT_ACHIEVEMENT, values).await? == 1)
}

/// The achievement that a client sent under a key.
pub async fn of_client(tx: &mut Tx, client_key: &str) -> Result<Option<AchievementId>, StoreError> {
    tx.fetch_optional(&ACHIEVEMENT_OF_CLIENT, params![client_key], |row| row.parse("id")).await
}

/// One achievement.
pub async fn by_id(db: &Db, id: &AchievementId) -> Result<Option<Achievement>, StoreError> {
    db.fetch_optional(&ACHIEVEMENT, params![id.as_str()], read).await
}

/// One achievement within a transaction.
pub async fn find(tx: &mut Tx, id: &AchievementId) -> Result<Option<Achievement>, StoreError> {
    tx.fetch_optional(&ACHIEVEMENT, params![id.as_str()], read).await
}

/// All achievements, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Achievement>, StoreError> {
    db.fetch_all(&ALL_ACHIEVEMENTS, Vec::new(), read).await
}

/// Changes what is told of one; false where it is not published.
pub async fn change(tx: &mut Tx, id: &AchievementId, sheet: &AchievementSheet) -> Result<bool, StoreError> {
    let values = params![
        id.as_str(),
        sheet.title.as_str(),
        sheet.done.as_str(),
        sheet.audience.slug(),
        sheet.partners.as_ref().map(maillage_vocabulary::Line::as_str),
        results_of(sheet),
        sheet.day,
        sheet.link.as_ref().map(maillage_vocabulary::WebAddress::as_str),
        sheet.licence.code(),
        sheet.project.as_ref().map(maillage_projects::model::ProjectId::as_str),
    ];
    Ok(tx.execute(&CHANGE_ACHIEVEMENT, values).await? == 1)
}

/// Moves one from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, one: &Achievement, to: AchievementState) -> Result<bool, StoreError> {
    Ok(tx.execute(&MOVE_ACHIEVEMENT, params![one.id.as_str(), one.state.code(), to.code()]).await? == 1)
}
