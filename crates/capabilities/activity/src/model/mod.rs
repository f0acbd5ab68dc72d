//! What an activity is. Nothing here knows SQL, HTTP or the clock; an activity that exists is valid.

mod activity;
mod bounds;
mod coordination;
mod followed;
mod followed_told;
mod id;
mod margins;
mod minutes;
mod note;
mod provenance;
mod rules;
mod told;

pub use activity::{Activity, Helped, Origin, Source, What, Workshop};
pub use bounds::Bounds;
pub use coordination::{Coordination, CoordinationWork, Partner};
pub use followed::{Followed, FollowedId, FollowedSheet, Manner, own_places};
pub use followed_told::FollowedTold;
pub use id::{ActivityId, ClientKey, KeyError};
pub use margins::{Margins, MarginsError, PEOPLE_MAX, Seen};
pub use minutes::{Minutes, MinutesError};
pub use note::{Note, NoteError};
pub use provenance::{Field, Provenance, Provenances};
pub use rules::{Broken, EARLIEST, check};
pub use told::{Refusal, Refused, Teller, Told, ToldWork};
