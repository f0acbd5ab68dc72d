//! `/besoins`: what people lack; every filter is a link.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_search::BitSet;
use maillage_shell::feed::{self, Feed, FeedEntry};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::{Level, Territories, TerritoryCode};
use maillage_vocabulary::ClosedList as _;

use super::card::{Card, card, href, whereabouts};
use crate::model::{Area, Hearing};
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
    hearings: Vec<Choice>,
    chips: Vec<Chip>,
    sort: Chip,
    map: String,
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
    let found = filter.select(&snapshot, ctx.local_now().date());
    let total = found.total();
    let last = total.div_ceil(PAGE).max(1);
    let rank = asked.page.parse().unwrap_or(1).clamp(1, last);
    let href = |rank: Option<usize>| rank.map(|rank| page_href(&filter, rank)).unwrap_or_default();
    let shown = found.page(&snapshot, (rank - 1) * PAGE, PAGE);
    let template = ListPage {
        page: frame(&ctx),
        heading: ctx.tx("needs-heading", &[("count", (total as u64).into())]),
        words: filter.words.clone(),
        hidden: hidden(&filter, &asked),
        territories: territories(&snapshot, &filter),
        hearings: hearings(&ctx, filter.hearing),
        chips: chips(&ctx, &snapshot, &filter),
        sort: sort(&ctx, &filter),
        map: filter.href_of("/besoins/carte"),
        cards: shown.iter().map(|need| card(&ctx, &snapshot, need)).collect(),
        clear: filter != Filter::default(),
        previous: href((rank > 1).then(|| rank - 1)),
        next: href((rank < last).then_some(rank + 1)),
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("nav-needs"))
        .describe(ctx.t("needs-description"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-needs"), "/besoins")
        .feed("/besoins/flux")
}

fn page_href(filter: &Filter, rank: usize) -> String {
    let href = filter.href();
    let sign = if href.contains('?') { '&' } else { '?' };
    if rank == 1 { href } else { format!("{href}{sign}page={rank}") }
}

/// What the form keeps without showing it.
fn hidden(filter: &Filter, asked: &Asked) -> Vec<(&'static str, String)> {
    let area = filter.area.map(|area| ("area", area.code().to_owned()));
    let kind = filter.kind.map(|kind| ("kind", kind.slug().to_owned()));
    let bounds = (!asked.bounds.is_empty()).then(|| ("bounds", asked.bounds.clone()));
    let sort = filter.by_supports.then(|| ("sort", "supports".to_owned()));
    [area, kind, bounds, sort].into_iter().flatten().collect()
}

fn sort(ctx: &Ctx, filter: &Filter) -> Chip {
    let key = if filter.by_supports { "needs-recent-first" } else { "needs-supported-first" };
    let other = Filter { by_supports: !filter.by_supports, ..filter.clone() };
    Chip { label: ctx.t(key).to_owned(), href: other.href(), chosen: false }
}

fn chips(ctx: &Ctx, snapshot: &Snapshot, filter: &Filter) -> Vec<Chip> {
    let chip = |area: Area| {
        let chosen = filter.area == Some(area);
        let other = Filter { area: (!chosen).then_some(area), ..filter.clone() };
        Chip { label: snapshot.area_name(area, ctx.lang()).to_owned(), href: other.href(), chosen }
    };
    // One that is no longer offered is shown where it is asked for.
    let asked = filter.area.filter(|area| !snapshot.offered_areas().any(|offered| offered == *area));
    snapshot.offered_areas().chain(asked).map(chip).collect()
}

/// Where needs stand with those who can answer, to choose from.
pub fn hearings(ctx: &Ctx, chosen: Option<Hearing>) -> Vec<Choice> {
    let choice = |hearing: &Hearing| {
        let label = ctx.t(match hearing {
            Hearing::Unasked => "needs-hearing-unasked",
            Hearing::Waiting => "needs-hearing-waiting",
            Hearing::Silent => "needs-hearing-silent",
            Hearing::Answered => "needs-hearing-answered",
        });
        Choice::new(hearing.code(), label, chosen == Some(*hearing))
    };
    Hearing::ALL.iter().map(choice).collect()
}

/// The départements and intercommunalités that needs speak of, and the territory that is chosen.
pub fn territories(snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let all = BitSet::full(snapshot.shown().len());
    let counts = |level| snapshot.finder().territories.counts(level, &all).into_iter().map(|(code, _)| code);
    let mut codes: Vec<TerritoryCode> =
        counts(Level::Departement).chain(counts(Level::Epci)).chain(filter.territory).collect();
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

/// `GET /besoins/flux.xml`: the latest needs, as Atom.
pub async fn atom(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    feed(&ctx, &state.snapshot()).atom(&ctx)
}

/// `GET /besoins/flux.json`: the same as JSON.
pub async fn json(ctx: Ctx, Shared(state): Shared<State>) -> Response {
    feed(&ctx, &state.snapshot()).json(&ctx)
}

fn feed(ctx: &Ctx, snapshot: &Snapshot) -> Feed {
    let entries = snapshot.shown().iter().take(feed::LENGTH).map(|need| {
        let answers = need.asked.iter().flat_map(|one| &one.answers);
        FeedEntry {
            path: href(need),
            title: need.title.to_string(),
            summary: format!("{}\n{}", whereabouts(ctx, need), need.story),
            published: need.raised_at,
            updated: answers.map(|answer| answer.at).max().unwrap_or(need.raised_at),
        }
    });
    Feed { title: ctx.t("nav-needs").to_owned(), page: "/besoins", entries: entries.collect() }
}
