//! A campaign in a list, and the words of states.

use maillage_shell::{Ctx, text};
use maillage_statistics::alone;
use maillage_territory::Territories;

use crate::model::{Sheet, State, Step};
use crate::state::rule;
use crate::view::{Entry, Stage};
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
    /// How what is tried, or what changed, begins.
    pub about: String,
    /// How long, and where.
    pub detail: String,
    /// How many are wanted, and found; once it is over, how many came.
    pub seats: String,
}

/// What is tried, or what changed, in so many characters.
type About = maillage_vocabulary::Line<160>;

/// The card of a campaign.
pub fn card(ctx: &Ctx, entry: &Entry, href: String) -> Card {
    let sheet = &entry.trial.sheet;
    let over = entry.stage() == Stage::Results || entry.trial.state == State::Reporting;
    let changes = entry.trial.changes.as_ref().filter(|_| entry.trial.state.is_told());
    Card {
        href,
        title: sheet.title.to_string(),
        team: team(ctx, sheet),
        phase: words::short(sheet.phase, ctx.lang()),
        state: state(ctx, entry.trial.state),
        about: About::cut(changes.map_or(sheet.tried.as_str(), |words| words.as_str()))
            .map(|about| about.to_string())
            .unwrap_or_default(),
        detail: format!("{} · {}", words::length(sheet, ctx.lang()), whereabouts(ctx, sheet)),
        seats: if over { came(ctx, entry) } else { seats(ctx, entry) },
    }
}

/// How many came: few are not counted aloud.
pub fn came(ctx: &Ctx, entry: &Entry) -> String {
    match alone(entry.came, rule(ctx)).count() {
        Some(0) => String::new(),
        Some(count) => ctx.tx("trial-came", &[("count", count.into())]),
        None => ctx.t("trial-came-few").to_owned(),
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

/// How many testers are wanted.
pub fn wanted(ctx: &Ctx, entry: &Entry) -> String {
    ctx.tx("trial-seats", &[("count", u64::from(entry.trial.sheet.seats).into())])
}

/// How many testers are wanted, and how many seats are taken.
pub fn seats(ctx: &Ctx, entry: &Entry) -> String {
    let (wanted, taken) = (wanted(ctx, entry), u64::from(entry.trial.taken));
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
