//! The OpenAPI document, and the same as a page that people read.

use askama::Template;
use axum::response::{IntoResponse, Response};
use utoipa::OpenApi as _;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, RefOr, Required};

use crate::app::App;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, html, kept};

/// The part of the shell itself.
#[derive(utoipa::OpenApi)]
#[openapi(paths(super::search::suggest, json))]
struct Own;

/// The OpenAPI 3.1 document of the shell and all capabilities.
pub fn document(app: &App) -> OpenApi {
    let license = LicenseBuilder::new().name("Licence Ouverte 2.0").identifier(Some("etalab-2.0")).build();
    let info = InfoBuilder::new()
        .title(app.settings().network.name.clone())
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some("Places of digital mediation, their territories, and the life of their network."))
        .license(Some(license))
        .build();
    let mut whole = OpenApiBuilder::new().info(info).build();
    whole.merge(Own::openapi());
    whole.merge(<Own as utoipa::OpenApi>::openapi());
    for capability in app.capabilities() {
        if let Some(part) = capability.openapi() {
            whole.merge(part);
        }
    }
    whole
}

/// This document.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "getDocument",
    summary = "This document, in the OpenAPI 3.1 format.",
    responses((status = 200, description = "The document", content_type = "application/json"))
)]
pub(super) async fn json(ctx: Ctx) -> Response {
    kept(&ctx, Keep::Ready, axum::Json(document(ctx.app())).into_response())
}

/// An operation, as the page shows it.
pub struct Shown {
    /// Anchor in the page.
    pub id: String,
    /// Method, in capitals.
    pub method: &'static str,
    /// Path.
    pub path: String,
    /// What it does.
    pub summary: String,
    /// Its parameters.
    pub parameters: Vec<ShownParameter>,
}

/// A parameter, as the page shows it.
pub struct ShownParameter {
    /// Name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Whether it is required.
    pub required: bool,
}

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    page: Page,
    operations: Vec<Shown>,
}

/// `GET /api`.
pub(super) async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let whole = document(ctx.app());
    let operations = whole.paths.paths.iter().flat_map(|(path, item)| shown(&ctx, path, item)).collect();
    let page = ctx.page(ctx.t("api-title")).describe(ctx.t("api-lead"));
    html(&ctx, Keep::Ready, &ApiPage { page, operations })
}

fn shown(ctx: &Ctx, path: &str, item: &PathItem) -> Vec<Shown> {
    let methods: [(&'static str, &Option<Operation>); 4] =
        [("GET", &item.get), ("POST", &item.post), ("PATCH", &item.patch), ("DELETE", &item.delete)];
    methods
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
        .map(|(method, operation)| Shown {
            id: operation.operation_id.clone().unwrap_or_default(),
            method,
            path: path.to_owned(),
            summary: words(
                ctx,
                &format!("api-operation-{}", dashed(operation.operation_id.as_deref().unwrap_or_default())),
                operation.summary.as_deref(),
            ),
            parameters: parameters(ctx, operation),
        })
        .collect()
}

fn parameters(ctx: &Ctx, operation: &Operation) -> Vec<ShownParameter> {
    operation
        .parameters
        .iter()
        .flatten()
        .filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(parameter),
            RefOr::Ref(_) => None,
        })
        .map(|parameter| ShownParameter {
            name: parameter.name.clone(),
            description: words(
                ctx,
                &format!("api-parameter-{}", dashed(&parameter.name)),
                parameter.description.as_deref(),
            ),
            required: parameter.required == Required::True,
        })
        .collect()
}

/// What the document says in English, for people in their language.
fn words(ctx: &Ctx, key: &str, document: Option<&str>) -> String {
    let known = ctx.app().words().has(ctx.lang(), key);
    if known { ctx.t(key).to_owned() } else { document.unwrap_or_default().to_owned() }
}

/// `listPlaces` and `radius_km` as keys of words: `list-places`, `radius-km`.
fn dashed(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 4);
    for character in name.chars() {
        match character {
            '_' => key.push('-'),
            'A'..='Z' => key.extend(['-', character.to_ascii_lowercase()]),
            other => key.push(other),
        }
    }
    key
}

/// A kind of problem, as the page of problems explains it.
pub struct ProblemKind {
    /// Its code, and its anchor.
    pub code: &'static str,
    /// Its status.
    pub status: u16,
    /// What it says.
    pub title: String,
}

#[derive(Template)]
#[template(path = "problems.html")]
struct ProblemsPage {
    page: Page,
    kinds: Vec<ProblemKind>,
}

/// `GET /api/problemes`: what each type of problem document means.
pub(super) async fn problems(ctx: Ctx) -> Result<Response, Failure> {
    let kinds = Failure::samples()
        .iter()
        .map(|failure| ProblemKind {
            code: failure.code(),
            status: failure.status().as_u16(),
            title: ctx.t(&format!("error-{}-title", failure.code())).to_owned(),
        })
        .collect();
    html(&ctx, Keep::Ready, &ProblemsPage { page: ctx.page(ctx.t("problems-title")), kinds })
}
