//! The report of a campaign and what is answered to it: by its team, with the secret of its link, or by the network.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Query};
use maillage_vocabulary::ClosedList;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{KeyJson, ProblemJson, SaidJson};
use super::{done, failure, open, own, seat};
use crate::acts::named::{self, Naming};
use crate::acts::{self, say};
use crate::model::{ByWhom, Changes, ProblemId, ProblemTitle, Trial, TrialId};
use crate::pages::{answer as read_answer, send_photo};
use crate::report::{self, Report};
use crate::state::{State, rule};
use crate::store::links::LinkKind;
use crate::store::{photos, trials};

/// The campaign, and who asks: its team with its secret, or whoever leads campaigns.
async fn asked_by(ctx: &Ctx, id: &str, key: &str) -> Result<(Trial, ByWhom), Failure> {
    let id: TrialId = id.parse().map_err(|_| Failure::NotFound)?;
    if key.is_empty() {
        // Whoever may not lead does not learn that the campaign exists.
        let leads = ctx.can(Right::LeadTrials, Target::Network);
        let trial = trials::by_id(ctx.app().db(), &id).await?.filter(|_| leads);
        return Ok((trial.ok_or(Failure::NotFound)?, ByWhom::Network));
    }
    let (_, team) = open(ctx, key, &[LinkKind::Team]).await?;
    let trial = trials::by_id(ctx.app().db(), &id).await?.filter(|trial| trial.team == team);
    Ok((trial.ok_or(Failure::NotFound)?, ByWhom::Team))
}

/// What a campaign gave.
#[derive(Serialize, ToSchema)]
pub struct ReportJson {
    /// Invited.
    pub invited: u64,
    /// Said yes, whatever happened then.
    pub accepted: u64,
    /// Came.
    pub came: u64,
    /// Left before the end.
    pub dropped: u64,
    /// Said no.
    pub declined: u64,
    /// Said nothing.
    pub silent: u64,
    /// How tasks went.
    pub tasks: Vec<TaskJson>,
    /// Troubles by severity, from 1 to 4.
    pub severities: [u64; 4],
    /// People and tasks by bracket; what is hidden is null.
    pub brackets: Vec<BracketJson>,
    /// Why people left.
    pub drops: Vec<DropJson>,
    /// What was named, the most serious first.
    pub problems: Vec<MetJson>,
    /// What blocked and was not named yet.
    pub unnamed: Vec<SaidJson>,
    /// Ids of photos, with the id of what they show.
    pub photos: Vec<PhotoJson>,
}

/// How a task went.
#[derive(Serialize, ToSchema)]
pub struct TaskJson {
    /// What was to be done.
    pub task: String,
    /// Done alone.
    pub alone: u64,
    /// Done with help.
    pub helped: u64,
    /// Not done.
    pub not_done: u64,
}

/// A bracket.
#[derive(Serialize, ToSchema)]
pub struct BracketJson {
    /// Slug of a quota, or `rest:` and the group that it is the rest of.
    pub of: String,
    /// Who took part; null where it is hidden.
    pub people: Option<u64>,
    /// Tasks done alone, with help, not done; null where it is hidden.
    pub outcomes: [Option<u64>; 3],
}

/// A reason to leave.
#[derive(Serialize, ToSchema)]
pub struct DropJson {
    /// `innovation`, `process`, `participant`.
    pub theme: &'static str,
    /// Slug of the reason.
    pub reason: &'static str,
    /// How many.
    pub count: u64,
}

/// A problem, and who met it.
#[derive(Serialize, ToSchema)]
pub struct MetJson {
    /// The problem.
    #[serde(flatten)]
    pub problem: ProblemJson,
    /// How many testers met it.
    pub testers: u64,
    /// The worst severity, from 1 to 4.
    pub severity: Option<&'static str>,
    /// What they said.
    pub said: Vec<SaidJson>,
}

/// A photo.
#[derive(Serialize, ToSchema)]
pub struct PhotoJson {
    /// Id, for `/api/v1/trial-photos/{photo}`.
    pub id: String,
    /// Id of what it shows.
    pub said: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl ReportJson {
    fn of(report: &Report) -> Self {
        let flow = report.flow;
        let task = |one: &report::TaskCount| {
            let [alone, helped, not_done] = one.outcomes;
            TaskJson { task: one.words.clone(), alone, helped, not_done }
        };
        let brackets = report.groups.iter().flat_map(|(_, brackets)| brackets);
        let bracket = |one: &report::Bracket| BracketJson {
            of: one.cell.to_string(),
            people: one.people,
            outcomes: one.outcomes,
        };
        let drops =
            report.drops.iter().flat_map(|(theme, reasons)| {
                let drop = |(reason, count): &(maillage_vocabulary::lists::trials::DropReason, u64)| {
                    DropJson { theme: theme.code(), reason: reason.slug(), count: *count }
                };
                reasons.iter().map(drop)
            });
        let met = |one: &report::Met| MetJson {
            problem: ProblemJson::of(&one.problem),
            testers: one.testers,
            severity: one.worst.map(ClosedList::slug),
            said: one.said.iter().map(SaidJson::of).collect(),
        };
        let photo = |one: &photos::Photo| PhotoJson {
            id: one.id.clone(),
            said: one.feedback.clone(),
            width: one.width,
            height: one.height,
        };
        Self {
            invited: flow.invited,
            accepted: flow.accepted,
            came: flow.came,
            dropped: flow.dropped,
            declined: flow.declined,
            silent: flow.silent,
            tasks: report.tasks.iter().map(task).collect(),
            severities: report.severities,
            brackets: brackets.map(bracket).collect(),
            drops: drops.collect(),
            problems: report.met.iter().map(met).collect(),
            unnamed: report.loose.iter().map(SaidJson::of).collect(),
            photos: report.photos.iter().map(photo).collect(),
        }
    }
}

/// The report.
#[utoipa::path(
    get,
    path = "/api/v1/trials/{id}/report",
    operation_id = "getTrialReport",
    summary = "What a test campaign gave: for its team, with the secret of its link, or for whoever leads campaigns. Counts of few people are null.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("key" = Option<String>, Query, description = "Secret of the link")),
    responses((status = 200, description = "The report", body = ReportJson), (status = 404, description = "No such campaign of the team"))
)]
pub async fn report(
    ctx: Ctx,
    Path(id): Path<String>,
    Query(key): Query<KeyJson>,
) -> Result<Response, Failure> {
    let (trial, _) = asked_by(&ctx, &id, &key.key).await?;
    let report = report::load(ctx.app().db(), &trial, rule(&ctx)).await?;
    Ok(own(&ctx, StatusCode::OK, &ReportJson::of(&report)))
}

/// What is named.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(default)]
#[derive(Default)]
pub struct NamingJson {
    /// Secret of the link of the team.
    pub key: String,
    /// Ids of what was said.
    pub said: Vec<String>,
    /// Public id of a problem; `none` takes the name away.
    pub problem: String,
    /// The name of a new problem, where none is given.
    pub title: String,
}

/// Names what was met.
#[utoipa::path(
    post,
    path = "/api/v1/trials/{id}/problems",
    operation_id = "nameTrialProblem",
    summary = "Names what several testers met, as one problem.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = NamingJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such campaign of the team"), (status = 422, description = "Fields to mend"))
)]
pub async fn name(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<NamingJson>,
) -> Result<Response, Failure> {
    let (trial, _) = asked_by(&ctx, &id, &asked.key).await?;
    let wrong = |field: &str, key: &str| Failure::Invalid(FieldErrors::one(field, ctx.t(key)));
    if asked.said.is_empty() {
        return Err(wrong("said", "trial-report-error-said"));
    }
    let naming = match asked.problem.as_str() {
        "" => Naming::New(
            ProblemTitle::new(&asked.title).map_err(|_| wrong("title", "trial-report-error-title"))?,
        ),
        "none" => Naming::None,
        id => Naming::Known(id.parse().map_err(|_| Failure::NotFound)?),
    };
    let named = named::name(ctx.app(), &acts::actor(&ctx), &trial.id, (&asked.said, &naming)).await;
    let (_, version) = named.map_err(|refusal| failure(&ctx, "id", refusal))?;
    Ok(done(&ctx, version).await)
}

/// What a team makes of a problem.
#[derive(Debug, Deserialize, ToSchema)]
pub struct AnswerJson {
    /// Secret of the link of the team.
    #[serde(default)]
    pub key: String,
    /// `changed`, `planned`, `kept`.
    pub answer: String,
    /// In words, 300 characters; needed where nothing changes.
    #[serde(default)]
    pub words: String,
}

/// Answers a problem.
#[utoipa::path(
    patch,
    path = "/api/v1/trials/{id}/problems/{problem}",
    operation_id = "answerTrialProblem",
    summary = "Says what the team makes of a problem.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("problem" = String, Path, description = "Public id: 8 characters")),
    request_body = AnswerJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such problem of the team"), (status = 422, description = "Fields to mend"))
)]
pub async fn answer(
    ctx: Ctx,
    Path((id, problem)): Path<(String, String)>,
    Body(asked): Body<AnswerJson>,
) -> Result<Response, Failure> {
    let (trial, _) = asked_by(&ctx, &id, &asked.key).await?;
    let problem: ProblemId = problem.parse().map_err(|_| Failure::NotFound)?;
    let (answer, words) = read_answer(&asked.answer, &asked.words)
        .map_err(|key| Failure::Invalid(FieldErrors::one("answer", ctx.t(key))))?;
    let done_so = (answer, words.as_ref());
    let version = named::answer(ctx.app(), &acts::actor(&ctx), (&trial.id, &problem), done_so).await;
    Ok(done(&ctx, version.map_err(|refusal| failure(&ctx, "id", refusal))?).await)
}

/// What changed.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ChangesJson {
    /// Secret of the link of the team.
    #[serde(default)]
    pub key: String,
    /// What changed, 3,000 characters.
    pub changes: String,
}

/// Tells the testers.
#[utoipa::path(
    post,
    path = "/api/v1/trials/{id}/changes",
    operation_id = "returnTrial",
    summary = "Tells testers and everybody what changed: once each problem has its answer.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = ChangesJson,
    responses((status = 204, description = "It is told"), (status = 404, description = "No such campaign of the team"), (status = 422, description = "Problems have no answer, or it is not the time"))
)]
pub async fn give_back(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<ChangesJson>,
) -> Result<Response, Failure> {
    let (trial, by_whom) = asked_by(&ctx, &id, &asked.key).await?;
    let changes = Changes::new(&asked.changes)
        .map_err(|_| Failure::Invalid(FieldErrors::one("changes", ctx.t("trial-report-error-changes"))))?;
    let told = named::give_back(ctx.app(), &acts::actor(&ctx), &trial.id, (&changes, by_whom)).await;
    Ok(done(&ctx, told.map_err(|refusal| failure(&ctx, "id", refusal))?).await)
}

/// A photo.
#[utoipa::path(
    get,
    path = "/api/v1/trial-photos/{photo}",
    operation_id = "getTrialPhoto",
    summary = "A photo of what blocked, as JPEG: for the team of the campaign, whoever took it, or whoever leads campaigns.",
    params(("photo" = String, Path, description = "Id"), ("key" = Option<String>, Query, description = "Secret of the link")),
    responses((status = 200, description = "The photo", content_type = "image/jpeg"), (status = 404, description = "No such photo"))
)]
pub async fn photo(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(photo): Path<String>,
    Query(key): Query<KeyJson>,
) -> Result<Response, Failure> {
    let (trial, found) = photos::by_id(ctx.app().db(), &photo).await?.ok_or(Failure::NotFound)?;
    if asked_by(&ctx, trial.as_str(), &key.key).await.is_err() {
        seat::find(&ctx, &state, &found.seat, &key.key).await?;
    }
    send_photo(&ctx, &found.file).await
}

/// Takes a photo back.
#[utoipa::path(
    delete,
    path = "/api/v1/trial-photos/{photo}",
    operation_id = "removeTrialPhoto",
    summary = "Erases a photo: by whoever took it, or the team of the place of the session.",
    params(("photo" = String, Path, description = "Id"), ("key" = Option<String>, Query, description = "Secret of the link")),
    responses((status = 204, description = "It is gone"), (status = 404, description = "No such photo"))
)]
pub async fn take_photo_back(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(photo): Path<String>,
    Query(key): Query<KeyJson>,
) -> Result<Response, Failure> {
    let (_, found) = photos::by_id(ctx.app().db(), &photo).await?.ok_or(Failure::NotFound)?;
    let (seat, _) = seat::find(&ctx, &state, &found.seat, &key.key).await?;
    let taken = say::take_back(ctx.app(), &acts::actor(&ctx), &seat.id, &photo).await;
    taken.map_err(|refusal| failure(&ctx, "photo", refusal))?;
    Ok(done(&ctx, maillage_store::Version::ZERO).await)
}
