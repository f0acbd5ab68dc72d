//! Weights kept between bounds.

use crate::numeric::real;

use super::CalibrationError;

/// Rounds after which bounds are too near the mean weight to be met.
const ROUNDS: usize = 10_000;

/// Cuts weights at two bounds and spreads what was cut evenly over the others, until none is outside. The sum stays.
///
/// As `trimWeights(strict = TRUE)` of R's `survey`. Margins that were met before are not any more: calibrate again, or
/// rather calibrate with bounds.
pub fn trim(weights: &[f64], low: f64, high: f64) -> Result<Vec<f64>, CalibrationError> {
    if let Some(row) = weights.iter().position(|weight| !weight.is_finite()) {
        return Err(CalibrationError::Weight { row: row + 1, weight: weights[row] });
    }
    let mean = weights.iter().sum::<f64>() / real(weights.len());
    let refused = Err(CalibrationError::Trim { low, high, mean });
    if !(weights.is_empty() || low < mean && mean < high) {
        return refused;
    }
    let mut trimmed = weights.to_vec();
    for _ in 0..ROUNDS {
        let outside: Vec<_> = trimmed.iter().map(|&weight| weight < low || weight > high).collect();
        let within = outside.iter().filter(|&&outside| !outside).count();
        if within == trimmed.len() {
            return Ok(trimmed);
        }
        let cut = trimmed.iter().map(|weight| weight - weight.clamp(low, high)).sum::<f64>() / real(within);
        for (weight, outside) in trimmed.iter_mut().zip(outside) {
            *weight = if outside { weight.clamp(low, high) } else { *weight + cut };
        }
    }
    refused
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 2.5 is cut from 10 and spread over three; nobody else leaves the bounds.
    #[test]
    fn what_is_cut_is_spread() {
        assert_eq!(
            trim(&[10.0, 1.0, 2.0, 3.0], 0.5, 7.5),
            Ok(vec![7.5, 1.0 + 2.5 / 3.0, 2.0 + 2.5 / 3.0, 3.0 + 2.5 / 3.0])
        );
        assert_eq!(trim(&[1.0, 2.0], 0.5, 3.0), Ok(vec![1.0, 2.0]));
        assert_eq!(trim(&[], 0.5, 3.0), Ok(Vec::new()));
    }

    #[test]
    fn the_sum_stays_and_bounds_hold() {
        let weights: Vec<_> = (0..200_u32).map(|one| f64::from(one * one % 97)).collect();
        let trimmed = trim(&weights, 20.0, 60.0).unwrap();
        assert!(trimmed.iter().all(|weight| (20.0..=60.0).contains(weight)));
        assert!((trimmed.iter().sum::<f64>() - weights.iter().sum::<f64>()).abs() < 1e-8);
    }

    #[test]
    fn bounds_stand_on_both_sides_of_the_mean() {
        let error = trim(&[1.0, 5.0], 3.5, 9.0).unwrap_err().to_string();
        assert_eq!(error, "weights cannot be kept between 3.5 and 9: their mean is 3; widen the bounds");
        assert!(trim(&[1.0, f64::NAN], 0.0, 9.0).is_err());
    }
}
