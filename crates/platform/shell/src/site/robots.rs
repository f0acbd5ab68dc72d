//! Files for machines.

use axum::response::{IntoResponse, Response};

use crate::context::Ctx;
use crate::failure::Failure;

/// `GET /robots.txt`: public pages may be indexed, filtered lists and personal pages need not.
pub(super) async fn robots(ctx: Ctx) -> Response {
    let map =
        ctx.app().settings().server.public_url.as_deref().map(|url| format!("Sitemap: {url}/sitemap.xml\n"));
    format!(
        "User-agent: *\nDisallow: /lieux?\nDisallow: /recherche\nDisallow: /connexion\nDisallow: /compte\n{}",
        map.unwrap_or_default()
    )
    .into_response()
}

/// `GET /.well-known/security.txt`: whom to tell about a weakness; absent while no address is set.
pub(super) async fn security(ctx: Ctx) -> Result<Response, Failure> {
    let contact = ctx.app().settings().network.contact_email.as_deref().ok_or(Failure::NotFound)?;
    let expires = (ctx.now() + chrono::TimeDelta::days(180)).format("%Y-%m-%dT%H:%M:%SZ");
    let text = format!("Contact: mailto:{contact}\nExpires: {expires}\nPreferred-Languages: fr, en\n");
    Ok(text.into_response())
}
