//! `/agenda`: what is coming, day by day; every filter is a link.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use chrono::NaiveDate;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::AgendaKind;

use super::State;
use super::card::{Card, card, short};
use crate::view::{Asked, Cursor, Entry, Filter, Snapshot};
use crate::words;

/// Events on a page.
const SHOWN: usize = 40;

/// A filter as a link.
pub struct Chip {
    /// Words.
    pub label: String,
    /// The list with it, or without it where it is chosen.
    pub href: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A choice in a list.
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The events of a day.
pub struct Day {
    /// The day, in words.
    pub label: String,
    /// What happens.
    pub cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "agenda.html")]
struct ListPage {
    page: Page,
    heading: String,
    chips: Vec<Chip>,
    territories: Vec<Choice>,
    themes: Vec<Choice>,
    hidden: Vec<(&'static str, String)>,
    place: Option<(String, String)>,
    days: Vec<Day>,
    clear: Option<&'static str>,
    next: String,
    calendar: String,
    frame: String,
}

/// `GET /agenda`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (snapshot, places) = (state.snapshot(), state.places());
    let filter = Filter::lenient(&asked);
    let cursor = Cursor::read(&asked.cursor);
    let found: Vec<_> = filter.apply(&places, &snapshot, ctx.now()).collect();
    let total = found.iter().filter(|entry| entry.event.is_planned()).count();
    let rest = found.into_iter().filter(|entry| cursor.is_none_or(|cursor| cursor.is_before(entry)));
    let mut shown: Vec<_> = rest.take(SHOWN + 1).collect();
    let more = shown.len() > SHOWN;
    shown.truncate(SHOWN);
    let next = shown.last().filter(|_| more).map(|last| next_href(&filter, Cursor::after(last)));
    let template = ListPage {
        page: frame(&ctx),
        heading: ctx.tx("agenda-heading", &[("count", (total as u64).into())]),
        chips: chips(&ctx, &filter),
        territories: territories(&ctx, &snapshot, &places, &filter),
        themes: themes(&ctx, &snapshot, &filter),
        hidden: hidden(&filter),
        place: chosen_place(&places, &filter),
        days: days(&ctx, &places, &shown),
        clear: (!filter.is_empty()).then_some("/agenda"),
        next: next.unwrap_or_default(),
        calendar: filter.href("/agenda.ics"),
        frame: filter.href("/agenda/integrer"),
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx) -> Page {
    let mut page = ctx
        .page(ctx.t("nav-agenda"))
        .describe(ctx.t("agenda-description"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-agenda"), "/agenda");
    page.canonical = ctx.app().settings().server.public_url.as_ref().map(|url| format!("{url}/agenda"));
    page
}

fn next_href(filter: &Filter, cursor: Cursor) -> String {
    let href = filter.href("/agenda");
    format!("{href}{}cursor={}", if href.contains('?') { '&' } else { '?' }, cursor.write())
}

/// Events by day.
pub fn days(ctx: &Ctx, places: &Places, shown: &[&std::sync::Arc<Entry>]) -> Vec<Day> {
    let mut by_day: BTreeMap<NaiveDate, Vec<Card>> = BTreeMap::new();
    for entry in shown {
        let day = entry.span.0.date();
        by_day.entry(day).or_default().push(card(ctx, places, entry));
    }
    by_day.into_iter().map(|(day, cards)| Day { label: words::day(day, ctx.lang()), cards }).collect()
}

fn chips(ctx: &Ctx, filter: &Filter) -> Vec<Chip> {
    let chip = |label: &str, chosen: bool, other: Filter| Chip {
        label: label.to_owned(),
        href: other.href("/agenda"),
        chosen,
    };
    let free = chip(ctx.t("agenda-free"), filter.free, Filter { free: !filter.free, ..filter.clone() });
    let online = Filter { online: !filter.online, ..filter.clone() };
    let online = chip(ctx.t("agenda-online"), filter.online, online);
    let kinds = AgendaKind::ALL.iter().filter(|kind| **kind != AgendaKind::Other).map(|kind| {
        let chosen = filter.kind == Some(*kind);
        let other = Filter { kind: (!chosen).then_some(*kind), ..filter.clone() };
        chip(short(*kind, ctx.lang()), chosen, other)
    });
    [free, online].into_iter().chain(kinds).collect()
}

/// Territories where something is coming: départements, then intercommunalités.
fn territories(ctx: &Ctx, snapshot: &Snapshot, places: &Places, filter: &Filter) -> Vec<Choice> {
    let mut codes: Vec<TerritoryCode> = Vec::new();
    for entry in snapshot.coming(ctx.now()) {
        let Some(commune) = entry.commune(places) else { continue };
        codes.push(TerritoryCode::Departement(commune.departement));
        codes.extend(commune.epci.map(TerritoryCode::Epci));
    }
    codes.extend(filter.territory);
    let named = |code: TerritoryCode| {
        let name = Territories::embedded().territory(code)?.name().to_owned();
        let is_epci = matches!(code, TerritoryCode::Epci(_));
        Some(((is_epci, maillage_search::fold(&name)), name, code))
    };
    codes.sort_unstable();
    codes.dedup();
    let mut all: Vec<_> = codes.into_iter().filter_map(named).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all.into_iter()
        .map(|(_, label, code)| Choice {
            value: code.to_string(),
            label,
            selected: filter.territory == Some(code),
        })
        .collect()
}

/// Themes that something coming is about.
fn themes(ctx: &Ctx, snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let mut used = maillage_vocabulary::ClosedSet::<Theme>::new();
    for entry in snapshot.coming(ctx.now()) {
        used = used.union(entry.series.sheet.themes);
    }
    if let Some(theme) = filter.theme {
        used.insert(theme);
    }
    let choice = |theme: Theme| Choice {
        value: theme.slug().to_owned(),
        label: short(theme, ctx.lang()).to_owned(),
        selected: filter.theme == Some(theme),
    };
    used.iter().map(choice).collect()
}

/// What the form of territory and theme must keep.
fn hidden(filter: &Filter) -> Vec<(&'static str, String)> {
    let kept = [
        ("kind", filter.kind.map(|kind| kind.slug().to_owned())),
        ("place", filter.place.map(|place| place.to_string())),
        ("free", filter.free.then(|| "yes".to_owned())),
        ("online", filter.online.then(|| "yes".to_owned())),
    ];
    kept.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The chosen place, and the list without it.
fn chosen_place(places: &Places, filter: &Filter) -> Option<(String, String)> {
    let place = places.by_id(filter.place?.as_str())?;
    let without = Filter { place: None, ..filter.clone() };
    Some((place.place.sheet.name.as_str().to_owned(), without.href("/agenda")))
}
