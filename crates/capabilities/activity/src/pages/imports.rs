//! `/activite/imports`: files of activity, sent by the coordination or by who keeps a place.

use askama::Template;
use axum::extract::{Multipart, State as Shared};
use axum::response::Response;
use chrono::NaiveDateTime;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, html, see_other, text};

use super::State;
use crate::bring::Counts;
use crate::deliver::{self, Step};
use crate::store::{self, ImportRun, Origin};

/// An import, in words.
pub struct ShownRun {
    pub href: String,
    pub file_name: String,
    pub date: String,
    pub state: &'static str,
    pub read: u64,
    pub counts: Counts,
    pub refused: u64,
}

#[derive(Template)]
#[template(path = "activity_imports.html")]
struct ImportsPage {
    page: Page,
    runs: Vec<ShownRun>,
    errors: Vec<FieldError>,
    for_network: bool,
    coop: Option<LastPull>,
}

/// The last time that La Coop was asked.
struct LastPull {
    when: String,
    run: ShownRun,
    gone: u64,
    failure: String,
}

/// `GET /activite/imports`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    show(&ctx, &FieldErrors::default()).await
}

async fn show(ctx: &Ctx, errors: &FieldErrors) -> Result<Response, Failure> {
    let runs = deliver::list(ctx).await?;
    let runs = runs.iter().filter(|run| run.origin == Origin::File).map(|run| shown(ctx, run)).collect();
    let for_network = ctx.can(Right::ImportActivities, Target::Network);
    let coop = if for_network { last_pull(ctx).await? } else { None };
    let template = ImportsPage {
        page: ctx
            .page(ctx.t("reports-import-title"))
            .crumb(ctx.t("activity-crumb-home"), "/")
            .crumb(ctx.t("report-title"), "/activite")
            .crumb(ctx.t("reports-import-title"), "/activite/imports")
            .hidden(),
        errors: errors.iter().cloned().collect(),
        for_network,
        coop,
        runs,
    };
    let mut response = html(ctx, Keep::Private, &template)?;
    if !errors.is_empty() {
        *response.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn last_pull(ctx: &Ctx) -> Result<Option<LastPull>, Failure> {
    let (last, _) = store::last_pull(ctx.app().db()).await?;
    Ok(last.map(|run| LastPull {
        when: moment(ctx, ctx.app().local(run.started_at)),
        gone: run.counts.gone,
        failure: run.failure.clone().unwrap_or_default(),
        run: shown(ctx, &run),
    }))
}

fn moment(ctx: &Ctx, at: NaiveDateTime) -> String {
    format!("{}, {}", text::date(at.date(), ctx.lang()), text::clock_time(at, ctx.lang()))
}

/// An import in words.
pub fn shown(ctx: &Ctx, run: &ImportRun) -> ShownRun {
    ShownRun {
        href: format!("/activite/imports/{}", run.id),
        date: text::date(ctx.app().local(run.started_at).date(), ctx.lang()),
        state: match Step::of(run) {
            Step::Refused => "import-state-refused",
            Step::Waiting => "import-state-waiting",
            Step::Running => "import-state-running",
            Step::Done => "import-state-done",
        },
        file_name: run.file_name.clone(),
        read: run.read,
        counts: run.counts,
        refused: run.refused,
    }
}

/// `POST /activite/imports`: keeps the file and leads to its preview.
pub async fn upload(
    ctx: Ctx,
    Shared(state): Shared<State>,
    mut form: Multipart,
) -> Result<Response, Failure> {
    let mut file = None;
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            file = Some((name, field.bytes().await.map_err(|error| unreadable(&error))?));
        }
    }
    let Some((name, bytes)) = file.filter(|(name, bytes)| !name.is_empty() && !bytes.is_empty()) else {
        return show(&ctx, &FieldErrors::one("file", ctx.t("import-no-file"))).await;
    };
    let run = deliver::send(&ctx, &state, &name, bytes).await?;
    Ok(see_other(&format!("/activite/imports/{}", run.id)))
}

fn unreadable(error: &axum::extract::multipart::MultipartError) -> Failure {
    if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
        return Failure::TooLarge;
    }
    Failure::BadRequest(error.body_text())
}
