//! The bodies that a need was put to, and what they said, in words.

use maillage_shell::{Ctx, text};

use super::card::short;
use crate::model::{Answer, Asked, Outcome, Through};

/// A body that the need was put to, in words.
pub struct Body {
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: &'static str,
    /// When it was asked, and by when an answer is hoped for; how late it is.
    pub asked: String,
    /// Whether it is late.
    pub late: bool,
    /// What it said, the first first.
    pub answers: Vec<Spoken>,
}

/// What a body said, in words.
pub struct Spoken {
    /// When, and through whom.
    pub told: String,
    /// What it comes to, and the colour of these words.
    pub outcome: (String, &'static str),
    /// In the words of the body.
    pub words: String,
    /// By when; empty where it names no day.
    pub by_when: String,
}

/// A body that the need was put to, and what it said.
pub fn body(ctx: &Ctx, one: &Asked) -> Body {
    let today = ctx.local_now().date();
    let day = |at: chrono::DateTime<chrono::Utc>| text::date(ctx.app().local(at).date(), ctx.lang());
    let late = one.days_late(today);
    let asked = match late {
        Some(days) => {
            ctx.tx("need-asked-late", &[("day", (&day(one.asked_at)).into()), ("count", days.into())])
        }
        None if one.answers.is_empty() => {
            let due = text::date(one.due_on, ctx.lang());
            ctx.tx("need-asked-waiting", &[("day", (&day(one.asked_at)).into()), ("due", (&due).into())])
        }
        None => ctx.tx("need-asked-on", &[("day", (&day(one.asked_at)).into())]),
    };
    let spoken = |answer: &Answer| Spoken {
        told: ctx.tx(
            match answer.through {
                Through::Body => "need-answer-told",
                Through::Network => "need-answer-told-through",
            },
            &[("day", (&day(answer.at)).into())],
        ),
        outcome: (ctx.t(outcome_key(answer.outcome)).to_owned(), colour(answer.outcome)),
        words: answer.words.to_string(),
        by_when: answer.by_when.map(|day| text::date(day, ctx.lang())).unwrap_or_default(),
    };
    Body {
        name: one.body.to_string(),
        kind: short(one.kind, ctx.lang()),
        asked,
        late: late.is_some(),
        answers: one.answers.iter().map(spoken).collect(),
    }
}

/// Key of what an answer comes to.
pub const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "need-outcome-done",
        Outcome::WillDo => "need-outcome-will-do",
        Outcome::Partly => "need-outcome-partly",
        Outcome::No => "need-outcome-no",
        Outcome::NotOurs => "need-outcome-not-ours",
    }
}

const fn colour(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done | Outcome::WillDo => "olive",
        Outcome::Partly => "ochre",
        Outcome::No | Outcome::NotOurs => "brick",
    }
}
