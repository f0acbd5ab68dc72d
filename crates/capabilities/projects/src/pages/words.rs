//! Words that the screens of projects share.

use maillage_shell::words::Lang;
use maillage_shell::{Ctx, text};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::Skill;

use crate::model::{CohortKind, State, Step};
use crate::view::Phase;

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// More words, or none.
    pub detail: &'static str,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many there are; none here.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice in words.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: "", selected, count: None }
    }
}

/// A value of a closed list in a few words.
pub fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

/// A skill as a thing to do.
pub fn skill(value: Skill, lang: Lang) -> &'static str {
    if lang.is_french() { value.label() } else { value.short_en() }
}

/// The values of a closed list, to choose from.
pub fn listed<L: ClosedList>(lang: Lang, chosen: &str) -> Vec<Choice> {
    let choice = |value: &L| Choice::new(value.slug(), short(*value, lang), value.slug() == chosen);
    L::ALL.iter().map(choice).collect()
}

/// Key of where a project stands.
pub const fn state_key(state: State) -> &'static str {
    match state {
        State::Proposed => "project-state-proposed",
        State::Open => "project-state-open",
        State::Teamed => "project-state-teamed",
        State::Making => "project-state-making",
        State::Prototype => "project-state-prototype",
        State::Validated => "project-state-validated",
        State::Released => "project-state-released",
        State::Dormant => "project-state-dormant",
        State::Archived => "project-state-archived",
        State::Refused => "project-state-refused",
        State::Abandoned => "project-state-abandoned",
        State::Hidden => "project-state-hidden",
    }
}

/// The colour of where a project stands.
pub const fn colour(state: State) -> &'static str {
    match state {
        State::Open => "ochre",
        State::Teamed | State::Making | State::Prototype | State::Validated => "blue",
        State::Released => "olive",
        State::Refused | State::Abandoned | State::Hidden => "brick",
        State::Proposed | State::Dormant | State::Archived => "",
    }
}

/// Key of what happened.
pub const fn step_key(step: Step) -> &'static str {
    match step {
        Step::Proposed => "project-step-proposed",
        Step::Accepted => "project-step-accepted",
        Step::Refused => "project-step-refused",
        Step::TeamProposed => "project-step-team-proposed",
        Step::Joined => "project-step-joined",
        Step::Left => "project-step-left",
        Step::TeamFormed => "project-step-team-formed",
        Step::Begun => "project-step-begun",
        Step::Workshop => "project-step-workshop",
        Step::Prototype => "project-step-prototype",
        Step::Validated => "project-step-validated",
        Step::Released => "project-step-released",
        Step::Reused => "project-step-reused",
        Step::Slept => "project-step-slept",
        Step::Woken => "project-step-woken",
        Step::Archived => "project-step-archived",
        Step::Abandoned => "project-step-abandoned",
        Step::Reopened => "project-step-reopened",
        Step::Hidden => "project-step-hidden",
        Step::Shown => "project-step-shown",
    }
}

/// Key of where projects stand, as whoever looks for one sees it.
pub const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Open => "projects-phase-open",
        Phase::Made => "projects-phase-made",
        Phase::Out => "projects-phase-out",
        Phase::Ended => "projects-phase-ended",
    }
}

/// Key of the kind of a cohort.
pub const fn cohort_key(kind: CohortKind) -> &'static str {
    match kind {
        CohortKind::GrandeEcoleDuNumerique => "project-cohort-gen",
        CohortKind::InfoLab => "project-cohort-infolab",
        CohortKind::School => "project-cohort-school",
    }
}

/// A day.
pub fn day(ctx: &Ctx, at: chrono::DateTime<chrono::Utc>) -> String {
    text::date(ctx.app().local(at).date(), ctx.lang())
}

/// How many there are, for words that count.
pub fn count(number: usize) -> u64 {
    number as u64
}
