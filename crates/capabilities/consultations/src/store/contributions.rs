//! Rows of workshops and observations.

use maillage_places::model::PlaceId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::Text;
use serde_json::json;

use super::{document, lost, optional};
use crate::model::{ConsultationId, Contribution};

statements! {
    /// One more; nothing where its client sent it already.
    INSERT_CONTRIBUTION = "insert into consultation_contribution (id, consultation_id, place_id, client_key, kind, day, people, \
        ages, said, proposals, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        on conflict (consultation_id, client_key) do nothing";
    /// Mends one of a place.
    UPDATE_CONTRIBUTION = "update consultation_contribution set kind = $4, day = $5, people = $6, ages = $7, said = $8, \
        proposals = $9 where id = $1 and consultation_id = $2 and place_id = $3";
    /// Takes it back.
    DELETE_CONTRIBUTION = "delete from consultation_contribution where id = $1 and consultation_id = $2 and place_id = $3";
    /// All of a consultation.
    CONTRIBUTIONS = "select * from consultation_contribution where consultation_id = $1 order by day, at, id";
    /// Those of a place.
    CONTRIBUTIONS_OF_PLACE = "select * from consultation_contribution where consultation_id = $1 and place_id = $2 \
        order by day desc, at desc, id";
}

/// Something that a place brought.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Inner id.
    pub id: String,
    /// By whom.
    pub place: PlaceId,
    /// What.
    pub contribution: Contribution,
}

fn read(row: &Row) -> Result<Brought, StoreError> {
    let contribution = Contribution {
        kind: row.parse("kind")?,
        day: row.get("day")?,
        count: u32::try_from(row.get::<i64>("people")?).map_err(|_| lost("people"))?,
        ages: document(row, "ages")?,
        said: row.parse("said")?,
        proposals: optional(row, "proposals")?,
    };
    Ok(Brought { id: row.get("id")?, place: row.parse("place_id")?, contribution })
}

fn columns(contribution: &Contribution) -> Vec<maillage_store::Value> {
    params![
        contribution.kind.code(),
        contribution.day,
        contribution.count,
        json!(contribution.ages),
        contribution.said.as_str(),
        contribution.proposals.as_ref().map(Text::as_str),
    ]
}

/// Adds one under the key of its client; false where it is there already.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    consultation: &ConsultationId,
    (place, key): (&PlaceId, &str),
    contribution: &Contribution,
) -> Result<bool, StoreError> {
    let mut values = params![id, consultation.as_str(), place.as_str(), key];
    values.extend(columns(contribution));
    values.extend(params![tx.now()]);
    Ok(tx.execute(&INSERT_CONTRIBUTION, values).await? == 1)
}

/// Mends one of a place; false where there is none.
pub async fn update(
    tx: &mut Tx,
    id: &str,
    consultation: &ConsultationId,
    place: &PlaceId,
    contribution: &Contribution,
) -> Result<bool, StoreError> {
    let mut values = params![id, consultation.as_str(), place.as_str()];
    values.extend(columns(contribution));
    Ok(tx.execute(&UPDATE_CONTRIBUTION, values).await? == 1)
}

/// Takes one of a place back; false where there is none.
pub async fn delete(
    tx: &mut Tx,
    id: &str,
    consultation: &ConsultationId,
    place: &PlaceId,
) -> Result<bool, StoreError> {
    let values = params![id, consultation.as_str(), place.as_str()];
    Ok(tx.execute(&DELETE_CONTRIBUTION, values).await? == 1)
}

/// All of a consultation, by day.
pub async fn of(db: &Db, consultation: &ConsultationId) -> Result<Vec<Brought>, StoreError> {
    db.fetch_all(&CONTRIBUTIONS, params![consultation.as_str()], read).await
}

/// The same within a transaction.
pub async fn of_in(tx: &mut Tx, consultation: &ConsultationId) -> Result<Vec<Brought>, StoreError> {
    tx.fetch_all(&CONTRIBUTIONS, params![consultation.as_str()], read).await
}

/// Those of a place, the latest first.
pub async fn of_place(
    db: &Db,
    consultation: &ConsultationId,
    place: &PlaceId,
) -> Result<Vec<Brought>, StoreError> {
    db.fetch_all(&CONTRIBUTIONS_OF_PLACE, params![consultation.as_str(), place.as_str()], read).await
}
