//! Joining the panel, and one's own page of it.

use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Query, Sender};
use maillage_vocabulary::lists::trials::TrialPhase;
use maillage_vocabulary::{ClosedList as _, ClosedSet};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::KeyJson;
use super::{done, failure, knock, open, own, own_key};
use crate::acts::join::{self as joining, Joined};
use crate::acts::{self, own as owning};
use crate::model::{CalledName, ToldTester};
use crate::pages::{everything, told};
use crate::state::State;
use crate::store::links::LinkKind;
use crate::store::testers::{self, Tester};

/// What joining gives.
#[derive(Serialize, ToSchema)]
pub struct JoinedJson {
    /// `mail`: open the link of the mail; `call`: the place calls.
    pub confirm_by: &'static str,
    /// Secret of the page of whoever is called; null otherwise.
    pub key: Option<String>,
}

/// Joins the panel.
#[utoipa::path(
    post,
    path = "/api/v1/testers",
    operation_id = "joinTestPanel",
    summary = "Joins the test panel, with consent phase by phase. A mail, or a place that calls, confirms it.",
    request_body = ToldTester,
    responses((status = 201, description = "To be confirmed", body = JoinedJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn join(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(asked): Body<ToldTester>,
) -> Result<Response, Failure> {
    let places = state.places();
    let knows = |place: &maillage_places::model::PlaceId| places.by_id(place.as_str()).is_some();
    let new = match (asked.read(ctx.app().scope(), knows), own_key(&ctx, &asked.key)) {
        (Ok(new), None) => new,
        (read, short) => {
            let faults = read.err().map(|faults| told(&ctx, &faults));
            return Err(Failure::Invalid(FieldErrors::joined([short, faults])));
        }
    };
    knock(&ctx, &state, sender).await?;
    let joined = joining::join(ctx.app(), &acts::actor(&ctx), &new, asked.key.trim(), ctx.lang()).await;
    let document = match joined.map_err(|refusal| failure(&ctx, "key", refusal))? {
        Joined::ByMail => JoinedJson { confirm_by: "mail", key: None },
        Joined::ByPhone(secret) => JoinedJson { confirm_by: "call", key: Some(secret.as_str().to_owned()) },
        Joined::Known => JoinedJson { confirm_by: "call", key: None },
    };
    Ok(own(&ctx, StatusCode::CREATED, &document))
}

async fn find(ctx: &Ctx, key: &str) -> Result<Tester, Failure> {
    let (_, id) = open(ctx, key, &[LinkKind::Tester]).await?;
    testers::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)
}

/// Confirms.
#[utoipa::path(
    post,
    path = "/api/v1/testers/confirm",
    operation_id = "confirmTester",
    summary = "Confirms that one joins the test panel, with the secret of the link of the mail.",
    request_body = KeyJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such link"))
)]
pub async fn confirm(ctx: Ctx, Body(key): Body<KeyJson>) -> Result<Response, Failure> {
    let tester = find(&ctx, &key.key).await?;
    // Who gave a telephone is confirmed by the place that calls.
    if tester.email.is_none() {
        return Err(failure(&ctx, "key", acts::Refusal::Closed));
    }
    let version = joining::confirm(ctx.app(), &acts::actor(&ctx), &tester.id).await?;
    Ok(done(&ctx, version).await)
}

/// Everything that is kept of oneself.
#[utoipa::path(
    get,
    path = "/api/v1/testers/me",
    operation_id = "getOwnTester",
    summary = "Everything that is kept of a tester, with the secret of her link.",
    params(("key" = String, Query, description = "Secret of the link")),
    responses((status = 200, description = "What is kept", body = serde_json::Value), (status = 404, description = "No such link"))
)]
pub async fn me(ctx: Ctx, Query(key): Query<KeyJson>) -> Result<Response, Failure> {
    let tester = find(&ctx, &key.key).await?;
    Ok(own(&ctx, StatusCode::OK, &everything(&ctx, &tester).await?))
}

/// Other answers; what is null stays as it is.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ChangedTesterJson {
    /// Secret of the link.
    pub key: String,
    /// Phases that the person agrees to from now on; the others are taken back.
    pub phases: Option<Vec<String>>,
    /// What to call the person; with all brackets.
    pub name: Option<String>,
    /// Slug of an age bracket.
    pub age: String,
    /// Slug of a step of comfort.
    pub ease: String,
    /// Slugs of devices; `aucun` where there is none.
    pub devices: Vec<String>,
    /// Code or name of the commune.
    pub commune: String,
    /// `oui`: the person uses assistive means, and agrees that it is kept.
    pub assistive: String,
    /// True: a sign of life.
    pub stay: bool,
}

/// Changes one's answers and consents.
#[utoipa::path(
    patch,
    path = "/api/v1/testers/me",
    operation_id = "changeOwnTester",
    summary = "Changes the answers and consents of a tester, or says that she stays.",
    request_body = ChangedTesterJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such link"), (status = 422, description = "Fields to mend"))
)]
pub async fn change(ctx: Ctx, Body(asked): Body<ChangedTesterJson>) -> Result<Response, Failure> {
    let tester = find(&ctx, &asked.key).await?;
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    let wrong = |field: &str, key: &str| Failure::Invalid(FieldErrors::one(field, ctx.t(key)));
    let mut version = maillage_store::Version::ZERO;
    if let Some(name) = &asked.name {
        let name = CalledName::new(name).map_err(|_| wrong("name", "tester-error-name"))?;
        let told_tester = ToldTester {
            age: asked.age.clone(),
            ease: asked.ease.clone(),
            devices: asked.devices.clone(),
            commune: asked.commune.clone(),
            assistive: asked.assistive.clone(),
            ..ToldTester::default()
        };
        let profile = told_tester.profile(app.scope());
        let profile = profile.map_err(|faults| Failure::Invalid(told(&ctx, &faults)))?;
        let updated = owning::update(app, &actor, &tester.id, &name, &profile).await;
        version = updated.map_err(|refusal| failure(&ctx, "key", refusal))?;
    }
    if let Some(phases) = &asked.phases {
        let phases: Option<ClosedSet<TrialPhase>> =
            phases.iter().map(|slug| TrialPhase::from_slug(slug)).collect();
        let phases = phases.ok_or_else(|| wrong("phases", "tester-error-choose"))?;
        let agreed = owning::agree(app, &actor, &tester.id, phases).await;
        version = version.max(agreed.map_err(|refusal| failure(&ctx, "key", refusal))?);
    }
    if asked.stay {
        owning::stay(app, &actor, &tester.id).await?;
    }
    Ok(done(&ctx, version).await)
}

/// Leaves with everything.
#[utoipa::path(
    delete,
    path = "/api/v1/testers/me",
    operation_id = "leaveTestPanel",
    summary = "Leaves the test panel: everything that tells of the person is erased.",
    params(("key" = String, Query, description = "Secret of the link")),
    responses((status = 204, description = "Everything is erased"), (status = 404, description = "No such link"))
)]
pub async fn leave(ctx: Ctx, Query(key): Query<KeyJson>) -> Result<Response, Failure> {
    let tester = find(&ctx, &key.key).await?;
    let left = owning::leave(ctx.app(), &acts::actor(&ctx), &tester.id).await;
    Ok(done(&ctx, left.map_err(|refusal| failure(&ctx, "key", refusal))?).await)
}
