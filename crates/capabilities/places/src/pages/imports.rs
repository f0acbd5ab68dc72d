//! `/gestion/imports`: files of places, sent by the coordination: sent, previewed, accepted, done.

use askama::Template;
use axum::extract::{Multipart, Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Page, html, see_other, text};
use maillage_store::jobs::{self, JobState};
use maillage_store::{Actor, NewJob};

use super::State;
use crate::exchange::national::Format;
use crate::exchange::{Problem, write_report};
use crate::import::{Plan, REFUSED, source_name};
use crate::import_job::{self, KIND, Prepared};
use crate::store::{self, Counts, ImportRun};

/// Problems shown on the page: the report has them all.
const SHOWN: usize = 100;

struct ShownRun {
    href: String,
    source: String,
    file_name: String,
    date: String,
    state: String,
    counts: Counts,
}

#[derive(Template)]
#[template(path = "imports.html")]
struct ImportsPage {
    page: Page,
    runs: Vec<ShownRun>,
    errors: Vec<maillage_shell::FieldError>,
    source: String,
}

/// `GET /gestion/imports`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    show(&ctx, FieldErrors::default(), String::new()).await
}

async fn show(ctx: &Ctx, errors: FieldErrors, source: String) -> Result<Response, Failure> {
    let runs = store::imports(ctx.app().db(), 30).await?;
    let runs = runs.into_iter().map(|run| shown(ctx, run)).collect();
    let refused = !errors.is_empty();
    let template = ImportsPage {
        page: ctx
            .page(ctx.t("imports-title"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("imports-title"), "/gestion/imports"),
        errors: errors.iter().cloned().collect(),
        runs,
        source,
    };
    let mut response = html(ctx, Keep::Private, &template)?;
    if refused {
        *response.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn shown(ctx: &Ctx, run: ImportRun) -> ShownRun {
    let state = match (&run.job_id, run.ended_at) {
        (_, Some(_)) => "import-state-done",
        (Some(_), None) => "import-state-running",
        (None, None) => "import-state-waiting",
    };
    ShownRun {
        href: format!("/gestion/imports/{}", run.id),
        date: text::date(ctx.app().local(run.started_at).date(), ctx.lang()),
        state: ctx.t(state).to_owned(),
        source: run.source,
        file_name: run.file_name,
        counts: run.counts,
    }
}

fn actor(ctx: &Ctx) -> Result<Actor, Failure> {
    Ok(Actor::person(&ctx.signed_in()?.person))
}

/// `POST /gestion/imports`: keeps the file and leads to its preview.
pub async fn upload(ctx: Ctx, mut form: Multipart) -> Result<Response, Failure> {
    ctx.require(Right::ImportPlaces, Target::Network)?;
    let mut source = String::new();
    let mut whole = false;
    let mut file = None;
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        match field.name() {
            Some("source") => source = field.text().await.map_err(|error| unreadable(&error))?,
            Some("whole") => whole = true,
            Some("file") => {
                let name = field.file_name().unwrap_or_default().chars().take(200).collect::<String>();
                file = Some((name, field.bytes().await.map_err(|error| unreadable(&error))?));
            }
            _ => {}
        }
    }
    let Some((file_name, bytes)) = file.filter(|(name, bytes)| !name.is_empty() && !bytes.is_empty()) else {
        let errors = FieldErrors::one("file", ctx.t("import-no-file"));
        return show(&ctx, errors, source).await;
    };
    let source = match source.trim() {
        "" => source_name(&file_name),
        given => given.chars().take(100).collect(),
    };
    let id = keep(&ctx, &source, &file_name, whole, bytes).await?;
    Ok(see_other(&format!("/gestion/imports/{id}")))
}

fn unreadable(error: &axum::extract::multipart::MultipartError) -> Failure {
    if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
        return Failure::TooLarge;
    }
    Failure::BadRequest(error.body_text())
}

async fn keep(
    ctx: &Ctx,
    source: &str,
    file_name: &str,
    whole: bool,
    bytes: bytes::Bytes,
) -> Result<String, Failure> {
    let app = ctx.app();
    let stored = app.files().put_bytes(app.ids(), bytes).await?;
    let run = ImportRun {
        id: app.ids().uuid(),
        source: source.to_owned(),
        file_name: file_name.to_owned(),
        file_sha256: stored.id.as_str().to_owned(),
        file_id: Some(stored.id.as_str().to_owned()),
        job_id: None,
        whole,
        started_at: ctx.now(),
        ended_at: None,
        counts: Counts::default(),
    };
    let mut tx = app.db().begin(&actor(ctx)?, ctx.now()).await?;
    app.files().keep(&mut tx, &stored, "application/octet-stream").await?;
    store::record_import(&mut tx, &run).await?;
    tx.commit().await?;
    Ok(run.id)
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    page: Page,
    run: ShownRun,
    waiting: bool,
    acceptable: bool,
    job: Option<JobState>,
    done: bool,
    read: u64,
    kept: u64,
    problems: Vec<ShownProblem>,
    problem_count: u64,
    report_href: String,
    refused_href: String,
}

struct ShownProblem {
    line: u64,
    column: String,
    value: String,
    sentence: String,
    refused: bool,
}

async fn find(ctx: &Ctx, id: &str) -> Result<ImportRun, Failure> {
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
    let lang = ctx.lang();
    let problems = report.problems.iter().take(SHOWN).map(|problem| shown_problem(problem, lang)).collect();
    let running = run.job_id.is_some() && run.ended_at.is_none();
    let title = ctx.tx("import-title", &[("file", (&run.file_name).into())]);
    let mut page = ctx
        .page(title)
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("imports-title"), "/gestion/imports")
        .crumb(run.file_name.clone(), format!("/gestion/imports/{id}"));
    page.refresh_seconds = running.then_some(2);
    let template = ImportPage {
        page,
        waiting: run.job_id.is_none() && run.ended_at.is_none(),
        acceptable: !prepared.import.sheets.is_empty(),
        done: run.ended_at.is_some(),
        job: job.filter(|_| running),
        read: report.rows,
        kept: report.kept,
        problem_count: report.counts.values().sum(),
        report_href: format!("/gestion/imports/{id}/problemes.csv"),
        refused_href: format!("/gestion/imports/{id}/problemes.csv?refused=1"),
        run: shown(&ctx, run),
        problems,
    };
    html(&ctx, Keep::Private, &template)
}

async fn planned(ctx: &Ctx, run: &ImportRun, prepared: &Prepared) -> Result<Counts, Failure> {
    let known = store::known_of(ctx.app().db(), &run.source).await?;
    let sheets = prepared.sheets();
    let plan = Plan::new(&prepared.delivery(run, &sheets), &known).map_err(Failure::internal)?;
    Ok(plan.counts)
}

fn shown_problem(problem: &Problem, lang: maillage_shell::words::Lang) -> ShownProblem {
    ShownProblem {
        line: problem.line,
        column: problem.column.as_deref().unwrap_or_default().to_owned(),
        value: problem.value.to_string(),
        sentence: if lang.is_french() { problem.french() } else { problem.english() },
        refused: problem.severity() == crate::exchange::Severity::Error,
    }
}

/// `POST /gestion/imports/{id}`: a person accepts; a job does it.
pub async fn accept(
    ctx: Ctx,
    Shared(_state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    ctx.require(Right::ImportPlaces, Target::Network)?;
    let mut run = find(&ctx, &id).await?;
    if run.job_id.is_none() {
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
