//! What is asked and cannot be answered.

/// Why there is no answer. Points and places are told by their number, the first is 0.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum SitingError {
    /// Nobody to reach.
    #[error("no demand was given: give at least one point with its weight")]
    NoDemand,
    /// A weight is negative, infinite or not a number.
    #[error("point {point} weighs {weight}: give a number that is zero or more")]
    Weight {
        /// Which point.
        point: usize,
        /// Its weight.
        weight: f64,
    },
    /// Together, the weights are more than a number can hold.
    #[error("the weights add up to more than a number can hold: give smaller ones")]
    TotalWeight,
    /// A coordinate is out of range or not a number.
    #[error("{lat}, {lon} is nowhere: give a latitude within ±90° and a longitude within ±180°")]
    Coordinates {
        /// The latitude.
        lat: f64,
        /// The longitude.
        lon: f64,
    },
    /// A candidate is none of the points.
    #[error("candidate {candidate} is none of the {points} points: candidates are numbers of points, from 0")]
    Candidate {
        /// What was given.
        candidate: usize,
        /// How many points there are.
        points: usize,
    },
    /// More new places than candidates.
    #[error(
        "{new} new places cannot stand on {candidates} candidates: ask for fewer, or give more candidates"
    )]
    TooManyNew {
        /// How many new places are asked for.
        new: usize,
        /// How many candidates there are, each counted once.
        candidates: usize,
    },
    /// A radius is zero, negative, infinite or not a number.
    #[error("a radius of {km} km reaches nobody: give a number of kilometres above zero")]
    Radius {
        /// The radius.
        km: f64,
    },
    /// A limit of a band of distance is not a number above the one before it.
    #[error("the limits of the bands do not rise: give kilometres above zero, each more than the one before")]
    Bands,
    /// Distances need somewhere to go.
    #[error("there is no place to go to: give an existing place, or ask for a new one")]
    NoPlace,
    /// More than memory should hold.
    #[error("the table would hold more than {most} entries: give fewer candidates, or fewer points")]
    TooLarge {
        /// The limit, [`crate::MOST_OFFERS`].
        most: usize,
    },
}
