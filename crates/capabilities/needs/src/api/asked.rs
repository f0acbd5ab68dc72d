//! Putting a need to a body, and its answer.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, kept};
use maillage_store::fingerprint;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::write::{actor, failure};
use crate::acts::asked;
use crate::model::{AskedId, Fault, NeedId, Question, Said, Through};
use crate::state::State;
use crate::store;

/// A question that was asked.
#[derive(Serialize, ToSchema)]
pub struct QuestionJson {
    /// Public id of the question.
    pub id: String,
}

/// Puts a need to a body.
#[utoipa::path(
    post,
    path = "/api/v1/needs/{id}/bodies",
    operation_id = "askBody",
    summary = "Puts a need to a body that can answer it, which gets a letter with a link of its own.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = Question,
    responses((status = 201, description = "It is asked", body = QuestionJson), (status = 404, description = "No such need"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn ask(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(question): Body<Question>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    let asking = question.read().map_err(|faults| invalid(&ctx, &faults))?;
    let done = asked::ask(ctx.app(), &actor(&ctx), &id, (&asking, ctx.lang())).await;
    let (id, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    let document = axum::Json(QuestionJson { id: id.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// An answer.
#[derive(Deserialize, ToSchema)]
pub struct SayingJson {
    /// Public id of the question: for the network, which writes down what it was told.
    #[serde(default)]
    pub question: String,
    /// The secret of the link that the body got: for the body.
    #[serde(default)]
    pub secret: String,
    /// The answer.
    #[serde(flatten)]
    pub said: Said,
}

/// Answers a need.
#[utoipa::path(
    post,
    path = "/api/v1/needs/answers",
    operation_id = "answerNeed",
    summary = "Answers a need: a body with the secret of its link, or the network for it. What is said is public.",
    request_body = SayingJson,
    responses((status = 204, description = "It is published"), (status = 403, description = "Neither a secret nor the right"), (status = 404, description = "No such question"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn answer(
    ctx: Ctx,
    Shared(_): Shared<State>,
    Body(saying): Body<SayingJson>,
) -> Result<Response, Failure> {
    let (id, through) = if saying.secret.is_empty() {
        ctx.signed_in()?;
        ctx.require(Right::QualifyNeeds, Target::Network)?;
        (saying.question.parse::<AskedId>().map_err(|_| Failure::NotFound)?, Through::Network)
    } else {
        let db = ctx.app().db();
        let found = store::links::asked(db, &fingerprint(&saying.secret), ctx.app().now()).await?;
        let unknown = || Failure::Invalid(FieldErrors::one("secret", ctx.t("need-error-secret")));
        (found.ok_or_else(unknown)?, Through::Body)
    };
    let mut said = saying.said.read().map_err(|faults| invalid(&ctx, &faults))?;
    if said.key.is_empty() {
        said.key = ctx.app().ids().uuid();
    }
    let done = asked::answer(ctx.app(), &actor(&ctx), &id, (&said, through)).await;
    let (_, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn invalid(ctx: &Ctx, faults: &[Fault]) -> Failure {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    Failure::Invalid(errors)
}
