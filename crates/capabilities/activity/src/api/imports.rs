//! `/api/v1/activity-imports`: files of activity, as programs send them.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Json, Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldErrors, Query};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::bring::Counts;
use crate::deliver::{self, Step};
use crate::exchange::{Problem, Severity};
use crate::state::State;
use crate::store::ImportRun;

/// Remarks told one by one.
const REMARKS: usize = 500;

/// A delivery of activities.
#[derive(Serialize, ToSchema)]
pub struct ImportJson {
    /// Its inner id.
    pub id: String,
    /// `file`, or `coop` for what the API of La Coop gave.
    pub origin: &'static str,
    /// Name of the file.
    pub name: String,
    /// `waiting`, `running`, `done`, or `refused` where nothing of it can be taken.
    pub state: &'static str,
    /// When it was sent.
    pub started_at: String,
    /// When it ended.
    pub ended_at: Option<String>,
    /// Rows read.
    pub rows: u64,
    /// Rows refused.
    pub refused: u64,
    /// What it does, in activities; while it waits, what it would do.
    #[schema(value_type = Object)]
    pub counts: Counts,
    /// Why it failed.
    pub failure: Option<String>,
    /// What is wrong in it, up to five hundred remarks; told of one file, while the file is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remarks: Option<Vec<RemarkJson>>,
}

/// Something wrong in a file.
#[derive(Serialize, ToSchema)]
pub struct RemarkJson {
    /// Line of the file, from 1; 0: the file as a whole.
    pub line: u64,
    /// The column.
    pub column: Option<String>,
    /// What is written there.
    pub value: String,
    /// Permanent code of the reason.
    pub code: &'static str,
    /// `error` where the row, or the file, is refused; else `warning`.
    pub severity: &'static str,
    /// What is wrong and what to do, in the language of the request.
    pub message: String,
    /// What was put, or could be put, in its place.
    pub proposal: Option<String>,
}

impl ImportJson {
    fn of(run: &ImportRun) -> Self {
        Self {
            id: run.id.clone(),
            origin: run.origin.code(),
            name: run.file_name.clone(),
            state: Step::of(run).code(),
            started_at: run.started_at.to_rfc3339(),
            ended_at: run.ended_at.map(|end| end.to_rfc3339()),
            rows: run.read,
            refused: run.refused,
            counts: run.counts,
            failure: run.failure.clone(),
            remarks: None,
        }
    }
}

fn remark(ctx: &Ctx, problem: &Problem) -> RemarkJson {
    RemarkJson {
        line: problem.line,
        column: problem.column.as_deref().map(str::to_owned),
        value: problem.value.to_string(),
        code: problem.reason.code(),
        severity: if problem.severity() == Severity::Error { "error" } else { "warning" },
        message: if ctx.lang().is_french() { problem.french() } else { problem.english() },
        proposal: problem.fix.as_deref().map(str::to_owned),
    }
}

async fn told(ctx: &Ctx, state: &State, mut run: ImportRun) -> Result<ImportJson, Failure> {
    let prepared = deliver::look(ctx, state, &mut run).await?;
    let remarks = prepared.map(|prepared| {
        let problems = prepared.import.report.problems.iter().take(REMARKS);
        problems.map(|problem| remark(ctx, problem)).collect()
    });
    Ok(ImportJson { remarks, ..ImportJson::of(&run) })
}

/// What is asked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    name: String,
}

/// A file is sent.
#[utoipa::path(
    post,
    path = "/api/v1/activity-imports",
    operation_id = "sendActivities",
    summary = "Send a file of activities (La Coop’s workbook, its first version, our table): the answer says what it would change.",
    params(("name" = Option<String>, Query, description = "Name of the file")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, description = "What the file would change", body = ImportJson), (status = 422, description = "There is no file"))
)]
pub async fn send(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    let bytes = bytes.map_err(|_| Failure::TooLarge)?;
    if bytes.is_empty() {
        return Err(Failure::Invalid(FieldErrors::one("", ctx.t("import-no-file"))));
    }
    let name = Some(asked.name.trim()).filter(|name| !name.is_empty()).unwrap_or("activities");
    let run = deliver::send(&ctx, &state, name, bytes).await?;
    Ok((StatusCode::CREATED, Json(told(&ctx, &state, run).await?)).into_response())
}

/// The latest deliveries.
#[utoipa::path(
    get,
    path = "/api/v1/activity-imports",
    operation_id = "listActivityImports",
    summary = "The latest deliveries of activities: one’s own, everybody’s for the coordination.",
    responses((status = 200, description = "The deliveries, the latest first", body = Vec<ImportJson>))
)]
pub async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let runs = deliver::list(&ctx).await?;
    Ok(Json(runs.iter().map(ImportJson::of).collect::<Vec<_>>()).into_response())
}

/// One delivery.
#[utoipa::path(
    get,
    path = "/api/v1/activity-imports/{id}",
    operation_id = "readActivityImport",
    summary = "A delivery of activities: what it changes, how far it has come, its remarks.",
    params(("id" = String, Path, description = "Its inner id")),
    responses((status = 200, description = "The delivery", body = ImportJson), (status = 404, description = "There is none"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let run = deliver::find(&ctx, &id).await?;
    Ok(Json(told(&ctx, &state, run).await?).into_response())
}

/// A file is accepted.
#[utoipa::path(
    post,
    path = "/api/v1/activity-imports/{id}/acceptance",
    operation_id = "acceptActivities",
    summary = "Accept a file: a job brings it in.",
    params(("id" = String, Path, description = "Its inner id")),
    responses((status = 202, description = "A job does it", body = ImportJson), (status = 404, description = "There is none"))
)]
pub async fn accept(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    deliver::accept(&ctx, &mut run).await?;
    Ok((StatusCode::ACCEPTED, Json(ImportJson::of(&run))).into_response())
}
