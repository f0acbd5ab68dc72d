//! Cases and counts as JSON.

use chrono::{DateTime, Utc};
use maillage_shell::App;
use maillage_statistics::Shown;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{CONTESTED_WITHIN, Case, Ground, Outcome, Party};
use crate::store::appeals::Appeal;
use crate::store::reports::Report;
use crate::store::steps::Happened;
use crate::view::{Figures, Row};

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339()
}

/// What became of a report, or of what one wrote.
#[derive(Serialize, ToSchema)]
pub struct FollowedJson {
    /// Public id of the case.
    pub id: String,
    /// For whom the reference is: `reporter`, `author`.
    pub side: &'static str,
    /// `received`, `decided`, `appealed`, `confirmed`, `reversed`.
    pub state: &'static str,
    /// `kept`, `hidden`, `mend`; null before the decision.
    pub outcome: Option<&'static str>,
    /// What it stands on; null where the thing is kept.
    pub ground: Option<&'static str>,
    /// Why.
    pub reason: Option<String>,
    /// When it is decided at the latest; null where nothing waits.
    pub due_at: Option<String>,
    /// Until when this side can contest; null where it cannot.
    pub contest_before: Option<String>,
    /// Whether the author can say that it is mended.
    pub may_mend: bool,
}

impl FollowedJson {
    /// For a side.
    pub fn of(case: &Case, side: Party, now: DateTime<Utc>) -> Self {
        let until = case.decided_at.filter(|_| case.may_contest(side, now)).map(|at| at + CONTESTED_WITHIN);
        Self {
            id: case.id.to_string(),
            side: side.code(),
            state: case.state.code(),
            outcome: case.outcome.map(Outcome::code),
            ground: case.ground.map(Ground::code),
            reason: Some(case.reason.clone()).filter(|reason| !reason.is_empty()),
            due_at: case.state.waits().then(|| moment(case.due_at)),
            contest_before: until.map(moment),
            may_mend: side == Party::Author && case.may_mend(now),
        }
    }
}

/// A case.
#[derive(Serialize, ToSchema)]
pub struct CaseJson {
    /// Public id.
    pub id: String,
    /// Path of the page.
    pub page: String,
    /// Title of the thing.
    pub title: String,
    /// `inhabitant`, `professional`, `body`.
    pub author: &'static str,
    /// Whether its author can be asked to mend it.
    pub reachable: bool,
    /// What is wrong: the most urgent of what was reported.
    pub wrong: &'static str,
    /// `received`, `decided`, `appealed`, `confirmed`, `reversed`.
    pub state: &'static str,
    /// `kept`, `hidden`, `mend`; null before the decision.
    pub outcome: Option<&'static str>,
    /// What it stands on.
    pub ground: Option<&'static str>,
    /// Why.
    pub reason: Option<String>,
    /// When it was first reported.
    pub opened_at: String,
    /// When it is to be decided.
    pub due_at: String,
    /// When it was last decided.
    pub decided_at: Option<String>,
    /// False where it must be hidden by hand.
    pub applied: bool,
}

impl CaseJson {
    /// Of a case.
    pub fn of(app: &App, case: &Case) -> Self {
        let written = app.written(&case.path).map(|(written, _)| written.title);
        Self {
            id: case.id.to_string(),
            page: case.path.clone(),
            title: written.unwrap_or_else(|| case.title.clone()),
            author: case.author.code(),
            reachable: case.reachable,
            wrong: case.wrong.code(),
            state: case.state.code(),
            outcome: case.outcome.map(Outcome::code),
            ground: case.ground.map(Ground::code),
            reason: Some(case.reason.clone()).filter(|reason| !reason.is_empty()),
            opened_at: moment(case.opened_at),
            due_at: moment(case.due_at),
            decided_at: case.decided_at.map(moment),
            applied: case.applied,
        }
    }
}

/// What somebody said.
#[derive(Serialize, ToSchema)]
pub struct SaidJson {
    /// When.
    pub at: String,
    /// What is wrong, in a report; the side, in an appeal.
    pub what: &'static str,
    /// The words; null once they are forgotten.
    pub words: Option<String>,
    /// Whether an answer is wished.
    pub answer_wished: bool,
}

impl SaidJson {
    /// Of a report.
    pub fn of_report(report: Report) -> Self {
        Self::of(report.at, report.wrong.code(), report.words, report.email.is_some())
    }

    /// Of an appeal.
    pub fn of_appeal(appeal: Appeal) -> Self {
        Self::of(appeal.at, appeal.party.code(), appeal.words, appeal.email.is_some())
    }

    fn of(at: DateTime<Utc>, what: &'static str, words: String, answer_wished: bool) -> Self {
        Self { at: moment(at), what, words: Some(words).filter(|words| !words.is_empty()), answer_wished }
    }
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
pub struct HappenedJson {
    /// When.
    pub at: String,
    /// `reported`, `decided`, `appealed`, `confirmed`, `reversed`, `mended`.
    pub step: &'static str,
    /// `reporter`, `author`, `moderator`, `administrator`, `administrator-alone`.
    pub by: &'static str,
    /// What was decided.
    pub outcome: Option<&'static str>,
    /// On which ground.
    pub ground: Option<&'static str>,
}

impl HappenedJson {
    /// Of a line.
    pub fn of(one: &Happened) -> Self {
        Self {
            at: moment(one.at),
            step: one.step.code(),
            by: one.by_whom.code(),
            outcome: one.outcome.map(Outcome::code),
            ground: one.ground.map(Ground::code),
        }
    }
}

/// What was decided on one ground; null where it concerns few.
#[derive(Serialize, ToSchema)]
pub struct DecisionsJson {
    /// The ground; null where the thing was kept.
    pub ground: Option<&'static str>,
    /// Kept.
    pub kept: Option<u64>,
    /// Hidden.
    pub hidden: Option<u64>,
    /// To be mended.
    pub mend: Option<u64>,
    /// All of them.
    pub total: Option<u64>,
}

impl DecisionsJson {
    fn of(row: &Row) -> Self {
        let of = |outcome: Outcome| {
            let rank = Outcome::ALL.iter().position(|one| *one == outcome)?;
            row.outcomes.get(rank).and_then(|shown| shown.count())
        };
        Self {
            ground: row.ground.map(Ground::code),
            kept: of(Outcome::Kept),
            hidden: of(Outcome::Hidden),
            mend: of(Outcome::Mend),
            total: row.total.count(),
        }
    }
}

/// The counts of a quarter; null where one concerns few.
#[derive(Serialize, ToSchema)]
pub struct QuarterJson {
    /// `2026-T4`.
    pub quarter: String,
    /// Reports that came.
    pub reports: Option<u64>,
    /// First decisions, by ground.
    pub decisions: Vec<DecisionsJson>,
    /// All first decisions.
    pub total: DecisionsJson,
    /// Hours from the first report to the first decision, for half of the cases at most.
    pub median_hours: Option<u64>,
    /// Contested decisions that another person decided.
    pub appeals: Option<u64>,
    /// Those that were reversed.
    pub reversals: Option<u64>,
}

impl QuarterJson {
    /// Of a quarter.
    pub fn of(figures: &Figures) -> Self {
        Self {
            quarter: figures.quarter.to_string(),
            reports: figures.reports.count(),
            decisions: figures
                .rows
                .iter()
                .filter(|row| row.total != Shown::Count(0))
                .map(DecisionsJson::of)
                .collect(),
            total: DecisionsJson::of(&figures.total),
            median_hours: figures.median_hours,
            appeals: figures.appeals.count(),
            reversals: figures.reversals.count(),
        }
    }
}
