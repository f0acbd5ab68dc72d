//! Files of every kind, good and bad.

mod fields;
mod files;
mod refused;
mod round_trip;

use chrono::NaiveDate;

use super::{Column, Import, Options, read_bytes};
use crate::exchange::{Problem, Reason};
use crate::model::Sheet;

/// The header of the official CSV.
pub(super) fn header() -> String {
    let names: Vec<&str> = Column::official().iter().map(|column| column.name()).collect();
    names.join(",")
}

/// A row that has nothing wrong, but for the cells given.
pub(super) fn row(changes: &[(Column, &str)]) -> String {
    let cell = |column: &Column| {
        let given = changes.iter().find(|(other, _)| other == column).map(|(_, text)| *text);
        let text = given.unwrap_or(match column {
            Column::Id => "lieu-1",
            Column::Pivot => "43493312300029",
            Column::Name => "Anonymal",
            Column::Commune => "Reims",
            Column::PostalCode => "51100",
            Column::CommuneCode => "51454",
            Column::Street => "12 BIS RUE DE LECLERCQ",
            Column::Updated => "2024-04-02",
            Column::Services => "Aide aux démarches administratives",
            _ => "",
        });
        format!("\"{}\"", text.replace('"', "\"\""))
    };
    Column::official().iter().map(cell).collect::<Vec<_>>().join(",")
}

pub(super) fn options() -> Options {
    Options::new("lieux.csv", NaiveDate::from_ymd_opt(2024, 6, 1).unwrap())
}

pub(super) fn import(bytes: &[u8]) -> Import {
    read_bytes(bytes, &options())
}

/// Reads one row with these cells changed.
pub(super) fn one(changes: &[(Column, &str)]) -> (Option<Sheet>, Vec<Problem>) {
    let text = format!("{}\n{}\n", header(), row(changes));
    let import = import(text.as_bytes());
    (import.sheets.into_iter().next().map(|(_, sheet)| sheet), import.report.problems)
}

/// The reasons and fixes met in one row with these cells changed.
pub(super) fn reasons(changes: &[(Column, &str)]) -> Vec<(Reason, Option<String>)> {
    one(changes).1.into_iter().map(|problem| (problem.reason, problem.fix.map(String::from))).collect()
}
