//! Why an index cannot be made.

use super::{Indicator, Options};

/// Why an index cannot be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CompositeError {
    /// No territories, or no indicators.
    #[error("an index needs at least one territory and one indicator")]
    Nothing,
    /// Values or errors that are not one a territory.
    #[error(
        "`{indicator}` has {found} {what} for {expected} territories; give each one, or mark it as missing"
    )]
    Length {
        /// The indicator.
        indicator: String,
        /// Values or errors.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many are needed.
        expected: usize,
    },
    /// A value or an error that is not a number.
    #[error(
        "`{indicator}` has {value} for `{territory}`; give a number, positive for an error, or mark it as missing"
    )]
    Value {
        /// The indicator.
        indicator: String,
        /// The territory.
        territory: String,
        /// The value.
        value: f64,
    },
    /// A weight that is not a positive number.
    #[error("`{indicator}` has the weight {weight}; give a positive number, or leave the indicator out")]
    Weight {
        /// The indicator.
        indicator: String,
        /// Its weight.
        weight: f64,
    },
    /// An indicator that cannot be scaled.
    #[error("`{indicator}` {why}")]
    Scale {
        /// The indicator.
        indicator: String,
        /// What is wrong, and what to do.
        why: &'static str,
    },
    /// An option out of its range.
    #[error("{what} is {value}; give a number {range}")]
    Option {
        /// Which one.
        what: &'static str,
        /// Its value.
        value: f64,
        /// What it may be.
        range: &'static str,
    },
}

pub(super) fn check(
    territories: &[&str],
    indicators: &[Indicator],
    options: &Options,
) -> Result<(), CompositeError> {
    if territories.is_empty() || indicators.is_empty() {
        return Err(CompositeError::Nothing);
    }
    indicators.iter().try_for_each(|indicator| check_indicator(territories, indicator))?;
    let option = |what, value, range| Err(CompositeError::Option { what, value, range });
    if !(0.0..=1.0).contains(&options.coverage) {
        return option("the coverage", options.coverage, "from 0 to 1");
    }
    let Some(trials) = options.trials else { return Ok(()) };
    if trials.draws == 0 {
        return option("the number of draws", 0.0, "of 1 or more");
    }
    if !(0.0..=1.0).contains(&trials.weights) {
        return option("the spread of weights", trials.weights, "from 0 to 1");
    }
    if !(trials.confidence > 0.0 && trials.confidence < 1.0) {
        return option("the level of confidence", trials.confidence, "between 0 and 1, both excluded");
    }
    Ok(())
}

fn check_indicator(territories: &[&str], indicator: &Indicator) -> Result<(), CompositeError> {
    let name = || indicator.name.clone();
    let expected = territories.len();
    let columns = [
        ("values", indicator.values.len()),
        ("errors", indicator.errors.as_ref().map_or(expected, Vec::len)),
    ];
    for (what, found) in columns {
        if found != expected {
            return Err(CompositeError::Length { indicator: name(), what, found, expected });
        }
    }
    if !(indicator.weight.is_finite() && indicator.weight > 0.0) {
        return Err(CompositeError::Weight { indicator: name(), weight: indicator.weight });
    }
    for (place, territory) in territories.iter().enumerate() {
        let value = indicator.values[place].filter(|value| !value.is_finite());
        let error = indicator.errors.as_ref().map(|errors| errors[place]);
        let wrong = value.or(error.filter(|error| !(error.is_finite() && *error >= 0.0)));
        if let Some(value) = wrong {
            return Err(CompositeError::Value {
                indicator: name(),
                territory: (*territory).to_owned(),
                value,
            });
        }
    }
    Ok(())
}
