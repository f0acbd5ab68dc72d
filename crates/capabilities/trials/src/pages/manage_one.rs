//! `/gestion/tests/{id}`: a campaign as the network leads it.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other, text};
use maillage_vocabulary::lists::trials::QuotaOn;
use serde::Deserialize;

use super::card::{Choice, Line, line, state as state_words, team, whereabouts};
use super::one::{SessionLine, sessions};
use super::propose::{QuotaGroup, quota_groups, quotas as read_quotas};
use super::seat::state_word;
use super::{sentence, told, with_status};
use crate::acts::decide::{self, Decision};
use crate::acts::{self, invite};
use crate::model::{
    ByWhom, Cell, Quotas, Reason, SeatState, Seats, State as Standing, Step, Trial, quota_fault,
};
use crate::state::State;
use crate::store::{cells, seats, steps};
use crate::view::Entry;
use crate::words;

/// Places to choose from for a session, at most.
const MOST_PLACES: usize = 400;

/// A draw that was done, in words.
struct DrawLine {
    day: String,
    words: String,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
#[derive(Template)]
#[template(path = "trial_manage.html")]
struct OnePage {
    page: Page,
    id: String,
    title: String,
    team: String,
    state: (String, &'static str),
    facts: Vec<(&'static str, String)>,
    former: Vec<(String, String, String)>,
    owes: bool,
    steps: Vec<(&'static str, &'static str, &'static str)>,
    refuses: bool,
    stops: bool,
    groups: Vec<QuotaGroup>,
    seats: u16,
    taken: u16,
    quotas_open: bool,
    counts: Vec<(String, usize)>,
    draws: Vec<DrawLine>,
    draws_open: bool,
    free: u16,
    seed: u32,
    sessions: Vec<SessionLine>,
    sessions_open: bool,
    places: Vec<Choice>,
    typed: TypedSession,
    lines: Vec<Line>,
    errors: Vec<FieldError>,
    problem: String,
    public_href: Option<String>,
}

impl OnePage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// A session, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedSession {
    /// Address of an event of the agenda, in the place of the rest.
    pub event: String,
    /// Public id of a place.
    pub place: String,
    /// Day.
    pub day: String,
    /// From when.
    pub from: String,
    /// To when.
    pub to: String,
    /// Seats.
    pub seats: String,
}

/// What a page shows beside the campaign.
#[derive(Default)]
pub(super) struct Shown {
    pub errors: FieldErrors,
    pub problem: String,
    pub session: TypedSession,
}

/// `GET /gestion/tests/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    show(&ctx, &state, &id, Shown::default()).await
}

/// What is decided.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    reason: String,
}

/// A decision of a form or of a program; the sentence that says what is missing otherwise.
pub fn decision(act: &str, reason: &str) -> Result<Decision, &'static str> {
    let reason = || Reason::new(reason).map_err(|_| "trial-error-reason");
    match act {
        "accepted" => Ok(Decision::Accept),
        "refused" => reason().map(Decision::Refuse),
        "recruits" => Ok(Decision::Recruit),
        "starts" => Ok(Decision::Start),
        "ends" => Ok(Decision::End),
        "closed" => Ok(Decision::Close),
        "stopped" => reason().map(Decision::Stop),
        _ => Err("trial-error-choose"),
    }
}

/// `POST /gestion/tests/{id}`.
pub async fn decide(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let decision = match decision(&typed.act, &typed.reason) {
        Ok(decision) => decision,
        Err(key) => {
            let shown = Shown { errors: FieldErrors::one("reason", ctx.t(key)), ..Shown::default() };
            return with_status(show(&ctx, &state, &id, shown).await, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let trial = super::report::find(&ctx, &id).await?;
    let by = (&decision, ByWhom::Network);
    let done = decide::decide(ctx.app(), &acts::actor(&ctx), &trial.id, by).await;
    finish(&ctx, &state, &id, done).await
}

/// Back to the campaign, or its page with why nothing was done.
pub(super) async fn finish(
    ctx: &Ctx,
    state: &State,
    id: &str,
    done: Result<maillage_store::Version, acts::Refusal>,
) -> Result<Response, Failure> {
    match done {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/tests/{id}")))
        }
        Err(refusal) => {
            let problem = sentence(ctx, refusal)?;
            let shown = Shown { problem, ..Shown::default() };
            with_status(show(ctx, state, id, shown).await, StatusCode::CONFLICT)
        }
    }
}

/// Seats and quotas, as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedQuotas {
    seats: String,
    on: Vec<String>,
    target: Vec<String>,
}

/// `POST /gestion/tests/{id}/quotas`.
pub async fn quotas(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<TypedQuotas>,
) -> Result<Response, Failure> {
    use maillage_vocabulary::ClosedList as _;
    let told_quotas = read_quotas(&typed.on, &typed.target);
    let targets = told_quotas.iter().filter_map(|one| Some((QuotaOn::from_slug(&one.on)?, one.target)));
    let quotas = match Quotas::new(typed.seats.trim().parse().unwrap_or_default(), targets) {
        Ok(quotas) => quotas,
        Err(fault) => {
            let shown = Shown { errors: told(&ctx, &[quota_fault(fault)]), ..Shown::default() };
            return with_status(show(&ctx, &state, &id, shown).await, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let trial = super::report::find(&ctx, &id).await?;
    let done = decide::set_quotas(ctx.app(), &acts::actor(&ctx), &trial.id, &quotas).await;
    finish(&ctx, &state, &id, done).await
}

/// The page of a campaign.
pub(super) async fn show(ctx: &Ctx, state: &State, id: &str, shown: Shown) -> Result<Response, Failure> {
    let trial = super::report::find(ctx, id).await?;
    let snapshot = state.snapshot();
    let entry = snapshot.by_id(&trial.id).ok_or(Failure::NotFound)?;
    let db = ctx.app().db();
    let asked = cells::of_trial(db, &trial.id).await?;
    let lines = steps::of_trial(db, &trial.id).await?;
    let draws = steps::draws(db, &trial.id).await?;
    let standing = trial.state;
    let preparing = matches!(standing, Standing::Proposed | Standing::Accepted);
    let template = OnePage {
        page: frame(ctx, &trial),
        id: trial.id.to_string(),
        title: trial.sheet.title.to_string(),
        team: team(ctx, &trial.sheet),
        state: state_words(ctx, standing),
        facts: facts(ctx, &trial),
        former: former(ctx, &snapshot, &trial),
        owes: standing == Standing::Proposed && owes(ctx, &snapshot, &trial).await?,
        steps: next_steps(standing),
        refuses: standing.after(Step::Refused).is_some(),
        stops: standing.after(Step::Stopped).is_some() && standing != Standing::Proposed,
        groups: groups(ctx, &asked, preparing),
        seats: trial.sheet.seats,
        taken: trial.taken,
        quotas_open: preparing,
        counts: counts(ctx, &trial).await?,
        draws: draws.iter().map(|drawn| draw_line(ctx, drawn)).collect(),
        draws_open: standing.takes_testers(),
        free: trial.sheet.seats.saturating_sub(trial.taken),
        seed: super::manage_draw::seed(ctx.app()),
        sessions: sessions(ctx, state, entry),
        sessions_open: matches!(standing, Standing::Accepted | Standing::Recruiting | Standing::Running),
        places: places(&state.places(), entry, &shown.session.place),
        typed: shown.session,
        lines: lines.iter().map(|one| line(ctx, one)).collect(),
        errors: shown.errors.iter().cloned().collect(),
        problem: shown.problem,
        public_href: trial.public_at.is_some().then(|| format!("/tests/{}", trial.id)),
    };
    html(ctx, Keep::Private, &template)
}

fn frame(ctx: &Ctx, trial: &Trial) -> Page {
    ctx.page(trial.sheet.title.as_str())
        .hidden()
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(ctx.t("nav-trials-manage"), "/gestion/tests")
        .crumb(trial.sheet.title.as_str(), "")
}

fn facts(ctx: &Ctx, trial: &Trial) -> Vec<(&'static str, String)> {
    let (sheet, lang) = (&trial.sheet, ctx.lang());
    let tasks: Vec<_> = sheet.tasks.iter().map(ToString::to_string).collect();
    vec![
        ("trial-contact", sheet.contact_name.to_string()),
        ("trial-tried", sheet.tried.to_string()),
        ("trial-phase", words::short(sheet.phase, lang).to_owned()),
        ("trial-tasks-ask", tasks.join("\n")),
        ("trial-length", words::length(sheet, lang)),
        ("trial-sessions-wanted", sheet.sessions_wanted.to_string()),
        ("trial-where", whereabouts(ctx, sheet)),
        ("trial-thanks", words::thanks(sheet, lang)),
        ("trial-data", sheet.data_taken.to_string()),
        ("trial-fate", sheet.data_fate.to_string()),
        ("trials-charter", ctx.tx("trials-charter-version", &[("count", u64::from(trial.charter).into())])),
        ("trial-proposed-on", text::date(ctx.app().local(trial.proposed_at).date(), lang)),
    ]
}

/// Other campaigns of the same mailbox, and of a team of the same name under another: address, title, state.
fn former(ctx: &Ctx, snapshot: &crate::view::Snapshot, trial: &Trial) -> Vec<(String, String, String)> {
    let name = maillage_search::fold(trial.sheet.team_name.as_str());
    let same = |entry: &&std::sync::Arc<Entry>| {
        let other = &entry.trial;
        other.id != trial.id
            && (other.team == trial.team || maillage_search::fold(other.sheet.team_name.as_str()) == name)
    };
    let told = |entry: &std::sync::Arc<Entry>| {
        let (state, _) = state_words(ctx, entry.trial.state);
        (format!("/gestion/tests/{}", entry.trial.id), entry.trial.sheet.title.to_string(), state)
    };
    snapshot.all().iter().filter(same).map(told).collect()
}

/// Whether the testers of another campaign of the team wait for an answer.
async fn owes(ctx: &Ctx, snapshot: &crate::view::Snapshot, trial: &Trial) -> Result<bool, Failure> {
    for entry in
        snapshot.all().iter().filter(|entry| entry.trial.team == trial.team && entry.trial.id != trial.id)
    {
        let said = crate::store::feedback::of_trial(ctx.app().db(), &entry.trial.id).await?;
        if (crate::model::Former { state: entry.trial.state, heard: !said.is_empty() }).owes() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the network can do next: word of the form, words, icon.
fn next_steps(standing: Standing) -> Vec<(&'static str, &'static str, &'static str)> {
    let all = [
        (Step::Accepted, "trial-do-accept", "check"),
        (Step::Recruits, "trial-do-recruit", "megaphone"),
        (Step::Starts, "trial-do-start", "arrow-right"),
        (Step::Ends, "trial-do-end", "circle-check"),
        (Step::Closed, "trial-do-close", "archive"),
    ];
    let can = all.into_iter().filter(|(step, _, _)| standing.after(*step).is_some());
    can.map(|(step, words, icon)| (step.code(), words, icon)).collect()
}

fn groups(ctx: &Ctx, asked: &[(Cell, Seats)], preparing: bool) -> Vec<QuotaGroup> {
    let seats = |on: QuotaOn| asked.iter().find(|(cell, _)| *cell == Cell::Of(on)).map(|(_, seats)| *seats);
    let mut groups = quota_groups(ctx, |on| match seats(on) {
        Some(seats) => (seats.target.to_string(), Some(seats.taken)),
        None => (String::new(), None),
    });
    if !preparing {
        for group in &mut groups {
            group.quotas.retain(|quota| quota.taken.is_some());
        }
        groups.retain(|group| !group.quotas.is_empty());
    }
    groups
}

async fn counts(ctx: &Ctx, trial: &Trial) -> Result<Vec<(String, usize)>, Failure> {
    let seats = seats::of_trial(ctx.app().db(), &trial.id).await?;
    let count = |state: &SeatState| {
        let count = seats.iter().filter(|seat| seat.state == *state).count();
        (state_word(ctx, *state).0, count)
    };
    Ok(SeatState::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect())
}

fn draw_line(ctx: &Ctx, drawn: &steps::Drawn) -> DrawLine {
    DrawLine {
        day: text::date(ctx.app().local(drawn.at).date(), ctx.lang()),
        words: ctx.tx(
            "trial-draw-line",
            &[
                ("count", u64::from(drawn.invited).into()),
                ("candidates", u64::from(drawn.candidates).into()),
                ("seed", drawn.seed.to_string().as_str().into()),
            ],
        ),
    }
}

/// The places of the territory of a campaign, by commune and name.
fn places(places: &Places, entry: &Entry, chosen: &str) -> Vec<Choice> {
    let near = |commune: Option<&maillage_territory::Commune>| {
        commune.is_some_and(|commune| entry.trial.sheet.takes_from(commune))
    };
    let own = places.places.iter().filter(|place| near(place.commune));
    let mut own: Vec<_> = own
        .map(|place| {
            let id = place.place.id.as_str();
            let words = format!("{}, {}", place.commune_name(), place.place.sheet.name.as_str());
            Choice::new(id, words, id == chosen)
        })
        .collect();
    own.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
    own.truncate(MOST_PLACES);
    own
}

/// Setting of the network, for the page of a draw.
pub(super) async fn most(ctx: &Ctx) -> Result<u16, Failure> {
    Ok(invite::most_invitations(ctx.app().db()).await?)
}
