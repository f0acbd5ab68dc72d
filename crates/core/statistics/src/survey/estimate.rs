//! Statistics by domain, with their standard errors and intervals.

use crate::distribution::student_upper_quantile;
use crate::interval::Share;
use crate::numeric::real;
use crate::{Sample, Variable};

use super::cell::{Cell, Domains, Measure};
use super::linear::{Found, Linear, Sums};
use super::quantile::{Ordered, share_below};
use super::{Design, Effect, Estimate, Settings, Statistic, SurveyError};

impl Design {
    /// Statistics of the sample, for everybody or for each level of a variable ([`Variable::cross`] makes one of several).
    ///
    /// Rows come domain by domain, statistic by statistic, level by level. Missing answers are left out, each from its own
    /// statistic. All domains together take one pass over the respondents.
    pub fn estimate(
        &self,
        sample: &Sample,
        statistics: &[Statistic],
        by: Option<&Variable>,
        settings: &Settings,
    ) -> Result<Vec<Estimate>, SurveyError> {
        self.check(sample, by, settings)?;
        let domains = Domains::of(by, &self.weights)?;
        let mut linear = Linear::new(self);
        let mut teller = Teller::new(self, statistics, settings);
        let mut rows = Vec::new();
        for cell in domains.cells(sample, statistics)? {
            let row = match cell.measure {
                Measure::Quantile(numbers, order) => teller.quantile(&mut linear, &cell, numbers, order),
                _ => teller.row(&cell, linear.estimate(&cell, settings.effect)),
            };
            rows.push(row);
        }
        Ok(rows)
    }

    pub(super) fn check(
        &self,
        sample: &Sample,
        by: Option<&Variable>,
        settings: &Settings,
    ) -> Result<(), SurveyError> {
        let expected = self.size();
        let length = |what: &str, found| SurveyError::Length { what: what.to_owned(), found, expected };
        if sample.size() != expected {
            return Err(length("the sample", sample.size()));
        }
        if let Some(by) = by.filter(|by| by.len() != expected) {
            return Err(length(&format!("`{}`", by.name()), by.len()));
        }
        if settings.confidence > 0.0 && settings.confidence < 1.0 {
            return Ok(());
        }
        Err(SurveyError::Share { what: "the level of confidence", value: settings.confidence })
    }
}

/// The estimate of a cell under some weights, without its variance.
pub(super) fn point(cell: &Cell, weights: &[f64]) -> f64 {
    match cell.measure {
        Measure::Quantile(numbers, order) => {
            Ordered::of(cell, numbers, weights).at(order).unwrap_or(f64::NAN)
        }
        measure => Sums::of(cell, weights).estimate(measure).0,
    }
}

/// Makes rows of results of what was found.
pub(super) struct Teller<'a> {
    design: &'a Design,
    statistics: &'a [Statistic],
    settings: &'a Settings,
    /// The degrees of freedom of the domain that was met last.
    degrees: Option<(Option<String>, usize)>,
    /// The quantile of Student for the degrees that were met last.
    student: (usize, f64),
}

impl<'a> Teller<'a> {
    pub fn new(design: &'a Design, statistics: &'a [Statistic], settings: &'a Settings) -> Self {
        Self { design, statistics, settings, degrees: None, student: (0, f64::INFINITY) }
    }

    pub fn row(&mut self, cell: &Cell, found: Found) -> Estimate {
        let degrees = self.degrees(cell);
        let se = found.variance.sqrt();
        let share = Share { estimate: found.estimate, variance: found.variance, n: found.n, degrees };
        let (low, high) = if matches!(self.statistics[cell.statistic], Statistic::Proportion { .. }) {
            let bounds = share.interval(self.settings.proportions, self.settings.confidence);
            (bounds.map(|bounds| bounds.low), bounds.map(|bounds| bounds.high))
        } else {
            let reach = self.student(degrees) * se;
            (finite(found.estimate - reach), finite(found.estimate + reach))
        };
        // A population smaller than the sample, where weights are not scaled, has no such variance.
        let deff = finite(found.variance / found.simple).filter(|_| found.simple > 0.0);
        Estimate { se, low, high, deff, ..self.bare(cell, found.n, found.estimate, degrees) }
    }

    pub fn quantile(&mut self, linear: &mut Linear, cell: &Cell, numbers: &[f64], order: f64) -> Estimate {
        let degrees = self.degrees(cell);
        let ordered = Ordered::of(cell, numbers, &self.design.weights);
        let value = ordered.at(order).unwrap_or(f64::NAN);
        let below = linear.estimate(&share_below(cell, numbers, value), Effect::None);
        let share = Share { estimate: below.estimate, variance: below.variance, n: below.n, degrees };
        let bounds = share.interval(self.settings.quantiles, self.settings.confidence);
        let low = bounds.filter(|bounds| bounds.low >= 0.0).and_then(|bounds| ordered.at(bounds.low));
        let high = bounds.filter(|bounds| bounds.high <= 1.0).and_then(|bounds| ordered.at(bounds.high));
        let se = match (low, high) {
            (Some(low), Some(high)) => (high - low) / (2.0 * self.student(degrees)),
            _ => f64::NAN,
        };
        Estimate { se, low, high, ..self.bare(cell, ordered.n(), value, degrees) }
    }

    fn bare(&self, cell: &Cell, n: usize, estimate: f64, degrees: usize) -> Estimate {
        let statistic = &self.statistics[cell.statistic];
        Estimate {
            statistic: statistic.name(),
            variable: statistic.about(),
            level: cell.level.map(str::to_owned),
            by: cell.by.map(str::to_owned),
            n,
            estimate,
            se: f64::NAN,
            low: None,
            high: None,
            deff: None,
            degrees,
        }
    }

    /// Degrees of freedom among the respondents of a domain; cells come domain by domain.
    fn degrees(&mut self, cell: &Cell) -> usize {
        if let Some((by, degrees)) = &self.degrees
            && by.as_deref() == cell.by
        {
            return *degrees;
        }
        let degrees = self.design.degrees_among(cell.rows.iter().map(|&row| row as usize));
        self.degrees = Some((cell.by.map(str::to_owned), degrees));
        degrees
    }

    fn student(&mut self, degrees: usize) -> f64 {
        if self.student.0 != degrees {
            let tail = (1.0 - self.settings.confidence) / 2.0;
            self.student = (degrees, student_upper_quantile(tail, real(degrees)));
        }
        self.student.1
    }
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
