//! `/realisations`: what places did.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::feed::{self, Feed, FeedEntry};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_territory::TerritoryCode;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::NeedAudience;

use super::card::{AchievementCard, achievement_card, achievement_href, place_name};
use super::hub::chosen_from;
use super::words::{Choice, short};
use crate::state::State;
use crate::view::{Asked, Filter, Snapshot, Sought};

/// Achievements on a page.
const PAGE: usize = 20;

#[derive(Template)]
#[template(path = "achievements.html")]
struct ListPage {
    page: Page,
    heading: String,
    words: String,
    territories: Vec<Choice>,
    audiences: Vec<Choice>,
    place: Option<(String, String)>,
    cards: Vec<AchievementCard>,
    clear: bool,
    previous: String,
    next: String,
    tells: bool,
}

/// `GET /realisations`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (snapshot, places) = (state.snapshot(), state.places());
    let filter = Filter { nature: None, licence: None, ..Filter::lenient(&asked) };
    let found = filter.achievements(&snapshot);
    let last = found.len().div_ceil(PAGE).max(1);
    let rank = asked.page.parse().unwrap_or(1).clamp(1, last);
    let shown = found.iter().skip((rank - 1) * PAGE).take(PAGE);
    let place = filter.place.as_ref().and_then(|id| places.by_id(id.as_str()));
    let template = ListPage {
        page: ctx
            .page(ctx.t("nav-achievements"))
            .describe(ctx.t("achievements-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-achievements"), "/realisations")
            .feed("/realisations/flux"),
        heading: ctx.tx("achievements-heading", &[("count", (found.len() as u64).into())]),
        words: filter.words.clone(),
        territories: territories(&snapshot, &filter),
        audiences: audiences(&ctx, &snapshot, &filter),
        place: place.map(|entry| (entry.place.id.to_string(), entry.place.sheet.name.to_string())),
        cards: shown.map(|one| achievement_card(&ctx, &places, one)).collect(),
        clear: filter != Filter::default(),
        previous: page_href(&filter, (rank > 1).then(|| rank - 1)),
        next: page_href(&filter, (rank < last).then_some(rank + 1)),
        tells: ctx.identity().is_some_and(|who| who.holds(maillage_shell::permission::Right::ManageAgenda)),
    };
    html(&ctx, Keep::Ready, &template)
}

fn page_href(filter: &Filter, rank: Option<usize>) -> String {
    let Some(rank) = rank else { return String::new() };
    let href = filter.href(Sought::Achievements);
    let sign = if href.contains('?') { '&' } else { '?' };
    if rank == 1 { href } else { format!("{href}{sign}page={rank}") }
}

fn territories(snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let there = snapshot.published().iter().filter_map(|one| one.commune());
    let codes = there.flat_map(|commune| {
        let epci = commune.epci.map(TerritoryCode::Epci);
        epci.into_iter().chain([TerritoryCode::Departement(commune.departement)])
    });
    chosen_from(codes, filter.territory)
}

/// Audiences that something was done for, and the one that is chosen.
fn audiences(ctx: &Ctx, snapshot: &Snapshot, filter: &Filter) -> Vec<Choice> {
    let there = |audience: &&NeedAudience| {
        filter.audience == Some(**audience)
            || snapshot.published().iter().any(|one| one.sheet.audience == **audience)
    };
    let choice = |audience: &NeedAudience| {
        Choice::new(audience.slug(), short(*audience, ctx.lang()), filter.audience == Some(*audience))
    };
    NeedAudience::ALL.iter().filter(there).map(choice).collect()
}

/// `GET /realisations/flux.xml`: the latest achievements, as Atom.
pub async fn atom(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    feed(&ctx, &state).atom(&ctx)
}

/// `GET /realisations/flux.json`: the same as JSON.
pub async fn json(ctx: Ctx, Shared(state): Shared<State>) -> Response {
    feed(&ctx, &state).json(&ctx)
}

fn feed(ctx: &Ctx, state: &State) -> Feed {
    let (snapshot, places) = (state.snapshot(), state.places());
    let mut latest = snapshot.published().to_vec();
    latest.sort_by_key(|one| std::cmp::Reverse(one.told_at));
    let entries = latest.iter().take(feed::LENGTH).map(|one| FeedEntry {
        path: achievement_href(one.id),
        title: one.sheet.title.to_string(),
        summary: format!("{}\n{}", place_name(&places, one), one.sheet.done).trim().to_owned(),
        published: one.told_at,
        updated: one.told_at,
    });
    Feed { title: ctx.t("nav-achievements").to_owned(), page: "/realisations", entries: entries.collect() }
}
