//! Who fills which slot of which project.

mod branch;
mod chance;
mod cost;
mod enumerate;
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

pub use model::{Assignment, Level, Person, Project, Skill, Slot, SlotId};
pub use problem::{Candidate, Problem};
pub use solution::{Proof, Solution, Summary};
pub use solve::{Options, solve};
