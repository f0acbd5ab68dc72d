//! What is done with profiles, by pages and API alike: each act is one transaction. No act says who: nothing of a person
//! goes into the journal.

mod join;
mod letter;
mod own;

use maillage_store::{StoreError, Version};
use thiserror::Error;

pub use join::{Joining, ask_link, confirm, join};
pub use letter::{readers, write};
pub use own::{Change, agree, change, erase, step};

use crate::model::DeveloperId;

/// Kind of the changes that concern one developer.
pub const DEVELOPER_CHANGED: &str = "developer";
/// Kind of the changes of the counts that everybody sees.
pub const COUNTS_CHANGED: &str = "skill-counts";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such profile.
    #[error("there is no such profile")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen to the profile any more")]
    Closed,
    /// Its address has another profile, that was confirmed before.
    #[error("the address has another profile")]
    Twice,
    /// Nobody can do nothing: one skill stays at least.
    #[error("a profile has one skill at least")]
    Empty,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was done.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    /// The profile.
    pub id: DeveloperId,
    /// The version that shows it.
    pub version: Version,
}
