//! The API of the observatory: what the pages show and do, as JSON.

mod coverage;
mod siting;

use maillage_shell::Routes;
use maillage_shell::permission::Permission;
use utoipa::OpenApi;

pub use coverage::CommuneReach;
pub use siting::SitingJson;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(coverage::read, siting::read))]
struct Document;

/// Paths and schemas of the observatory.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let public = Permission::Public;
    Routes::new().get("/api/v1/observatory/coverage", public, coverage::read).get(
        "/api/v1/observatory/siting",
        public,
        siting::read,
    )
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
