//! Communes of yesterday become those of today.

use std::collections::BTreeMap;

use maillage_territory::{CommuneCode, Territories};

use super::remark::{Reason, Remarks};
use crate::model::{Indicator, Kind, Observation, Period, Reported};

/// Of what a value is: a commune of today, an indicator, a period.
pub type Key = (CommuneCode, Indicator, Period);

/// What one row tells of a commune, or of a part of it.
#[derive(Clone, Debug)]
pub struct Part {
    /// The code in the file.
    pub code: CommuneCode,
    /// Its line.
    pub line: u64,
    /// What is told.
    pub told: Reported,
}

/// All that was told, by the communes of today.
#[derive(Debug, Default)]
pub struct Parts(BTreeMap<Key, Vec<Part>>);

impl Parts {
    /// Adds what a row tells; false where the same code told it already.
    pub fn add(&mut self, key: Key, part: Part) -> bool {
        let parts = self.0.entry(key).or_default();
        if parts.iter().any(|known| known.code == part.code) {
            return false;
        }
        parts.push(part);
        true
    }

    /// Values of communes of today.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// One value for each commune of today, by code.
    pub fn joined(self, remarks: &mut Remarks) -> Vec<Observation> {
        let told = |(key, parts): (Key, Vec<Part>)| {
            let (commune, indicator, period) = key;
            Observation { commune, indicator, period, told: join(key, parts, remarks) }
        };
        self.0.into_iter().map(told).collect()
    }
}

/// Municipal arrondissements are parts of their commune: where it is told itself, they are not added to it.
fn join((commune, indicator, _): Key, mut parts: Vec<Part>, remarks: &mut Remarks) -> Reported {
    if parts.iter().any(|part| part.code == commune) {
        parts.retain(|part| !is_district(part.code));
    }
    let mut notice = |part: &Part, reason| {
        remarks.add(part.line, indicator.code(), part.code.as_str(), reason);
    };
    let (first, rest) = match parts.split_first() {
        Some((first, rest)) => (first.clone(), rest),
        None => return Reported::NotAvailable,
    };
    if rest.is_empty() {
        if first.code != commune {
            notice(&first, Reason::FormerCode);
        }
        return first.told;
    }
    if indicator.kind() != Kind::Count {
        notice(&first, Reason::JoinedRate);
        return Reported::NotAvailable;
    }
    let sum: Option<f64> = parts.iter().map(|part| part.told.value()).sum();
    sum.map_or_else(
        || {
            notice(&first, Reason::JoinedMissing);
            Reported::NotPublished
        },
        Reported::Value,
    )
}

fn is_district(code: CommuneCode) -> bool {
    Territories::embedded().districts().binary_search_by_key(&code, |district| district.code).is_ok()
}
