//! The crate, as its users see it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;
mod properties;
mod region;
mod worked;
