//! The form of an event: `/gestion/agenda/ajouter` and `/gestion/agenda/{event}/modifier`.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::view::Snapshot as Places;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, SpokenLanguage, Venue, Welcome};
use maillage_vocabulary::{Audience, ClosedList};

use super::card::short;
use super::{State, may_manage, refused};
use crate::acts::{self, plan};
use crate::form::{self, DAYS, REPEATS, Typed};
use crate::model::Sheet;
use crate::view::Entry;
use crate::words;

/// Up to that many places are listed; beyond, words find them.
const MOST_LISTED: usize = 80;
/// Places proposed where several answer to the words.
const PROPOSED: usize = 20;

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// What the label leaves out.
    pub detail: &'static str,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many it would leave.
    pub count: Option<u32>,
}

impl Choice {
    /// A choice without detail.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: "", selected, count: None }
    }
}

#[derive(Template)]
#[template(path = "event_form.html")]
struct FormPage {
    page: Page,
    heading: String,
    action: String,
    new: bool,
    typed: Typed,
    errors: FieldErrors,
    listed: Vec<FieldError>,
    kinds: Vec<Choice>,
    venues: Vec<Choice>,
    joinings: Vec<Choice>,
    places: Vec<Choice>,
    by_words: bool,
    repeats: Vec<Choice>,
    days: Vec<Choice>,
    themes: Vec<Choice>,
    audiences: Vec<Choice>,
    languages: Vec<Choice>,
    welcomes: Vec<Choice>,
}

impl FormPage {
    /// What is wrong with a field, or nothing.
    fn wrong(&self, field: &str) -> &str {
        self.errors.of(field).unwrap_or_default()
    }
}

/// The values of a closed list, some of them chosen.
pub fn choices<T: ClosedList>(ctx: &Ctx, chosen: &[String]) -> Vec<Choice> {
    let is_chosen = |value: &T| chosen.iter().any(|slug| slug == value.slug());
    let choice = |value: &T| Choice::new(value.slug(), short(*value, ctx.lang()), is_chosen(value));
    T::ALL.iter().map(choice).collect()
}

fn one<T: ClosedList>(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    choices::<T>(ctx, &[chosen.to_owned()])
}

/// The places where the person may announce something: all of them where they are few, else those that answer.
/// The second tells that words are asked for.
pub fn places(ctx: &Ctx, places: &Places, (chosen, words): (&str, &str)) -> (Vec<Choice>, bool) {
    let may = |entry: &maillage_places::view::Entry| {
        let target =
            Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization: None };
        ctx.can(Right::ManageAgenda, target)
    };
    let choice = |entry: &maillage_places::view::Entry| {
        let sheet = &entry.place.sheet;
        let label = format!("{}, {}", sheet.name, sheet.location.commune_name.as_str());
        Choice::new(entry.place.id.as_str(), label, chosen == entry.place.id.as_str())
    };
    let own: Vec<_> = places.places.iter().filter(|entry| may(entry)).take(MOST_LISTED + 1).collect();
    if own.len() <= MOST_LISTED {
        return (own.into_iter().map(|entry| choice(entry)).collect(), false);
    }
    let found = places.index.find(words.trim());
    let best = if words.trim().is_empty() { Vec::new() } else { found.best(found.ids(), PROPOSED) };
    let proposed = best.into_iter().filter_map(|(document, _)| places.place(document));
    let chosen = places.by_id(chosen);
    let all: Vec<_> = chosen.into_iter().chain(proposed).filter(|entry| may(entry)).collect();
    (all.into_iter().map(|entry| choice(entry)).collect(), true)
}

/// The form, new or of an event.
fn show(
    ctx: &Ctx,
    state: &State,
    of: Option<&Entry>,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response, Failure> {
    let (places, by_words) = places(ctx, &state.places(), (&typed.place, &typed.place_words));
    let repeat = |(value, key): &(&str, &str)| Choice::new(*value, ctx.t(key), typed.repeat == *value);
    let template = FormPage {
        page: frame(ctx, of),
        heading: ctx.t(if of.is_some() { "form-edit-title" } else { "manage-add" }).to_owned(),
        action: ctx.path().to_owned(),
        new: of.is_none(),
        listed: errors.iter().cloned().collect(),
        errors,
        kinds: one::<AgendaKind>(ctx, &typed.kind),
        venues: one::<Venue>(ctx, &typed.venue),
        joinings: one::<Joining>(ctx, &typed.joining),
        places,
        by_words,
        repeats: REPEATS.iter().map(repeat).collect(),
        days: days(ctx, &typed.days),
        themes: choices::<Theme>(ctx, &typed.themes),
        audiences: choices::<Audience>(ctx, &typed.audience),
        languages: choices::<SpokenLanguage>(ctx, &typed.languages),
        welcomes: choices::<Welcome>(ctx, &typed.welcome),
        typed,
    };
    html(ctx, Keep::Private, &template)
}

fn frame(ctx: &Ctx, of: Option<&Entry>) -> Page {
    let page = ctx
        .page(ctx.t(if of.is_some() { "form-edit-title" } else { "manage-add" }))
        .hidden()
        .crumb(ctx.t("nav-agenda-manage"), "/gestion/agenda");
    let page = match of {
        Some(entry) => {
            page.crumb(entry.series.sheet.title.as_str(), format!("/gestion/agenda/{}", entry.event.id))
        }
        None => page,
    };
    page.crumb(ctx.t(if of.is_some() { "form-edit-title" } else { "manage-add" }), ctx.path())
}

/// The days of the week, some of them chosen.
pub fn days(ctx: &Ctx, chosen: &[String]) -> Vec<Choice> {
    let week = [
        chrono::Weekday::Mon,
        chrono::Weekday::Tue,
        chrono::Weekday::Wed,
        chrono::Weekday::Thu,
        chrono::Weekday::Fri,
        chrono::Weekday::Sat,
        chrono::Weekday::Sun,
    ];
    let day = |(code, day): (&&str, chrono::Weekday)| {
        let label = maillage_shell::text::weekday(day, ctx.lang());
        Choice::new(*code, label, chosen.iter().any(|one| one == code))
    };
    DAYS.iter().zip(week).map(day).collect()
}

/// `GET /gestion/agenda/ajouter`.
pub async fn new_page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let mut typed = Typed::blank(ctx.local_now().date());
    // Whoever keeps a single place mostly announces what it offers.
    if let (own, false) = places(&ctx, &state.places(), ("", ""))
        && let [only] = own.as_slice()
    {
        typed.place.clone_from(&only.value);
    }
    show(&ctx, &state, None, typed, FieldErrors::default())
}

/// `POST /gestion/agenda/ajouter`.
pub async fn announce(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    match announced(&ctx, &state.places(), &typed).await? {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(see_other(&format!("/gestion/agenda/{}", done.event)))
        }
        Err(errors) => Ok(refused(show(&ctx, &state, None, typed, errors))),
    }
}

/// Announces what was typed: the act of the form and of the API.
pub async fn announced(
    ctx: &Ctx,
    places: &Places,
    typed: &Typed,
) -> Result<Result<plan::Done, FieldErrors>, Failure> {
    let new = match form::read(ctx, places, typed) {
        Ok(new) => new,
        Err(errors) => return Ok(Err(errors)),
    };
    if let Some(errors) = out_of_reach(ctx, places, &new.sheet) {
        return Ok(Err(errors));
    }
    match plan::announce(ctx.app(), &acts::actor(ctx), &ctx.signed_in()?.person, &new).await {
        Ok(done) => Ok(Ok(done)),
        Err(plan::PlanError::NoDay) => Ok(Err(FieldErrors::one("repeat", ctx.t("form-error-no-day")))),
        Err(error) => Err(super::manage_act::failure(error)),
    }
}

/// What tells somebody that they keep no agenda there.
pub fn out_of_reach(ctx: &Ctx, places: &Places, sheet: &Sheet) -> Option<FieldErrors> {
    (!may_manage(ctx, places, sheet)).then(|| FieldErrors::one("place", ctx.t("form-error-scope")))
}

/// `GET /gestion/agenda/{event}/modifier`.
pub async fn edit_page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    show(&ctx, &state, Some(&entry), Typed::of(&entry), FieldErrors::default())
}

/// `POST /gestion/agenda/{event}/modifier`: what is announced, for all meetings of the series.
pub async fn edit(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let places = state.places();
    let read = form::read_sheet(&ctx, &places, &typed);
    let read = read.and_then(|sheet| out_of_reach(&ctx, &places, &sheet).map_or(Ok(sheet), Err));
    match read {
        Err(errors) => Ok(refused(show(&ctx, &state, Some(&entry), typed, errors))),
        Ok(sheet) => {
            let done = plan::edit(ctx.app(), &acts::actor(&ctx), &entry.event.id, &sheet).await;
            let done = match done {
                Ok(done) => done,
                Err(plan::PlanError::Outside) => {
                    let errors = FieldErrors::one("title", ctx.t("manage-error-outside"));
                    return Ok(refused(show(&ctx, &state, Some(&entry), typed, errors)));
                }
                Err(other) => return Err(super::manage_act::failure(other)),
            };
            ctx.app().settle(done.version).await;
            Ok(see_other(&format!("/gestion/agenda/{}", done.event)))
        }
    }
}

/// The words of the day of an event, for titles.
pub fn day_of(ctx: &Ctx, entry: &Entry) -> String {
    words::day(entry.span.0.date(), ctx.lang())
}
