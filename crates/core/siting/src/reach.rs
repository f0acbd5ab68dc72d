//! How far people are from the nearest place.

use crate::distance::{km, metres};
use crate::error::SitingError;
use crate::problem::Problem;

/// The existing place that is nearest to a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// The place, among the existing ones.
    pub place: usize,
    /// How far it is along the great circle, in kilometres, rounded to the metre.
    pub km: f64,
}

/// What lies within a band of distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Farther than this many kilometres; the first band begins with those who live beside a place.
    pub over_km: f64,
    /// As far as this at most; infinite in the last band, where those stand who have no place at all.
    pub to_km: f64,
    /// How many points.
    pub points: usize,
    /// Their weight.
    pub weight: f64,
}

/// How far everybody is from the nearest of the existing places.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// For each point, in their order. None where there is no place at all.
    pub nearest: Vec<Option<Near>>,
    /// The bands, from near to far: one more than there are limits. Together they hold everybody.
    pub bands: Vec<Band>,
    /// Kilometres to the nearest place, the mean by weight. None without places or weight.
    pub mean_km: Option<f64>,
}

impl Problem<'_> {
    /// Looks how far each point is from the nearest existing place, and adds up the weights between the limits of distance.
    ///
    /// # Errors
    /// When the limits do not rise from above zero.
    pub fn reach(&self, limits_km: &[f64]) -> Result<Reach, SitingError> {
        let rises = limits_km.windows(2).all(|pair| pair[0] < pair[1]);
        if !rises || !limits_km.iter().all(|&limit| limit > 0.0 && limit.is_finite()) {
            return Err(SitingError::Bands);
        }
        let near = |one: &Option<crate::problem::Nearest>| {
            one.map(|found| Near { place: found.place, km: km(found.metres) })
        };
        Ok(Reach {
            nearest: self.nearest.iter().map(near).collect(),
            bands: self.bands(limits_km),
            mean_km: self.mean_km(),
        })
    }

    fn bands(&self, limits_km: &[f64]) -> Vec<Band> {
        let starts = std::iter::once(0.0).chain(limits_km.iter().copied());
        let ends = limits_km.iter().copied().chain(std::iter::once(f64::INFINITY));
        let empty = |(over_km, to_km)| Band { over_km, to_km, points: 0, weight: 0.0 };
        let mut bands: Vec<Band> = starts.zip(ends).map(empty).collect();
        let limits: Vec<u32> = limits_km.iter().map(|&limit| metres(limit)).collect();
        for (one, nearest) in self.demand.iter().zip(&self.nearest) {
            let number =
                nearest.map_or(limits.len(), |near| limits.partition_point(|&limit| limit < near.metres));
            bands[number].points += 1;
            bands[number].weight += one.weight;
        }
        bands
    }

    fn mean_km(&self) -> Option<f64> {
        let far = |(one, nearest): (&crate::Demand, &Option<crate::problem::Nearest>)| {
            nearest.map(|near| one.weight * f64::from(near.metres))
        };
        let sum: Option<f64> = self.demand.iter().zip(&self.nearest).map(far).sum();
        sum.filter(|_| self.total > 0.0).map(|sum| sum / self.total / 1000.0)
    }
}
