//! What a need is: types that cannot be invalid, and the states that it goes through.

mod area;
mod asked;
mod id;
mod need;
mod said;
mod state;
mod told;

pub use area::{Area, AreaName, OwnArea};
pub use asked::{
    Answer, Asked, BETWEEN_REMINDERS, BodyName, Hearing, MOST_ASKED, MOST_REMINDERS, Outcome, Through,
    USUAL_DAYS, Words,
};
pub use id::{AreaId, AskedId, NeedId};
pub use need::{Need, Reason, Service, Story, Title, Wish};
pub use said::{Asking, Question, Said, Saying};
pub use state::{ByWhom, State, Step};
pub use told::{Draft, Fault, Told};
