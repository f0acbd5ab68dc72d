//! Reading projects.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use maillage_shell::{
    Body, Ctx, Failure, FieldErrors, Keep, Query, kept, list_length, only_parameters, public_json,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::shape::{ProjectJson, StepJson};
use crate::model::{ProjectId, Test, Verdict};
use crate::state::State;
use crate::store::steps;
use crate::view::{Asked, Filter};

/// Length of a list by default.
const USUAL: usize = 50;

/// A list of projects.
#[derive(Serialize, ToSchema)]
pub struct ProjectsJson {
    /// Number of projects that answer.
    pub total: usize,
    /// The projects of this page.
    pub projects: Vec<ProjectJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/projects",
    operation_id = "listProjects",
    summary = "Projects that everybody sees, the latest first.",
    params(
        ("q" = Option<String>, Query, description = "Words; best answers first"),
        ("phase" = Option<String>, Query, description = "`open`: seats are free; `made`; `out`: can be taken up; `ended`"),
        ("area" = Option<String>, Query, description = "Policy area: a slug, or the id of one of the network"),
        ("makes" = Option<String>, Query, description = "What is made, by slug"),
        ("skill" = Option<String>, Query, description = "Skill that a free seat asks for, by slug"),
        ("territory" = Option<String>, Query, description = "Code of a territory: `04112`, `200034700`, `D04`, `R93`"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The projects", body = ProjectsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let known =
        only_parameters(&ctx, &["q", "phase", "area", "makes", "skill", "territory", "page", "limit"]);
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
    let projects = found.iter().skip(skip).take(limit).map(|one| ProjectJson::of(one)).collect();
    let next_page = (skip.saturating_add(limit) < found.len()).then_some(page + 1);
    Ok(public_json(&ctx, &ProjectsJson { total: found.len(), projects, next_page }))
}

fn rank_of_page(ctx: &Ctx, text: &str) -> Result<usize, FieldErrors> {
    let page = match text.trim() {
        "" => Some(1),
        text => text.parse().ok().filter(|page| *page > 0),
    };
    page.ok_or_else(|| FieldErrors::one("page", ctx.t("project-error-page")))
}

/// A project and what happened to it.
#[derive(Serialize, ToSchema)]
pub struct OneJson {
    /// The project.
    #[serde(flatten)]
    pub project: ProjectJson,
    /// What happened to it, in order.
    pub steps: Vec<StepJson>,
}

/// One project.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{id}",
    operation_id = "getProject",
    summary = "One project, its seats and workshops, and what happened to it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The project", body = OneJson), (status = 404, description = "No such project"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: ProjectId = id.parse().map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let project = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    let public = project.state.is_public();
    if !public && !state.may_lead(&ctx, project) {
        return Err(Failure::NotFound);
    }
    let steps = steps::of_project(ctx.app().db(), &id).await?.iter().map(StepJson::of).collect();
    let document = OneJson { project: ProjectJson::of(project), steps };
    if public {
        Ok(public_json(&ctx, &document))
    } else {
        Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
    }
}

/// What the test comes to.
#[derive(Serialize, ToSchema)]
pub struct VerdictJson {
    /// `eligible`, `to-discuss`, `not-eligible`.
    pub verdict: &'static str,
    /// What keeps it from being a project of the network, in sentences.
    pub against: Vec<String>,
    /// What is to be talked about first, in sentences.
    pub to_discuss: Vec<String>,
}

/// The eligibility test.
#[utoipa::path(
    post,
    path = "/api/v1/projects/test",
    operation_id = "testProject",
    summary = "Takes the test of a project: of public or social value, not in competition, free. Nothing is kept.",
    request_body = Test,
    responses((status = 200, description = "What it comes to", body = VerdictJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn test(ctx: Ctx, Body(test): Body<Test>) -> Result<Response, Failure> {
    let answers = test.read().map_err(|fields| {
        let mut errors = FieldErrors::default();
        for field in fields {
            errors.add(field, ctx.t("project-error-choose"));
        }
        Failure::Invalid(errors)
    })?;
    let said = |keys: Vec<&'static str>| keys.into_iter().map(|key| ctx.t(key).to_owned()).collect();
    let verdict = match answers.verdict() {
        Verdict::Eligible => "eligible",
        Verdict::ToDiscuss => "to-discuss",
        Verdict::NotEligible => "not-eligible",
    };
    let document =
        VerdictJson { verdict, against: said(answers.against()), to_discuss: said(answers.to_discuss()) };
    Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
}
