//! What is known of territories: indicators, periods, what a source tells.

mod indicator;
mod period;
mod reported;

pub use indicator::{Indicator, Kind};
pub use period::Period;
pub use reported::{Observation, Reported};
