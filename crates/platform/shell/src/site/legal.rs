//! Pages that the law or good manners ask for.

use askama::Template;
use axum::response::Response;

use crate::capability::Processing;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, html};

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    page: Page,
    contact: Option<String>,
}

/// `GET /accessibilite`.
pub(super) async fn accessibility(ctx: Ctx) -> Result<Response, Failure> {
    let contact = ctx.app().settings().network.contact_email.clone();
    html(&ctx, Keep::Ready, &AccessibilityPage { page: ctx.page(ctx.t("accessibility-title")), contact })
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    page: Page,
    contact: Option<String>,
    processings: Vec<Processing>,
}

/// `GET /donnees-personnelles`: the register of processing, drawn from what the code declares.
pub(super) async fn privacy(ctx: Ctx) -> Result<Response, Failure> {
    let contact = ctx.app().settings().network.contact_email.clone();
    let processings = ctx.app().capabilities().iter().flat_map(|one| one.personal_data()).collect();
    html(&ctx, Keep::Ready, &PrivacyPage { page: ctx.page(ctx.t("privacy-title")), contact, processings })
}

#[derive(Template)]
#[template(path = "legal.html")]
struct NoticePage {
    page: Page,
    publisher: Option<String>,
    host: Option<String>,
    contact: Option<String>,
}

/// `GET /mentions-legales`.
pub(super) async fn notice(ctx: Ctx) -> Result<Response, Failure> {
    let network = &ctx.app().settings().network;
    let template = NoticePage {
        page: ctx.page(ctx.t("legal-title")),
        publisher: network.publisher.clone(),
        host: network.host.clone(),
        contact: network.contact_email.clone(),
    };
    html(&ctx, Keep::Ready, &template)
}

#[derive(Template)]
#[template(path = "sitemap.html")]
struct SiteMapPage {
    page: Page,
}

/// `GET /plan-du-site`.
pub(super) async fn site_map(ctx: Ctx) -> Result<Response, Failure> {
    html(&ctx, Keep::Ready, &SiteMapPage { page: ctx.page(ctx.t("sitemap-title")) })
}

#[derive(Template)]
#[template(path = "easy_read_home.html")]
struct EasyReadPage {
    page: Page,
}

/// `GET /facile-a-lire`: the site in easy words (FALC).
pub(super) async fn easy_read(ctx: Ctx) -> Result<Response, Failure> {
    html(&ctx, Keep::Ready, &EasyReadPage { page: ctx.page(ctx.t("easy-read-title")) })
}
