//! The files that go with what is given: `LICENSE`, and `publiccode.yml` for a program.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, header};
use maillage_projects::model::ProjectId;
use maillage_release::publiccode::write;
use maillage_shell::words::Lang;
use maillage_shell::{Ctx, Failure, Keep, kept};

use super::card::release_href;
use super::kit::host;
use crate::card_code::{self, Around};
use crate::model::{Deliverable, DeliverableId};
use crate::state::State;

/// Reuses that a card of a program names.
const USED_BY: usize = 50;

fn find(ctx: &Ctx, state: &State, (project, id): (&str, &str)) -> Result<Arc<Deliverable>, Failure> {
    let project: ProjectId = project.parse().map_err(|_| Failure::NotFound)?;
    let id: DeliverableId = id.parse().map_err(|_| Failure::NotFound)?;
    let one = state.snapshot().deliverable(&project, &id).cloned().ok_or(Failure::NotFound)?;
    // Those who prepare it see the files before everybody does.
    let seen = one.is_released() && state.project(project).is_ok()
        || state.projects().by_id(&project).is_some_and(|project| state.may_lead(ctx, project));
    if seen { Ok(one) } else { Err(Failure::NotFound) }
}

/// What stands around a deliverable, for its files.
fn around<T>(ctx: &Ctx, state: &State, one: &Deliverable, write: impl FnOnce(&Around<'_>) -> T) -> T {
    let project = state.projects().by_id(&one.project).cloned();
    let title = project.as_ref().map(|project| project.title.to_string()).unwrap_or_default();
    let through = project.as_ref().and_then(|project| host(state, project)).map(|(_, name)| name);
    let through = through.unwrap_or_else(|| ctx.app().settings().network.name.clone());
    // The file is the same whoever asks: it is told in French, as what is given is.
    let team = ctx.app().words().with(Lang::Fr, "release-team", &[("project", (&title).into())]);
    let reuses = state.snapshot().shown_of(&one.project);
    let used_by: Vec<_> = reuses.iter().take(USED_BY).map(|reuse| reuse.sheet.who.to_string()).collect();
    write(&Around {
        through: &through,
        home: &ctx.app().address("/"),
        page: &ctx.app().address(&release_href(one.project)),
        team: &team,
        used_by: &used_by,
    })
}

/// `GET /essaimage/{project}/livrables/{id}/LICENSE`.
pub async fn license(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((project, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let one = find(&ctx, &state, (&project, &id))?;
    let text = around(&ctx, &state, &one, |around| card_code::license(&one, around));
    file(&ctx, "LICENSE", "text/plain; charset=utf-8", text)
}

/// `GET /essaimage/{project}/livrables/{id}/publiccode.yml`.
pub async fn publiccode(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((project, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let one = find(&ctx, &state, (&project, &id))?;
    let software = one.sheet.software.as_ref().ok_or(Failure::NotFound)?;
    let code = around(&ctx, &state, &one, |around| card_code::publiccode(&one, software, around));
    let code = code.map_err(|what| Failure::internal(NotWritten(what.code())))?;
    file(&ctx, "publiccode.yml", "application/yaml; charset=utf-8", write(&code))
}

/// A card that the standard does not take.
#[derive(Debug, thiserror::Error)]
#[error("publiccode.yml: {0}")]
struct NotWritten(&'static str);

fn file(ctx: &Ctx, name: &'static str, kind: &'static str, text: String) -> Result<Response, Failure> {
    let mut response = text.into_response();
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers
        .insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(Failure::internal)?);
    Ok(kept(ctx, Keep::Ready, response))
}
