//! An outline as polygons.

use super::mesh::Spot;
use crate::Point;

/// A closed line of (longitude, latitude) in degrees, the last position the same as the first.
pub type Ring = Vec<[f64; 2]>;

/// A part of a territory in one piece.
#[derive(Debug, Clone, PartialEq)]
pub struct Polygon {
    /// Around it, counter-clockwise.
    pub outer: Ring,
    /// Holes, clockwise.
    pub holes: Vec<Ring>,
}

/// The outline of a territory, at least one polygon, the largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    polygons: Vec<Polygon>,
}

/// The least box around an outline, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BoundingBox {
    /// Western longitude.
    pub west: f64,
    /// Southern latitude.
    pub south: f64,
    /// Eastern longitude.
    pub east: f64,
    /// Northern latitude.
    pub north: f64,
}

impl BoundingBox {
    /// The least box around positions, or None without any.
    pub fn around(positions: impl IntoIterator<Item = [f64; 2]>) -> Option<Self> {
        positions.into_iter().map(|[x, y]| Self { west: x, south: y, east: x, north: y }).reduce(Self::and)
    }

    /// Reads `west,south,east,north`, in degrees and in order.
    pub fn read(text: &str) -> Option<Self> {
        let numbers: Vec<f64> =
            text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        let [west, south, east, north] = numbers[..] else { return None };
        let (low, high) = (Point::new(south, west)?, Point::new(north, east)?);
        (low.lat() < high.lat() && low.lon() < high.lon()).then_some(Self { west, south, east, north })
    }

    /// Whether a point is inside, the edges included.
    pub fn holds(&self, point: Point) -> bool {
        (self.west..=self.east).contains(&point.lon()) && (self.south..=self.north).contains(&point.lat())
    }

    /// The least box around both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }
}

impl Outline {
    /// From closed rings that have the inside on the right hand. None without any.
    pub(super) fn new(rings: &[Vec<Spot>]) -> Option<Self> {
        let (mut shells, mut holes) = (Vec::new(), Vec::new());
        for ring in rings {
            let ring: Ring = ring.iter().rev().map(|spot| degrees(*spot)).collect();
            let area = plane_area(&ring);
            if area > 0.0 { shells.push((area, ring)) } else { holes.push(ring) }
        }
        shells.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut polygons: Vec<_> =
            shells.into_iter().map(|(_, outer)| Polygon { outer, holes: Vec::new() }).collect();
        for hole in holes {
            let owner = middle_of_first_edge(&hole).and_then(|middle| {
                polygons.iter_mut().rev().find(|polygon| is_inside(&polygon.outer, middle))
            });
            if let Some(polygon) = owner {
                polygon.holes.push(hole);
            }
        }
        (!polygons.is_empty()).then_some(Self { polygons })
    }

    /// Its pieces, the largest first.
    #[must_use]
    pub fn polygons(&self) -> &[Polygon] {
        &self.polygons
    }

    /// All its rings, around and holes.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.polygons.iter().flat_map(|polygon| std::iter::once(&polygon.outer).chain(&polygon.holes))
    }

    /// The least box around it.
    #[must_use]
    pub fn bounding_box(&self) -> BoundingBox {
        let nowhere = BoundingBox { west: 0.0, south: 0.0, east: 0.0, north: 0.0 };
        BoundingBox::around(self.rings().flatten().copied()).unwrap_or(nowhere)
    }

    /// Whether a point is inside (even-odd rule).
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.rings().filter(|ring| is_inside(ring, [point.lon(), point.lat()])).count() % 2 == 1
    }

    /// Area in km², on a sphere of the same area as the Earth. Outlines include estuaries and lakes,
    /// so it differs a little from the area of the land register.
    #[must_use]
    pub fn area_km2(&self) -> f64 {
        self.rings().map(|ring| sphere_area_km2(ring)).sum()
    }
}

fn degrees(spot: Spot) -> [f64; 2] {
    spot.map(|value| f64::from(value) / 1e5)
}

fn edges(ring: &[[f64; 2]]) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
    ring.windows(2).map(|edge| (edge[0], edge[1]))
}

/// Signed, counter-clockwise positive, in square degrees.
fn plane_area(ring: &[[f64; 2]]) -> f64 {
    edges(ring).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f64>() / 2.0
}

/// Signed, counter-clockwise positive. Edges are taken as lines on the equal-area cylindrical map (Lambert),
/// which for edges of some hundred metres is exact enough.
fn sphere_area_km2(ring: &[[f64; 2]]) -> f64 {
    /// Radius of the sphere that has the area of the GRS 80 ellipsoid, in kilometres.
    const AUTHALIC_RADIUS_KM: f64 = 6_371.007_181;
    let height = |latitude: f64| latitude.to_radians().sin();
    let twice: f64 =
        edges(ring).map(|(a, b)| (a[0] - b[0]).to_radians() * (height(a[1]) + height(b[1]))).sum();
    twice / 2.0 * AUTHALIC_RADIUS_KM * AUTHALIC_RADIUS_KM
}

fn middle_of_first_edge(ring: &[[f64; 2]]) -> Option<[f64; 2]> {
    edges(ring).next().map(|(a, b)| [f64::midpoint(a[0], b[0]), f64::midpoint(a[1], b[1])])
}

fn is_inside(ring: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    let crossed = |(a, b): &([f64; 2], [f64; 2])| {
        (a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
    };
    edges(ring).filter(crossed).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: i32, y: i32, size: i32) -> Vec<Spot> {
        // Clockwise: the inside is on the right hand.
        vec![[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]]
    }

    fn hole(x: i32, y: i32, size: i32) -> Vec<Spot> {
        square(x, y, size).into_iter().rev().collect()
    }

    #[test]
    fn sorts_shells_and_holes() {
        let outline =
            Outline::new(&[hole(20_000, 20_000, 10_000), square(200_000, 0, 50_000), square(0, 0, 100_000)])
                .unwrap();
        assert_eq!(outline.polygons().len(), 2);
        assert_eq!(outline.polygons()[0].holes.len(), 1);
        assert_eq!(outline.rings().count(), 3);
        let at = |lat, lon| outline.contains(Point::new(lat, lon).unwrap());
        assert!(at(0.1, 0.1) && at(0.2, 2.2));
        assert!(!at(0.25, 0.25) && !at(0.2, 1.5));
        assert_eq!(Outline::new(&[]), None);
    }

    #[test]
    fn measures_on_the_sphere() {
        // One square degree at the equator is about 12,364 km² on the sphere.
        let outline = Outline::new(&[square(0, 0, 100_000)]).unwrap();
        assert!((outline.area_km2() - 12_363.7).abs() < 1.0, "{}", outline.area_km2());
        let holed = Outline::new(&[square(0, 0, 100_000), hole(25_000, 25_000, 50_000)]).unwrap();
        assert!((holed.area_km2() / outline.area_km2() - 0.75).abs() < 1e-3);
        assert_eq!(holed.bounding_box(), BoundingBox { west: 0.0, south: 0.0, east: 1.0, north: 1.0 });
    }
}
