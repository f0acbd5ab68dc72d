//! `/compte/effacer`: leaving for good.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::knock::{Knock, refused, without_session};
use crate::acts::accounts::{self, AccountError};
use crate::acts::erase;
use crate::model::Address;
use crate::people::People;

#[derive(Template)]
#[template(path = "account_erase.html")]
struct ErasePage {
    page: Page,
    email: String,
    error: String,
}

#[derive(Deserialize)]
pub(super) struct Confirmed {
    #[serde(default)]
    email: String,
}

fn show(ctx: &Ctx, email: &str, error: &str) -> Result<Response, Failure> {
    let page = ctx.page(ctx.t("erase-title")).hidden();
    html(ctx, Keep::Private, &ErasePage { page, email: email.to_owned(), error: error.to_owned() })
}

/// `GET /compte/effacer`.
pub(super) async fn page(ctx: Ctx, State(people): State<People>) -> Result<Response, Failure> {
    let person = accounts::find(&people, &ctx.signed_in()?.person).await?;
    show(&ctx, &person.email.unwrap_or_default(), "")
}

/// `POST /compte/effacer`: the address typed again says that it is meant.
pub(super) async fn act(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let person = accounts::find(&people, &session.person).await?;
    let email = person.email.unwrap_or_default();
    if !confirmed.email.parse::<Address>().is_ok_and(|typed| typed.as_str() == email) {
        return Ok(refused(show(&ctx, &email, ctx.t("erase-error-email"))));
    }
    match erase::erase(&people, &Actor::person(&session.person), &session.person, "asked").await {
        Ok(()) => without_session(&people, see_other("/")),
        Err(AccountError::LastAdministrator) => Ok(refused(show(&ctx, &email, ctx.t("erase-error-last")))),
        Err(other) => Err(other.into()),
    }
}
