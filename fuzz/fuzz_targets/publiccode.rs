//! Any bytes as a `publiccode.yml`: what is valid is written and reads back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_release::publiccode::{read, write};

fuzz_target!(|bytes: &[u8]| {
    let reading = read(bytes);
    assert!(reading.is_valid() || !reading.problems.is_empty());
    if let Some(code) = reading.code {
        assert_eq!(read(write(&code).as_bytes()).code, Some(code));
    }
});
