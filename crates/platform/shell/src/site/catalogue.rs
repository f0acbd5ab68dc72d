//! The catalogue of open data.

use askama::Template;
use axum::response::Response;

use crate::capability::OpenDataset;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, html};

#[derive(Template)]
#[template(path = "catalogue.html")]
struct CataloguePage {
    page: Page,
    datasets: Vec<OpenDataset>,
}

/// `GET /donnees`.
pub(super) async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let datasets = ctx.app().capabilities().iter().flat_map(|one| one.open_datasets()).collect();
    let page = ctx.page(ctx.t("data-title")).describe(ctx.t("data-lead"));
    html(&ctx, Keep::Ready, &CataloguePage { page, datasets })
}
