//! Raising, supporting, deciding.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, Sender, kept};
use maillage_store::{Actor, fingerprint};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::acts::{self, Decision, Raising, Refusal};
use crate::model::{NeedId, Reason, Told};
use crate::state::State;

/// Characters of a secret, at least.
const SHORTEST_SECRET: usize = 16;

/// What was raised.
#[derive(Serialize, ToSchema)]
pub struct RaisedJson {
    /// Public id of the need.
    pub id: String,
}

/// Raises a need.
#[utoipa::path(
    post,
    path = "/api/v1/needs",
    operation_id = "raiseNeed",
    summary = "Raises a need. Somebody of the network reads it before everybody sees it. Sent twice with one key, it is one need.",
    request_body = Told,
    responses((status = 201, description = "It waits to be read", body = RaisedJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn raise(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(told): Body<Told>,
) -> Result<Response, Failure> {
    let read = told.read(ctx.app().scope(), state.snapshot().own_areas());
    let short = told.key.trim().len() < SHORTEST_SECRET;
    let draft = match read {
        Ok(draft) if !short => draft,
        read => {
            let mut errors = FieldErrors::default();
            if short {
                errors.add("key", ctx.t("need-error-key"));
            }
            for (field, key) in read.err().unwrap_or_default() {
                errors.add(field, ctx.t(key));
            }
            return Err(Failure::Invalid(errors));
        }
    };
    knock(&ctx, &state, sender).await?;
    let supporter = fingerprint(told.key.trim());
    let raising = Raising { draft, key: told.key.trim(), place: None, supporter: &supporter };
    let done =
        acts::raise(ctx.app(), &actor(&ctx), raising).await.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(done.version).await;
    let document = axum::Json(RaisedJson { id: done.id.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// Somebody who supports a need.
#[derive(Deserialize, ToSchema)]
pub struct VoiceJson {
    /// A secret of the supporter, of 16 characters at least: one secret is one voice. Only its fingerprint is kept.
    pub secret: String,
}

/// Whether a voice was new.
#[derive(Serialize, ToSchema)]
pub struct VoicedJson {
    /// False where it was given already.
    pub new: bool,
}

/// Supports a need.
#[utoipa::path(
    post,
    path = "/api/v1/needs/{id}/supports",
    operation_id = "supportNeed",
    summary = "Supports a need, once.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = VoiceJson,
    responses((status = 200, description = "Whether it was new", body = VoicedJson), (status = 404, description = "No such need"), (status = 422, description = "It takes no voices any more"))
)]
pub async fn support(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    sender: Sender,
    Body(voice): Body<VoiceJson>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    if voice.secret.len() < SHORTEST_SECRET {
        return Err(Failure::Invalid(FieldErrors::one("secret", ctx.t("need-error-key"))));
    }
    knock(&ctx, &state, sender).await?;
    let done = acts::support(ctx.app(), &actor(&ctx), &id, &fingerprint(&voice.secret)).await;
    let (new, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    Ok(kept(&ctx, Keep::Private, axum::Json(VoicedJson { new }).into_response()))
}

/// What is decided of a need.
#[derive(Deserialize, ToSchema)]
pub struct DecisionJson {
    /// `published`, `merged`, `set-aside`.
    pub state: String,
    /// Public id of the need in which it goes on.
    #[serde(default)]
    pub into: String,
    /// Why it is set aside.
    #[serde(default)]
    pub reason: String,
}

/// Decides of a need.
#[utoipa::path(
    patch,
    path = "/api/v1/needs/{id}",
    operation_id = "decideNeed",
    summary = "Shows a need to everybody, lets it go on in another, or sets it aside with a reason.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = DecisionJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such need"), (status = 422, description = "Fields to mend, or it does not stand where this can happen"))
)]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<DecisionJson>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    let decision = decision(&ctx, &asked).map_err(Failure::Invalid)?;
    let version = acts::decide(ctx.app(), &actor(&ctx), &id, &decision).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn decision(ctx: &Ctx, asked: &DecisionJson) -> Result<Decision, FieldErrors> {
    match asked.state.as_str() {
        "published" => Ok(Decision::Publish),
        "merged" => asked
            .into
            .parse()
            .map(Decision::Merge)
            .map_err(|_| FieldErrors::one("into", ctx.t("need-error-into"))),
        "set-aside" => Reason::new(&asked.reason)
            .map(Decision::SetAside)
            .map_err(|_| FieldErrors::one("reason", ctx.t("need-error-reason"))),
        _ => Err(FieldErrors::one("state", ctx.t("need-error-choose"))),
    }
}

/// Whoever asks.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}

async fn knock(ctx: &Ctx, state: &State, sender: Sender) -> Result<(), Failure> {
    let wait = if ctx.identity().is_none() { state.knock(sender).await? } else { None };
    wait.map_or(Ok(()), |seconds| Err(Failure::TooMany(seconds)))
}

/// Why an act was not done, as a problem document.
pub fn failure(ctx: &Ctx, refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Unknown => Failure::NotFound,
        Refusal::Closed => Failure::Invalid(FieldErrors::one("state", ctx.t("need-error-closed"))),
        Refusal::AskedEnough => Failure::Invalid(FieldErrors::one("email", ctx.t("need-error-asked-enough"))),
        Refusal::NotThere => Failure::Invalid(FieldErrors::one("into", ctx.t("need-error-into"))),
        Refusal::Store(error) => error.into(),
    }
}
