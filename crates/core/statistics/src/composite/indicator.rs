//! Indicators, and the scale that makes them comparable.

use crate::numeric::real;

use super::CompositeError;

/// Whether more of an indicator raises the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is more of what the index measures.
    Raises,
    /// More is less of it.
    Lowers,
}

/// An indicator of territories.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Its name.
    pub name: String,
    /// Its weight beside the others.
    pub weight: f64,
    /// Whether it raises the index.
    pub direction: Direction,
    /// A value for each territory; none when it is missing.
    pub values: Vec<Option<f64>>,
    /// The standard error of each value, for intervals of ranks; none when values are exact.
    pub errors: Option<Vec<f64>>,
    /// What base 100 stands for: the value of a larger territory. The mean of the values when there is none.
    pub reference: Option<f64>,
}

impl Indicator {
    /// An indicator whose values are exact, referred to their mean.
    pub fn new(name: impl Into<String>, weight: f64, direction: Direction, values: Vec<Option<f64>>) -> Self {
        Self { name: name.into(), weight, direction, values, errors: None, reference: None }
    }
}

/// How indicators are made comparable. One that lowers the index is turned round within its scale.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Normalisation {
    /// 100 is the reference; turned round, 200 less that.
    #[default]
    Base100,
    /// The smallest and the largest value stand at these two ends, 1 and 10 for instance.
    Range {
        /// Where the smallest value stands.
        low: f64,
        /// Where the largest stands.
        high: f64,
    },
    /// Standard deviations from the mean.
    Standard,
}

/// Values become `start + slope · value`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    start: f64,
    slope: f64,
}

impl Scale {
    pub fn of(indicator: &Indicator, normalisation: Normalisation) -> Result<Self, CompositeError> {
        let known: Vec<_> = indicator.values.iter().flatten().copied().collect();
        Self::of_values(&known, indicator.reference, normalisation)
            .map(|scale| scale.turned(indicator.direction, normalisation))
            .map_err(|why| CompositeError::Scale { indicator: indicator.name.clone(), why })
    }

    fn of_values(
        known: &[f64],
        reference: Option<f64>,
        normalisation: Normalisation,
    ) -> Result<Self, &'static str> {
        if known.is_empty() {
            return Err("is missing everywhere; leave it out");
        }
        let mean = known.iter().sum::<f64>() / real(known.len());
        let (smallest, largest) = known
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &one| (low.min(one), high.max(one)));
        let same = "is the same everywhere, which this scale cannot hold; leave it out";
        match normalisation {
            Normalisation::Base100 => {
                let reference = reference.unwrap_or(mean);
                let good = reference.is_finite() && reference > 0.0;
                let why = "has no positive reference for base 100; give one, or take another scale";
                if good { Ok(Self { start: 0.0, slope: 100.0 / reference }) } else { Err(why) }
            }
            _ if smallest >= largest => Err(same),
            Normalisation::Range { low, high } => {
                let slope = (high - low) / (largest - smallest);
                Ok(Self { start: low - slope * smallest, slope })
            }
            Normalisation::Standard => {
                let squares: f64 = known.iter().map(|one| (one - mean).powi(2)).sum();
                let slope = 1.0 / (squares / real(known.len())).sqrt();
                Ok(Self { start: -slope * mean, slope })
            }
        }
    }

    /// Turned round the middle of the scale when the indicator lowers the index.
    fn turned(self, direction: Direction, normalisation: Normalisation) -> Self {
        let twice_middle = match normalisation {
            Normalisation::Base100 => 200.0,
            Normalisation::Range { low, high } => low + high,
            Normalisation::Standard => 0.0,
        };
        match direction {
            Direction::Raises => self,
            Direction::Lowers => Self { start: twice_middle - self.start, slope: -self.slope },
        }
    }

    pub fn at(self, value: f64) -> f64 {
        self.start + self.slope * value
    }
}
