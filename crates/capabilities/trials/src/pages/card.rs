//! A campaign in a list, and the words of states.

use maillage_shell::{Ctx, text};
use maillage_territory::Territories;

use crate::model::{Sheet, State, Step};
use crate::view::Entry;
use crate::words;

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: String,
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
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: String::new(), selected, count: None }
    }

    /// With more words.
    #[must_use]
    pub fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }
}

/// A campaign in a list.
pub struct Card {
    /// Its page.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Who has something tested.
    pub team: String,
    /// In which phase.
    pub phase: &'static str,
    /// Where it stands: words and colour.
    pub state: (String, &'static str),
    /// How long, and where.
    pub detail: String,
    /// How many are wanted, and found.
    pub seats: String,
}

/// The card of a campaign.
pub fn card(ctx: &Ctx, entry: &Entry, href: String) -> Card {
    let sheet = &entry.trial.sheet;
    Card {
        href,
        title: sheet.title.to_string(),
        team: team(ctx, sheet),
        phase: words::short(sheet.phase, ctx.lang()),
        state: state(ctx, entry.trial.state),
        detail: format!("{}, {}", words::length(sheet, ctx.lang()), whereabouts(ctx, sheet)),
        seats: seats(ctx, entry),
    }
}

/// Name of the team, and what it is.
pub fn team(ctx: &Ctx, sheet: &Sheet) -> String {
    let kind = words::short(sheet.team_kind, ctx.lang());
    ctx.tx("trial-team", &[("name", sheet.team_name.as_str().into()), ("kind", kind.into())])
}

/// Where testers live.
pub fn whereabouts(ctx: &Ctx, sheet: &Sheet) -> String {
    let found = sheet.territory.and_then(|code| Territories::embedded().territory(code));
    found.map_or_else(|| ctx.t("trial-everywhere").to_owned(), |found| found.name().to_owned())
}

/// How many testers are wanted, and how many seats are taken.
pub fn seats(ctx: &Ctx, entry: &Entry) -> String {
    let (wanted, taken) = (u64::from(entry.trial.sheet.seats), u64::from(entry.trial.taken));
    let wanted = ctx.tx("trial-seats", &[("count", wanted.into())]);
    ctx.tx("trial-seats-taken", &[("wanted", (&wanted).into()), ("count", taken.into())])
}

/// Where a campaign stands: words and colour.
pub fn state(ctx: &Ctx, state: State) -> (String, &'static str) {
    let (key, colour) = match state {
        State::Proposed => ("trial-state-proposed", "ochre"),
        State::Accepted => ("trial-state-accepted", "blue"),
        State::Recruiting => ("trial-state-recruiting", "ochre"),
        State::Running => ("trial-state-running", "blue"),
        State::Reporting => ("trial-state-reporting", "blue"),
        State::Returned => ("trial-state-returned", "olive"),
        State::Closed => ("trial-state-closed", ""),
        State::Refused => ("trial-state-refused", "brick"),
        State::Stopped => ("trial-state-stopped", "brick"),
    };
    (ctx.t(key).to_owned(), colour)
}

/// A line of what happened.
pub struct Line {
    /// Day.
    pub day: String,
    /// What.
    pub what: String,
    /// Why, where it was told.
    pub detail: String,
}

/// What happened, in words.
pub fn line(ctx: &Ctx, happened: &crate::store::steps::Happened) -> Line {
    let key = match happened.step {
        Step::Proposed => "trial-step-proposed",
        Step::Accepted => "trial-step-accepted",
        Step::Refused => "trial-step-refused",
        Step::Recruits => "trial-step-recruits",
        Step::Starts => "trial-step-starts",
        Step::Ends => "trial-step-ends",
        Step::Returned => "trial-step-returned",
        Step::Closed => "trial-step-closed",
        Step::Stopped => "trial-step-stopped",
        Step::Hidden => "trial-step-hidden",
        Step::Shown => "trial-step-shown",
    };
    Line {
        day: text::date(ctx.app().local(happened.at).date(), ctx.lang()),
        what: ctx.t(key).to_owned(),
        detail: happened.reason.clone().unwrap_or_default(),
    }
}
