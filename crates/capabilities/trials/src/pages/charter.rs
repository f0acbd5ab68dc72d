//! `/tests/charte`: what each team accepts, by version.

use askama::Template;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use serde::Deserialize;

use crate::model::charter;

#[derive(Template)]
#[template(path = "trial_charter.html")]
struct CharterPage {
    page: Page,
    version: u16,
    former: bool,
    articles: &'static [(&'static str, &'static str)],
}

/// Which version.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    version: String,
}

/// `GET /tests/charte`: the present version, or one that was accepted once.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let version = match asked.version.as_str() {
        "" => charter::VERSION,
        text => text.parse().map_err(|_| Failure::NotFound)?,
    };
    let articles = charter::articles(version);
    if articles.is_empty() {
        return Err(Failure::NotFound);
    }
    let page = ctx
        .page(ctx.t("trials-charter"))
        .describe(ctx.t("trials-charter-lead"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(ctx.t("trials-charter"), "/tests/charte");
    html(&ctx, Keep::Ready, &CharterPage { page, version, former: version != charter::VERSION, articles })
}
