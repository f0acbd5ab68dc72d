//! What is reported, how it is decided, and who may decide: types that cannot be invalid, and the states of a case.

mod case;
mod decision;
mod id;
mod reference;
mod state;
mod told;
mod wrong;

pub use case::{CONTESTED_WITHIN, Case, Deadline};
pub use decision::{Decider, Decision, Ground, Outcome, Reason, may_decide};
pub use id::CaseId;
pub use reference::{Key, Reference};
pub use state::{ByWhom, Party, State, Step};
pub use told::{Contested, Draft, Fault, Told, Words, WordsOfAppeal};
pub use wrong::Wrong;
