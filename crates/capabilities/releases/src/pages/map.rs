//! Where projects were taken up: a map drawn on the server, each group a link; its list stands beside it.

use std::sync::Arc;

use maillage_shell::Ctx;
use maillage_shell::map::{DrawnMap, Knot, MapFrame, bounds_of, bounds_of_scope, knots};
use maillage_territory::{BoundingBox, Commune, Point, TerritoryCode};

use crate::model::Reuse;

/// Width and height of the map.
const SIZE: (f64, f64) = (480.0, 420.0);

/// A map, and the groups on it.
pub struct SpreadMap {
    /// The land.
    pub map: DrawnMap,
    /// Groups, largest first.
    pub knots: Vec<Knot>,
}

/// The map of some reuses; none where none has a commune.
pub fn spread(ctx: &Ctx, reuses: &[Arc<Reuse>], href: impl Fn(TerritoryCode) -> String) -> Option<SpreadMap> {
    let located: Vec<(&'static Commune, Point)> = reuses
        .iter()
        .filter_map(|one| {
            let commune = one.commune()?;
            Some((commune, commune.point?))
        })
        .collect();
    let around = bounds_of(located.iter().map(|(_, point)| *point))?;
    let scope = bounds_of_scope(ctx.app().scope());
    let shown = scope.map_or(around, |scope| joined(scope, around));
    let frame = MapFrame::fitting(shown, SIZE.0, SIZE.1)?;
    let knots = knots(located.into_iter(), &frame, href);
    Some(SpreadMap { map: DrawnMap::plain(ctx, &frame, None), knots })
}

/// The network, and what lies beyond it.
fn joined(one: BoundingBox, other: BoundingBox) -> BoundingBox {
    BoundingBox {
        west: one.west.min(other.west),
        south: one.south.min(other.south),
        east: one.east.max(other.east),
        north: one.north.max(other.north),
    }
}
