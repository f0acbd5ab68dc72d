//! What the index is made of, as data.

use crate::model::Indicator::{
    self, Aged60To74, Aged75To89, Aged90, Alone, Fibre, Households, LeftSchool, Men65, No4g, NoDiploma,
    Population, Poverty, Women65,
};

/// A share in percent: counts over a count, or a rate that a producer tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// The sum of the first over the second, of the same period.
    Counts(&'static [Indicator], Indicator),
    /// A rate.
    Rate(Indicator),
    /// What a rate leaves to a hundred.
    Rest(Indicator),
}

/// A component of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Component {
    /// Its name in files and in the API.
    pub code: &'static str,
    /// Key of its name.
    pub label: &'static str,
    /// Where its values come from: the first that is known of some commune serves for all of them.
    pub shares: &'static [Share],
}

/// The components, all of the same weight.
pub const COMPONENTS: [Component; 6] = [
    Component {
        code: "old",
        label: "fragility-old",
        shares: &[
            Share::Counts(&[Men65, Women65], Population),
            // Where broad ages are not told: the nearest that the census tells by classes.
            Share::Counts(&[Aged60To74, Aged75To89, Aged90], Population),
        ],
    },
    Component {
        code: "no_diploma",
        label: "fragility-no-diploma",
        shares: &[Share::Counts(&[NoDiploma], LeftSchool)],
    },
    Component { code: "poverty", label: "fragility-poverty", shares: &[Share::Rate(Poverty)] },
    Component { code: "no_fibre", label: "fragility-no-fibre", shares: &[Share::Rest(Fibre)] },
    Component { code: "no_4g", label: "fragility-no-4g", shares: &[Share::Rate(No4g)] },
    Component { code: "alone", label: "fragility-alone", shares: &[Share::Counts(&[Alone], Households)] },
];

impl Share {
    /// Its formula, in the names of indicators.
    pub fn formula(self) -> String {
        match self {
            Self::Counts(parts, whole) => {
                let parts: Vec<_> = parts.iter().map(|part| part.code()).collect();
                format!("100 × ({}) / {}", parts.join(" + "), whole.code())
            }
            Self::Rate(rate) => rate.code().to_owned(),
            Self::Rest(rate) => format!("100 − {}", rate.code()),
        }
    }

    /// The indicator whose latest period is that of the share.
    pub const fn dated_by(self) -> Indicator {
        match self {
            Self::Counts(_, one) | Self::Rate(one) | Self::Rest(one) => one,
        }
    }

    /// The share, from what is known of a commune in a period; none where anything is missing, or there is nobody.
    pub fn of(self, value: impl Fn(Indicator) -> Option<f64>) -> Option<f64> {
        let share = match self {
            Self::Counts(parts, whole) => {
                let sum: Option<f64> = parts.iter().map(|part| value(*part)).sum();
                100.0 * sum? / value(whole).filter(|whole| *whole > 0.0)?
            }
            Self::Rate(rate) => value(rate)?,
            Self::Rest(rate) => 100.0 - value(rate)?,
        };
        Some(share.clamp(0.0, 100.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_counted_and_missing_parts_stay_missing() {
        let known = |indicator| match indicator {
            Men65 => Some(10.0),
            Women65 => Some(15.0),
            Population => Some(100.0),
            Fibre => Some(80.0),
            Households | Alone => Some(0.0),
            _ => None,
        };
        let share = |component: usize| COMPONENTS[component].shares[0].of(known);
        assert_eq!([share(0), share(1), share(3), share(5)], [Some(25.0), None, Some(20.0), None]);
        assert_eq!(COMPONENTS[0].shares[0].formula(), "100 × (men-65 + women-65) / population");
        assert_eq!(COMPONENTS[3].shares[0].formula(), "100 − fibre");
    }
}
