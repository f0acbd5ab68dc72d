//! Where to open places: who is out of reach, which new places bring most, and how far that is from the best there is.
//!
//! ```
//! use maillage_siting::{Demand, Objective, Options, Problem, Proof, solve};
//! use maillage_territory::Point;
//!
//! // Manosque has a place. Forcalquier, Banon and Sault have none.
//! let demand = [
//!     Demand::new(43.834, 5.786, 22_000.0)?,
//!     Demand::new(43.960, 5.780, 5_000.0)?,
//!     Demand::new(44.038, 5.628, 1_000.0)?,
//!     Demand::new(44.092, 5.408, 1_400.0)?,
//! ];
//! let places = [Point::new(43.834, 5.786).unwrap()];
//! let problem = Problem::new(&demand, &places, &[0, 1, 2, 3])?;
//!
//! // By bands of distance: up to 10 km, up to 20 km, farther.
//! let weights: Vec<f64> = problem.reach(&[10.0, 20.0])?.bands.iter().map(|band| band.weight).collect();
//! assert_eq!(weights, [22_000.0, 5_000.0, 2_400.0]);
//!
//! // Where to send the bus, so that most people are within 20 km of something?
//! let objective = Objective::Coverage { radius_km: 20.0 };
//! let solution = solve(&problem, objective, 1, &Options::default(), &mut || true)?;
//! let stop = &solution.stops[0];
//! assert_eq!((stop.point, solution.proof), (2, Proof::Optimal));
//! assert_eq!(stop.weight_from_beyond(20.0), 2_400.0); // people who were over 20 km from help
//! # Ok::<(), maillage_siting::SitingError>(())
//! ```
//!
//! # What is chosen
//!
//! [`Objective::Coverage`]: so many places that, with those that stand, as much weight as can be lies within a radius.
//! [`Objective::PMedian`]: so many that the kilometres to the nearest place, by weight, are as few as can be. Distances are
//! as the crow flies, in whole metres. Weights are inhabitants, or inhabitants by how fragile they are, or what one likes.
//!
//! # How it is found, and proved
//!
//! Both objectives are one: each candidate spares each point something beside what stands, and the best of those chosen
//! counts. One after the other, then swaps; prices on points give an upper bound (Lagrangian relaxation) and better sites to
//! begin with; what the bound rules out is decided, and branch and bound does the rest. Either the answer is proved to be
//! the best, or the bound tells how much better another could be at most ([`Solution::gap`]). There is no chance in it;
//! time comes from the caller, who is asked whether to go on.
//!
//! Beside HiGHS: `bench/siting/`.

mod branch;
mod chosen;
mod distance;
mod error;
mod field;
mod greedy;
mod interchange;
mod part;
mod prices;
mod problem;
mod reach;
#[cfg(test)]
mod samples;
mod solution;
mod solve;
mod useless;

pub use error::SitingError;
pub use field::MOST_OFFERS;
pub use problem::{Demand, Objective, Problem};
pub use reach::{Band, Near, Reach};
pub use solution::{Proof, Served, Solution, Stop};
pub use solve::{Options, solve};
