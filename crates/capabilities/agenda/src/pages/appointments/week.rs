//! `/gestion/rendez-vous`: who comes this week, to oneself or to a place that one keeps.

use std::collections::{BTreeMap, HashMap, HashSet};

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc};
use http::StatusCode;
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::text::clock_time;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, encode, html, see_other};
use serde::Deserialize;

use super::super::State;
use super::super::card::short;
use super::super::manage_form::Choice;
use super::{may_keep, may_tell, refusal_of_time, require};
use crate::acts;
use crate::acts::appointments::{Refusal, cancel, mark};
use crate::store::appointments::{self as store, Appointment};
use crate::view::diary::{Diary, Search};
use crate::words;

/// Places to choose from, at most.
const MOST_PLACES: usize = 80;

/// The report of an appointment.
enum Report {
    Told,
    /// To tell in this form by whoever looks.
    ToTell(String),
    /// Not yet, or not for whoever looks.
    Other,
}

/// Somebody who comes.
struct Row {
    id: String,
    hours: String,
    name: String,
    contact: String,
    phone: Option<String>,
    about: String,
    with: String,
    equipment: String,
    booked: bool,
    came: Option<bool>,
    begun: bool,
    report: Report,
    to_call: bool,
}

/// A day of the week.
struct Day {
    label: String,
    today: bool,
    /// Whether it is the first that is not over.
    next: bool,
    free: u32,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "week.html")]
struct WeekPage {
    page: Page,
    week: String,
    day: String,
    place: String,
    places: Vec<Choice>,
    own: bool,
    days: Vec<Day>,
    total: usize,
    to_call: usize,
    previous: String,
    next: String,
    has_hours: bool,
    book_href: String,
    booked: bool,
    /// Where to go on from today: further down, or in this week; empty where it is in sight.
    now_href: String,
    problem: String,
}

/// Which week, of whom.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A day of the week.
    day: String,
    /// Public id of a place; one's own appointments otherwise.
    place: String,
    /// An appointment that was just written down.
    booked: String,
}

impl Asked {
    fn place(&self) -> Option<PlaceId> {
        self.place.parse().ok()
    }

    fn href(&self, day: NaiveDate) -> String {
        let place =
            if self.place.is_empty() { String::new() } else { format!("&place={}", encode(&self.place)) };
        format!("/gestion/rendez-vous?day={day}{place}")
    }
}

/// `GET /gestion/rendez-vous`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    show(&ctx, &state, &asked, String::new()).await
}

/// From the midnight of a Monday to that of the next.
fn week(ctx: &Ctx, monday: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |day: NaiveDate| ctx.app().moment(day.and_time(NaiveTime::MIN));
    (midnight(monday), midnight(monday + Days::new(7)))
}

async fn show(ctx: &Ctx, state: &State, asked: &Asked, problem: String) -> Result<Response, Failure> {
    let who = &ctx.signed_in()?.person;
    let (diary, places, today) = (state.diary(), state.places(), ctx.local_now().date());
    let day =
        asked.day.parse().ok().filter(|day: &NaiveDate| (1970..=2199).contains(&day.year())).unwrap_or(today);
    let monday = day - Days::new(day.weekday().num_days_from_monday().into());
    let span = week(ctx, monday);
    let found = match asked.place() {
        None => store::of_person(ctx.app().db(), who, span).await?,
        Some(place) => {
            require(ctx, &places, place)?;
            store::of_place(ctx.app().db(), &place, span).await?
        }
    };
    let of_whom = Whose { person: who, place: asked.place() };
    let told = Telling::new(ctx, state, &found).await?;
    let days = days(ctx, &diary, (monday, span), &of_whom, (found, &told));
    let rows = || days.iter().flat_map(|day| &day.rows);
    let template = WeekPage {
        page: ctx
            .page(ctx.t("week-title"))
            .hidden()
            .crumb(ctx.t("nav-agenda-manage"), "/gestion/agenda")
            .crumb(ctx.t("week-title"), "/gestion/rendez-vous"),
        week: ctx.tx("week-of", &[("day", (&words::day(monday, ctx.lang())).into())]),
        day: monday.to_string(),
        place: asked.place.clone(),
        places: kept_places(ctx, &diary, &places, asked.place()),
        own: asked.place().is_none(),
        total: rows().filter(|row| row.booked).count(),
        to_call: rows().filter(|row| row.to_call).count(),
        previous: asked.href(monday - Days::new(7)),
        next: asked.href(monday + Days::new(7)),
        has_hours: diary.openings().any(|opening| opening.person == *who),
        book_href: book_href(&diary, &of_whom),
        booked: !asked.booked.is_empty(),
        now_href: match days.iter().position(|day| day.next) {
            Some(0) => String::new(),
            Some(_) => "#suite".to_owned(),
            None if today < monday || today >= monday + Days::new(7) => asked.href(today),
            None => String::new(),
        },
        days,
        problem,
    };
    html(ctx, Keep::Private, &template)
}

/// Whose appointments are shown.
struct Whose<'a> {
    person: &'a str,
    place: Option<PlaceId>,
}

/// Where to find a free time for somebody on the telephone.
fn book_href(diary: &Diary, whose: &Whose<'_>) -> String {
    let own = || diary.openings().find(|opening| opening.person == whose.person).map(|opening| opening.place);
    let place = whose.place.or_else(own);
    place.map_or_else(|| "/rendez-vous".to_owned(), |place| format!("/rendez-vous?place={place}"))
}

/// Places with openings that the person keeps.
fn kept_places(ctx: &Ctx, diary: &Diary, places: &Places, chosen: Option<PlaceId>) -> Vec<Choice> {
    let mut ids: Vec<_> = diary.openings().map(|opening| opening.place).chain(chosen).collect();
    ids.sort_unstable();
    ids.dedup();
    let named = |id: PlaceId| Some((places.by_id(id.as_str())?.place.sheet.name.as_str().to_owned(), id));
    let mut all: Vec<_> = ids.into_iter().filter(|id| may_keep(ctx, places, *id)).filter_map(named).collect();
    all.sort();
    all.truncate(MOST_PLACES);
    all.into_iter().map(|(name, id)| Choice::new(id.as_str(), name, Some(id) == chosen)).collect()
}

/// The days with appointments or free times.
fn days(
    ctx: &Ctx,
    diary: &Diary,
    (monday, (from, until)): (NaiveDate, (DateTime<Utc>, DateTime<Utc>)),
    whose: &Whose<'_>,
    (found, told): (Vec<Appointment>, &Telling),
) -> Vec<Day> {
    let wanted = Search::default().wanted(ctx.app(), from.max(ctx.now()), until);
    let free = diary.free_by_day(&wanted, |opening| match whose.place {
        Some(place) => opening.place == place,
        None => opening.person == whose.person,
    });
    let mut rows: BTreeMap<NaiveDate, Vec<Row>> = BTreeMap::new();
    for one in found {
        rows.entry(ctx.app().local(one.starts_at).date()).or_default().push(row(ctx, diary, told, one));
    }
    let today = ctx.local_now().date();
    let mut days: Vec<_> = monday
        .iter_days()
        .take(7)
        .map(|day| {
            let free = free.get(&day).copied().unwrap_or_default();
            (day, free, rows.remove(&day).unwrap_or_default())
        })
        .filter(|(_, free, rows)| *free > 0 || !rows.is_empty())
        .map(|(day, free, rows)| {
            (day, Day { label: words::day(day, ctx.lang()), today: day == today, next: false, free, rows })
        })
        .collect();
    // In a week that is over, or to come, no day is the next.
    if today >= monday
        && let Some((_, next)) = days.iter_mut().find(|(day, _)| *day >= today)
    {
        next.next = true;
    }
    days.into_iter().map(|(_, day)| day).collect()
}

fn row(ctx: &Ctx, diary: &Diary, telling: &Telling, one: Appointment) -> Row {
    let hours = |at| clock_time(ctx.app().local(at), ctx.lang());
    let contact: Vec<_> =
        one.email.clone().into_iter().chain(one.phone.as_deref().map(words::phone)).collect();
    let thing = one.equipment.as_ref().and_then(|(id, _)| diary.thing(id));
    Row {
        report: telling.of(&one.id),
        hours: format!("{} – {}", hours(one.starts_at), hours(one.ends_at)),
        name: if one.name.is_empty() { ctx.t("week-forgotten").to_owned() } else { one.name },
        contact: contact.join(", "),
        about: one.theme.map_or_else(String::new, |theme| short(theme, ctx.lang()).to_owned()),
        with: one.shown_name,
        equipment: thing.map_or_else(String::new, |thing| thing.name.as_str().to_owned()),
        begun: one.starts_at <= ctx.now(),
        // Whoever has no address hears of nothing by mail.
        to_call: !one.booked && one.email.is_none() && one.phone.is_some() && one.starts_at > ctx.now(),
        booked: one.booked,
        came: one.came,
        phone: one.phone,
        id: one.id,
    }
}

/// Which appointments have their report, and where that of the others is told.
#[derive(Default)]
struct Telling {
    /// Those that have one.
    told: HashSet<String>,
    /// Addresses of the forms of those that the person may tell, by appointment.
    forms: HashMap<String, String>,
}

impl Telling {
    async fn new(ctx: &Ctx, state: &State, found: &[Appointment]) -> Result<Self, Failure> {
        let Some(reports) = state.reports() else { return Ok(Self::default()) };
        let (who, places) = (&ctx.signed_in()?.person, state.places());
        let came: Vec<_> = found.iter().filter(|one| one.booked && one.came == Some(true)).collect();
        let ids: Vec<_> = came.iter().map(|one| one.id.clone()).collect();
        let told = reports.told(ctx.app(), &ids).await?;
        let own = |one: &&&Appointment| one.person == *who && may_tell(ctx, &places, one.place);
        let forms = came.iter().filter(own).filter(|one| !told.contains(&one.id));
        let forms = forms.map(|one| (one.id.clone(), reports.form(&one.id, &one.place))).collect();
        Ok(Self { told, forms })
    }

    fn of(&self, appointment: &str) -> Report {
        match self.forms.get(appointment) {
            _ if self.told.contains(appointment) => Report::Told,
            Some(form) => Report::ToTell(form.clone()),
            None => Report::Other,
        }
    }
}

/// What to do with an appointment.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Act {
    #[serde(rename = "act")]
    what: String,
    day: String,
    place: String,
}

/// `POST /gestion/rendez-vous/{appointment}`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(act): Form<Act>,
) -> Result<Response, Failure> {
    let own = store::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)?;
    require(&ctx, &state.places(), own.place)?;
    let actor = acts::actor(&ctx);
    let done = match act.what.as_str() {
        "came" => mark(ctx.app(), &actor, &id, Some(true)).await,
        "absent" => mark(ctx.app(), &actor, &id, Some(false)).await,
        "unknown" => mark(ctx.app(), &actor, &id, None).await,
        "cancel" => called_off(&ctx, &id).await,
        _ => return Err(Failure::BadRequest(ctx.t("form-error-choose").to_owned())),
    };
    let back = Asked { day: act.day, place: act.place, booked: String::new() };
    match done {
        Ok(()) => Ok(see_other(&back.href(ctx.app().local(own.starts_at).date()))),
        Err(refusal) => {
            let mut page = show(&ctx, &state, &back, ctx.t(refusal_of_time(refusal)?).to_owned()).await?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

async fn called_off(ctx: &Ctx, id: &str) -> Result<(), Refusal> {
    let done = cancel(ctx.app(), &acts::actor(ctx), id, true).await?;
    ctx.app().settle(done.version).await;
    Ok(())
}
