//! Secrets that browsers and programs hold.

pub use maillage_store::{Secret, fingerprint};

/// What API tokens begin with, so that scanners of published code recognise them.
pub const TOKEN_PREFIX: &str = "mlg_";
