//! Rows of needs.

use std::str::FromStr;

use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList;

use super::asked;
use crate::model::{Area, Need, NeedId, State};

statements! {
    /// A new need; nothing where its client sent it already.
    INSERT_NEED = "insert into need (id, client_key, title, story, wish, service, area, kind, sphere, audience, commune, place_id, \
        state, merged_into, supports, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, null, 0, $14) \
        on conflict (client_key) do nothing";
    /// The need that a client sent.
    OF_CLIENT = "select id from need where client_key = $1";
    /// One need.
    NEED = "select * from need where id = $1";
    /// All needs, the latest first.
    ALL_NEEDS = "select * from need order by raised_at desc, id";
    /// Moves a need from where it stands.
    MOVE_NEED = "update need set state = $3, merged_into = $4 where id = $1 and state = $2";
    /// One more voice, where the need still takes some.
    ADD_SUPPORT = "update need set supports = supports + 1 where id = $1 and state in ('received', 'published')";
    /// Holds a need: voices that come meanwhile wait.
    HOLD_NEED = "update need set supports = supports where id = $1";
    /// Counts its voices again.
    COUNT_SUPPORTS = "update need set supports = (select count(*) from need_support where need_id = $1) where id = $1";
}

/// A value of a closed list.
fn listed<L: ClosedList>(row: &Row, column: &str) -> Result<Option<L>, StoreError> {
    let slug: Option<String> = row.get(column)?;
    Ok(slug.and_then(|slug| L::from_slug(&slug)))
}

/// A text that may be absent, as what it means.
fn optional<T: FromStr<Err: std::fmt::Display>>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let read =
        |text: String| text.parse().map_err(|error| StoreError::Settings(format!("`{column}`: {error}")));
    text.map(read).transpose()
}

fn read(row: &Row) -> Result<Need, StoreError> {
    let lost = |column: &str| StoreError::Settings(format!("a need holds an unknown `{column}`"));
    Ok(Need {
        id: row.parse("id")?,
        title: row.parse("title")?,
        story: row.parse("story")?,
        wish: optional(row, "wish")?,
        service: optional(row, "service")?,
        area: Area::from_code(&row.get::<String>("area")?).ok_or_else(|| lost("area"))?,
        kind: listed(row, "kind")?.ok_or_else(|| lost("kind"))?,
        sphere: listed(row, "sphere")?,
        audience: listed(row, "audience")?.ok_or_else(|| lost("audience"))?,
        commune: optional(row, "commune")?,
        place: optional(row, "place_id")?,
        state: row.parse("state")?,
        merged_into: optional(row, "merged_into")?,
        supports: row.get::<i64>("supports")?.unsigned_abs(),
        raised_at: row.get("raised_at")?,
        asked: Vec::new(),
    })
}

/// Adds a need under the key of its client; false where it is there already.
pub async fn insert(tx: &mut Tx, need: &Need, client_key: &str) -> Result<bool, StoreError> {
    let values = params![
        need.id.as_str(),
        client_key,
        need.title.as_str(),
        need.story.as_str(),
        need.wish.as_ref().map(maillage_vocabulary::Text::as_str),
        need.service.as_ref().map(maillage_vocabulary::Line::as_str),
        need.area.code(),
        need.kind.slug(),
        need.sphere.map(ClosedList::slug),
        need.audience.slug(),
        need.commune.as_ref().map(maillage_territory::CommuneCode::as_str),
        need.place.as_ref().map(maillage_places::model::PlaceId::as_str),
        need.state.code(),
        need.raised_at,
    ];
    Ok(tx.execute(&INSERT_NEED, values).await? == 1)
}

/// The need that a client sent under a key.
pub async fn of_client(tx: &mut Tx, client_key: &str) -> Result<Option<NeedId>, StoreError> {
    tx.fetch_optional(&OF_CLIENT, params![client_key], |row| row.parse("id")).await
}

/// One need, with the bodies that it was put to.
pub async fn by_id(db: &Db, id: &NeedId) -> Result<Option<Need>, StoreError> {
    let Some(need) = db.fetch_optional(&NEED, params![id.as_str()], read).await? else { return Ok(None) };
    Ok(Some(Need { asked: asked::of_need(db, id).await?, ..need }))
}

/// One need within a transaction, without the bodies that it was put to.
pub async fn find(tx: &mut Tx, id: &NeedId) -> Result<Option<Need>, StoreError> {
    tx.fetch_optional(&NEED, params![id.as_str()], read).await
}

/// All needs with the bodies that they were put to, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Need>, StoreError> {
    let mut needs = db.fetch_all(&ALL_NEEDS, Vec::new(), read).await?;
    let mut asked = asked::all(db).await?;
    for need in &mut needs {
        need.asked = asked.remove(&need.id).unwrap_or_default();
    }
    Ok(needs)
}

/// Moves a need from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, need: &Need, to: State, into: Option<&NeedId>) -> Result<bool, StoreError> {
    let values = params![need.id.as_str(), need.state.code(), to.code(), into.map(NeedId::as_str)];
    Ok(tx.execute(&MOVE_NEED, values).await? == 1)
}

/// One more voice; false where the need takes none any more. Counting them anew would miss those that others are giving
/// at the same moment.
pub async fn add_support(tx: &mut Tx, id: &NeedId) -> Result<bool, StoreError> {
    Ok(tx.execute(&ADD_SUPPORT, params![id.as_str()]).await? == 1)
}

/// Holds a need up to the end of the transaction: voices that come meanwhile wait, and are counted after it.
pub async fn hold(tx: &mut Tx, id: &NeedId) -> Result<(), StoreError> {
    tx.execute(&HOLD_NEED, params![id.as_str()]).await.map(drop)
}

/// Counts the voices of a need again: of one that is held.
pub async fn count_supports(tx: &mut Tx, id: &NeedId) -> Result<(), StoreError> {
    tx.execute(&COUNT_SUPPORTS, params![id.as_str()]).await.map(drop)
}
