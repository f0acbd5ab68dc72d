//! `/activite/sans-reseau`: reports where there is no network. The page waits in the browser, what is noted waits on the
//! device, sealed, and comes here once there is a network again.

use askama::Template;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Json, State as Shared};
use axum::response::{IntoResponse as _, Response};
use chrono::Duration;
use http::{HeaderValue, header};
use maillage_places::view::Entry;
use maillage_shell::permission::Within;
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Page, encode, html, text};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::{ActivityKind, CoordinationKind, Setting};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::choices::short;
use super::form::{Pairs, told};
use super::prefill::untold;
use super::report::{Fields, fields, icon};
use super::{State, field_errors};
use crate::api::{Sent, answers};
use crate::model::Told;
use crate::store;
use crate::{Held, Meeting, acts};

/// Acts that can be noted without a network, beside work for the network, which has a form for each of its kinds.
const KINDS: [ActivityKind; 3] = [ActivityKind::Individual, ActivityKind::Workshop, ActivityKind::OpenAccess];
/// One's latest reports: their places are those that one may need.
const LATEST: u32 = 100;
/// Workshops of the days to come are in the page too: it may be opened again on their day, without a network.
const DAYS_AWAY: i64 = 14;
/// Most places to choose from.
const PLACES: usize = 20;
/// Most reports at once.
const MOST: usize = 100;
/// Most bytes of them.
pub const LONGEST_BODY: usize = 1 << 20;

#[derive(Template)]
#[template(path = "report_offline.html")]
struct OfflinePage {
    page: Page,
    owner: String,
    places: Vec<PlaceOption>,
    workshops: Vec<WorkshopButton>,
    kinds: Vec<KindButton>,
    works: Vec<KindButton>,
    /// An empty form under the name of its button: the device copies it for each report.
    forms: Vec<(String, Fields)>,
}

struct PlaceOption {
    value: String,
    label: String,
    selected: bool,
}

/// A workshop of the agenda that waits for its report. The page shows it from its day on.
struct WorkshopButton {
    event: String,
    day: String,
    title: String,
    detail: String,
    /// The fields of its report, as a browser sends them.
    form: String,
}

struct KindButton {
    kind: String,
    label: &'static str,
    icon: &'static str,
}

/// `GET /activite/sans-reseau`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let person = ctx.signed_in()?.person.clone();
    let mut page = ctx.page(ctx.t("offline-title")).hidden().script("offline.js");
    page = page
        .crumb(ctx.t("activity-crumb-home"), "/")
        .crumb(ctx.t("report-title"), "/activite")
        .crumb(ctx.t("offline-title"), "/activite/sans-reseau");
    // The page stays on the device: no name on it.
    page.account = None;
    let lang = ctx.lang();
    let kinds =
        KINDS.map(|kind| KindButton { kind: kind.slug().into(), label: short(kind, lang), icon: icon(kind) });
    let work = |kind: &CoordinationKind| KindButton {
        kind: name_of_work(*kind),
        label: short(*kind, lang),
        icon: icon(ActivityKind::Coordination),
    };
    let mut forms = Vec::new();
    for kind in KINDS {
        forms.push((kind.slug().into(), form(&ctx, &state, &person, kind, None).await?));
    }
    for work in CoordinationKind::ALL {
        let fields = form(&ctx, &state, &person, ActivityKind::Coordination, Some(*work)).await?;
        forms.push((name_of_work(*work), fields));
    }
    let (places, workshops) = places(&ctx, &state, &person).await?;
    let template = OfflinePage {
        page,
        owner: owner(&person),
        places,
        workshops,
        kinds: kinds.into(),
        works: CoordinationKind::ALL.iter().map(work).collect(),
        forms,
    };
    html(&ctx, Keep::Private, &template)
}

/// The name of the form of a kind of work; `web/src/offline.ts` knows it.
fn name_of_work(kind: CoordinationKind) -> String {
    format!("{}-{}", ActivityKind::Coordination.slug(), kind.slug())
}

/// An empty form of a kind. It stays on the device: nobody who is followed stands in it, and no link leads elsewhere.
async fn form(
    ctx: &Ctx,
    state: &State,
    person: &str,
    kind: ActivityKind,
    work: Option<CoordinationKind>,
) -> Result<Fields, Failure> {
    let mut told =
        Told { kind: kind.slug().into(), setting: Setting::Place.slug().into(), ..Told::default() };
    if let Some(work) = work {
        work.slug().clone_into(&mut told.work.kind);
    }
    let fields = fields(ctx, state, person, told, String::new(), &FieldErrors::default()).await?;
    Ok(Fields { followed: Vec::new(), works: Vec::new(), ..fields })
}

/// The places where one usually is, the latest first, and their workshops that nobody has told yet.
async fn places(
    ctx: &Ctx,
    state: &State,
    person: &str,
) -> Result<(Vec<PlaceOption>, Vec<WorkshopButton>), Failure> {
    let below = (store::LAST_DAY, "");
    let latest = store::of_author(ctx.app().db(), person, below, LATEST).await?;
    let told = latest.iter().filter_map(|kept| kept.activity.place.map(|place| place.to_string()));
    let grants = ctx.signed_in()?.grants.iter().filter_map(|grant| match &grant.within {
        Within::Place(id) => Some(id.clone()),
        _ => None,
    });
    let snapshot = state.places.snapshot();
    let mut found: Vec<PlaceOption> = Vec::new();
    let mut workshops = Vec::new();
    for id in told.chain(grants) {
        if found.len() < PLACES
            && found.iter().all(|one| one.value != id)
            && let Some(entry) = acts::find_place(ctx, &snapshot, &id)
        {
            let until = ctx.now() + Duration::days(DAYS_AWAY);
            let held = untold(ctx, state, &entry, until).await?;
            workshops.extend(held.iter().filter_map(|one| workshop(ctx, one)));
            found.push(option(&entry, found.is_empty()));
        }
    }
    Ok((found, workshops))
}

/// A workshop; appointments are told at a desk, where who came was noted.
fn workshop(ctx: &Ctx, one: &Held) -> Option<WorkshopButton> {
    let Meeting::Workshop { title, people } = &one.what else { return None };
    let people = if *people == 0 { String::new() } else { people.to_string() };
    let (day, minutes, place) = (one.day.to_string(), one.minutes.to_string(), one.place.to_string());
    let mut form = vec![
        ("kind", ActivityKind::Workshop.slug()),
        ("setting", Setting::Place.slug()),
        ("event", &one.event),
        ("place", &place),
        ("day", &day),
        ("minutes", &minutes),
        ("title", title),
        ("total", &people),
    ];
    form.extend(one.themes.iter().map(|theme| ("theme", theme.slug())));
    let form: Vec<_> = form.into_iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    Some(WorkshopButton {
        event: one.event.clone(),
        title: title.clone(),
        detail: text::date(one.day, ctx.lang()),
        form: form.join("&"),
        day,
    })
}

fn option(entry: &Entry, selected: bool) -> PlaceOption {
    let label = format!("{} ({})", entry.place.sheet.name.as_str(), entry.commune_name());
    PlaceOption { value: entry.place.id.to_string(), label, selected }
}

/// Whose notes wait on a device that several people use: tells accounts apart, and names nobody.
fn owner(person: &str) -> String {
    hex::encode(&Sha256::digest(format!("offline:{person}").as_bytes())[..12])
}

/// `GET /hors-ligne.js`: the script that keeps the page. Its address never changes, so that browsers look for its next
/// version there.
pub async fn worker(ctx: Ctx) -> Result<Response, Failure> {
    let script = ctx.app().assets().plain("service.js").ok_or(Failure::NotFound)?;
    let mut response = script.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}

/// What a device sends.
#[derive(Deserialize)]
pub struct Delivery {
    owner: String,
    reports: Vec<Noted>,
}

/// A report as its form was filled in.
#[derive(Deserialize)]
pub struct Noted {
    key: String,
    form: Pairs,
    #[serde(default)]
    replace: bool,
}

/// `POST /activite/sans-reseau`: what waited on a device. Each report is answered for itself.
pub async fn receive(
    ctx: Ctx,
    Shared(state): Shared<State>,
    body: Result<Json<Delivery>, JsonRejection>,
) -> Result<Response, Failure> {
    let Json(delivery) = body.map_err(|error| match error {
        JsonRejection::BytesRejection(_) => Failure::TooLarge,
        other => Failure::BadRequest(other.body_text()),
    })?;
    // Somebody else signed in on this device: their notes are not those.
    if delivery.owner != owner(&ctx.signed_in()?.person) {
        return Err(Failure::Invalid(FieldErrors::one("owner", ctx.t("offline-sent-other-account"))));
    }
    if delivery.reports.len() > MOST {
        let message = ctx.tx("activity-error-many", &[("most", MOST.into())]);
        return Err(Failure::Invalid(FieldErrors::one("", message)));
    }
    let mut sent = Vec::with_capacity(delivery.reports.len());
    for one in delivery.reports {
        let read = acts::read_whole(&ctx, &state, &told(&one.form), acts::new_id(&ctx)).await?;
        let outcome = read.map_err(|refused| field_errors(&ctx, &refused));
        sent.push(Sent { key: Some(one.key), outcome, replaces: one.replace });
    }
    Ok(Json(answers(&ctx, sent).await?).into_response())
}
