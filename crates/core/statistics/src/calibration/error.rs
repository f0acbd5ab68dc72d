//! Why weights cannot be calibrated, in words that name the margins.

use crate::SampleError;

use super::Reached;

/// Why weights cannot be calibrated.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CalibrationError {
    /// A column is missing or of the wrong kind.
    #[error(transparent)]
    Sample(#[from] SampleError),
    /// Nothing to calibrate to, or nobody.
    #[error("there is nothing to calibrate: give at least one respondent and one margin")]
    Nothing,
    /// As many weights as respondents are needed.
    #[error("there are {found} weights for {expected} respondents; give each one")]
    Weights {
        /// How many were given.
        found: usize,
        /// How many are needed.
        expected: usize,
    },
    /// Weights are positive numbers.
    #[error(
        "respondent {row} has the weight {weight}; a design weight is a positive number: mend it or leave the respondent out"
    )]
    Weight {
        /// The respondent, from 1.
        row: usize,
        /// The weight.
        weight: f64,
    },
    /// A respondent whose answer is missing belongs to no margin.
    #[error(
        "`{variable}` is missing for respondent {row}; fill it in, or take `{variable}` out of the margins"
    )]
    Missing {
        /// The variable.
        variable: String,
        /// The first such respondent, from 1.
        row: usize,
    },
    /// Bounds must leave the weights room on both sides.
    #[error("the bounds {low} and {high} must stand on both sides of 1")]
    Bounds {
        /// The lower one.
        low: f64,
        /// The upper one.
        high: f64,
    },
    /// A margin is not a number.
    #[error("the margin `{margin}` has the total {total}; give a finite number")]
    Total {
        /// The margin.
        margin: String,
        /// Its total.
        total: f64,
    },
    /// A margin is there twice.
    #[error("the margin `{margin}` is given twice; keep one")]
    Twice {
        /// The margin.
        margin: String,
    },
    /// A numeric variable with a level, or the reverse.
    #[error("`{variable}` holds {holds}: leave the level of its margin {advice}")]
    Level {
        /// The variable.
        variable: String,
        /// What it holds.
        holds: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// Nobody in the sample is of a level that the population has.
    #[error("no respondent is of `{margin}`, which should weigh {total}; merge this level with another")]
    Empty {
        /// The margin.
        margin: String,
        /// Its total.
        total: f64,
    },
    /// A level must weigh nothing, or less, though there are respondents, and the form keeps weights positive.
    #[error(
        "the respondents of `{margin}` cannot weigh {total} with positive weights; correct the margin or leave them out"
    )]
    NotPositive {
        /// The margin.
        margin: String,
        /// Its total.
        total: f64,
    },
    /// One margin is out of reach of the bounds by itself.
    #[error(
        "the respondents of `{margin}` weigh {weigh} and should weigh {total}, a ratio of {ratio:.4}: outside of the bounds {low} and {high}; widen them or merge the level"
    )]
    OutOfBounds {
        /// The margin.
        margin: String,
        /// What its respondents weigh.
        weigh: f64,
        /// What they should weigh.
        total: f64,
        /// The ratio of the two.
        ratio: f64,
        /// The lower bound.
        low: f64,
        /// The upper bound.
        high: f64,
    },
    /// Margins that depend on one another do not agree.
    #[error(
        "the margins {} contradict one another: `{margin}` is {total}, the others make it {implied}; correct the totals",
        listed(others)
    )]
    Contradiction {
        /// The margin that follows from others.
        margin: String,
        /// Its total.
        total: f64,
        /// What it follows to be.
        implied: f64,
        /// The variables that are concerned.
        others: Vec<String>,
    },
    /// No weights within the bounds meet all margins together.
    #[error(
        "no weights meet all margins together: {}; widen the bounds, merge levels, or soften the margins",
        conflicts(margins)
    )]
    Infeasible {
        /// The margins that conflict, the worst first, with the nearest that was reached.
        margins: Vec<Reached>,
    },
    /// Rescaling needs to know the size of the population.
    #[error(
        "rescaling needs the size of the population: give the margin `(intercept)`, or all levels of a variable"
    )]
    NoSize,
    /// Bounds of weights leave out their mean, or stand too near it.
    #[error("weights cannot be kept between {low} and {high}: their mean is {mean}; widen the bounds")]
    Trim {
        /// The lower bound.
        low: f64,
        /// The upper one.
        high: f64,
        /// The mean weight.
        mean: f64,
    },
    /// Softness is a positive number.
    #[error("the softness {softness} must be a positive number")]
    Softness {
        /// What was given.
        softness: f64,
    },
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The first margins of a conflict; a long list helps nobody.
fn conflicts(margins: &[Reached]) -> String {
    let one = |margin: &Reached| {
        format!("`{}` should be {} and comes to {:.6}", margin.name, margin.wanted, margin.reached)
    };
    let text = margins.iter().take(5).map(one).collect::<Vec<_>>().join(", ");
    match margins.len().saturating_sub(5) {
        0 => text,
        more => format!("{text}, and {more} more"),
    }
}
