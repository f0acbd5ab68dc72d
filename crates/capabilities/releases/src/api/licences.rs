//! Licences, what goes with what, and cards of programs.

use axum::response::{IntoResponse as _, Response};
use maillage_release::publiccode::{self, Problem, Severity};
use maillage_release::{Licence, Nature, Origin, check as compare, that_fit};
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, kept, public_json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::LicenceJson;
use crate::model::{MOST_SOURCES, ToldSource, origin_code};
use crate::pages::problems::sentence;
use crate::pages::words::why;

/// The licences.
#[utoipa::path(
    get,
    path = "/api/v1/licences",
    operation_id = "listLicences",
    summary = "Licences that may be chosen by nature, and those that things are found under.",
    responses((status = 200, description = "The licences", body = [LicenceJson]))
)]
pub async fn list(ctx: Ctx) -> Response {
    public_json(&ctx, &Licence::ALL.iter().map(|one| LicenceJson::of(*one)).collect::<Vec<_>>())
}

/// What is compared.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct CompareJson {
    /// `code`, `data`, `content`.
    pub nature: String,
    /// SPDX identifier of the licence that is chosen.
    pub licence: String,
    /// Terms of what it is made from: SPDX identifiers, `closed`, `unknown`, or what else they are called.
    pub sources: Vec<String>,
}

/// What comes of it.
#[derive(Serialize, ToSchema)]
pub struct ComparedJson {
    /// `fits`, `to-check`, `refused`.
    pub verdict: &'static str,
    /// Whether the licence is one for that nature.
    pub suits: bool,
    /// Of each source.
    pub findings: Vec<FindingJson>,
    /// Licences that fit all sources.
    pub fitting: Vec<&'static str>,
}

/// What comes of a source.
#[derive(Serialize, ToSchema)]
pub struct FindingJson {
    /// Its terms.
    pub source: String,
    /// `fits`, `to-check`, `refused`.
    pub verdict: &'static str,
    /// Why, by a word.
    pub reason: &'static str,
    /// Why, in a sentence.
    pub why: String,
}

/// Compares.
#[utoipa::path(
    post,
    path = "/api/v1/licences/check",
    operation_id = "checkLicence",
    summary = "Whether something made from other things may be given under a licence, and why.",
    request_body = CompareJson,
    responses((status = 200, description = "What comes of it", body = ComparedJson), (status = 422, description = "Fields to mend"))
)]
pub async fn check(ctx: Ctx, Body(asked): Body<CompareJson>) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    let choose = || ctx.t("release-error-choose").to_owned();
    let nature: Option<Nature> = errors.take("nature", asked.nature.parse().map_err(|_| choose()));
    let licence = errors.take("licence", Licence::read(&asked.licence).ok_or_else(choose));
    if asked.sources.len() > MOST_SOURCES {
        errors.add("sources", ctx.t("release-error-sources"));
    }
    let (Some(nature), Some(licence), true) = (nature, licence, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let origins: Vec<Origin> = asked.sources.iter().map(|text| ToldSource::origin(text)).collect();
    let check = compare(nature, licence, &origins);
    let finding = |(source, finding): (&Origin, &maillage_release::Finding)| FindingJson {
        source: origin_code(source).to_owned(),
        verdict: finding.verdict.code(),
        reason: finding.reason.code(),
        why: why(&ctx, finding.reason, source, licence),
    };
    let document = ComparedJson {
        verdict: check.verdict.code(),
        suits: check.suits,
        findings: origins.iter().zip(&check.findings).map(finding).collect(),
        fitting: that_fit(nature, &origins).into_iter().map(Licence::code).collect(),
    };
    Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
}

/// A card of a program.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct TextJson {
    /// The file `publiccode.yml`, as text.
    pub text: String,
}

/// What was read of it.
#[derive(Serialize, ToSchema)]
pub struct ReadJson {
    /// Whether it can be used as it is.
    pub valid: bool,
    /// What is wrong, in the order of the file.
    pub problems: Vec<ProblemJson>,
    /// The same file written anew, in the present version, where it is valid.
    pub written: Option<String>,
}

/// Something wrong.
#[derive(Serialize, ToSchema)]
pub struct ProblemJson {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// The key: `description.fr.features`.
    pub key: String,
    /// `error`, `warning`.
    pub severity: &'static str,
    /// What, by a word.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub detail: String,
}

/// Reads a card of a program.
#[utoipa::path(
    post,
    path = "/api/v1/publiccode",
    operation_id = "readPubliccode",
    summary = "What is wrong with a publiccode.yml, by line and column, and what to do. Nothing is fetched, nothing kept.",
    request_body = TextJson,
    responses((status = 200, description = "What was read", body = ReadJson))
)]
pub async fn publiccode(ctx: Ctx, Body(asked): Body<TextJson>) -> Response {
    let reading = publiccode::read(asked.text.as_bytes());
    let problem = |one: &Problem| ProblemJson {
        line: one.place.line,
        column: one.place.column,
        key: one.key.clone(),
        severity: if one.severity() == Severity::Error { "error" } else { "warning" },
        code: one.what.code(),
        detail: sentence(&ctx, one),
    };
    let document = ReadJson {
        valid: reading.is_valid(),
        problems: reading.problems.iter().map(problem).collect(),
        written: reading.code.as_ref().map(publiccode::write),
    };
    kept(&ctx, Keep::Private, axum::Json(document).into_response())
}
