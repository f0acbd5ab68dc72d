//! `/gestion/imports`: files of places, sent by the coordination.

use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Page, html, see_other, text};
use maillage_store::Actor;

use crate::import::source_name;
use crate::import_job;
use crate::store::{self, Counts, ImportRun};

/// An import, in words.
pub(super) struct ShownRun {
    pub href: String,
    pub source: String,
    pub file_name: String,
    pub date: String,
    pub state: String,
    pub counts: Counts,
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

pub(super) fn shown(ctx: &Ctx, run: ImportRun) -> ShownRun {
    let state = match (&run.job_id, run.ended_at) {
        (None, Some(_)) if run.file_id.is_some() => "import-state-refused",
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

pub(super) fn actor(ctx: &Ctx) -> Result<Actor, Failure> {
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
    let mut run = ImportRun {
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
    end_if_refused(ctx, &mut run).await?;
    Ok(run.id)
}

/// An import that has nothing to bring in waits for nobody: it is over.
async fn end_if_refused(ctx: &Ctx, run: &mut ImportRun) -> Result<(), Failure> {
    let prepared = import_job::prepare(ctx.app(), run).await?;
    if prepared.import.sheets.is_empty() {
        run.ended_at = Some(ctx.now());
        run.counts.refused = usize::try_from(prepared.import.report.refused).unwrap_or(usize::MAX);
        let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
        store::record_import(&mut tx, run).await?;
        tx.commit().await?;
    }
    Ok(())
}
