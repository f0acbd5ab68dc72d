//! `/lieux`: the list and its map.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::map::DrawnMap;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};

use super::State;
use super::card::{Card, card};
use super::filters::{self, Chosen, Panel};
use super::finder_map::{About, draw};
use super::list_query::Params;
use super::notes::Notes;
use crate::view::{Answer, Asked, Misread, Order, PlaceQuery, Snapshot};

/// Places of a page.
const PAGE: usize = 20;
/// Places of a printed list.
const PRINTED: usize = 500;

/// A way to put the list in order.
struct Sort {
    label: String,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    page: Page,
    heading: String,
    order: String,
    asked: Asked,
    hidden: Vec<(&'static str, String)>,
    open_search: bool,
    filtered: usize,
    panels: Vec<Panel>,
    chosen: Vec<Chosen>,
    notes: Notes,
    cards: Vec<Card>,
    start: usize,
    sorts: Vec<Sort>,
    previous: String,
    next: String,
    map: Option<DrawnMap>,
    query: String,
    print_href: String,
    wider: Vec<Chosen>,
}

#[derive(Template)]
#[template(path = "list_print.html")]
struct PrintPage {
    page: Page,
    heading: String,
    notes: Notes,
    cards: Vec<Card>,
    back: String,
    date: String,
}

/// `GET /lieux`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let (query, misread) = PlaceQuery::read(&asked, ctx.app().scope());
    let answer = Answer::new(&snapshot, &query, ctx.local_now());
    if asked.print == "1" {
        return print(&ctx, &snapshot, &asked, &query, (&answer, &misread));
    }
    // Beyond the last page there is nothing: the last one is shown.
    let page = query.page.min(answer.total.div_ceil(PAGE)).max(1);
    let skip = (page - 1) * PAGE;
    let cards = cards(&ctx, &snapshot, &answer, skip, PAGE);
    let heading = heading(&ctx, &query, answer.total);
    let params = Params::of(&asked);
    let panels = filters::panels(&ctx, &query, &answer);
    let map = draw(&ctx, &snapshot, &about(&query, &cards.iter().collect::<Vec<_>>()));
    let template = ListPage {
        page: list_page(&ctx, &query, &heading),
        order: ctx.t(order_key(query.order)).to_owned(),
        hidden: filters::hidden(&asked, FORM),
        // On a phone the fields fold once they have served: the list comes into the first screen.
        open_search: query.is_plain() || answer.total == 0,
        filtered: panels.iter().map(|panel| panel.chosen).sum(),
        panels,
        chosen: filters::chosen(&ctx, &asked, &query, &answer, "/lieux"),
        notes: Notes::of(&ctx, &query, &misread),
        start: skip + 1,
        sorts: sorts(&ctx, &asked, &query),
        previous: page_href(&params, page.checked_sub(1).filter(|page| *page > 0)),
        next: page_href(&params, (skip + cards.len() < answer.total).then_some(page + 1)),
        query: params.without("page").query(),
        print_href: params.without("page").with("print", "1").href("/lieux"),
        wider: if answer.total == 0 { wider(&ctx, &asked, &query) } else { Vec::new() },
        heading,
        map,
        cards,
        asked,
    };
    html(&ctx, Keep::Ready, &template)
}

/// Parameters that the form shows in fields of its own.
const FORM: &[&str] = &[
    "q",
    "ou",
    "radius_km",
    "open",
    "open_at",
    "service",
    "day",
    "audience",
    "care",
    "cost",
    "access",
    "support",
    "wheelchair",
    "mobility",
    "type",
    "programme",
    "label",
    "departement",
    "epci",
    "commune",
];

fn list_page(ctx: &Ctx, query: &PlaceQuery, heading: &str) -> Page {
    let mut page = ctx
        .page(heading)
        .describe(ctx.t("list-description"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-places"), "/lieux")
        .script("filters.js")
        .script("map.js")
        .script("suggest.js")
        .script("locate.js");
    if !query.is_plain() {
        page = page.hidden();
    }
    query.text.clone_into(&mut page.query);
    page
}

fn cards(ctx: &Ctx, snapshot: &Snapshot, answer: &Answer<'_>, skip: usize, limit: usize) -> Vec<Card> {
    answer
        .hits(skip, limit)
        .into_iter()
        .zip(skip + 1..)
        .filter_map(|(hit, number)| card(ctx, snapshot, hit, number, answer.chosen()))
        .collect()
}

fn about<'a>(query: &PlaceQuery, cards: &'a [&'a Card]) -> About<'a> {
    let named = query.named.as_ref().filter(|named| named.covered).map(|named| named.code);
    About {
        origin: query.origin.as_ref().map(|origin| origin.point),
        here: named.or_else(|| query.territories.first().copied()),
        bounds: query.bounds,
        cards,
    }
}

/// What the list is, in a sentence.
fn heading(ctx: &Ctx, query: &PlaceQuery, total: usize) -> String {
    let services: Vec<_> = query
        .chosen
        .iter()
        .filter(|value| value.group == crate::view::Group::Service)
        .map(|value| value.short(ctx.lang()))
        .collect();
    let about = if query.text.is_empty() { services.join(", ") } else { query.text.clone() };
    let what = if about.is_empty() {
        ctx.tx("list-title", &[("count", total.into())])
    } else {
        ctx.tx("list-title-about", &[("count", total.into()), ("about", (&about).into())])
    };
    [Some(what), place_words(ctx, query)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Where the list looks: `autour d’Apt`, `dans cette zone`, `(Vaucluse)`.
fn place_words(ctx: &Ctx, query: &PlaceQuery) -> Option<String> {
    if let Some(place) = filters::around(ctx, query) {
        return Some(ctx.tx("list-around", &[("place", (&place).into())]));
    }
    if let Some(named) = &query.named {
        return Some(format!("({})", named.name));
    }
    query.bounds.map(|_| ctx.t("list-in-bounds").to_owned())
}

const fn order_key(order: Order) -> &'static str {
    match order {
        Order::Distance => "order-distance",
        Order::Relevance => "order-relevance",
        Order::Name => "order-name",
    }
}

fn sorts(ctx: &Ctx, asked: &Asked, query: &PlaceQuery) -> Vec<Sort> {
    let possible = [
        (Order::Distance, "distance", query.origin.is_some()),
        (Order::Relevance, "relevance", !query.text.is_empty()),
        (Order::Name, "name", true),
    ];
    let mut sorts: Vec<_> = possible
        .into_iter()
        .filter(|(_, _, possible)| *possible)
        .map(|(order, name, _)| Sort {
            label: ctx.t(order_key(order)).to_owned(),
            href: filters::link(asked, "sort", name, "/lieux"),
            current: order == query.order,
        })
        .collect();
    if sorts.len() < 2 {
        sorts.clear();
    }
    sorts
}

fn page_href(params: &Params, page: Option<usize>) -> String {
    match page {
        Some(1) => params.without("page").href("/lieux"),
        Some(page) => params.without("page").with("page", page.to_string()).href("/lieux"),
        None => String::new(),
    }
}

/// Ways to find something where nothing was found: farther, without words, without filters.
fn wider(ctx: &Ctx, asked: &Asked, query: &PlaceQuery) -> Vec<Chosen> {
    let params = Params::of(asked).without("page");
    let way = |key: &str, href: String| Chosen { label: ctx.t(key).to_owned(), href };
    let mut ways = Vec::new();
    if query.origin.as_ref().is_some_and(|origin| origin.radius_km < 50.0) {
        ways.push(way("wider-radius", params.without("radius_km").with("radius_km", "50").href("/lieux")));
    }
    if query.bounds.is_some() {
        ways.push(way("wider-bounds", params.without("bounds").href("/lieux")));
    }
    if query.open.is_some() {
        ways.push(way("wider-open", params.without("open").without("open_at").href("/lieux")));
    }
    if !query.text.is_empty() {
        ways.push(way("wider-text", params.without("q").href("/lieux")));
    }
    ways.push(way("wider-all", "/lieux".to_owned()));
    ways
}

fn print(
    ctx: &Ctx,
    snapshot: &Snapshot,
    asked: &Asked,
    query: &PlaceQuery,
    (answer, misread): (&Answer<'_>, &[Misread]),
) -> Result<Response, Failure> {
    let heading = heading(ctx, query, answer.total);
    let template = PrintPage {
        page: ctx.page(heading.clone()).hidden().script("print.js"),
        heading,
        notes: Notes::of(ctx, query, misread),
        cards: cards(ctx, snapshot, answer, 0, PRINTED),
        back: Params::of(asked).href("/lieux"),
        date: maillage_shell::text::date(ctx.local_now().date(), ctx.lang()),
    };
    html(ctx, Keep::Ready, &template)
}
