//! The style page: every component in every state.

mod figures;

use askama::Template;
use axum::response::Response;

use crate::chart::{Figure, columns};
use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, html};

#[derive(Template)]
#[template(path = "style.html")]
struct StylePage {
    page: Page,
    figures: [Vec<Figure>; 2],
}

/// `GET /style`.
pub(in crate::site) async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let page = ctx.page(ctx.t("style-title")).hidden().script("copy.js");
    html(&ctx, Keep::Ready, &StylePage { page, figures: columns(figures::samples()) })
}
