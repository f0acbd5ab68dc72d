//! The API of the observatory: what the pages show and do, as JSON.

mod coverage;
mod files;
mod indicators;
mod siting;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

pub use coverage::CommuneReach;
pub use indicators::{FragilityJson, ValueJson};
pub use siting::SitingJson;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    coverage::read,
    siting::read,
    indicators::list,
    indicators::fragility,
    files::send,
    files::list,
    files::one,
    files::accept
))]
struct Document;

/// Paths and schemas of the observatory.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API; files sent have at most `longest` bytes.
pub fn routes(longest: usize) -> Routes<State> {
    let (public, run) = (Permission::Public, Permission::Holds(Right::RunObservatory));
    Routes::new()
        .get("/api/v1/observatory/coverage", public, coverage::read)
        .get("/api/v1/observatory/siting", public, siting::read)
        .get("/api/v1/observatory/indicators", public, indicators::list)
        .get("/api/v1/observatory/fragility", public, indicators::fragility)
        .get("/api/v1/observatory/indicator-files", run, files::list)
        .upload("/api/v1/observatory/indicator-files", run, longest, files::send)
        .get("/api/v1/observatory/indicator-files/{id}", run, files::one)
        .post("/api/v1/observatory/indicator-files/{id}/acceptance", run, files::accept)
}

/// What is not understood, as the fields of a problem document.
fn refused(
    ctx: &maillage_shell::Ctx,
    known: Result<(), maillage_shell::FieldErrors>,
    wrong: &[&'static str],
) -> Result<(), maillage_shell::Failure> {
    let mut errors = maillage_shell::FieldErrors::joined([known.err()]);
    for name in wrong {
        errors.add(*name, ctx.t("observatory-error-choose"));
    }
    if errors.is_empty() { Ok(()) } else { Err(maillage_shell::Failure::Invalid(errors)) }
}
