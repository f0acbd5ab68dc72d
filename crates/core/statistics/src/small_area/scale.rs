//! The scale on which a model holds, and the way back.

use super::{Direct, SmallAreaError};

/// The scale on which direct estimates scatter evenly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// As they are.
    #[default]
    Plain,
    /// `asin √p` of a rate: its variance is about `1 / (4 n*)`, whatever the rate.
    Arcsine,
    /// `logit p` of a rate between 0 and 1, both excluded.
    Logit,
}

/// Half the nodes of the rule that takes means over a normal variable.
const NODES: i32 = 60;

impl Scale {
    /// A direct estimate and its variance on the scale (delta method).
    pub(super) fn scaled(self, area: &str, direct: Direct) -> Result<(f64, f64), SmallAreaError> {
        let Direct { estimate, variance, effective_size } = direct;
        let area = || area.to_owned();
        let rate = |why| Err(SmallAreaError::Rate { area: area(), estimate, why });
        let inside = estimate > 0.0 && estimate < 1.0;
        let (value, variance) = match (self, effective_size) {
            (Self::Plain, _) => (estimate, variance),
            _ if !(0.0..=1.0).contains(&estimate) => return rate("a rate stands between 0 and 1"),
            (Self::Arcsine, Some(size)) => (estimate.sqrt().asin(), 0.25 / size),
            (Self::Arcsine, None) if !inside => return rate("give its effective size as well"),
            (Self::Logit, _) if !inside => {
                return rate("a logit needs a rate between 0 and 1; take the arcsine scale");
            }
            (Self::Arcsine, None) => (estimate.sqrt().asin(), variance / (4.0 * estimate * (1.0 - estimate))),
            (Self::Logit, _) => {
                ((estimate / (1.0 - estimate)).ln(), variance / (estimate * (1.0 - estimate)).powi(2))
            }
        };
        if !(variance.is_finite() && variance > 0.0 && value.is_finite()) {
            return Err(SmallAreaError::Variance { area: area(), variance: direct.variance });
        }
        Ok((value, variance))
    }

    /// The mean of the rate when the scaled value is normal with this mean and variance: what a plain way back misses by
    /// the curve of the scale (S. Sugasawa and T. Kubokawa, *Transforming response values in small area prediction*,
    /// CSDA 114, 2017).
    pub(super) fn back(self, mean: f64, variance: f64) -> f64 {
        match self {
            Self::Plain => mean,
            // E sin²θ = (1 - E cos 2θ) / 2, and E cos 2θ = e^(-2 v) cos 2m.
            Self::Arcsine => 0.5 * (1.0 - (-2.0 * variance).exp() * (2.0 * mean).cos()),
            Self::Logit => normal_mean(mean, variance.sqrt(), |value| 1.0 / (1.0 + (-value).exp())),
        }
    }

    /// How much the rate moves with the scaled value.
    pub(super) fn slope(self, value: f64) -> f64 {
        match self {
            Self::Plain => 1.0,
            Self::Arcsine => (2.0 * value).sin(),
            Self::Logit => {
                let rate = 1.0 / (1.0 + (-value).exp());
                rate * (1.0 - rate)
            }
        }
    }
}

/// The mean of a function of a normal variable, by equal steps, which for smooth functions are as good as can be.
fn normal_mean(mean: f64, deviation: f64, function: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut whole) = (0.0, 0.0);
    for node in -NODES..=NODES {
        let away = f64::from(node) * 8.0 / f64::from(NODES);
        let density = (-0.5 * away * away).exp();
        sum += density * function(mean + deviation * away);
        whole += density;
    }
    sum / whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn direct(estimate: f64, variance: f64, effective_size: Option<f64>) -> Direct {
        Direct { estimate, variance, effective_size }
    }

    #[test]
    fn there_and_back() {
        for (scale, rate) in [(Scale::Plain, -3.0), (Scale::Arcsine, 0.37), (Scale::Logit, 0.02)] {
            let (value, _) = scale.scaled("a", direct(rate, 0.01, None)).unwrap();
            assert!((scale.back(value, 0.0) - rate).abs() < 1e-14, "{scale:?}");
            let step = 1e-6;
            let slope = (scale.back(value + step, 0.0) - scale.back(value - step, 0.0)) / (2.0 * step);
            assert!((slope - scale.slope(value)).abs() < 1e-9, "{scale:?}");
        }
    }

    #[test]
    fn the_mean_of_a_curve() {
        // E x² = m² + s², and the closed form of the arcsine beside the sum.
        assert!((normal_mean(2.0, 0.5, |value| value * value) - 4.25).abs() < 1e-12);
        let summed = normal_mean(0.4, 0.2, |value| value.sin().powi(2));
        assert!((summed - Scale::Arcsine.back(0.4, 0.04)).abs() < 1e-12);
    }

    #[test]
    fn rates_at_the_edge() {
        assert_eq!(Scale::Arcsine.scaled("a", direct(0.0, 0.0, Some(50.0))), Ok((0.0, 0.005)));
        for scale in [Scale::Arcsine, Scale::Logit] {
            assert!(matches!(scale.scaled("a", direct(1.0, 0.1, None)), Err(SmallAreaError::Rate { .. })));
            assert!(matches!(scale.scaled("a", direct(1.1, 0.1, None)), Err(SmallAreaError::Rate { .. })));
        }
        assert!(matches!(
            Scale::Plain.scaled("a", direct(1.1, 0.0, None)),
            Err(SmallAreaError::Variance { .. })
        ));
    }
}
