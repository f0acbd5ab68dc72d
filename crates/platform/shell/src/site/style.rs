//! The style page: every component in every state.

use askama::Template;
use axum::response::Response;

use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, html};

#[derive(Template)]
#[template(path = "style.html")]
struct StylePage {
    page: Page,
}

/// `GET /style`.
pub(super) async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let page = ctx.page(ctx.t("style-title")).hidden();
    html(&ctx, Keep::Ready, &StylePage { page })
}
