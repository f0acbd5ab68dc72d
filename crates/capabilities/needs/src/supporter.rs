//! One voice a browser, without an account: a secret that the browser alone keeps, of which we have the fingerprint.

use http::HeaderMap;
use maillage_shell::{Ctx, cookies};
use maillage_store::fingerprint;

/// Name of the cookie, set when somebody raises or supports a need, and only then.
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
        if let Some(known) = cookies::read(headers, COOKIE) {
            return Self { fingerprint: fingerprint(known), cookie: None };
        }
        let secret = ctx.app().ids().token(BYTES);
        let https =
            ctx.app().settings().server.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
        let cookie = cookies::write(COOKIE, &secret, SECONDS, https, true);
        Self { fingerprint: fingerprint(&secret), cookie: Some(cookie) }
    }
}
