//! `GET /api/v1/activities`: one's own.

use axum::extract::{Json, State as Shared};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use maillage_shell::{Ctx, Failure, FieldErrors, Query};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::ActivityJson;
use crate::export::Table;
use crate::pages::own_file;
use crate::state::State;
use crate::store;

/// Length of a list by default, and at most.
const USUAL: u32 = 50;
const LONGEST: u32 = 500;

/// One's own activities, the latest first.
#[derive(Serialize, ToSchema)]
pub struct ActivitiesJson {
    /// The activities.
    pub activities: Vec<ActivityJson>,
    /// Where the list goes on: the value of `cursor`; null at its end.
    pub next_cursor: Option<String>,
}

/// What is asked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    cursor: String,
    limit: String,
    format: String,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/activities",
    operation_id = "listActivities",
    summary = "One's own activities, the latest first.",
    params(
        ("cursor" = Option<String>, Query, description = "Where the list goes on, from `next_cursor`"),
        ("limit" = Option<u32>, Query, description = "Length of the list, 50 by default, 500 at most"),
        ("format" = Option<String>, Query, description = "`csv` or `xlsx`: all of them as our table; `coop-xlsx`: in the columns of La Coop; `json` by default"),
    ),
    responses((status = 200, description = "The activities", body = ActivitiesJson), (status = 422, description = "A parameter is not understood"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    if !matches!(asked.format.as_str(), "" | "json") {
        let table = Table::from_code(&asked.format);
        let unknown = || Failure::Invalid(FieldErrors::one("format", ctx.t("activity-error-format")));
        return own_file(&ctx, &state, table.ok_or_else(unknown)?).await;
    }
    let limit = match asked.limit.trim() {
        "" => Some(USUAL),
        text => text.parse().ok().filter(|limit| (1..=LONGEST).contains(limit)),
    };
    let limit =
        limit.ok_or_else(|| Failure::Invalid(FieldErrors::one("limit", ctx.t("activity-error-limit"))))?;
    let below = below(&asked.cursor)
        .ok_or_else(|| Failure::Invalid(FieldErrors::one("cursor", ctx.t("activity-error-cursor"))))?;
    let person = &ctx.signed_in()?.person;
    let mut kept = store::of_author(ctx.app().db(), person, (below.0, &below.1), limit + 1).await?;
    let more = kept.len() > limit as usize;
    kept.truncate(limit as usize);
    let last = kept.last().filter(|_| more);
    let next_cursor = last.map(|last| format!("{}.{}", last.activity.day, last.activity.id));
    let activities = kept.iter().map(|one| ActivityJson::of(&one.activity)).collect();
    Ok(Json(ActivitiesJson { activities, next_cursor }).into_response())
}

fn below(cursor: &str) -> Option<(NaiveDate, String)> {
    if cursor.is_empty() {
        return Some((store::LAST_DAY, String::new()));
    }
    let (day, id) = cursor.split_once('.')?;
    Some((day.parse().ok()?, id.to_owned()))
}
