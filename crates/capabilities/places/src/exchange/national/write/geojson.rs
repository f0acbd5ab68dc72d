//! GeoJSON (RFC 7946).

use std::io;

use serde::Serialize;

use super::Ids;
use super::json::Members;
use crate::exchange::national::columns::Column;
use crate::model::Place;

/// Writes places as a GeoJSON collection: one feature a line, the columns of the schema as properties. A
/// place without coordinates has a null geometry, as the standard asks.
pub fn write_geojson<'p>(
    places: impl IntoIterator<Item = &'p Place>,
    ids: Ids,
    mut output: impl io::Write,
) -> io::Result<()> {
    output.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    for (rank, place) in places.into_iter().enumerate() {
        output.write_all(if rank == 0 { b"\n" } else { b",\n" })?;
        let properties = Members { place, ids, columns: Column::official() };
        let geometry =
            place.sheet.location.point.map(|p| Geometry { kind: "Point", coordinates: [p.lon(), p.lat()] });
        serde_json::to_writer(
            &mut output,
            &Feature { kind: "Feature", id: place.id.as_str(), geometry, properties },
        )?;
    }
    output.write_all(b"\n]}\n")?;
    output.flush()
}

#[derive(Serialize)]
struct Feature<'p> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: &'p str,
    geometry: Option<Geometry>,
    properties: Members<'p>,
}

#[derive(Serialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude, latitude.
    coordinates: [f64; 2],
}
