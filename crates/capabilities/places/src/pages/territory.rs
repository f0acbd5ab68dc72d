//! `/territoires/{code}`: the sheet of a territory, and the list of territories.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use maillage_shell::map::DrawnMap;
use maillage_shell::{Ctx, Failure, Figure, Keep, Page, html, text};
use maillage_territory::{Level, Territories, Territory, TerritoryCode};

use super::State;
use super::card::{Card, card};
use super::finder_map::{About, draw};
use super::list_query::Params;
use crate::view::{Hit, Snapshot};

/// Places shown on the sheet.
const SHOWN: usize = 12;

/// A link to a territory.
pub struct Link {
    /// Its name.
    pub name: String,
    /// Its sheet.
    pub href: String,
    /// Its places.
    pub places: usize,
}

struct ShownFigure {
    label: String,
    value: String,
    note: String,
}

#[derive(Template)]
#[template(path = "territory.html")]
struct TerritoryPage {
    page: Page,
    name: String,
    level: String,
    population: Option<String>,
    area: Option<String>,
    parents: Vec<Link>,
    parts: Vec<Link>,
    parts_without: usize,
    figures: Vec<ShownFigure>,
    cards: Vec<Card>,
    total: usize,
    outside: bool,
    list_href: String,
    around_href: String,
    map: Option<DrawnMap>,
    files: Vec<(&'static str, String)>,
}

/// `GET /territoires/{code}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let all = Territories::embedded();
    let found = match code.parse::<TerritoryCode>() {
        Ok(TerritoryCode::Commune(commune)) => {
            // Former codes of merged communes lead to the commune of today.
            all.commune(commune.as_str()).and_then(|known| all.territory(TerritoryCode::Commune(known.code)))
        }
        Ok(code) => all.territory(code),
        Err(_) => None,
    };
    let territory = found.ok_or(Failure::NotFound)?;
    if territory.code().to_string() != code {
        return Ok(Redirect::permanent(&format!("/territoires/{}", territory.code())).into_response());
    }
    html(&ctx, Keep::Ready, &sheet(&ctx, &state.snapshot(), territory))
}

fn sheet(ctx: &Ctx, snapshot: &Snapshot, territory: Territory<'_>) -> TerritoryPage {
    let code = territory.code();
    let all = Territories::embedded();
    let documents = snapshot.areas.documents(code);
    let cards: Vec<Card> = documents
        .iter()
        .take(SHOWN)
        .zip(1..)
        .filter_map(|(&document, number)| card(ctx, snapshot, Hit { document, km: None }, number, &[]))
        .collect();
    let bounds = all.outline_simplified(code, 500.0).map(|outline| outline.bounding_box());
    let about = About { here: Some(code), bounds, origin: None, cards: &cards.iter().collect::<Vec<_>>() };
    let level = ctx.t(level_key(territory.level())).to_owned();
    let (parts, parts_without) = parts(snapshot, territory);
    TerritoryPage {
        page: frame(ctx, territory),
        name: territory.name().to_owned(),
        population: territory.population().map(|people| text::number(people.into(), ctx.lang())),
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an area in km²")]
        area: all.area_km2(code).map(|km2| text::number(km2.round() as u64, ctx.lang())),
        parents: territory.parents().into_iter().filter_map(|code| link(snapshot, code)).collect(),
        figures: figures(ctx, code),
        total: documents.len(),
        // Neighbours may have places that a source of the network tells: these are shown.
        outside: documents.is_empty() && !ctx.app().scope().touches(all, code),
        list_href: list_href(code),
        around_href: Params::only("ou", around(territory)).href("/lieux"),
        map: draw(ctx, snapshot, &about),
        files: files(code),
        level,
        parts,
        parts_without,
        cards,
    }
}

/// What to look for around a territory: a commune by its name and postal code, which is never taken for a namesake.
fn around(territory: Territory<'_>) -> String {
    let postal = match territory.code() {
        TerritoryCode::Commune(code) => Territories::embedded().commune(code.as_str()),
        _ => None,
    };
    let postal = postal.and_then(|commune| commune.postal_codes.first());
    postal.map_or_else(|| territory.name().to_owned(), |postal| format!("{} {postal}", territory.name()))
}

fn frame(ctx: &Ctx, territory: Territory<'_>) -> Page {
    let name = territory.name();
    let description = match territory.level() {
        Level::Commune => {
            let place = text::at_place(name, ctx.lang());
            ctx.tx("territory-description-commune", &[("place", (&place).into())])
        }
        _ => ctx.tx("territory-description", &[("name", name.into())]),
    };
    ctx.page(ctx.tx("territory-title", &[("name", name.into())]))
        .describe(description)
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("territories-title"), "/territoires")
        .crumb(name, format!("/territoires/{}", territory.code()))
        .script("map.js")
        .script("print.js")
}

fn figures(ctx: &Ctx, code: TerritoryCode) -> Vec<ShownFigure> {
    let mut figures: Vec<Figure> =
        ctx.app().capabilities().iter().flat_map(|one| one.indicators(ctx.app(), code)).collect();
    figures.sort_by_key(|figure| figure.rank);
    figures
        .into_iter()
        .map(|figure| ShownFigure {
            label: ctx.t(figure.label).to_owned(),
            value: figure
                .value
                .map_or_else(|| ctx.t("figure-unknown").to_owned(), |value| text::number(value, ctx.lang())),
            note: ctx.t(figure.definition).to_owned(),
        })
        .collect()
}

/// The territories just below that have places, most places first, and how many have none.
fn parts(snapshot: &Snapshot, territory: Territory<'_>) -> (Vec<Link>, usize) {
    let mut codes: Vec<TerritoryCode> = match territory.level() {
        Level::Commune => Vec::new(),
        Level::Region => {
            territory.communes().map(|commune| TerritoryCode::Departement(commune.departement)).collect()
        }
        Level::Departement | Level::Epci => {
            territory.communes().map(|commune| TerritoryCode::Commune(commune.code)).collect()
        }
    };
    codes.sort_unstable();
    codes.dedup();
    let links: Vec<_> = codes.into_iter().filter_map(|code| link(snapshot, code)).collect();
    let without = links.iter().filter(|link| link.places == 0).count();
    let mut with: Vec<_> = links.into_iter().filter(|link| link.places > 0).collect();
    with.sort_by_key(|link| std::cmp::Reverse(link.places));
    (with, without)
}

fn link(snapshot: &Snapshot, code: TerritoryCode) -> Option<Link> {
    let territory = Territories::embedded().territory(code)?;
    Some(Link {
        name: territory.name().to_owned(),
        href: format!("/territoires/{code}"),
        places: snapshot.areas.documents(code).len(),
    })
}

/// The filtered list of a territory; the whole list for a région, which has no filter of its own.
fn list_href(code: TerritoryCode) -> String {
    match code {
        TerritoryCode::Commune(code) => format!("/lieux?commune={code}"),
        TerritoryCode::Epci(code) => format!("/lieux?epci={code}"),
        TerritoryCode::Departement(code) => format!("/lieux?departement={code}"),
        TerritoryCode::Region(_) => "/lieux".to_owned(),
    }
}

fn files(code: TerritoryCode) -> Vec<(&'static str, String)> {
    [("CSV", "csv"), ("JSON", "json"), ("GeoJSON", "geojson")]
        .map(|(name, ending)| (name, format!("/donnees/lieux.{ending}?territory={code}")))
        .to_vec()
}

/// Key of the name of a level.
pub const fn level_key(level: Level) -> &'static str {
    match level {
        Level::Commune => "level-commune",
        Level::Epci => "level-epci",
        Level::Departement => "level-departement",
        Level::Region => "level-region",
    }
}

#[derive(Template)]
#[template(path = "territories.html")]
struct TerritoriesPage {
    page: Page,
    groups: Vec<(String, Vec<Link>)>,
}

/// `GET /territoires`: régions, départements and intercommunalités of the network.
pub async fn index(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let all = Territories::embedded();
    let groups = [Level::Region, Level::Departement, Level::Epci]
        .map(|level| {
            let mut links: Vec<_> = all
                .level(level)
                .filter(|found| ctx.app().scope().touches(all, found.code()))
                .filter_map(|found| link(&snapshot, found.code()))
                .collect();
            links.sort_by_cached_key(|link| maillage_search::fold(&link.name));
            (ctx.t(level_key(level)).to_owned(), links)
        })
        .into();
    let page = ctx
        .page(ctx.t("territories-title"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("territories-title"), "/territoires");
    html(&ctx, Keep::Ready, &TerritoriesPage { page, groups })
}
