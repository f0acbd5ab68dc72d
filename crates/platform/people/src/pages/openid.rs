//! `/connexion/openid`: leaving for the provider and coming back.

use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;
use http::{HeaderMap, StatusCode};
use maillage_shell::{Ctx, Failure, Query, cookies, see_other};
use maillage_store::Actor;
use serde::Deserialize;
use serde_json::json;

use super::knock::{Knock, enter, set_cookie};
use super::sign_in::{Back, Shown, show};
use crate::acts::openid::{self, Outcome};
use crate::model::{Secret, back_to, fingerprint};
use crate::openid::{OpenIdError, Provider};
use crate::people::People;
use crate::store::openid as rows;

/// The cookie that ties a return to the browser that left.
const BROWSER: &str = "maillage_openid";
/// How long a person may stay with the provider.
const AWAY: TimeDelta = TimeDelta::minutes(15);

/// `GET /connexion/openid?retour=`.
pub(super) async fn leave(
    ctx: Ctx,
    State(people): State<People>,
    Query(back): Query<Back>,
) -> Result<Response, Failure> {
    let provider = people.provider().ok_or(Failure::NotFound)?;
    let left = match provider.leave(people.ids(), back_to(&back.retour, ""), ctx.now()).await {
        Ok(left) => left,
        Err(error) => return trouble(&ctx, &people, &error),
    };
    let browser = Secret::draw(people.ids());
    let mut tx = people.db().begin(&Actor::anonymous(), ctx.now()).await?;
    let state = fingerprint(&left.state);
    rows::leave(&mut tx, &state, &browser.fingerprint(), &left.departure, ctx.now() + AWAY).await?;
    tx.commit().await?;
    let mut response = see_other(&left.url);
    let seconds = AWAY.num_seconds().unsigned_abs();
    set_cookie(&mut response, &cookies::write(BROWSER, browser.as_str(), seconds, people.is_secure(), true))?;
    Ok(response)
}

/// What the provider sends back.
#[derive(Deserialize)]
pub(super) struct Return {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
    error: Option<String>,
}

/// `GET /connexion/openid/retour`.
pub(super) async fn arrive(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    headers: HeaderMap,
    Query(told): Query<Return>,
) -> Result<Response, Failure> {
    let provider = people.provider().ok_or(Failure::NotFound)?;
    let browser = cookies::read(&headers, BROWSER).map(fingerprint).unwrap_or_default();
    let mut tx = people.db().begin(&Actor::anonymous(), ctx.now()).await?;
    let departure = rows::come_back(&mut tx, &fingerprint(&told.state), &browser).await?;
    let Some(departure) = departure else {
        tx.audit("session.refuse", "person", "unknown", json!({ "by": "openid", "why": "state" }));
        tx.commit().await?;
        return answer(&ctx, &people, "openid-error-state", StatusCode::BAD_REQUEST);
    };
    tx.commit().await?;
    if let Some(error) = told.error {
        tracing::info!(openid.error = error, "the provider refused a sign-in");
        return answer(&ctx, &people, "openid-error-refused", StatusCode::FORBIDDEN);
    }
    let claims = match provider.arrive(told.code, &departure, ctx.now()).await {
        Ok(claims) => claims,
        Err(error) => return trouble(&ctx, &people, &error),
    };
    let issuer = Provider::issuer(provider);
    match openid::sign_in(&people, &knock.client, issuer, &claims, ctx.lang(), knock.secret()).await? {
        Outcome::Opened(opened) => enter(&people, &opened, &departure.back),
        Outcome::NoAddress => answer(&ctx, &people, "openid-error-address", StatusCode::FORBIDDEN),
    }
}

/// The sign-in page with a sentence about the provider; details go to the log.
fn trouble(ctx: &Ctx, people: &People, error: &OpenIdError) -> Result<Response, Failure> {
    tracing::warn!(error = %error, "a sign-in with the provider did not work");
    let (key, status) = match error {
        OpenIdError::Unreachable(_) => ("openid-error-unreachable", StatusCode::BAD_GATEWAY),
        OpenIdError::Forged(_) => ("openid-error-forged", StatusCode::FORBIDDEN),
    };
    answer(ctx, people, key, status)
}

fn answer(ctx: &Ctx, people: &People, key: &str, status: StatusCode) -> Result<Response, Failure> {
    let name = people.provider().map(Provider::name).unwrap_or_default();
    let sentence = ctx.tx(key, &[("name", name.into())]);
    let mut response = show(ctx, people, &Shown { trouble: Some(&sentence), ..Shown::default() })?;
    *response.status_mut() = status;
    Ok(response)
}
