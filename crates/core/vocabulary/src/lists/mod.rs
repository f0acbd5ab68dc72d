//! The closed lists of the national schema of places of digital mediation, v1.0.2 (2024-04-11), and
//! the typologies of the national library.
//!
//! Labels are the national texts to the letter. Beside them, the texts of the schema v0.1 that mean
//! the same, so that files of 2022–2024 are still read. Lists of activity reports stand in [`activity`], those of the agenda in
//! [`agenda`]; what people bring to projects in [`skills`].

pub mod activity;
pub mod agenda;
pub mod needs;
mod people;
mod practical;
mod programme;
pub mod projects;
mod service;
pub mod skills;
pub mod trials;
mod typology;

pub use people::{Audience, Care};
pub use practical::{Access, Cost, Mobility, Support};
pub use programme::{Programme, TrainingLabel};
pub use service::Service;
pub use typology::Typology;

#[cfg(test)]
mod tests;
