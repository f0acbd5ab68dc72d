//! The path of a consultation: what happened, and what is to come.

use maillage_shell::Ctx;

use super::words::{day, day_of};
use crate::model::{ByWhom, Consultation, State, Step};
use crate::store::steps::Happened;

/// A line of the path.
pub struct Line {
    /// When.
    pub day: String,
    /// What.
    pub what: &'static str,
    /// Why, where it was told.
    pub detail: String,
    /// Whether it is still to come.
    pub to_come: bool,
}

/// What happened, in order, and what is announced.
pub fn path(ctx: &Ctx, one: &Consultation, steps: &[Happened]) -> Vec<Line> {
    let done = steps.iter().map(|step| Line {
        day: day_of(ctx, step.at),
        what: words(step.step, step.by_whom),
        // What was added to a synthesis stands beside it.
        detail: step.reason.clone().filter(|_| step.step != Step::Corrected).unwrap_or_default(),
        to_come: false,
    });
    let next = |on, what| Line { day: day(ctx, on), what, detail: String::new(), to_come: true };
    let decision = || next(one.decision_on, "consultation-next-decision");
    let to_come = match one.state {
        State::Open => vec![next(one.deadline, "consultation-next-closing"), decision()],
        State::Closed | State::Published if one.decision_on >= ctx.local_now().date() => vec![decision()],
        _ => Vec::new(),
    };
    done.chain(to_come).collect()
}

const fn words(step: Step, by: ByWhom) -> &'static str {
    match (step, by) {
        (Step::Drafted, ByWhom::Body) => "consultation-step-drafted",
        (Step::Drafted, _) => "consultation-step-drafted-network",
        (Step::Opened, _) => "consultation-step-opened",
        (Step::Extended, _) => "consultation-step-extended",
        (Step::Closed, _) => "consultation-step-closed",
        (Step::Published, _) => "consultation-step-published",
        (Step::Corrected, _) => "consultation-step-corrected",
        (Step::Reminded, _) => "consultation-step-reminded",
        (Step::Decided, ByWhom::Body) => "consultation-step-decided",
        (Step::Decided, _) => "consultation-step-decided-network",
        (Step::Withdrawn, ByWhom::Body) => "consultation-step-withdrawn-body",
        (Step::Withdrawn, _) => "consultation-step-withdrawn",
        (Step::Hidden, _) => "consultation-step-hidden",
        (Step::Shown, _) => "consultation-step-shown",
    }
}

/// Words of the great steps, and the rank from 1 of the present one; none where it was withdrawn.
pub const fn great_steps(one: &Consultation) -> Option<usize> {
    match one.state {
        State::Draft => Some(1),
        State::Open => Some(2),
        State::Closed => Some(3),
        State::Published => Some(4),
        // All of them are done.
        State::Decided => Some(5),
        State::Withdrawn | State::Hidden => None,
    }
}

/// Keys of the great steps.
pub const GREAT_STEPS: [&str; 4] = [
    "consultation-great-asked",
    "consultation-great-open",
    "consultation-great-synthesis",
    "consultation-great-decision",
];
