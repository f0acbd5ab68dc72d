//! `/gestion/essaimage`: the projects that one leads, what they give away, and the reuses that wait.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_projects::model::{Project, Step as ProjectStep};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, html};
use std::sync::Arc;

use crate::model::ReuseState;
use crate::state::State;
use crate::view::Snapshot;

/// A project that one leads.
struct Led {
    href: String,
    title: String,
    given: usize,
    drafts: usize,
    waiting: usize,
    ready: bool,
}

#[derive(Template)]
#[template(path = "releases_manage.html")]
struct ManagePage {
    page: Page,
    led: Vec<Led>,
    tells: bool,
}

/// `GET /gestion/essaimage`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let (snapshot, projects) = (state.snapshot(), state.projects());
    let network = ctx.can(Right::LeadProjects, Target::Network);
    let shown = projects.shown().iter().filter(|one| state.may_lead(&ctx, one)).cloned();
    let mut all: Vec<_> = shown.chain(projects.led_by(&who.person)).collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.proposed_at), one.id));
    all.dedup_by_key(|one| one.id);
    let mut led: Vec<_> = all.iter().map(|one| one_led(&snapshot, one)).collect();
    // The network leads all: those where something can be done.
    led.retain(|one| !network || one.ready || one.given + one.drafts > 0);
    led.sort_by_key(|one| std::cmp::Reverse(one.waiting));
    let tells = who.holds(Right::ManageAgenda);
    let template = ManagePage {
        page: ctx
            .page(ctx.t("nav-releases-manage"))
            .hidden()
            .crumb(ctx.t("nav-releases"), "/essaimage")
            .crumb(ctx.t("nav-releases-manage"), "/gestion/essaimage"),
        led,
        tells,
    };
    html(&ctx, Keep::Private, &template)
}

fn one_led(snapshot: &Snapshot, project: &Arc<Project>) -> Led {
    let releases = snapshot.releases(&project.id).cloned().unwrap_or_default();
    let given = releases.released().count();
    Led {
        href: format!("/gestion/essaimage/{}", project.id),
        title: project.title.to_string(),
        given,
        drafts: releases.all.iter().filter(|one| one.state == crate::model::DeliverableState::Draft).count(),
        waiting: snapshot.all_of(&project.id).filter(|one| one.state == ReuseState::Waiting).count(),
        ready: project.state.after(ProjectStep::Released).is_some(),
    }
}
