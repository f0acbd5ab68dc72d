//! `/gestion/projets`: the projects that somebody leads; for the network, those that wait for it, and all others.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::card::{Card, card};
use crate::model::Project;
use crate::state::State;

#[derive(Template)]
#[template(path = "projects_manage.html")]
struct ManagePage {
    page: Page,
    network: bool,
    waiting: Vec<Card>,
    led: Vec<Card>,
    others: Vec<Card>,
}

/// `GET /gestion/projets`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let (snapshot, needs) = (state.snapshot(), state.needs());
    let network = ctx.can(Right::LeadProjects, Target::Network);
    let managed = |project: &Project| Card {
        href: format!("/gestion/projets/{}", project.id),
        ..card(&ctx, &needs, project)
    };
    let led = snapshot.led_by(&who.person);
    let hosted = snapshot.shown().iter().filter(|project| {
        project.lead.as_deref() != Some(who.person.as_str()) && (network || state.may_lead(&ctx, project))
    });
    let template = ManagePage {
        page: ctx
            .page(ctx.t("nav-projects-manage"))
            .hidden()
            .crumb(ctx.t("nav-projects"), "/projets")
            .crumb(ctx.t("nav-projects-manage"), "/gestion/projets"),
        network,
        waiting: if network {
            snapshot.proposed().iter().map(|one| managed(one)).collect()
        } else {
            Vec::new()
        },
        led: led.iter().map(|one| managed(one)).collect(),
        others: hosted.map(|one| managed(one)).collect(),
    };
    html(&ctx, Keep::Private, &template)
}
