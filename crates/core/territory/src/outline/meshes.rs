//! The outlines of the four levels, each made when it is first asked for.

use super::dissolve::dissolve;
use super::locate::Locator;
use super::mesh::{Mesh, Side, Spot};
use super::rings::rings;
use super::shape::Outline;
use super::simplify::simplify;
use crate::names::Target;
use crate::tables::Tables;
use crate::territories::{group_of_each, targets};
use crate::{DataError, Level, Point};
use std::sync::OnceLock;

/// The topology of the communes and, dissolved from it, those of the larger territories.
#[derive(Debug)]
pub(crate) struct Meshes {
    communes: Mesh,
    larger: [OnceLock<Mesh>; 3],
    locator: OnceLock<Locator>,
}

impl Meshes {
    pub fn read(bytes: &[u8]) -> Result<Self, DataError> {
        let communes = Mesh::read(bytes)?;
        Ok(Self { communes, larger: Default::default(), locator: OnceLock::new() })
    }

    fn level(&self, tables: &Tables, level: Level) -> &Mesh {
        let slot = match level {
            Level::Commune => return &self.communes,
            Level::Epci => &self.larger[0],
            Level::Departement => &self.larger[1],
            Level::Region => &self.larger[2],
        };
        slot.get_or_init(|| {
            let groups = targets(tables, level).map(|target| target.index() + 1).last().unwrap_or(0);
            dissolve(&self.communes, &group_of_each(tables, level), groups)
        })
    }

    /// The outline of a territory. None where the source has none (some overseas collectivities).
    pub fn outline(&self, tables: &Tables, target: Target) -> Option<Outline> {
        let mesh = self.level(tables, target.level());
        Outline::new(&drawn(mesh, target, |side| mesh.arcs.along(side).collect()))
    }

    /// Same, with borders moved by `tolerance` metres at most and smaller islands left out. Neighbours of
    /// the same level keep one common border.
    pub fn simplified(&self, tables: &Tables, target: Target, tolerance: f64) -> Option<Outline> {
        let mesh = self.level(tables, target.level());
        let rings = drawn(mesh, target, |side| {
            let mut spots = simplify(mesh.arcs.get(side.arc()), tolerance);
            if side.is_left() {
                spots.reverse();
            }
            spots
        });
        // A territory smaller than the tolerance is drawn as it is rather than not at all.
        Outline::new(&rings).or_else(|| self.outline(tables, target))
    }

    fn locator(&self) -> &Locator {
        self.locator.get_or_init(|| Locator::new(&self.communes))
    }

    pub fn commune_at(&self, point: Point) -> Option<u32> {
        self.locator().at(&self.communes, spot(point))
    }

    /// The commune with the nearest border, and the distance in kilometres.
    pub fn commune_near(&self, point: Point, max_km: f64) -> Option<(u32, f64)> {
        let (commune, metres) = self.locator().nearest(&self.communes, spot(point), max_km * 1e3)?;
        Some((commune, metres / 1e3))
    }
}

/// The rings of a territory, each side drawn by `draw`. Those that collapse to a line are left out.
fn drawn(mesh: &Mesh, target: Target, draw: impl Fn(Side) -> Vec<Spot>) -> Vec<Vec<Spot>> {
    let closed = rings(&mesh.arcs, mesh.sides(target.index()));
    closed
        .into_iter()
        .map(|ring| {
            let mut spots: Vec<Spot> = ring.into_iter().flat_map(&draw).collect();
            spots.dedup();
            spots
        })
        .filter(|ring| ring.len() > 3 && has_area(ring))
        .collect()
}

#[expect(clippy::cast_possible_truncation, reason = "degrees of a Point stay within ±180")]
fn spot(point: Point) -> Spot {
    [point.lon(), point.lat()].map(|degrees| (degrees * 1e5).round() as i32)
}

fn has_area(ring: &[Spot]) -> bool {
    let cross = |edge: &[Spot]| {
        let ([ax, ay], [bx, by]) = (edge[0].map(i64::from), edge[1].map(i64::from));
        ax * by - bx * ay
    };
    ring.windows(2).map(cross).sum::<i64>() != 0
}
