//! What needs the outlines.

use super::Territories;
use crate::outline::Meshes;
use crate::{Commune, Outline, Point, TerritoryCode};

impl Territories {
    fn meshes(&self) -> &Meshes {
        self.meshes.get_or_init(|| match self.file.outlines().and_then(|bytes| Meshes::read(&bytes)) {
            Ok(meshes) => meshes,
            Err(error) => unreachable!("the tests read the embedded outlines: {error}"),
        })
    }

    /// The commune that a point is in. None at sea, abroad, and in the few communes without outline.
    #[must_use]
    pub fn commune_at(&self, point: Point) -> Option<&Commune> {
        self.meshes().commune_at(point).map(|index| self.at(index))
    }

    /// The commune that a point is in or, within `max_km` of its border, the nearest one, with the distance
    /// in kilometres (0 inside): for quays, bridges and points placed with little care.
    #[must_use]
    pub fn commune_near(&self, point: Point, max_km: f64) -> Option<(&Commune, f64)> {
        if let Some(commune) = self.commune_at(point) {
            return Some((commune, 0.0));
        }
        let (index, km) = self.meshes().commune_near(point, max_km)?;
        Some((self.at(index), km))
    }

    /// The outline of a territory. None where the source has none: the overseas collectivities and four
    /// communes.
    #[must_use]
    pub fn outline(&self, code: TerritoryCode) -> Option<Outline> {
        self.meshes().outline(&self.tables, self.target(code)?)
    }

    /// The outline for drawing: borders moved by `tolerance` metres at most, smaller islands left out.
    /// Neighbours of the same level keep one common border.
    #[must_use]
    pub fn outline_simplified(&self, code: TerritoryCode, tolerance: f64) -> Option<Outline> {
        self.meshes().simplified(&self.tables, self.target(code)?, tolerance)
    }

    /// The outline as a GeoJSON geometry (`MultiPolygon`), simplified by `tolerance` metres (0: not).
    #[must_use]
    pub fn outline_geojson(&self, code: TerritoryCode, tolerance: f64) -> Option<String> {
        let outline =
            if tolerance > 0.0 { self.outline_simplified(code, tolerance) } else { self.outline(code) };
        outline.map(|outline| outline.geojson())
    }

    /// Area in km². See [`Outline::area_km2`].
    #[must_use]
    pub fn area_km2(&self, code: TerritoryCode) -> Option<f64> {
        self.outline(code).map(|outline| outline.area_km2())
    }
}
