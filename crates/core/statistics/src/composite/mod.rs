//! A composite index: several indicators of territories made one, open about what each adds, what is missing, and how sure
//! the ranks are.
//!
//! ```
//! use maillage_statistics::composite::{Direction, Indicator, Options, index};
//!
//! let poverty = Indicator::new("poverty", 2.0, Direction::Raises, vec![Some(30.0), Some(10.0), None]);
//! let networks = Indicator::new("networks", 1.0, Direction::Lowers, vec![Some(60.0), Some(100.0), Some(80.0)]);
//! let scores = index(&["Apt", "Gap", "Sault"], &[poverty, networks], &Options::default()).unwrap();
//!
//! // Poverty is 150 and 50 of a mean of 100; networks are 75 and 125, turned round.
//! assert!((scores[0].value.unwrap() - (2.0 * 150.0 + 125.0) / 3.0).abs() < 1e-12);
//! assert_eq!(scores[0].contributions[1], Some(125.0 / 3.0));
//! // What is missing stays missing: it is not a zero.
//! assert_eq!((scores[2].value, scores[2].missing.as_slice()), (None, &[0][..]));
//! ```
//!
//! Source: OECD and JRC, *Handbook on Constructing Composite Indicators*, 2008, steps 5 to 7.

mod error;
mod indicator;
mod ranks;

pub use error::CompositeError;
pub use indicator::{Direction, Indicator, Normalisation};

use indicator::Scale;

/// How indicators are put together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// How each indicator is made comparable.
    pub normalisation: Normalisation,
    /// The share of the weights that must be known in a territory for it to have a score, from 0 to 1. The weights of what
    /// is known then stand for the others.
    pub coverage: f64,
    /// How ranks are tried; none without.
    pub trials: Option<Trials>,
}

impl Default for Options {
    fn default() -> Self {
        Self { normalisation: Normalisation::default(), coverage: 1.0, trials: None }
    }
}

/// Ranks under other values that the errors allow, and under other weights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trials {
    /// How many.
    pub draws: usize,
    /// The same seed gives the same intervals.
    pub seed: u64,
    /// Each weight is multiplied by a number drawn evenly between 1 less this and 1 plus this, from 0 to 1.
    pub weights: f64,
    /// The share of draws within an interval of ranks, between 0 and 1.
    pub confidence: f64,
}

/// A rank and how sure it is; 1 is the highest score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// By the published score.
    pub rank: usize,
    /// The first rank of the interval, when ranks were tried.
    pub low: Option<usize>,
    /// The last one.
    pub high: Option<usize>,
}

/// The score of a territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Its name.
    pub territory: String,
    /// The weighted mean of its indicators; none when too many are missing.
    pub value: Option<f64>,
    /// What each indicator adds to the score, in their order; none when it is missing, or when there is no score. They add
    /// up to it.
    pub contributions: Vec<Option<f64>>,
    /// The indicators that are missing, by their places.
    pub missing: Vec<usize>,
    /// Its rank among territories with a score.
    pub rank: Option<Rank>,
}

/// Scores of territories, in their order.
pub fn index(
    territories: &[&str],
    indicators: &[Indicator],
    options: &Options,
) -> Result<Vec<Score>, CompositeError> {
    error::check(territories, indicators, options)?;
    let scales: Vec<_> =
        indicators.iter().map(|one| Scale::of(one, options.normalisation)).collect::<Result<_, _>>()?;
    let weights: Vec<_> = indicators.iter().map(|one| one.weight).collect();
    let mut scores: Vec<_> = territories
        .iter()
        .enumerate()
        .map(|(place, &name)| {
            let known = indicators.iter().zip(&scales).map(|(one, scale)| Some(scale.at(one.values[place]?)));
            score(name, &known.collect::<Vec<_>>(), &weights, options.coverage)
        })
        .collect();
    ranks::rank(&mut scores, indicators, options);
    Ok(scores)
}

fn score(name: &str, values: &[Option<f64>], weights: &[f64], coverage: f64) -> Score {
    let missing = (0..values.len()).filter(|&place| values[place].is_none()).collect();
    let known: f64 =
        values.iter().zip(weights).filter(|(value, _)| value.is_some()).map(|(_, weight)| weight).sum();
    let enough = is_enough(known, weights.iter().sum(), coverage);
    let part = |(value, weight): (&Option<f64>, &f64)| Some((*value)? * weight / known).filter(|_| enough);
    let contributions: Vec<_> = values.iter().zip(weights).map(part).collect();
    let value = enough.then(|| contributions.iter().flatten().sum());
    Score { territory: name.to_owned(), value, contributions, missing, rank: None }
}

/// Whether what is known weighs enough; sums of weights that differ by rounding are the same.
fn is_enough(known: f64, whole: f64, coverage: f64) -> bool {
    known > 0.0 && known >= whole * coverage - 1e-9 * whole
}
