//! Margins, and the columns of the sample that they speak of.

use std::collections::HashSet;

use crate::numeric::rank;
use crate::{MISSING, Sample, Values};

use super::CalibrationError;

/// The name of the margin that is the size of the population.
pub const INTERCEPT: &str = "(intercept)";

/// A known total of the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Margin {
    /// The variable, or [`INTERCEPT`].
    pub variable: String,
    /// The level; empty for a numeric variable and for the intercept.
    pub level: String,
    /// People of that level, or the sum of the variable over the population.
    pub total: f64,
}

impl Margin {
    /// A margin.
    pub fn new(variable: impl Into<String>, level: impl Into<String>, total: f64) -> Self {
        Self { variable: variable.into(), level: level.into(), total }
    }

    /// How it is called: `age=15-24`, `income`.
    pub fn name(&self) -> String {
        if self.level.is_empty() {
            self.variable.clone()
        } else {
            format!("{}={}", self.variable, self.level)
        }
    }
}

/// The levels of one variable: each respondent has one, which leads to a column, or to none.
#[derive(Debug, Clone)]
pub(super) struct Factor {
    pub variable: String,
    pub codes: Vec<u32>,
    /// The column of each code; the number of columns where no margin speaks of it.
    pub column: Vec<u32>,
}

/// The auxiliary variables, one column a margin, in the order of the margins.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub margins: Vec<Margin>,
    pub factors: Vec<Factor>,
    /// Numeric columns.
    pub numbers: Vec<(usize, Vec<f64>)>,
    pub respondents: usize,
}

impl Columns {
    pub fn of(sample: &Sample, margins: &[Margin]) -> Result<Self, CalibrationError> {
        if margins.is_empty() || sample.size() == 0 {
            return Err(CalibrationError::Nothing);
        }
        let mut columns = Self {
            margins: margins.to_vec(),
            factors: Vec::new(),
            numbers: Vec::new(),
            respondents: sample.size(),
        };
        let mut seen = HashSet::new();
        for (place, margin) in margins.iter().enumerate() {
            if !margin.total.is_finite() {
                return Err(CalibrationError::Total { margin: margin.name(), total: margin.total });
            }
            if !seen.insert((&margin.variable, &margin.level)) {
                return Err(CalibrationError::Twice { margin: margin.name() });
            }
            columns.add(sample, place, margin)?;
        }
        Ok(columns)
    }

    fn add(&mut self, sample: &Sample, place: usize, margin: &Margin) -> Result<(), CalibrationError> {
        let empty = margin.level.is_empty();
        let wrong =
            |holds, advice| CalibrationError::Level { variable: margin.variable.clone(), holds, advice };
        if margin.variable.eq_ignore_ascii_case(INTERCEPT) {
            if !empty {
                return Err(wrong("everybody", "empty"));
            }
            let codes = vec![0; sample.size()];
            self.factors.push(Factor { variable: INTERCEPT.to_owned(), codes, column: vec![rank(place)] });
            return Ok(());
        }
        let variable = sample.variable(&margin.variable)?;
        match variable.values() {
            Values::Numbers(_) if !empty => Err(wrong("numbers", "empty")),
            Values::Numbers(numbers) => {
                check(numbers.iter().position(|number| !number.is_finite()), variable.name())?;
                self.numbers.push((place, numbers.clone()));
                Ok(())
            }
            Values::Levels { .. } if empty => Err(wrong("levels", "as one of them")),
            Values::Levels { names, codes } => self.add_level(place, margin, names, codes),
        }
    }

    fn add_level(
        &mut self,
        place: usize,
        margin: &Margin,
        names: &[String],
        codes: &[u32],
    ) -> Result<(), CalibrationError> {
        let Some(code) = names.iter().position(|name| *name == margin.level) else {
            return if margin.total == 0.0 { Ok(()) } else { Err(empty(margin)) };
        };
        let known = self.factors.iter().position(|factor| factor.variable == margin.variable);
        let factor = if let Some(known) = known {
            known
        } else {
            check(codes.iter().position(|&code| code == MISSING), &margin.variable)?;
            let column = vec![rank(self.margins.len()); names.len()];
            self.factors.push(Factor { variable: margin.variable.clone(), codes: codes.to_vec(), column });
            self.factors.len() - 1
        };
        self.factors[factor].column[code] = rank(place);
        Ok(())
    }

    /// Columns, one a margin.
    pub fn width(&self) -> usize {
        self.margins.len()
    }

    /// The size of the population: the intercept, or the levels of the first variable that has a margin for each.
    pub fn population(&self) -> Option<f64> {
        let intercept = self.margins.iter().find(|margin| margin.variable.eq_ignore_ascii_case(INTERCEPT));
        let total = |factor: &Factor| {
            let totals = factor.column.iter().map(|&column| Some(self.margins.get(column as usize)?.total));
            totals.sum::<Option<f64>>()
        };
        intercept.map(|margin| margin.total).or_else(|| self.factors.iter().find_map(total))
    }

    /// Whether a column is that of a level or of everybody: all its values are 0 or 1.
    pub fn is_level(&self, column: usize) -> bool {
        self.numbers.iter().all(|(number, _)| *number != column)
    }
}

pub(super) fn empty(margin: &Margin) -> CalibrationError {
    CalibrationError::Empty { margin: margin.name(), total: margin.total }
}

fn check(missing: Option<usize>, variable: &str) -> Result<(), CalibrationError> {
    match missing {
        Some(row) => Err(CalibrationError::Missing { variable: variable.to_owned(), row: row + 1 }),
        None => Ok(()),
    }
}
