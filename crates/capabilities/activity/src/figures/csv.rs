//! A dashboard as a file: a line a count.

use super::dashboard::Dashboard;
use super::table::{Count, Table};

/// The tables of a dashboard as CSV (RFC 4180, UTF-8): the table, its unit, the row, the count of the period, the count a
/// year before; hidden counts are empty and said so. Fields are words of ours and codes: no cell can be a formula.
pub fn write_csv(dashboard: &Dashboard) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let [now, _] = dashboard.periods;
    writer.write_record(["table", "unit", "row", "from", "until", "count", "count_year_before", "hidden"])?;
    let days = (now.from.to_string(), now.until.to_string());
    for table in &dashboard.tables {
        write_table(&mut writer, table, &days)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn write_table(
    writer: &mut csv::Writer<Vec<u8>>,
    table: &Table,
    days: &(String, String),
) -> Result<(), csv::Error> {
    for row in &table.rows {
        let cell = |count: Count| count.shown().map(|count| count.to_string()).unwrap_or_default();
        let hidden = if row.now == Count::Hidden { "yes" } else { "" };
        let (now, before) = (cell(row.now), cell(row.before));
        let unit = table.unit.code();
        writer.write_record([table.id, unit, &row.key, &days.0, &days.1, &now, &before, hidden])?;
    }
    Ok(())
}
