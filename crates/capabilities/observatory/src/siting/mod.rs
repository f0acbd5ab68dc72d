//! Where new places would bring most: what is asked, and the answer of `core/siting` in people and kilometres.

mod answer;
mod question;
mod room;

pub use answer::{Answer, Fragility, Refusal, Stop, answer};
pub use question::{Aim, Asked, MOST_NEW, Question, RADII_KM, Weights};
pub use room::{Busy, Room};
