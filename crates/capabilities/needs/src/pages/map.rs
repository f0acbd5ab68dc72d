//! `/besoins/carte`: all the needs that answer, where they are lived; without scripts, groups by intercommunalité, each a
//! link, and the same groups as a list.

use std::sync::{Arc, Weak};

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::header;
use maillage_search::BitSet;
use maillage_shell::map::{
    DrawnMap, Knot, MapFrame, Marks, TILE_TYPE, bounds_of, bounds_of_scope, knots, tile_of,
};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, kept};
use maillage_territory::{Level, Territories};
use quick_cache::sync::Cache;

use crate::state::State;
use crate::view::{Asked, Filter, Finder, Selection, Snapshot};

/// Width and height of the map that no script draws.
const SIZE: (f64, f64) = (480.0, 460.0);
/// Filtered maps kept: a tile costs little once its clusters are known.
const KEPT: usize = 16;

/// Needs of a territory.
struct Line {
    name: String,
    href: String,
    count: usize,
}

#[derive(Template)]
#[template(path = "needs_map.html")]
struct MapPage {
    page: Page,
    total: usize,
    everywhere: usize,
    map: Option<DrawnMap>,
    knots: Vec<Knot>,
    lines: Vec<Line>,
    query: String,
    list_href: String,
}

/// `GET /besoins/carte`, with the filters of the list.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let filter = Filter::lenient(&asked);
    let found = filter.select(&snapshot, ctx.local_now().date());
    let points = found.all.iter().filter_map(|number| snapshot.point(number));
    let points = points.filter(|_| filter != Filter::default());
    let shown = filter.bounds.or_else(|| bounds_of(points)).or_else(|| bounds_of_scope(ctx.app().scope()));
    let frame = shown.and_then(|shown| MapFrame::fitting(shown, SIZE.0, SIZE.1));
    let located = found.all.iter().filter(|number| snapshot.point(*number).is_some()).count();
    let template = MapPage {
        page: ctx
            .page(ctx.t("needs-map-title"))
            .describe(ctx.t("needs-map-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-needs"), "/besoins")
            .crumb(ctx.t("needs-map-title"), "/besoins/carte")
            .script("map.js"),
        total: found.total(),
        everywhere: found.total() - located,
        knots: frame.as_ref().map(|frame| groups(&snapshot, &found, frame, &filter)).unwrap_or_default(),
        map: frame.as_ref().map(|frame| DrawnMap::plain(&ctx, frame, filter.territory)),
        lines: lines(&snapshot, &found.all, &filter),
        query: filter.query(),
        list_href: filter.href(),
    };
    html(&ctx, Keep::Ready, &template)
}

fn groups(snapshot: &Snapshot, found: &Selection, frame: &MapFrame, filter: &Filter) -> Vec<Knot> {
    let located = found.all.iter().filter_map(|number| {
        let commune = snapshot.shown().get(number as usize)?.commune()?;
        Some((commune, snapshot.point(number)?))
    });
    knots(located, frame, |code| Filter { territory: Some(code), ..filter.clone() }.href())
}

/// The same as a list: intercommunalités, the most needs first.
fn lines(snapshot: &Snapshot, all: &BitSet, filter: &Filter) -> Vec<Line> {
    let mut counts = snapshot.finder().territories.counts(Level::Epci, all);
    counts.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    let line = |(code, count)| {
        Some(Line {
            name: Territories::embedded().territory(code)?.name().to_owned(),
            href: Filter { territory: Some(code), ..filter.clone() }.href(),
            count,
        })
    };
    counts.into_iter().filter_map(line).collect()
}

/// Clusters of filtered maps.
pub struct FilteredTiles(Cache<String, Arc<Filtered>>);

impl Default for FilteredTiles {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

/// The needs of one filter, clustered.
struct Filtered {
    /// What they were found by: its memory is not given to another as long as this is held.
    finder: Weak<Finder>,
    marks: Marks,
}

impl FilteredTiles {
    fn get(&self, ctx: &Ctx, snapshot: &Snapshot, filter: &Filter) -> Arc<Filtered> {
        let today = ctx.local_now().date();
        let filter = Filter { by_supports: false, ..filter.clone() };
        // Where needs stand with those who can answer changes from day to day, and with each answer.
        let key = if filter.hearing.is_some() {
            format!("{today}|{}|{}", ctx.app().now().timestamp() / 60, filter.query())
        } else {
            filter.query()
        };
        let same =
            |known: &Arc<Filtered>| std::ptr::eq(known.finder.as_ptr(), Arc::as_ptr(snapshot.finder()));
        if let Some(known) = self.0.get(&key).filter(same) {
            return known;
        }
        let found = filter.select(snapshot, today);
        let located = found.all.iter().filter_map(|number| Some((number, snapshot.point(number)?)));
        let marks = Marks::of(located);
        let filtered = Arc::new(Filtered { finder: Arc::downgrade(snapshot.finder()), marks });
        self.0.insert(key, Arc::clone(&filtered));
        filtered
    }
}

/// `GET /tiles/needs/{z}/{x}/{y}.mvt`, with the filters of the list.
pub async fn tile(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((z, x, y)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let tile = tile_of(&z, &x, &y).ok_or(Failure::NotFound)?;
    let snapshot = state.snapshot();
    let told = |number: u32| {
        let need = snapshot.shown().get(number as usize)?;
        Some((need.id.as_str(), need.title.as_str()))
    };
    let bytes = state.tiles().get(&ctx, &snapshot, &Filter::lenient(&asked)).marks.encode(tile, told);
    Ok(kept(&ctx, Keep::Ready, ([(header::CONTENT_TYPE, TILE_TYPE)], bytes).into_response()))
}
