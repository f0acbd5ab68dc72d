//! Maps drawn on the server: there before any script, and on paper.
//!
//! The land is not repeated in each page: a page refers to drawings of whole territories (`/contours/{code}.svg`), all
//! in one projection and one unit, and says which part of them it shows. Browsers keep the drawings.

mod contours;
mod drawn;
mod knots;
mod known;
mod labels;
mod marks;

pub(crate) use contours::drawing;
pub use drawn::{DrawnMap, Pin};
pub use knots::{Knot, knots, thread};
pub use marks::{Marks, TILE_TYPE, tile_of};

use std::collections::BTreeSet;

use known::known;
use maillage_territory::{BoundingBox, DepartementCode, Point, Scope, Territories, TerritoryCode, mercator};

/// Units of the drawings across the whole world: one is about 400 m at the equator.
const WORLD: f64 = 100_000.0;
/// The narrowest part of the world shown, in units: a few streets.
const NARROWEST: f64 = 12.0;
/// Room around what must be seen, in pixels: half a pin.
const MARGIN: f64 = 28.0;
/// Widest step of the grid on which départements are looked for, in units: none has room for less than a few.
const STEP: f64 = 70.0;
/// Some streets, in degrees: what is shown around a point alone.
const STREETS: f64 = 0.006;
/// Under this width, in units, communes are drawn; above it, départements.
const COMMUNES_UNDER: f64 = 420.0;

/// A drawing to refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Its address, with the name of the drawing inside.
    pub href: String,
    /// Class of the layer: `land` or `land-here`.
    pub class: &'static str,
}

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// From the left, in pixels.
    pub x: f64,
    /// From the top, in pixels.
    pub y: f64,
    /// The name.
    pub name: String,
}

/// The part of the world that a map shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MapFrame {
    /// Width of the map, in pixels.
    pub width: f64,
    /// Height of the map, in pixels.
    pub height: f64,
    west: f64,
    north: f64,
    scale: f64,
    shown: BoundingBox,
}

impl MapFrame {
    /// The frame of that size that shows the box, with room for pins around it.
    pub fn fitting(shown: BoundingBox, width: f64, height: f64) -> Option<Self> {
        let (west, north) = units(Point::new(shown.north, shown.west)?);
        let (east, south) = units(Point::new(shown.south, shown.east)?);
        let (across, down) = (1.0 - 2.0 * MARGIN / width, 1.0 - 2.0 * MARGIN / height);
        let wide = ((east - west) / across).max((south - north) / down * width / height).max(NARROWEST);
        let scale = width / wide;
        let (x, y) = (f64::midpoint(west, east), f64::midpoint(north, south));
        Some(Self {
            width,
            height,
            west: x - width / 2.0 / scale,
            north: y - height / 2.0 / scale,
            scale,
            shown,
        })
    }

    /// Where a point is drawn, in pixels from the top left, rounded to a tenth.
    pub fn place(&self, point: Point) -> (f64, f64) {
        let (x, y) = units(point);
        self.pixels(x, y)
    }

    fn pixels(&self, x: f64, y: f64) -> (f64, f64) {
        let tenth = |value: f64| (value * 10.0).round() / 10.0;
        (tenth((x - self.west) * self.scale), tenth((y - self.north) * self.scale))
    }

    /// Whether a point is on the map.
    pub fn shows(&self, point: Point) -> bool {
        let (x, y) = self.place(point);
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// Value of the attribute `transform` that brings the drawings under the frame.
    pub fn transform(&self) -> String {
        let (k, x, y) = (self.scale, -self.west * self.scale, -self.north * self.scale);
        format!("matrix({k:.4} 0 0 {k:.4} {x:.1} {y:.1})")
    }

    /// What must be seen, as `west,south,east,north` in degrees: the living map, of another shape, fits it by itself. A
    /// point alone has some streets around it.
    pub fn bounds(&self) -> String {
        let BoundingBox { west, south, east, north } = self.shown;
        let more = |least: f64, most: f64| if most - least < STREETS { STREETS / 2.0 } else { 0.0 };
        let (x, y) = (more(west, east), more(south, north));
        format!("{:.4},{:.4},{:.4},{:.4}", west - x, south - y, east + x, north + y)
    }

    /// The drawings to show: départements of the network, or communes where the map is close enough; and the
    /// territory that is meant, above them.
    pub fn layers(&self, scope: &Scope, here: Option<TerritoryCode>) -> Vec<Layer> {
        let layer = |code: TerritoryCode, class| Layer { href: format!("/contours/{code}.svg#c"), class };
        let mut layers: Vec<_> = scope.codes().iter().map(|code| layer(*code, "land")).collect();
        if self.width / self.scale < COMMUNES_UNDER {
            let inner = self.departements(scope).into_iter().map(TerritoryCode::Departement);
            layers.extend(inner.map(|code| layer(code, "land land-inner")));
        }
        layers.extend(here.map(|code| Layer { href: outline_href(code, "svg#c"), class: "land-here" }));
        layers
    }

    /// Départements of the network that the map shows, looked for on a grid: a drawing weighs more than the corner that
    /// would be missed without it.
    fn departements(&self, scope: &Scope) -> BTreeSet<DepartementCode> {
        let (wide, high) = (self.width / self.scale, self.height / self.scale);
        let points = steps(self.west, wide).flat_map(|x| steps(self.north, high).map(move |y| (x, y)));
        let points = points.filter_map(|(x, y)| mercator::unproject(x / WORLD, y / WORLD));
        let communes = points.filter_map(|point| Territories::embedded().commune_at(point));
        communes.filter(|commune| scope.contains(commune)).map(|commune| commune.departement).collect()
    }

    /// Names of the largest communes shown, at most `limit`, that hide neither each other nor what is `taken`.
    pub fn labels(&self, scope: &Scope, taken: &[(f64, f64)], limit: usize) -> Vec<Label> {
        labels::choose(self, scope, taken, limit)
    }
}

/// Points from `start` on, over a length, both ends included, that stand no further apart than a step.
fn steps(start: f64, length: f64) -> impl Iterator<Item = f64> {
    let mut gaps = 1.0;
    while length / gaps > STEP {
        gaps += 1.0;
    }
    std::iter::successors(Some(0.0), move |index| (*index < gaps).then_some(index + 1.0))
        .map(move |index| start + length * index / gaps)
}

/// Address of the outline of a territory as one shape, without its parts.
fn outline_href(code: TerritoryCode, ending: &str) -> String {
    format!("/contours/{code}.outline.{ending}")
}

fn units(point: Point) -> (f64, f64) {
    let (x, y) = mercator::project(point);
    (x * WORLD, y * WORLD)
}

/// The least box around points, or around a territory.
pub fn bounds_of(points: impl IntoIterator<Item = Point>) -> Option<BoundingBox> {
    BoundingBox::around(points.into_iter().map(|point| [point.lon(), point.lat()]))
}

/// The box of a scope: its régions and départements together.
pub fn bounds_of_scope(scope: &Scope) -> Option<BoundingBox> {
    known(scope).bounds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    #[test]
    fn everything_asked_for_is_on_the_map() {
        let points = [point(43.30, 5.37), point(44.9, 6.6), point(43.7, 7.26)];
        let frame = MapFrame::fitting(bounds_of(points).unwrap(), 480.0, 400.0).unwrap();
        for point in points {
            assert!(frame.shows(point));
            let (x, y) = frame.place(point);
            assert!(x > 20.0 && x < 460.0 && y > 20.0 && y < 380.0, "{x} {y}");
        }
        assert!(!frame.shows(point(48.85, 2.35)));
    }

    #[test]
    fn one_point_alone_has_a_map_around_it() {
        let manosque = point(43.8339, 5.7833);
        let frame = MapFrame::fitting(bounds_of([manosque]).unwrap(), 480.0, 400.0).unwrap();
        let (x, y) = frame.place(manosque);
        assert!((x - 240.0).abs() < 0.2 && (y - 200.0).abs() < 0.2);
        let scope: Scope = "R93".parse().unwrap();
        let layers = frame.layers(&scope, Some("04112".parse().unwrap()));
        let names: Vec<_> = layers.iter().map(|layer| layer.href.as_str()).collect();
        assert!(
            names.contains(&"/contours/D04.svg#c") && names.contains(&"/contours/04112.outline.svg#c"),
            "{names:?}"
        );
        assert!(!names.contains(&"/contours/D06.svg#c"), "{names:?}");
    }

    #[test]
    fn the_living_map_is_told_what_must_be_seen_and_no_more() {
        let shown = BoundingBox { west: 5.0, south: 43.5, east: 7.0, north: 44.0 };
        let frame = MapFrame::fitting(shown, 480.0, 480.0).unwrap();
        assert_eq!(frame.bounds(), "5.0000,43.5000,7.0000,44.0000");
        let alone = MapFrame::fitting(bounds_of([point(43.8, 5.8)]).unwrap(), 480.0, 400.0).unwrap();
        assert_eq!(alone.bounds(), "5.7970,43.7970,5.8030,43.8030");
    }

    #[test]
    fn names_do_not_hide_each_other() {
        let scope: Scope = "R93".parse().unwrap();
        let frame = MapFrame::fitting(bounds_of_scope(&scope).unwrap(), 480.0, 400.0).unwrap();
        let labels = frame.labels(&scope, &[], 8);
        assert!(labels.iter().any(|label| label.name == "Marseille"));
        for (index, a) in labels.iter().enumerate() {
            for b in &labels[index + 1..] {
                assert!((a.x - b.x).abs() > 40.0 || (a.y - b.y).abs() > 12.0, "{a:?} {b:?}");
            }
        }
    }
}
