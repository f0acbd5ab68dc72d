//! Letters of the network, to those who agreed to receive some.

use maillage_shell::App;
use maillage_store::{Actor, StoreError};
use serde_json::json;

use crate::model::{Consent, DeveloperId, Letter};
use crate::relay::{self, Relayed, Words};
use crate::store::{developers, letters};

/// Those to whom a letter goes.
pub async fn readers(app: &App, letter: &Letter) -> Result<Vec<DeveloperId>, StoreError> {
    let active = developers::active(app.db()).await?;
    Ok(active.iter().filter(|one| letter.is_for(one)).map(|one| one.id).collect())
}

/// Leaves a letter to each of them in the queue; to how many. Sent twice, it leaves once.
pub async fn write(app: &App, actor: &Actor, letter: &Letter) -> Result<usize, StoreError> {
    let readers = readers(app, letter).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    let id = app.ids().uuid();
    if !letters::insert(&mut tx, &id, letter, readers.len()).await? {
        tx.rollback().await?;
        return Ok(readers.len());
    }
    let text = format!("{}\n\n{}", letter.subject, letter.body);
    let relayed = Relayed { words: Words { fr: &text, en: &text }, path: "", about: &id };
    let mut left = 0;
    for reader in &readers {
        left += usize::from(relay::write(&mut tx, app, reader, (&relayed, Consent::Letters)).await?);
    }
    tx.audit("skills.letter", "skill_letter", &id, json!({ "people": left }));
    tx.commit().await?;
    Ok(left)
}
