//! A project moves on.

use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{Refusal, held, step};
use crate::model::{ByWhom, ProjectId, Reason, State, Step};
use crate::store::invitations;

/// A move that somebody decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// The network takes it.
    Accept,
    /// The network does not take it.
    Refuse(Reason),
    /// Work begins.
    Begin,
    /// There is something to try; what changed.
    Prototype(Option<Reason>),
    /// Those concerned find it right: a workshop with them was held, or a reason says why not.
    Validate(Option<Reason>),
    /// Nobody looks after it any more.
    Sleep,
    /// Somebody looks after it again.
    Wake,
    /// It is over.
    Archive(Option<Reason>),
    /// It is left.
    Abandon(Reason),
    /// It is taken up again.
    Reopen,
}

impl Move {
    /// What happens.
    pub const fn step(&self) -> Step {
        match self {
            Self::Accept => Step::Accepted,
            Self::Refuse(_) => Step::Refused,
            Self::Begin => Step::Begun,
            Self::Prototype(_) => Step::Prototype,
            Self::Validate(_) => Step::Validated,
            Self::Sleep => Step::Slept,
            Self::Wake => Step::Woken,
            Self::Archive(_) => Step::Archived,
            Self::Abandon(_) => Step::Abandoned,
            Self::Reopen => Step::Reopened,
        }
    }

    /// Whether it is for the network alone to decide.
    pub const fn is_of_the_network(&self) -> bool {
        matches!(self, Self::Accept | Self::Refuse(_) | Self::Reopen)
    }

    /// Reads a move and its reason, as both are typed; the key of what is missing otherwise.
    pub fn read(code: &str, reason: &str) -> Result<Self, &'static str> {
        let needed = || Reason::new(reason).map_err(|_| "project-error-reason");
        let maybe = || match reason.trim() {
            "" => Ok(None),
            text => Reason::new(text).map(Some).map_err(|_| "project-error-reason"),
        };
        match code {
            "accept" => Ok(Self::Accept),
            "refuse" => needed().map(Self::Refuse),
            "begin" => Ok(Self::Begin),
            "prototype" => maybe().map(Self::Prototype),
            "validate" => maybe().map(Self::Validate),
            "sleep" => Ok(Self::Sleep),
            "wake" => Ok(Self::Wake),
            "archive" => maybe().map(Self::Archive),
            "abandon" => needed().map(Self::Abandon),
            "reopen" => Ok(Self::Reopen),
            _ => Err("project-error-choose"),
        }
    }

    fn reason(&self) -> Option<String> {
        match self {
            Self::Refuse(reason) | Self::Abandon(reason) => Some(reason.to_string()),
            Self::Prototype(reason) | Self::Validate(reason) | Self::Archive(reason) => {
                reason.as_ref().map(ToString::to_string)
            }
            Self::Accept | Self::Begin | Self::Sleep | Self::Wake | Self::Reopen => None,
        }
    }
}

/// Moves a project on.
pub async fn go(
    app: &App,
    actor: &Actor,
    id: &ProjectId,
    (wanted, by_whom): (&Move, ByWhom),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    if matches!(wanted, Move::Validate(None)) && project.co_created() == 0 {
        return Err(Refusal::NoWorkshop);
    }
    let state = step(app, &mut tx, &mut project, (wanted.step(), by_whom), wanted.reason()).await?;
    if !state.takes_people() {
        invitations::close_project(&mut tx, id).await?;
    }
    tx.audit("projects.move", "project", id.as_str(), json!({ "state": state.code() }));
    Ok(tx.commit().await?)
}

/// Something of a project was released under a free licence; what it is called. Whoever keeps releases says so, once it
/// has checked them.
pub async fn released(app: &App, actor: &Actor, id: &ProjectId, what: &str) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    let state =
        step(app, &mut tx, &mut project, (Step::Released, ByWhom::Team), Some(what.to_owned())).await?;
    tx.audit("projects.move", "project", id.as_str(), json!({ "state": state.code() }));
    Ok(tx.commit().await?)
}

/// A project was taken up elsewhere; by whom. Only what is out can be.
pub async fn reused(app: &App, actor: &Actor, id: &ProjectId, by: &str) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    step(app, &mut tx, &mut project, (Step::Reused, ByWhom::Elsewhere), Some(by.to_owned())).await?;
    Ok(tx.commit().await?)
}

/// What may be decided of a project now, those of the network apart.
pub fn possible(state: State) -> Vec<&'static str> {
    const MOVES: [(&str, Step); 10] = [
        ("accept", Step::Accepted),
        ("begin", Step::Begun),
        ("prototype", Step::Prototype),
        ("validate", Step::Validated),
        ("wake", Step::Woken),
        ("sleep", Step::Slept),
        ("archive", Step::Archived),
        ("reopen", Step::Reopened),
        ("refuse", Step::Refused),
        ("abandon", Step::Abandoned),
    ];
    MOVES.iter().filter(|(_, step)| state.after(*step).is_some()).map(|(code, _)| *code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_possible_is_read_as_that_move() {
        for state in State::ALL {
            for code in possible(*state) {
                let read = Move::read(code, "Parce que.").unwrap();
                assert!(state.after(read.step()).is_some(), "{state} {code}");
            }
        }
        assert_eq!(Move::read("refuse", " "), Err("project-error-reason"));
        assert!(Move::read("fly", "").is_err());
    }
}
