//! `/api/v1/followed-people`: the people whom one’s places follow.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Json, Path};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use maillage_shell::{Ctx, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::ActivityJson;
use crate::follow::{self, SaveError};
use crate::model::{Followed, FollowedTold};
use crate::pages::field_errors;
use crate::store::{self, Kept};

/// A followed person.
#[derive(Serialize, ToSchema)]
pub struct FollowedJson {
    /// Inner id.
    pub id: String,
    /// First name, initial or alias.
    pub name: String,
    /// Year of birth.
    pub birth_year: Option<u16>,
    /// INSEE code of the commune where they live.
    pub commune: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// The day on which they agreed.
    pub consent_on: String,
    /// `spoken` or `written`.
    pub consent_how: &'static str,
    /// Public ids of the places that they agreed to.
    pub places: Vec<String>,
    /// Their acts, the latest first; told of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acts: Option<Vec<ActivityJson>>,
}

impl FollowedJson {
    fn of(person: &Followed) -> Self {
        let sheet = &person.sheet;
        Self {
            id: person.id.to_string(),
            name: sheet.name.to_string(),
            birth_year: sheet.birth_year,
            commune: sheet.commune.map(|code| code.to_string()),
            phone: sheet.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            email: sheet.email.as_ref().map(|email| email.as_str().to_owned()),
            consent_on: sheet.consent_on.to_string(),
            consent_how: sheet.consent_how.code(),
            places: person.places.iter().map(ToString::to_string).collect(),
            acts: None,
        }
    }

    /// With their acts; remarks are those of who told them, and stay out.
    pub fn whole(person: &Followed, acts: &[Kept]) -> Self {
        let act = |kept: &Kept| ActivityJson { note: None, ..ActivityJson::of(&kept.activity) };
        Self { acts: Some(acts.iter().map(act).collect()), ..Self::of(person) }
    }
}

/// What is told of a person. In a change, what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FollowedBody {
    /// First name, initial or alias.
    pub name: Option<String>,
    /// Year of birth.
    pub birth_year: Option<u32>,
    /// INSEE code of the commune where they live, or its name.
    pub commune: Option<String>,
    /// Telephone; an empty text takes it away.
    pub phone: Option<String>,
    /// E-mail address; an empty text takes it away.
    pub email: Option<String>,
    /// The day on which they agreed.
    pub consent_on: Option<String>,
    /// `spoken` or `written`.
    pub consent_how: Option<String>,
    /// Public ids of the places that they agree to.
    pub places: Option<Vec<String>>,
}

impl FollowedBody {
    fn over(self, mut told: FollowedTold) -> FollowedTold {
        let put = |slot: &mut String, text: Option<String>| {
            if let Some(text) = text {
                *slot = text;
            }
        };
        put(&mut told.name, self.name);
        put(&mut told.birth_year, self.birth_year.map(|year| year.to_string()));
        put(&mut told.commune, self.commune);
        put(&mut told.phone, self.phone);
        put(&mut told.email, self.email);
        put(&mut told.consent_on, self.consent_on);
        put(&mut told.consent_how, self.consent_how);
        if let Some(places) = self.places {
            told.places = places;
        }
        told
    }
}

fn body(sent: Result<Json<FollowedBody>, JsonRejection>) -> Result<FollowedBody, Failure> {
    sent.map(|Json(body)| body).map_err(|error| Failure::BadRequest(error.body_text()))
}

async fn save(ctx: &Ctx, known: Option<&Followed>, told: FollowedTold) -> Result<FollowedJson, Failure> {
    let id = follow::save(ctx, known, &told).await.map_err(|error| match error {
        SaveError::Refused(refused) => Failure::Invalid(field_errors(ctx, &refused)),
        SaveError::Failure(failure) => failure,
    })?;
    Ok(FollowedJson::of(&follow::find(ctx, &id.to_string()).await?))
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/followed-people",
    operation_id = "listFollowedPeople",
    summary = "The people whom the places where one works follow, with their consent.",
    responses((status = 200, description = "The people, by name", body = Vec<FollowedJson>))
)]
pub async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let people = follow::people(&ctx).await?;
    Ok(Json(people.iter().map(FollowedJson::of).collect::<Vec<_>>()).into_response())
}

/// One person.
#[utoipa::path(
    get,
    path = "/api/v1/followed-people/{id}",
    operation_id = "readFollowedPerson",
    summary = "All that is kept of a followed person, their acts too.",
    params(("id" = String, Path, description = "Inner id")),
    responses((status = 200, description = "The person", body = FollowedJson), (status = 404, description = "There is none in one’s places"))
)]
pub async fn one(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    let acts = store::acts_of(ctx.app().db(), person.id).await?;
    Ok(Json(FollowedJson::whole(&person, &acts)).into_response())
}

/// A new person.
#[utoipa::path(
    post,
    path = "/api/v1/followed-people",
    operation_id = "followPerson",
    summary = "Follow a person who agreed, in places that follow people.",
    request_body = FollowedBody,
    responses((status = 201, description = "The person", body = FollowedJson), (status = 422, description = "A field is refused: a problem document with a pointer to each"))
)]
pub async fn create(ctx: Ctx, sent: Result<Json<FollowedBody>, JsonRejection>) -> Result<Response, Failure> {
    let told = body(sent)?.over(FollowedTold::default());
    Ok((StatusCode::CREATED, Json(save(&ctx, None, told).await?)).into_response())
}

/// A change.
#[utoipa::path(
    patch,
    path = "/api/v1/followed-people/{id}",
    operation_id = "changeFollowedPerson",
    summary = "Change what is kept of a followed person; what is left out stays.",
    params(("id" = String, Path, description = "Inner id")),
    request_body = FollowedBody,
    responses((status = 200, description = "The person", body = FollowedJson), (status = 422, description = "A field is refused"))
)]
pub async fn change(
    ctx: Ctx,
    Path(id): Path<String>,
    sent: Result<Json<FollowedBody>, JsonRejection>,
) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    let places = person.places.iter().map(ToString::to_string).collect();
    let told = body(sent)?.over(FollowedTold::of(&person.sheet, places));
    Ok(Json(save(&ctx, Some(&person), told).await?).into_response())
}

/// A person goes.
#[utoipa::path(
    delete,
    path = "/api/v1/followed-people/{id}",
    operation_id = "forgetFollowedPerson",
    summary = "Erase a followed person at their request; their acts stay, nobody’s.",
    params(("id" = String, Path, description = "Inner id")),
    responses((status = 204, description = "Nothing names them any more"), (status = 404, description = "There is none in one’s places"))
)]
pub async fn erase(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    follow::erase(&ctx, person.id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
