//! The yearly report as JSON, and its PDF.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Query, kept, public_json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::figures::{FiguresJson, json};
use crate::figures::Whose;
use crate::pages::{Found, ask_yearly, look_yearly, yearly_found};
use crate::state::State;
use crate::yearly::{Subject, definitions, essential, sources};

/// About whom: one of them, or the whole network.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct About {
    territory: String,
    place: String,
    organization: String,
}

/// A yearly report: what the page shows, in the language of the request.
#[derive(Serialize, ToSchema)]
pub struct YearlyJson {
    /// Its title.
    pub title: String,
    /// About whom.
    pub name: String,
    /// The year.
    pub year: i32,
    /// SIREN of the organization, where it is about one.
    pub organization: Option<String>,
    /// Whether the year is over.
    pub over: bool,
    /// From when to when, in words.
    pub period: String,
    /// What must be known before anything else.
    pub warnings: Vec<String>,
    /// The figures at the top, in words.
    pub essential: Vec<EssentialJson>,
    /// How many places the numbers come from, in words.
    pub coverage: String,
    /// Every number.
    pub figures: FiguresJson,
    /// The chapters: which tables stand in which.
    pub chapters: Vec<ChapterJson>,
    /// What words mean.
    pub definitions: Vec<TermJson>,
    /// Where numbers come from.
    pub sources: Vec<TermJson>,
    /// The page.
    pub href: String,
}

/// A figure at the top, in words.
#[derive(Serialize, ToSchema)]
pub struct EssentialJson {
    /// What is counted.
    pub label: String,
    /// How many.
    pub value: String,
    /// How it changed in a year; may be empty.
    pub trend: String,
    /// What it means.
    pub about: String,
}

/// A chapter.
#[derive(Serialize, ToSchema)]
pub struct ChapterJson {
    /// Its title.
    pub title: String,
    /// Its charts.
    pub charts: Vec<ChartJson>,
}

/// A chart.
#[derive(Serialize, ToSchema)]
pub struct ChartJson {
    /// Name of the table among the figures.
    pub table: String,
    /// Its title.
    pub title: String,
    /// The sentence that says what it shows.
    pub sentence: String,
}

/// A word and what it means.
#[derive(Serialize, ToSchema)]
pub struct TermJson {
    /// The word.
    pub term: String,
    /// What it means.
    pub text: String,
}

/// How far a PDF is.
#[derive(Serialize, ToSchema)]
pub struct PdfJson {
    /// `none`, `waiting`, `working`, `ready`, `failed`, or `unavailable` where this server prints nothing.
    pub state: &'static str,
    /// Where the file is; null while there is none.
    pub href: Option<String>,
    /// Whether the numbers have changed since it was made.
    pub stale: bool,
}

fn find(ctx: &Ctx, state: &State, year: &str, about: &About) -> Result<Found, Failure> {
    let fields =
        [("territory", &about.territory), ("place", &about.place), ("organization", &about.organization)];
    let mut told = fields.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let subject = match (told.next(), told.next()) {
        (None, _) => Subject::Network,
        (Some((field, text)), None) => {
            Subject::read(field, text.trim()).ok_or_else(|| misread(ctx, field, text))?
        }
        (Some(_), Some((field, text))) => return Err(misread(ctx, field, text)),
    };
    yearly_found(ctx, state, subject, year)
}

fn misread(ctx: &Ctx, field: &'static str, text: &str) -> Failure {
    let mut errors = FieldErrors::default();
    errors.add(field, ctx.tx("activity-error-misread", &[("text", text.into())]));
    Failure::Invalid(errors)
}

/// The report.
#[utoipa::path(
    get,
    path = "/api/v1/yearly-reports/{year}",
    operation_id = "readYearlyReport",
    summary = "The yearly report of the network, of a territory, of a place or of an organization.",
    params(
        ("year" = String, Path, description = "The year: `2026`"),
        ("territory" = Option<String>, Query, description = "Code of a territory: `04112`, `200034700`, `D04`, `R93`"),
        ("place" = Option<String>, Query, description = "Public id of a place: for who reads its dashboards"),
        ("organization" = Option<String>, Query, description = "SIREN of an organization: for who reads the dashboards of all its places"),
    ),
    responses((status = 200, description = "The report", body = YearlyJson), (status = 404, description = "No such year, place or organization"), (status = 422, description = "A parameter is not understood"))
)]
pub async fn report(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(year): Path<String>,
    Query(about): Query<About>,
) -> Result<Response, Failure> {
    let found = find(&ctx, &state, &year, &about)?;
    let document = shape(&ctx, &found);
    if matches!(found.order.subject, Subject::Network | Subject::Territory(_)) {
        return Ok(public_json(&ctx, &document));
    }
    Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
}

fn shape(ctx: &Ctx, found: &Found) -> YearlyJson {
    let (voice, yearly) = (ctx.voice(), &found.yearly);
    let mut figures = json(&yearly.dashboard, None);
    match found.order.subject.into() {
        Whose::Territory(code) => figures.territory = Some(code.to_string()),
        Whose::Place(id) => figures.place = Some(id.to_string()),
        Whose::Network | Whose::Own | Whose::Organization(_) => {}
    }
    figures.smallest_count = Some(ctx.app().settings().network.smallest_count.max(2));
    let terms = |all: Vec<(String, String)>| {
        all.into_iter().map(|(term, text)| TermJson { term, text }).collect::<Vec<_>>()
    };
    let chart = |one: &maillage_shell::chart::Figure| ChartJson {
        table: one.id().to_owned(),
        title: one.title().to_owned(),
        sentence: one.sentence().to_owned(),
    };
    let chapter = |one: crate::yearly::Chapter| ChapterJson {
        title: ctx.t(one.title).to_owned(),
        charts: one.figures.iter().map(chart).collect(),
    };
    let top = essential(yearly, &voice).into_iter();
    YearlyJson {
        title: yearly.title(&voice),
        name: yearly.name.clone(),
        year: yearly.year.get(),
        organization: match found.order.subject {
            Subject::Organization(siren) => Some(siren.as_str().to_owned()),
            _ => None,
        },
        over: yearly.stops.is_none(),
        period: yearly.period(&voice),
        warnings: yearly.warnings(&voice),
        essential: top
            .map(|one| EssentialJson {
                label: one.label,
                value: one.value,
                trend: one.trend,
                about: one.about,
            })
            .collect(),
        coverage: yearly.coverage(&voice),
        figures,
        chapters: yearly.chapters(&voice).into_iter().map(chapter).collect(),
        definitions: terms(definitions(&voice)),
        sources: terms(sources(&voice)),
        href: found.order.subject.href(found.order.year),
    }
}

/// How far the PDF is.
#[utoipa::path(
    get,
    path = "/api/v1/yearly-reports/{year}/pdf",
    operation_id = "readYearlyReportPdf",
    summary = "How far the PDF of a yearly report is, and where to take it.",
    params(
        ("year" = String, Path, description = "The year: `2026`"),
        ("territory" = Option<String>, Query, description = "Code of a territory"),
        ("place" = Option<String>, Query, description = "Public id of a place"),
        ("organization" = Option<String>, Query, description = "SIREN of an organization"),
    ),
    responses((status = 200, description = "Its state", body = PdfJson))
)]
pub async fn look(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(year): Path<String>,
    Query(about): Query<About>,
) -> Result<Response, Failure> {
    let found = find(&ctx, &state, &year, &about)?;
    Ok(kept(&ctx, Keep::Private, axum::Json(pdf(&ctx, &found).await?).into_response()))
}

async fn pdf(ctx: &Ctx, found: &Found) -> Result<PdfJson, Failure> {
    let pdf = look_yearly(ctx, found).await?;
    Ok(PdfJson { state: pdf.code(), href: pdf.made.is_some().then_some(pdf.href), stale: pdf.stale })
}

/// Asks for the PDF.
#[utoipa::path(
    post,
    path = "/api/v1/yearly-reports/{year}/pdf",
    operation_id = "printYearlyReport",
    summary = "Asks for the PDF of a yearly report; where there is one that says the same, nothing is made.",
    params(
        ("year" = String, Path, description = "The year: `2026`"),
        ("territory" = Option<String>, Query, description = "Code of a territory"),
        ("place" = Option<String>, Query, description = "Public id of a place"),
        ("organization" = Option<String>, Query, description = "SIREN of an organization"),
    ),
    responses((status = 202, description = "Its state", body = PdfJson), (status = 429, description = "Too many papers wait already"), (status = 501, description = "This server prints nothing"))
)]
pub async fn print(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(year): Path<String>,
    Query(about): Query<About>,
) -> Result<Response, Failure> {
    let found = find(&ctx, &state, &year, &about)?;
    ask_yearly(&ctx, &found).await?;
    Ok((StatusCode::ACCEPTED, axum::Json(pdf(&ctx, &found).await?)).into_response())
}
