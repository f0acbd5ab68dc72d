//! Rows of voices.

use maillage_store::{StoreError, Tx, params, statements};

use crate::model::NeedId;

statements! {
    /// One more voice; nothing where it was given already.
    INSERT_SUPPORT = "insert into need_support (need_id, supporter, at) values ($1, $2, $3) \
        on conflict (need_id, supporter) do nothing";
    /// The voices of a need go on in another, once each.
    MOVE_SUPPORTS = "insert into need_support (need_id, supporter, at) \
        select $2, supporter, at from need_support where need_id = $1 on conflict (need_id, supporter) do nothing";
}

/// Adds a voice; false where it was given already.
pub async fn insert(tx: &mut Tx, need: &NeedId, supporter: &str) -> Result<bool, StoreError> {
    let values = params![need.as_str(), supporter, tx.now()];
    Ok(tx.execute(&INSERT_SUPPORT, values).await? == 1)
}

/// Gives the voices of a need to another.
pub async fn go_on(tx: &mut Tx, from: &NeedId, into: &NeedId) -> Result<(), StoreError> {
    tx.execute(&MOVE_SUPPORTS, params![from.as_str(), into.as_str()]).await.map(drop)
}
