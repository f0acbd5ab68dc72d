//! A dashboard as a file: a line a count.

use super::areas::Areas;
use super::compare::{Measure, Told};
use super::dashboard::Dashboard;
use super::table::{Count, Table};

/// The tables of a dashboard as CSV (RFC 4180, UTF-8): the table, its unit, the row, the count of the period, the count a
/// year before; hidden counts are empty and said so. Rates of territories and what is compared with the territory around
/// follow, in the same columns and one more. Fields are words of ours and codes: no cell can be a formula.
pub fn write_csv(dashboard: &Dashboard, areas: Option<&Areas>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let [now, _] = dashboard.periods;
    writer.write_record([
        "table",
        "unit",
        "row",
        "from",
        "until",
        "count",
        "count_year_before",
        "hidden",
        "around",
    ])?;
    let days = (now.from.to_string(), now.until.to_string());
    for table in &dashboard.tables {
        write_table(&mut writer, table, &days)?;
    }
    for area in areas.iter().flat_map(|areas| &areas.all) {
        let (rate, code) = (decimal(area.rate()), area.code.to_string());
        let hidden = if area.count == Count::Hidden { "yes" } else { "" };
        let unit = Measure::PerThousand.unit();
        writer.write_record(["map", unit, &code, &days.0, &days.1, &rate, "", hidden, ""])?;
    }
    for row in dashboard.comparison.iter().flat_map(|comparison| &comparison.rows) {
        let [here, around] = [row.here, row.around].map(|told| decimal(told.known()));
        let hidden = if row.here == Told::Hidden { "yes" } else { "" };
        let (unit, key) = (row.measure.unit(), row.measure.key());
        writer.write_record(["comparison", unit, &key, &days.0, &days.1, &here, "", hidden, &around])?;
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
        writer.write_record([table.id, unit, &row.key, &days.0, &days.1, &now, &before, hidden, ""])?;
    }
    Ok(())
}

/// A number with one decimal; nothing where it is not known.
fn decimal(number: Option<f64>) -> String {
    number.map(|number| format!("{number:.1}")).unwrap_or_default()
}
