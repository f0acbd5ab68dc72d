//! Secret links: what they open, and what is said of one that no longer works.

use askama::Template;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Keep, Page, html};
use serde::Deserialize;

use super::with_status;
use crate::store::links::{self, LinkKind, Opened};

/// The secret of a link.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Key {
    /// The secret.
    pub cle: String,
}

/// A link that no longer works, or the page that asks for one.
#[derive(Template)]
#[template(path = "trial_link.html")]
struct LinkPage {
    page: Page,
    /// Where a new link is asked for.
    ask: &'static str,
    title: &'static str,
    lead: &'static str,
    expired: bool,
    sent: bool,
}

/// What a secret opens, of one of some kinds; else the page to show in its place. An unknown link is told as any address that leads
/// nowhere.
pub async fn open(
    ctx: &Ctx,
    key: &str,
    kinds: &[LinkKind],
) -> Result<Result<(LinkKind, String), Box<Response>>, Failure> {
    match links::open(ctx.app().db(), key, ctx.now()).await? {
        Opened::Open(kind, subject) if kinds.contains(&kind) => Ok(Ok((kind, subject))),
        Opened::Expired(kind) if kinds.contains(&kind) => {
            let page = with_status(ask_page(ctx, kind, (true, false)), StatusCode::GONE)?;
            Ok(Err(Box::new(page)))
        }
        _ => Err(Failure::NotFound),
    }
}

/// The page that asks for a link.
pub fn ask_page(ctx: &Ctx, kind: LinkKind, (expired, sent): (bool, bool)) -> Result<Response, Failure> {
    let (ask, title, lead) = match kind {
        LinkKind::Team => ("/tests/equipe/lien", "trial-team-link-title", "trial-team-link-lead"),
        LinkKind::Tester | LinkKind::Seat => ("/tests/moi/lien", "tester-link-title", "tester-link-lead"),
    };
    let page = ctx
        .page(ctx.t(title))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(ctx.t(title), "");
    html(ctx, Keep::Private, &LinkPage { page, ask, title, lead, expired, sent })
}
