//! What is done with projects, by pages and API alike: each act is one transaction.

pub mod change;
pub mod hide;
pub mod invite;
pub mod propose;
pub mod upkeep;
pub mod walk;
pub mod workshop;

use maillage_shell::App;
use maillage_store::{StoreError, Tx};
use thiserror::Error;

use crate::model::{ByWhom, Project, ProjectId, State, Step};
use crate::store::steps::Happened;
use crate::store::{projects, steps};

/// Kind of the changes that concern one project.
pub const PROJECT_CHANGED: &str = "project";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such project, seat, workshop or invitation.
    #[error("there is no such thing")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen to the project any more")]
    Closed,
    /// It has no workshop with inhabitants, and no reason why not.
    #[error("no workshop with inhabitants was held, and no reason is told")]
    NoWorkshop,
    /// Somebody fills the seat.
    #[error("the seat is taken")]
    Taken,
    /// The person fills as many seats as they take, or one of this project.
    #[error("the person has no room left")]
    NoRoom,
    /// A project has ten seats at most.
    #[error("the project has as many seats as it can")]
    Full,
    /// A letter that cannot be written.
    #[error(transparent)]
    Letter(#[from] askama::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The project, held: others that change it wait.
async fn held(tx: &mut Tx, id: &ProjectId) -> Result<Project, Refusal> {
    projects::held(tx, id).await?.ok_or(Refusal::Unknown)
}

/// A step of a project that is held: it moves, or stays, and a line says what happened.
async fn step(
    app: &App,
    tx: &mut Tx,
    project: &mut Project,
    (step, by_whom): (Step, ByWhom),
    reason: Option<String>,
) -> Result<State, Refusal> {
    let state = project.state.after(step).ok_or(Refusal::Closed)?;
    if !projects::moved(tx, project, state).await? {
        return Err(Refusal::Closed);
    }
    project.state = state;
    let happened = Happened { at: tx.now(), step, by_whom, reason };
    steps::insert(tx, &app.ids().uuid(), &project.id, &happened).await?;
    tx.changed(PROJECT_CHANGED, project.id.as_str());
    Ok(state)
}
