//! What pages and API share.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_shell::permission::{Right, Role, Target};
use maillage_shell::{Ctx, Failure, Gate, Sender};
use maillage_store::StoreError;

use crate::model::{Case, State as Standing};
use crate::view::{ModerationView, Snapshot};

/// Knows who may decide. The binary hands one over, which asks the accounts.
#[async_trait]
pub trait Moderators: Send + Sync {
    /// Whether anybody but this person may decide of what is reported.
    async fn others_than(&self, person: &str) -> Result<bool, StoreError>;
}

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    view: Arc<ModerationView>,
    gate: Option<Arc<dyn Gate>>,
    moderators: Option<Arc<dyn Moderators>>,
}

/// A person who may decide.
pub struct Moderator {
    /// Inner id.
    pub person: String,
    /// Whether they run the network.
    pub administrator: bool,
    /// Whether nobody else may decide.
    pub alone: bool,
}

impl State {
    /// Over the view, a gate that counts what people send, and what knows who may decide.
    pub fn new(
        view: Arc<ModerationView>,
        gate: Option<Arc<dyn Gate>>,
        moderators: Option<Arc<dyn Moderators>>,
    ) -> Self {
        Self { view, gate, moderators }
    }

    /// The public counts.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.view.snapshot()
    }

    /// Counts a form; the seconds to wait where too many came from there.
    pub async fn knock(&self, ctx: &Ctx, sender: Sender) -> Result<Option<u64>, Failure> {
        match &self.gate {
            Some(gate) => Ok(gate.knock_of(ctx.identity().map(AsRef::as_ref), sender).await?),
            None => Ok(None),
        }
    }

    /// The same for one case: whether there is anybody else matters where they decided of it already.
    pub async fn moderator_of(&self, ctx: &Ctx, case: &Case) -> Result<Moderator, Failure> {
        let mut moderator = moderator(ctx)?;
        let own = case.state == Standing::Appealed && case.decider.as_ref() == Some(&moderator.person);
        if let Some(moderators) = self.moderators.as_ref().filter(|_| own && moderator.administrator) {
            moderator.alone = !moderators.others_than(&moderator.person).await?;
        }
        Ok(moderator)
    }
}

/// Who decides in a request: whoever may for the whole network, as what was written may be of anywhere in it.
pub fn moderator(ctx: &Ctx) -> Result<Moderator, Failure> {
    ctx.require(Right::Moderate, Target::Network)?;
    let who = ctx.signed_in()?;
    let administrator = who.role() == Role::Administrator;
    Ok(Moderator { person: who.person.clone(), administrator, alone: false })
}
