//! The map beside a list: the same places, the same numbers.

use maillage_shell::Ctx;
use maillage_shell::map::{DrawnMap, MapFrame, Pin, bounds_of, bounds_of_scope};
use maillage_territory::{BoundingBox, Point, TerritoryCode};

use super::card::Card;
use crate::view::Snapshot;

/// Size of the map in its own units.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 420.0;

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
    Some(DrawnMap {
        labels: frame.labels(scope, &taken, 9),
        me: about.origin.map(|point| frame.place(point)),
        start: about.origin.map(|point| format!("{},{}", point.lat(), point.lon())).unwrap_or_default(),
        pins,
        ..DrawnMap::plain(ctx, &frame, about.here)
    })
}

fn pin(frame: &MapFrame, card: &Card, point: Point) -> Pin {
    let (x, y) = frame.place(point);
    Pin { number: card.number, x, y, name: card.name.clone(), href: card.href.clone() }
}
