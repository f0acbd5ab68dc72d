//! Places written strictly as the national schema v1.0.2.
//!
//! What is written passes our own check without a word, follows the pattern of every field, and comes
//! back as it was, but for what the schema has no column for: hours kept as words, wheelchair access,
//! and what is kept beside a sheet.

mod csv;
mod geojson;
mod json;
mod values;

pub use csv::write_csv;
pub use geojson::write_geojson;
pub use json::write_json;

/// Which id stands in the column `id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ids {
    /// The public id: unique over all the sources, permanent.
    Public,
    /// The id at the source: unique within it only.
    Source,
}
