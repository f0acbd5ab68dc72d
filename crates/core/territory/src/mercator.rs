//! Web Mercator (EPSG:3857) as tiles see it: the world is a square of side 1, (0, 0) its north-west corner.

use crate::Point;
use std::f64::consts::{PI, TAU};

/// The largest zoom that tiles are made for. Deeper, maps enlarge these.
pub const MAX_ZOOM: u8 = 24;

/// Latitude where the square ends, in degrees.
pub const MAX_LATITUDE: f64 = 85.051_128_779_806_59;

/// Position in the unit square, x to the east, y to the south. Beyond ±85.05°, on its edge.
#[must_use]
pub fn project(point: Point) -> (f64, f64) {
    let latitude = point.lat().clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    let x = point.lon() / 360.0 + 0.5;
    let y = 0.5 - latitude.sin().atanh() / TAU;
    (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0))
}

/// The point at a position of the unit square. None outside the square.
#[must_use]
pub fn unproject(x: f64, y: f64) -> Option<Point> {
    let inside = (0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y);
    let latitude = (PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees();
    if inside { Point::new(latitude, (x - 0.5) * 360.0) } else { None }
}

/// A tile of the world: 2^zoom columns and rows, counted from the north-west.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tile {
    zoom: u8,
    x: u32,
    y: u32,
}

impl Tile {
    /// A tile, if it exists: zoom up to [`MAX_ZOOM`], x and y below 2^zoom.
    #[must_use]
    pub const fn new(zoom: u8, x: u32, y: u32) -> Option<Self> {
        if zoom <= MAX_ZOOM && x < 1 << zoom && y < 1 << zoom { Some(Self { zoom, x, y }) } else { None }
    }

    /// The tile of a zoom (cut to [`MAX_ZOOM`]) that holds a point.
    #[must_use]
    pub fn holding(point: Point, zoom: u8) -> Self {
        let zoom = zoom.min(MAX_ZOOM);
        let side = 1_u32 << zoom;
        let (x, y) = project(point);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ value ≤ 2^24")]
        let cell = |value: f64| ((value * f64::from(side)) as u32).min(side - 1);
        Self { zoom, x: cell(x), y: cell(y) }
    }

    /// Zoom level.
    #[must_use]
    pub const fn zoom(self) -> u8 {
        self.zoom
    }

    /// Column, from the west.
    #[must_use]
    pub const fn x(self) -> u32 {
        self.x
    }

    /// Row, from the north.
    #[must_use]
    pub const fn y(self) -> u32 {
        self.y
    }

    /// Its north-west and south-east corners.
    #[must_use]
    pub fn corners(self) -> Option<(Point, Point)> {
        let side = f64::from(1_u32 << self.zoom);
        let corner = |x: u32, y: u32| unproject(f64::from(x) / side, f64::from(y) / side);
        Some((corner(self.x, self.y)?, corner(self.x + 1, self.y + 1)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn knows_the_corners_of_the_world() {
        let (x, y) = project(Point::new(0.0, 0.0).unwrap());
        assert!((x - 0.5).abs() < 1e-12 && (y - 0.5).abs() < 1e-12);
        assert_eq!(project(Point::new(90.0, -180.0).unwrap()), project(Point::new(86.0, -180.0).unwrap()));
        let (north_west, south_east) = Tile::new(0, 0, 0).unwrap().corners().unwrap();
        assert!((north_west.lat() - MAX_LATITUDE).abs() < 1e-9 && (south_east.lon() - 180.0).abs() < 1e-9);
        assert_eq!(unproject(1.1, 0.5), None);
    }

    #[test]
    fn finds_the_tile_of_marseille() {
        let tile = Tile::holding(Point::new(43.2951, 5.3744).unwrap(), 12);
        assert_eq!((tile.zoom(), tile.x(), tile.y()), (12, 2109, 1500));
        assert_eq!(Tile::new(3, 8, 0), None);
        assert_eq!(Tile::new(25, 0, 0), None);
        let edge = Tile::holding(Point::new(-90.0, 180.0).unwrap(), 2);
        assert_eq!((edge.x(), edge.y()), (3, 3));
    }

    proptest! {
        #[test]
        fn comes_back(lat in -85.0..85.0_f64, lon in -180.0..180.0_f64) {
            let (x, y) = project(Point::new(lat, lon).unwrap());
            let back = unproject(x, y).unwrap();
            prop_assert!((back.lat() - lat).abs() < 1e-9 && (back.lon() - lon).abs() < 1e-9);
        }

        #[test]
        fn a_tile_holds_its_points(lat in -85.0..85.0_f64, lon in -180.0..180.0_f64, zoom in 0u8..20) {
            let (north_west, south_east) = Tile::holding(Point::new(lat, lon).unwrap(), zoom).corners().unwrap();
            prop_assert!(north_west.lat() + 1e-9 >= lat && south_east.lat() - 1e-9 <= lat);
            prop_assert!(north_west.lon() - 1e-9 <= lon && south_east.lon() + 1e-9 >= lon);
        }
    }
}
