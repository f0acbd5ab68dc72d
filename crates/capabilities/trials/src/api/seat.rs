//! A seat: answered by its tester, with the secret of her link; at a session, kept by the team of the place.

use axum::extract::{Multipart, Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Query};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::DropReason;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{KeyJson, SeatJson};
use super::{done, failure, open, own};
use crate::acts::{self, Refusal, answer, say as saying};
use crate::model::{ToldFeedback, Writer};
use crate::pages::{Sent, told};
use crate::state::{State, keeps};
use crate::store::links::LinkKind;
use crate::store::seats::{self, Seat};
use crate::store::{feedback, sessions};

/// The seat, and who asks: whoever holds its secret or that of its tester; the team of the place of its session.
pub async fn find(ctx: &Ctx, state: &State, id: &str, key: &str) -> Result<(Seat, Writer), Failure> {
    let db = ctx.app().db();
    if key.is_empty() {
        let seat = seats::by_id(db, id).await?.ok_or(Failure::NotFound)?;
        let session = seat.session.ok_or(Failure::NotFound)?;
        let session = sessions::by_id(db, &session).await?.ok_or(Failure::NotFound)?;
        let receives = keeps(ctx, &state.places(), session.place);
        return if receives { Ok((seat, Writer::Place)) } else { Err(Failure::NotFound) };
    }
    let subject = open(ctx, key, &[LinkKind::Seat, LinkKind::Tester]).await?;
    let seat = seats::by_id(db, id).await?.ok_or(Failure::NotFound)?;
    let opens = match subject {
        (LinkKind::Seat, subject) => seat.id == subject,
        (_, subject) => seat.tester.as_deref() == Some(subject.as_str()),
    };
    if opens && seat.tester.is_some() { Ok((seat, Writer::Tester)) } else { Err(Failure::NotFound) }
}

/// One seat.
#[utoipa::path(
    get,
    path = "/api/v1/trial-seats/{seat}",
    operation_id = "getTrialSeat",
    summary = "A seat, and what was said: for its tester, or the team of the place of its session.",
    params(("seat" = String, Path, description = "Inner id"), ("key" = Option<String>, Query, description = "Secret of the link")),
    responses((status = 200, description = "The seat", body = SeatJson), (status = 404, description = "No such seat"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(seat): Path<String>,
    Query(key): Query<KeyJson>,
) -> Result<Response, Failure> {
    let (seat, _) = find(&ctx, &state, &seat, &key.key).await?;
    let said = feedback::of_seat(ctx.app().db(), &seat.id).await?;
    Ok(own(&ctx, StatusCode::OK, &SeatJson::of(&seat, &said)))
}

/// What becomes of a seat.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ChangedSeatJson {
    /// Secret of the link.
    pub key: String,
    /// `accepts`, `declines`, `chooses` by the tester; `drops` by both; `comes` by the team of the place.
    pub step: String,
    /// Public id of a session.
    pub session: String,
    /// Slug of a reason.
    pub reason: String,
}

/// Answers.
#[utoipa::path(
    patch,
    path = "/api/v1/trial-seats/{seat}",
    operation_id = "changeTrialSeat",
    summary = "Says yes or no to an invitation, chooses a session, leaves the test; at the session, says that somebody came.",
    params(("seat" = String, Path, description = "Inner id")),
    request_body = ChangedSeatJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such seat"), (status = 422, description = "Fields to mend, or no seat is left"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(seat): Path<String>,
    Body(asked): Body<ChangedSeatJson>,
) -> Result<Response, Failure> {
    let (seat, writer) = find(&ctx, &state, &seat, &asked.key).await?;
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    let wrong = |field: &str, key: &str| Failure::Invalid(FieldErrors::one(field, ctx.t(key)));
    let session = match asked.session.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| wrong("session", "trial-seat-error-session"))?),
    };
    let reason = DropReason::from_slug(&asked.reason);
    let done_so = match (asked.step.as_str(), writer) {
        ("accepts", Writer::Tester) => answer::accept(app, &actor, &seat.id, session.as_ref()).await,
        ("declines", Writer::Tester) => answer::decline(app, &actor, &seat.id, reason).await,
        ("chooses", Writer::Tester) => {
            let session = session.ok_or_else(|| wrong("session", "trial-seat-error-session"))?;
            answer::choose(app, &actor, &seat.id, &session).await
        }
        ("drops", _) => {
            let reason = reason.ok_or_else(|| wrong("reason", "trial-seat-error-reason"))?;
            answer::drop_out(app, &actor, &seat.id, reason).await
        }
        ("comes", Writer::Place) => answer::come(app, &actor, &seat.id).await,
        _ => return Err(wrong("step", "trial-error-choose")),
    };
    let field = |refusal: &Refusal| if matches!(refusal, Refusal::SessionFull) { "session" } else { "step" };
    let version = done_so.map_err(|refusal| failure(&ctx, field(&refusal), refusal))?;
    Ok(done(&ctx, version).await)
}

/// What is said of a task.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldSeatJson {
    /// Secret of the link.
    pub key: String,
    /// Slug of how the task went.
    pub outcome: String,
    /// What blocked, 1,000 characters; may be empty.
    pub blocked: String,
    /// From 1 to 4; needed where something blocked.
    pub severity: String,
    /// Where, 120 characters; may be empty.
    pub spot: String,
}

/// The rank of a task in an address, from 1.
fn rank(task: &str) -> Result<usize, Failure> {
    task.parse::<usize>().ok().and_then(|task| task.checked_sub(1)).ok_or(Failure::NotFound)
}

/// What was kept.
#[derive(Serialize, ToSchema)]
pub struct KeptJson {
    /// Inner id.
    pub id: String,
}

/// Says how a task went.
#[utoipa::path(
    post,
    path = "/api/v1/trial-seats/{seat}/tasks/{task}",
    operation_id = "sayHowTaskWent",
    summary = "Says how a task of a test went. Said again, the last word counts.",
    params(("seat" = String, Path, description = "Inner id"), ("task" = usize, Path, description = "Rank of the task, from 1")),
    request_body = ToldSeatJson,
    responses((status = 200, description = "It is kept", body = KeptJson), (status = 404, description = "No such seat or task"), (status = 422, description = "Fields to mend, or it is not the time"))
)]
pub async fn say(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((seat, task)): Path<(String, String)>,
    Body(asked): Body<ToldSeatJson>,
) -> Result<Response, Failure> {
    let (seat, writer) = find(&ctx, &state, &seat, &asked.key).await?;
    let ToldSeatJson { outcome, blocked, severity, spot, .. } = asked;
    let said = ToldFeedback { outcome, blocked, severity, spot }.read(rank(&task)?);
    let said = said.map_err(|faults| Failure::Invalid(told(&ctx, &faults)))?;
    let kept = saying::say(ctx.app(), &acts::actor(&ctx), &seat.id, (&said, writer)).await;
    let id = kept.map_err(|refusal| failure(&ctx, "seat", refusal))?;
    Ok(own(&ctx, StatusCode::OK, &KeptJson { id }))
}

/// Adds photos.
#[utoipa::path(
    post,
    path = "/api/v1/trial-seats/{seat}/tasks/{task}/photos",
    operation_id = "addTrialPhoto",
    summary = "Adds a photo (field `photo`: JPEG, PNG or WebP, 8 MB) to what was said of a task; the secret stands in the field `key`.",
    params(("seat" = String, Path, description = "Inner id"), ("task" = usize, Path, description = "Rank of the task, from 1")),
    request_body(content_type = "multipart/form-data", content = Vec<u8>),
    responses((status = 204, description = "It is kept, without what the camera knew"), (status = 404, description = "No such seat, or nothing was said of the task"), (status = 422, description = "The photo is refused"))
)]
pub async fn show(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((seat, task)): Path<(String, String)>,
    form: Multipart,
) -> Result<Response, Failure> {
    let form = Sent::read(form).await?;
    let (seat, _) = find(&ctx, &state, &seat, &form.key).await?;
    let task = rank(&task)?;
    let said = feedback::of_seat(ctx.app().db(), &seat.id).await?;
    let said = said.into_iter().find(|one| one.task == task).ok_or(Failure::NotFound)?;
    for photo in form.photos {
        let shown = saying::show(ctx.app(), &acts::actor(&ctx), (&state.dark_room, &said.id), photo).await;
        shown.map_err(|refusal| failure(&ctx, "photo", refusal))?;
    }
    Ok(done(&ctx, maillage_store::Version::ZERO).await)
}
