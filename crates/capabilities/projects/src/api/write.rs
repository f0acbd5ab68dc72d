//! Proposing, deciding, changing; seats.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, kept};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::NewSeatJson;
use super::{actor, failure};
use crate::acts::propose::Proposing;
use crate::acts::walk::{self, Move};
use crate::acts::{change as changing, propose as proposing};
use crate::model::{ByWhom, Fault, Project, ProjectId, Told, slots};
use crate::state::State;

/// Characters of a key, at least.
const SHORTEST_KEY: usize = 16;

/// A project to propose.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewProjectJson {
    /// What is told, with the answers of the test.
    #[serde(flatten)]
    pub told: Told,
    /// Its seats, one at least.
    #[serde(default)]
    pub seats: Vec<NewSeatJson>,
}

/// A project that was proposed.
#[derive(Serialize, ToSchema)]
pub struct ProposedJson {
    /// Public id.
    pub id: String,
}

/// Proposes a project.
#[utoipa::path(
    post,
    path = "/api/v1/projects",
    operation_id = "proposeProject",
    summary = "Proposes a project: the network decides. Sent twice with one key, it is one project.",
    request_body = NewProjectJson,
    responses((status = 201, description = "It waits for the network", body = ProposedJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn propose(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(mut new): Body<NewProjectJson>,
) -> Result<Response, Failure> {
    new.told.slots = new.seats.iter().map(NewSeatJson::told).collect();
    let who = ctx.signed_in()?;
    let key = new.told.key.trim();
    let mut errors = FieldErrors::default();
    if key.len() < SHORTEST_KEY {
        errors.add("key", ctx.t("project-error-key"));
    }
    let draft = match state.read(ctx.app().scope(), |around| new.told.read(around)) {
        Ok(draft) if errors.is_empty() => draft,
        read => return Err(wrong(&ctx, errors, read.err().unwrap_or_default())),
    };
    let proposing = Proposing { draft, key, lead: &who.person };
    let done = proposing::propose(ctx.app(), &actor(&ctx), proposing).await;
    let (id, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    let document = axum::Json(ProposedJson { id: id.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// The fields that are wrong, after those that are known to be.
fn wrong(ctx: &Ctx, mut errors: FieldErrors, faults: Vec<Fault>) -> Failure {
    for (field, key) in faults {
        errors.add(field, ctx.t(key));
    }
    Failure::Invalid(errors)
}

/// The project of an address, for whoever leads it.
pub fn led(ctx: &Ctx, state: &State, id: &str) -> Result<std::sync::Arc<Project>, Failure> {
    let id: ProjectId = id.parse().map_err(|_| Failure::NotFound)?;
    let project = state.snapshot().by_id(&id).cloned().ok_or(Failure::NotFound)?;
    state.lead(ctx, &project)?;
    Ok(project)
}

/// What is changed; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ChangeJson {
    /// What is made, 120 characters.
    pub title: Option<String>,
    /// For whom, and why, 3,000 characters.
    pub pitch: Option<String>,
    /// Slug of what is made.
    pub makes: Option<String>,
    /// Slug of a policy area, or the id of one of the network.
    pub area: Option<String>,
    /// Code or name of a commune; empty for the whole network.
    pub commune: Option<String>,
    /// Public id of the place that hosts it; may be empty.
    pub place: Option<String>,
    /// Who accompanies it; may be empty.
    pub tutor: Option<String>,
    /// `gen`, `infolab`, `school`; may be empty.
    pub cohort_kind: Option<String>,
    /// Name of the cohort.
    pub cohort_name: Option<String>,
}

impl ChangeJson {
    fn over(self, told: Told) -> Told {
        Told {
            title: self.title.unwrap_or(told.title),
            pitch: self.pitch.unwrap_or(told.pitch),
            makes: self.makes.unwrap_or(told.makes),
            area: self.area.unwrap_or(told.area),
            commune: self.commune.unwrap_or(told.commune),
            place: self.place.unwrap_or(told.place),
            tutor: self.tutor.unwrap_or(told.tutor),
            cohort_kind: self.cohort_kind.unwrap_or(told.cohort_kind),
            cohort_name: self.cohort_name.unwrap_or(told.cohort_name),
            ..Told::default()
        }
    }
}

/// Changes what is told of a project.
#[utoipa::path(
    patch,
    path = "/api/v1/projects/{id}",
    operation_id = "changeProject",
    summary = "Changes what is told of a project; its seats and its test stay.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = ChangeJson,
    responses((status = 204, description = "It is changed"), (status = 403, description = "Somebody else leads it"), (status = 404, description = "No such project"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(changed): Body<ChangeJson>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let told = changed.over(Told::of(&project));
    let sheet = state.read(ctx.app().scope(), |around| told.sheet(around));
    let sheet = sheet.map_err(|faults| wrong(&ctx, FieldErrors::default(), faults))?;
    let done = changing::change(ctx.app(), &actor(&ctx), &project.id, sheet).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A move.
#[derive(Deserialize, ToSchema)]
pub struct MoveJson {
    /// `accept`, `refuse`, `begin`, `prototype`, `validate`, `sleep`, `wake`, `archive`, `abandon`, `reopen`.
    #[serde(rename = "move")]
    pub wanted: String,
    /// Why: where it is refused or left, or validated without a workshop.
    #[serde(default)]
    pub reason: String,
}

/// Moves a project on.
#[utoipa::path(
    post,
    path = "/api/v1/projects/{id}/moves",
    operation_id = "moveProject",
    summary = "Moves a project on. Without a workshop with inhabitants, validating it needs a reason.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = MoveJson,
    responses((status = 204, description = "It is done"), (status = 403, description = "It is for others to decide"), (status = 404, description = "No such project"), (status = 422, description = "Fields to mend, or it does not stand where this can happen"))
)]
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<MoveJson>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let field = |key: &str| if key == "project-error-reason" { "reason" } else { "move" };
    let wanted = Move::read(&asked.wanted, &asked.reason)
        .map_err(|key| Failure::Invalid(FieldErrors::one(field(key), ctx.t(key))))?;
    let by_whom = if wanted.is_of_the_network() {
        ctx.require(Right::LeadProjects, Target::Network)?;
        ByWhom::Network
    } else {
        ByWhom::Team
    };
    let done = walk::go(ctx.app(), &actor(&ctx), &project.id, (&wanted, by_whom)).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Adds a seat.
#[utoipa::path(
    post,
    path = "/api/v1/projects/{id}/seats",
    operation_id = "addSeat",
    summary = "Adds a seat to a project.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = NewSeatJson,
    responses((status = 204, description = "It is open"), (status = 403, description = "Somebody else leads it"), (status = 404, description = "No such project"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn add_seat(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(seat): Body<NewSeatJson>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let mut faults = Vec::new();
    let asks = slots(&[seat.told()], &mut faults);
    let (Some(asks), true) = (asks.first(), faults.is_empty()) else {
        let mut errors = FieldErrors::default();
        for (field, key) in faults {
            errors.add(field.trim_end_matches("-0"), ctx.t(key));
        }
        return Err(Failure::Invalid(errors));
    };
    let done = changing::add_slot(ctx.app(), &actor(&ctx), &project.id, asks).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes a seat away.
#[utoipa::path(
    delete,
    path = "/api/v1/projects/{id}/seats/{rank}",
    operation_id = "removeSeat",
    summary = "Takes a seat away that nobody fills; the last one stays.",
    params(
        ("id" = String, Path, description = "Public id: 8 characters"),
        ("rank" = u32, Path, description = "Rank of the seat, from 0"),
    ),
    responses((status = 204, description = "It is gone"), (status = 403, description = "Somebody else leads it"), (status = 404, description = "No such project or seat"), (status = 422, description = "Somebody fills it"))
)]
pub async fn remove_seat(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, rank)): Path<(String, u32)>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let done = changing::remove_slot(ctx.app(), &actor(&ctx), &project.id, rank).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
