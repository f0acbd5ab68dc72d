//! What is done with cases, by pages, API and jobs alike: each act is one transaction.

mod appeal;
mod apply;
mod decide;
mod report;

use maillage_shell::{App, Ctx};
use maillage_store::jobs::NewJob;
use maillage_store::{Actor, StoreError, Tx, Version};
use thiserror::Error;

use crate::model::{Case, CaseId, Key, Party};
use crate::store::{cases, links, steps};

pub use appeal::{Contesting, contest, mend};
pub use apply::{APPLY, apply};
pub use decide::decide;
pub use report::{Sent, page_of, report};

/// Kind of the changes that concern one case.
pub const CASE_CHANGED: &str = "moderation_case";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such case, or nothing that can be reported.
    #[error("there is nothing there to report or to decide")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen to the case any more")]
    Closed,
    /// Another person must decide.
    #[error("another person decides what is contested")]
    AnotherDecides,
    /// Nobody can be asked to mend it.
    #[error("the author of this cannot be written to")]
    NobodyMends,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The case.
    pub id: CaseId,
    /// The version that shows it.
    pub version: Version,
}

/// The case that a key opens, and for which side.
pub async fn opened_by(app: &App, key: &Key) -> Result<Option<(Case, Party)>, StoreError> {
    let (id, party) = match key {
        Key::Secret(fingerprint) => match links::find(app.db(), fingerprint).await? {
            Some(found) => found,
            None => return Ok(None),
        },
        Key::Case(id) => (*id, Party::Author),
    };
    let case = cases::by_id(app.db(), &id).await?;
    // The public id stands beside the reason only where the author has no other way to learn of it.
    let told = |case: &Case| matches!(key, Key::Secret(_)) || (!case.reachable && case.outcome.is_some());
    Ok(case.filter(told).map(|case| (case, party)))
}

/// Who acts in a request.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}

async fn note(app: &App, tx: &mut Tx, case: &CaseId, happened: &steps::Happened) -> Result<(), StoreError> {
    steps::insert(tx, &app.ids().uuid(), case, happened).await
}

fn job(app: &App, kind: &'static str, payload: serde_json::Value) -> NewJob {
    NewJob::new(app.ids().uuid(), kind, payload, app.now())
}
