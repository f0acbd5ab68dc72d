//! The region as its visitors will find it.

mod filling;
mod sheets;

use std::sync::LazyLock;

use chrono::NaiveDate;
use maillage_territory::Scope;

use super::generate;
use crate::model::Sheet;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// The region of seed 1.
static REGION: LazyLock<Vec<Sheet>> =
    LazyLock::new(|| generate::sheets(&Scope::default(), today(), 1).unwrap());
