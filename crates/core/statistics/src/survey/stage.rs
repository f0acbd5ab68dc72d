//! A stage of a design: its units, their strata, and the variance that it adds.

use std::collections::HashMap;

use crate::numeric::{rank, real};

use super::{Lonely, Plan, SurveyError};

/// A stratum of a stage, within one unit of the stage above.
#[derive(Debug, Clone)]
pub(super) struct Stratum {
    /// Units of the sample in it.
    pub units: usize,
    /// What its sum of squares is multiplied by: 1 less the share drawn here, the share drawn above.
    pub factor: f64,
    /// The product of the shares drawn down to here.
    pub drawn: f64,
    /// The unit of the stage above.
    pub parent: u32,
    /// Its first respondent.
    pub first: usize,
}

/// A stage of a design.
#[derive(Debug, Clone)]
pub(super) struct Stage {
    /// The unit of each respondent.
    pub unit_of: Vec<u32>,
    /// The stratum of each unit.
    pub stratum_of: Vec<u32>,
    /// The unit of the stage above that each unit is part of.
    pub parent_of: Vec<u32>,
    pub strata: Vec<Stratum>,
}

/// Numbers what is met in the order of meeting.
fn numbered<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> (Vec<u32>, Vec<usize>) {
    let mut known = HashMap::new();
    let mut first = Vec::new();
    let numbers = keys.enumerate().map(|(row, key)| {
        *known.entry(key).or_insert_with(|| {
            first.push(row);
            rank(first.len() - 1)
        })
    });
    (numbers.collect(), first)
}

/// Below this share not drawn, a stratum has no variance left (as in R's `survey`).
const ALL_DRAWN: f64 = 1e-7;

impl Stage {
    /// The stage of a plan under the stage above it.
    pub fn of(plan: &Plan, place: usize, above: Option<&Self>) -> Result<Self, SurveyError> {
        let size = plan.weights.len();
        let parent = |row: usize| above.map_or(0, |stage| stage.unit_of[row]);
        let stratum_code = |row: usize| plan.strata.get(place).map_or(0, |codes| codes[row]);
        let (stratum_rows, stratum_first) = numbered((0..size).map(|row| (parent(row), stratum_code(row))));
        let cluster = |row: usize| plan.clusters.get(place).map_or(rank(row), |codes| codes[row]);
        let nested = plan.nest || place > 0;
        let within = |row: usize| if nested { stratum_rows[row] } else { 0 };
        let (unit_of, unit_first) = numbered((0..size).map(|row| (within(row), cluster(row))));
        let stratum_of: Vec<_> = unit_first.iter().map(|&row| stratum_rows[row]).collect();
        if let Some(row) = (0..size).find(|&row| stratum_of[unit_of[row] as usize] != stratum_rows[row]) {
            return Err(SurveyError::NotNested { cluster: cluster(row) });
        }
        let parent_of = unit_first.iter().map(|&row| parent(row)).collect();
        let mut units = vec![0; stratum_first.len()];
        for &stratum in &stratum_of {
            units[stratum as usize] += 1;
        }
        let mut stage = Self { unit_of, stratum_of, parent_of, strata: Vec::new() };
        for (first, units) in stratum_first.into_iter().zip(units) {
            let share = share_drawn(plan, place, first, units)?;
            let before = above.map_or(1.0, |stage| stage.drawn_at(first));
            let (factor, drawn) = (before * (1.0 - share), before * share);
            let factor = if 1.0 - share < ALL_DRAWN { 0.0 } else { factor };
            stage.strata.push(Stratum { units, factor, drawn, parent: parent(first), first });
        }
        check_fpc(plan, place, &stratum_rows, &stage.strata)?;
        Ok(stage)
    }

    fn drawn_at(&self, respondent: usize) -> f64 {
        self.strata[self.stratum_of[self.unit_of[respondent] as usize] as usize].drawn
    }

    /// Whether a stratum has one unit though others could have been drawn.
    pub fn is_lonely(stratum: &Stratum) -> bool {
        stratum.units == 1 && stratum.factor > 0.0
    }

    /// Units of the stage.
    pub const fn units(&self) -> usize {
        self.stratum_of.len()
    }

    /// The variance that this stage adds. `touched` are the units whose total may differ from zero.
    ///
    /// `Σ_h (1 - f_h) n_h / (n_h - 1) Σ_i (z_hi - z̄_h)²` (Särndal, Swensson and Wretman, *Model Assisted Survey
    /// Sampling*, 1992, §4.3), where units that are not touched stand at zero.
    pub fn variance(&self, totals: &[f64], touched: &[u32], lonely: Lonely) -> f64 {
        let mut groups: Vec<Group> = vec![Group::default(); self.strata.len()];
        for &unit in touched {
            let group = &mut groups[self.stratum_of[unit as usize] as usize];
            group.count += 1;
            group.sum += totals[unit as usize];
        }
        for &unit in touched {
            let stratum = self.stratum_of[unit as usize] as usize;
            let group = &mut groups[stratum];
            let mean = group.sum / real(self.strata[stratum].units);
            group.squares += (totals[unit as usize] - mean).powi(2);
        }
        let touched = groups.iter().zip(&self.strata).filter(|(group, _)| group.count > 0);
        let parts = touched.map(|(group, stratum)| (stratum.parent, group.variance(stratum, lonely)));
        if lonely == Lonely::Average { self.averaged(parts) } else { parts.map(|(_, part)| part).sum() }
    }

    /// The parts of each unit above, with as much more as its lonely strata are of the others.
    fn averaged(&self, parts: impl Iterator<Item = (u32, f64)>) -> f64 {
        let mut strata: HashMap<u32, (usize, usize)> = HashMap::new();
        for stratum in &self.strata {
            let count = strata.entry(stratum.parent).or_default();
            count.0 += 1;
            count.1 += usize::from(!Self::is_lonely(stratum));
        }
        let scaled = parts.map(|(parent, part)| match strata.get(&parent) {
            Some(&(all, known)) if known > 0 => part * real(all) / real(known),
            _ => 0.0,
        });
        scaled.sum()
    }
}

/// The sums of a stratum over the units that are touched.
#[derive(Default, Clone)]
struct Group {
    count: usize,
    sum: f64,
    squares: f64,
}

impl Group {
    fn variance(&self, stratum: &Stratum, lonely: Lonely) -> f64 {
        if stratum.units == 1 {
            let square = if lonely == Lonely::Adjust { self.sum * self.sum } else { 0.0 };
            return stratum.factor * square;
        }
        let units = real(stratum.units);
        let untouched = real(stratum.units - self.count);
        let squares = self.squares + untouched * (self.sum / units).powi(2);
        stratum.factor * units / (units - 1.0) * squares
    }
}

/// The share of the units of a stratum that was drawn: zero when nothing is known.
fn share_drawn(plan: &Plan, place: usize, row: usize, units: usize) -> Result<f64, SurveyError> {
    let Some(&fpc) = plan.fpc.get(place).map(|values| &values[row]) else { return Ok(0.0) };
    let wrong = |why| SurveyError::Fpc { stage: place + 1, row: row + 1, fpc, why };
    if fpc.is_nan() || fpc <= 0.0 {
        return Err(wrong(
            "give the number of units of the population (1 or more) or the share drawn (below 1)",
        ));
    }
    if fpc < 1.0 {
        return Ok(fpc);
    }
    if fpc < real(units) && fpc > 1.0 {
        return Err(wrong("the sample has more units in this stratum than the population"));
    }
    // 1 is everything, as a share, and as a population of one unit.
    Ok(if fpc > 1.0 { real(units) / fpc } else { 1.0 })
}

fn check_fpc(plan: &Plan, place: usize, stratum_of: &[u32], strata: &[Stratum]) -> Result<(), SurveyError> {
    let Some(values) = plan.fpc.get(place) else { return Ok(()) };
    for (row, (&fpc, &stratum)) in values.iter().zip(stratum_of).enumerate() {
        let expected = values[strata[stratum as usize].first];
        if !((fpc - expected).abs() <= 1e-9 * expected || fpc.total_cmp(&expected).is_eq()) {
            let why = "it differs within a stratum";
            return Err(SurveyError::Fpc { stage: place + 1, row: row + 1, fpc, why });
        }
    }
    Ok(())
}
