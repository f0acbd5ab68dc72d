//! Joining the panel: without an account, by mail or through a place that calls.

use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, Secret, StoreError, Version};
use serde_json::json;

use super::{Refusal, TESTER_CHANGED};
use crate::mail::{Mail, jobs};
use crate::model::{Contact, NewTester};
use crate::store::consents;
use crate::store::links::{self, LinkKind};
use crate::store::testers::{self, Tester};

/// What joining gives.
#[derive(Debug)]
pub enum Joined {
    /// A mail leaves. Whether the person had joined before must not show.
    ByMail,
    /// The place calls; this link opens the page of whoever just joined.
    ByPhone(Secret),
    /// That number is known: no link for whoever gives the number of somebody else.
    Known,
}

/// Joins the panel under a word of the sender: sent twice, it is one person.
pub async fn join(
    app: &App,
    actor: &Actor,
    new: &NewTester,
    key: &str,
    lang: Lang,
) -> Result<Joined, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let by_mail = matches!(new.contact, Contact::Mail(_));
    let id = app.ids().uuid();
    if !testers::insert(&mut tx, &id, key, new, lang).await? {
        let sent = testers::of_client(&mut tx, key).await?;
        let again = sent.is_some();
        let known = match sent {
            Some(known) => Some(known),
            None => testers::of_contact(&mut tx, &new.contact.key()).await?,
        };
        let known = known.ok_or(Refusal::Unknown)?;
        let mail = if known.confirmed_at.is_some() { Mail::TesterLink } else { Mail::Joined };
        if by_mail && !again {
            tx.enqueue(jobs::new(app, mail, &known.id, ""));
        }
        tx.commit().await?;
        return Ok(if by_mail { Joined::ByMail } else { Joined::Known });
    }
    for phase in new.phases {
        consents::give(&mut tx, &id, phase).await?;
    }
    let joined = if by_mail {
        tx.enqueue(jobs::new(app, Mail::Joined, &id, ""));
        Joined::ByMail
    } else {
        let secret = Secret::draw(app.ids());
        links::insert(&mut tx, &secret, LinkKind::Tester, &id).await?;
        Joined::ByPhone(secret)
    };
    tx.audit("trials.join", "tester", &id, json!({ "phases": new.phases.len() }));
    tx.commit().await?;
    Ok(joined)
}

/// The person opened the link and said so, or the place called.
pub async fn confirm(app: &App, actor: &Actor, tester: &str) -> Result<Version, StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if testers::confirm(&mut tx, tester).await? {
        tx.changed(TESTER_CHANGED, tester);
        tx.audit("trials.confirm_tester", "tester", tester, json!({}));
    }
    tx.commit().await
}

/// Sends a tester a new link. Whether the mailbox is known must not show.
pub async fn ask_link(app: &App, actor: &Actor, email: &str) -> Result<(), StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let key = email.trim().to_ascii_lowercase();
    let known: Option<Tester> = testers::of_contact(&mut tx, &key).await?;
    if let Some(known) = known.filter(|known| known.email.is_some()) {
        let mail = if known.confirmed_at.is_some() { Mail::TesterLink } else { Mail::Joined };
        tx.enqueue(jobs::new(app, mail, &known.id, ""));
    }
    tx.commit().await.map(drop)
}
