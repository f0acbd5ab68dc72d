//! How a task went, and what blocked.

use maillage_vocabulary::lists::trials::{DropReason, Severity, TaskOutcome};
use maillage_vocabulary::{ClosedList as _, Line, Text, TextError, codes};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Fault;

/// What blocked, in the words of the tester.
pub type Blocked = Text<1_000>;
/// Where: a screen, a button.
pub type Spot = Line<120>;
/// What several testers met, named once.
pub type ProblemTitle = Line<140>;
/// What the team says of a problem.
pub type AnswerWords = Line<300>;

/// How a task went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Rank of the task, from 0.
    pub task: usize,
    /// How it went.
    pub outcome: TaskOutcome,
    /// What blocked, where something did.
    pub trouble: Option<Trouble>,
}

/// What blocked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// In the words of the tester.
    pub blocked: Blocked,
    /// How much.
    pub severity: Severity,
    /// Where, where it was told.
    pub spot: Option<Spot>,
}

codes! {
    /// Who wrote a feedback down. Never a name.
    pub enum Writer("writer of a feedback") {
        /// The tester.
        Tester = "tester",
        /// The team of the place, at the session.
        Place = "place",
    }
}

codes! {
    /// What a team does about a problem.
    pub enum Answer("answer to a problem") {
        /// It is mended.
        Changed = "changed",
        /// It will be.
        Planned = "planned",
        /// It stays; why is told.
        Kept = "kept",
    }
}

codes! {
    /// The three themes of the taxonomy of drop-out.
    pub enum Theme("theme of drop-out") {
        /// What is tried.
        Innovation = "innovation",
        /// How the test goes.
        Process = "process",
        /// The life of the person.
        Participant = "participant",
    }
}

impl Theme {
    /// The theme of a reason.
    pub const fn of(reason: DropReason) -> Self {
        match reason {
            DropReason::TooHard | DropReason::Broken | DropReason::NoUse | DropReason::OtherDevice => {
                Self::Innovation
            }
            DropReason::TooLong
            | DropReason::BadTime
            | DropReason::TooFar
            | DropReason::Unclear
            | DropReason::NoHelp => Self::Process,
            DropReason::NoTime | DropReason::Personal | DropReason::Privacy | DropReason::ChangedMind => {
                Self::Participant
            }
        }
    }
}

/// A feedback, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldFeedback {
    /// Slug of how the task went.
    pub outcome: String,
    /// What blocked, 1,000 characters; may be empty.
    pub blocked: String,
    /// From 1, a detail, to 4, it blocks; needed where something blocked.
    pub severity: String,
    /// Where, 120 characters; may be empty.
    pub spot: String,
}

impl ToldFeedback {
    /// What it means, for a task.
    pub fn read(&self, task: usize) -> Result<Feedback, Vec<Fault>> {
        let outcome = TaskOutcome::from_slug(&self.outcome).ok_or(("outcome", "trial-error-outcome"));
        match (outcome, self.trouble()) {
            (Ok(outcome), Ok(trouble)) => Ok(Feedback { task, outcome, trouble }),
            (outcome, trouble) => Err([outcome.err(), trouble.err()].into_iter().flatten().collect()),
        }
    }

    fn trouble(&self) -> Result<Option<Trouble>, Fault> {
        let blocked = match Blocked::new(&self.blocked) {
            Ok(blocked) => blocked,
            Err(TextError::Empty) => return Ok(None),
            Err(TextError::TooLong { .. }) => return Err(("blocked", "trial-error-blocked-long")),
        };
        let severity = Severity::from_slug(&self.severity).ok_or(("severity", "trial-error-severity"))?;
        let spot = match Spot::new(&self.spot) {
            Ok(spot) => Some(spot),
            Err(TextError::Empty) => None,
            Err(TextError::TooLong { .. }) => return Err(("spot", "trial-error-spot-long")),
        };
        Ok(Some(Trouble { blocked, severity, spot }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feedback_is_read_and_every_fault_told() {
        let told = ToldFeedback { outcome: "avec-aide".to_owned(), ..ToldFeedback::default() };
        let read = told.read(1).unwrap();
        assert_eq!((read.task, read.outcome, read.trouble), (1, TaskOutcome::Helped, None));
        let wrong = ToldFeedback { blocked: "Le bouton.".to_owned(), ..ToldFeedback::default() };
        let fields: Vec<_> = wrong.read(0).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["outcome", "severity"]);
        let whole = ToldFeedback {
            outcome: "pas-fait".to_owned(),
            blocked: "Le bouton.".to_owned(),
            severity: "4".to_owned(),
            spot: " ".to_owned(),
        };
        let trouble = whole.read(0).unwrap().trouble.unwrap();
        assert_eq!((trouble.severity, trouble.spot), (Severity::Blocking, None));
    }

    #[test]
    fn each_theme_has_several_reasons() {
        for theme in Theme::ALL {
            assert!(DropReason::ALL.iter().filter(|reason| Theme::of(**reason) == *theme).count() >= 4);
        }
    }
}
