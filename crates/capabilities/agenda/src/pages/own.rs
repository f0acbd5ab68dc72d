//! `/agenda/inscription?cle=…`: one's own registration, opened by the link of a mail.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::State;
use super::register::sentence;
use crate::acts::register::{self, Why};
use crate::model::Seat;
use crate::store::registrations::{self, Registration};
use crate::store::{events, links};
use crate::words;
use maillage_store::fingerprint;

#[derive(Template)]
#[template(path = "registration.html")]
struct OwnPage {
    page: Page,
    key: String,
    heading: String,
    note: String,
    name: String,
    title: String,
    when: String,
    place: String,
    room: Option<String>,
    event_href: String,
    to_confirm: bool,
    to_cancel: bool,
    problem: String,
}

/// The secret of the link.
#[derive(Deserialize)]
pub struct Key {
    #[serde(default)]
    cle: String,
}

/// `GET /agenda/inscription`: looking changes nothing, as programs that check mail follow links.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    show(&ctx, &state, &key.cle, "").await
}

/// `POST /agenda/inscription/confirmer`.
pub async fn confirm(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(key): Form<Key>,
) -> Result<Response, Failure> {
    let own = find(&ctx, &key.cle).await?;
    match register::confirm(ctx.app(), &Actor::anonymous(), &own.id).await {
        Ok(_) => Ok(see_other(&format!("/agenda/inscription?cle={}", maillage_shell::encode(&key.cle)))),
        Err(refusal) => show(&ctx, &state, &key.cle, ctx.t(sentence(refusal)?)).await,
    }
}

/// `POST /agenda/inscription/annuler`.
pub async fn cancel(ctx: Ctx, Form(key): Form<Key>) -> Result<Response, Failure> {
    let own = find(&ctx, &key.cle).await?;
    register::cancel(ctx.app(), &Actor::anonymous(), &own.id, Why::Person).await?;
    Ok(see_other(&format!("/agenda/inscription?cle={}", maillage_shell::encode(&key.cle))))
}

/// The registration of a link. An unknown link is told as any address that leads nowhere.
async fn find(ctx: &Ctx, key: &str) -> Result<Registration, Failure> {
    let db = ctx.app().db();
    let id = links::registration(db, &fingerprint(key)).await?.ok_or(Failure::NotFound)?;
    registrations::by_id(db, &id).await?.ok_or(Failure::NotFound)
}

async fn show(ctx: &Ctx, state: &State, key: &str, problem: &str) -> Result<Response, Failure> {
    let own = find(ctx, key).await?;
    let entry = state.stored(ctx, &own.event).await?;
    let (sheet, event) = (&entry.series.sheet, &entry.event);
    let held = own.seat != Seat::Cancelled;
    let open = event.is_open(ctx.now());
    let confirmed = own.confirmed_at.is_some();
    let (heading, note) = told(ctx, &own, event).await?;
    let room = sheet.link.as_ref().filter(|_| own.seat == Seat::Seated && confirmed && open);
    let template = OwnPage {
        page: ctx.page(ctx.t("own-title")).hidden(),
        key: key.to_owned(),
        heading,
        note,
        name: own.name,
        title: sheet.title.as_str().to_owned(),
        when: words::when(entry.span, ctx.lang()),
        place: words::place_line(&state.places(), sheet),
        room: room.map(|room| room.as_str().to_owned()),
        event_href: entry.href(),
        to_confirm: open && held && !confirmed && own.email.is_some(),
        to_cancel: open && held,
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// Where the registration stands, and what comes next.
async fn told(ctx: &Ctx, own: &Registration, event: &events::Event) -> Result<(String, String), Failure> {
    let words = |title: &str, note: &str| (ctx.t(title).to_owned(), ctx.t(note).to_owned());
    if !event.is_planned() {
        return Ok(words("own-event-cancelled", "own-event-cancelled-note"));
    }
    Ok(match (own.seat, own.confirmed_at.is_some()) {
        (Seat::Cancelled, _) => words("own-cancelled", "own-cancelled-note"),
        (Seat::Seated, true) => words("own-seated", "own-seated-note"),
        (Seat::Seated, false) if own.email.is_none() => words("own-kept", "own-kept-phone-note"),
        (Seat::Seated, false) => words("own-kept", "own-kept-note"),
        (Seat::Waiting, false) if own.email.is_some() => words("own-waiting", "own-waiting-confirm"),
        (Seat::Waiting, _) => {
            let rank = registrations::rank(ctx.app().db(), own).await?;
            (ctx.t("own-waiting").to_owned(), ctx.tx("own-waiting-rank", &[("count", rank.into())]))
        }
    })
}
