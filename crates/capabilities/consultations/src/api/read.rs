//! Reading consultations.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, list_length, only_parameters, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use super::private;
use super::shape::{ConsultationJson, WholeJson};
use crate::counts::Results;
use crate::state::State;
use crate::store::{places, steps};
use crate::view::{Asked, Filter};

/// Length of a list by default.
const USUAL: usize = 50;

/// A list of consultations.
#[derive(Serialize, ToSchema)]
pub struct ConsultationsJson {
    /// Number of consultations that answer.
    pub total: usize,
    /// The consultations of this page.
    pub consultations: Vec<ConsultationJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/consultations",
    operation_id = "listConsultations",
    summary = "Consultations: the open ones first, then those that wait for a decision, then the decided.",
    params(
        ("area" = Option<String>, Query, description = "Policy area, by slug"),
        ("territory" = Option<String>, Query, description = "That concern a territory: `04112`, `200034700`, `D04`, `R93`"),
        ("state" = Option<String>, Query, description = "`open`, `waiting`, `decided`, `withdrawn`"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The consultations", body = ConsultationsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let known = only_parameters(&ctx, &["area", "territory", "state", "page", "limit"]);
    let filter = Filter::strict(&asked, |key| ctx.t(key).to_owned());
    let limit = list_length(&ctx, &asked.limit, USUAL);
    let page = rank_of_page(&ctx, &asked.page);
    let (filter, limit, page) = match (known, filter, limit, page) {
        (Ok(()), Ok(filter), Ok(limit), Ok(page)) => (filter, limit, page),
        (known, filter, limit, page) => {
            let errors = [known.err(), filter.err(), limit.err(), page.err()];
            return Err(Failure::Invalid(FieldErrors::joined(errors)));
        }
    };
    let found = filter.apply(&state.snapshot());
    let skip = (page - 1).saturating_mul(limit);
    let shown = found.iter().skip(skip).take(limit);
    let consultations = shown.map(|entry| ConsultationJson::of(&entry.consultation)).collect();
    let next_page = (skip.saturating_add(limit) < found.len()).then_some(page + 1);
    Ok(public_json(&ctx, &ConsultationsJson { total: found.len(), consultations, next_page }))
}

fn rank_of_page(ctx: &Ctx, text: &str) -> Result<usize, FieldErrors> {
    let page = match text.trim() {
        "" => Some(1),
        text => text.parse().ok().filter(|page| *page > 0),
    };
    page.ok_or_else(|| FieldErrors::one("page", ctx.t("consultation-error-page")))
}

/// One consultation.
#[utoipa::path(
    get,
    path = "/api/v1/consultations/{id}",
    operation_id = "getConsultation",
    summary = "One consultation: its questions, who takes part, its synthesis, what was decided, and what happened to it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The consultation", body = WholeJson), (status = 404, description = "No such consultation"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    let (db, id) = (ctx.app().db(), &entry.consultation.id);
    let steps = steps::of(db, id).await?;
    let places = places::of(db, id).await?.iter().map(ToString::to_string).collect();
    let document = WholeJson::of(&entry, &steps, places, ctx.local_now().date());
    if entry.consultation.state.is_public() {
        Ok(public_json(&ctx, &document))
    } else {
        Ok(private(&ctx, StatusCode::OK, document))
    }
}

/// The counts of one.
#[utoipa::path(
    get,
    path = "/api/v1/consultations/{id}/results",
    operation_id = "getConsultationResults",
    summary = "The protected counts of a published synthesis, question by question and by mode of collection; null where a count is hidden.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The counts", body = Results), (status = 404, description = "No such consultation, or its synthesis is not published"))
)]
pub async fn results(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    let results = entry.synthesis.as_ref().and_then(|found| found.results.as_ref());
    Ok(public_json(&ctx, results.ok_or(Failure::NotFound)?))
}
