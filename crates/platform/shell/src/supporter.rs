//! One voice a browser, without an account: a secret that the browser alone keeps, of which we have the fingerprint.

use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use maillage_store::fingerprint;

use crate::context::Ctx;
use crate::cookies;

/// Name of the cookie, set when somebody gives a voice, and only then.
pub const COOKIE: &str = "maillage_voix";
/// How long the browser keeps it: as long as a need lives, mostly.
const SECONDS: u64 = 365 * 24 * 3600;
/// Bytes of a secret.
const BYTES: usize = 24;

/// Whoever gives a voice.
pub struct Supporter {
    /// For the database.
    pub fingerprint: String,
    /// The cookie to set, where the browser has none yet.
    pub cookie: Option<String>,
}

impl Supporter {
    /// The one of a request; a new one where the browser has none.
    pub fn of(ctx: &Ctx, headers: &HeaderMap) -> Self {
        Self::with(ctx, headers, fingerprint)
    }

    /// The same about one thing alone: what is kept about it cannot be tied to what is kept about another.
    pub fn about(ctx: &Ctx, headers: &HeaderMap, thing: &str) -> Self {
        Self::with(ctx, headers, |secret| fingerprint(&format!("{thing}:{secret}")))
    }

    fn with(ctx: &Ctx, headers: &HeaderMap, fingerprint: impl Fn(&str) -> String) -> Self {
        if let Some(known) = cookies::read(headers, COOKIE) {
            return Self { fingerprint: fingerprint(known), cookie: None };
        }
        let secret = ctx.app().ids().token(BYTES);
        let https =
            ctx.app().settings().server.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
        let cookie = cookies::write(COOKIE, &secret, SECONDS, https, true);
        Self { fingerprint: fingerprint(&secret), cookie: Some(cookie) }
    }

    /// The answer, with the secret of the browser where it had none.
    pub fn remember(self, mut response: Response) -> Response {
        if let Some(value) = self.cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        response
    }
}
