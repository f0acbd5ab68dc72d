//! What is done with needs, by pages and API alike: each act is one transaction.

use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, StoreError, Tx, Version};
use serde_json::json;
use thiserror::Error;

use crate::model::{ByWhom, Draft, Need, NeedId, Reason, State, Step};
use crate::store::steps::Happened;
use crate::store::{asked as questions, needs, steps, supports};

pub mod areas;
pub mod asked;
pub mod hide;

/// Kind of the changes that concern one need.
pub const NEED_CHANGED: &str = "need";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such need.
    #[error("there is no such need")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen to the need any more")]
    Closed,
    /// That body has a question about it open, or enough bodies were asked.
    #[error("that body was asked already, or enough bodies were")]
    AskedEnough,
    /// The need that it would go on in is not one that everybody sees, or is itself.
    #[error("a need goes on in another that is published")]
    NotThere,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A need to raise, and by whom.
pub struct Raising<'a> {
    /// What was told.
    pub draft: Draft,
    /// A word of the sender: sent twice, it is one need.
    pub key: &'a str,
    /// The place that writes it down for somebody: then everybody sees it at once.
    pub place: Option<PlaceId>,
    /// Fingerprint of whoever raises it: the first voice.
    pub supporter: &'a str,
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The need.
    pub id: NeedId,
    /// The version that shows it.
    pub version: Version,
}

/// Raises a need.
pub async fn raise(app: &App, actor: &Actor, raising: Raising<'_>) -> Result<Done, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let id: NeedId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let (state, by_whom) = match raising.place {
        Some(_) => (State::Published, ByWhom::Professional),
        None => (State::Received, ByWhom::Inhabitant),
    };
    let need = need_of(raising.draft, id, raising.place, state, tx.now());
    if !needs::insert(&mut tx, &need, raising.key).await? {
        let id = needs::of_client(&mut tx, raising.key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok(Done { id, version: Version::ZERO });
    }
    note(app, &mut tx, &id, (Step::Raised, by_whom), None).await?;
    supports::insert(&mut tx, &id, raising.supporter).await?;
    needs::add_support(&mut tx, &id).await?;
    tx.changed(NEED_CHANGED, id.as_str());
    tx.audit("needs.raise", "need", id.as_str(), json!({ "state": state.code() }));
    let version = tx.commit().await?;
    Ok(Done { id, version })
}

fn need_of(
    draft: Draft,
    id: NeedId,
    place: Option<PlaceId>,
    state: State,
    raised_at: chrono::DateTime<chrono::Utc>,
) -> Need {
    let Draft { title, story, wish, service, area, kind, sphere, audience, commune } = draft;
    Need {
        id,
        title,
        story,
        wish,
        service,
        area,
        kind,
        sphere,
        audience,
        commune,
        place,
        state,
        merged_into: None,
        supports: 0,
        raised_at,
        asked: Vec::new(),
    }
}

async fn note(
    app: &App,
    tx: &mut Tx,
    need: &NeedId,
    (step, by_whom): (Step, ByWhom),
    reason: Option<&Reason>,
) -> Result<(), StoreError> {
    let happened = Happened { at: tx.now(), step, by_whom, reason: reason.map(ToString::to_string) };
    steps::insert(tx, &app.ids().uuid(), need, &happened).await
}

/// Gives a voice to a need, once; whether it was new.
pub async fn support(
    app: &App,
    actor: &Actor,
    id: &NeedId,
    supporter: &str,
) -> Result<(bool, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let need = needs::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    if need.state != State::Published {
        return Err(Refusal::Closed);
    }
    if !supports::insert(&mut tx, id, supporter).await? {
        tx.rollback().await?;
        return Ok((false, Version::ZERO));
    }
    if !needs::add_support(&mut tx, id).await? {
        return Err(Refusal::Closed);
    }
    tx.changed(NEED_CHANGED, id.as_str());
    Ok((true, tx.commit().await?))
}

/// What the network decides of a need.
#[derive(Clone, Debug)]
pub enum Decision {
    /// Everybody sees it.
    Publish,
    /// It goes on in another, with its voices.
    Merge(NeedId),
    /// It is not for the network.
    SetAside(Reason),
}

impl Decision {
    const fn step(&self) -> Step {
        match self {
            Self::Publish => Step::Published,
            Self::Merge(_) => Step::Merged,
            Self::SetAside(_) => Step::SetAside,
        }
    }
}

/// Decides.
pub async fn decide(app: &App, actor: &Actor, id: &NeedId, decision: &Decision) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let need = needs::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let step = decision.step();
    let state = need.state.after(step).ok_or(Refusal::Closed)?;
    let (into, reason) = match decision {
        Decision::Publish => (None, None),
        Decision::Merge(into) => (Some(into), None),
        Decision::SetAside(reason) => (None, Some(reason)),
    };
    if let Some(into) = into {
        go_on(&mut tx, &need, into).await?;
    }
    if !needs::moved(&mut tx, &need, state, into).await? {
        return Err(Refusal::Closed);
    }
    note(app, &mut tx, id, (step, ByWhom::Network), reason).await?;
    tx.changed(NEED_CHANGED, id.as_str());
    tx.audit("needs.decide", "need", id.as_str(), json!({ "state": state.code() }));
    Ok(tx.commit().await?)
}

/// The voices of a need, and the bodies that it was put to, go on in another that everybody sees.
async fn go_on(tx: &mut Tx, need: &Need, into: &NeedId) -> Result<(), Refusal> {
    let other = needs::find(tx, into).await?.ok_or(Refusal::NotThere)?;
    if other.id == need.id || other.state != State::Published {
        return Err(Refusal::NotThere);
    }
    // Always in one order: two who join the same needs at once would wait for each other.
    for id in [need.id.min(*into), need.id.max(*into)] {
        needs::hold(tx, &id).await?;
    }
    supports::go_on(tx, &need.id, into).await?;
    questions::go_on(tx, &need.id, into).await?;
    needs::count_supports(tx, into).await?;
    tx.changed(NEED_CHANGED, into.as_str());
    Ok(())
}
