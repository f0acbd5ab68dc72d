//! What a browser brings: where it comes from, what it is, the session that it holds.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;
use http::{HeaderName, HeaderValue, header};
use maillage_shell::{Ctx, Failure, Sender, Via, cookies, see_other};

use crate::acts::sessions::{self, Before, Opened};
use crate::acts::throttle::Client;
use crate::model::{Device, Stage, back_to};
use crate::people::People;
use crate::store::sessions::Session;

/// A browser that asks for something.
#[derive(Clone, Debug)]
pub struct Knock {
    /// Where from, and with what.
    pub client: Client,
    secret: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Knock {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let Sender(address) = Sender::from_request_parts(parts, state).await?;
        let text = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let device = Device::read(text(header::USER_AGENT).unwrap_or_default());
        let secret = cookies::read(&parts.headers, cookies::SESSION).map(str::to_owned);
        Ok(Self { client: Client { address, device }, secret })
    }
}

impl Knock {
    /// The session that a new one follows.
    pub fn before(&self) -> Before<'_> {
        Before { secret: self.secret.as_deref(), id_token: None }
    }

    /// The secret of the session that the browser holds.
    pub fn secret(&self) -> Option<&str> {
        self.secret.as_deref()
    }

    /// The session that the browser holds, at any stage.
    pub async fn session(&self, people: &People) -> Result<Option<Session>, Failure> {
        match &self.secret {
            Some(secret) => Ok(sessions::find(people, secret).await?),
            None => Ok(None),
        }
    }

    /// The session of a signed-in person. What opens the account is changed in a browser, never with a token.
    pub async fn own_session(&self, ctx: &Ctx, people: &People) -> Result<Session, Failure> {
        let Via::Session { id, .. } = &ctx.signed_in()?.via else { return Err(Failure::Forbidden) };
        self.session(people).await?.filter(|session| session.id == *id).ok_or(Failure::SignInNeeded)
    }
}

/// Sends the browser on with its new session: to the second factor, or where the person was going.
pub fn enter(people: &People, opened: &Opened, next: &str) -> Result<Response, Failure> {
    let next = back_to(next, "/compte");
    let response = match opened.stage {
        Stage::Waiting => {
            see_other(&format!("/connexion/second-facteur?retour={}", maillage_shell::encode(next)))
        }
        Stage::Plain | Stage::Full => see_other(next),
    };
    with_session(people, opened, response)
}

/// Gives the browser its new session, and the language of the person.
pub fn with_session(people: &People, opened: &Opened, mut response: Response) -> Result<Response, Failure> {
    let seconds = opened.stage.lifetime().whole.num_seconds().unsigned_abs();
    let session = cookies::write(cookies::SESSION, opened.secret.as_str(), seconds, people.is_secure(), true);
    set_cookie(&mut response, &session)?;
    with_language(people, opened.lang.code(), response)
}

/// Remembers the language in the browser for a year.
pub fn with_language(people: &People, code: &str, mut response: Response) -> Result<Response, Failure> {
    set_cookie(
        &mut response,
        &cookies::write(cookies::LANGUAGE, code, 365 * 24 * 3600, people.is_secure(), true),
    )?;
    Ok(response)
}

/// Takes the session from the browser.
pub fn without_session(people: &People, mut response: Response) -> Result<Response, Failure> {
    set_cookie(&mut response, &cookies::write(cookies::SESSION, "", 0, people.is_secure(), true))?;
    Ok(response)
}

/// Adds a cookie to an answer.
pub fn set_cookie(response: &mut Response, cookie: &str) -> Result<(), Failure> {
    let value = HeaderValue::from_str(cookie).map_err(Failure::internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(())
}

/// A page with fields to mend.
pub fn refused(page: Result<Response, Failure>) -> Response {
    let mut response = page.unwrap_or_else(axum::response::IntoResponse::into_response);
    if response.status().is_success() {
        *response.status_mut() = Failure::Invalid(maillage_shell::FieldErrors::default()).status();
    }
    response.into_response()
}
