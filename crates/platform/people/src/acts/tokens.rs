//! Making and revoking API tokens.

use maillage_shell::permission::Right;
use maillage_store::{Actor, StoreError, params};
use serde_json::json;

use crate::model::token::NewToken;
use crate::model::{Secret, TOKEN_PREFIX};
use crate::people::People;
use crate::store::tokens;

/// A token that was just made: its inner id, and its secret, shown once.
#[derive(Debug)]
pub struct Made {
    /// Inner id.
    pub id: String,
    /// For its holder.
    pub secret: Secret,
}

/// Makes a token of a person.
pub async fn make(people: &People, actor: &Actor, person: &str, new: &NewToken) -> Result<Made, StoreError> {
    let made = Made { id: people.ids().uuid(), secret: Secret::draw_with(TOKEN_PREFIX, people.ids()) };
    let mut tx = people.db().begin(actor, people.now()).await?;
    tokens::insert(&mut tx, &made.id, person, new, &made.secret).await?;
    let rights: Vec<_> = new.rights.iter().map(|right: &Right| right.code()).collect();
    tx.audit("token.make", "person", person, json!({ "token": made.id, "rights": rights }));
    tx.commit().await?;
    Ok(made)
}

/// Revokes a token of a person; whether there was one.
pub async fn revoke(people: &People, actor: &Actor, person: &str, token: &str) -> Result<bool, StoreError> {
    let mut tx = people.db().begin(actor, people.now()).await?;
    let revoked = tx.execute(&tokens::REVOKE, params![token, person]).await? == 1;
    if revoked {
        tx.audit("token.revoke", "person", person, json!({ "token": token }));
    }
    tx.commit().await?;
    people.lookups().forget();
    Ok(revoked)
}
