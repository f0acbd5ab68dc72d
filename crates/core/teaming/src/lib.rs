//! Who fills which slot of which project.

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
