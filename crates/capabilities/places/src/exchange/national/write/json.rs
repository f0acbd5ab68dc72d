//! The official JSON.

use std::io;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Ids, values};
use crate::exchange::national::columns::Column;
use crate::model::Place;

/// Writes places as a JSON array of objects, one a line: texts as in the CSV, coordinates as numbers,
/// nothing for what is absent.
pub fn write_json<'p>(
    places: impl IntoIterator<Item = &'p Place>,
    ids: Ids,
    mut output: impl io::Write,
) -> io::Result<()> {
    output.write_all(b"[")?;
    for (rank, place) in places.into_iter().enumerate() {
        output.write_all(if rank == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut output, &Members { place, ids, columns: Column::official() })?;
    }
    output.write_all(b"\n]\n")?;
    output.flush()
}

/// Some columns of a place, as the members of an object.
pub(super) struct Members<'p> {
    pub place: &'p Place,
    pub ids: Ids,
    pub columns: &'static [Column],
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        let point = self.place.sheet.location.point;
        for &column in self.columns {
            match (column, point) {
                (Column::Latitude, Some(point)) => members.serialize_entry(column.name(), &point.lat())?,
                (Column::Longitude, Some(point)) => members.serialize_entry(column.name(), &point.lon())?,
                _ => {
                    let text = values::text(self.place, column, self.ids);
                    if !text.is_empty() {
                        members.serialize_entry(column.name(), &text)?;
                    }
                }
            }
        }
        members.end()
    }
}
