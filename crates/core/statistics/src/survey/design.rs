//! A design: the plan checked, its stages numbered, its weights calibrated or not.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::MISSING;
use crate::calibration::{Calibrated, CalibrationError, Calibrator, Options, Regression};
use crate::matrix::{Matrix, dot};
use crate::numeric::{rank, real};

use super::stage::Stage;
use super::{Lonely, Plan, SurveyError};

/// A stratum with one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LonelyStratum {
    /// The stage, from 1.
    pub stage: usize,
    /// Its code in the plan; 0 when the stage has no strata.
    pub stratum: u32,
    /// A respondent in it, from 0.
    pub respondent: usize,
}

/// How the sample was drawn, ready to estimate.
#[derive(Debug, Clone)]
pub struct Design {
    pub(super) plan: Plan,
    /// Weights as they count.
    pub(super) weights: Vec<f64>,
    /// Stages that add to the variance: the first, and those under a stage with a known population.
    pub(super) stages: Vec<Stage>,
    calibration: Option<Calibration>,
}

/// Reading a respondent takes about as long as this many multiplications.
const READING: usize = 4;

#[derive(Debug, Clone)]
struct Calibration {
    regression: Regression,
    /// `Σ w x` of each unit of the last stage; none when units are so many that respondents are read faster.
    totals: Option<Matrix>,
    calibrator: Calibrator,
    options: Options,
    outcome: Calibrated,
}

impl Design {
    /// Checks a plan.
    pub fn new(plan: Plan) -> Result<Self, SurveyError> {
        check(&plan)?;
        let mut stages: Vec<Stage> = Vec::new();
        // Under a stage drawn with replacement, the stages below add nothing (ultimate clusters).
        let count = plan.clusters.len().max(1).min(plan.fpc.len() + 1);
        for place in 0..count {
            let stage = Stage::of(&plan, place, stages.last())?;
            stages.push(stage);
        }
        let weights = plan.weights.clone();
        Ok(Self { plan, weights, stages, calibration: None })
    }

    /// The same design with its weights calibrated; variances then count what the margins leave unexplained.
    pub fn calibrated(mut self, calibrator: Calibrator, options: Options) -> Result<Self, SurveyError> {
        let outcome = calibrator.calibrate_some(&self.plan.weights, &options)?;
        self.weights.clone_from(&outcome.weights);
        let regression = Regression::of(calibrator.clone(), self.plan.weights.clone());
        let last = self.last();
        let few = last.units() * regression.width() <= self.size() * READING;
        let totals = few.then(|| regression.totals(&last.unit_of, last.units(), &self.weights));
        self.calibration = Some(Calibration { regression, totals, calibrator, options, outcome });
        Ok(self)
    }

    /// How many respondents there are.
    pub const fn size(&self) -> usize {
        self.weights.len()
    }

    /// Weights as they count, calibrated if so asked.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// What calibration came to, if there was one.
    pub fn calibration(&self) -> Option<&Calibrated> {
        self.calibration.as_ref().map(|calibration| &calibration.outcome)
    }

    pub(super) fn recalibrate(&self, weights: &[f64]) -> Option<Result<Calibrated, CalibrationError>> {
        let calibration = self.calibration.as_ref()?;
        Some(calibration.calibrator.calibrate_some(weights, &calibration.options))
    }

    /// Strata with one unit though more could have been drawn: to be told to whoever reads the variance.
    pub fn lonely(&self) -> Vec<LonelyStratum> {
        let mut found = Vec::new();
        for (place, stage) in self.stages.iter().enumerate() {
            for stratum in stage.strata.iter().filter(|stratum| Stage::is_lonely(stratum)) {
                let code = self.plan.strata.get(place).map_or(0, |codes| codes[stratum.first]);
                found.push(LonelyStratum { stage: place + 1, stratum: code, respondent: stratum.first });
            }
        }
        found
    }

    /// What such strata contribute.
    pub const fn lonely_rule(&self) -> Lonely {
        self.plan.lonely
    }

    /// Degrees of freedom: primary units with a weight, less their strata.
    pub fn degrees_of_freedom(&self) -> usize {
        self.degrees_among((0..self.size()).filter(|&row| self.weights[row] != 0.0))
    }

    /// Primary units of some respondents, less their strata.
    pub(super) fn degrees_among(&self, respondents: impl Iterator<Item = usize>) -> usize {
        let first = &self.stages[0];
        let mut units = vec![false; first.units()];
        let mut strata = HashSet::new();
        for row in respondents {
            let unit = first.unit_of[row] as usize;
            if !units[unit] {
                units[unit] = true;
                strata.insert(first.stratum_of[unit]);
            }
        }
        units.iter().filter(|&&met| met).count().saturating_sub(strata.len())
    }

    /// Kish's effect of unequal weights, `1 + CV²(w)` (L. Kish, *Survey Sampling*, 1965, §11.7).
    pub fn weighting_effect(&self) -> f64 {
        let counted: Vec<_> = self.weights.iter().copied().filter(|&weight| weight != 0.0).collect();
        let sum: f64 = counted.iter().sum();
        real(counted.len()) * dot(&counted, &counted) / (sum * sum)
    }

    pub(super) fn last(&self) -> &Stage {
        // There is always a first stage.
        &self.stages[self.stages.len() - 1]
    }

    pub(super) fn regression(&self) -> Option<&Regression> {
        self.calibration.as_ref().map(|calibration| &calibration.regression)
    }

    /// The variance of a total, given the totals of `w u` by unit of the last stage, the units that are touched, and the
    /// right side of the regression of `u` on the margins when weights are calibrated.
    pub(super) fn variance(&self, totals: &mut [f64], touched: &[u32], right: Option<&[f64]>) -> f64 {
        let (Some(calibration), Some(right)) = (&self.calibration, right) else {
            return self.variance_of_totals(totals, touched);
        };
        let coefficients = calibration.regression.coefficients(right);
        if let Some(of_units) = &calibration.totals {
            for (unit, total) in totals.iter_mut().enumerate() {
                *total -= dot(of_units.row(unit), &coefficients);
            }
        } else {
            calibration.regression.take_off(&coefficients, &self.last().unit_of, &self.weights, totals);
        }
        let everywhere: Vec<_> = (0..rank(totals.len())).collect();
        self.variance_of_totals(totals, &everywhere)
    }

    /// Each stage from the last up: its own part, then its units summed to those above.
    fn variance_of_totals(&self, totals: &[f64], touched: &[u32]) -> f64 {
        let mut variance = self.last().variance(totals, touched, self.plan.lonely);
        let (mut totals, mut touched) = (Cow::Borrowed(totals), Cow::Borrowed(touched));
        for pair in self.stages.windows(2).rev() {
            let [above, stage] = pair else { break };
            let mut sums = vec![0.0; above.units()];
            let mut parents: Vec<_> = touched.iter().map(|&unit| stage.parent_of[unit as usize]).collect();
            for (&unit, &parent) in touched.iter().zip(&parents) {
                sums[parent as usize] += totals[unit as usize];
            }
            parents.sort_unstable();
            parents.dedup();
            variance += above.variance(&sums, &parents, self.plan.lonely);
            (totals, touched) = (Cow::Owned(sums), Cow::Owned(parents));
        }
        variance
    }
}

fn check(plan: &Plan) -> Result<(), SurveyError> {
    let size = plan.weights.len();
    if size == 0 {
        return Err(SurveyError::Empty);
    }
    if let Some(row) = plan.weights.iter().position(|weight| !(weight.is_finite() && *weight >= 0.0)) {
        return Err(SurveyError::Weight { row: row + 1, weight: plan.weights[row] });
    }
    let stages = plan.clusters.len().max(1);
    for (what, found) in [("strata", plan.strata.len()), ("fpc", plan.fpc.len())] {
        if found > stages {
            return Err(SurveyError::Stages { what, found, expected: stages });
        }
    }
    let codes = |what: &'static str, columns: &[Vec<u32>]| {
        columns.iter().enumerate().try_for_each(|(place, column)| {
            let what = format!("{what} of stage {}", place + 1);
            if column.len() != size {
                return Err(SurveyError::Length { what, found: column.len(), expected: size });
            }
            match column.iter().position(|&code| code == MISSING) {
                Some(row) => Err(SurveyError::Missing { what, row: row + 1 }),
                None => Ok(()),
            }
        })
    };
    codes("the cluster", &plan.clusters)?;
    codes("the stratum", &plan.strata)?;
    plan.fpc.iter().enumerate().try_for_each(|(place, column)| {
        let what = format!("the fpc of stage {}", place + 1);
        if column.len() == size {
            Ok(())
        } else {
            Err(SurveyError::Length { what, found: column.len(), expected: size })
        }
    })
}
