//! Any bytes as reports of the first version: each row is kept or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_activity::exchange::coop_v1::read;

#[path = "exchange_options.rs"]
mod exchange_options;

fuzz_target!(|bytes: &[u8]| {
    let import = read(bytes, &exchange_options::options());
    exchange_options::check(&import);
    assert_eq!(import.report.rows, import.report.kept + import.report.refused);
});
