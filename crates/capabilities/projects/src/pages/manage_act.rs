//! `POST /gestion/projets/{id}`: one act at a time.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use chrono::NaiveDate;
use http::StatusCode;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldErrors, Form, see_other};
use maillage_store::{Actor, Version};
use serde::Deserialize;

use super::manage_one::show;
use super::propose::led;
use super::{failure, problem};
use crate::acts::walk::{self, Move};
use crate::acts::workshop::{self, Planned};
use crate::acts::{Refusal, change};
use crate::model::{Aim, ByWhom, Decided, Held, Project, Reason, ToldSlot, WorkshopId, slots};
use crate::state::State;

/// People in one workshop, at most.
const MOST_PEOPLE: u32 = 2_000;

/// What is done, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// `move`, `seat`, `seat-away`, `leave`, `plan`, `hold`, `cancel`.
    pub act: String,
    /// A move.
    pub step: String,
    /// Why.
    pub reason: String,
    /// Rank of a seat.
    pub rank: String,
    /// Profile that fills it.
    pub profile: String,
    /// A workshop.
    pub workshop: String,
    /// Its day.
    pub day: String,
    /// What it is for.
    pub aim: String,
    /// Its event in the agenda.
    pub event: String,
    /// People who came.
    pub people: String,
    /// Of whom inhabitants.
    pub inhabitants: String,
    /// What it decided.
    pub decided: String,
    #[serde(rename = "skill-0")]
    skill: String,
    #[serde(rename = "level-0")]
    level: String,
    #[serde(rename = "hours-0")]
    hours: String,
    #[serde(rename = "priority-0")]
    priority: String,
    #[serde(rename = "learner-0")]
    learner: String,
    #[serde(rename = "remote-0")]
    remote: String,
}

impl Typed {
    /// The seat that is added.
    pub fn slot(&self) -> ToldSlot {
        let Self { skill, level, hours, priority, learner, remote, .. } = self.clone();
        ToldSlot { skill, level, hours, priority, learner, remote }
    }
}

/// Why nothing was done.
enum Wrong {
    /// Fields, with the keys of their sentences.
    Fields(Vec<(String, &'static str)>),
    /// A key.
    Key(&'static str),
    /// The act.
    Act(Refusal),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Self {
        Self::Act(refusal)
    }
}

/// `POST /gestion/projets/{id}`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let mut errors = FieldErrors::default();
    let (status, key) = match done(&ctx, &state, &project, &typed).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            return Ok(see_other(&format!("/gestion/projets/{}?fait=fait", project.id)));
        }
        Err(Wrong::Fields(faults)) => {
            for (field, key) in faults {
                errors.add(field, ctx.t(key));
            }
            (StatusCode::UNPROCESSABLE_ENTITY, "")
        }
        Err(Wrong::Key(key)) => (StatusCode::UNPROCESSABLE_ENTITY, key),
        Err(Wrong::Act(refusal)) => match problem(&refusal) {
            Some(key) => (StatusCode::CONFLICT, key),
            None => return Err(failure(refusal)),
        },
    };
    let told = if key.is_empty() { "" } else { ctx.t(key) };
    let mut page = show(&ctx, &state, &project, (&typed, &errors), ("", told)).await?;
    *page.status_mut() = status;
    Ok(page)
}

async fn done(ctx: &Ctx, state: &State, project: &Project, typed: &Typed) -> Result<Version, Wrong> {
    let (app, id) = (ctx.app(), &project.id);
    let actor = ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person));
    let rank = || typed.rank.parse().map_err(|_| Wrong::Act(Refusal::Unknown));
    match typed.act.as_str() {
        "move" => {
            let wanted = Move::read(&typed.step, &typed.reason).map_err(Wrong::Key)?;
            let network = ctx.can(Right::LeadProjects, Target::Network);
            if wanted.is_of_the_network() && !network {
                return Err(Wrong::Act(Refusal::Unknown));
            }
            let by_whom = if wanted.is_of_the_network() { ByWhom::Network } else { ByWhom::Team };
            Ok(walk::go(app, &actor, id, (&wanted, by_whom)).await?)
        }
        "seat" => {
            let mut faults = Vec::new();
            let asks = slots(&[typed.slot()], &mut faults);
            match asks.first() {
                Some(asks) if faults.is_empty() => Ok(change::add_slot(app, &actor, id, asks).await?),
                _ => Err(Wrong::Fields(faults)),
            }
        }
        "seat-away" => Ok(change::remove_slot(app, &actor, id, rank()?).await?),
        "leave" => {
            let reason = Reason::new(&typed.reason).map_err(|_| Wrong::Key("project-error-reason"))?;
            let seat = (rank()?, typed.profile.as_str(), ByWhom::Team);
            Ok(change::leave(app, &actor, id, seat, Some(&reason)).await?)
        }
        "plan" => {
            let planned = planned(state, project, typed).map_err(Wrong::Fields)?;
            Ok(workshop::plan(app, &actor, id, planned).await?.1)
        }
        "hold" => {
            let held = held(typed).map_err(Wrong::Fields)?;
            Ok(workshop::hold(app, &actor, id, (&shop(typed)?, &held)).await?)
        }
        "cancel" => Ok(workshop::cancel(app, &actor, id, &shop(typed)?).await?),
        _ => Err(Wrong::Key("project-error-choose")),
    }
}

fn shop(typed: &Typed) -> Result<WorkshopId, Wrong> {
    typed.workshop.parse().map_err(|_| Wrong::Act(Refusal::Unknown))
}

/// A workshop that is to come: of an event of the agenda, its day is that of the event.
fn planned(state: &State, project: &Project, typed: &Typed) -> Result<Planned, Vec<(String, &'static str)>> {
    let agenda = state.agenda();
    let event = typed.event.parse().ok().and_then(|id| agenda.by_id(&id).cloned());
    let day: Result<NaiveDate, _> = match &event {
        Some(entry) => Ok(entry.span.0.date()),
        None => typed.day.trim().parse().map_err(|_| ("day".to_owned(), "project-error-day")),
    };
    let aim = Aim::new(&typed.aim).map_err(|_| ("aim".to_owned(), "project-error-aim"));
    match (day, aim) {
        (Ok(day), Ok(aim)) => {
            Ok(Planned { day, place: project.place, event: event.map(|entry| entry.event.id), aim })
        }
        (day, aim) => Err([day.err(), aim.err()].into_iter().flatten().collect()),
    }
}

/// What became of a workshop.
pub fn held(typed: &Typed) -> Result<Held, Vec<(String, &'static str)>> {
    let count = |text: &str, field: &str| {
        let count = text.trim().parse().ok().filter(|count| *count <= MOST_PEOPLE);
        count.ok_or_else(|| (field.to_owned(), "project-error-people"))
    };
    let people = count(&typed.people, "people");
    let inhabitants = count(&typed.inhabitants, "inhabitants");
    let decided = Decided::new(&typed.decided).map_err(|_| ("decided".to_owned(), "project-error-decided"));
    match (people, inhabitants, decided) {
        (Ok(people), Ok(inhabitants), Ok(decided)) if inhabitants <= people => {
            Ok(Held { people, inhabitants, decided })
        }
        (Ok(_), Ok(_), Ok(_)) => Err(vec![("inhabitants".to_owned(), "project-error-inhabitants")]),
        (people, inhabitants, decided) => {
            Err([people.err(), inhabitants.err(), decided.err()].into_iter().flatten().collect())
        }
    }
}
