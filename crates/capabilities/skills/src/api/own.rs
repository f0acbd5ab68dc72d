//! A profile: sent by anybody, then read, changed and erased by whoever holds the secret of a letter.

use axum::Json;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, StatusCode};
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, Sender, kept};
use maillage_store::Actor;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::OwnJson;
use crate::acts::{self, Change, Joining, Refusal};
use crate::model::{Consent, Developer, Fault, KEY_LENGTH, Step, Told};
use crate::state::{State, holder};
use crate::store::consents;

/// The header that holds the secret of a letter: what follows `?cle=` in its link.
const KEY: &str = "x-maillage-key";

/// What somebody can do.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CanJson {
    /// Slug of a skill.
    pub skill: String,
    /// From 1 (notions) to 4 (teaches it).
    pub level: u8,
}

/// A profile to send.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct JoinJson {
    /// A word of the sender, 16 characters at least: sent twice, it is one profile.
    pub key: String,
    /// How to call the person.
    pub name: String,
    /// Where she reads her mail: a letter asks her to confirm.
    pub email: String,
    /// What she can do.
    pub can: Vec<CanJson>,
    /// Slugs of what she wants to learn.
    pub learn: Vec<String>,
    /// Hours in a month: `1-5`, `6-10`, `11-20`, `20-plus`.
    pub hours: String,
    /// Projects at once, at most: 1 to 3.
    pub projects: Option<u8>,
    /// INSEE code or name of a commune of the network.
    pub commune: String,
    /// How far she travels, in kilometres: 5, 15, 30, 60, 90; null where she does not.
    pub radius_km: Option<u8>,
    /// Whether she works from afar.
    pub remote: bool,
    /// What she agrees to: `counted`, `proposed`, `letters`; one at least.
    pub consents: Vec<String>,
}

impl JoinJson {
    fn told(self) -> Told {
        Told {
            key: self.key,
            can: self.can.into_iter().map(|one| (one.skill, one.level.to_string())).collect(),
            learn: self.learn,
            hours: self.hours,
            projects: self.projects.map(|count| count.to_string()).unwrap_or_default(),
            commune: self.commune,
            radius: self.radius_km.map(|km| km.to_string()).unwrap_or_default(),
            remote: self.remote,
            name: self.name,
            email: self.email,
            consents: self.consents,
        }
    }
}

fn invalid(ctx: &Ctx, faults: Vec<Fault>) -> Failure {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(if field == "radius" { "radius_km" } else { field }, ctx.t(key));
    }
    Failure::Invalid(errors)
}

/// Sends a profile.
#[utoipa::path(
    post,
    path = "/api/v1/developers",
    operation_id = "offerSkills",
    summary = "Offer skills and time to projects of citizens. A letter asks the person to confirm; nothing counts before.",
    request_body = JoinJson,
    responses((status = 202, description = "A letter leaves, whether the address is known or not"), (status = 422, description = "Fields to mend"), (status = 429, description = "Too many forms came from there"))
)]
pub async fn join(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(asked): Body<JoinJson>,
) -> Result<Response, Failure> {
    let told = asked.told();
    let key = told.key.trim().to_owned();
    let draft = match told.read(ctx.app().scope(), ctx.lang()) {
        Ok(draft) if key.len() >= KEY_LENGTH => draft,
        read => {
            let mut faults = read.err().unwrap_or_default();
            if key.len() < KEY_LENGTH {
                faults.push(("key", "skills-error-key"));
            }
            return Err(invalid(&ctx, faults));
        }
    };
    knock(&state, sender).await?;
    let joining = Joining { draft, key: &key };
    acts::join(ctx.app(), &Actor::anonymous(), joining).await.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(StatusCode::ACCEPTED.into_response())
}

/// An address.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LinkJson {
    /// Where the person reads her mail.
    pub email: String,
}

/// Sends a link.
#[utoipa::path(
    post,
    path = "/api/v1/developers/links",
    operation_id = "sendDeveloperLink",
    summary = "Send a new link to one’s own page by letter. The answer is the same whether the address is known or not.",
    request_body = LinkJson,
    responses((status = 202, description = "A letter leaves, where the address is known"), (status = 422, description = "Fields to mend"), (status = 429, description = "Too many forms came from there"))
)]
pub async fn link(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(asked): Body<LinkJson>,
) -> Result<Response, Failure> {
    let told = Told { email: asked.email, ..Told::default() };
    let email = told.email().map_err(|fault| invalid(&ctx, vec![fault]))?;
    knock(&state, sender).await?;
    acts::ask_link(ctx.app(), &Actor::anonymous(), &email).await?;
    Ok(StatusCode::ACCEPTED.into_response())
}

/// Reads one's own profile.
#[utoipa::path(
    get,
    path = "/api/v1/developers/me",
    operation_id = "getOwnProfile",
    summary = "All that is kept of the holder of the secret of a letter.",
    params(("x-maillage-key" = String, Header, description = "The secret: what follows `?cle=` in the link of a letter")),
    responses((status = 200, description = "The profile", body = OwnJson), (status = 404, description = "The secret opens nothing, or not any more"))
)]
pub async fn one(ctx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    let own = own(&ctx, &headers).await?;
    answer(&ctx, &own).await
}

/// What is to change; what is absent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeJson {
    /// `active`, `paused`; `renewed`: it holds for another year.
    pub state: Option<String>,
    /// How to call her.
    pub name: Option<String>,
    /// What she can do, whole.
    pub can: Option<Vec<CanJson>>,
    /// What she wants to learn, whole.
    pub learn: Option<Vec<String>>,
    /// Hours in a month; with `projects`.
    pub hours: Option<String>,
    /// Projects at once, at most.
    pub projects: Option<u8>,
    /// Commune; with `radius_km` and `remote`.
    pub commune: Option<String>,
    /// How far she travels.
    pub radius_km: Option<u8>,
    /// Whether she works from afar.
    pub remote: Option<bool>,
    /// What she agrees to from now on, whole.
    pub consents: Option<Vec<String>>,
}

impl ChangeJson {
    /// What changes in the profile.
    fn changes(&self, ctx: &Ctx, own: &Developer) -> Result<Vec<Change>, Vec<Fault>> {
        let profile = &own.profile;
        let text = |asked: &Option<String>, own: &str| asked.clone().unwrap_or_else(|| own.to_owned());
        let places = self.commune.is_some() || self.radius_km.is_some() || self.remote.is_some();
        let radius = match (self.radius_km, self.commune.is_some()) {
            (Some(km), _) => km.to_string(),
            // With a commune, the whole place is told.
            (None, true) => String::new(),
            (None, false) => {
                profile.reach.radius().map(|radius| radius.code().to_owned()).unwrap_or_default()
            }
        };
        let can = self.can.iter().flatten();
        let told = Told {
            can: can.map(|one| (one.skill.clone(), one.level.to_string())).collect(),
            learn: self.learn.clone().unwrap_or_default(),
            hours: text(&self.hours, profile.hours.code()),
            projects: self.projects.unwrap_or(profile.projects_max).to_string(),
            commune: text(&self.commune, profile.commune.as_str()),
            radius,
            remote: self.remote.unwrap_or(profile.reach.remote()),
            name: text(&self.name, profile.name.as_str()),
            ..Told::default()
        };
        let mut changes = Vec::new();
        let one = |fault: Fault| vec![fault];
        if self.can.is_some() {
            changes.push(Change::Can(told.can().map_err(one)?));
        }
        if self.learn.is_some() {
            changes.push(Change::Learns(told.learns().map_err(one)?));
        }
        if self.hours.is_some() || self.projects.is_some() {
            let (hours, projects) = told.time()?;
            changes.push(Change::Time(hours, projects));
        }
        if places {
            let (commune, reach) = told.place(ctx.app().scope())?;
            changes.push(Change::Place(commune, reach));
        }
        if self.name.is_some() {
            changes.push(Change::Name(told.name().map_err(one)?));
        }
        Ok(changes)
    }

    /// What she agrees to, where it is told; nothing is a whole answer here.
    fn consents(&self) -> Result<Option<Vec<Consent>>, Vec<Fault>> {
        let read = |text: &String| text.parse().map_err(|_| vec![("consents", "skills-error-choose")]);
        self.consents.as_ref().map(|texts| texts.iter().map(read).collect()).transpose()
    }

    fn step(&self) -> Result<Option<Step>, Vec<Fault>> {
        match self.state.as_deref() {
            None => Ok(None),
            Some("active") => Ok(Some(Step::Resumed)),
            Some("paused") => Ok(Some(Step::Paused)),
            Some("renewed") => Ok(Some(Step::Renewed)),
            Some(_) => Err(vec![("state", "skills-error-choose")]),
        }
    }
}

/// Changes one's own profile.
#[utoipa::path(
    patch,
    path = "/api/v1/developers/me",
    operation_id = "changeOwnProfile",
    summary = "Change one’s own profile, take a break, agree to something or take it back.",
    params(("x-maillage-key" = String, Header, description = "The secret: what follows `?cle=` in the link of a letter")),
    request_body = ChangeJson,
    responses((status = 200, description = "The profile", body = OwnJson), (status = 404, description = "The secret opens nothing, or not any more"), (status = 422, description = "Fields to mend, or it does not stand where this can happen"))
)]
pub async fn change(
    ctx: Ctx,
    headers: HeaderMap,
    Body(asked): Body<ChangeJson>,
) -> Result<Response, Failure> {
    let own = own(&ctx, &headers).await?;
    let read = || Ok((asked.changes(&ctx, &own)?, asked.consents()?, asked.step()?));
    let (changes, consents, step) = read().map_err(|faults| invalid(&ctx, faults))?;
    let (app, actor) = (ctx.app(), Actor::anonymous());
    let refused = |refusal| failure(&ctx, refusal);
    if !changes.is_empty() {
        acts::change(app, &actor, &own.id, &changes).await.map_err(refused)?;
    }
    for consent in consents.iter().flat_map(|_| Consent::ALL) {
        let given = consents.as_ref().is_some_and(|all| all.contains(consent));
        acts::agree(app, &actor, &own.id, (*consent, given)).await.map_err(refused)?;
    }
    if let Some(step) = step {
        acts::step(app, &actor, &own.id, step).await.map_err(refused)?;
    }
    one(ctx, headers).await
}

/// Confirms one's own profile.
#[utoipa::path(
    post,
    path = "/api/v1/developers/me/confirmation",
    operation_id = "confirmOwnProfile",
    summary = "Confirm a profile by the secret of its letter: from then on it counts.",
    params(("x-maillage-key" = String, Header, description = "The secret: what follows `?cle=` in the link of a letter")),
    responses((status = 200, description = "The profile", body = OwnJson), (status = 404, description = "The secret opens nothing, or not any more"), (status = 422, description = "It is confirmed already, or its address has another profile"))
)]
pub async fn confirm(ctx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    let own = own(&ctx, &headers).await?;
    acts::confirm(ctx.app(), &Actor::anonymous(), &own.id).await.map_err(|refusal| failure(&ctx, refusal))?;
    one(ctx, headers).await
}

/// Erases one's own profile.
#[utoipa::path(
    delete,
    path = "/api/v1/developers/me",
    operation_id = "eraseOwnProfile",
    summary = "Erase one’s own profile, at once and for good.",
    params(("x-maillage-key" = String, Header, description = "The secret: what follows `?cle=` in the link of a letter")),
    responses((status = 204, description = "It is erased"), (status = 404, description = "The secret opens nothing, or not any more"))
)]
pub async fn erase(ctx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    let own = own(&ctx, &headers).await?;
    acts::erase(ctx.app(), &Actor::anonymous(), &own.id).await.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The profile that the secret of a request opens.
async fn own(ctx: &Ctx, headers: &HeaderMap) -> Result<Developer, Failure> {
    let secret = headers.get(KEY).and_then(|value| value.to_str().ok()).unwrap_or_default();
    holder(ctx, secret).await
}

async fn answer(ctx: &Ctx, own: &Developer) -> Result<Response, Failure> {
    let said = consents::of(ctx.app().db(), &own.id).await?;
    Ok(kept(ctx, Keep::Private, Json(OwnJson::of(own, &said)).into_response()))
}

async fn knock(state: &State, sender: Sender) -> Result<(), Failure> {
    state.knock(sender).await?.map_or(Ok(()), |seconds| Err(Failure::TooMany(seconds)))
}

fn failure(ctx: &Ctx, refusal: Refusal) -> Failure {
    let wrong =
        |field: &'static str, key: &'static str| Failure::Invalid(FieldErrors::one(field, ctx.t(key)));
    match refusal {
        Refusal::Unknown => Failure::NotFound,
        Refusal::Closed => wrong("state", "skills-error-closed"),
        Refusal::Twice => wrong("email", "skills-twice-about"),
        Refusal::Empty => wrong("can", "skills-error-none"),
        Refusal::Store(error) => error.into(),
    }
}
