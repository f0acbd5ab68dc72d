//! Teams: proposed with their reasons, sent, answered.

use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, kept};
use maillage_store::{Actor, Version};
use maillage_vocabulary::ClosedList as _;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{actor, failure};
use crate::acts::{change, invite as inviting};
use crate::model::ByWhom;
use crate::pages::proposed_now;
use crate::state::State;
use crate::store::invitations;
use crate::teams::{Lacking, Missing, Team};

/// Somebody who is proposed for a seat.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq, ToSchema)]
pub struct PlaceJson {
    /// Public id of the project.
    pub project: String,
    /// Rank of the seat.
    pub rank: u32,
    /// Public id of the profile.
    pub profile: String,
}

/// Why this person.
#[derive(Serialize, ToSchema)]
pub struct ProposedSeatJson {
    /// The seat and the person.
    #[serde(flatten)]
    pub place: PlaceJson,
    /// The level that the person holds, from 0 to 4.
    pub level: u8,
    /// Whether the seat is taken to learn.
    pub learner: bool,
    /// Kilometres; null where nobody travels.
    pub km: Option<f64>,
    /// How many others could fill the seat.
    pub others: usize,
}

/// A skill that a project does not find.
#[derive(Serialize, ToSchema)]
pub struct MissingJson {
    /// Slug of the skill.
    pub skill: &'static str,
    /// The lowest level that is asked, from 1 to 4.
    pub level: u8,
    /// Seats.
    pub seats: usize,
    /// Kilometres to the nearest person who holds it and does not come so far.
    pub nearest_km: Option<f64>,
    /// Whether nobody would do even if no other project needed them.
    pub alone: bool,
}

/// A team that is proposed.
#[derive(Serialize, ToSchema)]
pub struct TeamJson {
    /// Public id of the project.
    pub project: String,
    /// Whether all its seats would be filled.
    pub complete: bool,
    /// Who would fill its free seats.
    pub seats: Vec<ProposedSeatJson>,
    /// Why it would not be complete.
    pub missing: Vec<MissingJson>,
}

/// A skill that would unlock projects.
#[derive(Serialize, ToSchema)]
pub struct TrainingJson {
    /// Slug of the skill.
    pub skill: &'static str,
    /// A level that is enough, from 1 to 4.
    pub level: u8,
    /// Public ids of projects that one more person with it would complete.
    pub projects: Vec<String>,
    /// People near them who could learn it.
    pub learners: usize,
}

/// What the solver proposes.
#[derive(Serialize, ToSchema)]
pub struct TeamsJson {
    /// People who could be asked.
    pub people: usize,
    /// `optimal`: no other choice completes more teams; `bound`: no more than `bound`.
    pub proof: &'static str,
    /// No more teams than this can be complete.
    pub bound: usize,
    /// The teams, complete ones first.
    pub teams: Vec<TeamJson>,
    /// Skills that would unlock most.
    pub training: Vec<TrainingJson>,
}

impl From<&Team> for TeamJson {
    fn from(team: &Team) -> Self {
        let seat = |one: &inviting::Seat| ProposedSeatJson {
            place: place(one),
            level: one.why.level,
            learner: one.why.learner,
            km: one.why.km,
            others: one.why.others,
        };
        let missing = |one: &Missing| MissingJson {
            skill: one.skill.slug(),
            level: one.level.number(),
            seats: one.seats,
            nearest_km: one.nearest_km,
            alone: one.alone,
        };
        Self {
            project: team.project.to_string(),
            complete: team.complete,
            seats: team.seats.iter().map(seat).collect(),
            missing: team.missing.iter().map(missing).collect(),
        }
    }
}

impl From<&Lacking> for TrainingJson {
    fn from(one: &Lacking) -> Self {
        Self {
            skill: one.skill.slug(),
            level: one.level.number(),
            projects: one.projects.iter().map(ToString::to_string).collect(),
            learners: one.learners,
        }
    }
}

fn place(seat: &inviting::Seat) -> PlaceJson {
    PlaceJson { project: seat.project.to_string(), rank: seat.rank, profile: seat.profile.clone() }
}

/// Proposes teams.
#[utoipa::path(
    get,
    path = "/api/v1/projects/teams",
    operation_id = "proposeTeams",
    summary = "Teams for the projects that wait for people: who, why, why not, and what training would unlock.",
    responses((status = 200, description = "The teams", body = TeamsJson))
)]
pub async fn propose(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let found = proposed_now(&ctx, &state).await?;
    let complete = found.teams.iter().filter(|team| team.complete).count();
    let document = TeamsJson {
        people: found.people,
        proof: if found.bound.is_none() { "optimal" } else { "bound" },
        bound: found.bound.unwrap_or(complete),
        teams: found.teams.iter().map(TeamJson::from).collect(),
        training: found.training.iter().map(TrainingJson::from).collect(),
    };
    Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
}

/// Those to ask, among those who are proposed.
#[derive(Deserialize, ToSchema)]
pub struct InviteJson {
    /// The seats and the people.
    pub seats: Vec<PlaceJson>,
}

/// What left.
#[derive(Serialize, ToSchema)]
pub struct SentJson {
    /// Letters that leave.
    pub letters: usize,
}

/// Sends proposals.
#[utoipa::path(
    post,
    path = "/api/v1/projects/invitations",
    operation_id = "invitePeople",
    summary = "Sends proposals of seats, to people who are proposed now; they say yes or no.",
    request_body = InviteJson,
    responses((status = 200, description = "Letters that leave", body = SentJson), (status = 422, description = "A project takes nobody any more"))
)]
pub async fn invite(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(asked): Body<InviteJson>,
) -> Result<Response, Failure> {
    let found = proposed_now(&ctx, &state).await?;
    let (mut letters, mut last) = (0, Version::ZERO);
    for team in &found.teams {
        let chosen = team.seats.iter().filter(|seat| asked.seats.contains(&place(seat)));
        let seats: Vec<_> = chosen.cloned().collect();
        if seats.is_empty() {
            continue;
        }
        let done = inviting::invite(ctx.app(), &actor(&ctx), state.talents(), (&team.project, &seats)).await;
        let (sent, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
        letters += sent;
        last = last.max(version);
    }
    ctx.app().settle(last).await;
    Ok(kept(&ctx, Keep::Private, axum::Json(SentJson { letters }).into_response()))
}

/// An answer to a proposal.
#[derive(Deserialize, ToSchema)]
pub struct AnswerJson {
    /// The secret of the link.
    pub secret: String,
    /// `yes`, `no`, `leave`.
    pub answer: String,
}

/// Answers a proposal.
#[utoipa::path(
    post,
    path = "/api/v1/projects/answers",
    operation_id = "answerInvitation",
    summary = "Answers a proposal, or leaves the team, with the secret of the link.",
    request_body = AnswerJson,
    responses((status = 204, description = "It is done"), (status = 422, description = "The link opens nothing, or it cannot happen any more"))
)]
pub async fn answer(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(asked): Body<AnswerJson>,
) -> Result<Response, Failure> {
    let app = ctx.app();
    let unknown = || Failure::Invalid(FieldErrors::one("secret", ctx.t("project-error-secret")));
    let (_, id) = state.talents().answering(app, &asked.secret).await?.ok_or_else(unknown)?;
    let anonymous = Actor::anonymous();
    let done = match asked.answer.as_str() {
        "yes" => inviting::accept(app, &anonymous, state.talents(), &id).await.map(|(_, version)| version),
        "no" => inviting::decline(app, &anonymous, &id).await,
        "leave" => {
            let one = invitations::by_id(app.db(), &id).await?.ok_or_else(unknown)?;
            let seat = (one.rank, one.profile.as_str(), ByWhom::Member);
            change::leave(app, &anonymous, &one.project, seat, None).await
        }
        _ => return Err(Failure::Invalid(FieldErrors::one("answer", ctx.t("project-error-choose")))),
    };
    app.settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
