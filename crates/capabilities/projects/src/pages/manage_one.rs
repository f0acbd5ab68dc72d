//! `/gestion/projets/{id}`: what whoever leads a project does with it.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, Query, html, text};
use serde::Deserialize;

use super::card::{Card, card};
use super::manage_act::Typed;
use super::one::{Shop, seats, shop};
use super::propose::{Row, led, row_of};
use super::words::{Choice, day};
use crate::acts::walk::possible;
use crate::model::{InvitationState, Project, State as Standing, Step, Verdict};
use crate::state::State;
use crate::store::invitations;

/// Events of the host place to choose from.
const EVENTS: usize = 20;

/// A seat, and who fills it or was asked.
struct Seat {
    rank: u32,
    skill: &'static str,
    detail: String,
    profile: String,
    asked: Vec<String>,
}

/// A move that is possible, and its words.
struct Possible {
    code: &'static str,
    label: &'static str,
    about: String,
    needs_reason: bool,
    danger: bool,
}

#[derive(Template)]
#[template(path = "project_manage.html")]
struct ManagePage {
    page: Page,
    id: String,
    card: Card,
    public: bool,
    done: &'static str,
    discuss: Vec<String>,
    moves: Vec<Possible>,
    seats: Vec<Seat>,
    adds: bool,
    row: Row,
    shops: Vec<Shop>,
    plans: bool,
    events: Vec<Choice>,
    typed: Typed,
    errors: Vec<FieldError>,
    problem: String,
}

impl ManagePage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    fait: String,
}

/// `GET /gestion/projets/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let done = match asked.fait.as_str() {
        "propose" => "project-proposed",
        "fait" => "project-done",
        _ => "",
    };
    show(&ctx, &state, &project, (&Typed::default(), &FieldErrors::default()), (done, "")).await
}

/// The page, with what was typed and is wrong.
pub async fn show(
    ctx: &Ctx,
    state: &State,
    project: &Project,
    (typed, errors): (&Typed, &FieldErrors),
    (done, problem): (&'static str, &str),
) -> Result<Response, Failure> {
    let network = ctx.can(Right::LeadProjects, Target::Network);
    let wrong = |field: &str| errors.of(&format!("{field}-0")).unwrap_or_default().to_owned();
    let said = |keys: Vec<&'static str>| keys.into_iter().map(|key| ctx.t(key).to_owned()).collect();
    let answers = project.test.read().ok();
    let discuss = answers.filter(|answers| answers.verdict() == Verdict::ToDiscuss);
    let template = ManagePage {
        page: ctx
            .page(project.title.as_str())
            .hidden()
            .crumb(ctx.t("nav-projects"), "/projets")
            .crumb(ctx.t("nav-projects-manage"), "/gestion/projets")
            .crumb(project.title.as_str(), format!("/gestion/projets/{}", project.id)),
        id: project.id.to_string(),
        card: card(ctx, &state.needs(), project),
        public: project.state.is_public(),
        done,
        discuss: said(discuss.map(crate::model::Answers::to_discuss).unwrap_or_default()),
        moves: moves(ctx, project, network),
        seats: seats_of(ctx, project).await?,
        adds: matches!(
            project.state,
            Standing::Proposed
                | Standing::Open
                | Standing::Teamed
                | Standing::Making
                | Standing::Prototype
                | Standing::Validated
        ),
        row: row_of(ctx, 0, &typed.slot(), [wrong("skill"), wrong("level"), wrong("hours")]),
        shops: project.workshops.iter().map(|one| shop(ctx, state, one)).collect(),
        plans: project.state.after(Step::Workshop).is_some(),
        events: events(ctx, state, project, &typed.event),
        typed: typed.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

fn moves(ctx: &Ctx, project: &Project, network: bool) -> Vec<Possible> {
    let possible = possible(project.state).into_iter();
    let own = possible.filter(|code| network || !matches!(*code, "accept" | "refuse" | "reopen"));
    let told = |code| {
        let (label, about) = match code {
            "accept" => ("project-move-accept", ""),
            "refuse" => ("project-move-refuse", "project-move-refuse-about"),
            "begin" => ("project-move-begin", "project-move-begin-about"),
            "prototype" => ("project-move-prototype", "project-move-prototype-about"),
            "validate" if project.co_created() == 0 => {
                ("project-move-validate", "project-move-validate-without")
            }
            "validate" => ("project-move-validate", "project-move-validate-about"),
            "wake" => ("project-move-wake", ""),
            "sleep" => ("project-move-sleep", "project-move-sleep-about"),
            "archive" => ("project-move-archive", "project-move-archive-about"),
            "reopen" => ("project-move-reopen", ""),
            _ => ("project-move-abandon", "project-move-abandon-about"),
        };
        Possible {
            code,
            label,
            about: if about.is_empty() { String::new() } else { ctx.t(about).to_owned() },
            needs_reason: matches!(code, "refuse" | "abandon")
                || code == "validate" && project.co_created() == 0,
            danger: matches!(code, "refuse" | "abandon" | "archive"),
        }
    };
    own.map(told).collect()
}

async fn seats_of(ctx: &Ctx, project: &Project) -> Result<Vec<Seat>, Failure> {
    let invitations = invitations::of_project(ctx.app().db(), &project.id).await?;
    let seat = |(slot, told): (&crate::model::Slot, super::one::Seat)| Seat {
        rank: slot.rank,
        skill: told.skill,
        detail: told.detail,
        profile: slot.member.clone().unwrap_or_default(),
        asked: invitations
            .iter()
            .filter(|one| one.rank == slot.rank && one.state == InvitationState::Sent)
            .map(|one| ctx.tx("project-seat-asked", &[("day", (&day(ctx, one.expires_at)).into())]))
            .collect(),
    };
    Ok(project.slots.iter().zip(seats(ctx, project)).map(seat).collect())
}

/// Coming events of the host place: a workshop may be one of them.
fn events(ctx: &Ctx, state: &State, project: &Project, chosen: &str) -> Vec<Choice> {
    let agenda = state.agenda();
    let here = agenda
        .coming(ctx.app().now())
        .filter(|entry| entry.event.is_planned() && entry.series.sheet.place() == project.place.as_ref());
    here.filter(|_| project.place.is_some())
        .take(EVENTS)
        .map(|entry| {
            let id = entry.event.id.as_str();
            let label =
                format!("{}, {}", text::date(entry.span.0.date(), ctx.lang()), entry.series.sheet.title);
            Choice::new(id, label, id == chosen)
        })
        .collect()
}
