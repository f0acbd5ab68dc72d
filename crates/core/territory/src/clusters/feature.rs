//! What a tile shows.

use crate::Point;
use crate::mercator::{Tile, project, unproject};

/// A position on the Web Mercator square, in units of 2^-32 of its side (about 1 cm).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    pub(super) x: u32,
    pub(super) y: u32,
}

/// A mark on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    /// Several points.
    Cluster {
        /// Their centre of gravity.
        position: Position,
        /// How many.
        count: u32,
        /// Place of its points, for [`super::Clusters::members`].
        first: u32,
        /// The zoom from which they are shown as more than one mark.
        expansion_zoom: u8,
    },
    /// One point.
    Point {
        /// Where.
        position: Position,
        /// Its index in the slice given to [`super::Clusters::build`].
        index: usize,
    },
}

impl Feature {
    /// Where it is drawn.
    #[must_use]
    pub const fn position(&self) -> Position {
        match self {
            Self::Cluster { position, .. } | Self::Point { position, .. } => *position,
        }
    }

    /// How many points it stands for.
    #[must_use]
    pub const fn count(&self) -> u32 {
        match self {
            Self::Cluster { count, .. } => *count,
            Self::Point { .. } => 1,
        }
    }
}

const SIDE: f64 = 4_294_967_296.0;

impl Position {
    pub(super) fn of(point: Point) -> Self {
        let (x, y) = project(point);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates at the edge"
        )]
        let units = |value: f64| (value * SIDE) as u32;
        Self { x: units(x), y: units(y) }
    }

    /// x to the east and y to the south, in units.
    #[must_use]
    pub const fn units(self) -> (u32, u32) {
        (self.x, self.y)
    }

    /// The point at this position.
    #[must_use]
    pub fn point(self) -> Point {
        let centre = |value: u32| (f64::from(value) + 0.5) / SIDE;
        unproject(centre(self.x), centre(self.y)).unwrap_or(Point::ORIGIN)
    }

    /// Place in a tile divided into 2^`bits` steps a side, from its north-west corner. Negative, or beyond
    /// 2^`bits`, outside the tile.
    #[must_use]
    pub fn in_tile(self, tile: Tile, bits: u8) -> (i32, i32) {
        let shift = u32::from(tile.zoom());
        let steps = |value: u32, cell: u32| {
            let from_corner = (i64::from(value) << shift) - (i64::from(cell) << 32);
            i32::try_from(from_corner >> (32 - u32::from(bits.min(31)))).unwrap_or(i32::MAX)
        };
        (steps(self.x, tile.x()), steps(self.y, tile.y()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_position_is_a_point_to_the_centimetre(lat in -80.0..80.0_f64, lon in -180.0..180.0_f64) {
            let point = Point::new(lat, lon).unwrap();
            prop_assert!(Position::of(point).point().distance_km(point) < 2e-5);
        }

        #[test]
        fn the_place_in_its_tile_is_inside(lat in -80.0..80.0_f64, lon in -180.0..179.99_f64, zoom in 0u8..20) {
            let point = Point::new(lat, lon).unwrap();
            let tile = Tile::holding(point, zoom);
            let (x, y) = Position::of(point).in_tile(tile, 12);
            prop_assert!((0..4096).contains(&x) && (0..4096).contains(&y));
            if tile.x() > 0 {
                let west = Tile::new(zoom, tile.x() - 1, tile.y()).unwrap();
                prop_assert_eq!(Position::of(point).in_tile(west, 12), (x + 4096, y));
            }
        }
    }
}
