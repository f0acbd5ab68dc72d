//! `POST /api/v1/activities`.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Json, State as Shared};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldErrors};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::ActivityJson;
use crate::acts;
use crate::model::{Activity, ClientKey};
use crate::pages::{State, field_errors};
use crate::store::Saved;

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
    /// `new`, `already` (it had been sent before, and counts once) or `refused`.
    pub state: &'static str,
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
        (status = 200, description = "Something was refused: each answer says what became of it", body = Vec<ResultJson>),
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
        Body::One(one) => {
            let results = keep(&ctx, vec![read(&ctx, &state, *one).await?]).await?;
            match results.into_iter().next() {
                Some((_, Some(errors))) => Err(Failure::Invalid(errors)),
                Some((result, None)) => Ok((StatusCode::CREATED, Json(vec![result])).into_response()),
                None => Err(Failure::NotFound),
            }
        }
        Body::Several(several) if several.len() > MOST => {
            let message = ctx.tx("activity-error-many", &[("most", MOST.into())]);
            Err(Failure::Invalid(FieldErrors::one("", message)))
        }
        Body::Several(several) => {
            let mut all = Vec::with_capacity(several.len());
            for one in several {
                all.push(read(&ctx, &state, one).await?);
            }
            let results: Vec<_> = keep(&ctx, all).await?.into_iter().map(|(result, _)| result).collect();
            let whole = results.iter().all(|result| result.errors.is_empty());
            let status = if whole { StatusCode::CREATED } else { StatusCode::OK };
            Ok((status, Json(results)).into_response())
        }
    }
}

/// An activity that was read, or what is wrong with it; with the client's key, as it was sent and as it was read.
struct Read {
    key: Option<String>,
    outcome: Result<(Activity, Option<ClientKey>), FieldErrors>,
}

async fn read(ctx: &Ctx, state: &State, sent: ActivityJson) -> Result<Read, Failure> {
    let told = sent.told();
    let activity = acts::read_whole(ctx, &state.places.snapshot(), &told, acts::new_id(ctx)).await?;
    let client = sent.key.as_deref().map(str::parse::<ClientKey>).transpose();
    let outcome = match (activity, client) {
        (Ok(activity), Ok(client)) => Ok((activity, client)),
        (activity, client) => {
            let fields = activity.err().map(|refused| field_errors(ctx, &refused));
            let key = client.is_err().then(|| FieldErrors::one("key", ctx.t("activity-error-key")));
            Err(FieldErrors::joined([fields, key]))
        }
    };
    Ok(Read { key: sent.key, outcome })
}

/// Keeps what could be read, in one transaction, and answers for each in its order.
async fn keep(ctx: &Ctx, read: Vec<Read>) -> Result<Vec<(ResultJson, Option<FieldErrors>)>, Failure> {
    let (mut fine, mut slots) = (Vec::new(), Vec::new());
    for one in read {
        slots.push(match one.outcome {
            Ok(pair) => {
                fine.push(pair);
                (one.key, None)
            }
            Err(errors) => (one.key, Some(errors)),
        });
    }
    let mut saved = if fine.is_empty() { Vec::new() } else { acts::keep(ctx, &fine).await? }.into_iter();
    let answer = |(key, errors): (Option<String>, Option<FieldErrors>)| {
        let kept = if errors.is_none() { saved.next() } else { None };
        let listed = errors.iter().flat_map(FieldErrors::iter);
        let result = ResultJson {
            key,
            id: kept.map(|saved| saved.id().to_string()),
            state: match kept {
                Some(Saved::New(_)) => "new",
                Some(Saved::Already(_)) => "already",
                None => "refused",
            },
            errors: listed
                .map(|one| ErrorJson { field: one.field.clone(), message: one.message.clone() })
                .collect(),
        };
        (result, errors)
    };
    Ok(slots.into_iter().map(answer).collect())
}
