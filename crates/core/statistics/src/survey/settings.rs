//! What is asked for, and what is answered.

use crate::interval::Interval;

/// What is estimated.
#[derive(Debug, Clone, PartialEq)]
pub enum Statistic {
    /// The sum of a numeric variable over the population; of a variable of levels, the people of each.
    Total {
        /// The variable.
        variable: String,
    },
    /// The mean of a numeric variable.
    Mean {
        /// The variable.
        variable: String,
    },
    /// The share of each level of a variable, from 0 to 1.
    Proportion {
        /// The variable.
        variable: String,
    },
    /// The ratio of two totals.
    Ratio {
        /// The variable above.
        numerator: String,
        /// The variable below.
        denominator: String,
    },
    /// The smallest value that this share of the population does not exceed.
    Quantile {
        /// The variable.
        variable: String,
        /// The share, between 0 and 1: 0.5 for the median.
        order: f64,
    },
}

impl Statistic {
    /// Its name: `total`, `mean`, `proportion`, `ratio`, `quantile`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Total { .. } => "total",
            Self::Mean { .. } => "mean",
            Self::Proportion { .. } => "proportion",
            Self::Ratio { .. } => "ratio",
            Self::Quantile { .. } => "quantile",
        }
    }

    /// What it is about: the variable, `a/b` of a ratio, `a@0.5` of a quantile.
    pub fn about(&self) -> String {
        match self {
            Self::Total { variable } | Self::Mean { variable } | Self::Proportion { variable } => {
                variable.clone()
            }
            Self::Ratio { numerator, denominator } => format!("{numerator}/{denominator}"),
            Self::Quantile { variable, order } => format!("{variable}@{order}"),
        }
    }
}

/// With what a design effect compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Effect {
    /// No design effect.
    None,
    /// A simple random sample of the same size drawn with replacement (`deff = "replace"` in R).
    WithReplacement,
    /// One drawn without replacement from a population of the size Σw (`deff = TRUE` in R).
    #[default]
    WithoutReplacement,
}

/// How estimates are told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// The level of confidence of intervals.
    pub confidence: f64,
    /// The interval of proportions.
    pub proportions: Interval,
    /// The interval of the share below a quantile, which is then read back as values.
    pub quantiles: Interval,
    /// With what design effects compare.
    pub effect: Effect,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            confidence: 0.95,
            proportions: Interval::Logit,
            quantiles: Interval::Mean,
            effect: Effect::default(),
        }
    }
}

/// A row of results.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// `total`, `mean`, `proportion`, `ratio`, `quantile`.
    pub statistic: &'static str,
    /// What it is about, see [`Statistic::about`].
    pub variable: String,
    /// The level, of proportions and of totals of levels.
    pub level: Option<String>,
    /// The domain; none for everybody.
    pub by: Option<String>,
    /// Respondents of the domain whose answer is known and who count.
    pub n: usize,
    /// The estimate, in the unit of the variable; NaN when nothing is left to divide by.
    pub estimate: f64,
    /// Its standard error.
    pub se: f64,
    /// The lower bound of its interval; none when it cannot be known.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
    /// The variance by that of a simple random sample; none when not asked for, or without meaning.
    pub deff: Option<f64>,
    /// Degrees of freedom in the domain: primary units less strata.
    pub degrees: usize,
}
