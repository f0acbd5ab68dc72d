//! `/connexion/second-facteur`: the code of the phone, or a recovery code.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, encode, html, see_other};
use serde::Deserialize;

use super::knock::{Knock, enter, refused};
use super::sign_in::Back;
use crate::acts::second_factor::{self, Typed};
use crate::model::{Stage, back_to};
use crate::people::People;
use crate::store::sessions::Session;

#[derive(Template)]
#[template(path = "second_factor.html")]
struct FactorPage {
    page: Page,
    error: String,
    recovery_error: String,
    next: String,
}

#[derive(Deserialize)]
pub(super) struct Given {
    #[serde(default)]
    code: String,
    #[serde(default)]
    recovery: String,
    #[serde(default)]
    next: String,
}

/// `GET /connexion/second-facteur?retour=`: asks for the code, or leads to setting a phone up where there is none.
pub(super) async fn page(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Query(back): Query<Back>,
) -> Result<Response, Failure> {
    let next = back_to(&back.retour, "");
    match knock.session(&people).await?.map(|session| session.stage) {
        None => Ok(see_other(&format!("/connexion?retour={}", encode(next)))),
        Some(Stage::Waiting) => show(&ctx, next, "", ""),
        Some(Stage::Plain) => Ok(see_other(&format!("/compte/telephone?retour={}", encode(next)))),
        Some(Stage::Full) => Ok(see_other(back_to(next, "/compte"))),
    }
}

fn show(ctx: &Ctx, next: &str, error: &str, recovery_error: &str) -> Result<Response, Failure> {
    let template = FactorPage {
        page: ctx.page(ctx.t("factor-title")).hidden(),
        error: error.to_owned(),
        recovery_error: recovery_error.to_owned(),
        next: next.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /connexion/code`.
pub(super) async fn code(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let session = waiting(&people, &knock).await?;
    match second_factor::present(&people, &session, Typed::Code(&given.code)).await? {
        Some(opened) => enter(&people, &opened, &given.next),
        None => Ok(refused(show(&ctx, back_to(&given.next, ""), ctx.t("factor-error-code"), ""))),
    }
}

/// `POST /connexion/secours`.
pub(super) async fn recovery(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let session = waiting(&people, &knock).await?;
    match second_factor::present(&people, &session, Typed::Recovery(&given.recovery)).await? {
        Some(opened) => enter(&people, &opened, &given.next),
        None => Ok(refused(show(&ctx, back_to(&given.next, ""), "", ctx.t("factor-error-recovery")))),
    }
}

async fn waiting(people: &People, knock: &Knock) -> Result<Session, Failure> {
    let session = knock.session(people).await?;
    session.filter(|session| session.stage == Stage::Waiting).ok_or(Failure::SignInNeeded)
}
