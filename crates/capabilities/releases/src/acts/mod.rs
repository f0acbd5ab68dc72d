//! What is done with releases, by pages and API alike: each act is one transaction.

pub mod achieve;
pub mod give;
pub mod hide;
pub mod kit;
pub mod reuse;
pub mod upkeep;

use maillage_release::Check;
use maillage_shell::App;
use maillage_store::{StoreError, Tx};
use thiserror::Error;

use crate::model::{ByWhom, Reason, Step};
use crate::store::steps::{self, Happened};

/// Kind of the changes that concern what a project gives away: its deliverables and its kit.
pub const RELEASE_CHANGED: &str = "release";
/// Kind of the changes that concern one reuse.
pub const REUSE_CHANGED: &str = "reuse";
/// Kind of the changes that concern one achievement.
pub const ACHIEVEMENT_CHANGED: &str = "achievement";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such thing.
    #[error("there is no such thing")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen to it any more")]
    Closed,
    /// The project is not validated yet, or over.
    #[error("the project is not where something can be released")]
    NotReady,
    /// Its licence does not go with what it was made from.
    #[error("the licence does not go with the sources")]
    DoesNotFit(Check),
    /// A person of the network must answer for it.
    #[error("a person of the network must look at the licences")]
    NeedsNetwork(Check),
    /// A project gives so many things away, and no more.
    #[error("the project gives as many things away as it can")]
    Full,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who acts, in which quality, and why.
#[derive(Clone, Debug)]
pub struct By {
    /// In which quality.
    pub whom: ByWhom,
    /// Why, where it is told.
    pub reason: Option<Reason>,
}

/// One more line about something.
async fn note(
    app: &App,
    tx: &mut Tx,
    thing: &str,
    (step, by_whom): (Step, ByWhom),
    reason: Option<String>,
) -> Result<(), StoreError> {
    let happened = Happened { at: tx.now(), step, by_whom, reason };
    steps::insert(tx, &app.ids().uuid(), thing, &happened).await
}
