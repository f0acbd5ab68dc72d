//! Any bytes as an answer of La Coop's API: read or refused, and never a way to another host.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_activity::exchange::coop_api::Pages;

#[path = "exchange_options.rs"]
mod exchange_options;

fuzz_target!(|bytes: &[u8]| {
    let options = exchange_options::options();
    let mut pages = Pages::new(None, &options);
    let _ = pages.take(bytes);
    assert!(pages.next().is_none_or(|next| next.starts_with("/activites?") && next.is_ascii()));
    exchange_options::check(&pages.finish().0);
});
