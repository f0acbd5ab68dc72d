//! `/gestion/accueil-tests`: for the team of a place: sessions that it receives, and testers without a mailbox, whom it calls.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::model::PlaceId;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other, text};
use maillage_vocabulary::Phone;
use serde::Deserialize;

use super::seat::state_word;
use super::sentence;
use crate::acts::{self, Refusal, answer, join, own};
use crate::model::SeatState;
use crate::state::{State, keeps};
use crate::store::seats;
use crate::store::testers::{self, Tester};
use crate::words;

/// A session that the place receives.
struct Received {
    href: String,
    title: String,
    when: String,
    place: String,
    taken: String,
}

/// An invitation to tell somebody of.
struct Offer {
    seat: String,
    title: String,
    state: (String, &'static str),
    until: String,
    to_answer: bool,
}

/// Somebody to call.
struct Called {
    id: String,
    name: String,
    phone: String,
    shown_phone: String,
    to_confirm: bool,
    to_ask: bool,
    offers: Vec<Offer>,
}

#[derive(Template)]
#[template(path = "trials_welcome.html")]
struct WelcomePage {
    page: Page,
    sessions: Vec<Received>,
    calls: Vec<Called>,
    others: Vec<Called>,
    problem: String,
}

/// `GET /gestion/accueil-tests`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    show(&ctx, &state, "").await
}

/// The places that somebody keeps.
pub fn kept(ctx: &Ctx, state: &State) -> Vec<PlaceId> {
    let places = state.places();
    let own = places.places.iter().filter(|entry| keeps(ctx, &places, entry.place.id));
    own.map(|entry| entry.place.id).collect()
}

/// The testers whom they call.
pub async fn called(ctx: &Ctx, state: &State) -> Result<Vec<Tester>, Failure> {
    let mut all = Vec::new();
    for place in kept(ctx, state) {
        all.extend(testers::of_place(ctx.app().db(), &place).await?);
    }
    Ok(all)
}

/// What was said on the telephone.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    seat: String,
}

/// A tester whom one of the places of the person calls.
pub async fn find(ctx: &Ctx, state: &State, id: &str) -> Result<Tester, Failure> {
    let tester = testers::by_id(ctx.app().db(), id).await?.ok_or(Failure::NotFound)?;
    let place = tester.place.ok_or(Failure::NotFound)?;
    if keeps(ctx, &state.places(), place) { Ok(tester) } else { Err(Failure::NotFound) }
}

/// What a place does for somebody on the telephone.
pub async fn for_somebody(
    ctx: &Ctx,
    tester: &Tester,
    (act, seat): (&str, &str),
) -> Result<maillage_store::Version, Refusal> {
    let (app, actor) = (ctx.app(), acts::actor(ctx));
    match act {
        "confirm" => return Ok(join::confirm(app, &actor, &tester.id).await?),
        "stay" => {
            own::stay(app, &actor, &tester.id).await?;
            return Ok(maillage_store::Version::ZERO);
        }
        "leave" => return own::leave(app, &actor, &tester.id).await,
        _ => {}
    }
    let own = seats::by_id(app.db(), seat).await?.filter(|one| one.tester.as_deref() == Some(&tester.id));
    let own = own.ok_or(Refusal::Unknown)?;
    match act {
        "accept" => answer::accept(app, &actor, &own.id, None).await,
        "decline" => answer::decline(app, &actor, &own.id, None).await,
        _ => Err(Refusal::Unknown),
    }
}

/// `POST /gestion/accueil-tests/{tester}`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let tester = find(&ctx, &state, &id).await?;
    match for_somebody(&ctx, &tester, (&typed.act, &typed.seat)).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other("/gestion/accueil-tests"))
        }
        Err(refusal) => {
            let problem = sentence(&ctx, refusal)?;
            super::with_status(show(&ctx, &state, &problem).await, http::StatusCode::CONFLICT)
        }
    }
}

async fn show(ctx: &Ctx, state: &State, problem: &str) -> Result<Response, Failure> {
    let mut people = Vec::new();
    for tester in called(ctx, state).await? {
        people.push(told(ctx, state, tester).await?);
    }
    let (calls, others) = people.into_iter().partition(|one: &Called| {
        one.to_confirm || one.to_ask || one.offers.iter().any(|offer| offer.to_answer)
    });
    let template = WelcomePage {
        page: ctx
            .page(ctx.t("nav-trials-welcome"))
            .hidden()
            .crumb(ctx.t("nav-trials"), "/tests")
            .crumb(ctx.t("nav-trials-welcome"), "/gestion/accueil-tests"),
        sessions: sessions(ctx, state, &kept(ctx, state)),
        calls,
        others,
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

async fn told(ctx: &Ctx, state: &State, tester: Tester) -> Result<Called, Failure> {
    let snapshot = state.snapshot();
    let offer = |seat: seats::Seat| {
        let entry = snapshot.by_id(&seat.trial).filter(|entry| !entry.trial.state.is_over())?;
        let day = ctx.app().local(seat.held_until).date();
        Some(Offer {
            title: entry.trial.sheet.title.to_string(),
            state: state_word(ctx, seat.state),
            until: text::date(day, ctx.lang()),
            to_answer: seat.state == SeatState::Invited && entry.trial.state.takes_testers(),
            seat: seat.id,
        })
    };
    let own = seats::of_tester(ctx.app().db(), &tester.id).await?;
    let phone = tester.phone.unwrap_or_default();
    Ok(Called {
        id: tester.id,
        name: tester.name,
        shown_phone: Phone::read(&phone, None).map_or_else(|_| phone.clone(), |phone| phone.national()),
        phone,
        to_confirm: tester.confirmed_at.is_none(),
        to_ask: tester.asked_at.is_some(),
        offers: own.into_iter().filter_map(offer).collect(),
    })
}

/// The sessions of today and later that these places receive.
fn sessions(ctx: &Ctx, state: &State, own: &[PlaceId]) -> Vec<Received> {
    let (snapshot, places) = (state.snapshot(), state.places());
    // A session of this morning is still told of.
    let since = ctx.now() - chrono::TimeDelta::days(2);
    let local = |at| ctx.app().local(at);
    let mut coming: Vec<_> = snapshot
        .all()
        .iter()
        .flat_map(|entry| entry.coming(since).map(move |session| (entry, session)))
        .filter(|(_, session)| own.contains(&session.place))
        .collect();
    coming.sort_by_key(|(_, session)| session.starts_at);
    let told = |(entry, session): (&std::sync::Arc<crate::view::Entry>, &crate::store::sessions::Session)| {
        Received {
            href: format!("/gestion/accueil-tests/seances/{}", session.id),
            title: entry.trial.sheet.title.to_string(),
            when: words::when((local(session.starts_at), local(session.ends_at)), ctx.lang()),
            place: words::place_name(&places, session.place),
            taken: ctx.tx("trial-session-taken", &[("count", u64::from(session.taken).into())]),
        }
    };
    coming.into_iter().map(told).collect()
}
