//! Variance out of replicates: the estimate is made again under weights that stand for other samples.

use crate::numeric::{Chance, real};
use crate::{Sample, Variable};

use super::cell::{Cell, Domains};
use super::estimate::{Teller, point};
use super::hadamard::hadamard;
use super::linear::Found;
use super::stage::Stage;
use super::{Design, Estimate, Settings, Statistic, SurveyError};

/// How replicates are made of the primary units of a design. Stages below, and populations (fpc), are not counted.
///
/// Sources: K. M. Wolter, *Introduction to Variance Estimation*, 2007; R. E. Fay, 1984, for the halves that are not whole;
/// J. N. K. Rao and C. F. J. Wu, *Resampling inference with complex survey data*, JASA 83, 1988.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Replication {
    /// Leaves out one unit after the other; for designs without strata.
    Jackknife,
    /// Leaves out one unit of a stratum after the other.
    StratifiedJackknife,
    /// Takes one of the two units of each stratum, in balanced halves.
    Halves,
    /// The same, where the other unit keeps a share ρ of its weight, `0 ≤ ρ < 1`.
    Fay {
        /// The share.
        share: f64,
    },
    /// Rao and Wu: draws `n_h - 1` of the units of each stratum with replacement (`subbootstrap` in R).
    Bootstrap {
        /// How many replicates.
        replicates: usize,
        /// The same seed gives the same replicates.
        seed: u64,
    },
}

/// The replicates of a design.
#[derive(Debug, Clone)]
pub struct Replicates<'d> {
    design: &'d Design,
    kind: Kind,
    count: usize,
}

#[derive(Debug, Clone)]
enum Kind {
    Jackknife,
    /// Signs, a row a replicate, and the share that the other unit keeps.
    Halves(Vec<Vec<bool>>, f64),
    Bootstrap(u64),
}

impl<'d> Replicates<'d> {
    /// Replicates of a design; fails where its strata do not have the units that the method needs.
    pub fn of(design: &'d Design, replication: Replication) -> Result<Self, SurveyError> {
        let strata = &design.stages[0].strata;
        let refuse = |method: &'static str, why: String| Err(SurveyError::Method { method, why });
        let lonely = strata.iter().filter(|stratum| stratum.units < 2).count();
        if lonely > 0 {
            return refuse(
                "a replicate",
                format!("needs two units in each stratum; {lonely} have one: merge them with others"),
            );
        }
        let (kind, count) = match replication {
            Replication::Jackknife if strata.len() > 1 => {
                return refuse(
                    "the jackknife without strata",
                    format!("does not fit {} strata", strata.len()),
                );
            }
            Replication::Jackknife | Replication::StratifiedJackknife => {
                (Kind::Jackknife, design.stages[0].units())
            }
            Replication::Halves => Self::halves(design, 0.0)?,
            Replication::Fay { share } if (0.0..1.0).contains(&share) => Self::halves(design, share)?,
            Replication::Fay { share } => {
                return Err(SurveyError::Share { what: "the share of Fay's method", value: share });
            }
            Replication::Bootstrap { replicates: 0, .. } => {
                return refuse("the bootstrap", "needs at least one replicate".to_owned());
            }
            Replication::Bootstrap { replicates, seed } => (Kind::Bootstrap(seed), replicates),
        };
        Ok(Self { design, kind, count })
    }

    fn halves(design: &Design, share: f64) -> Result<(Kind, usize), SurveyError> {
        let strata = &design.stages[0].strata;
        if let Some(other) = strata.iter().find(|stratum| stratum.units != 2) {
            let why = format!("needs two primary units in each stratum; one has {}", other.units);
            return Err(SurveyError::Method { method: "a balanced half", why });
        }
        // The first column is all plus: leaving it out keeps the halves balanced.
        let signs = hadamard(strata.len() + 1);
        let count = signs.len();
        Ok((Kind::Halves(signs, share), count))
    }

    /// How many replicates there are.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// By what the weight of each respondent is multiplied in a replicate, from 0.
    pub fn multipliers(&self, replicate: usize) -> Vec<f64> {
        let first = &self.design.stages[0];
        let of_unit = match &self.kind {
            Kind::Jackknife => left_out(first, replicate),
            Kind::Halves(signs, share) => half(first, &signs[replicate], *share),
            Kind::Bootstrap(seed) => drawn(first, &mut Chance::stream(*seed, replicate)),
        };
        first.unit_of.iter().map(|&unit| of_unit[unit as usize]).collect()
    }

    /// By what the squared difference of a replicate is multiplied.
    pub fn scale(&self, replicate: usize) -> f64 {
        match &self.kind {
            Kind::Jackknife => {
                let first = &self.design.stages[0];
                let units = real(first.strata[first.stratum_of[replicate] as usize].units);
                (units - 1.0) / units
            }
            Kind::Halves(signs, share) => 1.0 / (real(signs.len()) * (1.0 - share).powi(2)),
            Kind::Bootstrap(_) => 1.0 / real(self.count),
        }
    }

    /// The weights of a replicate; calibrated again when those of the design are.
    pub fn weights(&self, replicate: usize) -> Result<Vec<f64>, SurveyError> {
        let multipliers = self.multipliers(replicate);
        let weights: Vec<_> =
            self.design.plan.weights.iter().zip(multipliers).map(|(weight, by)| weight * by).collect();
        match self.design.recalibrate(&weights) {
            None => Ok(weights),
            Some(Ok(calibrated)) => Ok(calibrated.weights),
            Some(Err(source)) => Err(SurveyError::Replicate { replicate: replicate + 1, source }),
        }
    }

    /// As [`Design::estimate`], with the variance of the replicates around the estimate of the whole (`mse = TRUE` in R).
    pub fn estimate(
        &self,
        sample: &Sample,
        statistics: &[Statistic],
        by: Option<&Variable>,
        settings: &Settings,
    ) -> Result<Vec<Estimate>, SurveyError> {
        self.design.check(sample, by, settings)?;
        let domains = Domains::of(by, self.design.weights())?;
        let cells = domains.cells(sample, statistics)?;
        let points: Vec<_> = cells.iter().map(|cell| point(cell, self.design.weights())).collect();
        let variances = self.variances(&cells, &points)?;
        let linearised = self.design.estimate(sample, statistics, by, settings)?;
        let mut teller = Teller::new(self.design, statistics, settings);
        let rows = cells.iter().zip(linearised).zip(points.iter().zip(variances));
        let told = rows.map(|((cell, known), (&estimate, variance))| {
            let compared = known.deff.map_or(f64::NAN, |deff| known.se.powi(2) / deff);
            teller.row(cell, Found { n: known.n, estimate, variance, simple: compared })
        });
        Ok(told.collect())
    }

    fn variances(&self, cells: &[Cell], points: &[f64]) -> Result<Vec<f64>, SurveyError> {
        let mut variances = vec![0.0; cells.len()];
        for replicate in 0..self.count {
            let weights = self.weights(replicate)?;
            let scale = self.scale(replicate);
            for ((cell, whole), variance) in cells.iter().zip(points).zip(&mut variances) {
                let away = point(cell, &weights) - whole;
                // A domain that a replicate leaves empty says nothing.
                if away.is_finite() {
                    *variance += scale * away * away;
                }
            }
        }
        Ok(variances)
    }
}

/// One unit is left out; the others of its stratum stand for it.
fn left_out(stage: &Stage, out: usize) -> Vec<f64> {
    let stratum = stage.stratum_of[out];
    let units = real(stage.strata[stratum as usize].units);
    let multiplier = |(unit, &of): (usize, &u32)| match (unit == out, of == stratum) {
        (true, _) => 0.0,
        (_, true) => units / (units - 1.0),
        _ => 1.0,
    };
    stage.stratum_of.iter().enumerate().map(multiplier).collect()
}

/// The first unit of a stratum is taken where its sign is plus, the second where it is minus.
fn half(stage: &Stage, signs: &[bool], share: f64) -> Vec<f64> {
    let mut met = vec![false; stage.strata.len()];
    let multiplier = |&stratum: &u32| {
        let second = std::mem::replace(&mut met[stratum as usize], true);
        if signs[stratum as usize + 1] == second { share } else { 2.0 - share }
    };
    stage.stratum_of.iter().map(multiplier).collect()
}

fn drawn(stage: &Stage, chance: &mut Chance) -> Vec<f64> {
    let mut units: Vec<Vec<usize>> = vec![Vec::new(); stage.strata.len()];
    for (unit, &stratum) in stage.stratum_of.iter().enumerate() {
        units[stratum as usize].push(unit);
    }
    let mut multipliers = vec![0.0; stage.units()];
    for of in units {
        let size = real(of.len());
        for _ in 1..of.len() {
            multipliers[of[chance.below(of.len())]] += size / (size - 1.0);
        }
    }
    multipliers
}
