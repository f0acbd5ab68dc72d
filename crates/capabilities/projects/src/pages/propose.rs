//! `/projets/proposer`: a project, once the test is passed; `/gestion/projets/{id}/modifier`: what is told of it, changed.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, html, see_other};
use maillage_store::Actor;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::projects::Makes;
use maillage_vocabulary::lists::skills::{Level, SkillFamily};
use serde::Deserialize;

use super::test::need_title;
use super::words::{Choice, cohort_key, listed, skill};
use super::{failure, problem};
use crate::acts::propose::{Proposing, propose};
use crate::acts::{Refusal, change as changing};
use crate::model::{CohortKind, Fault, Project, ProjectId, Test, Told, ToldSlot, Verdict};
use crate::state::State;

/// Seats on the form; more are added later.
const ROWS: usize = 5;
/// Places to choose from, at most.
const MOST_PLACES: usize = 60;

/// The form, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    #[serde(flatten)]
    told: Told,
    /// Fields of seats: `skill-0`, `level-0`…
    #[serde(flatten)]
    more: HashMap<String, String>,
}

impl Typed {
    fn with_slots(mut self) -> Self {
        let field =
            |name: &str, rank: usize| self.more.get(&format!("{name}-{rank}")).cloned().unwrap_or_default();
        let slot = |rank| ToldSlot {
            skill: field("skill", rank),
            level: field("level", rank),
            hours: field("hours", rank),
            priority: field("priority", rank),
            learner: field("learner", rank),
            remote: field("remote", rank),
        };
        let slots = (0..ROWS).map(slot).collect();
        self.told.slots = slots;
        self
    }
}

/// A seat on the form.
pub struct Row {
    /// Its rank.
    pub rank: usize,
    /// Skills, by family.
    pub families: Vec<(&'static str, Vec<Choice>)>,
    /// Levels.
    pub levels: Vec<Choice>,
    /// Weights.
    pub priorities: Vec<Choice>,
    /// Hours a month.
    pub hours: String,
    /// Whether learners are welcome.
    pub learner: bool,
    /// Whether it can be done from afar.
    pub remote: bool,
    /// What is wrong with the skill, the level, the hours.
    pub errors: [String; 3],
}

#[derive(Template)]
#[template(path = "project_form.html")]
struct FormPage {
    page: Page,
    heading: String,
    action: String,
    new: bool,
    about: String,
    told: Told,
    makes: Vec<Choice>,
    areas: Vec<Choice>,
    places: Vec<Choice>,
    cohorts: Vec<Choice>,
    rows: Vec<Row>,
    errors: Vec<FieldError>,
    problem: String,
}

impl FormPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What the test leads here with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begun {
    need: String,
    #[serde(flatten)]
    test: Test,
}

/// `GET /projets/proposer`: without a passed test, the test comes first.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(begun): Query<Begun>,
) -> Result<Response, Failure> {
    let passed = begun.test.read().is_ok_and(|answers| answers.verdict() != Verdict::NotEligible);
    if !passed {
        return Ok(see_other(&format!("/projets/test?need={}", maillage_shell::encode(&begun.need))));
    }
    let needs = state.needs();
    let need = begun.need.parse().ok().and_then(|id| needs.by_id(&id).cloned());
    // What the need says already is not asked again.
    let told = Told {
        key: ctx.app().ids().uuid(),
        need: begun.need,
        title: String::new(),
        area: need.as_ref().map(|need| need.area.code().to_owned()).unwrap_or_default(),
        commune: need
            .as_ref()
            .and_then(|need| need.commune())
            .map(|one| one.name.to_owned())
            .unwrap_or_default(),
        test: begun.test,
        ..Told::default()
    };
    show(&ctx, &state, None, (&told, &[], ""))
}

/// `POST /projets/proposer`.
pub async fn send(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let mut told = typed.with_slots().told;
    if told.key.trim().is_empty() {
        told.key = ctx.app().ids().uuid();
    }
    let draft = match state.read(ctx.app().scope(), |around| told.read(around)) {
        Ok(draft) => draft,
        Err(faults) => return refused(show(&ctx, &state, None, (&told, &faults, ""))),
    };
    let who = ctx.signed_in()?;
    let proposing = Proposing { draft, key: told.key.trim(), lead: &who.person };
    let (id, version) = propose(ctx.app(), &Actor::person(&who.person), proposing).await.map_err(failure)?;
    ctx.app().settle(version).await;
    Ok(see_other(&format!("/gestion/projets/{id}?fait=propose")))
}

/// `GET /gestion/projets/{id}/modifier`.
pub async fn edit(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    show(&ctx, &state, Some(&project), (&Told::of(&project), &[], ""))
}

/// `POST /gestion/projets/{id}/modifier`.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let told = typed.told;
    let sheet = match state.read(ctx.app().scope(), |around| told.sheet(around)) {
        Ok(sheet) => sheet,
        Err(faults) => return refused(show(&ctx, &state, Some(&project), (&told, &faults, ""))),
    };
    let actor = Actor::person(&ctx.signed_in()?.person);
    match changing::change(ctx.app(), &actor, &project.id, sheet).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/projets/{}", project.id)))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => refused(show(&ctx, &state, Some(&project), (&told, &[], ctx.t(key)))),
            None => Err(failure(refusal)),
        },
    }
}

/// A project that whoever asks may lead.
pub fn led(ctx: &Ctx, state: &State, id: &str) -> Result<std::sync::Arc<Project>, Failure> {
    let id: ProjectId = id.parse().map_err(|_| Failure::NotFound)?;
    let project = state.snapshot().by_id(&id).cloned().ok_or_else(|| failure(Refusal::Unknown))?;
    state.lead(ctx, &project)?;
    Ok(project)
}

fn refused(page: Result<Response, Failure>) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

fn show(
    ctx: &Ctx,
    state: &State,
    project: Option<&Project>,
    (told, faults, problem): (&Told, &[Fault], &str),
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(field.as_str(), ctx.t(key));
    }
    let needs = state.needs();
    let area = |area: maillage_needs::model::Area| {
        Choice::new(area.code(), needs.area_name(area, ctx.lang()), area.code() == told.area)
    };
    let cohort = |kind: &CohortKind| {
        Choice::new(kind.code(), ctx.t(cohort_key(*kind)), kind.code() == told.cohort_kind)
    };
    let heading = ctx.t(if project.is_some() { "project-change" } else { "project-propose" });
    let template = FormPage {
        page: ctx
            .page(heading)
            .hidden()
            .crumb(ctx.t("nav-projects"), "/projets")
            .crumb(heading, ctx.path())
            .script("suggest.js"),
        heading: heading.to_owned(),
        action: ctx.path().to_owned(),
        new: project.is_none(),
        about: need_title(state, &told.need),
        makes: listed::<Makes>(ctx.lang(), &told.makes),
        areas: needs.offered_areas().map(area).collect(),
        places: places(ctx, state, &told.place),
        cohorts: CohortKind::ALL.iter().map(cohort).collect(),
        rows: if project.is_none() { rows(ctx, told, &errors) } else { Vec::new() },
        told: told.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// Seats of the form.
fn rows(ctx: &Ctx, told: &Told, errors: &FieldErrors) -> Vec<Row> {
    let empty = ToldSlot::default();
    let row = |rank: usize| {
        let slot = told.slots.get(rank).unwrap_or(&empty);
        let wrong = |name: &str| errors.of(&format!("{name}-{rank}")).unwrap_or_default().to_owned();
        row_of(ctx, rank, slot, [wrong("skill"), wrong("level"), wrong("hours")])
    };
    (0..ROWS).map(row).collect()
}

/// A seat to fill in.
pub fn row_of(ctx: &Ctx, rank: usize, slot: &ToldSlot, errors: [String; 3]) -> Row {
    let family = |family: &SkillFamily| {
        let choice = |one| {
            Choice::new(
                maillage_vocabulary::ClosedList::slug(one),
                skill(one, ctx.lang()),
                maillage_vocabulary::ClosedList::slug(one) == slot.skill,
            )
        };
        (super::words::short(*family, ctx.lang()), family.skills().map(choice).collect())
    };
    let priority = |(value, key): (&str, &str)| {
        let chosen = if slot.priority.is_empty() { "2" } else { &slot.priority };
        Choice::new(value, ctx.t(key), value == chosen)
    };
    Row {
        rank,
        families: SkillFamily::ALL.iter().map(family).collect(),
        levels: listed::<Level>(ctx.lang(), &slot.level),
        priorities: [("3", "project-priority-3"), ("2", "project-priority-2"), ("1", "project-priority-1")]
            .map(priority)
            .into(),
        hours: slot.hours.clone(),
        learner: slot.learner == "yes",
        remote: slot.remote == "yes",
        errors,
    }
}

/// The places that can host: those in whose name somebody may plan, and the one that is chosen.
fn places(ctx: &Ctx, state: &State, chosen: &str) -> Vec<Choice> {
    let places = state.places();
    let network = ctx.can(Right::LeadProjects, Target::Network);
    let own = places.places.iter().filter(|entry| {
        let id = entry.place.id.as_str();
        let target = Target::Place { id, commune: entry.commune, organization: None };
        id == chosen || !network && ctx.can(Right::ManageAgenda, target)
    });
    own.take(MOST_PLACES)
        .map(|entry| {
            let id = entry.place.id.as_str();
            Choice::new(id, entry.place.sheet.name.as_str(), id == chosen)
        })
        .collect()
}
