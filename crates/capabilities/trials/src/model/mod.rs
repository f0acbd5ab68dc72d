//! What campaigns, testers and their words are: types that cannot be invalid, and the rules that they go by.

mod cell;
pub mod charter;
mod draw;
mod feedback;
mod id;
mod joining;
mod profile;
mod proposal;
mod seat;
mod state;
mod trial;

pub use cell::{Cell, Group, MOST_SEATS, QuotaFault, Quotas, cells_of};
pub use draw::{Candidate, Draw, Missing, Panelist, Pick, Room, Seats, draw};
pub use feedback::{
    Answer, AnswerWords, Blocked, Feedback, ProblemTitle, Spot, Theme, ToldFeedback, Trouble, Writer,
};
pub use id::{ProblemId, SessionId, TrialId};
pub use joining::{CalledName, Contact, NO_DEVICE, NewTester, ToldTester};
pub use profile::{Profile, SMALL};
pub use proposal::{Draft, Told, ToldQuota, quota_fault};
pub use seat::{Change, SeatState, SeatStep};
pub use state::{ByWhom, Former, State, Step};
pub use trial::{Changes, MOST_TASKS, Name, Reason, Sheet, Task, Title, Trial, Words};

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (&'static str, &'static str);
