//! `/projets/{id}`: what is made, by how many, with whom, and what happened.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Beside, Ctx, Failure, Keep, Page, html, text};

use super::card::{Card, card, href};
use super::words::{cohort_key, day, short, skill, step_key};
use crate::model::{Project, ProjectId, State as Standing, Workshop};
use crate::state::State;
use crate::store::steps::{self, Happened};

/// A seat, in words.
pub struct Seat {
    /// What it asks for.
    pub skill: &'static str,
    /// How well, and how long.
    pub detail: String,
    /// Whether somebody fills it.
    pub filled: bool,
}

/// A workshop, in words.
pub struct Shop {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub aim: String,
    /// When, and where.
    pub when: String,
    /// Whether it was held.
    pub held: bool,
    /// Who came.
    pub people: String,
    /// What it decided.
    pub decided: String,
    /// Its page in the agenda, where one can register; empty where there is none.
    pub href: String,
}

/// Something that happened, in words.
struct Line {
    day: String,
    what: &'static str,
    detail: String,
}

#[derive(Template)]
#[template(path = "project.html")]
struct ProjectPage {
    page: Page,
    card: Card,
    pitch: String,
    labels: Vec<String>,
    step: usize,
    seats: Vec<Seat>,
    looking: bool,
    host: Option<(String, String)>,
    tutor: String,
    cohort: String,
    shops: Vec<Shop>,
    need: Option<(String, String)>,
    beside: Vec<(String, Beside)>,
    lines: Vec<Line>,
    manage: String,
}

/// `GET /projets/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let id = ProjectId::of_address(&address).map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let project = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    let leads = state.may_lead(&ctx, project);
    if !project.state.is_public() && !leads {
        return Err(Failure::NotFound);
    }
    let lines = steps::of_project(ctx.app().db(), &id).await?;
    let needs = state.needs();
    let need = project.need.and_then(|id| needs.by_id(&id).cloned());
    let beside = ctx.app().beside(&href(project), ctx.lang()).into_iter();
    let template = ProjectPage {
        page: frame(&ctx, project),
        card: card(&ctx, &needs, project),
        pitch: project.pitch.to_string(),
        labels: ["project-stage-idea", "project-stage-team", "project-stage-making", "project-stage-out"]
            .map(|key| ctx.t(key).to_owned())
            .into(),
        step: stage(project.state),
        seats: seats(&ctx, project),
        looking: project.state.takes_people() && project.free_slots().next().is_some(),
        host: host(&state, project),
        tutor: project.tutor.as_ref().map(ToString::to_string).unwrap_or_default(),
        cohort: cohort(&ctx, project),
        shops: project.workshops.iter().map(|one| shop(&ctx, &state, one)).collect(),
        need: need.map(|need| (format!("/besoins/{}", need.id), need.title.to_string())),
        beside: beside.map(|one| (ctx.t(one.kind).to_owned(), one)).collect(),
        lines: lines.iter().map(|one| line(&ctx, one)).collect(),
        manage: if leads { format!("/gestion/projets/{id}") } else { String::new() },
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx, project: &Project) -> Page {
    let page = ctx
        .page(project.title.as_str())
        .describe(project.pitch.as_str().chars().take(160).collect::<String>())
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-projects"), "/projets")
        .crumb(project.title.as_str(), href(project));
    if project.state.is_public() { page } else { page.hidden() }
}

/// How far it is, of the four stages that everybody understands.
const fn stage(state: Standing) -> usize {
    match state {
        Standing::Proposed | Standing::Refused | Standing::Abandoned | Standing::Hidden => 1,
        Standing::Open | Standing::Teamed => 2,
        Standing::Making | Standing::Prototype | Standing::Validated => 3,
        Standing::Released | Standing::Dormant | Standing::Archived => 4,
    }
}

/// The seats of a project, in words.
pub fn seats(ctx: &Ctx, project: &Project) -> Vec<Seat> {
    let seat = |slot: &crate::model::Slot| {
        let mut parts = vec![
            short(slot.asks.level, ctx.lang()).to_owned(),
            ctx.tx("project-hours", &[("count", u64::from(slot.asks.hours).into())]),
        ];
        parts.extend(slot.asks.learner.then(|| ctx.t("project-learner").to_owned()));
        parts.extend(slot.asks.remote.then(|| ctx.t("project-remote").to_owned()));
        Seat {
            skill: skill(slot.asks.skill, ctx.lang()),
            detail: parts.join(" · "),
            filled: slot.member.is_some(),
        }
    };
    project.slots.iter().map(seat).collect()
}

fn host(state: &State, project: &Project) -> Option<(String, String)> {
    let places = state.places();
    let entry = places.by_id(project.place.as_ref()?.as_str())?;
    Some((format!("/lieux/{}", entry.place.id), entry.place.sheet.name.to_string()))
}

fn cohort(ctx: &Ctx, project: &Project) -> String {
    let told =
        |cohort: &crate::model::Cohort| format!("{} ({})", cohort.name, ctx.t(cohort_key(cohort.kind)));
    project.cohort.as_ref().map(told).unwrap_or_default()
}

/// A workshop, in words.
pub fn shop(ctx: &Ctx, state: &State, one: &Workshop) -> Shop {
    let places = state.places();
    let place = one.place.as_ref().and_then(|id| places.by_id(id.as_str()));
    let mut when = text::date(one.day, ctx.lang());
    if let Some(entry) = place {
        when.push_str(", ");
        when.push_str(entry.place.sheet.name.as_str());
    }
    let people = one.held.as_ref().map(|held| {
        let (people, inhabitants) = (u64::from(held.people), u64::from(held.inhabitants));
        ctx.tx("project-workshop-people", &[("people", people.into()), ("inhabitants", inhabitants.into())])
    });
    let event = one.event.as_ref().and_then(|id| state.agenda().by_id(id).map(|entry| entry.href()));
    Shop {
        id: one.id.to_string(),
        aim: one.aim.to_string(),
        when,
        held: one.held.is_some(),
        people: people.unwrap_or_default(),
        decided: one.held.as_ref().map(|held| held.decided.to_string()).unwrap_or_default(),
        href: event.filter(|_| one.held.is_none()).unwrap_or_default(),
    }
}

fn line(ctx: &Ctx, one: &Happened) -> Line {
    Line { day: day(ctx, one.at), what: step_key(one.step), detail: one.reason.clone().unwrap_or_default() }
}
