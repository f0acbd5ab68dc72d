//! `/compte/profil`: name and language.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::words::Lang;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::knock::{Knock, refused, with_language};
use crate::acts::accounts;
use crate::model::{NameError, PersonName};
use crate::people::People;

#[derive(Template)]
#[template(path = "account_profile.html")]
struct ProfilePage {
    page: Page,
    typed: String,
    name_error: String,
    lang: Lang,
    errors: Vec<FieldError>,
}

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    lang: String,
}

fn show(ctx: &Ctx, name: &str, lang: Lang, errors: &FieldErrors) -> Result<Response, Failure> {
    let template = ProfilePage {
        page: ctx.page(ctx.t("profile-title")).hidden(),
        typed: name.to_owned(),
        name_error: errors.of("name").unwrap_or_default().to_owned(),
        lang,
        errors: errors.iter().cloned().collect(),
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /compte/profil`.
pub(super) async fn page(ctx: Ctx, State(people): State<People>) -> Result<Response, Failure> {
    let person = accounts::find(&people, &ctx.signed_in()?.person).await?;
    show(&ctx, &person.name, person.lang, &FieldErrors::default())
}

/// `POST /compte/profil`.
pub(super) async fn save(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    let person = accounts::find(&people, &session.person).await?;
    let lang = Lang::read(&typed.lang).unwrap_or(person.lang);
    match typed.name.parse::<PersonName>() {
        Ok(name) => {
            accounts::set_profile(&people, &person, &name, lang).await?;
            with_language(&people, lang.code(), see_other("/compte"))
        }
        Err(error) => {
            let mut errors = FieldErrors::default();
            errors.add("name", ctx.t(name_error(error)));
            Ok(refused(show(&ctx, &typed.name, lang, &errors)))
        }
    }
}

/// The words for a name that is none.
pub(super) const fn name_error(error: NameError) -> &'static str {
    match error {
        NameError::Empty | NameError::Control => "person-error-name",
        NameError::TooLong => "person-error-name-long",
    }
}
