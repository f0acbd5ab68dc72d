//! `/gestion/personnes/{id}`: the roles of a person, and help for whoever cannot get in.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use maillage_shell::permission::{Grant, Role};
use maillage_shell::{Ctx, Failure, FieldErrors, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::knock::refused;
use super::roles::{self, RoleOption};
use super::scope::{self, Typed};
use super::when;
use crate::acts::accounts::{self, AccountError};
use crate::acts::{erase, second_factor};
use crate::model::may_give;
use crate::people::People;

/// A role, in words and as a form sends it back.
struct ShownRole {
    role: &'static str,
    within: String,
    words: String,
    removable: bool,
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    page: Page,
    id: String,
    name: String,
    email: String,
    seen: String,
    has_factor: bool,
    roles: Vec<ShownRole>,
    offered: Vec<RoleOption>,
    typed: Typed,
    territory_error: String,
    place_error: String,
    error: String,
}

async fn show(
    ctx: &Ctx,
    people: &People,
    id: &str,
    typed: Typed,
    errors: &FieldErrors,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let (person, grants) = accounts::managed(people, who, id).await?;
    let shown = |grant: &Grant| ShownRole {
        role: grant.role.code(),
        within: grant.within.to_string(),
        words: roles::in_words(ctx, people, grant),
        removable: grant.role != Role::Inhabitant && may_give(who, grant, people.places()),
    };
    let error = |field| errors.of(field).unwrap_or_default().to_owned();
    let template = PersonPage {
        page: ctx
            .page(person.name.clone())
            .hidden()
            .script("suggest.js")
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("people-title"), "/gestion/personnes")
            .crumb(person.name.clone(), format!("/gestion/personnes/{id}")),
        roles: grants.iter().map(shown).collect(),
        has_factor: second_factor::is_set(people, id).await?,
        seen: when::last(ctx, &person),
        offered: roles::options(ctx, &typed.role),
        id: person.id,
        name: person.name,
        email: person.email.unwrap_or_default(),
        territory_error: error("territory"),
        place_error: error("place"),
        error: error("role"),
        typed,
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /gestion/personnes/{id}`.
pub(super) async fn page(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    show(&ctx, &people, &id, Typed::of("professional"), &FieldErrors::default()).await
}

/// `POST /gestion/personnes/{id}/roles`.
pub(super) async fn give(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let outcome = match scope::read(&ctx, &people, &typed) {
        Ok(grant) => accounts::give(&people, ctx.signed_in()?, &id, &grant).await,
        Err((field, sentence)) => {
            let errors = FieldErrors::one(field, &sentence);
            return Ok(refused(show(&ctx, &people, &id, typed, &errors).await));
        }
    };
    told(&ctx, &people, &id, outcome).await
}

/// `POST /gestion/personnes/{id}/roles/retirer`.
pub(super) async fn take(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let grant = typed.grant().ok_or_else(|| Failure::BadRequest(ctx.t("person-error-scope").to_owned()))?;
    let outcome = accounts::take(&people, ctx.signed_in()?, &id, &grant).await;
    told(&ctx, &people, &id, outcome).await
}

#[derive(Deserialize)]
pub(super) struct Help {
    #[serde(default)]
    phone_lost: String,
}

/// `POST /gestion/personnes/{id}/aider`: a new invitation; with `phone_lost`, without the second factor.
pub(super) async fn help(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
    Form(help): Form<Help>,
) -> Result<Response, Failure> {
    let outcome = accounts::help(&people, ctx.signed_in()?, &id, help.phone_lost == "yes").await;
    told(&ctx, &people, &id, outcome).await
}

/// `POST /gestion/personnes/{id}/effacer`.
pub(super) async fn erase(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    accounts::managed(&people, who, &id).await?;
    match erase::erase(&people, &accounts::actor(who), &id, "manager").await {
        Ok(()) => Ok(see_other("/gestion/personnes")),
        Err(error) => told(&ctx, &people, &id, Err(error)).await,
    }
}

/// Back to the page of the person, with a sentence where the act was refused.
async fn told(
    ctx: &Ctx,
    people: &People,
    id: &str,
    outcome: Result<(), AccountError>,
) -> Result<Response, Failure> {
    let key = match outcome {
        Ok(()) => return Ok(see_other(&format!("/gestion/personnes/{id}"))),
        Err(AccountError::Above) => "person-error-above",
        Err(AccountError::Nowhere) => "person-error-scope",
        Err(AccountError::LastAdministrator) => "erase-error-last",
        Err(other) => return Err(other.into()),
    };
    let errors = FieldErrors::one("role", ctx.t(key));
    Ok(refused(show(ctx, people, id, Typed::of("professional"), &errors).await))
}
