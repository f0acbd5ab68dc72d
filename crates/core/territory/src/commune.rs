//! Communes and municipal arrondissements.

use smallvec::SmallVec;

use crate::{CommuneCode, DepartementCode, EpciCode, Point, PostalCode, RegionCode, TerritoryCode};

/// The postal codes of a commune: one, for nearly all.
pub type PostalCodes = SmallVec<[PostalCode; 3]>;

/// A commune of 2026.
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    /// INSEE code.
    pub code: CommuneCode,
    /// Official name, article included: "L'Isle-sur-la-Sorgue".
    pub name: &'static str,
    /// Département or overseas collectivity.
    pub departement: DepartementCode,
    /// Région or overseas collectivity.
    pub region: RegionCode,
    /// EPCI with own taxation. None for four islands and the overseas collectivities.
    pub epci: Option<EpciCode>,
    /// Municipal population (INSEE). None for six communes without a census.
    pub population: Option<u32>,
    /// Postal codes, in the order of the source.
    pub postal_codes: PostalCodes,
    /// A point inside: the centroid where it falls inside. None where the source has no outline.
    pub point: Option<Point>,
}

impl Commune {
    /// Whether the commune is that territory, or a part of it.
    #[must_use]
    pub fn is_in(&self, code: TerritoryCode) -> bool {
        match code {
            TerritoryCode::Commune(own) => self.code == own,
            TerritoryCode::Epci(epci) => self.epci == Some(epci),
            TerritoryCode::Departement(departement) => self.departement == departement,
            TerritoryCode::Region(region) => self.region == region,
        }
    }
}

/// A municipal arrondissement of Paris, Lyon or Marseille. Its population is also in its commune.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// INSEE code: `13201`.
    pub code: CommuneCode,
    /// The commune that it is part of: `13055`.
    pub commune: CommuneCode,
    /// Name: "Marseille 1er Arrondissement".
    pub name: &'static str,
    /// Municipal population (INSEE).
    pub population: Option<u32>,
    /// Postal codes.
    pub postal_codes: PostalCodes,
    /// A point inside.
    pub point: Option<Point>,
}
