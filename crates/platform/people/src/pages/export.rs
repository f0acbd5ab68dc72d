//! `/compte/donnees`: all that is known of oneself, as a file.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, kept};

use crate::acts::{accounts, export};
use crate::people::People;

/// `GET /compte/donnees`.
pub(super) async fn download(ctx: Ctx, State(people): State<People>) -> Result<Response, Failure> {
    let person = accounts::find(&people, &ctx.signed_in()?.person).await?;
    let export = export::export(&people, &person).await?;
    let mut text = serde_json::to_string_pretty(&export).map_err(Failure::internal)?;
    text.push('\n');
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let name = HeaderValue::from_static("attachment; filename=\"mes-donnees.json\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(kept(&ctx, Keep::Private, response))
}
