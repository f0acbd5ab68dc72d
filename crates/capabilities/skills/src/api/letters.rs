//! A letter of the network, for programs.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors};
use maillage_store::Actor;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::acts;
use crate::counts::threshold;
use crate::model::Letter;
use crate::pages::{Asked, strict};

/// A letter to write.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LetterJson {
    /// A word of the sender, 16 characters at least: sent twice, it is one letter.
    pub key: String,
    /// Its subject, 120 characters.
    pub subject: String,
    /// What it says, without greeting, 4,000 characters.
    pub body: String,
    /// Slug of a family: to those who can do it or want to learn it; to all where it is empty.
    pub family: String,
    /// Slug of a skill.
    pub skill: String,
    /// Code of a département; the network where it is empty.
    pub territory: String,
}

/// To how many it goes.
#[derive(Serialize, ToSchema)]
pub struct ReadersJson {
    /// People; null where they are few.
    pub people: Option<u64>,
}

/// Writes a letter.
#[utoipa::path(
    post,
    path = "/api/v1/developers/letters",
    operation_id = "writeToDevelopers",
    summary = "Write to those who agreed to receive letters of the network, by relay: no address is seen.",
    request_body = LetterJson,
    responses((status = 202, description = "Letters leave", body = ReadersJson), (status = 422, description = "Fields to mend"))
)]
pub async fn write(ctx: Ctx, Body(asked): Body<LetterJson>) -> Result<Response, Failure> {
    let LetterJson { key, subject, body, family, skill, territory } = asked;
    let filter = strict(&ctx, &Asked { family, skill, territory });
    let (filter, wrong) = match filter {
        Ok(filter) => (Some(filter), None),
        Err(errors) => (None, Some(errors)),
    };
    let whom = filter.map(|filter| (filter.item, filter.area()));
    let whom = whom.unwrap_or((crate::counts::Item::Any, crate::counts::Area::Network));
    let letter = match Letter::read(&key, (&subject, &body), whom) {
        Ok(letter) if wrong.is_none() => letter,
        read => {
            let mut errors = FieldErrors::default();
            for (field, key) in read.err().unwrap_or_default() {
                errors.add(field, ctx.t(key));
            }
            return Err(Failure::Invalid(FieldErrors::joined([Some(errors), wrong])));
        }
    };
    let actor = Actor::person(&ctx.signed_in()?.person);
    let people = acts::write(ctx.app(), &actor, &letter).await? as u64;
    let readers = ReadersJson { people: (people == 0 || people >= threshold(ctx.app())).then_some(people) };
    Ok((StatusCode::ACCEPTED, Json(readers)).into_response())
}
