//! The screens of releases, a file each.

mod achieve;
mod achievement;
mod achievements;
mod achievements_manage;
mod card;
mod counts;
mod data;
mod deliverable;
mod deliverable_typed;
mod files;
mod hub;
mod import;
mod kit;
mod kit_edit;
mod licences;
mod manage;
mod manage_one;
mod map;
pub(crate) mod problems;
mod project;
mod reuse;
mod reuse_back;
mod reuse_tell;
pub(crate) mod words;

use axum::response::Response;
use http::StatusCode;
use maillage_release::publiccode::MOST_BYTES;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Failure, Routes};

pub(crate) use achieve::host as host_place;
pub use card::{achievement_href, reuse_href};
pub use counts::{at_place, beside, figures, search_hits};
pub(crate) use manage_one::decided;
pub(crate) use reuse_tell::{read as read_reuse, waits as reuse_waits};

use crate::acts::Refusal;
use crate::state::State;

/// Bytes of a form that carries a file: the file, and what stands around it.
const UPLOAD: usize = MOST_BYTES + 16 * 1024;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let (public, signed) = (Permission::Public, Permission::SignedIn);
    let tell = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/essaimage", public, hub::page)
        .get("/essaimage/flux.xml", public, hub::atom)
        .get("/essaimage/flux.json", public, hub::json)
        .get("/essaimage/licences", public, licences::page)
        .get("/essaimage/reprises/retirer", public, reuse_back::page)
        .post("/essaimage/reprises/retirer", public, reuse_back::withdraw)
        .get("/essaimage/reprises/{id}", public, reuse::page)
        .get("/essaimage/{project}", public, project::page)
        .get("/essaimage/{project}/kit", public, kit::page)
        .get("/essaimage/{project}/kit.json", public, kit::json)
        .get("/essaimage/{project}/reprendre", public, reuse_tell::page)
        .post("/essaimage/{project}/reprendre", public, reuse_tell::send)
        .get("/essaimage/{project}/livrables/{id}/LICENSE", public, files::license)
        .get("/essaimage/{project}/livrables/{id}/publiccode.yml", public, files::publiccode)
        .get("/donnees/essaimage.csv", public, data::releases)
        .get("/donnees/reprises.csv", public, data::reuses)
        .get("/gestion/essaimage", signed, manage::page)
        .get("/gestion/essaimage/{project}", signed, manage_one::page)
        .post("/gestion/essaimage/{project}", signed, manage_one::act)
        .get("/gestion/essaimage/{project}/livrable", signed, deliverable::page)
        .post("/gestion/essaimage/{project}/livrable", signed, deliverable::save)
        .get("/gestion/essaimage/{project}/livrables/{id}", signed, deliverable::edit)
        .post("/gestion/essaimage/{project}/livrables/{id}", signed, deliverable::change)
        .get("/gestion/essaimage/{project}/importer", signed, import::page)
        .upload("/gestion/essaimage/{project}/importer", signed, UPLOAD, import::read)
        .get("/gestion/essaimage/{project}/kit", signed, kit_edit::page)
        .post("/gestion/essaimage/{project}/kit", signed, kit_edit::save)
        .get("/realisations", public, achievements::page)
        .get("/realisations/flux.xml", public, achievements::atom)
        .get("/realisations/flux.json", public, achievements::json)
        .get("/realisations/{id}", public, achievement::page)
        .framed("/realisations/{id}/integrer", achievement::embed)
        .get("/donnees/realisations.csv", public, data::achievements)
        .get("/gestion/realisations", tell, achievements_manage::page)
        .post("/gestion/realisations", tell, achievements_manage::act)
        .get("/gestion/realisations/nouvelle", tell, achieve::page)
        .post("/gestion/realisations/nouvelle", tell, achieve::send)
        .get("/gestion/realisations/{id}", tell, achieve::edit)
        .post("/gestion/realisations/{id}", tell, achieve::change)
}

/// The page of the place through which one asks about a project.
pub(crate) fn host_of(state: &State, project: &maillage_projects::model::Project) -> Option<String> {
    kit::host(state, project).map(|(href, _)| href)
}

/// A page that says why nothing was done.
fn refused(mut page: Response, status: StatusCode) -> Response {
    *page.status_mut() = status;
    page
}

/// An act that the page does not foresee.
fn failure(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Store(error) => error.into(),
        _ => Failure::NotFound,
    }
}

/// Key of the sentence that says why an act was not done; none where the page does not foresee it.
const fn problem(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Closed => Some("release-error-closed"),
        Refusal::NotReady => Some("release-error-not-ready"),
        Refusal::DoesNotFit(_) => Some("release-error-fit"),
        Refusal::NeedsNetwork(_) => Some("release-error-network"),
        Refusal::Full => Some("release-error-full"),
        Refusal::Unknown | Refusal::Store(_) => None,
    }
}
