//! What somebody does with her own profile.

use std::collections::BTreeMap;

use maillage_shell::App;
use maillage_store::{Actor, Tx, Version};
use maillage_territory::CommuneCode;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::skills::{Level, Skill};
use serde_json::json;

use super::{DEVELOPER_CHANGED, Refusal};
use crate::model::{Consent, Developer, DeveloperId, Hours, Name, Reach, Skills, State, Step};
use crate::store::consents::{self, Said};
use crate::store::{counts, developers};

/// What is to change in a profile.
#[derive(Clone, Debug)]
pub enum Change {
    /// What she can do.
    Can(BTreeMap<Skill, Level>),
    /// What she wants to learn.
    Learns(ClosedSet<Skill>),
    /// How much time, and for how many projects.
    Time(Hours, u8),
    /// Where, and how far.
    Place(CommuneCode, Reach),
    /// How to call her.
    Name(Name),
}

impl Change {
    const fn code(&self) -> &'static str {
        match self {
            Self::Can(_) => "can",
            Self::Learns(_) => "learns",
            Self::Time(..) => "time",
            Self::Place(..) => "place",
            Self::Name(_) => "name",
        }
    }
}

/// Changes a profile, several things at once or none.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: &DeveloperId,
    changes: &[Change],
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let old = confirmed(&mut tx, id).await?;
    let mut skills = (old.profile.skills.can().clone(), old.profile.skills.learns());
    for change in changes {
        match change {
            Change::Can(can) => skills.0.clone_from(can),
            Change::Learns(learns) => skills.1 = *learns,
            Change::Time(hours, projects) => developers::set_time(&mut tx, id, *hours, *projects).await?,
            Change::Place(commune, reach) => {
                developers::set_place(&mut tx, id, commune, *reach).await?;
            }
            Change::Name(name) => developers::set_name(&mut tx, id, name).await?,
        }
    }
    let skills = Skills::new(skills.0, skills.1).ok_or(Refusal::Empty)?;
    if skills != old.profile.skills {
        developers::set_skills(&mut tx, id, &skills).await?;
    }
    let fields: Vec<_> = changes.iter().map(Change::code).collect();
    tx.audit("skills.change", "developer", id.as_str(), json!({ "fields": fields }));
    moved(tx, &old).await
}

/// A break, its end, or another year.
pub async fn step(app: &App, actor: &Actor, id: &DeveloperId, step: Step) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let old = confirmed(&mut tx, id).await?;
    let to = old.state.after(step).ok_or(Refusal::Closed)?;
    if !developers::moved(&mut tx, &old, step, to).await? {
        return Err(Refusal::Closed);
    }
    tx.audit("skills.step", "developer", id.as_str(), json!({ "step": step.code() }));
    moved(tx, &old).await
}

/// Agrees to something, or takes it back. Said twice, it is said once.
pub async fn agree(
    app: &App,
    actor: &Actor,
    id: &DeveloperId,
    (consent, given): (Consent, bool),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let old = confirmed(&mut tx, id).await?;
    if old.consents.since(consent).is_some() == given {
        tx.rollback().await?;
        return Ok(Version::ZERO);
    }
    let at = tx.now();
    developers::set_consent(&mut tx, id, consent, given.then_some(at)).await?;
    consents::insert(&mut tx, &app.ids().uuid(), id, Said { consent, given, at }).await?;
    tx.audit("skills.agree", "developer", id.as_str(), json!({ "consent": consent.code(), "given": given }));
    if consent == Consent::Counted {
        // Counted or not any more: either way the counts are due.
        counts::note(&mut tx, id).await?;
    }
    moved(tx, &old).await
}

/// Erases a profile, at once and for good. One that was not confirmed can go too.
pub async fn erase(app: &App, actor: &Actor, id: &DeveloperId) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let old = developers::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    if !developers::erase(&mut tx, id).await? {
        return Err(Refusal::Unknown);
    }
    tx.audit("skills.erase", "developer", id.as_str(), json!({}));
    moved(tx, &old).await
}

/// A profile whose address was confirmed, held up to the end of the transaction.
async fn confirmed(tx: &mut Tx, id: &DeveloperId) -> Result<Developer, Refusal> {
    let developer = developers::hold(tx, id).await?.ok_or(Refusal::Unknown)?;
    if developer.state == State::Unconfirmed { Err(Refusal::Closed) } else { Ok(developer) }
}

/// Ends an act: who follows hears of it, and the counts are due where she counted.
async fn moved(mut tx: Tx, old: &Developer) -> Result<Version, Refusal> {
    if old.consents.counted.is_some() && old.state != State::Unconfirmed {
        counts::note(&mut tx, &old.id).await?;
    }
    tx.changed(DEVELOPER_CHANGED, old.id.as_str());
    Ok(tx.commit().await?)
}
