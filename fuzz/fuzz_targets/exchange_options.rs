//! What reading activities needs to know, for the targets that include this file.

use chrono::NaiveDate;
use maillage_activity::exchange::{FindPlace, Import, NamedPlace, Options};
use maillage_activity::model::ActivityId;
use maillage_places::model::PlaceId;

struct Own;

impl FindPlace for Own {
    fn find(&self, named: NamedPlace<'_>) -> Option<PlaceId> {
        named.id?.parse().ok()
    }
}

pub fn options() -> Options<'static> {
    Options {
        file: "fichier".to_owned(),
        today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        author: None,
        most_rows: 200,
        places: &Own,
        new_id: &|| ActivityId::from_bits(0),
    }
}

/// What holds of every import: counts agree, and every problem has its sentences.
pub fn check(import: &Import) {
    let report = &import.report;
    assert_eq!(report.kept, import.activities.len() as u64);
    for problem in &report.problems {
        assert!(!problem.french().is_empty() && !problem.english().is_empty());
    }
    maillage_activity::exchange::write_report(report, std::io::sink()).unwrap();
}
