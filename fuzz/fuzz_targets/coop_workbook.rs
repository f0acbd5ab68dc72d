//! Any bytes as a workbook of La Coop: an answer, whole.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_activity::exchange::coop_xlsx::{read, read_people};

#[path = "exchange_options.rs"]
mod exchange_options;

fuzz_target!(|bytes: &[u8]| {
    exchange_options::check(&read(bytes, &exchange_options::options()));
    let _ = read_people(bytes, "fichier");
});
