//! What a project is: types that cannot be invalid, and the states that it goes through.

mod eligibility;
mod id;
mod invitation;
mod project;
mod state;
mod told;

pub use eligibility::{Answers, Market, PersonalData, Serves, TakingPart, Test, Verdict};
pub use id::{ProjectId, WorkshopId};
pub use invitation::{Invitation, InvitationState, WhyYou};
pub use project::{
    Aim, Asks, Cohort, CohortKind, CohortName, Decided, Held, MOST_SLOTS, Pitch, Project, Reason, Slot,
    Title, Tutor, Workshop,
};
pub use state::{ByWhom, State, Step};
pub use told::{Around, Draft, Fault, Sheet, Told, ToldSlot, slots};
