//! Campaigns, seats and what is said as JSON.

use maillage_vocabulary::ClosedList as _;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{Cell, Seats};
use crate::store::feedback::Said;
use crate::store::problems::Problem;
use crate::store::seats::Seat;
use crate::store::sessions::Session;
use crate::store::steps::Happened;
use crate::view::Entry;

/// The secret of a link.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct KeyJson {
    /// The secret.
    pub key: String,
}

/// A campaign.
#[derive(Serialize, ToSchema)]
pub struct TrialJson {
    /// Public id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Name of the team.
    pub team: String,
    /// Slug of what the team is.
    pub kind: &'static str,
    /// `proposed`, `accepted`, `recruiting`, `running`, `reporting`, `returned`, `closed`, `refused`, `stopped`.
    pub state: &'static str,
    /// What is tried.
    pub tried: String,
    /// Slug of the phase.
    pub phase: &'static str,
    /// What testers try to do.
    pub tasks: Vec<String>,
    /// How long it takes a tester, in minutes.
    pub minutes: u16,
    /// Code of a territory; null for the whole network.
    pub territory: Option<String>,
    /// Testers wanted.
    pub seats: u16,
    /// Seats that are kept for somebody.
    pub taken: u16,
    /// Slug of what testers are thanked with.
    pub thanks: &'static str,
    /// What it is worth, in euros.
    pub euros: u16,
    /// Which data are taken.
    pub data: String,
    /// What happens to them.
    pub fate: String,
    /// Version of the charter that the team accepted.
    pub charter: u16,
    /// When it was proposed.
    pub proposed_at: String,
    /// Since when everybody sees it; null before.
    pub public_at: Option<String>,
    /// Its sessions.
    pub sessions: Vec<SessionJson>,
    /// What the team told the testers; null before.
    pub changes: Option<String>,
    /// What was met, as it was named, once the team has answered.
    pub problems: Vec<ProblemJson>,
}

impl TrialJson {
    /// Of a campaign.
    pub fn of(entry: &Entry) -> Self {
        let (trial, sheet) = (&entry.trial, &entry.trial.sheet);
        let answered = trial.changes.is_some();
        Self {
            id: trial.id.to_string(),
            title: sheet.title.to_string(),
            team: sheet.team_name.to_string(),
            kind: sheet.team_kind.slug(),
            state: trial.state.code(),
            tried: sheet.tried.to_string(),
            phase: sheet.phase.slug(),
            tasks: sheet.tasks.iter().map(ToString::to_string).collect(),
            minutes: sheet.minutes,
            territory: sheet.territory.map(|code| code.to_string()),
            seats: sheet.seats,
            taken: trial.taken,
            thanks: sheet.thanks.slug(),
            euros: sheet.thanks_euros,
            data: sheet.data_taken.to_string(),
            fate: sheet.data_fate.to_string(),
            charter: trial.charter,
            proposed_at: trial.proposed_at.to_rfc3339(),
            public_at: trial.public_at.map(|at| at.to_rfc3339()),
            sessions: entry.sessions.iter().map(SessionJson::of).collect(),
            changes: trial.changes.as_ref().map(ToString::to_string),
            problems: entry.problems.iter().filter(|_| answered).map(ProblemJson::of).collect(),
        }
    }
}

/// A session.
#[derive(Serialize, ToSchema)]
pub struct SessionJson {
    /// Public id.
    pub id: String,
    /// Public id of the place.
    pub place: String,
    /// Public id of its event in the agenda.
    pub event: Option<String>,
    /// From when.
    pub starts_at: String,
    /// To when.
    pub ends_at: String,
    /// Seats.
    pub seats: u16,
    /// Seats that are taken.
    pub taken: u16,
    /// Whether it was called off.
    pub cancelled: bool,
}

impl SessionJson {
    /// Of a session.
    pub fn of(session: &Session) -> Self {
        Self {
            id: session.id.to_string(),
            place: session.place.to_string(),
            event: session.event.clone(),
            starts_at: session.starts_at.to_rfc3339(),
            ends_at: session.ends_at.to_rfc3339(),
            seats: session.seats,
            taken: session.taken,
            cancelled: session.cancelled_at.is_some(),
        }
    }
}

/// Something that testers met.
#[derive(Serialize, ToSchema)]
pub struct ProblemJson {
    /// Public id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// `changed`, `planned`, `kept`; null before the team answers.
    pub answer: Option<&'static str>,
    /// In words.
    pub words: Option<String>,
}

impl ProblemJson {
    /// Of a problem.
    pub fn of(problem: &Problem) -> Self {
        Self {
            id: problem.id.to_string(),
            title: problem.title.to_string(),
            answer: problem.answer.map(crate::model::Answer::code),
            words: problem.words.as_ref().map(ToString::to_string),
        }
    }
}

/// Something that happened to a campaign.
#[derive(Serialize, ToSchema)]
pub struct TrialStepJson {
    /// When.
    pub at: String,
    /// `proposed`, `accepted`, `refused`, `recruits`, `starts`, `ends`, `returned`, `closed`, `stopped`, `hidden`, `shown`.
    pub step: &'static str,
    /// `team`, `network`, `moderation`.
    pub by: &'static str,
    /// Why, where it was told.
    pub reason: Option<String>,
}

impl TrialStepJson {
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

/// A quota.
#[derive(Serialize, ToSchema)]
pub struct QuotaJson {
    /// Slug of a bracket.
    pub on: &'static str,
    /// How many are wanted.
    pub target: u16,
    /// How many seats are kept; null where it is not for whoever asks.
    pub taken: Option<u16>,
}

impl QuotaJson {
    /// Of the quotas among some cells.
    pub fn of(cells: &[(Cell, Seats)], with_taken: bool) -> Vec<Self> {
        let quota = |(cell, seats): &(Cell, Seats)| {
            let on = cell.quota()?.slug();
            Some(Self { on, target: seats.target, taken: with_taken.then_some(seats.taken) })
        };
        cells.iter().filter_map(quota).collect()
    }
}

/// A seat.
#[derive(Serialize, ToSchema)]
pub struct SeatJson {
    /// Inner id.
    pub id: String,
    /// Public id of its campaign.
    pub trial: String,
    /// `invited`, `accepted`, `came`, `dropped`, `declined`, `silent`, `withdrawn`.
    pub state: &'static str,
    /// Until when it is kept without an answer.
    pub held_until: String,
    /// Public id of the session that was chosen.
    pub session: Option<String>,
    /// Slug of why the person left.
    pub reason: Option<&'static str>,
    /// What was said, task by task.
    pub said: Vec<SaidJson>,
}

impl SeatJson {
    /// Of a seat.
    pub fn of(seat: &Seat, said: &[Said]) -> Self {
        Self {
            id: seat.id.clone(),
            trial: seat.trial.to_string(),
            state: seat.state.code(),
            held_until: seat.held_until.to_rfc3339(),
            session: seat.session.map(|id| id.to_string()),
            reason: seat.reason.map(maillage_vocabulary::ClosedList::slug),
            said: said.iter().map(SaidJson::of).collect(),
        }
    }
}

/// What was said of a task.
#[derive(Serialize, ToSchema)]
pub struct SaidJson {
    /// Inner id.
    pub id: String,
    /// Rank of the task, from 1.
    pub task: usize,
    /// Slug of how it went.
    pub outcome: &'static str,
    /// What blocked; gone six months after the end.
    pub blocked: Option<String>,
    /// From 1 to 4.
    pub severity: Option<&'static str>,
    /// Where.
    pub spot: Option<String>,
    /// Public id of the problem as which it was named.
    pub problem: Option<String>,
}

impl SaidJson {
    /// Of something said.
    pub fn of(said: &Said) -> Self {
        Self {
            id: said.id.clone(),
            task: said.task + 1,
            outcome: said.outcome.slug(),
            blocked: said.blocked.as_ref().map(ToString::to_string),
            severity: said.severity.map(maillage_vocabulary::ClosedList::slug),
            spot: said.spot.as_ref().map(ToString::to_string),
            problem: said.problem.map(|id| id.to_string()),
        }
    }
}
