//! `/consultations`: what is asked before it is decided; every filter is a link.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::{Territories, TerritoryCode};

use super::card::{Card, card};
use super::words::{short, standing};
use crate::state::State;
use crate::view::{Asked, Filter, Snapshot, Standing};

/// Consultations on a page.
const PAGE: usize = 20;

/// A filter as a link.
struct Chip {
    label: String,
    href: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "consultations.html")]
struct ListPage {
    page: Page,
    heading: String,
    states: Vec<Chip>,
    areas: Vec<Chip>,
    territories: Vec<Chip>,
    narrowed: bool,
    cards: Vec<Card>,
    clear: bool,
    asks: bool,
    previous: String,
    next: String,
}

/// `GET /consultations`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let filter = Filter::lenient(&asked);
    let found = filter.apply(&snapshot);
    let last = found.len().div_ceil(PAGE).max(1);
    let rank = asked.page.parse().unwrap_or(1).clamp(1, last);
    let href = |rank: Option<usize>| rank.map(|rank| page_href(&filter, rank)).unwrap_or_default();
    let template = ListPage {
        page: ctx
            .page(ctx.t("nav-consultations"))
            .describe(ctx.t("consultations-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-consultations"), "/consultations")
            .feed("/consultations/flux"),
        heading: ctx.tx("consultations-heading", &[("count", (found.len() as u64).into())]),
        states: states(&ctx, &filter),
        areas: areas(&ctx, &snapshot, &filter),
        territories: territories(&snapshot, &filter),
        narrowed: filter.area.is_some() || filter.territory.is_some(),
        cards: found
            .iter()
            .skip((rank - 1) * PAGE)
            .take(PAGE)
            .map(|one| card(&ctx, &one.consultation))
            .collect(),
        clear: filter != Filter::default(),
        asks: ctx.identity().is_some_and(|who| who.holds(Right::AskNetwork)),
        previous: href((rank > 1).then(|| rank - 1)),
        next: href((rank < last).then_some(rank + 1)),
    };
    html(&ctx, Keep::Ready, &template)
}

fn page_href(filter: &Filter, rank: usize) -> String {
    let href = filter.href();
    let sign = if href.contains('?') { '&' } else { '?' };
    if rank == 1 { href } else { format!("{href}{sign}page={rank}") }
}

fn states(ctx: &Ctx, filter: &Filter) -> Vec<Chip> {
    let chip = |one: &Standing| {
        let chosen = filter.state == Some(*one);
        let other = Filter { state: (!chosen).then_some(*one), ..filter.clone() };
        Chip { label: ctx.t(standing(*one)).to_owned(), href: other.href(), chosen }
    };
    Standing::ALL.iter().map(chip).collect()
}

/// The areas of which something was asked.
fn areas(ctx: &Ctx, snapshot: &Snapshot, filter: &Filter) -> Vec<Chip> {
    let known: BTreeSet<_> =
        snapshot.shown().map(|entry| entry.consultation.area).chain(filter.area).collect();
    let chip = |area| {
        let chosen = filter.area == Some(area);
        let other = Filter { area: (!chosen).then_some(area), ..filter.clone() };
        Chip { label: short(area, ctx.lang()).to_owned(), href: other.href(), chosen }
    };
    known.into_iter().map(chip).collect()
}

/// The territories about which something was asked.
fn territories(snapshot: &Snapshot, filter: &Filter) -> Vec<Chip> {
    let known: BTreeSet<TerritoryCode> =
        snapshot.shown().map(|entry| entry.consultation.territory).chain(filter.territory).collect();
    let chip = |code: TerritoryCode| {
        let chosen = filter.territory == Some(code);
        let other = Filter { territory: (!chosen).then_some(code), ..filter.clone() };
        let label = Territories::embedded().territory(code)?.name().to_owned();
        Some(Chip { label, href: other.href(), chosen })
    };
    let mut chips: Vec<_> = known.into_iter().filter_map(chip).collect();
    chips.sort_by_cached_key(|chip| maillage_search::fold(&chip.label));
    chips
}
