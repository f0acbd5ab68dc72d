//! Reading needs.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{
    Ctx, Failure, FieldErrors, Keep, Query, kept, list_length, only_parameters, public_json,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{NeedJson, StepJson};
use crate::model::NeedId;
use crate::state::State;
use crate::store::steps;
use crate::view::{Asked, Filter};

/// Length of a list by default.
const USUAL: usize = 50;
/// Needs that may say the same, at most.
const NEAR: usize = 10;

/// A list of needs.
#[derive(Serialize, ToSchema)]
pub struct NeedsJson {
    /// Number of needs that answer.
    pub total: usize,
    /// The needs of this page.
    pub needs: Vec<NeedJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/needs",
    operation_id = "listNeeds",
    summary = "Needs that everybody sees, the latest first.",
    params(
        ("q" = Option<String>, Query, description = "Words; best answers first"),
        ("area" = Option<String>, Query, description = "Policy area: a slug, or the id of one of the network"),
        ("kind" = Option<String>, Query, description = "Kind, by slug"),
        ("territory" = Option<String>, Query, description = "Code of a territory: `04112`, `200034700`, `D04`, `R93`"),
        ("bounds" = Option<String>, Query, description = "A rectangle: west,south,east,north in degrees"),
        ("answer" = Option<String>, Query, description = "Where the answer stands: `unasked`, `waiting`, `silent`, `answered`"),
        ("sort" = Option<String>, Query, description = "`supports`: the most supported first; `recent`"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The needs", body = NeedsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let known = only_parameters(
        &ctx,
        &["q", "area", "kind", "territory", "bounds", "answer", "sort", "page", "limit"],
    );
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
    let snapshot = state.snapshot();
    let found = filter.select(&snapshot, ctx.local_now().date());
    let (skip, total) = ((page - 1).saturating_mul(limit), found.total());
    let needs = found.page(&snapshot, skip, limit).iter().map(|need| NeedJson::of(need)).collect();
    let next_page = (skip.saturating_add(limit) < total).then_some(page + 1);
    Ok(public_json(&ctx, &NeedsJson { total, needs, next_page }))
}

fn rank_of_page(ctx: &Ctx, text: &str) -> Result<usize, FieldErrors> {
    let page = match text.trim() {
        "" => Some(1),
        text => text.parse().ok().filter(|page| *page > 0),
    };
    page.ok_or_else(|| FieldErrors::one("page", ctx.t("need-error-page")))
}

/// A need and what happened to it.
#[derive(Serialize, ToSchema)]
pub struct OneJson {
    /// The need.
    #[serde(flatten)]
    pub need: NeedJson,
    /// What happened to it, in order.
    pub steps: Vec<StepJson>,
}

/// One need.
#[utoipa::path(
    get,
    path = "/api/v1/needs/{id}",
    operation_id = "getNeed",
    summary = "One need, with what happened to it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The need", body = OneJson), (status = 404, description = "No such need"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let need = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    let kept_back = need.state.is_kept_back();
    if kept_back && !ctx.can(Right::QualifyNeeds, Target::Network) {
        return Err(Failure::NotFound);
    }
    let steps = steps::of_need(ctx.app().db(), &id).await?.iter().map(StepJson::of).collect();
    let document = OneJson { need: NeedJson::of(need), steps };
    if kept_back {
        return Ok(kept(
            &ctx,
            Keep::Private,
            axum::response::IntoResponse::into_response(axum::Json(document)),
        ));
    }
    Ok(public_json(&ctx, &document))
}

/// A sentence.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sentence {
    title: String,
}

/// Needs that may say the same.
#[utoipa::path(
    get,
    path = "/api/v1/needs/near",
    operation_id = "listNearNeeds",
    summary = "Needs that may say the same as a sentence, the nearest first: to show before raising another.",
    params(("title" = String, Query, description = "The sentence")),
    responses((status = 200, description = "The needs", body = [NeedJson]), (status = 422, description = "A parameter is not understood"))
)]
pub async fn near(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Sentence>,
) -> Result<Response, Failure> {
    only_parameters(&ctx, &["title"]).map_err(Failure::Invalid)?;
    let near = state.snapshot().near(&asked.title, NEAR);
    Ok(public_json(&ctx, &near.iter().map(|need| NeedJson::of(need)).collect::<Vec<_>>()))
}
