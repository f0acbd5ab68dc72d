//! What pages and API share.

use std::sync::Arc;

use maillage_shell::{Ctx, Failure, Gate, Sender};
use maillage_store::fingerprint;

use crate::counts::Counts;
use crate::model::Developer;
use crate::store::{developers, links};
use crate::view::CountsView;

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    counts: Arc<CountsView>,
    gate: Option<Arc<dyn Gate>>,
}

impl State {
    /// Over the view of counts, and a gate that counts the forms that people send without an account.
    pub const fn new(counts: Arc<CountsView>, gate: Option<Arc<dyn Gate>>) -> Self {
        Self { counts, gate }
    }

    /// The counts that everybody sees; none before they were first made.
    pub fn counts(&self) -> Option<Arc<Counts>> {
        self.counts.snapshot()
    }

    /// Counts a form that is sent without an account; the seconds to wait where too many came from there.
    pub async fn knock(&self, sender: Sender) -> Result<Option<u64>, Failure> {
        match &self.gate {
            Some(gate) => Ok(gate.knock(sender).await?),
            None => Ok(None),
        }
    }
}

/// The profile of a link. An unknown link is told as any address that leads nowhere.
pub async fn holder(ctx: &Ctx, secret: &str) -> Result<Developer, Failure> {
    let db = ctx.app().db();
    let id = links::own(db, &fingerprint(secret), ctx.now()).await?.ok_or(Failure::NotFound)?;
    developers::by_id(db, &id).await?.ok_or(Failure::NotFound)
}
