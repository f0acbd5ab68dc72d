//! `/gestion/observatoire/donnees`: files of indicators, sent by the coordination, and what is known of them.

use askama::Template;
use axum::extract::{Multipart, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, html, see_other, text};

use crate::deliver::{self, Said};
use crate::model::Reported;
use crate::state::State;
use crate::store::imports::{self, Counts, Run};

/// Files that are shown.
const SHOWN: u32 = 30;

/// A file, in words.
pub struct ShownRun {
    pub href: String,
    pub file_name: String,
    pub source: String,
    pub period: String,
    pub date: String,
    pub state: &'static str,
    pub counts: Counts,
}

impl ShownRun {
    /// Of a file that was sent.
    pub fn of(ctx: &Ctx, run: &Run) -> Self {
        Self {
            href: format!("/gestion/observatoire/donnees/{}", run.id),
            file_name: run.file_name.clone(),
            source: run.source.clone(),
            period: run.period.to_string(),
            date: text::date(ctx.app().local(run.started_at).date(), ctx.lang()),
            state: match (&run.job_id, run.ended_at) {
                (_, Some(_)) => "indicators-state-done",
                (Some(_), None) => "indicators-state-running",
                (None, None) => "indicators-state-waiting",
            },
            counts: run.counts,
        }
    }
}

/// An indicator in a period.
struct Line {
    name: &'static str,
    code: &'static str,
    period: String,
    source: String,
    values: String,
    not_published: String,
    not_available: String,
}

#[derive(Template)]
#[template(path = "observatory_sources.html")]
struct SourcesPage {
    page: Page,
    errors: Vec<FieldError>,
    source: String,
    period: String,
    runs: Vec<ShownRun>,
    lines: Vec<Line>,
}

/// What was typed.
#[derive(Default)]
struct Typed {
    source: String,
    period: String,
}

/// `GET /gestion/observatoire/donnees`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    show(&ctx, &state, FieldErrors::default(), Typed::default()).await
}

async fn show(ctx: &Ctx, state: &State, errors: FieldErrors, typed: Typed) -> Result<Response, Failure> {
    let runs = imports::latest(ctx.app().db(), SHOWN).await?;
    let refused = !errors.is_empty();
    let template = SourcesPage {
        page: ctx
            .page(ctx.t("indicators-title"))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-observatory"), "/observatoire")
            .crumb(ctx.t("indicators-title"), "/gestion/observatoire/donnees"),
        errors: errors.iter().cloned().collect(),
        source: typed.source,
        period: typed.period,
        runs: runs.iter().map(|run| ShownRun::of(ctx, run)).collect(),
        lines: lines(ctx, state),
    };
    let mut response = html(ctx, Keep::Private, &template)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn lines(ctx: &Ctx, state: &State) -> Vec<Line> {
    let snapshot = state.indicators();
    let number = |count: usize| text::number(count as u64, ctx.lang());
    let mut lines = Vec::new();
    for ((indicator, period), series) in snapshot.series() {
        let count = |wanted: fn(&Reported) -> bool| series.told.values().filter(|told| wanted(told)).count();
        lines.push(Line {
            name: indicator.label(),
            code: indicator.code(),
            period: period.to_string(),
            source: series.source.clone(),
            values: number(count(|told| told.value().is_some())),
            not_published: number(count(|told| *told == Reported::NotPublished)),
            not_available: number(count(|told| *told == Reported::NotAvailable)),
        });
    }
    lines
}

/// `POST /gestion/observatoire/donnees`: keeps the file and leads to what it would change.
pub async fn upload(
    ctx: Ctx,
    Shared(state): Shared<State>,
    mut form: Multipart,
) -> Result<Response, Failure> {
    let (mut typed, mut file) = (Typed::default(), None);
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        match field.name() {
            Some("source") => typed.source = field.text().await.map_err(|error| unreadable(&error))?,
            Some("period") => typed.period = field.text().await.map_err(|error| unreadable(&error))?,
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                file = Some((name, field.bytes().await.map_err(|error| unreadable(&error))?));
            }
            _ => {}
        }
    }
    let mut errors = FieldErrors::default();
    let file = file.filter(|(name, bytes)| !name.is_empty() && !bytes.is_empty());
    if file.is_none() {
        errors.add("file", ctx.t("indicators-no-file"));
    }
    let period = match typed.period.trim() {
        "" => None,
        text => errors.take("period", text.parse().map_err(|_| ctx.t("indicators-error-period").to_owned())),
    };
    let Some((file_name, bytes)) = file.filter(|_| errors.is_empty()) else {
        return show(&ctx, &state, errors, typed).await;
    };
    let run = deliver::send(&ctx, Said { file_name, source: typed.source, period }, bytes).await?;
    Ok(see_other(&format!("/gestion/observatoire/donnees/{}", run.id)))
}

fn unreadable(error: &axum::extract::multipart::MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Failure::TooLarge;
    }
    Failure::BadRequest(error.body_text())
}
