//! `/rendez-vous/le-mien?cle=…`: one's own appointment, opened by a link.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, encode, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::super::State;
use super::super::manage_form::Choice;
use super::{others, refusal_of_time};
use crate::acts::appointments;
use crate::model::SlotKey;
use crate::store::appointments::{self as store, Appointment};
use crate::words;
use maillage_store::fingerprint;

/// Other times proposed.
const PROPOSED: usize = 30;

#[derive(Template)]
#[template(path = "own_appointment.html")]
struct OwnPage {
    page: Page,
    key: String,
    heading: String,
    note: String,
    name: String,
    with: String,
    when: String,
    place: String,
    place_href: String,
    phone: Option<(String, String)>,
    by_mail: bool,
    open: bool,
    find_href: String,
    problem: String,
}

#[derive(Template)]
#[template(path = "change_appointment.html")]
struct ChangePage {
    page: Page,
    key: String,
    when: String,
    others: Vec<Choice>,
    problem: String,
}

/// The secret of the link, and the time that is chosen.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Key {
    cle: String,
    slot: String,
}

/// `GET /rendez-vous/le-mien`: looking changes nothing, as programs that check mail follow links.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    let own = find(&ctx, &key.cle).await?;
    show(&ctx, &state, &key.cle, own, String::new())
}

/// `POST /rendez-vous/le-mien/annuler`.
pub async fn cancel(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(key): Form<Key>,
) -> Result<Response, Failure> {
    let own = find(&ctx, &key.cle).await?;
    match appointments::cancel(ctx.app(), &Actor::anonymous(), &own.id, false).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(see_other(&address(&key.cle)))
        }
        Err(refusal) => {
            let problem = ctx.t(refusal_of_time(refusal)?).to_owned();
            show(&ctx, &state, &key.cle, own, problem)
        }
    }
}

/// `GET /rendez-vous/le-mien/changer`.
pub async fn change_page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    let own = find(&ctx, &key.cle).await?;
    if !own.is_open(ctx.now()) {
        return Ok(see_other(&address(&key.cle)));
    }
    choose(&ctx, &state, &key.cle, &own, String::new())
}

/// `POST /rendez-vous/le-mien/changer`.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(key): Form<Key>,
) -> Result<Response, Failure> {
    let own = find(&ctx, &key.cle).await?;
    let Ok(slot) = key.slot.parse::<SlotKey>() else {
        let page = choose(&ctx, &state, &key.cle, &own, ctx.t("change-choose").to_owned());
        return Ok(super::super::refused(page));
    };
    match appointments::shift(ctx.app(), &Actor::anonymous(), &own.id, &slot, false).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(see_other(&address(&key.cle)))
        }
        Err(refusal) => {
            let problem = ctx.t(refusal_of_time(refusal)?).to_owned();
            let mut page = choose(&ctx, &state, &key.cle, &own, problem)?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

fn address(key: &str) -> String {
    format!("/rendez-vous/le-mien?cle={}", encode(key))
}

/// The appointment of a link. An unknown link is told as any address that leads nowhere.
async fn find(ctx: &Ctx, key: &str) -> Result<Appointment, Failure> {
    let db = ctx.app().db();
    let id = store::of_link(db, &fingerprint(key)).await?.ok_or(Failure::NotFound)?;
    store::by_id(db, &id).await?.ok_or(Failure::NotFound)
}

fn when(ctx: &Ctx, own: &Appointment) -> String {
    words::when((ctx.app().local(own.starts_at), ctx.app().local(own.ends_at)), ctx.lang())
}

fn show(ctx: &Ctx, state: &State, key: &str, own: Appointment, problem: String) -> Result<Response, Failure> {
    let places = state.places();
    let entry = places.by_id(own.place.as_str());
    let (heading, note) = match (own.booked, own.starts_at > ctx.now()) {
        (false, _) => ("mine-cancelled", "mine-cancelled-note"),
        (true, true) => ("mine-booked", "mine-booked-note"),
        (true, false) => ("mine-over", "mine-over-note"),
    };
    let phone = entry.and_then(|entry| entry.place.sheet.contact.phone.as_ref());
    let template = OwnPage {
        page: ctx.page(ctx.t("mine-title")).hidden(),
        key: key.to_owned(),
        heading: ctx.t(heading).to_owned(),
        note: ctx.t(note).to_owned(),
        when: when(ctx, &own),
        place: words::place_of(&places, own.place),
        place_href: entry.map_or_else(String::new, |entry| entry.href()),
        phone: phone.map(|phone| (phone.national(), phone.as_str().to_owned())),
        by_mail: own.booked && own.email.is_some(),
        open: own.is_open(ctx.now()),
        find_href: format!("/rendez-vous?place={}", own.place),
        name: own.name,
        with: own.shown_name,
        problem,
    };
    html(ctx, Keep::Private, &template)
}

fn choose(
    ctx: &Ctx,
    state: &State,
    key: &str,
    own: &Appointment,
    problem: String,
) -> Result<Response, Failure> {
    let near = others::nearest(ctx, &state.diary(), own.place, own.starts_at, PROPOSED);
    let template = ChangePage {
        page: ctx.page(ctx.t("change-title")).hidden(),
        key: key.to_owned(),
        when: when(ctx, own),
        others: others::choices(ctx, &near),
        problem,
    };
    html(ctx, Keep::Private, &template)
}
