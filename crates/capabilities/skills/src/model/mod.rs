//! What somebody offers: types that cannot be invalid, and the states that a profile goes through.

mod id;
mod letter;
mod profile;
mod state;
mod told;

pub use id::DeveloperId;
pub use letter::{KEY_LENGTH, Letter};
pub use profile::{Consents, Developer, Hours, MOST_SKILLS, Name, PROJECTS, Profile, Radius, Reach, Skills};
pub use state::{Consent, State, Step};
pub use told::{Draft, Fault, Place, Told};
