//! `/observatoire`: where everything of the observatory begins; `/observatoire/methode`: how its figures are made.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::frame;
use crate::state::State;
use crate::words::percent;

/// A page of the observatory.
struct Door {
    href: &'static str,
    icon: &'static str,
    title: &'static str,
    about: &'static str,
}

/// What the observatory has, in the order of the screen.
const DOORS: [Door; 4] = [
    Door { href: "/observatoire/couverture", icon: "route", title: "coverage", about: "coverage-door" },
    Door { href: "/observatoire/implantation", icon: "bus", title: "siting", about: "siting-door" },
    Door {
        href: "/observatoire/fragilite",
        icon: "sliders-horizontal",
        title: "fragility",
        about: "fragility-door",
    },
    Door { href: "/observatoire/methode", icon: "book-open", title: "method", about: "method-door" },
];

#[derive(Template)]
#[template(path = "observatory.html")]
struct HubPage {
    page: Page,
    sentence: String,
}

impl HubPage {
    const fn doors() -> &'static [Door] {
        &DOORS
    }
}

/// `GET /observatoire`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let places = state.places();
    let tally = state.reach(ctx.app(), &places, None).tally(|_| true);
    let sentence = match tally.share_over(0) {
        Some(over) if !places.places.is_empty() => {
            ctx.tx("observatory-sentence", &[("share", (&percent(&ctx, 100.0 - over)).into())])
        }
        _ => String::new(),
    };
    let page = ctx
        .page(ctx.t("nav-observatory"))
        .describe(ctx.t("observatory-about"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-observatory"), "/observatoire");
    html(&ctx, Keep::Ready, &HubPage { page, sentence })
}

#[derive(Template)]
#[template(path = "observatory_method.html")]
struct MethodPage {
    page: Page,
}

/// `GET /observatoire/methode`.
pub async fn method(ctx: Ctx) -> Result<Response, Failure> {
    html(&ctx, Keep::Ready, &MethodPage { page: frame(&ctx, "method", "method-about") })
}
