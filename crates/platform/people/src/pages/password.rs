//! `/compte/mot-de-passe`: choosing a password.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::knock::{Knock, refused};
use crate::acts::{accounts, sign_in};
use crate::model::{NewPassword, PASSWORD_LEAST, PROOF_LASTS, PasswordError};
use crate::people::People;
use crate::store::persons::Person;
use crate::store::sessions::Session;

#[derive(Template)]
#[template(path = "password_set.html")]
struct PasswordPage {
    page: Page,
    has_password: bool,
    current_error: String,
    error: String,
    again_error: String,
    errors: Vec<FieldError>,
    minimum: usize,
}

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

/// The present password is asked for unless the person has just proved to hold the account: by a link, which is how a
/// forgotten password is replaced.
fn asks_current(ctx: &Ctx, session: &Session, person: &Person) -> bool {
    let fresh = session.proved_at.is_some_and(|at| ctx.now() - at < PROOF_LASTS);
    person.has_password && !fresh
}

fn show(ctx: &Ctx, asks: bool, errors: &FieldErrors) -> Result<Response, Failure> {
    let error = |field| errors.of(field).unwrap_or_default().to_owned();
    let template = PasswordPage {
        page: ctx.page(ctx.t("password-title")).hidden(),
        has_password: asks,
        current_error: error("current"),
        error: error("password"),
        again_error: error("again"),
        errors: errors.iter().cloned().collect(),
        minimum: PASSWORD_LEAST,
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /compte/mot-de-passe`.
pub(super) async fn page(ctx: Ctx, State(people): State<People>, knock: Knock) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let person = accounts::find(&people, &session.person).await?;
    show(&ctx, asks_current(&ctx, &session, &person), &FieldErrors::default())
}

/// `POST /compte/mot-de-passe`.
pub(super) async fn save(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let person = accounts::find(&people, &session.person).await?;
    let asks = asks_current(&ctx, &session, &person);
    let mut errors = FieldErrors::default();
    if asks && sign_in::is_password(&people, &person.id, &typed.current).await? != Some(true) {
        errors.add("current", ctx.t("password-error-current"));
    }
    let new = errors.take("password", read(&ctx, &typed.password, &person));
    if typed.again != typed.password {
        errors.add("again", ctx.t("password-error-again"));
    }
    match new.filter(|_| errors.is_empty()) {
        Some(new) => {
            sign_in::set_password(&people, &person.id, &session.id, &new).await?;
            Ok(see_other("/compte"))
        }
        None => Ok(refused(show(&ctx, asks, &errors))),
    }
}

fn read(ctx: &Ctx, typed: &str, person: &Person) -> Result<NewPassword, String> {
    let address = person.email.as_deref().unwrap_or_default().parse().map_err(|_| String::new())?;
    NewPassword::read(typed, &address).map_err(|error| {
        let key = match error {
            PasswordError::TooShort => "password-error-short",
            PasswordError::TooLong => "password-error-long",
            PasswordError::Common => "password-error-common",
            PasswordError::HoldsAddress => "password-error-address",
        };
        ctx.tx(key, &[("count", PASSWORD_LEAST.into())])
    })
}
