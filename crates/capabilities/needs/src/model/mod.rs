//! What a need is: types that cannot be invalid, and the states that it goes through.

mod id;
mod need;
mod state;
mod told;

pub use id::NeedId;
pub use need::{Need, Reason, Story, Title, Wish};
pub use state::{ByWhom, State, Step};
pub use told::{Draft, Fault, Told};
