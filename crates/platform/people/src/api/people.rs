//! `/api/v1/people`: accounts and roles, for those who manage people.

use axum::Json;
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use http::StatusCode;
use maillage_shell::permission::Grant;
use maillage_shell::words::Lang;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Query};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::me::RoleJson;
use crate::acts::accounts::{self, AccountError, NewAccount};
use crate::model::{Address, PersonName, may_manage};
use crate::people::People;
use crate::store::grants;
use crate::store::persons::{self, Person};

/// People on a page.
const PAGE: u32 = 100;

/// A person.
#[derive(Serialize, ToSchema)]
pub struct PersonJson {
    /// Inner id.
    id: String,
    /// Name.
    name: String,
    /// Address.
    email: String,
    /// `fr` or `en`.
    language: String,
    /// SIRET of the organization, where a provider named it.
    organization_siret: Option<String>,
    /// Roles.
    roles: Vec<RoleJson>,
    /// When the account was made.
    created_at: DateTime<Utc>,
    /// The last use of the account.
    last_seen_at: Option<DateTime<Utc>>,
}

impl PersonJson {
    fn new(person: Person, grants: &[Grant]) -> Self {
        Self {
            last_seen_at: person.last_seen(),
            id: person.id,
            name: person.name,
            email: person.email.unwrap_or_default(),
            language: person.lang.code().to_owned(),
            organization_siret: person.siret,
            roles: grants.iter().map(RoleJson::from).collect(),
            created_at: person.created_at,
        }
    }
}

/// A page of people.
#[derive(Serialize, ToSchema)]
pub struct PeopleJson {
    /// The people whom you may manage, in the order of names.
    people: Vec<PersonJson>,
    /// What to send as `after` for the next page; absent on the last one.
    after: Option<String>,
}

/// Which people.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// A part of a name or of an address.
    #[serde(default)]
    q: String,
    /// Where the last page ended.
    #[serde(default)]
    after: String,
}

/// People whom I may manage.
#[utoipa::path(get, path = "/api/v1/people", operation_id = "listPeople",
    params(("q" = Option<String>, Query, description = "A part of a name or of an address"),
        ("after" = Option<String>, Query, description = "Where the last page ended")),
    responses((status = 200, body = PeopleJson)))]
pub(super) async fn list(
    ctx: Ctx,
    State(people): State<People>,
    Query(asked): Query<Asked>,
) -> Result<Json<PeopleJson>, Failure> {
    let who = ctx.signed_in()?;
    let start = asked.after.rsplit_once('|').unwrap_or_default();
    let found = persons::page(people.db(), asked.q.trim(), start, PAGE).await?;
    let full = found.len() as u64 == u64::from(PAGE);
    let after = found.last().filter(|_| full).map(|(person, key)| format!("{key}|{}", person.id));
    let mut shown = Vec::new();
    for (person, _) in found {
        let held = grants::of(people.db(), &person.id).await?;
        if may_manage(who, &held, people.places()) {
            shown.push(PersonJson::new(person, &held));
        }
    }
    Ok(Json(PeopleJson { people: shown, after }))
}

/// One person.
#[utoipa::path(get, path = "/api/v1/people/{id}", operation_id = "getPerson", params(("id" = String, Path, description = "Inner id")),
    responses((status = 200, body = PersonJson), (status = 403), (status = 404)))]
pub(super) async fn show(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<Json<PersonJson>, Failure> {
    let (person, held) = accounts::managed(&people, ctx.signed_in()?, &id).await?;
    Ok(Json(PersonJson::new(person, &held)))
}

/// An account to make.
#[derive(Deserialize, ToSchema)]
pub struct NewPersonJson {
    /// Address: the invitation goes there.
    email: String,
    /// Name.
    name: String,
    /// `fr` (unless said otherwise) or `en`.
    language: Option<String>,
    /// First roles: none above yours, none outside your territory.
    #[serde(default)]
    roles: Vec<RoleJson>,
}

/// Make an account; an invitation leaves by mail.
#[utoipa::path(post, path = "/api/v1/people", operation_id = "makePerson", request_body = NewPersonJson,
    responses((status = 201, body = PersonJson), (status = 403), (status = 422)))]
pub(super) async fn make(
    ctx: Ctx,
    State(people): State<People>,
    Body(asked): Body<NewPersonJson>,
) -> Result<(StatusCode, Json<PersonJson>), Failure> {
    let new = read(&ctx, &asked)?;
    let id = match accounts::make(&people, ctx.signed_in()?, new).await {
        Err(AccountError::Taken) => return Err(wrong("email", ctx.t("person-error-taken"))),
        Err(AccountError::Nowhere) => return Err(wrong("roles", ctx.t("person-error-scope"))),
        other => other?,
    };
    let person = accounts::find(&people, &id).await?;
    let held = grants::of(people.db(), &id).await?;
    Ok((StatusCode::CREATED, Json(PersonJson::new(person, &held))))
}

fn read(ctx: &Ctx, asked: &NewPersonJson) -> Result<NewAccount, Failure> {
    let mut errors = FieldErrors::default();
    let email = asked.email.parse::<Address>().map_err(|_| ctx.t("sign-in-error-email").to_owned());
    let email = errors.take("email", email);
    let name = asked.name.parse::<PersonName>().map_err(|_| ctx.t("person-error-name").to_owned());
    let name = errors.take("name", name);
    let mut roles = Vec::new();
    for (index, role) in asked.roles.iter().enumerate() {
        roles.extend(errors.take(&format!("roles/{index}"), grant(ctx, role)));
    }
    let lang = asked.language.as_deref().and_then(Lang::read).unwrap_or_default();
    match (email, name) {
        (Some(email), Some(name)) if errors.is_empty() => Ok(NewAccount { email, name, lang, grants: roles }),
        _ => Err(Failure::Invalid(errors)),
    }
}

fn grant(ctx: &Ctx, role: &RoleJson) -> Result<Grant, String> {
    let known = role.role.parse().map_err(|_| ctx.t("person-error-role").to_owned())?;
    let within = role.within.parse().map_err(|_| ctx.t("person-error-scope").to_owned())?;
    Ok(Grant { role: known, within })
}

fn wrong(field: &str, message: &str) -> Failure {
    let mut errors = FieldErrors::default();
    errors.add(field, message);
    Failure::Invalid(errors)
}

/// Give a role.
#[utoipa::path(post, path = "/api/v1/people/{id}/roles", operation_id = "giveRole", params(("id" = String, Path, description = "Inner id")),
    request_body = RoleJson, responses((status = 204), (status = 403), (status = 404), (status = 422)))]
pub(super) async fn give(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
    Body(role): Body<RoleJson>,
) -> Result<StatusCode, Failure> {
    let grant = grant(&ctx, &role).map_err(|message| wrong("role", &message))?;
    match accounts::give(&people, ctx.signed_in()?, &id, &grant).await {
        Err(AccountError::Nowhere) => Err(wrong("within", ctx.t("person-error-scope"))),
        other => Ok(other.map(|()| StatusCode::NO_CONTENT)?),
    }
}

/// Take a role.
#[utoipa::path(delete, path = "/api/v1/people/{id}/roles/{role}/{within}", operation_id = "takeRole",
    params(("id" = String, Path, description = "Inner id"), ("role" = String, Path, description = "Role"),
        ("within" = String, Path, description = "Scope")),
    responses((status = 204), (status = 403), (status = 404), (status = 422)))]
pub(super) async fn take(
    ctx: Ctx,
    State(people): State<People>,
    Path((id, role, within)): Path<(String, String, String)>,
) -> Result<StatusCode, Failure> {
    let grant = grant(&ctx, &RoleJson { role, within }).map_err(|message| wrong("role", &message))?;
    match accounts::take(&people, ctx.signed_in()?, &id, &grant).await {
        Err(AccountError::LastAdministrator) => Err(wrong("role", ctx.t("erase-error-last"))),
        other => Ok(other.map(|()| StatusCode::NO_CONTENT)?),
    }
}
