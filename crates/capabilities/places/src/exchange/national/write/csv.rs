//! The official CSV.

use std::io;

use super::{Ids, values};
use crate::exchange::national::columns::Column;
use crate::model::Place;
use maillage_vocabulary::formulas::guarded;

/// Writes places as the official CSV: UTF-8, comma, the 32 columns in their order, `|` inside a cell.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, which our reader takes away again.
pub fn write_csv<'p>(
    places: impl IntoIterator<Item = &'p Place>,
    ids: Ids,
    output: impl io::Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(output);
    writer.write_record(Column::official().iter().map(|column| column.name()))?;
    for place in places {
        for &column in Column::official() {
            writer.write_field(guarded(&values::text(place, column, ids)).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}
