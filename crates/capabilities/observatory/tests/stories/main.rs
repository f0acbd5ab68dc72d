//! Stories of the observatory, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod coverage;
mod fragility;
mod indicators;
mod kit;
mod siting;
