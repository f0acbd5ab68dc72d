//! What a source tells of a commune.

use maillage_territory::CommuneCode;

use super::{Indicator, Period};

/// What is told. What is missing is never a zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reported {
    /// A value, finite and not negative.
    Value(f64),
    /// The producer keeps it back: the secret of statistics.
    NotPublished,
    /// Nobody can know it: communes were joined, and what was told of each does not add up.
    NotAvailable,
}

impl Reported {
    /// The value, where there is one.
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotPublished | Self::NotAvailable => None,
        }
    }

    /// Its state in files, in the API and in the database.
    pub const fn status(self) -> &'static str {
        match self {
            Self::Value(_) => "value",
            Self::NotPublished => "not_published",
            Self::NotAvailable => "not_available",
        }
    }

    /// As it was kept. A value without a number is not available.
    pub fn read(status: &str, value: Option<f64>) -> Self {
        match (status, value) {
            ("value", Some(value)) => Self::Value(value),
            ("not_published", _) => Self::NotPublished,
            _ => Self::NotAvailable,
        }
    }
}

/// What is told of a commune.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The commune of today.
    pub commune: CommuneCode,
    /// Of what.
    pub indicator: Indicator,
    /// When.
    pub period: Period,
    /// What.
    pub told: Reported,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_no_zero() {
        for told in [Reported::Value(0.0), Reported::NotPublished, Reported::NotAvailable] {
            assert_eq!(Reported::read(told.status(), told.value()), told);
        }
        assert_eq!(Reported::read("value", None), Reported::NotAvailable);
        assert_eq!(Reported::NotPublished.value(), None);
    }
}
