//! Any bytes as a file of the national schema: an answer, whole, and what is kept can be written and read again.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use maillage_places::exchange::national::write::{Ids, write_csv, write_json};
use maillage_places::exchange::national::{Options, read_bytes};
use maillage_places::exchange::write_report;
use maillage_places::model::{Opening, Place, PlaceId, Sheet, Status, Wheelchair};

fn options() -> Options {
    Options { most_rows: 200, ..Options::new("lieux.csv", NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()) }
}

/// A sheet without what the schema has no column for.
fn official(sheet: &Sheet) -> Sheet {
    let opening = sheet.opening.as_ref().and_then(Opening::hours).cloned().map(Opening::from);
    Sheet { opening, wheelchair: Wheelchair::Unknown, extra: Default::default(), ..sheet.clone() }
}

fn comes_back(bytes: &[u8], sheets: &[Sheet]) {
    let again = read_bytes(bytes, &options());
    let read: Vec<Sheet> = again.sheets.iter().map(|(_, sheet)| official(sheet)).collect();
    assert_eq!(read, sheets, "{:?}", again.report.problems);
}

fuzz_target!(|bytes: &[u8]| {
    let import = read_bytes(bytes, &options());
    let report = &import.report;
    assert_eq!(report.rows, report.kept + report.refused);
    assert_eq!(report.kept, import.sheets.len() as u64);
    for problem in &report.problems {
        assert!(!problem.french().is_empty() && !problem.english().is_empty());
    }
    write_report(report, std::io::sink()).unwrap();
    let sheets: Vec<Sheet> = import.sheets.iter().map(|(_, sheet)| official(sheet)).collect();
    let place = |(rank, sheet): (u64, &Sheet)| Place {
        id: PlaceId::from_bits(rank),
        status: Status::Active,
        sheet: sheet.clone(),
    };
    let places: Vec<Place> = (0..).zip(&sheets).map(place).collect();
    let (mut csv, mut json) = (Vec::new(), Vec::new());
    write_csv(&places, Ids::Source, &mut csv).unwrap();
    comes_back(&csv, &sheets);
    if !places.is_empty() {
        write_json(&places, Ids::Source, &mut json).unwrap();
        comes_back(&json, &sheets);
    }
});
