//! Making and revoking keys from the account.

use axum::extract::{Path, State};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, see_other};
use serde::Deserialize;

use super::account::{Show, show};
use super::knock::Knock;
use crate::acts::{accounts, tokens};
use crate::model::token::{DEFAULT_DAYS, NewToken, TokenError};
use crate::people::People;

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    rights: Vec<String>,
    #[serde(default)]
    days: String,
}

/// `POST /compte/cles`: the page shows the key, once.
pub(super) async fn make(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let who = ctx.signed_in()?;
    let days =
        if typed.days.trim().is_empty() { DEFAULT_DAYS } else { typed.days.trim().parse().unwrap_or(0) };
    match NewToken::read(&typed.name, &typed.rights, days, |right| who.holds(right)) {
        Ok(new) => {
            let made = tokens::make(&people, &accounts::actor(who), &session.person, &new).await?;
            let token = Some(made.secret.as_str().to_owned());
            show(&ctx, &people, Show { token, token_error: None }).await
        }
        Err(TokenError::NotHeld) => Err(Failure::Forbidden),
        Err(error) => show(&ctx, &people, Show { token: None, token_error: Some(key_of(error)) }).await,
    }
}

const fn key_of(error: TokenError) -> &'static str {
    match error {
        TokenError::Name => "token-error-name",
        TokenError::NoRight | TokenError::NotHeld => "token-error-rights",
        TokenError::Life => "token-error-life",
    }
}

/// `POST /compte/cles/{id}/supprimer`.
pub(super) async fn revoke(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let revoked = tokens::revoke(&people, &accounts::actor(who), &who.person, &id).await?;
    if revoked { Ok(see_other("/compte")) } else { Err(Failure::NotFound) }
}
