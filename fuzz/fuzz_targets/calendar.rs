//! Any bytes as a calendar of another program: what is kept stands within its window and its bounds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_agenda::exchange::ical::{MOST, Options, read};

fuzz_target!(|bytes: &[u8]| {
    let from = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
    let options = Options { from, until: from + chrono::TimeDelta::days(400), zone: chrono_tz::Europe::Paris };
    let import = read(bytes, &options);
    assert!(import.drafts.len() <= MOST);
    for draft in &import.drafts {
        assert!(draft.starts_at < draft.ends_at && draft.ends_at > options.from && draft.starts_at < options.until);
    }
});
