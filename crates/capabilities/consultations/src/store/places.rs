//! Rows of the places that ask.

use maillage_places::model::PlaceId;
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::ConsultationId;

statements! {
    /// A place asks; nothing where it does already.
    JOIN = "insert into consultation_place (consultation_id, place_id, joined_at) values ($1, $2, $3) \
        on conflict (consultation_id, place_id) do nothing";
    /// The places that ask.
    PLACES = "select place_id from consultation_place where consultation_id = $1 order by joined_at, place_id";
    /// Whether a place asks.
    HAS_JOINED = "select 1 as there from consultation_place where consultation_id = $1 and place_id = $2";
}

/// A place asks; false where it does already.
pub async fn join(tx: &mut Tx, consultation: &ConsultationId, place: &PlaceId) -> Result<bool, StoreError> {
    let values = params![consultation.as_str(), place.as_str(), tx.now()];
    Ok(tx.execute(&JOIN, values).await? == 1)
}

/// The places that ask, in the order in which they joined.
pub async fn of(db: &Db, consultation: &ConsultationId) -> Result<Vec<PlaceId>, StoreError> {
    db.fetch_all(&PLACES, params![consultation.as_str()], |row| row.parse("place_id")).await
}

/// Whether a place asks.
pub async fn has_joined(
    tx: &mut Tx,
    consultation: &ConsultationId,
    place: &PlaceId,
) -> Result<bool, StoreError> {
    let values = params![consultation.as_str(), place.as_str()];
    Ok(tx.fetch_optional(&HAS_JOINED, values, |row| row.get::<i64>("there")).await?.is_some())
}
