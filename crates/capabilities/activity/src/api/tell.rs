//! `POST /api/v1/activities`.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Json, State as Shared};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::ActivityJson;
use crate::acts;
use crate::model::{Activity, ClientKey};
use crate::pages::{field_errors, in_words, told_of};
use crate::state::State;
use crate::store::{self, Saved};

/// Most activities at once.
const MOST: usize = 500;

/// One activity, or several.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Body {
    /// Several, each answered for itself.
    Several(Vec<ActivityJson>),
    /// One.
    One(Box<ActivityJson>),
}

/// What became of an activity that was sent.
#[derive(Serialize, ToSchema)]
pub struct ResultJson {
    /// The client's own key.
    pub key: Option<String>,
    /// Inner id of what is kept.
    pub id: Option<String>,
    /// `new`, `already` (it had been sent before, and counts once), `differs` (something else is kept under that key:
    /// it was not changed) or `refused`.
    pub state: &'static str,
    /// What is kept, in a few words, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
    /// What to mend, where it is refused.
    pub errors: Vec<ErrorJson>,
}

/// A wrong field.
#[derive(Serialize, ToSchema)]
pub struct ErrorJson {
    /// Its name.
    pub field: String,
    /// What to do, in the language of the request.
    pub message: String,
}

/// Keeps activities.
#[utoipa::path(
    post,
    path = "/api/v1/activities",
    operation_id = "tellActivities",
    summary = "Tell activities: one, or up to 500, each with the client's own key; sent twice, counted once.",
    request_body = Body,
    responses(
        (status = 201, description = "Everything sent is kept", body = Vec<ResultJson>),
        (status = 200, description = "Something was refused, or differs from what is kept: each answer says what became of it", body = Vec<ResultJson>),
        (status = 422, description = "The one activity sent is refused: a problem document with a pointer to each field"),
    )
)]
pub async fn tell(
    ctx: Ctx,
    Shared(state): Shared<State>,
    body: Result<Json<Body>, JsonRejection>,
) -> Result<Response, Failure> {
    let Json(body) = body.map_err(|error| match error {
        JsonRejection::BytesRejection(_) => Failure::TooLarge,
        other => Failure::BadRequest(other.body_text()),
    })?;
    match body {
        Body::One(one) => match read(&ctx, &state, *one).await? {
            Sent { outcome: Err(errors), .. } => Err(Failure::Invalid(errors)),
            sent => {
                let results = answers(&ctx, vec![sent]).await?;
                let wrong = results.iter().flat_map(|result| &result.errors).next();
                match wrong {
                    Some(wrong) => {
                        Err(Failure::Invalid(FieldErrors::one(&wrong.field, wrong.message.as_str())))
                    }
                    None => Ok(created(results)),
                }
            }
        },
        Body::Several(several) if several.len() > MOST => {
            let message = ctx.tx("activity-error-many", &[("most", MOST.into())]);
            Err(Failure::Invalid(FieldErrors::one("", message)))
        }
        Body::Several(several) => {
            let mut sent = Vec::with_capacity(several.len());
            for one in several {
                sent.push(read(&ctx, &state, one).await?);
            }
            Ok(created(answers(&ctx, sent).await?))
        }
    }
}

/// 201 where all that was sent is kept as it was sent.
fn created(results: Vec<ResultJson>) -> Response {
    let whole = results.iter().all(|result| matches!(result.state, "new" | "already"));
    let status = if whole { StatusCode::CREATED } else { StatusCode::OK };
    (status, Json(results)).into_response()
}

/// An activity that was sent and read, or what is wrong with it.
pub struct Sent {
    /// The client's key, as it was sent.
    pub key: Option<String>,
    /// The activity, or its wrong fields.
    pub outcome: Result<Activity, FieldErrors>,
    /// Whether it takes the place of what was kept under its key.
    pub replaces: bool,
}

async fn read(ctx: &Ctx, state: &State, sent: ActivityJson) -> Result<Sent, Failure> {
    let told = sent.told();
    let activity = acts::read_whole(ctx, state, &told, acts::new_id(ctx)).await?;
    let outcome = activity.map_err(|refused| field_errors(ctx, &refused));
    Ok(Sent { key: sent.key, outcome, replaces: false })
}

/// Keeps what could be read, in one transaction, and answers for each in its order.
pub async fn answers(ctx: &Ctx, sent: Vec<Sent>) -> Result<Vec<ResultJson>, Failure> {
    let (mut fine, mut slots) = (Vec::new(), Vec::new());
    for Sent { key, outcome, replaces } in sent {
        let client = key.as_deref().map(str::parse::<ClientKey>).transpose();
        slots.push(match (outcome, client) {
            (Ok(activity), Ok(client)) => {
                fine.push((activity, client));
                (key, Ok(replaces))
            }
            (outcome, client) => {
                let wrong = client.is_err().then(|| FieldErrors::one("key", ctx.t("activity-error-key")));
                (key, Err(FieldErrors::joined([outcome.err(), wrong])))
            }
        });
    }
    let saved = if fine.is_empty() { Vec::new() } else { acts::keep(ctx, &fine).await? };
    let mut kept = fine.iter().zip(saved);
    let mut results = Vec::with_capacity(slots.len());
    for (key, slot) in slots {
        results.push(match slot {
            Err(errors) => ResultJson::refused(key, &errors),
            Ok(replaces) => {
                let Some(((activity, _), saved)) = kept.next() else { return Err(Failure::NotFound) };
                match saved {
                    Saved::EventTold(_) => {
                        let told = ctx.t("activity-error-event-told");
                        ResultJson::refused(key, &FieldErrors::one("event", told))
                    }
                    saved => answer(ctx, key, activity, saved, replaces).await?,
                }
            }
        });
    }
    Ok(results)
}

/// What became of an activity that could be read. One that was sent before under its key, and was changed on either
/// side since, is not overwritten unless its sender says so.
async fn answer(
    ctx: &Ctx,
    key: Option<String>,
    sent: &Activity,
    saved: Saved,
    replaces: bool,
) -> Result<ResultJson, Failure> {
    let result =
        |state, kept| ResultJson { key, id: Some(saved.id().to_string()), state, kept, errors: Vec::new() };
    let Saved::Already(id) = saved else { return Ok(result("new", None)) };
    let Some(kept) = store::by_id(ctx.app().db(), id).await? else { return Ok(result("already", None)) };
    if told_of(&kept.activity) == told_of(sent) {
        return Ok(result("already", None));
    }
    if replaces && kept.activity.author == sent.author {
        let version = Activity { id, origin: kept.activity.origin, ..sent.clone() };
        acts::change(ctx, &version).await?;
        return Ok(result("already", None));
    }
    Ok(result("differs", Some(in_words(ctx, &kept.activity))))
}

impl ResultJson {
    fn refused(key: Option<String>, errors: &FieldErrors) -> Self {
        let error = |one: &FieldError| ErrorJson { field: one.field.clone(), message: one.message.clone() };
        Self { key, id: None, state: "refused", kept: None, errors: errors.iter().map(error).collect() }
    }
}
