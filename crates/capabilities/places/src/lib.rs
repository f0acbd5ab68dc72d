//! Places of digital mediation: what they are, how they come in and go out.

pub mod exchange;
pub mod model;
