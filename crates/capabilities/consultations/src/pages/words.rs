//! Small lists in words.

use chrono::NaiveDate;
use maillage_shell::words::Lang;
use maillage_shell::{Ctx, text};
use maillage_vocabulary::ClosedList;

use crate::model::{Consultation, Method, Mode, State, Uptake, Verdict};
use crate::view::Standing;

/// A value of a closed list in a few words.
pub fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

/// A fact in a word or two, with its colour and icon.
#[derive(Clone, Debug)]
pub struct Tag {
    /// Words.
    pub label: String,
    /// Colour.
    pub colour: &'static str,
    /// Icon.
    pub icon: &'static str,
}

/// How people are asked.
pub const fn method(method: Method) -> &'static str {
    match method {
        Method::Questionnaire => "consultation-method-questionnaire",
        Method::Workshop => "consultation-method-workshop",
        Method::Observation => "consultation-method-observation",
    }
}

/// How an answer was collected.
pub const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Online => "consultation-mode-online",
        Mode::Spoken => "consultation-mode-spoken",
        Mode::Paper => "consultation-mode-paper",
    }
}

/// How far people have made the matter their own, as an answer.
pub const fn uptake(level: Uptake) -> &'static str {
    match level {
        Uptake::Unheard => "consultation-uptake-unheard",
        Uptake::Known => "consultation-uptake-known",
        Uptake::Understood => "consultation-uptake-understood",
        Uptake::Used => "consultation-uptake-used",
        Uptake::Autonomous => "consultation-uptake-autonomous",
    }
}

/// The same, as what a share of people reached.
pub const fn reached(level: Uptake) -> &'static str {
    match level {
        Uptake::Unheard | Uptake::Known => "consultation-reached-known",
        Uptake::Understood => "consultation-reached-understood",
        Uptake::Used => "consultation-reached-used",
        Uptake::Autonomous => "consultation-reached-autonomous",
    }
}

/// What became of what was heard.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Followed => "consultation-followed",
        Verdict::Partly => "consultation-partly",
        Verdict::NotFollowed => "consultation-not-followed",
    }
}

/// Where consultations stand, as a choice.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "consultation-standing-open",
        Standing::Waiting => "consultation-standing-waiting",
        Standing::Decided => "consultation-standing-decided",
        Standing::Withdrawn => "consultation-standing-withdrawn",
    }
}

/// Where one stands, as a tag.
pub fn state_tag(ctx: &Ctx, one: &Consultation) -> Tag {
    let tag = |key: &str, colour, icon| Tag { label: ctx.t(key).to_owned(), colour, icon };
    match one.state {
        State::Draft => tag("consultation-state-draft", "", "pencil"),
        State::Open if one.is_open(ctx.now()) => tag("consultation-state-open", "olive", "megaphone"),
        State::Open | State::Closed => tag("consultation-state-closed", "ochre", "hourglass"),
        State::Published => match one.days_without_answer(ctx.local_now().date()) {
            Some(days) => Tag {
                label: ctx.tx("consultation-late", &[("count", days.into())]),
                colour: "brick",
                icon: "hourglass",
            },
            None => tag("consultation-state-published", "ochre", "hourglass"),
        },
        State::Decided => tag(
            one.decision.as_ref().map_or("consultation-state-decided", |decision| verdict(decision.verdict)),
            "blue",
            "landmark",
        ),
        State::Withdrawn => tag("consultation-state-withdrawn", "", "x"),
        State::Hidden => tag("consultation-state-hidden", "brick", "x"),
    }
}

/// The day that matters now, in a few words.
pub fn day_line(ctx: &Ctx, one: &Consultation) -> String {
    let on = |key: &str, day: NaiveDate| ctx.tx(key, &[("day", text::date(day, ctx.lang()).as_str().into())]);
    match one.state {
        State::Draft | State::Open => on("consultation-until", one.deadline),
        State::Closed | State::Published => on("consultation-decision-awaited", one.decision_on),
        State::Decided => {
            let at = one.decision.as_ref().map_or(one.changed_at, |decision| decision.at);
            on("consultation-decided-on", ctx.app().local(at).date())
        }
        State::Withdrawn | State::Hidden => {
            on("consultation-withdrawn-on", ctx.app().local(one.changed_at).date())
        }
    }
}

/// A day in full.
pub fn day(ctx: &Ctx, day: NaiveDate) -> String {
    text::date(day, ctx.lang())
}

/// The day of a moment, in full.
pub fn day_of(ctx: &Ctx, at: chrono::DateTime<chrono::Utc>) -> String {
    day(ctx, ctx.app().local(at).date())
}
