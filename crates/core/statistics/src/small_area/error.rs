//! Why small areas cannot be estimated.

/// Why small areas cannot be estimated.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SmallAreaError {
    /// Fewer areas than the model has unknowns.
    #[error(
        "{found} areas have a direct estimate; the model needs {needed}: take fewer covariates or more areas"
    )]
    Few {
        /// How many there are.
        found: usize,
        /// How many are needed.
        needed: usize,
    },
    /// An area with too few or too many covariates.
    #[error("`{area}` has {found} covariates, {expected} are named; give each area one of each")]
    Length {
        /// The area.
        area: String,
        /// How many it has.
        found: usize,
        /// How many are named.
        expected: usize,
    },
    /// A covariate that is not known everywhere.
    #[error("`{covariate}` is missing for `{area}`; a covariate is known in every area")]
    Missing {
        /// The area.
        area: String,
        /// The covariate.
        covariate: String,
    },
    /// A covariate without variation.
    #[error("`{covariate}` is the same in all areas with a direct estimate; take it out")]
    Constant {
        /// The covariate.
        covariate: String,
    },
    /// A covariate that says nothing that others do not.
    #[error("`{covariate}` follows from {}; take one of them out", others.join(", "))]
    Collinear {
        /// The covariate.
        covariate: String,
        /// The others.
        others: Vec<String>,
    },
    /// A direct estimate without a positive variance.
    #[error(
        "the direct estimate of `{area}` has the variance {variance}; give a positive one, or leave the estimate out"
    )]
    Variance {
        /// The area.
        area: String,
        /// The variance.
        variance: f64,
    },
    /// A rate that the scale cannot hold.
    #[error("the rate of `{area}` is {estimate}: {why}")]
    Rate {
        /// The area.
        area: String,
        /// The rate.
        estimate: f64,
        /// What to do.
        why: &'static str,
    },
    /// `A` was not found.
    #[error("the variance between areas was not found in {iterations} steps; try another fit")]
    NotFound {
        /// Steps that were made.
        iterations: usize,
    },
    /// Groups or populations that do not fit the areas.
    #[error("{what}")]
    Benchmark {
        /// What is wrong, and what to do.
        what: String,
    },
}
