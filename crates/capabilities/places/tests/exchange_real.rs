//! Real published files, where they are at hand. They stay outside the repository: the tests say so and
//! skip where they are absent. Nothing of what they hold is written anywhere.

#![cfg(test)]

use std::path::PathBuf;

use chrono::NaiveDate;
use maillage_places::exchange::national::write::{Ids, write_csv};
use maillage_places::exchange::national::{Import, Options, check, read_bytes};
use maillage_places::exchange::{Reason, Severity};
use maillage_places::model::{Place, PlaceId, Status};

fn options(name: &str) -> Options {
    Options::new(name, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
}

fn import(name: &str) -> Option<Import> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/places");
    let Ok(bytes) = std::fs::read(folder.join(name)) else {
        eprintln!("{name} is not at hand: skipped");
        return None;
    };
    Some(read_bytes(&bytes, &options(name)))
}

fn count(import: &Import, reason: Reason) -> u64 {
    import.report.counts.get(&reason).copied().unwrap_or_default()
}

/// Every row of the file gives a place, and what is written of them passes our own check: no error, and
/// no warning but those about what the places say.
fn every_row_is_kept(name: &str, rows: u64) -> Option<Import> {
    let import = import(name)?;
    assert_eq!((import.report.rows, import.report.kept), (rows, rows));
    assert!(import.report.old && import.refused.is_empty());
    let place = |(rank, (_, sheet)): (u64, &(u64, _))| Place {
        id: PlaceId::from_bits(rank),
        status: Status::Active,
        sheet: Clone::clone(sheet),
    };
    let places: Vec<Place> = (0..).zip(&import.sheets).map(place).collect();
    let mut bytes = Vec::new();
    write_csv(&places, Ids::Public, &mut bytes).unwrap();
    let again = check(&bytes, &options(name));
    let content = [
        Reason::CommuneUnknown,
        Reason::CommuneCodeByPoint,
        Reason::CommuneNameMismatch,
        Reason::PostalCodeMismatch,
        Reason::CoordinatesFar,
        Reason::DateUnlikely,
        Reason::Html,
        Reason::ServicesMissing,
        Reason::CommuneCodeWrong,
    ];
    let other: Vec<_> = again.problems.iter().filter(|problem| !content.contains(&problem.reason)).collect();
    assert!(other.iter().all(|problem| problem.severity() == Severity::Warning));
    assert_eq!(other.len(), 0, "{:?}", other.first());
    assert_eq!(again.kept, rows);
    Some(import)
}

#[test]
fn the_hub_of_provence() {
    let Some(import) = every_row_is_kept("20230517-hub-du-sud-paca.json", 646) else { return };
    // 17 rows have a code; the name, the postal code or the position lead to the others.
    assert!(import.sheets.iter().filter(|(_, sheet)| sheet.location.commune.is_some()).count() >= 640);
    assert!(import.sheets.iter().all(|(_, sheet)| !sheet.services.is_empty()));
    let understood = import.sheets.iter().filter_map(|(_, sheet)| sheet.opening.as_ref()?.hours()).count();
    assert!(understood >= 390, "{understood} of 409 hours");
}

#[test]
fn new_caledonia() {
    let Some(import) = every_row_is_kept("20240320-nouvelle-caledonie.json", 90) else { return };
    assert_eq!(import.sheets.iter().filter(|(_, sheet)| sheet.contact.phone.is_some()).count(), 80);
    assert_eq!(count(&import, Reason::SummaryTooLong), 12);
}

#[test]
fn data_inclusion() {
    let Some(import) = every_row_is_kept("data-inclusion.json", 3811) else { return };
    // Two sources number their places alike.
    assert_eq!(count(&import, Reason::IdShared), 240);
    assert_eq!(count(&import, Reason::DuplicateId), 0);
    let phones = import.sheets.iter().filter(|(_, sheet)| sheet.contact.phone.is_some()).count();
    assert_eq!(phones, 2561, "every telephone number is read");
    assert!(
        import
            .sheets
            .iter()
            .all(|(_, sheet)| !sheet.typologies.is_empty() || !sheet.extra.contains_key("typologie"))
    );
}

#[test]
fn conseillers_numeriques() {
    let Some(import) = every_row_is_kept("cnfs.json", 4930) else { return };
    assert!(import.sheets.iter().filter(|(_, sheet)| sheet.location.commune.is_some()).count() >= 4900);
    assert_eq!(count(&import, Reason::ColumnUnknown), 1);
}

#[test]
fn tables_of_another_schema_say_what_they_lack() {
    for name in [
        "paca-2022.csv",
        "hub-connumm.csv",
        "hub-rhinocc.csv",
        "lille-tiers-lieux.csv",
        "france-services-20221201.csv",
    ] {
        let Some(import) = import(name) else { continue };
        assert!(import.report.is_refused() && import.sheets.is_empty());
        let problem = &import.report.problems[0];
        assert_eq!(problem.reason, Reason::OtherSchema);
        assert!(!problem.detail.is_empty() && problem.french().contains(&*problem.detail), "{name}");
    }
}
