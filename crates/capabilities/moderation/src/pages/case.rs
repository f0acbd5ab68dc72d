//! `/gestion/moderation/{id}`: a case, and deciding of it.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use maillage_vocabulary::TextError;
use serde::Deserialize;

use super::parts::{Choice, Line, author, day, decided, line, standing};
use super::queue::title;
use super::report::failure;
use crate::acts::{self, Refusal};
use crate::model::{
    ByWhom, Case, CaseId, Decider, Decision, Fault, Ground, Outcome, Party, Reason, may_decide,
};
use crate::state::{Moderator, State, moderator};
use crate::store::{appeals, cases, reports, steps};

/// What somebody reported.
struct Said {
    day: String,
    wrong: &'static str,
    words: String,
    answered: bool,
}

/// Why a side contests.
struct Against {
    side: &'static str,
    day: String,
    words: String,
}

/// Whether whoever looks may decide.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deciding {
    /// Nothing waits for a decision.
    Done,
    /// They may.
    Open,
    /// They may, though they decided already: there is nobody else.
    Alone,
    /// Another person must.
    Another,
}

impl Deciding {
    fn of(case: &Case, moderator: &Moderator) -> Self {
        match may_decide(case.state, case.decider.as_deref(), decider(moderator)) {
            Some(ByWhom::Alone) => Self::Alone,
            Some(_) => Self::Open,
            None if case.state.waits() => Self::Another,
            None => Self::Done,
        }
    }
}

#[derive(Template)]
#[template(path = "moderation_case.html")]
struct CasePage {
    page: Page,
    id: String,
    title: String,
    path: String,
    kind: String,
    author: &'static str,
    shown: bool,
    text: String,
    standing: &'static str,
    due: String,
    by_hand: bool,
    deciding: Deciding,
    reports: Vec<Said>,
    appeals: Vec<Against>,
    lines: Vec<Line>,
    /// Other cases of the same thing: id, day, what was decided.
    before: Vec<(String, String, String)>,
    outcomes: Vec<Choice>,
    grounds: Vec<Choice>,
    reason: String,
    errors: Vec<FieldError>,
    problem: String,
}

impl CasePage {
    fn fault(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What is decided, as it is typed or sent by a program.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Typed {
    /// `kept`, `hidden`, `mend`.
    pub outcome: String,
    /// What hiding stands on: `law-child`, `law-data`, `law-hatred`, `law-rights`, `law-other`, `rule-advertising`,
    /// `rule-danger`, `rule-respect`; empty where the thing is kept.
    pub ground: String,
    /// Why, in a sentence of 250 characters that both sides read.
    pub reason: String,
}

impl Typed {
    /// What it means.
    pub fn read(&self) -> Result<Decision, Vec<Fault>> {
        let outcome: Result<Outcome, Fault> =
            self.outcome.parse().map_err(|_| ("outcome", "moderation-error-outcome"));
        let ground: Result<Ground, Fault> =
            self.ground.parse().map_err(|_| ("ground", "moderation-error-ground"));
        let reason = Reason::new(&self.reason).map_err(|error| match error {
            TextError::Empty => ("reason", "moderation-error-reason"),
            TextError::TooLong { .. } => ("reason", "moderation-error-reason-long"),
        });
        match (outcome, ground, reason) {
            (Ok(Outcome::Kept), _, Ok(reason)) => Ok(Decision::Keep(reason)),
            (Ok(Outcome::Hidden), Ok(ground), Ok(reason)) => Ok(Decision::Hide(ground, reason)),
            (Ok(Outcome::Mend), Ok(ground), Ok(reason)) => Ok(Decision::Mend(ground, reason)),
            (outcome, ground, reason) => {
                let hides = outcome.is_ok_and(Outcome::hides);
                let ground = ground.err().filter(|_| hides);
                Err([outcome.err(), ground, reason.err()].into_iter().flatten().collect())
            }
        }
    }
}

/// `GET /gestion/moderation/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    moderator(&ctx)?;
    let case = found(&ctx, &id).await?;
    let moderator = state.moderator_of(&ctx, &case).await?;
    show(&ctx, &moderator, &case, &Typed::default(), &[], "").await
}

/// The case of an address.
pub async fn found(ctx: &Ctx, id: &str) -> Result<Case, Failure> {
    let id: CaseId = id.parse().map_err(|_| Failure::NotFound)?;
    cases::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)
}

/// `POST /gestion/moderation/{id}`.
pub async fn decide(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    moderator(&ctx)?;
    let case = found(&ctx, &id).await?;
    let moderator = state.moderator_of(&ctx, &case).await?;
    let decision = match typed.read() {
        Ok(decision) => decision,
        Err(faults) => {
            let page = show(&ctx, &moderator, &case, &typed, &faults, "").await;
            return with(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let problem = match acts::decide(ctx.app(), decider(&moderator), &case.id, &decision).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            return Ok(see_other("/gestion/moderation"));
        }
        Err(refusal) => sentence(refusal)?,
    };
    let case = found(&ctx, &id).await?;
    with(show(&ctx, &moderator, &case, &typed, &[], ctx.t(problem)).await, StatusCode::CONFLICT)
}

/// A person as one who decides.
pub fn decider(moderator: &Moderator) -> Decider<'_> {
    let Moderator { person, administrator, alone } = moderator;
    Decider { person, administrator: *administrator, alone: *alone }
}

/// The sentence for whoever cannot decide.
pub fn sentence(refusal: Refusal) -> Result<&'static str, Failure> {
    match refusal {
        Refusal::Closed => Ok("moderation-error-closed"),
        Refusal::AnotherDecides => Ok("moderation-another-decides"),
        Refusal::NobodyMends => Ok("moderation-error-mend"),
        refusal => Err(failure(refusal)),
    }
}

fn with(page: Result<Response, Failure>, status: StatusCode) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = status;
    Ok(page)
}

/// What people said of a case, and what happened to it.
async fn told(ctx: &Ctx, case: &Case) -> Result<(Vec<Said>, Vec<Against>, Vec<Line>), Failure> {
    let db = ctx.app().db();
    let said = reports::of_case(db, &case.id).await?.into_iter().map(|report| Said {
        day: day(ctx, report.at),
        wrong: report.wrong.label(),
        words: report.words,
        answered: report.email.is_some(),
    });
    let against = appeals::of_case(db, &case.id).await?.into_iter().map(|appeal| Against {
        side: match appeal.party {
            Party::Author => "moderation-by-author",
            Party::Reporter => "moderation-by-reporter",
        },
        day: day(ctx, appeal.at),
        words: appeal.words,
    });
    let lines = steps::of_case(db, &case.id).await?;
    Ok((said.collect(), against.collect(), lines.iter().map(|one| line(ctx, one, false)).collect()))
}

async fn show(
    ctx: &Ctx,
    moderator: &Moderator,
    case: &Case,
    typed: &Typed,
    faults: &[Fault],
    problem: &str,
) -> Result<Response, Failure> {
    let (reports, appeals, lines) = told(ctx, case).await?;
    let others = cases::of_path(ctx.app().db(), &case.path).await?;
    let before = others.iter().filter(|other| other.id != case.id).map(|other| {
        (other.id.to_string(), day(ctx, other.opened_at), decided(ctx, other.outcome, other.ground))
    });
    let written = ctx.app().written(&case.path).map(|(written, _)| written);
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let title = title(ctx, case);
    let template = CasePage {
        page: ctx
            .page(title.clone())
            .hidden()
            .crumb(ctx.t("nav-moderation"), "/gestion/moderation")
            .crumb(title.clone(), format!("/gestion/moderation/{}", case.id)),
        id: case.id.to_string(),
        title,
        path: case.path.clone(),
        kind: ctx.t(&case.kind).to_owned(),
        author: author(case.author),
        shown: written.as_ref().is_some_and(|written| written.shown),
        text: written.map(|written| written.text).unwrap_or_default(),
        standing: standing(case),
        due: day(ctx, case.due_at),
        by_hand: !case.applied,
        deciding: Deciding::of(case, moderator),
        reports,
        appeals,
        lines,
        before: before.collect(),
        outcomes: outcomes(ctx, case, &typed.outcome),
        grounds: Ground::ALL
            .iter()
            .map(|ground| Choice::new(ground.code(), ctx.t(ground.label()), "", &typed.ground))
            .collect(),
        reason: typed.reason.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// What can be decided: nobody is asked to mend who cannot be written to.
fn outcomes(ctx: &Ctx, case: &Case, chosen: &str) -> Vec<Choice> {
    let about = |outcome: Outcome| match outcome {
        Outcome::Kept => "moderation-outcome-kept-about",
        Outcome::Hidden => "moderation-outcome-hidden-about",
        Outcome::Mend => "moderation-outcome-mend-about",
    };
    let possible = Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::Mend || case.reachable);
    possible
        .map(|outcome| Choice::new(outcome.code(), ctx.t(outcome.label()), ctx.t(about(*outcome)), chosen))
        .collect()
}
