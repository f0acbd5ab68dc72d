//! `/essaimage/{project}/kit`: how to take a project up at home, on one page that prints well; the same as JSON.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_projects::model::{Project, ProjectId};
use maillage_shell::{Ctx, Failure, Keep, Page, html, public_json};

use super::card::{Given, given, release_href};
use super::words::day;
use crate::api::shape::KitJson;
use crate::model::DatedKit;
use crate::state::State;
use crate::view::ProjectReleases;

#[derive(Template)]
#[template(path = "release_kit.html")]
struct KitPage {
    page: Page,
    id: String,
    tell_href: String,
    title: String,
    kit: Arc<DatedKit>,
    given: Vec<Given>,
    changed: String,
    host: Option<(String, String)>,
}

fn find(state: &State, address: &str) -> Result<(Arc<Project>, Arc<DatedKit>), Failure> {
    let id = ProjectId::of_address(address).map_err(|_| Failure::NotFound)?;
    let project = state.project(id)?;
    let snapshot = state.snapshot();
    let releases = snapshot.releases(&id).ok_or(Failure::NotFound)?;
    // A kit is told before the release, and read after it.
    if releases.released().next().is_none() {
        return Err(Failure::NotFound);
    }
    Ok((project, releases.kit.clone().ok_or(Failure::NotFound)?))
}

/// `GET /essaimage/{project}/kit`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let (project, kit) = find(&state, &address)?;
    let snapshot = state.snapshot();
    let released = snapshot.releases(&project.id).into_iter().flat_map(ProjectReleases::released);
    let template = KitPage {
        page: ctx
            .page(ctx.tx("release-kit-title", &[("project", project.title.as_str().into())]))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-releases"), "/essaimage")
            .crumb(project.title.as_str(), release_href(project.id))
            .crumb(ctx.t("release-kit"), format!("{}/kit", release_href(project.id))),
        id: project.id.to_string(),
        tell_href: format!("{}/reprendre", release_href(project.id)),
        title: project.title.to_string(),
        given: released.map(|one| given(&ctx, one)).collect(),
        changed: day(&ctx, kit.changed_at),
        host: host(&state, &project),
        kit,
    };
    html(&ctx, Keep::Ready, &template)
}

/// The place through which one asks: its page and its name.
pub fn host(state: &State, project: &Project) -> Option<(String, String)> {
    let places = state.places();
    let entry = places.by_id(project.place.as_ref()?.as_str())?;
    Some((entry.href(), entry.place.sheet.name.to_string()))
}

/// `GET /essaimage/{project}/kit.json`.
pub async fn json(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let (project, kit) = find(&state, &address)?;
    let contact = host(&state, &project).map(|(href, _)| ctx.app().address(&href));
    Ok(public_json(&ctx, &KitJson::of(&kit, contact)))
}
