//! `/essaimage/reprises/retirer`: whoever told a reuse finds it again, and can take it back.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, html, see_other};
use maillage_store::fingerprint;
use serde::Deserialize;

use super::card::{ReuseCard, reuse_card};
use super::failure;
use super::words::reuse_state;
use crate::acts::reuse::decide;
use crate::acts::{By, Refusal};
use crate::model::{ByWhom, Reuse, ReuseState, Step};
use crate::state::{State, actor};
use crate::store::reuses;

#[derive(Template)]
#[template(path = "reuse_back.html")]
struct BackPage {
    page: Page,
    secret: String,
    address: String,
    card: Option<ReuseCard>,
    project: (String, String),
    state: (&'static str, &'static str),
    stands: Option<ReuseState>,
    thanks: bool,
}

impl BackPage {
    fn is(&self, state: ReuseState) -> bool {
        self.stands == Some(state)
    }

    fn can_withdraw(&self) -> bool {
        self.stands.is_some_and(|state| state.after(Step::Withdrawn).is_some())
    }
}

/// What the link has.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cle: String,
    merci: String,
}

async fn find(ctx: &Ctx, secret: &str) -> Result<Option<Reuse>, Failure> {
    let secret = secret.trim();
    if secret.is_empty() {
        return Ok(None);
    }
    Ok(reuses::of_secret(ctx.app().db(), &fingerprint(secret)).await?)
}

/// `GET /essaimage/reprises/retirer`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let reuse = find(&ctx, &asked.cle).await?;
    let project = reuse.as_ref().and_then(|one| state.project(one.project).ok());
    let thanks = !asked.merci.is_empty();
    if reuse.is_none() && !thanks {
        return Err(Failure::NotFound);
    }
    let stands = reuse.as_ref().map(|one| one.state);
    let title = ctx.t(if thanks { "reuse-thanks" } else { "reuse-yours" });
    let template = BackPage {
        page: ctx
            .page(title)
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-releases"), "/essaimage")
            .crumb(title, "/essaimage/reprises/retirer"),
        address: ctx.app().address(&format!("/essaimage/reprises/retirer?cle={}", asked.cle.trim())),
        secret: asked.cle.trim().to_owned(),
        card: reuse.as_ref().map(|one| reuse_card(&ctx, one)),
        project: project.map_or_else(
            || ("/essaimage".to_owned(), ctx.t("nav-releases").to_owned()),
            |project| (super::card::release_href(project.id), project.title.to_string()),
        ),
        state: stands.map_or(("", ""), reuse_state),
        stands,
        thanks,
    };
    html(&ctx, Keep::Private, &template)
}

/// `POST /essaimage/reprises/retirer`.
pub async fn withdraw(ctx: Ctx, Form(asked): Form<Asked>) -> Result<Response, Failure> {
    let reuse = find(&ctx, &asked.cle).await?.ok_or(Failure::NotFound)?;
    let by = By { whom: ByWhom::Elsewhere, reason: None };
    match decide(ctx.app(), &actor(&ctx), &reuse.id, (Step::Withdrawn, &by)).await {
        Ok((_, version)) => {
            ctx.app().settle(version).await;
        }
        // Sent twice, it is taken back once.
        Err(Refusal::Closed) => {}
        Err(refusal) => return Err(failure(refusal)),
    }
    Ok(see_other(&format!("/essaimage/reprises/retirer?cle={}", maillage_shell::encode(asked.cle.trim()))))
}
