//! Contesting a decision, once on each side; and saying that what was to be mended is.

use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, Tx, Version};
use maillage_vocabulary::Email;
use serde_json::json;

use super::{CASE_CHANGED, Refusal, note};
use crate::model::{ByWhom, Case, Party, State, Step, WordsOfAppeal};
use crate::store::appeals::Appeal;
use crate::store::steps::Happened;
use crate::store::{appeals, cases};

/// An appeal to lodge.
pub struct Contesting {
    /// Which side contests.
    pub party: Party,
    /// Why.
    pub words: WordsOfAppeal,
    /// Where to answer.
    pub email: Option<Email>,
    /// In which language.
    pub lang: Lang,
}

/// Contests the decision of a case.
pub async fn contest(app: &App, actor: &Actor, case: &Case, asked: Contesting) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let case = cases::find(&mut tx, &case.id).await?.ok_or(Refusal::Unknown)?;
    if !case.may_contest(asked.party, tx.now()) {
        return Err(Refusal::Closed);
    }
    let appeal = Appeal {
        id: app.ids().uuid(),
        case: case.id,
        party: asked.party,
        words: asked.words.to_string(),
        email: asked.email.map(|email| email.to_string()),
        lang: asked.lang,
        at: tx.now(),
    };
    if !appeals::insert(&mut tx, &appeal).await? {
        return Err(Refusal::Closed);
    }
    let words = Some(appeal.words.clone());
    back(app, &mut tx, &case, (Step::Appealed, asked.party), words).await?;
    tx.audit(
        "moderation.contest",
        "moderation_case",
        case.id.as_str(),
        json!({ "side": asked.party.code() }),
    );
    Ok(tx.commit().await?)
}

/// The author says that the thing is mended: it is decided of anew.
pub async fn mend(app: &App, actor: &Actor, case: &Case) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let case = cases::find(&mut tx, &case.id).await?.ok_or(Refusal::Unknown)?;
    if !case.may_mend(tx.now()) || cases::waiting(&mut tx, &case.path).await?.is_some() {
        return Err(Refusal::Closed);
    }
    back(app, &mut tx, &case, (Step::Mended, Party::Author), None).await?;
    tx.audit("moderation.mend", "moderation_case", case.id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Sends a case back to those who decide.
async fn back(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    (step, party): (Step, Party),
    words: Option<String>,
) -> Result<(), Refusal> {
    let to = case.state.after(step).ok_or(Refusal::Closed)?;
    let due = tx.now() + case.wrong.delay(app.settings().network.moderation_days);
    let contested = (to == State::Appealed).then_some(party);
    if !cases::wait(tx, case, (to, due), contested).await? {
        return Err(Refusal::Closed);
    }
    let by_whom: ByWhom = party.acts();
    note(app, tx, &case.id, &Happened { at: tx.now(), step, by_whom, outcome: None, ground: None, words })
        .await?;
    tx.changed(CASE_CHANGED, case.id.as_str());
    Ok(())
}
