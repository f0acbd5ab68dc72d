//! How the sample was drawn, as it is written down.

/// What a stratum with one unit contributes, since one unit has no spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lonely {
    /// It is compared with the mean of the linearised variable, zero, as in R's `survey`: a cautious answer.
    #[default]
    Adjust,
    /// It was drawn for sure, and contributes nothing.
    Certainty,
    /// It contributes the mean of the other strata.
    Average,
}

/// How the sample was drawn. Codes are any numbers that tell units apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// The weight of each respondent: positive, or zero for who does not count.
    pub weights: Vec<f64>,
    /// The clusters of each stage, outermost first; none when respondents were drawn themselves.
    pub clusters: Vec<Vec<u32>>,
    /// The strata of each stage, outermost first; none when there are none. Fewer stages than clusters are enough.
    pub strata: Vec<Vec<u32>>,
    /// For each stage the size of the population in units (1 or more), or the share that was drawn (below 1), the same in
    /// a stratum. Stages without one are taken as drawn with replacement.
    pub fpc: Vec<Vec<f64>>,
    /// Clusters of the first stage are numbered anew in each stratum.
    pub nest: bool,
    /// What strata with one unit contribute.
    pub lonely: Lonely,
}

impl Plan {
    /// Respondents drawn one by one, with these weights.
    pub fn of(weights: Vec<f64>) -> Self {
        Self { weights, ..Self::default() }
    }
}
