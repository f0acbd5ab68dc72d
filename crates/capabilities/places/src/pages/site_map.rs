//! `/sitemap.xml`: the pages that search engines should know.

use std::fmt::Write as _;

use axum::extract::State as Shared;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, kept};

use super::State;

/// `GET /sitemap.xml`; absent while the public address of the site is not set.
pub async fn xml(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let base = ctx.app().settings().server.public_url.clone().ok_or(Failure::NotFound)?;
    let snapshot = state.snapshot();
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in ["/", "/lieux", "/carte", "/territoires", "/donnees", "/facile-a-lire"] {
        let _ = writeln!(text, "<url><loc>{base}{path}</loc></url>");
    }
    for entry in &snapshot.places {
        let (href, day) = (entry.href(), entry.place.sheet.updated);
        let _ = writeln!(text, "<url><loc>{base}{href}</loc><lastmod>{day}</lastmod></url>");
    }
    text.push_str("</urlset>\n");
    let mut response = text.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/xml"));
    Ok(kept(&ctx, Keep::Ready, response))
}
