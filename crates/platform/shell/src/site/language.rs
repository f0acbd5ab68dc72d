//! The language switch.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, header};
use serde::Deserialize;

use crate::context::Ctx;
use crate::cookies;
use crate::failure::Failure;
use crate::form::Query;
use crate::words::Lang;

#[derive(Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    retour: String,
}

/// `GET /langue/{code}?retour=…`: remembers the language for a year and goes back.
pub(super) async fn choose(
    ctx: Ctx,
    Path(code): Path<String>,
    Query(back): Query<Back>,
) -> Result<Response, Failure> {
    let lang = Lang::read(&code).ok_or(Failure::NotFound)?;
    let secure =
        ctx.app().settings().server.public_url.as_deref().is_some_and(|url| url.starts_with("https"));
    let cookie = cookies::write(cookies::LANGUAGE, lang.code(), 365 * 24 * 3600, secure, true);
    let mut response = Redirect::to(local(&back.retour)).into_response();
    let value = HeaderValue::from_str(&cookie).map_err(Failure::internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(response)
}

/// An address of this site; the home page for anything else, so that no link can send people elsewhere.
pub fn local(address: &str) -> &str {
    let inside = address.starts_with('/')
        && !address.starts_with("//")
        && !address.starts_with("/\\")
        && address.bytes().all(|byte| byte.is_ascii_graphic());
    if inside { address } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_addresses_of_this_site_are_followed() {
        assert_eq!(local("/lieux?q=a%20b"), "/lieux?q=a%20b");
        for outside in
            ["//evil.example", "/\\evil.example", "https://evil.example", "", "javascript:alert(1)", "/a\nb"]
        {
            assert_eq!(local(outside), "/", "{outside}");
        }
    }
}
