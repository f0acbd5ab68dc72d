//! Activity: what happens in the network, told in under a minute, counted once, understood by those who decide.
//!
//! Three units are never mixed: a *visit* (someone came), a *support* (an act of help to a person), the *caseload*
//! (distinct people).

pub mod coop;
pub mod exchange;
pub mod model;
