//! Consultations: what a body asks the network before it decides; what places heard, what was found, what was decided.

pub mod acts;
pub mod counts;
mod jobs;
mod mail;
pub mod model;
pub mod store;
pub mod view;
