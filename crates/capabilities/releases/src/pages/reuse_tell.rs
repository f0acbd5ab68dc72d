//! `/essaimage/{project}/reprendre`: “we took it up”, without an account.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_projects::model::{Project, ProjectId};
use maillage_shell::{
    Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, Sender, Writing, html, see_other,
};
use serde::Deserialize;

use super::card::release_href;
use super::words::{Choice, how_key, taker_key};
use super::{failure, problem, refused};
use crate::acts::reuse::{Telling, tell};
use crate::model::{Fault, How, ReuseSheet, TakerKind, ToldReuse};
use crate::state::{State, actor};

#[derive(Template)]
#[template(path = "reuse_form.html")]
struct FormPage {
    page: Page,
    id: String,
    title: String,
    told: ToldReuse,
    kinds: Vec<Choice>,
    hows: Vec<Choice>,
    sources: Vec<Choice>,
    errors: Vec<FieldError>,
    problem: String,
}

impl FormPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What the form begins with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begun {
    from: String,
}

fn find(state: &State, address: &str) -> Result<Arc<Project>, Failure> {
    let id = ProjectId::of_address(address).map_err(|_| Failure::NotFound)?;
    state.project(id).ok().filter(|project| project.state.is_out()).ok_or(Failure::NotFound)
}

/// `GET /essaimage/{project}/reprendre`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(begun): Query<Begun>,
) -> Result<Response, Failure> {
    let project = find(&state, &address)?;
    let told = ToldReuse { key: ctx.app().ids().uuid(), from: begun.from, ..ToldReuse::default() };
    show(&ctx, &state, &project, (&told, &[], ""))
}

/// `POST /essaimage/{project}/reprendre`.
pub async fn send(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    sender: Sender,
    Form(mut told): Form<ToldReuse>,
) -> Result<Response, Failure> {
    let project = find(&state, &address)?;
    if told.key.trim().is_empty() {
        told.key = ctx.app().ids().uuid();
    }
    let sheet = match read(&ctx, &state, &project, &told) {
        Ok(sheet) => sheet,
        Err(faults) => {
            let page = show(&ctx, &state, &project, (&told, &faults, ""))?;
            return Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    if state.knock(&ctx, sender).await?.is_some() {
        let page = show(&ctx, &state, &project, (&told, &[], ctx.t("release-hurried")))?;
        return Ok(refused(page, StatusCode::TOO_MANY_REQUESTS));
    }
    let waits = waits(&ctx, &state, sender, (&project, &sheet)).await?;
    let person = ctx.identity().map(|who| who.person.clone());
    let telling =
        Telling { project: project.id, sheet, key: told.key.trim(), person: person.as_deref(), waits };
    match tell(ctx.app(), &actor(&ctx), telling).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            let secret = done.secret.map(|secret| secret.as_str().to_owned()).unwrap_or_default();
            Ok(see_other(&format!("/essaimage/reprises/retirer?cle={secret}&merci=oui")))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => {
                Ok(refused(show(&ctx, &state, &project, (&told, &[], ctx.t(key)))?, StatusCode::CONFLICT))
            }
            None => Err(failure(refusal)),
        },
    }
}

/// Reads what was told of a project.
pub fn read(ctx: &Ctx, state: &State, project: &Project, told: &ToldReuse) -> Result<ReuseSheet, Vec<Fault>> {
    let snapshot = state.snapshot();
    let today = ctx.local_now().date();
    told.read(ctx.app().scope(), today, |id| {
        snapshot.reuse(id).is_some_and(|one| one.is_shown() && one.project == project.id)
    })
}

/// Whether somebody must read it first: whoever leads the project told it, or the network knows the account.
pub async fn waits(
    ctx: &Ctx,
    state: &State,
    sender: Sender,
    (project, sheet): (&Project, &ReuseSheet),
) -> Result<bool, Failure> {
    if state.may_lead(ctx, project) {
        return Ok(false);
    }
    let changed = sheet.changed.as_ref().map_or("", |changed| changed.as_str());
    let text = format!("{}\n{changed}", sheet.who);
    let person = ctx.identity().map(|who| who.person.as_str());
    state.waits(&Writing { text: &text, to: &release_href(project.id), sender, person }).await
}

fn show(
    ctx: &Ctx,
    state: &State,
    project: &Project,
    (told, faults, problem): (&ToldReuse, &[Fault], &str),
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(field.clone(), ctx.t(key));
    }
    let kind = |one: &TakerKind| Choice::new(one.code(), ctx.t(taker_key(*one)), one.code() == told.kind);
    let how = |one: &How| Choice::new(one.code(), ctx.t(how_key(*one)), one.code() == told.how);
    let sources = state.snapshot().shown_of(&project.id);
    let source = |one: &Arc<crate::model::Reuse>| {
        Choice::new(one.id.as_str(), one.sheet.who.as_str(), one.id.as_str() == told.from)
    };
    let template = FormPage {
        page: ctx
            .page(ctx.t("reuse-tell"))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-releases"), "/essaimage")
            .crumb(project.title.as_str(), release_href(project.id))
            .crumb(ctx.t("reuse-tell"), format!("{}/reprendre", release_href(project.id)))
            .script("suggest.js"),
        id: project.id.to_string(),
        title: project.title.to_string(),
        kinds: TakerKind::ALL.iter().map(kind).collect(),
        hows: How::ALL.iter().map(how).collect(),
        sources: sources.iter().map(source).collect(),
        told: told.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
