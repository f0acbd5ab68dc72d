//! The territories of France and what a map needs of them, without input or output of its own.
//!
//! - [`Territories`]: communes, EPCI, départements and régions of 2026, embedded; found by code, name,
//!   postal code or point; their outlines and areas.
//! - [`Scope`]: the régions and départements that a network covers.
//! - [`Point`], [`lambert93_to_wgs84`], [`mercator`]: positions and projections.
//!
//! Sources and licences of the embedded data: `data/territory/PROVENANCE.md`.

mod clusters;
mod code;
mod commune;
mod lambert;
pub mod mercator;
pub mod mvt;
mod names;
mod nearest;
mod outline;
mod point;
mod scope;
pub mod svg;
mod tables;
mod territories;
mod territory;

pub use clusters::{Clusters, FIRST_ZOOM_OF_POINTS, Feature, Position};
pub use code::{CodeError, CommuneCode, DepartementCode, EpciCode, PostalCode, RegionCode, TerritoryCode};
pub use commune::{Commune, District, PostalCodes};
pub use lambert::lambert93_to_wgs84;
pub use names::{Meant, Suggestion, normalise_name};
pub use nearest::PointIndex;
pub use outline::{BoundingBox, Outline, Polygon, Ring};
pub use point::Point;
pub use scope::{Scope, ScopeError};
pub use tables::DataError;
pub use territories::Territories;
pub use territory::{Level, Territory};
