//! Who fills which slot of which project: as many complete teams as there can be, a proof or an upper bound, and why.
//!
//! ```
//! use maillage_teaming::{Explain, Options, Person, Problem, Project, Proof, Skill, Slot, solve};
//! use maillage_territory::Point;
//!
//! let (manosque, maps, web) = (Point::new(43.83, 5.79), Skill(1), Skill(2));
//! let person = |skill| Person {
//!     skills: vec![(skill, 2)], learns: vec![], place: manosque, radius_km: 30.0, slots_max: 1, remote: false,
//! };
//! let slot = |skill| Slot {
//!     skill, level: 1, priority: 1, place: manosque, remote: false, allow_learner: false,
//! };
//! let people = [person(maps), person(maps)];
//! let projects = [Project { slots: vec![slot(maps)] }, Project { slots: vec![slot(maps), slot(web)] }];
//!
//! let problem = Problem::new(&people, &projects);
//! let solution = solve(&problem, &Options::default(), &mut || true);
//! assert_eq!(solution.complete, [true, false]);
//! assert_eq!(solution.proof, Proof::Optimal);
//!
//! let why_not = Explain::new(&problem, &solution).why_not(1).unwrap();
//! assert_eq!((why_not.missing[0].skill, why_not.lacking()), (web, 1));
//! ```
//!
//! # Who can fill a slot
//!
//! Whoever holds its skill at its level, or one level below where the person wants to learn the skill and the slot takes
//! learners; and lives within reach as the crow flies, or works from afar where both accept that. Nobody fills more than
//! `slots_max` slots, nor two of a project.
//!
//! # What is best
//!
//! Each aim decides only among what is equal in those before it:
//!
//! 1. the number of complete teams: all or nothing;
//! 2. the priorities of their slots, added up, then the number of their slots;
//! 3. kilometres of their people, one way, less [`Options::learner_km`] for each slot that someone fills to learn. Who
//!    works from afar does not travel;
//! 4. what was before is kept.
//!
//! Teams are chosen by these. Then, unless [`Options::fill_incomplete`] is off, **slots of other projects are given out
//! too**, so that a coordinator sees who is there already: no complete team is broken for it, but its people may change
//! places. There, the priorities of the filled slots decide, then their number, then the cost of all together.
//!
//! # How it is found
//!
//! A set of teams is possible when its slots can all be filled: a flow, kept at its least cost while teams come and go.
//! Ruin and recreate looks for better sets. Prices on people give an upper bound (Lagrangian relaxation), which branch and
//! bound sharpens. Few sets of the best size are all looked at ([`Solution::exhaustive`]); otherwise the aims after the
//! first are as good as was found. The same seed gives the same answer; time comes from the caller, who is asked whether
//! to go on.
//!
//! Beside OR-tools CP-SAT: `bench/teaming/`.

mod branch;
mod chance;
mod cost;
mod enumerate;
mod explain;
mod flow;
mod graph;
mod model;
mod prices;
mod problem;
mod rest;
#[cfg(test)]
mod samples;
mod search;
mod solution;
mod solve;
mod teams;
mod training;
mod why_not;

pub use explain::{Explain, Why};
pub use model::{Assignment, Level, Person, Project, Skill, Slot, SlotId};
pub use problem::{Candidate, Problem};
pub use solution::{Proof, Solution, Summary};
pub use solve::{Options, solve};
pub use training::Training;
pub use why_not::{Missing, WhyNot};
