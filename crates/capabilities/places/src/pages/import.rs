//! `/gestion/imports/{id}`: one file: previewed, accepted, done.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, html, see_other};
use maillage_store::NewJob;
use maillage_store::jobs::{self, JobState};

use super::State;
use super::import_problems::{self as problems, ShownKind};
use super::imports::{ShownRun, actor, shown};
use crate::exchange::national::Format;
use crate::exchange::write_report;
use crate::import::{Before, Plan, REFUSED};
use crate::import_job::{self, KIND, Prepared};
use crate::store::{self, Counts, ImportRun};

/// How far an import has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The file as a whole is refused.
    Unread,
    /// The file was read, and no row of it can be taken.
    Empty,
    /// Somebody may accept it.
    Waiting,
    /// It is being done.
    Running,
    /// It is done.
    Done,
}

impl Step {
    fn of(run: &ImportRun, prepared: &Prepared) -> Self {
        match (&run.job_id, run.ended_at) {
            _ if prepared.import.report.is_refused() => Self::Unread,
            _ if prepared.import.sheets.is_empty() => Self::Empty,
            (_, Some(_)) => Self::Done,
            (Some(_), None) => Self::Running,
            (None, None) => Self::Waiting,
        }
    }
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    page: Page,
    run: ShownRun,
    step: Step,
    job: Option<JobState>,
    read: u64,
    kept: u64,
    kinds: Vec<ShownKind>,
    problem_count: u64,
    report_href: String,
    refused_href: String,
}

pub(super) async fn find(ctx: &Ctx, id: &str) -> Result<ImportRun, Failure> {
    store::import(ctx.app().db(), id).await?.ok_or(Failure::NotFound)
}

/// `GET /gestion/imports/{id}`: what the file would change; then how far the work is; then what it did.
pub async fn preview(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let mut run = find(&ctx, &id).await?;
    let job = match &run.job_id {
        Some(job) => jobs::find(ctx.app().db(), job).await?,
        None => None,
    };
    let prepared = import_job::prepare(ctx.app(), &run).await?;
    if run.ended_at.is_none() {
        run.counts = planned(&ctx, &run, &prepared).await?;
    }
    let report = &prepared.import.report;
    let step = Step::of(&run, &prepared);
    let kinds = report.kinds();
    let kinds = kinds.iter().map(|kind| problems::shown(&ctx, &id, kind)).collect();
    let title = ctx.tx("import-title", &[("file", (&run.file_name).into())]);
    let mut page = ctx
        .page(title)
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("imports-title"), "/gestion/imports")
        .crumb(run.file_name.clone(), format!("/gestion/imports/{id}"));
    page.refresh_seconds = (step == Step::Running).then_some(2);
    let template = ImportPage {
        page,
        step,
        job: job.filter(|_| step == Step::Running),
        read: report.rows,
        kept: report.kept,
        problem_count: report.counts.values().sum(),
        report_href: format!("/gestion/imports/{id}/problemes.csv"),
        refused_href: format!("/gestion/imports/{id}/problemes.csv?refused=1"),
        run: shown(&ctx, run),
        kinds,
    };
    html(&ctx, Keep::Private, &template)
}

async fn planned(ctx: &Ctx, run: &ImportRun, prepared: &Prepared) -> Result<Counts, Failure> {
    let sheets = prepared.sheets();
    let delivery = prepared.delivery(run, &sheets);
    let before = Before::load(ctx.app().db(), &delivery).await?;
    let plan = Plan::new(&delivery, &before).map_err(Failure::internal)?;
    Ok(plan.counts)
}

/// `POST /gestion/imports/{id}`: a person accepts; a job does it.
pub async fn accept(
    ctx: Ctx,
    Shared(_state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    ctx.require(Right::ImportPlaces, Target::Network)?;
    let mut run = find(&ctx, &id).await?;
    if run.job_id.is_none() && run.ended_at.is_none() {
        let app = ctx.app();
        let mut tx = app.db().begin(&actor(&ctx)?, ctx.now()).await?;
        let job =
            NewJob::new(app.ids().uuid(), KIND, serde_json::json!({ "import": id }), ctx.now()).unique(&id);
        run.job_id = Some(job.id.clone());
        tx.enqueue(job);
        store::record_import(&mut tx, &run).await?;
        tx.audit("places.import.accept", "place_import", &id, serde_json::Value::Null);
        tx.commit().await?;
    }
    Ok(see_other(&format!("/gestion/imports/{id}")))
}

#[derive(serde::Deserialize)]
pub struct Wanted {
    #[serde(default)]
    refused: String,
}

/// `GET /gestion/imports/{id}/problemes.csv`: every problem; or the refused rows, to mend and send again.
pub async fn report(
    ctx: Ctx,
    Path(id): Path<String>,
    maillage_shell::Query(wanted): maillage_shell::Query<Wanted>,
) -> Result<Response, Failure> {
    let run = find(&ctx, &id).await?;
    let prepared = import_job::prepare(ctx.app(), &run).await?;
    let report = &prepared.import.report;
    let (name, kind, bytes) = if wanted.refused != "1" {
        let mut bytes = Vec::new();
        write_report(report, &mut bytes).map_err(Failure::internal)?;
        ("problemes.csv".to_owned(), "text/csv; charset=utf-8", bytes)
    } else if report.format == Some(Format::Json) {
        (format!("{REFUSED}{}.json", run.source), "application/json", prepared.import.refused)
    } else {
        (format!("{REFUSED}{}.csv", run.source), "text/csv; charset=utf-8", prepared.import.refused)
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // The name of a source may hold any letter: RFC 8187 says how to write it.
    let disposition = format!("attachment; filename*=UTF-8''{}", maillage_shell::encode(&name));
    headers
        .insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(Failure::internal)?);
    Ok(response)
}
