//! `/api/v1/observatory/indicator-files`: files of indicators, as programs send them.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Json, Path};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldErrors, Query};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::deliver::{self, Said};
use crate::exchange::indicators::Remark;
use crate::store::imports::{self, Counts, Run};

/// Files that are listed.
const LISTED: u32 = 50;

/// A remark.
#[derive(Serialize, ToSchema)]
pub struct RemarkJson {
    /// Line of the file; the head is 1.
    pub line: u64,
    /// Column.
    pub column: String,
    /// What stands there.
    pub cell: String,
    /// Why, as a code.
    pub reason: &'static str,
    /// Why, in a sentence.
    pub sentence: String,
}

/// A file of indicators.
#[derive(Serialize, ToSchema)]
pub struct IndicatorFileJson {
    /// Inner id.
    pub id: String,
    /// Name of the file.
    pub file: String,
    /// Who made it.
    pub source: String,
    /// The period of values whose column does not tell it.
    pub period: String,
    /// `waiting` for somebody to accept it, `running`, `done`.
    pub state: &'static str,
    /// What it would change, then what it changed.
    pub counts: Counts,
    /// Why nothing of it can be read; null otherwise.
    pub problem: Option<String>,
    /// Columns that are not understood.
    pub unknown_columns: Vec<String>,
    /// The first remarks.
    pub remarks: Vec<RemarkJson>,
}

impl IndicatorFileJson {
    fn plain(run: &Run) -> Self {
        Self {
            id: run.id.clone(),
            file: run.file_name.clone(),
            source: run.source.clone(),
            period: run.period.to_string(),
            state: match (&run.job_id, run.ended_at) {
                (_, Some(_)) => "done",
                (Some(_), None) => "running",
                (None, None) => "waiting",
            },
            counts: run.counts,
            problem: None,
            unknown_columns: Vec::new(),
            remarks: Vec::new(),
        }
    }

    async fn looked_at(ctx: &Ctx, run: &Run) -> Result<Self, Failure> {
        let reading = deliver::look(ctx.app(), run).await?;
        let counts = deliver::counts(ctx.app(), run, &reading).await?;
        Ok(Self {
            counts,
            problem: reading.problem.map(|problem| ctx.t(problem.key()).to_owned()),
            remarks: reading.remarks.first.iter().map(|one| remark(ctx, one)).collect(),
            unknown_columns: reading.unknown,
            ..Self::plain(run)
        })
    }
}

fn remark(ctx: &Ctx, one: &Remark) -> RemarkJson {
    RemarkJson {
        line: one.line,
        column: one.column.clone(),
        cell: one.cell.clone(),
        reason: one.reason.code(),
        sentence: ctx.t(one.reason.key()).to_owned(),
    }
}

/// What is said of a file.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    name: String,
    source: String,
    period: String,
}

/// A file is sent.
#[utoipa::path(
    post,
    path = "/api/v1/observatory/indicator-files",
    operation_id = "sendIndicators",
    summary = "Send a file of indicators (INSEE, ARCEP, or commune,indicator,period,value): the answer says what it would change.",
    params(
        ("name" = Option<String>, Query, description = "Name of the file"),
        ("source" = Option<String>, Query, description = "Who made it; the name of the file by default"),
        ("period" = Option<String>, Query, description = "Of values whose column does not tell it: `2025`; this year by default"),
    ),
    request_body(content = Vec<u8>, content_type = "text/csv"),
    responses((status = 201, description = "What the file would change", body = IndicatorFileJson), (status = 422, description = "There is no file, or the period is not understood"))
)]
pub async fn send(
    ctx: Ctx,
    Query(asked): Query<Asked>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    let bytes = bytes.map_err(|_| Failure::TooLarge)?;
    let mut errors = FieldErrors::default();
    if bytes.is_empty() {
        errors.add("", ctx.t("indicators-no-file"));
    }
    let period = match asked.period.trim() {
        "" => None,
        text => errors.take("period", text.parse().map_err(|_| ctx.t("indicators-error-period").to_owned())),
    };
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    let file_name = Some(asked.name).filter(|name| !name.trim().is_empty());
    let file_name = file_name.unwrap_or_else(|| "indicators.csv".to_owned());
    let run = deliver::send(&ctx, Said { file_name, source: asked.source, period }, bytes).await?;
    Ok((StatusCode::CREATED, Json(IndicatorFileJson::looked_at(&ctx, &run).await?)).into_response())
}

/// The latest files.
#[utoipa::path(
    get,
    path = "/api/v1/observatory/indicator-files",
    operation_id = "listIndicatorFiles",
    summary = "The latest files of indicators, the newest first.",
    responses((status = 200, description = "The files", body = [IndicatorFileJson]))
)]
pub async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let runs = imports::latest(ctx.app().db(), LISTED).await?;
    Ok(Json(runs.iter().map(IndicatorFileJson::plain).collect::<Vec<_>>()).into_response())
}

/// One file.
#[utoipa::path(
    get,
    path = "/api/v1/observatory/indicator-files/{id}",
    operation_id = "readIndicatorFile",
    summary = "A file of indicators: what it changes, how far it has come, its remarks.",
    params(("id" = String, Path, description = "Its inner id")),
    responses((status = 200, description = "The file", body = IndicatorFileJson), (status = 404, description = "There is none"))
)]
pub async fn one(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let run = deliver::find(&ctx, &id).await?;
    Ok(Json(IndicatorFileJson::looked_at(&ctx, &run).await?).into_response())
}

/// A file is accepted.
#[utoipa::path(
    post,
    path = "/api/v1/observatory/indicator-files/{id}/acceptance",
    operation_id = "acceptIndicatorFile",
    summary = "Accept a file of indicators: its values are brought in, in the background.",
    params(("id" = String, Path, description = "Its inner id")),
    responses((status = 202, description = "It is being brought in", body = IndicatorFileJson), (status = 404, description = "There is none"))
)]
pub async fn accept(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    deliver::accept(&ctx, &mut run).await?;
    Ok((StatusCode::ACCEPTED, Json(IndicatorFileJson::plain(&run))).into_response())
}
