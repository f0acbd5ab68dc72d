//! Any query of the list of places: understood, or said not to be, over a small directory.
#![no_main]

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use maillage_places::exchange::national::{Options, read_bytes};
use maillage_places::model::{Place, PlaceId, Status};
use maillage_places::view::{Answer, Asked, Entry, PlaceQuery, Snapshot};
use maillage_territory::Scope;

const FILE: &[u8] = include_bytes!("../seeds/national_file/good.csv");

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

static SCOPE: LazyLock<Scope> = LazyLock::new(|| "R93".parse().unwrap());
static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| {
    let import = read_bytes(FILE, &Options::new("good.csv", day()));
    let entries: Vec<_> = (0..)
        .zip(import.sheets)
        .map(|(rank, (_, sheet))| Place { id: PlaceId::from_bits(rank), status: Status::Active, sheet })
        .map(|place| Arc::new(Entry::new(place, "seeds".to_owned())))
        .collect();
    assert!(entries.len() >= 3);
    Snapshot::build(entries, day(), None)
});

fuzz_target!(|query: &str| {
    let Ok(asked) = serde_html_form::from_str::<Asked>(query) else { return };
    let (read, misread) = PlaceQuery::read(&asked, &SCOPE);
    let strict = PlaceQuery::strict(&asked, &SCOPE, |key, _| key.to_owned());
    assert_eq!(strict.is_ok(), misread.is_empty());
    let answer = Answer::new(&SNAPSHOT, &read, day().and_hms_opt(10, 0, 0).unwrap());
    let all = answer.all();
    assert_eq!(all.len(), answer.total);
    let skip = (read.page - 1).saturating_mul(2);
    assert_eq!(answer.hits(skip, 2), all.iter().skip(skip).take(2).copied().collect::<Vec<_>>());
    answer.hits(usize::MAX, 2);
    for (_, count) in answer.counts() {
        assert!(count <= SNAPSHOT.places.len());
    }
});
