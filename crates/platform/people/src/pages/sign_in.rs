//! `/connexion`: a link by mail, a password, or the provider.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{
    Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, encode, html, see_other,
};
use serde::Deserialize;

use super::knock::{Knock, enter, refused};
use crate::acts::sign_in::{self, Outcome};
use crate::model::{Address, Stage, back_to};
use crate::people::People;

/// Where the person was going.
#[derive(Deserialize, Default)]
pub(super) struct Back {
    #[serde(default)]
    pub(super) retour: String,
}

/// An outside provider, as the page offers it.
struct Offered {
    name: String,
    href: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Page,
    email: String,
    email_error: String,
    errors: Vec<FieldError>,
    password_error: String,
    password_open: bool,
    providers: Vec<Offered>,
    next: String,
}

/// What the form shows again.
#[derive(Default)]
pub(super) struct Shown<'a> {
    pub(super) email: &'a str,
    pub(super) next: &'a str,
    pub(super) errors: FieldErrors,
    pub(super) password_open: bool,
    /// A sentence at the top, about a sign-in that did not work.
    pub(super) trouble: Option<&'a str>,
}

/// The page.
pub(super) fn show(ctx: &Ctx, people: &People, shown: &Shown<'_>) -> Result<Response, Failure> {
    let mut page = ctx.page(ctx.t("sign-in-title")).hidden();
    if let Some(trouble) = shown.trouble {
        page = page.flash("danger", trouble);
    }
    let providers = people.provider().map(|provider| Offered {
        name: provider.name().to_owned(),
        href: format!("/connexion/openid?retour={}", encode(shown.next)),
    });
    let error = |field| shown.errors.of(field).unwrap_or_default().to_owned();
    let template = SignInPage {
        page,
        email: shown.email.to_owned(),
        email_error: error("email"),
        password_error: error("password"),
        errors: shown.errors.iter().cloned().collect(),
        password_open: shown.password_open,
        providers: providers.into_iter().collect(),
        next: shown.next.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /connexion?retour=`.
pub(super) async fn page(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Query(back): Query<Back>,
) -> Result<Response, Failure> {
    let next = back_to(&back.retour, "");
    match knock.session(&people).await? {
        Some(session) if session.stage == Stage::Waiting => {
            Ok(see_other(&format!("/connexion/second-facteur?retour={}", encode(next))))
        }
        Some(_) => Ok(see_other(back_to(next, "/compte"))),
        None => show(&ctx, &people, &Shown { next, ..Shown::default() }),
    }
}

#[derive(Deserialize)]
pub(super) struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// `POST /connexion/mot-de-passe`.
pub(super) async fn with_password(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(typed): Form<Credentials>,
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    match typed.email.parse::<Address>() {
        Err(_) => errors.add("email", ctx.t("sign-in-error-email")),
        Ok(email) => {
            let tried =
                sign_in::with_password(&people, &knock.client, &email, &typed.password, knock.before());
            match tried.await? {
                Outcome::Opened(opened) => return enter(&people, &opened, &typed.next),
                Outcome::Wait(seconds) => return Err(Failure::TooMany(seconds)),
                Outcome::Refused => errors.add("password", ctx.t("sign-in-error-refused")),
            }
        }
    }
    let shown = Shown {
        email: &typed.email,
        next: back_to(&typed.next, ""),
        errors,
        password_open: true,
        trouble: None,
    };
    Ok(refused(show(&ctx, &people, &shown)))
}
