//! `/besoins`: what people lack; every filter is a link.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::needs::PolicyArea;

use super::card::{Card, card, short};
use crate::state::State;
use crate::view::{Asked, Filter, Snapshot};

/// Needs on a page.
const PAGE: usize = 20;

/// A filter as a link.
struct Chip {
    label: String,
    href: String,
    chosen: bool,
}

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// More words, or none.
    pub detail: &'static str,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many there are; none here.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice in words.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: "", selected, count: None }
    }
}

#[derive(Template)]
#[template(path = "needs.html")]
struct ListPage {
    page: Page,
    heading: String,
    words: String,
    hidden: Vec<(&'static str, String)>,
    territories: Vec<Choice>,
    chips: Vec<Chip>,
    sort: Chip,
    cards: Vec<Card>,
    clear: bool,
    previous: String,
    next: String,
}

/// `GET /besoins`.
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
    let heading = ctx.tx("needs-heading", &[("count", (found.len() as u64).into())]);
    let by_supports = Filter { by_supports: !filter.by_supports, ..filter.clone() };
    let template = ListPage {
        page: ctx
            .page(ctx.t("nav-needs"))
            .describe(ctx.t("needs-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-needs"), "/besoins"),
        heading,
        words: filter.words.clone(),
        hidden: hidden(&filter),
        territories: territories(&snapshot, &filter),
        chips: chips(&ctx, &filter),
        sort: Chip {
            label: ctx
                .t(if filter.by_supports { "needs-recent-first" } else { "needs-supported-first" })
                .to_owned(),
            href: by_supports.href(),
            chosen: false,
        },
        cards: found.iter().skip((rank - 1) * PAGE).take(PAGE).map(|need| card(&ctx, need)).collect(),
        clear: filter != Filter::default(),
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

/// What the form keeps without showing it.
fn hidden(filter: &Filter) -> Vec<(&'static str, String)> {
    let area = filter.area.map(|area| ("area", area.slug().to_owned()));
    let kind = filter.kind.map(|kind| ("kind", kind.slug().to_owned()));
    let sort = filter.by_supports.then(|| ("sort", "supports".to_owned()));
    [area, kind, sort].into_iter().flatten().collect()
}

fn chips(ctx: &Ctx, filter: &Filter) -> Vec<Chip> {
    let chip = |area: &PolicyArea| {
        let chosen = filter.area == Some(*area);
        let other = Filter { area: (!chosen).then_some(*area), ..filter.clone() };
        Chip { label: short(*area, ctx.lang()).to_owned(), href: other.href(), chosen }
    };
    PolicyArea::ALL.iter().map(chip).collect()
}

/// The départements and intercommunalités that needs speak of, and the territory that is chosen.
fn territories(snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let communes = snapshot.shown().filter_map(|need| need.commune());
    let mut codes: Vec<TerritoryCode> = communes
        .flat_map(|commune| {
            [Some(TerritoryCode::Departement(commune.departement)), commune.epci.map(TerritoryCode::Epci)]
        })
        .flatten()
        .chain(filter.territory)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let all = Territories::embedded();
    let mut choices: Vec<_> = codes
        .into_iter()
        .filter_map(|code| {
            Some(Choice::new(code.to_string(), all.territory(code)?.name(), filter.territory == Some(code)))
        })
        .collect();
    choices.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
    choices
}
