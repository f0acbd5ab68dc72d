//! Any bytes as our own table: each row is kept or refused, and what is kept can be written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_activity::exchange::csv::{read, write};

#[path = "exchange_options.rs"]
mod exchange_options;

fuzz_target!(|bytes: &[u8]| {
    let import = read(bytes, &exchange_options::options());
    exchange_options::check(&import);
    assert_eq!(import.report.rows, import.report.kept + import.report.refused);
    // Rows of others have no identifier of ours yet: each gets one, as an import would give it.
    let mut activities = import.activities;
    for (rank, activity) in (1..).zip(&mut activities) {
        activity.id = maillage_activity::model::ActivityId::from_bits(rank);
    }
    let mut table = Vec::new();
    write(&activities, &mut table).unwrap();
    let again = read(&table, &exchange_options::options());
    assert_eq!(again.activities, activities, "{:?}", again.report.problems);
});
