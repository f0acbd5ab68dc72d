//! `/essaimage/{project}`: what a project gives away, how to take it up, who did.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_projects::model::{Project, ProjectId};
use maillage_release::Verdict;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::card::{Given, Line, ReuseCard, branches, given, line, release_href};
use super::map::{SpreadMap, spread};
use crate::state::State;
use crate::store::steps;
use crate::view::{Filter, ProjectReleases, Sought, tree};

#[derive(Template)]
#[template(path = "release.html")]
struct ReleasePage {
    page: Page,
    tell_href: String,
    kit_href: String,
    title: String,
    pitch: String,
    project_href: String,
    given: Vec<Given>,
    together: bool,
    has_kit: bool,
    branches: Vec<ReuseCard>,
    communes: usize,
    spread: Option<SpreadMap>,
    lines: Vec<(String, Line)>,
    manage: String,
}

/// `GET /essaimage/{project}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let id = ProjectId::of_address(&address).map_err(|_| Failure::NotFound)?;
    let project = state.project(id)?;
    let snapshot = state.snapshot();
    let gives = snapshot.releases(&id).cloned().unwrap_or_default();
    let released: Vec<_> = gives.released().cloned().collect();
    let reuses = snapshot.shown_of(&id);
    // What is not out has no page, unless it was and somebody has it.
    if released.is_empty() && reuses.is_empty() {
        return Err(Failure::NotFound);
    }
    let mut communes: Vec<_> = reuses.iter().filter_map(|one| one.sheet.commune).collect();
    communes.sort_unstable();
    communes.dedup();
    let there = |code| Filter { territory: Some(code), ..Filter::default() }.href(Sought::Releases);
    let template = ReleasePage {
        page: frame(&ctx, &project),
        tell_href: format!("{}/reprendre", release_href(id)),
        kit_href: format!("{}/kit", release_href(id)),
        title: project.title.to_string(),
        pitch: project.pitch.to_string(),
        project_href: format!("/projets/{id}"),
        together: released.len() > 1 && released.iter().all(|one| one.sheet.check().verdict == Verdict::Fits),
        given: released.iter().map(|one| given(&ctx, one)).collect(),
        has_kit: gives.kit.is_some(),
        branches: branches(&ctx, &tree(&snapshot, &id)),
        communes: communes.len(),
        spread: spread(&ctx, &reuses, there),
        lines: history(&ctx, &gives).await?,
        manage: if state.may_lead(&ctx, &project) {
            format!("/gestion/essaimage/{id}")
        } else {
            String::new()
        },
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx, project: &Project) -> Page {
    ctx.page(ctx.tx("release-title", &[("project", project.title.as_str().into())]))
        .describe(project.pitch.as_str().chars().take(160).collect::<String>())
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-releases"), "/essaimage")
        .crumb(project.title.as_str(), release_href(project.id))
}

/// What happened to all that was released, in order, each with its title.
async fn history(ctx: &Ctx, releases: &ProjectReleases) -> Result<Vec<(String, Line)>, Failure> {
    let mut all = Vec::new();
    for one in &releases.all {
        for happened in steps::of(ctx.app().db(), one.id.as_str()).await? {
            all.push((happened.at, one.sheet.title.to_string(), line(ctx, &happened)));
        }
    }
    all.sort_by_key(|(at, ..)| *at);
    Ok(all.into_iter().map(|(_, title, line)| (title, line)).collect())
}
