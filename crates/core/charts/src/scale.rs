//! Graduations that people can read: steps of 1, 2 or 5 times a power of ten.

/// A range of values cut by graduations.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The graduations, from the lowest to the highest. They cover the values, and there are two at least.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// About `wanted` graduations that cover the values from `low` to `high`; whole numbers only where `whole`.
    pub fn covering(low: f64, high: f64, wanted: u8, whole: bool) -> Self {
        let span = high - low;
        if span <= 0.0 {
            // Nothing but zeros: one graduation above them, so that the axis has a height.
            return Self { ticks: vec![low, low + 1.0] };
        }
        let step = nice(span / f64::from(wanted.max(1)));
        let step = if whole { step.max(1.0) } else { step };
        let mut at = (low / step).floor();
        let mut ticks = vec![at * step];
        while at * step < high {
            at += 1.0;
            ticks.push(at * step);
        }
        Self { ticks }
    }

    /// The lowest graduation.
    pub fn low(&self) -> f64 {
        self.ticks.first().copied().unwrap_or(0.0)
    }

    /// The highest graduation.
    pub fn high(&self) -> f64 {
        self.ticks.last().copied().unwrap_or(1.0)
    }

    /// Where a value stands between the lowest graduation (0) and the highest (1).
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low()) / (self.high() - self.low())).clamp(0.0, 1.0)
    }
}

/// The step of 1, 2 or 5 times a power of ten that is not under this one.
pub(crate) fn nice(step: f64) -> f64 {
    nearest_above(step, &[1.0, 2.0, 5.0])
}

/// The least of those multiples of a power of ten that is not under the step.
pub(crate) fn nearest_above(step: f64, multiples: &[f64]) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    // A hair of tolerance: 0.30000000000000004 is meant to be 0.3.
    let fits = |multiple: &&f64| **multiple * power >= step * (1.0 - 1e-9);
    multiples.iter().find(fits).map_or(10.0 * power, |multiple| multiple * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_or_five() {
        assert_eq!(Scale::covering(0.0, 900.0, 4, true).ticks, [0.0, 500.0, 1000.0]);
        assert_eq!(Scale::covering(0.0, 760.0, 4, true).ticks, [0.0, 200.0, 400.0, 600.0, 800.0]);
        assert_eq!(Scale::covering(-3.0, 8.0, 4, false).ticks, [-5.0, 0.0, 5.0, 10.0]);
    }

    #[test]
    fn counts_have_whole_graduations() {
        assert_eq!(Scale::covering(0.0, 2.0, 4, true).ticks, [0.0, 1.0, 2.0]);
        assert_eq!(Scale::covering(0.0, 2.0, 4, false).ticks, [0.0, 0.5, 1.0, 1.5, 2.0]);
    }

    #[test]
    fn nothing_but_zeros_still_has_an_axis() {
        assert_eq!(Scale::covering(0.0, 0.0, 4, true).ticks, [0.0, 1.0]);
    }
}
