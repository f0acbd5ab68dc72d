//! `/agenda/presence?cle=…`: saying that one is there, after scanning the code shown in the room.

use askama::Template;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, html};
use serde::Deserialize;

use super::refused;
use crate::acts::attend;
use crate::store::links;
use maillage_store::fingerprint;

#[derive(Template)]
#[template(path = "check_in.html")]
struct CheckInPage {
    page: Page,
    key: String,
    lives: bool,
    done: bool,
    typed: String,
    error: String,
}

/// The secret of the code, and what was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    who: String,
}

fn show(ctx: &Ctx, typed: Typed, lives: bool, done: bool, error: &str) -> Result<Response, Failure> {
    let template = CheckInPage {
        page: ctx.page(ctx.t("presence-title")).hidden(),
        key: typed.cle,
        typed: typed.who,
        error: error.to_owned(),
        lives,
        done,
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /agenda/presence`.
pub async fn page(ctx: Ctx, Query(typed): Query<Typed>) -> Result<Response, Failure> {
    let lives = links::shown(ctx.app().db(), &fingerprint(&typed.cle), ctx.now()).await?.is_some();
    show(&ctx, typed, lives, false, "")
}

/// `POST /agenda/presence`.
pub async fn save(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response, Failure> {
    let shown = links::shown(ctx.app().db(), &fingerprint(&typed.cle), ctx.now()).await?;
    let Some(event) = shown else { return Ok(refused(show(&ctx, typed, false, false, ""))) };
    if attend::check_in(ctx.app(), &event, &typed.who).await? {
        return show(&ctx, typed, true, true, "");
    }
    Ok(refused(show(&ctx, typed, true, false, ctx.t("presence-unknown"))))
}
