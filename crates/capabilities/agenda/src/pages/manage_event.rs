//! `/gestion/agenda/{event}`: who comes, and what can be done with one event.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, html};

use super::State;
use super::card::seats;
use super::register::Typed;
use crate::form;
use crate::model::Seat;
use crate::store::registrations::{self, Registration};
use crate::view::Entry;
use crate::words;

/// Somebody who registered.
struct Person {
    id: String,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    /// The number as people write it.
    shown_phone: String,
    waiting: bool,
    to_call: bool,
    unconfirmed: bool,
}

#[derive(Template)]
#[template(path = "manage_event.html")]
struct ManageEventPage {
    page: Page,
    id: String,
    href: String,
    title: String,
    when: String,
    place: String,
    state: (String, &'static str),
    open: bool,
    /// Name of the outside calendar that it comes from.
    outside: Option<String>,
    cancelled: bool,
    repeats: bool,
    people: Vec<Person>,
    seated: usize,
    waiting: usize,
    to_call: usize,
    came: Option<String>,
    day: String,
    from: String,
    to: String,
    typed: Typed,
    listed: Vec<FieldError>,
    errors: FieldErrors,
    others: Vec<(String, String)>,
}

impl ManageEventPage {
    /// What is wrong with a field, or nothing.
    fn wrong(&self, field: &str) -> &str {
        self.errors.of(field).unwrap_or_default()
    }
}

/// `GET /gestion/agenda/{event}`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>, id: Path<String>) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    show(&ctx, &state, &entry, Typed::default(), FieldErrors::default()).await
}

/// The page, with what was typed in the form of somebody on the telephone.
pub async fn show(
    ctx: &Ctx,
    state: &State,
    entry: &Entry,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response, Failure> {
    let held = registrations::of_event(ctx.app().db(), &entry.event.id).await?;
    let people: Vec<_> = held.into_iter().map(person).collect();
    let (sheet, event) = (&entry.series.sheet, &entry.event);
    let moved = form::Typed::of(entry);
    let template = ManageEventPage {
        page: ctx
            .page(sheet.title.as_str())
            .hidden()
            .crumb(ctx.t("nav-agenda-manage"), "/gestion/agenda")
            .crumb(sheet.title.as_str(), ctx.path()),
        id: event.id.to_string(),
        href: entry.href(),
        title: sheet.title.as_str().to_owned(),
        when: words::when(entry.span, ctx.lang()),
        place: words::place_line(&state.places(), sheet),
        state: seats(ctx, entry),
        open: event.is_open(ctx.now()),
        outside: entry.series.calendar.as_ref().map(|calendar| calendar.name.clone()),
        cancelled: !event.is_planned(),
        repeats: form::repeats(entry, event),
        seated: people.iter().filter(|one| !one.waiting).count(),
        waiting: people.iter().filter(|one| one.waiting).count(),
        to_call: people.iter().filter(|one| one.to_call).count(),
        people,
        came: event.came.map(|count| ctx.tx("manage-came", &[("count", u64::from(count).into())])),
        day: moved.day,
        from: moved.from,
        to: moved.to,
        typed,
        listed: errors.iter().cloned().collect(),
        errors,
        others: others(ctx, state, entry),
    };
    html(ctx, Keep::Private, &template)
}

fn person(one: Registration) -> Person {
    Person {
        id: one.id,
        name: one.name,
        waiting: one.seat == Seat::Waiting,
        // Whoever has no address hears of nothing by mail.
        to_call: one.email.is_none() && one.phone.is_some(),
        unconfirmed: one.confirmed_at.is_none(),
        shown_phone: one.phone.as_deref().map_or_else(String::new, words::phone),
        email: one.email,
        phone: one.phone,
    }
}

/// Other dates of the series.
fn others(ctx: &Ctx, state: &State, entry: &Entry) -> Vec<(String, String)> {
    let snapshot = state.snapshot();
    let others = snapshot.others(entry, ctx.now()).take(12);
    let link = |other: &std::sync::Arc<Entry>| {
        (super::manage_form::day_of(ctx, other), format!("/gestion/agenda/{}", other.event.id))
    };
    others.map(link).collect()
}
