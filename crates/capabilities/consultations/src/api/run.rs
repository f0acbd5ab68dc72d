//! What places and people bring.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_places::model::PlaceId;
use maillage_shell::{Body, Ctx, Failure, Query, Sender, only_parameters};
use maillage_store::fingerprint;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{done, failure, invalid, knock, one_wrong, private, secret};
use crate::acts::{self, Answering};
use crate::model::{Answer, Consultation, Message, Mode, ToldAnswer};
use crate::pages::{place_of, read_typed};
use crate::state::{State, actor};
use crate::store::answers as answer_rows;

/// Answers of a team that are listed, at most.
const LISTED: i64 = 500;

/// A place.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct PlaceJson {
    /// Public id of the place.
    pub place: String,
}

/// A place of somebody’s.
pub fn own(ctx: &Ctx, state: &State, place: &str) -> Result<PlaceId, Failure> {
    Ok(state.own_place(ctx, place)?.place.id)
}

/// A consultation that somebody may see.
pub fn consultation(ctx: &Ctx, state: &State, id: &str) -> Result<Consultation, Failure> {
    Ok(state.seen(ctx, id)?.consultation.clone())
}

/// A place joins.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/places",
    operation_id = "joinConsultation",
    summary = "A place of the territory joins an open consultation: by its team.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = PlaceJson,
    responses((status = 204, description = "It takes part"), (status = 404, description = "No such consultation or place"), (status = 422, description = "The place stands elsewhere, or the consultation is not open"))
)]
pub async fn join(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<PlaceJson>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let place = state.own_place(&ctx, &asked.place)?;
    let joined = acts::join(ctx.app(), &actor(&ctx), &one.id, &place.place.id, place.commune).await;
    ctx.app().settle(joined.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

/// An answer, and who sends it.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct SentAnswerJson {
    /// A secret of the sender, of 16 characters at least: one secret is one answer. Only its fingerprint is kept.
    pub secret: String,
    /// Public id of the place: of a team that types the answer (`mode` is `spoken` or `paper`), or whose address led there.
    pub place: String,
    /// The answer.
    #[serde(flatten)]
    pub answer: ToldAnswer,
}

/// Whether an answer was new.
#[derive(Serialize, ToSchema)]
pub struct AnsweredJson {
    /// False where its sender had answered already.
    pub new: bool,
}

/// Takes an answer.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/answers",
    operation_id = "answerConsultation",
    summary = "Answers the short questionnaire of an open consultation, once a secret: without an account, or typed by the team of a place.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = SentAnswerJson,
    responses((status = 200, description = "Whether it was new", body = AnsweredJson), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or nobody answers any more"))
)]
pub async fn answer(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    sender: Sender,
    Body(sent): Body<SentAnswerJson>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let key = secret(&ctx, "secret", &sent.secret)?;
    let online = matches!(sent.answer.mode.as_str(), "" | "online");
    let (place, answer) = if online {
        let answer = sent.answer.read(&one.questions, ctx.app().scope(), Mode::Online);
        let place = place_of(&ctx, &one, &sent.place).await?;
        (place, answer.map_err(|faults| invalid(&ctx, &faults))?)
    } else {
        ctx.signed_in()?;
        let place = own(&ctx, &state, &sent.place)?;
        (Some(place), typed(&ctx, &one, &sent.answer)?)
    };
    knock(&ctx, &state, sender).await?;
    let sender = fingerprint(&format!("{}:{key}", one.id));
    let answering = Answering { answer: &answer, place: place.as_ref(), sender: &sender };
    let new = acts::answer(ctx.app(), &actor(&ctx), &one.id, &answering).await;
    let new = new.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(private(&ctx, StatusCode::OK, AnsweredJson { new }))
}

fn typed(ctx: &Ctx, one: &Consultation, told: &ToldAnswer) -> Result<Answer, Failure> {
    read_typed(ctx, one, told).map_err(|faults| invalid(ctx, &faults))
}

/// The place of a list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct OfPlace {
    /// Public id of the place.
    pub place: String,
}

/// An answer that a team typed.
#[derive(Serialize, ToSchema)]
pub struct TypedJson {
    /// What it is called here.
    pub line: String,
    /// When it was typed.
    pub at: String,
    /// `spoken` or `paper`.
    pub mode: &'static str,
    /// One list for each question, in order.
    pub answers: Vec<Vec<String>>,
    /// How far the person has made the matter their own.
    pub uptake: String,
    /// Slug of an age bracket.
    pub age: String,
    /// INSEE code of a commune.
    pub commune: String,
}

impl TypedJson {
    fn of(typed: &answer_rows::Typed) -> Self {
        let told = typed.answer.told();
        Self {
            line: typed.id.clone(),
            at: typed.at.to_rfc3339(),
            mode: typed.answer.mode.code(),
            answers: told.answers,
            uptake: told.uptake,
            age: told.age,
            commune: told.commune,
        }
    }
}

/// The answers that a team typed.
#[utoipa::path(
    get,
    path = "/api/v1/consultations/{id}/answers",
    operation_id = "listConsultationAnswers",
    summary = "The last 500 answers that the team of a place typed, the latest first: for that team.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("place" = String, Query, description = "Public id of the place")),
    responses((status = 200, description = "The answers", body = [TypedJson]), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such consultation or place"))
)]
pub async fn answers(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Query(of): Query<OfPlace>,
) -> Result<Response, Failure> {
    only_parameters(&ctx, &["place"]).map_err(Failure::Invalid)?;
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &of.place)?;
    let db = ctx.app().db();
    let last = answer_rows::last_of_place(db, &one.id, &place, &one.questions, LISTED).await?;
    Ok(private(&ctx, StatusCode::OK, last.iter().map(TypedJson::of).collect::<Vec<_>>()))
}

/// An answer to mend.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct MendedAnswerJson {
    /// Public id of the place.
    pub place: String,
    /// The answer.
    #[serde(flatten)]
    pub answer: ToldAnswer,
}

/// Mends an answer.
#[utoipa::path(
    patch,
    path = "/api/v1/consultations/{id}/answers/{line}",
    operation_id = "mendConsultationAnswer",
    summary = "Mends an answer that the team of a place typed, until the consultation closes.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("line" = String, Path, description = "What the list calls it")),
    request_body = MendedAnswerJson,
    responses((status = 204, description = "It is done"), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such answer of that place"), (status = 422, description = "Fields to mend, or the consultation is closed"))
)]
pub async fn mend_answer(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, line)): Path<(String, String)>,
    Body(sent): Body<MendedAnswerJson>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &sent.place)?;
    let answer = typed(&ctx, &one, &sent.answer)?;
    let mended = acts::mend_answer(ctx.app(), &actor(&ctx), (&one.id, &place), &line, &answer).await;
    mended.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}

/// Takes an answer back.
#[utoipa::path(
    delete,
    path = "/api/v1/consultations/{id}/answers/{line}",
    operation_id = "takeBackConsultationAnswer",
    summary = "Takes an answer back that the team of a place typed, until the consultation closes.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("line" = String, Path, description = "What the list calls it"), ("place" = String, Query, description = "Public id of the place")),
    responses((status = 204, description = "It is gone"), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such answer of that place"), (status = 422, description = "The consultation is closed"))
)]
pub async fn take_back_answer(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, line)): Path<(String, String)>,
    Query(of): Query<OfPlace>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &of.place)?;
    let gone = acts::take_back_answer(ctx.app(), &actor(&ctx), (&one.id, &place), &line).await;
    gone.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}

/// A message of a place.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct MessageJson {
    /// Public id of the place.
    pub place: String,
    /// What it writes, 1,000 characters.
    pub text: String,
}

/// A place writes to the body.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/messages",
    operation_id = "writeToConsultingBody",
    summary = "The team of a place that takes part writes to the body, by a letter of the network: nobody sees the other's address.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = MessageJson,
    responses((status = 204, description = "It is handed on"), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such consultation or place"), (status = 422, description = "Fields to mend, or the place does not take part"))
)]
pub async fn write(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(sent): Body<MessageJson>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &sent.place)?;
    let text = Message::new(&sent.text).map_err(|_| one_wrong(&ctx, "text", "consultation-error-message"))?;
    let sent = acts::write(ctx.app(), &actor(&ctx), (&one.id, &place), text).await;
    sent.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}
