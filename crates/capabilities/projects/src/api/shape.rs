//! A project as JSON.

use maillage_vocabulary::ClosedList;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{Project, Slot, ToldSlot, Workshop};
use crate::store::steps::Happened;

/// A project.
#[derive(Serialize, ToSchema)]
pub struct ProjectJson {
    /// Public id.
    pub id: String,
    /// Public id of the need that it answers.
    pub need: Option<String>,
    /// What is made.
    pub title: String,
    /// For whom, and why.
    pub pitch: String,
    /// Of what kind, by slug.
    pub makes: &'static str,
    /// Policy area: a slug, or the id of one of the network.
    pub area: String,
    /// INSEE code of the commune; null for the whole network.
    pub commune: Option<String>,
    /// Public id of the place that hosts it.
    pub place: Option<String>,
    /// Who accompanies it.
    pub tutor: Option<String>,
    /// Learners who take it as their work.
    pub cohort: Option<CohortJson>,
    /// `open`, `teamed`, `making`, `prototype`, `validated`, `released`, `dormant`, `archived`, `abandoned`; `proposed` and
    /// `refused` for those who lead it.
    pub state: &'static str,
    /// When it was proposed.
    pub proposed_at: String,
    /// Its seats.
    pub seats: Vec<SeatJson>,
    /// Its workshops.
    pub workshops: Vec<WorkshopJson>,
}

/// Learners who take a project as their work.
#[derive(Serialize, ToSchema)]
pub struct CohortJson {
    /// `gen`, `infolab`, `school`.
    pub kind: &'static str,
    /// Their name.
    pub name: String,
}

/// A seat.
#[derive(Serialize, ToSchema)]
pub struct SeatJson {
    /// Rank in the project, from 0.
    pub rank: u32,
    /// Slug of the skill.
    pub skill: &'static str,
    /// Level, from 1 to 4.
    pub level: u8,
    /// Hours a month.
    pub hours: u32,
    /// Weight, from 1 to 3.
    pub priority: u8,
    /// Whether somebody who wants to learn may take it, one level below.
    pub learner: bool,
    /// Whether it can be done from afar.
    pub remote: bool,
    /// Whether somebody fills it.
    pub filled: bool,
}

/// A workshop.
#[derive(Serialize, ToSchema)]
pub struct WorkshopJson {
    /// Public id.
    pub id: String,
    /// Its day.
    pub day: String,
    /// Public id of the place.
    pub place: Option<String>,
    /// Public id of its event in the agenda.
    pub event: Option<String>,
    /// What it is for.
    pub aim: String,
    /// People who came; null before it was held.
    pub people: Option<u32>,
    /// Of whom inhabitants who are concerned.
    pub inhabitants: Option<u32>,
    /// What it decided.
    pub decided: Option<String>,
}

impl ProjectJson {
    /// Of a project.
    pub fn of(project: &Project) -> Self {
        let cohort = |cohort: &crate::model::Cohort| CohortJson {
            kind: cohort.kind.code(),
            name: cohort.name.to_string(),
        };
        Self {
            id: project.id.to_string(),
            need: project.need.map(|need| need.to_string()),
            title: project.title.to_string(),
            pitch: project.pitch.to_string(),
            makes: project.makes.slug(),
            area: project.area.code().to_owned(),
            commune: project.commune.map(|code| code.to_string()),
            place: project.place.map(|place| place.to_string()),
            tutor: project.tutor.as_ref().map(ToString::to_string),
            cohort: project.cohort.as_ref().map(cohort),
            state: project.state.code(),
            proposed_at: project.proposed_at.to_rfc3339(),
            seats: project.slots.iter().map(SeatJson::of).collect(),
            workshops: project.workshops.iter().map(WorkshopJson::of).collect(),
        }
    }
}

impl SeatJson {
    fn of(slot: &Slot) -> Self {
        Self {
            rank: slot.rank,
            skill: slot.asks.skill.slug(),
            level: slot.asks.level.number(),
            hours: slot.asks.hours,
            priority: slot.asks.priority,
            learner: slot.asks.learner,
            remote: slot.asks.remote,
            filled: slot.member.is_some(),
        }
    }
}

impl WorkshopJson {
    fn of(one: &Workshop) -> Self {
        let held = one.held.as_ref();
        Self {
            id: one.id.to_string(),
            day: one.day.to_string(),
            place: one.place.map(|place| place.to_string()),
            event: one.event.as_ref().map(ToString::to_string),
            aim: one.aim.to_string(),
            people: held.map(|held| held.people),
            inhabitants: held.map(|held| held.inhabitants),
            decided: held.map(|held| held.decided.to_string()),
        }
    }
}

/// Something that happened to a project.
#[derive(Serialize, ToSchema)]
pub struct StepJson {
    /// When.
    pub at: String,
    /// What: `accepted`, `joined`, `workshop`, `released`…
    pub step: &'static str,
    /// `team`, `member`, `network`, `elsewhere`.
    pub by: &'static str,
    /// Why, or what, where it was told.
    pub reason: Option<String>,
}

impl StepJson {
    /// Of a line.
    pub fn of(happened: &Happened) -> Self {
        Self {
            at: happened.at.to_rfc3339(),
            step: happened.step.code(),
            by: happened.by_whom.code(),
            reason: happened.reason.clone(),
        }
    }
}

/// A seat to open.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewSeatJson {
    /// Slug of the skill.
    pub skill: String,
    /// Level, from 1 to 4.
    pub level: u8,
    /// Hours a month, from 1 to 80.
    pub hours: u32,
    /// Weight, from 1 to 3; 2 where it is left out.
    pub priority: Option<u8>,
    /// Whether somebody who wants to learn may take it, one level below.
    pub learner: bool,
    /// Whether it can be done from afar.
    pub remote: bool,
}

impl NewSeatJson {
    /// The same as it would be typed.
    pub fn told(&self) -> ToldSlot {
        let yes = |so: bool| if so { "yes".to_owned() } else { String::new() };
        let level = maillage_vocabulary::lists::skills::Level::of_number(self.level);
        ToldSlot {
            skill: self.skill.clone(),
            level: level.map_or_else(String::new, |level| level.slug().to_owned()),
            hours: self.hours.to_string(),
            priority: self.priority.map(|priority| priority.to_string()).unwrap_or_default(),
            learner: yes(self.learner),
            remote: yes(self.remote),
        }
    }
}
