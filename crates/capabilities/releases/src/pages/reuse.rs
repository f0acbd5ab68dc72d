//! `/essaimage/reprises/{id}`: a reuse.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::card::{Line, ReuseCard, line, release_href, reuse_card, reuse_href};
use super::words::reuse_state;
use crate::model::{Reuse, ReuseId, ReuseState};
use crate::state::State;
use crate::store::steps;

#[derive(Template)]
#[template(path = "reuse.html")]
struct ReusePage {
    page: Page,
    card: ReuseCard,
    link: String,
    project: (String, String),
    from: Option<(String, String)>,
    after: Vec<ReuseCard>,
    state: (&'static str, &'static str),
    shown: bool,
    hidden: bool,
    lines: Vec<Line>,
    manage: String,
}

/// `GET /essaimage/reprises/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let id: ReuseId = address.parse().map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let reuse = snapshot.reuse(&id).ok_or(Failure::NotFound)?;
    let project = state.project(reuse.project)?;
    let leads = state.may_lead(&ctx, &project);
    // The reason of a hiding stands on the page of what was hidden, without what was written.
    let hidden = reuse.state == ReuseState::Hidden;
    if !reuse.is_shown() && !leads && !hidden {
        return Err(Failure::NotFound);
    }
    let lines = steps::of(ctx.app().db(), id.as_str()).await?;
    let from = reuse.sheet.from.and_then(|from| snapshot.reuse(&from)).filter(|from| from.is_shown());
    let after = snapshot.shown_of(&reuse.project);
    let template = ReusePage {
        page: frame(&ctx, reuse, project.title.as_str()),
        card: reuse_card(&ctx, reuse),
        link: reuse.sheet.link.as_ref().map(ToString::to_string).unwrap_or_default(),
        project: (release_href(project.id), project.title.to_string()),
        from: from.map(|from| (reuse_href(from.id), from.sheet.who.to_string())),
        after: after
            .iter()
            .filter(|one| one.sheet.from == Some(id))
            .map(|one| reuse_card(&ctx, one))
            .collect(),
        state: reuse_state(reuse.state),
        shown: reuse.is_shown(),
        hidden: hidden && !leads,
        lines: lines.iter().map(|one| line(&ctx, one)).collect(),
        manage: if leads { format!("/gestion/essaimage/{}", project.id) } else { String::new() },
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx, reuse: &Reuse, project: &str) -> Page {
    let hidden = reuse.state == ReuseState::Hidden;
    let title = if hidden { ctx.t("reuse-hidden-title").to_owned() } else { reuse.sheet.who.to_string() };
    let page = ctx
        .page(title.clone())
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-releases"), "/essaimage")
        .crumb(project, release_href(reuse.project))
        .crumb(title, reuse_href(reuse.id));
    if reuse.is_shown() { page } else { page.hidden() }
}
