//! What is estimated: a statistic of one variable, or one of its levels, in one domain.

use crate::{MISSING, Sample, Values, Variable};

use super::{Statistic, SurveyError};

/// The value of a respondent; NaN when it is missing.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'a> {
    Number(&'a [f64]),
    Level(&'a [u32], u32),
}

impl Value<'_> {
    #[inline]
    fn of(self, row: usize) -> f64 {
        match self {
            Self::Number(numbers) => numbers[row],
            Self::Level(codes, _) if codes[row] == MISSING => f64::NAN,
            Self::Level(codes, level) => f64::from(u8::from(codes[row] == level)),
        }
    }
}

/// How values become an estimate.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measure<'a> {
    Total(Value<'a>),
    Mean(Value<'a>),
    Ratio(&'a [f64], &'a [f64]),
    Quantile(&'a [f64], f64),
    /// The share of values that do not exceed one.
    Below(&'a [f64], f64),
}

impl Measure<'_> {
    /// The numerator and the denominator of a respondent, when both are known. A total has no denominator, a quantile is
    /// the value alone.
    #[inline]
    pub fn pair(self, row: usize) -> Option<(f64, f64)> {
        let (numerator, denominator) = match self {
            Self::Total(value) => (value.of(row), 0.0),
            Self::Mean(value) => (value.of(row), 1.0),
            Self::Ratio(numerator, denominator) => (numerator[row], denominator[row]),
            Self::Quantile(numbers, _) => (numbers[row], 0.0),
            Self::Below(numbers, _) if numbers[row].is_nan() => (f64::NAN, 1.0),
            Self::Below(numbers, most) => (f64::from(u8::from(numbers[row] <= most)), 1.0),
        };
        (!numerator.is_nan() && !denominator.is_nan()).then_some((numerator, denominator))
    }

    pub const fn is_total(self) -> bool {
        matches!(self, Self::Total(_))
    }
}

/// A statistic in one domain.
#[derive(Debug, Clone)]
pub(super) struct Cell<'a> {
    /// Its rank among the statistics that were asked for.
    pub statistic: usize,
    pub level: Option<&'a str>,
    pub by: Option<&'a str>,
    pub rows: &'a [u32],
    pub measure: Measure<'a>,
}

/// The respondents of each domain, in their order.
pub(super) struct Domains<'a> {
    names: Vec<Option<&'a str>>,
    starts: Vec<usize>,
    rows: Vec<u32>,
}

impl<'a> Domains<'a> {
    /// One domain for everybody, or one for each level. Who does not count (weight zero) is left out.
    pub fn of(by: Option<&'a Variable>, weights: &[f64]) -> Result<Self, SurveyError> {
        let counts = |row: &u32| weights[*row as usize] != 0.0;
        let all = 0..crate::numeric::rank(weights.len());
        let Some(variable) = by else {
            let rows: Vec<_> = all.filter(counts).collect();
            return Ok(Self { names: vec![None], starts: vec![0, rows.len()], rows });
        };
        let (names, codes) = variable.as_levels()?;
        let mut starts = vec![0; names.len() + 1];
        let known = |row: &u32| codes[*row as usize] != MISSING && counts(row);
        for row in all.clone().filter(known) {
            starts[codes[row as usize] as usize + 1] += 1;
        }
        for level in 0..names.len() {
            starts[level + 1] += starts[level];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts[names.len()]];
        for row in all.filter(known) {
            let place = &mut next[codes[row as usize] as usize];
            rows[*place] = row;
            *place += 1;
        }
        Ok(Self { names: names.iter().map(|name| Some(name.as_str())).collect(), starts, rows })
    }

    /// The cells of statistics: domain by domain, statistic by statistic, level by level. Domains without respondents
    /// have none.
    pub fn cells<'b>(
        &'b self,
        sample: &'b Sample,
        statistics: &[Statistic],
    ) -> Result<Vec<Cell<'b>>, SurveyError> {
        let mut measures = Vec::new();
        for (place, statistic) in statistics.iter().enumerate() {
            for (level, measure) in measured(sample, statistic)? {
                measures.push((place, level, measure));
            }
        }
        let mut cells = Vec::new();
        for (place, &by) in self.names.iter().enumerate() {
            let rows = &self.rows[self.starts[place]..self.starts[place + 1]];
            if !rows.is_empty() {
                let cell = |&(statistic, level, measure)| Cell { statistic, level, by, rows, measure };
                cells.extend(measures.iter().map(cell));
            }
        }
        Ok(cells)
    }
}

fn measured<'a>(
    sample: &'a Sample,
    statistic: &Statistic,
) -> Result<Vec<(Option<&'a str>, Measure<'a>)>, SurveyError> {
    let numbers = |name: &str| -> Result<&'a [f64], SurveyError> { Ok(sample.variable(name)?.as_numbers()?) };
    match statistic {
        Statistic::Mean { variable } => Ok(vec![(None, Measure::Mean(Value::Number(numbers(variable)?)))]),
        Statistic::Ratio { numerator, denominator } => {
            Ok(vec![(None, Measure::Ratio(numbers(numerator)?, numbers(denominator)?))])
        }
        Statistic::Quantile { variable, order } if *order > 0.0 && *order < 1.0 => {
            Ok(vec![(None, Measure::Quantile(numbers(variable)?, *order))])
        }
        Statistic::Quantile { order, .. } => {
            Err(SurveyError::Share { what: "the order of the quantile", value: *order })
        }
        Statistic::Proportion { variable } => {
            sample.variable(variable)?.as_levels()?;
            Ok(by_level(sample.variable(variable)?, Measure::Mean))
        }
        Statistic::Total { variable } => Ok(by_level(sample.variable(variable)?, Measure::Total)),
    }
}

/// A measure of the numbers of a variable, or of each of its levels.
fn by_level<'a>(
    variable: &'a Variable,
    measure: impl Fn(Value<'a>) -> Measure<'a>,
) -> Vec<(Option<&'a str>, Measure<'a>)> {
    match variable.values() {
        Values::Numbers(numbers) => vec![(None, measure(Value::Number(numbers)))],
        Values::Levels { names, codes } => {
            let levels = names.iter().zip(0..);
            levels.map(|(name, code)| (Some(name.as_str()), measure(Value::Level(codes, code)))).collect()
        }
    }
}
