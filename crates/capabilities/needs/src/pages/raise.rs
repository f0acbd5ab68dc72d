//! `/besoins/dire`: a need in three screens, without an account. What was told goes along in the form: nothing is kept
//! before it is sent.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use maillage_places::model::PlaceId;
use maillage_shell::permission::{Right, Target};
use maillage_shell::supporter::Supporter;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Sender, html, see_other};
use maillage_store::Actor;
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::needs::{NeedAudience, NeedKind, Sphere};
use serde::Deserialize;

use super::card::{Card, card, short};
use super::list::Choice;
use super::support::failure;
use crate::acts::{self, Raising};
use crate::model::{Fault, Told};
use crate::state::State;

/// Needs that may say the same, shown before sending.
const NEAR: usize = 3;
/// Places to choose from, at most: who keeps more writes needs down as everybody does.
const MOST_PLACES: usize = 60;

/// The three screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Screen {
    /// What happens.
    #[default]
    What,
    /// What would help, and whom.
    Whom,
    /// What others said, and sending.
    Send,
}

impl Screen {
    const fn number(self) -> usize {
        match self {
            Self::What => 1,
            Self::Whom => 2,
            Self::Send => 3,
        }
    }
}

/// The form: what is told, the screen it comes from, and where to go where that is not on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    #[serde(flatten)]
    told: Told,
    screen: String,
    back: String,
    /// Public id of the place that writes it down for somebody.
    place: String,
}

#[derive(Template)]
#[template(path = "need_raise.html")]
struct RaisePage {
    page: Page,
    screen: usize,
    told: Told,
    place: String,
    errors: Vec<FieldError>,
    kinds: Vec<Choice>,
    areas: Vec<Choice>,
    spheres: Vec<Choice>,
    audiences: Vec<Choice>,
    places: Vec<Choice>,
    near: Vec<Card>,
    problem: String,
}

impl RaisePage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

#[derive(Template)]
#[template(path = "need_thanks.html")]
struct ThanksPage {
    page: Page,
}

/// `GET /besoins/dire`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let told = Told { key: ctx.app().ids().uuid(), ..Told::default() };
    show(&ctx, &state, Screen::What, &Typed { told, ..Typed::default() }, &[], "")
}

/// `POST /besoins/dire`: on to the next screen, back to another, or sent.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    headers: HeaderMap,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    if typed.told.key.trim().is_empty() {
        typed.told.key = ctx.app().ids().uuid();
    }
    match typed.back.as_str() {
        "1" => return show(&ctx, &state, Screen::What, &typed, &[], ""),
        "2" => return show(&ctx, &state, Screen::Whom, &typed, &[], ""),
        _ => {}
    }
    match typed.screen.as_str() {
        "1" => on(&ctx, &state, (Screen::What, Screen::Whom), &typed, &typed.told.first()),
        "2" => on(
            &ctx,
            &state,
            (Screen::Whom, Screen::Send),
            &typed,
            &typed.told.second(ctx.app().scope(), state.snapshot().own_areas()),
        ),
        _ => send(&ctx, &state, sender, &headers, &typed).await,
    }
}

/// The next screen, or the same with what is wrong.
fn on(
    ctx: &Ctx,
    state: &State,
    (here, next): (Screen, Screen),
    typed: &Typed,
    faults: &[Fault],
) -> Result<Response, Failure> {
    if faults.is_empty() {
        return show(ctx, state, next, typed, &[], "");
    }
    refused(show(ctx, state, here, typed, faults, ""))
}

fn refused(page: Result<Response, Failure>) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

async fn send(
    ctx: &Ctx,
    state: &State,
    sender: Sender,
    headers: &HeaderMap,
    typed: &Typed,
) -> Result<Response, Failure> {
    let draft = match typed.told.read(ctx.app().scope(), state.snapshot().own_areas()) {
        Ok(draft) => draft,
        Err(faults) => {
            let first = typed.told.first();
            let screen = if first.is_empty() { Screen::Whom } else { Screen::What };
            return refused(show(ctx, state, screen, typed, &faults, ""));
        }
    };
    let place = host(ctx, state, &typed.place);
    if place.is_none() && state.knock(sender).await?.is_some() {
        let mut page = show(ctx, state, Screen::Send, typed, &[], ctx.t("need-hurried"))?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    // Written down for somebody, it is nobody's browser that speaks.
    let supporter = match place {
        Some(_) => Supporter { fingerprint: maillage_store::fingerprint(&typed.told.key), cookie: None },
        None => Supporter::of(ctx, headers),
    };
    let actor = ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person));
    let raising = Raising { draft, key: typed.told.key.trim(), place, supporter: &supporter.fingerprint };
    let done = acts::raise(ctx.app(), &actor, raising).await.map_err(failure)?;
    ctx.app().settle(done.version).await;
    let href =
        if place.is_some() { format!("/besoins/{}", done.id) } else { "/besoins/dire/merci".to_owned() };
    Ok(supporter.remember(see_other(&href)))
}

/// `GET /besoins/dire/merci`.
pub async fn thanks(ctx: Ctx) -> Result<Response, Failure> {
    let page = ctx
        .page(ctx.t("need-thanks"))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-needs"), "/besoins")
        .crumb(ctx.t("need-raise"), "/besoins/dire");
    html(&ctx, Keep::Ready, &ThanksPage { page })
}

/// The place in whose name somebody of its team writes.
fn host(ctx: &Ctx, state: &State, id: &str) -> Option<PlaceId> {
    let places = state.places();
    let entry = places.by_id(&id.trim().to_ascii_lowercase())?;
    let target = Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization: None };
    ctx.can(Right::ReportActivity, target).then_some(entry.place.id)
}

/// The places in whose name somebody may write.
fn hosts(ctx: &Ctx, state: &State, chosen: &str) -> Vec<Choice> {
    if ctx.identity().is_none() {
        return Vec::new();
    }
    let places = state.places();
    let own = places.places.iter().filter(|entry| {
        let target =
            Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization: None };
        ctx.can(Right::ReportActivity, target)
    });
    let own: Vec<_> = own.take(MOST_PLACES + 1).collect();
    if own.len() > MOST_PLACES {
        return Vec::new();
    }
    let choice = |entry: &&std::sync::Arc<maillage_places::view::Entry>| {
        let id = entry.place.id.as_str();
        Choice::new(id, entry.place.sheet.name.as_str(), id == chosen)
    };
    own.iter().map(choice).collect()
}

fn listed<L: ClosedList>(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice = |value: &L| Choice::new(value.slug(), short(*value, ctx.lang()), value.slug() == chosen);
    L::ALL.iter().map(choice).collect()
}

fn show(
    ctx: &Ctx,
    state: &State,
    screen: Screen,
    typed: &Typed,
    faults: &[Fault],
    problem: &str,
) -> Result<Response, Failure> {
    let told = &typed.told;
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let snapshot = state.snapshot();
    let near = if screen == Screen::Send { snapshot.near(&told.title, NEAR) } else { Vec::new() };
    let area = |area: crate::model::Area| {
        Choice::new(area.code(), snapshot.area_name(area, ctx.lang()), area.code() == told.area)
    };
    let template = RaisePage {
        page: ctx
            .page(ctx.t("need-raise"))
            .describe(ctx.t("need-raise-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-needs"), "/besoins")
            .crumb(ctx.t("need-raise"), "/besoins/dire")
            .script("suggest.js"),
        screen: screen.number(),
        kinds: listed::<NeedKind>(ctx, &told.kind),
        areas: snapshot.offered_areas().map(area).collect(),
        spheres: listed::<Sphere>(ctx, &told.sphere),
        audiences: listed::<NeedAudience>(
            ctx,
            if told.audience.is_empty() { "tous" } else { &told.audience },
        ),
        places: hosts(ctx, state, &typed.place),
        near: near.iter().map(|need| card(ctx, &snapshot, need)).collect(),
        told: told.clone(),
        place: typed.place.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
