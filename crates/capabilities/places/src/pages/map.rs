//! `/carte`: the whole map; without scripts, groups of places by intercommunalité, each a link.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::map::{DrawnMap, Knot, MapFrame, bounds_of, bounds_of_scope};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};

use super::State;
use super::home::knots_of;
use super::list_query::Params;
use super::notes::Notes;
use crate::view::{Answer, Asked, PlaceQuery};

#[derive(Template)]
#[template(path = "map.html")]
struct MapPage {
    page: Page,
    total: usize,
    map: Option<DrawnMap>,
    knots: Vec<Knot>,
    query: String,
    list_href: String,
    notes: Notes,
}

/// `GET /carte`, with the filters of the list.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let (query, misread) = PlaceQuery::read(&asked, ctx.app().scope());
    let answer = Answer::new(&snapshot, &query, ctx.local_now());
    let points = answer
        .selection
        .iter()
        .filter_map(|document| snapshot.place(document)?.point)
        .filter(|_| !query.is_plain());
    let shown = query.bounds.or_else(|| bounds_of(points)).or_else(|| bounds_of_scope(ctx.app().scope()));
    let frame = shown.and_then(|shown| MapFrame::fitting(shown, 480.0, 460.0));
    let params = Params::of(&asked).without("page");
    let page = ctx
        .page(ctx.t("map-page-title"))
        .describe(ctx.t("map-page-description"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-map"), "/carte")
        .script("map.js");
    let template = MapPage {
        page,
        total: answer.total,
        knots: frame.as_ref().map(|frame| knots_of(&snapshot, &answer.selection, frame)).unwrap_or_default(),
        map: frame.as_ref().map(|frame| DrawnMap::plain(&ctx, frame, None)),
        query: params.query(),
        notes: Notes::of(&ctx, &query, &misread),
        list_href: params.href("/lieux"),
    };
    html(&ctx, Keep::Ready, &template)
}
