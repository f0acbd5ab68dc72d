//! `GET` and `POST /api/v1/events/{id}/certificates`: the certificates of an event, and their PDF.

use axum::Json;
use axum::extract::{Path, State as Shared};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Query};
use serde::Serialize;
use utoipa::ToSchema;

use crate::pages::certificates::{Asked, Found, ask, found, look};
use crate::state::State;

/// Certificates of attendance.
#[derive(Serialize, ToSchema)]
pub struct CertificatesJson {
    /// Who gives them.
    pub giver: String,
    /// Title of the event.
    pub title: String,
    /// When, where, how long, about what.
    pub facts: Vec<FactJson>,
    /// Who came.
    pub people: Vec<PersonJson>,
    /// `none`, `waiting`, `working`, `ready`, `failed`, or `unavailable` where this server prints nothing.
    pub pdf: &'static str,
    /// Where the PDF is; null while there is none.
    pub href: Option<String>,
    /// Whether the list has changed since the PDF was made.
    pub stale: bool,
}

/// Something that the certificate tells.
#[derive(Serialize, ToSchema)]
pub struct FactJson {
    /// What it is about.
    pub term: String,
    /// What it says.
    pub text: String,
}

/// Somebody who came.
#[derive(Serialize, ToSchema)]
pub struct PersonJson {
    /// The value of `person` for their certificate alone.
    pub id: String,
    /// Name.
    pub name: String,
}

/// The certificates.
#[utoipa::path(
    get,
    path = "/api/v1/events/{id}/certificates",
    operation_id = "readCertificates",
    summary = "Certificates of attendance of an event that is over, and how far their PDF is.",
    params(
        ("id" = String, Path, description = "Public id of the event"),
        ("person" = Option<String>, Query, description = "One person only, by the id that the list gives"),
    ),
    responses((status = 200, description = "The certificates", body = CertificatesJson), (status = 403, description = "The event is managed by others"), (status = 404, description = "No such event or person"))
)]
pub async fn read(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<CertificatesJson>, Failure> {
    let found = found(&ctx, &state, id, &asked).await?;
    shape(&ctx, found).await.map(Json)
}

/// Asks for their PDF.
#[utoipa::path(
    post,
    path = "/api/v1/events/{id}/certificates",
    operation_id = "printCertificates",
    summary = "Asks for the PDF of the certificates of an event; it is kept seven days.",
    params(
        ("id" = String, Path, description = "Public id of the event"),
        ("person" = Option<String>, Query, description = "One person only, by the id that the list gives"),
    ),
    responses((status = 202, description = "The certificates", body = CertificatesJson), (status = 404, description = "Nobody came"), (status = 501, description = "This server prints nothing"))
)]
pub async fn print(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<(StatusCode, Json<CertificatesJson>), Failure> {
    let found = found(&ctx, &state, id, &asked).await?;
    ask(&ctx, &found).await?;
    Ok((StatusCode::ACCEPTED, Json(shape(&ctx, found).await?)))
}

async fn shape(ctx: &Ctx, found: Found) -> Result<CertificatesJson, Failure> {
    let pdf = look(ctx, &found).await?;
    let given = found.given;
    Ok(CertificatesJson {
        giver: given.giver,
        title: given.title,
        facts: given.facts.into_iter().map(|(term, text)| FactJson { term, text }).collect(),
        people: given.people.into_iter().map(|one| PersonJson { id: one.id, name: one.name }).collect(),
        pdf: pdf.code(),
        href: pdf.made.is_some().then_some(pdf.href),
        stale: pdf.stale,
    })
}
