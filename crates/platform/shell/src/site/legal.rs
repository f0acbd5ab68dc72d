//! Pages that the law or good manners ask for.

use askama::Template;
use axum::response::Response;

use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, html};
use crate::permission::Permission;
use crate::text;

/// Day of the accessibility statement: change it with the statement.
const STATEMENT: chrono::NaiveDate = match chrono::NaiveDate::from_ymd_opt(2026, 11, 24) {
    Some(day) => day,
    None => chrono::NaiveDate::MIN,
};

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    page: Page,
    contact_email: Option<String>,
    date: String,
}

/// `GET /accessibilite`.
pub(super) async fn accessibility(ctx: Ctx) -> Result<Response, Failure> {
    let template = AccessibilityPage {
        page: ctx.page(ctx.t("accessibility-title")),
        contact_email: ctx.app().settings().network.contact_email.clone(),
        date: text::date(STATEMENT, ctx.lang()),
    };
    html(&ctx, Keep::Ready, &template)
}

/// How long a kind of data is kept.
struct Retention {
    what: String,
    duration: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    page: Page,
    controller: String,
    contact_email: Option<String>,
    retention: Vec<Retention>,
}

/// `GET /donnees-personnelles`: what is kept and how long, drawn from what the code declares.
pub(super) async fn privacy(ctx: Ctx) -> Result<Response, Failure> {
    let network = &ctx.app().settings().network;
    let retention = ctx
        .app()
        .capabilities()
        .iter()
        .flat_map(|one| one.personal_data())
        .map(|processing| Retention {
            what: ctx.t(processing.data).to_owned(),
            duration: ctx.t(processing.retention).to_owned(),
        })
        .collect();
    let template = PrivacyPage {
        page: ctx.page(ctx.t("privacy-title")),
        controller: network.publisher.clone().unwrap_or_else(|| network.name.clone()),
        contact_email: network.contact_email.clone(),
        retention,
    };
    html(&ctx, Keep::Ready, &template)
}

/// A line of the legal notice.
struct LegalFact {
    label: &'static str,
    value: String,
}

#[derive(Template)]
#[template(path = "legal.html")]
struct NoticePage {
    page: Page,
    facts: Vec<LegalFact>,
}

/// `GET /mentions-legales`.
pub(super) async fn notice(ctx: Ctx) -> Result<Response, Failure> {
    let network = &ctx.app().settings().network;
    let fact = |label, value: &Option<String>| LegalFact { label, value: value.clone().unwrap_or_default() };
    let facts = vec![
        fact("legal-publisher", &network.publisher),
        fact("legal-contact", &network.contact_email),
        fact("legal-host", &network.host),
    ];
    html(&ctx, Keep::Ready, &NoticePage { page: ctx.page(ctx.t("legal-title")), facts })
}

/// A part of the site.
struct SiteGroup {
    title: String,
    links: Vec<SiteLink>,
}

/// A page of the site.
struct SiteLink {
    label: String,
    href: String,
}

#[derive(Template)]
#[template(path = "sitemap.html")]
struct SiteMapPage {
    page: Page,
    groups: Vec<SiteGroup>,
}

/// `GET /plan-du-site`.
pub(super) async fn site_map(ctx: Ctx) -> Result<Response, Failure> {
    let link = |key: &str, href: &str| SiteLink { label: ctx.t(key).to_owned(), href: href.to_owned() };
    let menu = ctx.app().navigation().iter().filter(|entry| entry.permission == Permission::Public);
    let network = std::iter::once(link("error-way-home", "/"))
        .chain(menu.map(|entry| link(entry.label, entry.href)))
        .chain([link("search-title", "/recherche"), link("easy-title", "/facile-a-lire")]);
    let data =
        [link("data-title", "/donnees"), link("api-title", "/api"), link("problems-title", "/api/problemes")];
    let rules = [
        link("accessibility-title", "/accessibilite"),
        link("privacy-title", "/donnees-personnelles"),
        link("legal-title", "/mentions-legales"),
    ];
    let group = |key: &str, links: Vec<SiteLink>| SiteGroup { title: ctx.t(key).to_owned(), links };
    let groups = vec![
        group("footer-network", network.collect()),
        group("footer-data", data.into()),
        group("footer-everyone", rules.into()),
    ];
    html(&ctx, Keep::Ready, &SiteMapPage { page: ctx.page(ctx.t("sitemap-title")), groups })
}

#[derive(Template)]
#[template(path = "easy_read_home.html")]
struct EasyReadPage {
    page: Page,
}

/// `GET /facile-a-lire`: the site in easy words (FALC).
pub(super) async fn easy_read(ctx: Ctx) -> Result<Response, Failure> {
    html(&ctx, Keep::Ready, &EasyReadPage { page: ctx.page(ctx.t("easy-title")) })
}
