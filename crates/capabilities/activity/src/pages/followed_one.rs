//! `/activite/personnes/{id}`: one followed person: what is kept, their acts, their rights.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, kept, see_other, text};

use super::followed::frame;
use super::form::Pairs;
use super::today::title;
use super::{State, field_errors};
use crate::api::FollowedJson;
use crate::follow::{self, SaveError};
use crate::model::{Activity, Followed, FollowedTold, Manner};
use crate::store;

/// The form, with what is told in it.
struct Fields {
    told: FollowedTold,
    errors: Vec<FieldError>,
    manners: Vec<(&'static str, &'static str, bool)>,
    /// One’s own places that follow people: id, name, whether the person agrees.
    places: Vec<(String, String, bool)>,
}

impl Fields {
    fn error(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| error.message.as_str())
    }
}

#[derive(Template)]
#[template(path = "followed_new.html")]
struct NewPage {
    page: Page,
    fields: Fields,
}

#[derive(Template)]
#[template(path = "followed_one.html")]
struct OnePage {
    page: Page,
    fields: Fields,
    id: String,
    name: String,
    consent: String,
    /// Her number: to dial, and as people write it.
    phone: Option<(String, String)>,
    email: String,
    acts: Vec<Act>,
}

struct Act {
    day: String,
    title: String,
    minutes: String,
}

async fn fields(
    ctx: &Ctx,
    state: &State,
    told: FollowedTold,
    errors: &FieldErrors,
) -> Result<Fields, Failure> {
    let own = follow::places(ctx, &state.places.snapshot()).await?;
    let open = own.iter().filter(|own| own.follows);
    let places = open.map(|own| {
        let id = own.entry.place.id.to_string();
        let agreed = told.places.contains(&id);
        (id, own.entry.place.sheet.name.to_string(), agreed)
    });
    let manners =
        Manner::ALL.map(|manner| (manner.code(), manner_key(manner), told.consent_how == manner.code()));
    Ok(Fields {
        errors: errors.iter().cloned().collect(),
        manners: manners.to_vec(),
        places: places.collect(),
        told,
    })
}

const fn manner_key(manner: Manner) -> &'static str {
    match manner {
        Manner::Spoken => "followed-consent-spoken",
        Manner::Written => "followed-consent-written",
    }
}

fn told(pairs: &Pairs) -> FollowedTold {
    let mut told = FollowedTold::default();
    for (name, value) in pairs {
        let value = value.clone();
        match name.as_str() {
            "name" => told.name = value,
            "birth_year" => told.birth_year = value,
            "commune" => told.commune = value,
            "phone" => told.phone = value,
            "email" => told.email = value,
            "consent_on" => told.consent_on = value,
            "consent_how" => told.consent_how = value,
            "places" => told.places.push(value),
            _ => {}
        }
    }
    told
}

/// `GET /activite/personnes/nouvelle`.
pub async fn new(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let own = follow::places(&ctx, &state.places.snapshot()).await?;
    let mut open = own.iter().filter(|own| own.follows).map(|own| own.entry.place.id.to_string());
    // One place only: nothing to choose.
    let places = match (open.next(), open.next()) {
        (Some(only), None) => vec![only],
        (None, _) => return Ok(see_other("/activite/personnes")),
        _ => Vec::new(),
    };
    let consent_on = ctx.local_now().date().to_string();
    let told = FollowedTold { consent_on, places, ..FollowedTold::default() };
    show_new(&ctx, &state, told, &FieldErrors::default()).await
}

async fn show_new(
    ctx: &Ctx,
    state: &State,
    told: FollowedTold,
    errors: &FieldErrors,
) -> Result<Response, Failure> {
    let title = ctx.t("followed-new").to_owned();
    let page = frame(ctx, title.clone()).crumb(title, "/activite/personnes/nouvelle");
    let template = NewPage { page, fields: fields(ctx, state, told, errors).await? };
    Ok(answered(html(ctx, Keep::Private, &template)?, errors))
}

fn answered(mut response: Response, errors: &FieldErrors) -> Response {
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// `POST /activite/personnes`.
pub async fn create(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Failure> {
    let told = told(&pairs);
    match follow::save(&ctx, None, &told).await {
        Ok(id) => Ok(see_other(&format!("/activite/personnes/{id}"))),
        Err(SaveError::Refused(refused)) => show_new(&ctx, &state, told, &field_errors(&ctx, &refused)).await,
        Err(SaveError::Failure(failure)) => Err(failure),
    }
}

/// `GET /activite/personnes/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    let places = person.places.iter().map(ToString::to_string).collect();
    let told = FollowedTold::of(&person.sheet, places);
    show(&ctx, &state, &person, told, &FieldErrors::default()).await
}

async fn show(
    ctx: &Ctx,
    state: &State,
    person: &Followed,
    told: FollowedTold,
    errors: &FieldErrors,
) -> Result<Response, Failure> {
    let acts = store::acts_of(ctx.app().db(), person.id).await?;
    let day = text::date(person.sheet.consent_on, ctx.lang());
    let how = ctx.t(manner_key(person.sheet.consent_how));
    let name = person.sheet.name.to_string();
    let phone = person.sheet.phone.as_ref().map(|phone| (phone.as_str().to_owned(), phone.national()));
    let template = OnePage {
        page: frame(ctx, name.clone()).crumb(name.clone(), format!("/activite/personnes/{}", person.id)),
        fields: fields(ctx, state, told, errors).await?,
        id: person.id.to_string(),
        phone,
        email: FollowedTold::of(&person.sheet, Vec::new()).email,
        consent: ctx.tx("followed-consent-line", &[("day", (&day).into()), ("how", how.into())]),
        acts: acts.iter().map(|kept| act(ctx, &kept.activity)).collect(),
        name,
    };
    Ok(answered(html(ctx, Keep::Private, &template)?, errors))
}

fn act(ctx: &Ctx, activity: &Activity) -> Act {
    let minutes = activity.minutes.map(|minutes| u32::from(minutes.get()));
    Act {
        day: text::date(activity.day, ctx.lang()),
        title: title(ctx, activity),
        minutes: minutes
            .map(|minutes| ctx.tx("activity-minutes", &[("count", minutes.into())]))
            .unwrap_or_default(),
    }
}

/// `POST /activite/personnes/{id}`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    let told = told(&pairs);
    match follow::save(&ctx, Some(&person), &told).await {
        Ok(id) => Ok(see_other(&format!("/activite/personnes/{id}"))),
        Err(SaveError::Refused(refused)) => {
            show(&ctx, &state, &person, told, &field_errors(&ctx, &refused)).await
        }
        Err(SaveError::Failure(failure)) => Err(failure),
    }
}

/// `POST /activite/personnes/{id}/effacer`.
pub async fn erase(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    follow::erase(&ctx, person.id).await?;
    Ok(see_other("/activite/personnes?efface=1"))
}

/// `GET /activite/personnes/{id}/donnees.json`: all that is kept of a person, to be handed to them.
pub async fn export(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let person = follow::find(&ctx, &id).await?;
    let acts = store::acts_of(ctx.app().db(), person.id).await?;
    let text =
        serde_json::to_string_pretty(&FollowedJson::whole(&person, &acts)).map_err(Failure::internal)?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let name = HeaderValue::from_static("attachment; filename=\"donnees.json\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(kept(&ctx, Keep::Private, response))
}
