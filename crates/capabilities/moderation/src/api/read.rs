//! Following a report, reading what waits, counts.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use maillage_shell::{
    Ctx, Failure, FieldErrors, Keep, Query, kept, list_length, only_parameters, public_json,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{CaseJson, FollowedJson, HappenedJson, QuarterJson, SaidJson};
use crate::acts;
use crate::model::{Case, Key, Party};
use crate::pages::{found, in_order};
use crate::state::{State, moderator};
use crate::store::{appeals, cases, reports, steps};

/// Length of a list by default.
const USUAL: usize = 50;

/// The case of a reference, and for which side it is.
pub async fn opened(ctx: &Ctx, reference: &str) -> Result<(Case, Party), Failure> {
    acts::opened_by(ctx.app(), &Key::read(reference)).await?.ok_or(Failure::NotFound)
}

/// A report, by its reference.
#[utoipa::path(
    get,
    path = "/api/v1/moderation/reports/{reference}",
    operation_id = "followReport",
    summary = "What became of a report, by its reference.",
    params(("reference" = String, Path, description = "Reference of a report, secret of a letter, or reference of a hidden text")),
    responses((status = 200, description = "Where it stands", body = FollowedJson), (status = 404, description = "Nothing under this reference"))
)]
pub async fn follow(ctx: Ctx, Path(reference): Path<String>) -> Result<Response, Failure> {
    let (case, side) = opened(&ctx, &reference).await?;
    let document = axum::Json(FollowedJson::of(&case, side, ctx.now()));
    Ok(kept(&ctx, Keep::Private, document.into_response()))
}

/// What is asked of the list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    decided: String,
    limit: String,
}

/// A list of cases.
#[derive(Serialize, ToSchema)]
pub struct CasesJson {
    /// How many there are.
    pub total: usize,
    /// The cases.
    pub cases: Vec<CaseJson>,
}

/// What waits, or what was decided last.
#[utoipa::path(
    get,
    path = "/api/v1/moderation/cases",
    operation_id = "listReported",
    summary = "What waits for a decision, the most urgent first; or the last decisions.",
    params(
        ("decided" = Option<bool>, Query, description = "`true`: the last decisions, instead of what waits"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The cases", body = CasesJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    moderator(&ctx)?;
    let known = only_parameters(&ctx, &["decided", "limit"]);
    let limit = list_length(&ctx, &asked.limit, USUAL);
    let decided = match asked.decided.trim() {
        "" | "false" => Ok(false),
        "true" => Ok(true),
        _ => Err(FieldErrors::one("decided", ctx.t("moderation-error-decided"))),
    };
    let (limit, decided) = match (known, limit, decided) {
        (Ok(()), Ok(limit), Ok(decided)) => (limit, decided),
        (known, limit, decided) => {
            return Err(Failure::Invalid(FieldErrors::joined([known.err(), limit.err(), decided.err()])));
        }
    };
    let db = ctx.app().db();
    let all = if decided {
        cases::decided(db, None, u32::try_from(limit).unwrap_or(u32::MAX)).await?
    } else {
        in_order(cases::to_decide(db).await?)
    };
    let cases = all.iter().take(limit).map(|case| CaseJson::of(ctx.app(), case)).collect();
    let document = axum::Json(CasesJson { total: all.len(), cases });
    Ok(kept(&ctx, Keep::Private, document.into_response()))
}

/// A case, what was said of it, and what happened to it.
#[derive(Serialize, ToSchema)]
pub struct OneJson {
    /// The case.
    #[serde(flatten)]
    pub case: CaseJson,
    /// What was reported, the first first. Never by whom.
    pub reports: Vec<SaidJson>,
    /// Why it is contested.
    pub appeals: Vec<SaidJson>,
    /// What happened, in order.
    pub steps: Vec<HappenedJson>,
}

/// One case.
#[utoipa::path(
    get,
    path = "/api/v1/moderation/cases/{id}",
    operation_id = "getReported",
    summary = "A case: what was reported, and what happened.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The case", body = OneJson), (status = 404, description = "No such case"))
)]
pub async fn one(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    moderator(&ctx)?;
    let case = found(&ctx, &id).await?;
    let db = ctx.app().db();
    let document = OneJson {
        case: CaseJson::of(ctx.app(), &case),
        reports: reports::of_case(db, &case.id).await?.into_iter().map(SaidJson::of_report).collect(),
        appeals: appeals::of_case(db, &case.id).await?.into_iter().map(SaidJson::of_appeal).collect(),
        steps: steps::of_case(db, &case.id).await?.iter().map(HappenedJson::of).collect(),
    };
    Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
}

/// The public counts.
#[utoipa::path(
    get,
    path = "/api/v1/moderation/figures",
    operation_id = "getModerationFigures",
    summary = "By quarter: reports, decisions by ground and outcome, median time, appeals. Counts only; null where one concerns few.",
    responses((status = 200, description = "The quarters, the latest first", body = [QuarterJson]))
)]
pub async fn figures(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    only_parameters(&ctx, &[]).map_err(Failure::Invalid)?;
    let snapshot = state.snapshot();
    Ok(public_json(&ctx, &snapshot.quarters.iter().map(QuarterJson::of).collect::<Vec<_>>()))
}
