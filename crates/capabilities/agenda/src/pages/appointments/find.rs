//! `/rendez-vous`: the next free times, a day at a time; every search is a link.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use maillage_places::model::PlaceId;
use maillage_places::view::{Entry as Place, Snapshot as Places};
use maillage_shell::text::{clock_time, distance};
use maillage_shell::{App, Ctx, Failure, Keep, Page, Query, html};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::Theme;

use super::super::State;
use super::super::card::short;
use super::super::manage_form::Choice;
use crate::acts::appointments::NOTICE;
use crate::view::diary::{Asked, Diary, Search, Slot};
use crate::words;

/// Days looked at for the row of days.
const WINDOW: TimeDelta = TimeDelta::days(35);
/// Days in the row.
const DAYS_SHOWN: usize = 6;
/// Times of a day read, at most.
const MOST_TIMES: usize = 2_000;
/// Places shown.
const MOST_PLACES: usize = 15;
/// Times of one professional shown, where more than one place answers.
const TIMES_SHOWN: usize = 8;
/// Places that take appointments on another site shown.
const ELSEWHERE: usize = 6;

/// A day with free times.
struct DayLink {
    label: String,
    count: u32,
    href: String,
    chosen: bool,
}

/// A free time.
struct Time {
    label: String,
    spoken: String,
    href: String,
}

/// Who receives.
struct Host {
    name: String,
    themes: Vec<&'static str>,
    times: Vec<Time>,
    more: usize,
}

/// A place with free times.
struct Group {
    name: String,
    href: String,
    all: String,
    detail: String,
    hosts: Vec<Host>,
}

/// A place that takes appointments on another site.
struct Elsewhere {
    name: String,
    href: String,
    detail: String,
    url: String,
}

#[derive(Template)]
#[template(path = "find_time.html")]
struct FindPage {
    page: Page,
    ou: String,
    unclear: bool,
    themes: Vec<Choice>,
    hidden: Vec<(&'static str, String)>,
    place: Option<(String, String)>,
    days: Vec<DayLink>,
    previous: String,
    next: String,
    day: String,
    groups: Vec<Group>,
    others: usize,
    elsewhere: Vec<Elsewhere>,
    clear: bool,
}

/// `GET /rendez-vous`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (diary, places) = (state.diary(), state.places());
    let (search, wrong) = Search::read(&asked, ctx.app().scope());
    let days = days(&ctx, &diary, &places, &search);
    let chosen = chosen(&days, search.from);
    let mut groups = chosen.map(|day| groups(&ctx, &diary, &places, &search, day)).unwrap_or_default();
    let others = groups.len().saturating_sub(MOST_PLACES);
    groups.truncate(MOST_PLACES);
    let clear = search != Search::default();
    let template = FindPage {
        page: frame(&ctx),
        unclear: wrong.iter().any(|(field, _)| *field == "ou"),
        themes: themes(&ctx, &diary, &search),
        hidden: hidden(&search),
        place: chosen_place(&places, &search),
        previous: beside(&days, chosen, &search, false),
        next: beside(&days, chosen, &search, true),
        day: chosen.map_or_else(String::new, |day| words::day(day, ctx.lang())),
        days: row(&ctx, &days, chosen, &search),
        groups,
        others,
        elsewhere: if clear { elsewhere(&diary, &places, &search) } else { Vec::new() },
        clear,
        ou: asked.ou,
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx) -> Page {
    let mut page = ctx
        .page(ctx.t("find-title"))
        .describe(ctx.t("find-description"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("find-title"), "/rendez-vous")
        .script("suggest.js");
    page.canonical = ctx.app().settings().server.public_url.as_ref().map(|url| format!("{url}/rendez-vous"));
    page
}

/// Free times by day: from the first that people can take.
fn days(ctx: &Ctx, diary: &Diary, places: &Places, search: &Search) -> BTreeMap<NaiveDate, u32> {
    let start = ctx.now() + NOTICE;
    // A day that is asked for stands within the row, with some before and after.
    let asked = search.from.map_or(start, |day| ctx.app().moment(day.and_time(NaiveTime::MIN)));
    let until = (asked.max(start) + WINDOW).min(ctx.now() + crate::acts::appointments::AHEAD);
    let all = Search { from: None, ..search.clone() };
    diary.free_by_day(&all.wanted(ctx.app(), start, until), |opening| search.takes(places, opening))
}

/// The day asked for, or the next one with a free time.
fn chosen(days: &BTreeMap<NaiveDate, u32>, from: Option<NaiveDate>) -> Option<NaiveDate> {
    let from = from.unwrap_or(NaiveDate::MIN);
    days.range(from..).next().or_else(|| days.iter().next_back()).map(|(day, _)| *day)
}

fn row(
    ctx: &Ctx,
    days: &BTreeMap<NaiveDate, u32>,
    chosen: Option<NaiveDate>,
    search: &Search,
) -> Vec<DayLink> {
    let rank = days.keys().position(|day| Some(*day) == chosen).unwrap_or_default();
    let first = rank.saturating_sub(1);
    let link = |(day, count): (&NaiveDate, &u32)| DayLink {
        label: words::short_day(*day, ctx.lang()),
        count: *count,
        href: Search { from: Some(*day), ..search.clone() }.href(),
        chosen: Some(*day) == chosen,
    };
    days.iter().skip(first).take(DAYS_SHOWN).map(link).collect()
}

/// The address of the day before, or after, that has free times.
fn beside(
    days: &BTreeMap<NaiveDate, u32>,
    chosen: Option<NaiveDate>,
    search: &Search,
    after: bool,
) -> String {
    let Some(chosen) = chosen else { return String::new() };
    let found = if after { days.range(chosen..).nth(1) } else { days.range(..chosen).next_back() };
    found.map_or_else(String::new, |(day, _)| Search { from: Some(*day), ..search.clone() }.href())
}

/// The free times of a day by place: the nearest first, else those that are free first.
fn groups(ctx: &Ctx, diary: &Diary, places: &Places, search: &Search, day: NaiveDate) -> Vec<Group> {
    let midnight = |day: NaiveDate| ctx.app().moment(day.and_time(NaiveTime::MIN));
    let from = midnight(day).max(ctx.now() + NOTICE);
    let until = day.succ_opt().map_or(from, midnight);
    let whole = Search { from: None, to: None, ..search.clone() }.wanted(ctx.app(), from, until);
    let slots = diary.free(&whole, MOST_TIMES, |opening| search.takes(places, opening));
    let mut by_place: Vec<(PlaceId, Vec<Slot>)> = Vec::new();
    for slot in slots {
        match by_place.iter_mut().find(|(place, _)| *place == slot.opening.place) {
            Some((_, slots)) => slots.push(slot),
            None => by_place.push((slot.opening.place, vec![slot])),
        }
    }
    let mut found: Vec<_> = by_place
        .iter()
        .filter_map(|(id, slots)| {
            let place = places.by_id(id.as_str())?;
            Some((search.distance_km(place), place, slots))
        })
        .collect();
    found.sort_by(|one, other| one.0.unwrap_or(0.0).total_cmp(&other.0.unwrap_or(0.0)));
    let shown = if search.place.is_some() || found.len() == 1 { MOST_TIMES } else { TIMES_SHOWN };
    found.into_iter().map(|(km, place, slots)| group(ctx, search, (place, km), slots, shown)).collect()
}

fn group(
    ctx: &Ctx,
    search: &Search,
    (place, km): (&Place, Option<f64>),
    slots: &[Slot],
    shown: usize,
) -> Group {
    let mut hosts: Vec<(&str, &str, Vec<&Slot>)> = Vec::new();
    for slot in slots {
        let (person, name) = (slot.opening.person.as_str(), slot.opening.shown_name.as_str());
        match hosts.iter_mut().find(|(known, shown, _)| *known == person && *shown == name) {
            Some((_, _, own)) => own.push(slot),
            None => hosts.push((person, name, vec![slot])),
        }
    }
    let from = slots.first().map(|slot| ctx.app().local(slot.starts_at).date());
    Group {
        name: place.place.sheet.name.as_str().to_owned(),
        href: place.href(),
        all: Search { place: Some(place.place.id), from, ..search.clone() }.href(),
        detail: detail(ctx, place, km),
        hosts: hosts.into_iter().map(|(_, name, own)| host(ctx, name, &own, shown)).collect(),
    }
}

/// The commune of a place, and how far it is.
fn detail(ctx: &Ctx, place: &Place, km: Option<f64>) -> String {
    match km {
        Some(km) => format!("{}, {}", place.commune_name(), distance(km, ctx.lang())),
        None => place.commune_name().to_owned(),
    }
}

fn host(ctx: &Ctx, name: &str, own: &[&Slot], shown: usize) -> Host {
    let themes = own.iter().fold(ClosedSet::<Theme>::new(), |all, slot| all.union(slot.opening.themes));
    let time = |slot: &&Slot| {
        let label = clock_time(ctx.app().local(slot.starts_at), ctx.lang());
        let spoken = ctx.tx("find-time-with", &[("name", name.into())]);
        Time { label, spoken, href: format!("/rendez-vous/{}", slot.key()) }
    };
    Host {
        name: name.to_owned(),
        themes: themes.iter().map(|theme| short(theme, ctx.lang())).collect(),
        times: own.iter().take(shown).map(time).collect(),
        more: own.len().saturating_sub(shown),
    }
}

/// Themes that somebody helps with.
fn themes(ctx: &Ctx, diary: &Diary, search: &Search) -> Vec<Choice> {
    let mut used = diary.openings().fold(ClosedSet::<Theme>::new(), |all, one| all.union(one.themes));
    if let Some(theme) = search.theme {
        used.insert(theme);
    }
    let choice = |theme: Theme| {
        use maillage_vocabulary::ClosedList as _;
        Choice::new(theme.slug(), short(theme, ctx.lang()), search.theme == Some(theme))
    };
    used.iter().map(choice).collect()
}

/// What the form of where and what must keep.
fn hidden(search: &Search) -> Vec<(&'static str, String)> {
    let territory = search.territory.filter(|_| search.ou.is_empty());
    let kept = [
        ("place", search.place.map(|place| place.to_string())),
        ("territory", territory.map(|code| code.to_string())),
    ];
    kept.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The chosen place, and the search without it.
fn chosen_place(places: &Places, search: &Search) -> Option<(String, String)> {
    let place = places.by_id(search.place?.as_str())?;
    let without = Search { place: None, ..search.clone() };
    Some((place.place.sheet.name.as_str().to_owned(), without.href()))
}

/// Places that answer and take appointments on another site, such as RDV Service Public.
fn elsewhere(diary: &Diary, places: &Places, search: &Search) -> Vec<Elsewhere> {
    let own: HashSet<_> = diary.openings().map(|opening| opening.place).collect();
    let near =
        places.places.iter().filter(|place| search.takes_place(place) && !own.contains(&place.place.id));
    let booked = |place: &'_ Arc<Place>| {
        let url = place.place.sheet.contact.booking.as_ref()?.as_str().to_owned();
        Some((search.distance_km(place).unwrap_or(0.0), Arc::clone(place), url))
    };
    let mut found: Vec<_> = near.filter_map(booked).collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    found
        .into_iter()
        .take(ELSEWHERE)
        .map(|(_, place, url)| Elsewhere {
            name: place.place.sheet.name.as_str().to_owned(),
            href: place.href(),
            detail: place.commune_name().to_owned(),
            url,
        })
        .collect()
}

/// The next free time of a place, for its sheet.
pub fn next_at_place(app: &App, diary: &Diary, place: PlaceId) -> Option<Slot> {
    let from = app.now() + NOTICE;
    let search = Search { place: Some(place), ..Search::default() };
    let wanted = search.wanted(app, from, from + WINDOW);
    diary.free(&wanted, 1, |opening| opening.place == place).into_iter().next()
}
