//! `/api/v1/me`: oneself and one's tokens.

use axum::Json;
use axum::extract::{Path, State};
use chrono::{DateTime, NaiveDate, Utc};
use http::StatusCode;
use maillage_shell::permission::{Grant, Right};
use maillage_shell::{Body, Ctx, Failure, FieldErrors};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::acts::{accounts, tokens};
use crate::model::token::{DEFAULT_DAYS, NewToken, TokenError, offered};
use crate::people::People;
use crate::store::tokens as rows;

/// A role in its scope.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct RoleJson {
    /// `professional`, `place_manager`, `coordinator`…
    pub role: String,
    /// `network`, `territory:D04`, `organization:ID` or `place:ID`.
    pub within: String,
}

impl From<&Grant> for RoleJson {
    fn from(grant: &Grant) -> Self {
        Self { role: grant.role.code().to_owned(), within: grant.within.to_string() }
    }
}

/// Oneself.
#[derive(Serialize, ToSchema)]
pub struct Me {
    /// Inner id.
    id: String,
    /// Name.
    name: String,
    /// Address.
    email: String,
    /// `fr` or `en`.
    language: String,
    /// Roles.
    roles: Vec<RoleJson>,
    /// What one may do now, with this session or token.
    rights: Vec<String>,
}

/// Who I am, and what I may do with this session or token.
#[utoipa::path(get, path = "/api/v1/me", operation_id = "getMe", responses((status = 200, body = Me)))]
pub(super) async fn show(ctx: Ctx, State(people): State<People>) -> Result<Json<Me>, Failure> {
    let who = ctx.signed_in()?;
    let person = accounts::find(&people, &who.person).await?;
    Ok(Json(Me {
        id: person.id,
        name: person.name,
        email: person.email.unwrap_or_default(),
        language: person.lang.code().to_owned(),
        roles: who.grants.iter().map(RoleJson::from).collect(),
        rights: codes(&offered(who)),
    }))
}

fn codes(rights: &[Right]) -> Vec<String> {
    rights.iter().map(|right| right.code().to_owned()).collect()
}

/// A token, without its secret.
#[derive(Serialize, ToSchema)]
pub struct TokenJson {
    /// Inner id.
    id: String,
    /// Name.
    name: String,
    /// What it may do.
    rights: Vec<String>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it ends.
    expires_at: DateTime<Utc>,
    /// The day of the last use.
    last_used_on: Option<NaiveDate>,
}

/// My tokens, the newest first.
#[utoipa::path(get, path = "/api/v1/me/tokens", operation_id = "listTokens", responses((status = 200, body = Vec<TokenJson>)))]
pub(super) async fn tokens(ctx: Ctx, State(people): State<People>) -> Result<Json<Vec<TokenJson>>, Failure> {
    let living = rows::of(people.db(), &ctx.signed_in()?.person, ctx.now()).await?;
    let shown = living.into_iter().map(|token| TokenJson {
        rights: codes(&token.rights),
        id: token.id,
        name: token.name,
        created_at: token.created_at,
        expires_at: token.expires_at,
        last_used_on: token.used_on,
    });
    Ok(Json(shown.collect()))
}

/// A token to make.
#[derive(Deserialize, ToSchema)]
pub struct NewTokenJson {
    /// Name, at most 80 characters.
    name: String,
    /// What it may do: nothing that you cannot do yourself.
    rights: Vec<String>,
    /// How long it lives, in days: 365 unless said otherwise.
    days: Option<u16>,
}

/// A token that was just made.
#[derive(Serialize, ToSchema)]
pub struct MadeToken {
    /// Inner id.
    id: String,
    /// The token itself. It is shown this once.
    token: String,
}

/// Make a token with some of the rights of this session or token.
#[utoipa::path(post, path = "/api/v1/me/tokens", operation_id = "makeToken", request_body = NewTokenJson,
    responses((status = 201, body = MadeToken), (status = 403), (status = 422)))]
pub(super) async fn make_token(
    ctx: Ctx,
    State(people): State<People>,
    Body(asked): Body<NewTokenJson>,
) -> Result<(StatusCode, Json<MadeToken>), Failure> {
    let who = ctx.signed_in()?;
    let days = asked.days.unwrap_or(DEFAULT_DAYS);
    let new = NewToken::read(&asked.name, &asked.rights, days, |right| who.holds(right));
    let new = new.map_err(|error| refused(error, &ctx))?;
    let made = tokens::make(&people, &accounts::actor(who), &who.person, &new).await?;
    Ok((StatusCode::CREATED, Json(MadeToken { id: made.id, token: made.secret.as_str().to_owned() })))
}

fn refused(error: TokenError, ctx: &Ctx) -> Failure {
    let (field, key) = match error {
        TokenError::NotHeld => return Failure::Forbidden,
        TokenError::Name => ("name", "token-error-name"),
        TokenError::NoRight => ("rights", "token-error-rights"),
        TokenError::Life => ("days", "token-error-life"),
    };
    let mut errors = FieldErrors::default();
    errors.add(field, ctx.t(key));
    Failure::Invalid(errors)
}

/// Revoke one of my tokens.
#[utoipa::path(delete, path = "/api/v1/me/tokens/{id}", operation_id = "revokeToken", params(("id" = String, Path, description = "Inner id")),
    responses((status = 204), (status = 404)))]
pub(super) async fn revoke_token(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let who = ctx.signed_in()?;
    let revoked = tokens::revoke(&people, &accounts::actor(who), &who.person, &id).await?;
    if revoked { Ok(StatusCode::NO_CONTENT) } else { Err(Failure::NotFound) }
}
