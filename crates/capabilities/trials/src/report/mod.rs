//! What a campaign gave: counted for its team, printed, or read by a program. Counts of few people are hidden.

mod count;

use maillage_statistics::Rule;
use maillage_store::{Db, StoreError};
use maillage_vocabulary::lists::trials::{DropReason, Severity};

use crate::model::{Cell, Group, ProblemId, Theme, Trial};
use crate::store::feedback::Said;
use crate::store::photos::Photo;
use crate::store::problems::Problem;
use crate::store::{cells, feedback, photos, problems, seats};

/// What became of the invitations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Invited.
    pub invited: u64,
    /// Said yes, whatever happened then.
    pub accepted: u64,
    /// Came.
    pub came: u64,
    /// Left before the end.
    pub dropped: u64,
    /// Said no.
    pub declined: u64,
    /// Said nothing.
    pub silent: u64,
}

/// How a task went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskCount {
    /// What was to be done.
    pub words: String,
    /// Done alone, done with help, not done.
    pub outcomes: [u64; 3],
}

/// A bracket of a group that the campaign asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// Which.
    pub cell: Cell,
    /// Who took part; none where it is hidden.
    pub people: Option<u64>,
    /// Tasks done alone, with help, not done; none where it is hidden.
    pub outcomes: [Option<u64>; 3],
}

/// Something that was named, and who met it.
#[derive(Clone, Debug)]
pub struct Met {
    /// The problem.
    pub problem: Problem,
    /// How many testers met it.
    pub testers: u64,
    /// How much it blocked the one whom it blocked most.
    pub worst: Option<Severity>,
    /// What they said.
    pub said: Vec<Said>,
}

/// What a campaign gave.
#[derive(Clone, Debug)]
pub struct Report {
    /// What became of the invitations.
    pub flow: Flow,
    /// How tasks went, in their order.
    pub tasks: Vec<TaskCount>,
    /// Troubles by severity, from 1 to 4.
    pub severities: [u64; 4],
    /// Brackets, group by group.
    pub groups: Vec<(Group, Vec<Bracket>)>,
    /// Why people left, theme by theme.
    pub drops: Vec<(Theme, Vec<(DropReason, u64)>)>,
    /// What was named, the most serious first.
    pub met: Vec<Met>,
    /// What blocked and was not named yet, the most serious first.
    pub loose: Vec<Said>,
    /// Photos.
    pub photos: Vec<Photo>,
}

impl Report {
    /// The photos of something said.
    pub fn photos_of<'a>(&'a self, said: &'a Said) -> impl Iterator<Item = &'a Photo> {
        self.photos.iter().filter(|photo| photo.feedback == said.id)
    }

    /// The problem of an id.
    pub fn problem(&self, id: &ProblemId) -> Option<&Problem> {
        self.met.iter().map(|met| &met.problem).find(|problem| problem.id == *id)
    }
}

/// Reads and counts.
pub async fn load(db: &Db, trial: &Trial, rule: Rule) -> Result<Report, StoreError> {
    let seats = seats::of_trial(db, &trial.id).await?;
    let said = feedback::of_trial(db, &trial.id).await?;
    let problems = problems::of_trial(db, &trial.id).await?;
    let asked = cells::of_trial(db, &trial.id).await?;
    let photos = photos::of_trial(db, &trial.id).await?;
    let cells: Vec<Cell> = asked.into_iter().map(|(cell, _)| cell).collect();
    Ok(Report {
        flow: count::flow(&seats),
        tasks: count::tasks(trial, &said),
        severities: count::severities(&said),
        groups: count::groups(&cells, &seats, &said, rule),
        drops: count::drops(&seats),
        met: count::met(problems, &said),
        loose: said.into_iter().filter(|one| one.severity.is_some() && one.problem.is_none()).collect(),
        photos,
    })
}
