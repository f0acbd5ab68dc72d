//! `/activite/imports/{id}`: one file: looked at, accepted, brought in.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, Page, html, kept, see_other};
use maillage_store::jobs::{self, JobState};

use super::State;
use super::imports::{ShownRun, shown};
use super::remarks::{ShownKind, kinds};
use crate::deliver::{self, Step};
use crate::exchange::{refused, write_report};

#[derive(Template)]
#[template(path = "activity_import.html")]
struct ImportPage {
    page: Page,
    run: ShownRun,
    step: Step,
    job: Option<JobState>,
    /// Activities that would be brought in.
    kept: u64,
    supports: u64,
    kinds: Vec<ShownKind>,
    remarks: u64,
    report_href: String,
    refused_href: String,
    /// The file is there no more: nothing but the counts is known.
    forgotten: bool,
}

/// `GET /activite/imports/{id}`: what the file would change; then how far the work is; then what it did.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    let prepared = deliver::look(&ctx, &state, &mut run).await?;
    let step = Step::of(&run);
    let job = match &run.job_id {
        Some(job) if step == Step::Running => jobs::find(ctx.app().db(), job).await?,
        _ => None,
    };
    let report = prepared.as_ref().map(|prepared| &prepared.import.report);
    let mut page = ctx
        .page(ctx.tx("import-title", &[("file", (&run.file_name).into())]))
        .crumb(ctx.t("activity-crumb-home"), "/")
        .crumb(ctx.t("report-title"), "/activite")
        .crumb(ctx.t("reports-import-title"), "/activite/imports")
        .crumb(run.file_name.clone(), format!("/activite/imports/{id}"))
        .hidden();
    page.refresh_seconds = (step == Step::Running).then_some(2);
    let template = ImportPage {
        page,
        step,
        job,
        kept: run.counts.added + run.counts.changed,
        supports: report.map_or(0, |report| report.supports),
        kinds: report.map(|report| kinds(&ctx, report)).unwrap_or_default(),
        remarks: report.map_or(0, |report| report.counts.values().sum()),
        report_href: format!("/activite/imports/{id}/remarques.csv"),
        refused_href: format!("/activite/imports/{id}/refusees"),
        forgotten: report.is_none() && step != Step::Running,
        run: shown(&ctx, &run),
    };
    html(&ctx, Keep::Private, &template)
}

/// `POST /activite/imports/{id}`.
pub async fn accept(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    deliver::accept(&ctx, &mut run).await?;
    Ok(see_other(&format!("/activite/imports/{id}")))
}

/// `GET /activite/imports/{id}/remarques.csv`: every remark.
pub async fn report(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    let prepared = deliver::look(&ctx, &state, &mut run).await?.ok_or(Failure::NotFound)?;
    let mut bytes = Vec::new();
    write_report(&prepared.import.report, &mut bytes).map_err(Failure::internal)?;
    file(&ctx, "remarques", "csv", bytes)
}

/// `GET /activite/imports/{id}/refusees`: the refused rows, to mend and send again.
pub async fn refused_rows(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    let prepared = deliver::look(&ctx, &state, &mut run).await?.ok_or(Failure::NotFound)?;
    let written = tokio::task::spawn_blocking(move || {
        refused(prepared.format, &prepared.bytes, &prepared.import.report)
    });
    let (ending, bytes) = written.await.map_err(Failure::internal)?;
    file(&ctx, "lignes-refusees", ending, bytes)
}

fn file(ctx: &Ctx, name: &str, ending: &str, bytes: Vec<u8>) -> Result<Response, Failure> {
    let kind = match ending {
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        _ => crate::export::Table::Xlsx.media_type(),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let name = format!("attachment; filename=\"{name}.{ending}\"");
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Failure::internal)?);
    Ok(kept(ctx, Keep::Private, response))
}
