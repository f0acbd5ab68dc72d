//! The API of releases: what the pages show and do, as JSON.

mod achievements;
mod licences;
mod read;
mod reuses;
pub(crate) mod shape;
mod write;

use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Ctx, Failure, FieldErrors, Routes};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use crate::acts::Refusal;
use crate::model::{Fault, Reason};
use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    licences::list,
    licences::check,
    licences::publiccode,
    read::list,
    read::one,
    write::add,
    write::change,
    write::go,
    write::kit,
    reuses::list,
    reuses::one,
    reuses::tell,
    reuses::go,
    achievements::list,
    achievements::one,
    achievements::publish,
    achievements::change,
    achievements::go
))]
struct Document;

/// Paths and schemas of releases.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let (public, signed) = (Permission::Public, Permission::SignedIn);
    let tell = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/api/v1/licences", public, licences::list)
        .post("/api/v1/licences/check", public, licences::check)
        .post("/api/v1/publiccode", public, licences::publiccode)
        .get("/api/v1/releases", public, read::list)
        .get("/api/v1/releases/{id}", public, read::one)
        .post("/api/v1/releases/{id}/deliverables", signed, write::add)
        .patch("/api/v1/releases/{id}/deliverables/{deliverable}", signed, write::change)
        .post("/api/v1/releases/{id}/deliverables/{deliverable}/moves", signed, write::go)
        .patch("/api/v1/releases/{id}/kit", signed, write::kit)
        .post("/api/v1/releases/{id}/reuses", public, reuses::tell)
        .get("/api/v1/reuses", public, reuses::list)
        .get("/api/v1/reuses/{id}", public, reuses::one)
        .post("/api/v1/reuses/{id}/moves", public, reuses::go)
        .get("/api/v1/achievements", public, achievements::list)
        .post("/api/v1/achievements", tell, achievements::publish)
        .get("/api/v1/achievements/{id}", public, achievements::one)
        .patch("/api/v1/achievements/{id}", tell, achievements::change)
        .post("/api/v1/achievements/{id}/moves", tell, achievements::go)
}

/// Length of a list by default.
const USUAL: usize = 50;

/// What was made.
#[derive(Serialize, ToSchema)]
pub struct MadeJson {
    /// Its public id.
    pub id: String,
}

/// What is done with something.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct MoveJson {
    /// What: see the operation.
    pub r#move: String,
    /// Why, 300 characters; public.
    pub reason: String,
    /// Secret of the link that takes a reuse back.
    pub secret: String,
}

impl MoveJson {
    /// The reason, where it must be told.
    fn needed(&self, ctx: &Ctx) -> Result<(), Failure> {
        match Reason::new(&self.reason) {
            Ok(_) => Ok(()),
            Err(_) => Err(Failure::Invalid(FieldErrors::one("reason", ctx.t("release-error-reason")))),
        }
    }
}

/// A move that the operation does not have.
fn unknown_move(ctx: &Ctx) -> Failure {
    Failure::Invalid(FieldErrors::one("move", ctx.t("release-error-choose")))
}

/// Fields to mend, as a problem document.
fn invalid(ctx: &Ctx, faults: &[Fault]) -> Failure {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(pointer(field), ctx.t(key));
    }
    Failure::Invalid(errors)
}

/// The field of a form as that of a document: `source-title-2` is `sources/2/title`.
fn pointer(field: &str) -> String {
    let parts: Vec<&str> = field.split('-').collect();
    match parts.as_slice() {
        ["source", name, rank] => format!("sources/{rank}/{name}"),
        ["value" | "what", rank] => format!("results/{rank}/{}", parts[0]),
        ["short" | "kind" | "status" | "platforms" | "features"] => format!("software/{field}"),
        _ => field.to_owned(),
    }
}

/// Why an act was not done, as a problem document.
fn failure(ctx: &Ctx, refusal: Refusal) -> Failure {
    let (field, key) = match refusal {
        Refusal::Unknown => return Failure::NotFound,
        Refusal::Store(error) => return error.into(),
        Refusal::Closed => ("state", "release-error-closed"),
        Refusal::NotReady => ("project", "release-error-not-ready"),
        Refusal::DoesNotFit(_) => ("licence", "release-error-fit"),
        Refusal::NeedsNetwork(_) => ("reason", "release-error-network"),
        Refusal::Full => ("project", "release-error-full"),
    };
    Failure::Invalid(FieldErrors::one(field, ctx.t(key)))
}

/// The rank of a page, from 1.
fn rank_of_page(ctx: &Ctx, text: &str) -> Result<usize, FieldErrors> {
    let page = match text.trim() {
        "" => Some(1),
        text => text.parse().ok().filter(|page| *page > 0),
    };
    page.ok_or_else(|| FieldErrors::one("page", ctx.t("release-error-page")))
}

#[cfg(test)]
mod tests {
    use super::pointer;

    #[test]
    fn fields_of_forms_are_fields_of_documents() {
        assert_eq!(pointer("source-title-2"), "sources/2/title");
        assert_eq!(pointer("value-0"), "results/0/value");
        assert_eq!(pointer("features"), "software/features");
        assert_eq!(pointer("licence"), "licence");
    }
}
