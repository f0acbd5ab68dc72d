//! Why a survey cannot be estimated.

use crate::SampleError;
use crate::calibration::CalibrationError;

/// Why a survey cannot be estimated.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SurveyError {
    /// A column is missing or of the wrong kind.
    #[error(transparent)]
    Sample(#[from] SampleError),
    /// The weights cannot be calibrated.
    #[error(transparent)]
    Calibration(#[from] CalibrationError),
    /// The weights of one replicate cannot be calibrated.
    #[error("replicate {replicate} cannot be calibrated: {source}")]
    Replicate {
        /// Which one, from 1.
        replicate: usize,
        /// Why.
        source: CalibrationError,
    },
    /// There are no respondents.
    #[error("the sample has no respondents")]
    Empty,
    /// A column of the design has another length.
    #[error("{what} has {found} values for {expected} respondents; give each one")]
    Length {
        /// Which column.
        what: String,
        /// How many there are.
        found: usize,
        /// How many are needed.
        expected: usize,
    },
    /// Weights are positive numbers, or zero.
    #[error(
        "respondent {row} has the weight {weight}; a weight is a positive number, or zero for who does not count"
    )]
    Weight {
        /// The respondent, from 1.
        row: usize,
        /// The weight.
        weight: f64,
    },
    /// A column of the design has a gap.
    #[error("{what} is missing for respondent {row}; the design of everybody must be known")]
    Missing {
        /// Which column.
        what: String,
        /// The respondent, from 1.
        row: usize,
    },
    /// A cluster stands in two strata.
    #[error(
        "cluster {cluster} of stage 1 stands in more than one stratum; if clusters are numbered anew in each stratum, ask for `nest`"
    )]
    NotNested {
        /// Its code.
        cluster: u32,
    },
    /// More stages of strata or of fpc than of clusters.
    #[error(
        "{what} is given for {found} stages, clusters for {expected}; drop the last ones or name their clusters"
    )]
    Stages {
        /// Which columns.
        what: &'static str,
        /// How many stages they have.
        found: usize,
        /// How many stages of clusters there are.
        expected: usize,
    },
    /// The finite population correction of a stratum is not one number, or makes no sense.
    #[error("the fpc of stage {stage} at respondent {row} is {fpc}: {why}")]
    Fpc {
        /// The stage, from 1.
        stage: usize,
        /// The respondent, from 1.
        row: usize,
        /// The value.
        fpc: f64,
        /// What is wrong.
        why: &'static str,
    },
    /// A level of confidence or an order of a quantile outside of 0 to 1.
    #[error("{what} is {value}; give a number between 0 and 1, both excluded")]
    Share {
        /// What it is.
        what: &'static str,
        /// Its value.
        value: f64,
    },
    /// The method does not fit the design.
    #[error("{method} {why}")]
    Method {
        /// The method.
        method: &'static str,
        /// What it needs.
        why: String,
    },
    /// A table needs two levels a side.
    #[error("`{variable}` has fewer than two levels with respondents; a table needs two a side")]
    OneLevel {
        /// The variable.
        variable: String,
    },
}
