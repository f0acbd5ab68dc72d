//! `/gestion/personnes/{id}`: the roles of a person, and help for whoever cannot get in.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use maillage_shell::permission::{Grant, Role};
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::knock::refused;
use super::roles::{self, RoleOption};
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
    error: String,
}

async fn show(ctx: &Ctx, people: &People, id: &str, error: &str) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let (person, grants) = accounts::managed(people, who, id).await?;
    let shown = |grant: &Grant| ShownRole {
        role: grant.role.code(),
        within: grant.within.to_string(),
        words: roles::in_words(ctx, grant),
        removable: grant.role != Role::Inhabitant && may_give(who, grant, people.places()),
    };
    let template = PersonPage {
        page: ctx.page(person.name.clone()).hidden().crumb(ctx.t("people-title"), "/gestion/personnes"),
        roles: grants.iter().map(shown).collect(),
        has_factor: second_factor::is_set(people, id).await?,
        seen: person.seen_at.map(|at| when::moment(ctx, at)).unwrap_or_default(),
        offered: roles::options(ctx, "professional"),
        id: person.id,
        name: person.name,
        email: person.email.unwrap_or_default(),
        error: error.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /gestion/personnes/{id}`.
pub(super) async fn page(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    show(&ctx, &people, &id, "").await
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    role: String,
    #[serde(default)]
    within: String,
}

/// `POST /gestion/personnes/{id}/roles`.
pub(super) async fn give(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Failure> {
    let outcome = match roles::read(&wanted.role, &wanted.within) {
        Ok(grant) => accounts::give(&people, ctx.signed_in()?, &id, &grant).await,
        Err(key) => return Ok(refused(show(&ctx, &people, &id, ctx.t(key)).await)),
    };
    told(&ctx, &people, &id, outcome).await
}

/// `POST /gestion/personnes/{id}/roles/retirer`.
pub(super) async fn take(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Failure> {
    let grant = roles::read(&wanted.role, &wanted.within)
        .map_err(|key| Failure::BadRequest(ctx.t(key).to_owned()))?;
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
        Err(AccountError::LastAdministrator) => "erase-error-last",
        Err(other) => return Err(other.into()),
    };
    Ok(refused(show(ctx, people, id, ctx.t(key)).await))
}
