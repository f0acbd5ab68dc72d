//! `/gestion/essaimage/{project}`: what a project gives away, checked; the reuses that wait to be read.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_projects::model::{Project, Step as ProjectStep};
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use maillage_store::Version;
use serde::Deserialize;

use super::card::{Given, ReuseCard, given, reuse_card};
use super::licences::fitting;
use super::words::reuse_state;
use super::{failure, problem};
use crate::acts::{Refusal, give, reuse};
use crate::model::{ByWhom, Deliverable, DeliverableState, Reason, Reuse, ReuseState, Step};
use crate::state::{State, actor, by};

/// A deliverable, and what may be done with it.
struct Row {
    given: Given,
    fitting: Vec<&'static str>,
    stands: DeliverableState,
}

impl Row {
    fn may(&self, step: Step) -> bool {
        self.stands.after(step).is_some()
    }

    fn is_draft(&self) -> bool {
        self.stands == DeliverableState::Draft
    }
}

/// A reuse, and what may be done with it.
struct ReuseRow {
    card: ReuseCard,
    link: String,
    state: (&'static str, &'static str),
    shown: bool,
}

#[derive(Template)]
#[template(path = "release_manage.html")]
struct ManagePage {
    page: Page,
    id: String,
    title: String,
    public: String,
    ready: bool,
    network: bool,
    rows: Vec<Row>,
    has_kit: bool,
    waiting: Vec<ReuseRow>,
    others: Vec<ReuseRow>,
    typed: Typed,
    problem: String,
}

/// What is done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    id: String,
    reason: String,
}

/// `GET /gestion/essaimage/{project}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    show(&ctx, &state, (&project, whom), &Typed::default(), "")
}

/// `POST /gestion/essaimage/{project}`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    let needs_reason = matches!(typed.act.as_str(), "refuse" | "withdraw-reuse");
    if needs_reason && Reason::new(&typed.reason).is_err() {
        let mut page = show(&ctx, &state, (&project, whom), &typed, ctx.t("release-error-reason"))?;
        *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page);
    }
    match done(&ctx, &state, (&project, whom), &typed).await? {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/essaimage/{}", project.id)))
        }
        Err(refusal) => {
            let Some(key) = problem(&refusal) else { return Err(failure(refusal)) };
            let mut page = show(&ctx, &state, (&project, whom), &typed, ctx.t(key))?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

async fn done(
    ctx: &Ctx,
    state: &State,
    (project, whom): (&Project, ByWhom),
    typed: &Typed,
) -> Result<Result<Version, Refusal>, Failure> {
    let (app, actor, by) = (ctx.app(), actor(ctx), by(whom, &typed.reason));
    let snapshot = state.snapshot();
    // Only what is of this project.
    let deliverable = || {
        let id = typed.id.parse().ok()?;
        snapshot.deliverable(&project.id, &id).map(|one| one.id)
    };
    let reuse_id = || {
        let id = typed.id.parse().ok()?;
        snapshot.reuse(&id).filter(|one| one.project == project.id).map(|one| one.id)
    };
    let step = match typed.act.as_str() {
        "release" => {
            let id = deliverable().ok_or(Failure::NotFound)?;
            return Ok(give::release(app, &actor, &id, &by).await);
        }
        "withdraw" => {
            let id = deliverable().ok_or(Failure::NotFound)?;
            return Ok(give::withdraw(app, &actor, &id, &by).await);
        }
        "show" => Step::Shown,
        "refuse" => Step::Refused,
        "withdraw-reuse" => Step::Withdrawn,
        _ => return Err(Failure::BadRequest(String::new())),
    };
    let id = reuse_id().ok_or(Failure::NotFound)?;
    decided(ctx, state, &id, (step, whom), &typed.reason).await
}

/// A reuse is read; the network vouches for the account that told it.
pub async fn decided(
    ctx: &Ctx,
    state: &State,
    id: &crate::model::ReuseId,
    (step, whom): (Step, ByWhom),
    reason: &str,
) -> Result<Result<Version, Refusal>, Failure> {
    match reuse::decide(ctx.app(), &actor(ctx), id, (step, &by(whom, reason))).await {
        Ok((before, version)) => {
            if whom == ByWhom::Network && matches!(step, Step::Shown | Step::Refused) {
                state.vouch(before.person.as_deref(), step == Step::Shown).await?;
            }
            Ok(Ok(version))
        }
        Err(refusal) => Ok(Err(refusal)),
    }
}

fn show(
    ctx: &Ctx,
    state: &State,
    (project, whom): (&Project, ByWhom),
    typed: &Typed,
    problem: &str,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let releases = snapshot.releases(&project.id).cloned().unwrap_or_default();
    let mut reuses: Vec<_> = snapshot.all_of(&project.id).cloned().collect();
    reuses.sort_unstable_by_key(|one| (one.declared_at, one.id));
    let (waiting, others): (Vec<_>, Vec<_>) = reuses.iter().partition(|one| one.state == ReuseState::Waiting);
    let public = releases.released().next().is_some();
    let template = ManagePage {
        page: frame(ctx, project),
        id: project.id.to_string(),
        title: project.title.to_string(),
        public: if public { super::card::release_href(project.id) } else { String::new() },
        ready: project.state.after(ProjectStep::Released).is_some(),
        network: whom == ByWhom::Network,
        rows: releases.all.iter().map(|one| row(ctx, one)).collect(),
        has_kit: releases.kit.is_some(),
        waiting: waiting.into_iter().map(|one| reuse_row(ctx, one)).collect(),
        others: others.into_iter().map(|one| reuse_row(ctx, one)).collect(),
        typed: typed.clone(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// The frame of the screens of those who lead a project.
pub fn frame(ctx: &Ctx, project: &Project) -> Page {
    ctx.page(ctx.tx("release-manage", &[("project", project.title.as_str().into())]))
        .hidden()
        .crumb(ctx.t("nav-releases-manage"), "/gestion/essaimage")
        .crumb(project.title.as_str(), format!("/gestion/essaimage/{}", project.id))
}

fn row(ctx: &Ctx, one: &Arc<Deliverable>) -> Row {
    let sheet = &one.sheet;
    Row { given: given(ctx, one), fitting: fitting(ctx, sheet.nature, &sheet.origins()), stands: one.state }
}

fn reuse_row(ctx: &Ctx, one: &Arc<Reuse>) -> ReuseRow {
    ReuseRow {
        card: reuse_card(ctx, one),
        link: one.sheet.link.as_ref().map(ToString::to_string).unwrap_or_default(),
        state: reuse_state(one.state),
        shown: one.is_shown(),
    }
}
