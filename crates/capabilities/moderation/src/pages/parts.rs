//! What several screens say of a case.

use chrono::{DateTime, Utc};
use maillage_shell::{Author, Ctx, text};

use crate::model::{ByWhom, Case, Outcome, State, Step};
use crate::store::steps::Happened;

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: &'static str,
    /// Words.
    pub label: String,
    /// More words, or none.
    pub detail: String,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many there are; none here.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice in words.
    pub fn new(value: &'static str, label: &str, detail: &str, chosen: &str) -> Self {
        let (label, detail) = (label.to_owned(), detail.to_owned());
        Self { value, label, detail, selected: value == chosen, count: None }
    }
}

/// Something that happened, in words.
pub struct Line {
    /// Day.
    pub day: String,
    /// What.
    pub what: String,
    /// Through whom.
    pub who: &'static str,
    /// What was decided, on which ground.
    pub decided: String,
    /// Why.
    pub words: String,
}

/// The day of a moment, in words.
pub fn day(ctx: &Ctx, at: DateTime<Utc>) -> String {
    text::date(ctx.app().local(at).date(), ctx.lang())
}

/// Key of who wrote something.
pub const fn author(author: Author) -> &'static str {
    match author {
        Author::Inhabitant => "moderation-author-inhabitant",
        Author::Professional => "moderation-author-professional",
        Author::Body => "moderation-author-body",
    }
}

/// Key of where a case stands.
pub const fn standing(case: &Case) -> &'static str {
    match case.state {
        State::Received => "moderation-state-received",
        State::Appealed => "moderation-state-appealed",
        State::Decided => "moderation-state-decided",
        State::Confirmed => "moderation-state-confirmed",
        State::Reversed => "moderation-state-reversed",
    }
}

/// What was decided, and on which ground.
pub fn decided(ctx: &Ctx, outcome: Option<Outcome>, ground: Option<crate::model::Ground>) -> String {
    let outcome = outcome.map(|outcome| ctx.t(outcome.label()));
    let ground = ground.map(|ground| ctx.t(ground.label()));
    outcome.into_iter().chain(ground).collect::<Vec<_>>().join(". ")
}

/// A line of the log. What a side said when it contested is for those who decide.
pub fn line(ctx: &Ctx, one: &Happened, with_words: bool) -> Line {
    let what = match one.step {
        Step::Reported => "moderation-step-reported",
        Step::Decided => "moderation-step-decided",
        Step::Appealed => "moderation-step-appealed",
        Step::Confirmed => "moderation-step-confirmed",
        Step::Reversed => "moderation-step-reversed",
        Step::Mended => "moderation-step-mended",
    };
    let who = match one.by_whom {
        ByWhom::Reporter => "moderation-by-reporter",
        ByWhom::Author => "moderation-by-author",
        ByWhom::Moderator => "moderation-by-moderator",
        ByWhom::Administrator => "moderation-by-administrator",
        ByWhom::Alone => "moderation-by-alone",
    };
    let said = one.words.clone().filter(|_| with_words || one.outcome.is_some());
    Line {
        day: day(ctx, one.at),
        what: ctx.t(what).to_owned(),
        who,
        decided: decided(ctx, one.outcome, one.ground),
        words: said.unwrap_or_default(),
    }
}
