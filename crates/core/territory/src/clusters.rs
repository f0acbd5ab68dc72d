//! Points grouped for maps: from afar, one mark for the many that would overlap.
//!
//! The rule is that of supercluster, which web maps know: from zoom 11 down to 0, take the marks of the zoom
//! above in order; each one not yet taken gathers those within 40 pixels (of tiles of 512 pixels) that are not
//! taken either, and they become one mark at their common centre of gravity. From zoom 12 on, the points.
//!
//! Positions are whole numbers (1 cm on the ground), so the result is the same on every machine.

mod build;
mod feature;
mod grid;

pub use feature::{Feature, Position};
use grid::Grid;

use crate::Point;
use crate::mercator::Tile;

/// From this zoom on, tiles show the points themselves.
pub const FIRST_ZOOM_OF_POINTS: u8 = 12;

/// Radius within which marks merge, in pixels.
const RADIUS: u32 = 40;

/// Pixels of a tile, as a power of two.
const TILE_BITS: u32 = 9;

/// Unit of positions: the side of the world is 2^32. Pixels of a zoom have this many units, for zooms up to 23.
const fn pixel(zoom: u8) -> u32 {
    1 << (32 - TILE_BITS - zoom as u32)
}

/// Marks of one zoom, in the order of its grid.
#[derive(Debug)]
struct Level {
    grid: Grid,
    counts: Vec<u32>,
    /// Where the points of each mark begin in `Clusters::members`.
    firsts: Vec<u32>,
    /// The zoom from which each mark is more than one.
    expansions: Vec<u8>,
}

/// Points and their groups at every zoom.
#[derive(Debug, Default)]
pub struct Clusters {
    levels: Vec<Level>,
    points: Grid,
    /// Index of each point of `points`.
    indexes: Vec<u32>,
    /// Indexes of all points, those of any mark of any zoom side by side.
    members: Vec<u32>,
}

impl Clusters {
    /// Groups points; their index in the slice is what features refer to. Takes time in proportion to their
    /// number, about half a second for a million; no more than 2^32 points.
    #[must_use]
    pub fn build(points: &[Point]) -> Self {
        build::build(points)
    }

    /// Number of points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.indexes.len()
    }

    /// Whether there is no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indexes.is_empty()
    }

    /// What a tile shows, always in the same order: marks inside it, and those less than 40 pixels outside, the
    /// symbols of which reach inside. Empty for a tile that does not exist.
    #[must_use]
    pub fn tile(&self, zoom: u8, x: u32, y: u32) -> Vec<Feature> {
        Tile::new(zoom, x, y).map(|tile| self.within(zoom, around(tile))).unwrap_or_default()
    }

    /// All the marks of a zoom.
    #[must_use]
    pub fn all(&self, zoom: u8) -> Vec<Feature> {
        self.within(zoom, [0, 0, u32::MAX, u32::MAX])
    }

    /// The indexes of the points that a mark stands for.
    pub fn members(&self, feature: &Feature) -> impl Iterator<Item = usize> {
        let (alone, first, count) = match feature {
            Feature::Cluster { first, count, .. } => (None, *first as usize, *count as usize),
            Feature::Point { index, .. } => (Some(*index), 0, 0),
        };
        let together = self.members.get(first..first.saturating_add(count)).unwrap_or_default();
        together.iter().map(|index| *index as usize).chain(alone)
    }

    fn within(&self, zoom: u8, bounds: [u32; 4]) -> Vec<Feature> {
        let mut features = Vec::new();
        match self.levels.get(usize::from(zoom)) {
            Some(level) => level.grid.visit(bounds, |place| features.push(self.mark(level, place))),
            None => self.points.visit(bounds, |place| {
                features.push(Feature::Point {
                    position: self.points.at(place),
                    index: self.indexes[place] as usize,
                });
            }),
        }
        features
    }

    fn mark(&self, level: &Level, place: usize) -> Feature {
        let (position, first) = (level.grid.at(place), level.firsts[place]);
        match level.counts[place] {
            1 => Feature::Point { position, index: self.members[first as usize] as usize },
            count => Feature::Cluster { position, count, first, expansion_zoom: level.expansions[place] },
        }
    }
}

/// Bounds of a tile with the margin: west, north, east, south.
fn around(tile: Tile) -> [u32; 4] {
    let zoom = u32::from(tile.zoom());
    let last = u32::MAX.checked_shr(zoom).unwrap_or(0);
    // Deeper than zoom 23 a pixel is less than a unit.
    let margin = RADIUS * (1_u32 << 23 >> zoom.min(23));
    let start = |cell: u32| cell.checked_shl(32 - zoom).unwrap_or(0);
    let (west, north) = (start(tile.x()), start(tile.y()));
    [
        west.saturating_sub(margin),
        north.saturating_sub(margin),
        (west + last).saturating_add(margin),
        (north + last).saturating_add(margin),
    ]
}
