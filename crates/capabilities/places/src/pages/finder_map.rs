//! The map beside a list: the same places, the same numbers.

use maillage_shell::Ctx;
use maillage_shell::map::{Label, Layer, MapFrame, bounds_of, bounds_of_scope};
use maillage_territory::{BoundingBox, Point, TerritoryCode};

use super::card::Card;
use crate::view::Snapshot;

/// Size of the map in its own units.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 420.0;

/// A numbered place on the map.
pub struct Pin {
    /// Rank in the list.
    pub number: usize,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Name of the place.
    pub name: String,
    /// Where it leads: the page of the place.
    pub href: String,
}

/// A map, ready to be drawn.
pub struct DrawnMap {
    /// Value of `viewBox`.
    pub view_box: String,
    /// Value of `transform` for the drawings.
    pub transform: String,
    /// Drawings of the land.
    pub layers: Vec<Layer>,
    /// Names of communes.
    pub labels: Vec<Label>,
    /// Places.
    pub pins: Vec<Pin>,
    /// The origin of the query.
    pub me: Option<(f64, f64)>,
    /// The same as `latitude,longitude`, for the living map; empty without origin.
    pub start: String,
    /// What must be seen, for the living map.
    pub bounds: String,
    /// Code of the territory that is meant, for the living map; empty without one.
    pub here: String,
    /// Outlines for the living map.
    pub contours: String,
    /// Tiles of another map underneath, where the network chose some.
    pub base: String,
    /// Their attribution.
    pub credit: String,
}

/// What a map is about.
#[derive(Default)]
pub struct About<'a> {
    /// The origin of the query.
    pub origin: Option<Point>,
    /// The territory to show above the others.
    pub here: Option<TerritoryCode>,
    /// What must be seen, where it is not the places alone.
    pub bounds: Option<BoundingBox>,
    /// The places.
    pub cards: &'a [&'a Card],
}

/// Draws the map of some places.
pub fn draw(ctx: &Ctx, snapshot: &Snapshot, about: &About<'_>) -> Option<DrawnMap> {
    let scope = ctx.app().scope();
    let located: Vec<(&Card, Point)> =
        about.cards.iter().filter_map(|card| Some((*card, snapshot.by_id(&card.id)?.point?))).collect();
    let points = located.iter().map(|(_, point)| *point).chain(about.origin);
    let shown = about.bounds.or_else(|| bounds_of(points)).or_else(|| bounds_of_scope(scope))?;
    let frame = MapFrame::fitting(shown, WIDTH, HEIGHT)?;
    let mut pins: Vec<_> = located.iter().map(|(card, point)| pin(&frame, card, *point)).collect();
    // The first of the list is drawn last, above the others.
    pins.reverse();
    let taken: Vec<_> = pins.iter().map(|pin| (pin.x, pin.y)).collect();
    let settings = &ctx.app().settings().map;
    Some(DrawnMap {
        view_box: format!("0 0 {WIDTH} {HEIGHT}"),
        transform: frame.transform(),
        layers: frame.layers(scope, about.here),
        labels: frame.labels(scope, &taken, 9),
        me: about.origin.map(|point| frame.place(point)),
        start: about.origin.map(|point| format!("{},{}", point.lat(), point.lon())).unwrap_or_default(),
        bounds: frame.bounds(),
        here: about.here.map(|code| code.to_string()).unwrap_or_default(),
        contours: contours(ctx),
        base: settings.tiles.clone().unwrap_or_default(),
        credit: settings.attribution.clone().unwrap_or_default(),
        pins,
    })
}

/// Address of the outlines of the network.
pub fn contours(ctx: &Ctx) -> String {
    ctx.app().scope().codes().first().map(|code| format!("/contours/{code}.json")).unwrap_or_default()
}

fn pin(frame: &MapFrame, card: &Card, point: Point) -> Pin {
    let (x, y) = frame.place(point);
    Pin { number: card.number, x, y, name: card.name.clone(), href: card.href.clone() }
}
