//! `/projets`: what is made together, and where people are looked for.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_needs::model::Area;
use maillage_shell::feed::{self, Feed, FeedEntry};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::skills::Skill;

use super::card::{Card, card, href, whereabouts};
use super::words::{Choice, count, phase_key, skill};
use crate::state::State;
use crate::view::{Asked, Filter, Phase, Snapshot};

/// Projects on a page.
const PAGE: usize = 20;

/// A filter as a link.
struct Chip {
    label: String,
    href: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "projects.html")]
struct ListPage {
    page: Page,
    heading: String,
    words: String,
    hidden: Vec<(&'static str, String)>,
    territories: Vec<Choice>,
    skills: Vec<Choice>,
    phases: Vec<Chip>,
    areas: Vec<Chip>,
    cards: Vec<Card>,
    clear: bool,
    previous: String,
    next: String,
}

/// `GET /projets`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (snapshot, needs) = (state.snapshot(), state.needs());
    let filter = Filter::lenient(&asked);
    let found = filter.apply(&snapshot);
    let last = found.len().div_ceil(PAGE).max(1);
    let rank = asked.page.parse().unwrap_or(1).clamp(1, last);
    let href = |rank: Option<usize>| rank.map(|rank| page_href(&filter, rank)).unwrap_or_default();
    let area = |area: Area| {
        let chosen = filter.area == Some(area);
        let other = Filter { area: (!chosen).then_some(area), ..filter.clone() };
        Chip { label: needs.area_name(area, ctx.lang()).to_owned(), href: other.href(), chosen }
    };
    let template = ListPage {
        page: ctx
            .page(ctx.t("nav-projects"))
            .describe(ctx.t("projects-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-projects"), "/projets")
            .feed("/projets/flux"),
        heading: ctx.tx("projects-heading", &[("count", count(found.len()).into())]),
        words: filter.words.clone(),
        hidden: hidden(&filter),
        territories: territories(&snapshot, &filter),
        skills: skills(&ctx, &snapshot, &filter),
        phases: phases(&ctx, &filter),
        // Only areas in which something is made: the others would lead nowhere.
        areas: areas(&snapshot).into_iter().map(area).collect(),
        cards: found.iter().skip((rank - 1) * PAGE).take(PAGE).map(|one| card(&ctx, &needs, one)).collect(),
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
    let phase = filter.phase.map(|phase| ("phase", phase.code().to_owned()));
    let area = filter.area.map(|area| ("area", area.code().to_owned()));
    let makes = filter.makes.map(|makes| ("makes", makes.slug().to_owned()));
    [phase, area, makes].into_iter().flatten().collect()
}

fn phases(ctx: &Ctx, filter: &Filter) -> Vec<Chip> {
    let chip = |phase: Phase| {
        let chosen = filter.phase == Some(phase);
        let other = Filter { phase: (!chosen).then_some(phase), ..filter.clone() };
        Chip { label: ctx.t(phase_key(phase)).to_owned(), href: other.href(), chosen }
    };
    Phase::ALL.into_iter().map(chip).collect()
}

fn areas(snapshot: &Snapshot) -> Vec<Area> {
    let mut areas: Vec<_> = snapshot.shown().iter().map(|project| project.area).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// Skills that free seats ask for.
fn skills(ctx: &Ctx, snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let open = snapshot.shown().iter().filter(|project| Phase::Open.takes(project));
    let asked = open.flat_map(|project| project.free_slots().map(|slot| slot.asks.skill));
    let mut skills: Vec<Skill> = asked.chain(filter.skill).collect();
    skills.sort_unstable();
    skills.dedup();
    let choice = |one: Skill| Choice::new(one.slug(), skill(one, ctx.lang()), filter.skill == Some(one));
    skills.into_iter().map(choice).collect()
}

/// The départements and intercommunalités in which something is made, and the territory that is chosen.
fn territories(snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let communes = snapshot.shown().iter().filter_map(|project| project.commune());
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
    let choice = |code: TerritoryCode| {
        Some(Choice::new(code.to_string(), all.territory(code)?.name(), filter.territory == Some(code)))
    };
    let mut choices: Vec<_> = codes.into_iter().filter_map(choice).collect();
    choices.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
    choices
}

/// `GET /projets/flux.xml`: the latest projects, as Atom.
pub async fn atom(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    feed(&ctx, &state.snapshot()).atom(&ctx)
}

/// `GET /projets/flux.json`: the same as JSON.
pub async fn json(ctx: Ctx, Shared(state): Shared<State>) -> Response {
    feed(&ctx, &state.snapshot()).json(&ctx)
}

fn feed(ctx: &Ctx, snapshot: &Snapshot) -> Feed {
    let entries = snapshot.shown().iter().take(feed::LENGTH).map(|project| FeedEntry {
        path: href(project),
        title: project.title.to_string(),
        summary: format!("{}\n{}", whereabouts(ctx, project), project.pitch),
        published: project.proposed_at,
        updated: project.proposed_at,
    });
    Feed { title: ctx.t("nav-projects").to_owned(), page: "/projets", entries: entries.collect() }
}
