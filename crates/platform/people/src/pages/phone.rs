//! `/compte/telephone`: enrolling a phone as second factor, or taking it away.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::knock::{Knock, refused, with_session};
use crate::acts::accounts;
use crate::acts::second_factor::{self, Typed};
use crate::model::totp::{self, Shared};
use crate::people::People;
use crate::store::sessions::Session;

#[derive(Template)]
#[template(path = "second_factor_setup.html")]
struct SetupPage {
    page: Page,
    qr: String,
    qr_size: i32,
    secret: String,
    error: String,
    codes: Vec<String>,
    mandatory: bool,
}

#[derive(Template)]
#[template(path = "phone_remove.html")]
struct RemovePage {
    page: Page,
    error: String,
    left: usize,
}

#[derive(Deserialize)]
pub(super) struct Given {
    #[serde(default)]
    code: String,
}

/// `GET /compte/telephone`: the drawing to scan; where a phone is enrolled, how to take it away.
pub(super) async fn page(ctx: Ctx, State(people): State<People>, knock: Knock) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    match second_factor::propose(&people, &session.person).await? {
        Some(shared) => show(&ctx, &people, &session, &shared, "").await,
        None => show_remove(&ctx, &people, &session, "").await,
    }
}

async fn show(
    ctx: &Ctx,
    people: &People,
    session: &Session,
    shared: &Shared,
    error: &str,
) -> Result<Response, Failure> {
    let person = accounts::find(people, &session.person).await?;
    let network = &people.settings().network.name;
    let address = shared.address(network, person.email.as_deref().unwrap_or_default());
    let drawing = totp::draw(&address);
    let template = SetupPage {
        page: ctx.page(ctx.t("factor-setup-title")).hidden(),
        qr_size: drawing.as_ref().map_or(0, |drawing| drawing.side),
        qr: drawing.map(|drawing| drawing.path).unwrap_or_default(),
        secret: shared.spaced(),
        error: error.to_owned(),
        codes: Vec::new(),
        mandatory: ctx.signed_in()?.needs_second_factor(),
    };
    html(ctx, Keep::Private, &template)
}

async fn show_remove(
    ctx: &Ctx,
    people: &People,
    session: &Session,
    error: &str,
) -> Result<Response, Failure> {
    let left = crate::store::second_factors::codes_left(people.db(), &session.person).await?;
    let template = RemovePage {
        page: ctx.page(ctx.t("phone-title")).hidden(),
        error: error.to_owned(),
        left: left.try_into().unwrap_or(0),
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /compte/telephone`: the first code of the phone. The answer shows the recovery codes, once.
pub(super) async fn enrol(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let Some((opened, codes)) = second_factor::enrol(&people, &session, &given.code).await? else {
        let Some(shared) = second_factor::propose(&people, &session.person).await? else {
            return Ok(see_other("/compte/telephone"));
        };
        return Ok(refused(show(&ctx, &people, &session, &shared, ctx.t("factor-error-code")).await));
    };
    let template = SetupPage {
        page: ctx.page(ctx.t("factor-codes-title")).hidden().script("print.js"),
        qr: String::new(),
        qr_size: 0,
        secret: String::new(),
        error: String::new(),
        codes,
        mandatory: true,
    };
    with_session(&people, &opened, html(&ctx, Keep::Private, &template)?)
}

/// `POST /compte/telephone/retirer`: against a code of the phone, or a recovery code.
pub(super) async fn remove(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let digits = given.code.chars().filter(|c| !c.is_whitespace()).count() == 6;
    let typed = if digits { Typed::Code(&given.code) } else { Typed::Recovery(&given.code) };
    if second_factor::remove(&people, &session, typed).await? {
        return Ok(see_other("/compte"));
    }
    Ok(refused(show_remove(&ctx, &people, &session, ctx.t("factor-error-code")).await))
}
