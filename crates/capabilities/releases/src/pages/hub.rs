//! `/essaimage`: what may be taken up, and where it was.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_projects::model::ProjectId;
use maillage_release::Nature;
use maillage_shell::feed::{self, Feed, FeedEntry};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::{Territories, TerritoryCode};

use super::card::{ReleaseCard, ReuseCard, release_card, reuse_card, reuse_href};
use super::map::{SpreadMap, spread};
use super::words::{Choice, how_key, nature_key};
use crate::model::{Deliverable, Reuse};
use crate::state::State;
use crate::view::{Asked, Filter, Snapshot, Sought};

/// Projects on a page.
const PAGE: usize = 12;
/// Reuses beside them.
const LATEST: usize = 6;

/// A filter as a link.
pub struct Chip {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

#[derive(Template)]
#[template(path = "releases.html")]
struct HubPage {
    page: Page,
    words: String,
    nature: &'static str,
    territories: Vec<Choice>,
    natures: Vec<Chip>,
    counts: [usize; 3],
    cards: Vec<ReleaseCard>,
    clear: bool,
    previous: String,
    next: String,
    spread: Option<SpreadMap>,
    reuses: Vec<ReuseCard>,
}

/// `GET /essaimage`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let filter = Filter { audience: None, place: None, ..Filter::lenient(&asked) };
    let cards = cards(&ctx, &state, &snapshot, &filter);
    let last = cards.len().div_ceil(PAGE).max(1);
    let rank = asked.page.parse().unwrap_or(1).clamp(1, last);
    let reuses = filter.reuses(&snapshot);
    let there = |code| Filter { territory: Some(code), ..filter.clone() }.href(Sought::Releases);
    let template = HubPage {
        page: ctx
            .page(ctx.t("nav-releases"))
            .describe(ctx.t("releases-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-releases"), "/essaimage")
            .feed("/essaimage/flux"),
        words: filter.words.clone(),
        nature: filter.nature.map_or("", Nature::code),
        territories: territories(&snapshot, &filter),
        natures: natures(&ctx, &filter),
        counts: counts(&snapshot, &filter, &reuses),
        clear: filter != Filter::default(),
        previous: page_href(&filter, (rank > 1).then(|| rank - 1)),
        next: page_href(&filter, (rank < last).then_some(rank + 1)),
        cards: cards.into_iter().skip((rank - 1) * PAGE).take(PAGE).collect(),
        spread: spread(&ctx, &reuses, there),
        reuses: reuses.iter().take(LATEST).map(|one| reuse_card(&ctx, one)).collect(),
    };
    html(&ctx, Keep::Ready, &template)
}

fn page_href(filter: &Filter, rank: Option<usize>) -> String {
    let Some(rank) = rank else { return String::new() };
    let href = filter.href(Sought::Releases);
    let sign = if href.contains('?') { '&' } else { '?' };
    if rank == 1 { href } else { format!("{href}{sign}page={rank}") }
}

/// Projects of which something answers, each once, in the order of what answers.
fn cards(ctx: &Ctx, state: &State, snapshot: &Snapshot, filter: &Filter) -> Vec<ReleaseCard> {
    let mut order: Vec<ProjectId> = Vec::new();
    let mut by_project: HashMap<ProjectId, Vec<Arc<Deliverable>>> = HashMap::new();
    for one in filter.given(snapshot) {
        let all = by_project.entry(one.project).or_default();
        if all.is_empty() {
            order.push(one.project);
        }
        all.push(one);
    }
    let projects = state.projects();
    let card = |id: ProjectId| {
        let project = projects.public(&id)?;
        Some(release_card(ctx, project, by_project.get(&id)?, snapshot.shown_of(&id).len()))
    };
    order.into_iter().filter_map(card).collect()
}

/// Things given, reuses, communes where they are.
fn counts(snapshot: &Snapshot, filter: &Filter, reuses: &[Arc<Reuse>]) -> [usize; 3] {
    let communes: BTreeSet<_> = reuses.iter().filter_map(|one| one.sheet.commune).collect();
    [filter.given(snapshot).len(), reuses.len(), communes.len()]
}

fn natures(ctx: &Ctx, filter: &Filter) -> Vec<Chip> {
    let chip = |nature: &Nature| {
        let chosen = filter.nature == Some(*nature);
        let other = Filter { nature: (!chosen).then_some(*nature), ..filter.clone() };
        Chip { label: ctx.t(nature_key(*nature)).to_owned(), href: other.href(Sought::Releases), chosen }
    };
    Nature::ALL.iter().map(chip).collect()
}

/// Départements where something was taken up, and the territory that is chosen.
fn territories(snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let there = snapshot.shown().iter().filter_map(|one| Some(one.commune()?.departement));
    chosen_from(there.map(TerritoryCode::Departement), filter.territory)
}

/// Territories to choose from, by name, with the one that is chosen.
pub fn chosen_from(codes: impl Iterator<Item = TerritoryCode>, chosen: Option<TerritoryCode>) -> Vec<Choice> {
    let codes: BTreeSet<_> = codes.chain(chosen).collect();
    let all = Territories::embedded();
    let choice = |code: TerritoryCode| {
        Some(Choice::new(code.to_string(), all.territory(code)?.name(), chosen == Some(code)))
    };
    let mut choices: Vec<_> = codes.into_iter().filter_map(choice).collect();
    choices.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
    choices
}

/// `GET /essaimage/flux.xml`: the latest reuses, as Atom.
pub async fn atom(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    feed(&ctx, &state).atom(&ctx)
}

/// `GET /essaimage/flux.json`: the same as JSON.
pub async fn json(ctx: Ctx, Shared(state): Shared<State>) -> Response {
    feed(&ctx, &state).json(&ctx)
}

fn feed(ctx: &Ctx, state: &State) -> Feed {
    let (snapshot, projects) = (state.snapshot(), state.projects());
    let mut latest = snapshot.shown().to_vec();
    latest.sort_by_key(|one| std::cmp::Reverse(one.declared_at));
    let entry = |one: Arc<Reuse>| {
        let project = projects.public(&one.project)?;
        let args = [("who", one.sheet.who.as_str().into()), ("project", project.title.as_str().into())];
        let changed = one.sheet.changed.as_ref().map(ToString::to_string).unwrap_or_default();
        Some(FeedEntry {
            path: reuse_href(one.id),
            title: ctx.tx("reuse-feed", &args),
            summary: format!("{}\n{changed}", ctx.t(how_key(one.sheet.how))).trim().to_owned(),
            published: one.declared_at,
            updated: one.declared_at,
        })
    };
    let entries = latest.into_iter().filter_map(entry).take(feed::LENGTH).collect();
    Feed { title: ctx.t("nav-releases").to_owned(), page: "/essaimage", entries }
}
