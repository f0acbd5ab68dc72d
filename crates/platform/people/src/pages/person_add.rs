//! `/gestion/personnes/ajouter`: making an account for somebody.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::words::Lang;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::knock::refused;
use super::profile::name_error;
use super::roles::{self, RoleOption};
use super::scope;
use crate::acts::accounts::{self, AccountError, NewAccount};
use crate::model::{Address, PersonName};
use crate::people::People;

#[derive(Template)]
#[template(path = "person_add.html")]
struct AddPage {
    page: Page,
    typed: Typed,
    email_error: String,
    name_error: String,
    role_error: String,
    territory_error: String,
    place_error: String,
    errors: Vec<FieldError>,
    roles: Vec<RoleOption>,
}

#[derive(Deserialize, Default)]
pub(super) struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(flatten)]
    role: scope::Typed,
}

fn show(ctx: &Ctx, typed: Typed, errors: &FieldErrors) -> Result<Response, Failure> {
    let error = |field| errors.of(field).unwrap_or_default().to_owned();
    let template = AddPage {
        page: ctx
            .page(ctx.t("person-add-title"))
            .hidden()
            .script("suggest.js")
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("people-title"), "/gestion/personnes")
            .crumb(ctx.t("person-add-title"), "/gestion/personnes/ajouter"),
        email_error: error("email"),
        name_error: error("name"),
        role_error: error("role"),
        territory_error: error("territory"),
        place_error: error("place"),
        errors: errors.iter().cloned().collect(),
        roles: roles::options(ctx, &typed.role.role),
        typed,
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /gestion/personnes/ajouter`.
pub(super) async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let typed = Typed { role: scope::Typed::of("professional"), ..Typed::default() };
    show(&ctx, typed, &FieldErrors::default())
}

/// `POST /gestion/personnes/ajouter`: an invitation leaves by mail.
pub(super) async fn save(
    ctx: Ctx,
    State(people): State<People>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    let Some(new) = read(&ctx, &people, &typed, &mut errors) else {
        return Ok(refused(show(&ctx, typed, &errors)));
    };
    match accounts::make(&people, ctx.signed_in()?, new).await {
        Ok(id) => return Ok(see_other(&format!("/gestion/personnes/{id}"))),
        Err(AccountError::Taken) => errors.add("email", ctx.t("person-error-taken")),
        Err(AccountError::Above) => errors.add("role", ctx.t("person-error-above")),
        Err(AccountError::Nowhere) => errors.add("territory", ctx.t("person-error-scope")),
        Err(other) => return Err(other.into()),
    }
    Ok(refused(show(&ctx, typed, &errors)))
}

fn read(ctx: &Ctx, people: &People, typed: &Typed, errors: &mut FieldErrors) -> Option<NewAccount> {
    let email = typed.email.parse::<Address>().map_err(|_| ctx.t("sign-in-error-email").to_owned());
    let email = errors.take("email", email);
    let name = typed.name.parse::<PersonName>().map_err(|error| ctx.t(name_error(error)).to_owned());
    let name = errors.take("name", name);
    let grant = scope::read(ctx, people, &typed.role);
    if let Err((field, sentence)) = &grant {
        errors.add(*field, sentence.as_str());
    }
    Some(NewAccount { email: email?, name: name?, lang: Lang::Fr, grants: vec![grant.ok()?] })
}
