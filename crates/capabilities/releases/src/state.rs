//! What pages and API share.

use std::sync::Arc;

use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_projects::model::{Project, ProjectId};
use maillage_projects::view::{ProjectsView, Snapshot as Projects};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Gate, Sender, Writing};
use maillage_store::Actor;

use crate::acts::By;
use crate::model::{Achievement, ByWhom, Reason};
use crate::view::{ReleasesView, Snapshot};

/// The views that releases read.
#[derive(Clone)]
pub struct Views {
    /// Releases.
    pub releases: Arc<ReleasesView>,
    /// The directory.
    pub places: Arc<PlacesView>,
    /// Projects.
    pub projects: Arc<ProjectsView>,
}

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    views: Views,
    gate: Option<Arc<dyn Gate>>,
}

impl State {
    /// Over the views, and a gate that counts the forms that people send without an account.
    pub fn new(views: Views, gate: Option<Arc<dyn Gate>>) -> Self {
        Self { views, gate }
    }

    /// The releases.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.views.releases.snapshot()
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.views.places.snapshot()
    }

    /// The projects.
    pub fn projects(&self) -> Arc<Projects> {
        self.views.projects.snapshot()
    }

    /// A project that everybody sees.
    pub fn project(&self, id: ProjectId) -> Result<Arc<Project>, Failure> {
        self.projects().public(&id).cloned().ok_or(Failure::NotFound)
    }

    /// A project that somebody leads, and in which quality; the failure of a page otherwise.
    pub fn led(&self, ctx: &Ctx, id: &str) -> Result<(Arc<Project>, ByWhom), Failure> {
        ctx.signed_in()?;
        let id: ProjectId = id.parse().map_err(|_| Failure::NotFound)?;
        let project = self.projects().by_id(&id).cloned().ok_or(Failure::NotFound)?;
        if ctx.can(Right::LeadProjects, Target::Network) {
            return Ok((project, ByWhom::Network));
        }
        if maillage_projects::may_lead(ctx, &self.places(), &project) {
            return Ok((project, ByWhom::Team));
        }
        Err(Failure::Forbidden)
    }

    /// Whether somebody leads a project.
    pub fn may_lead(&self, ctx: &Ctx, project: &Project) -> bool {
        maillage_projects::may_lead(ctx, &self.places(), project)
    }

    /// Whether somebody is of the team of the place of an achievement.
    pub fn may_tell(ctx: &Ctx, one: &Achievement) -> bool {
        let commune = one.commune();
        let target = Target::Place { id: one.place.as_str(), commune, organization: None };
        ctx.can(Right::ManageAgenda, target)
    }

    /// Counts a form of whoever sends it; the seconds to wait where too many came from there.
    pub async fn knock(&self, ctx: &Ctx, sender: Sender) -> Result<Option<u64>, Failure> {
        match &self.gate {
            Some(gate) => Ok(gate.knock_of(ctx.identity().map(|who| &**who), sender).await?),
            None => Ok(None),
        }
    }

    /// Whether a text must be read by a person before others read it. Without a gate, all must.
    pub async fn waits(&self, writing: &Writing<'_>) -> Result<bool, Failure> {
        match &self.gate {
            Some(gate) if writing.person.is_some() => Ok(gate.weigh(writing).await?.is_some()),
            _ => Ok(true),
        }
    }

    /// The network accepted what an account wrote in its own name, or not.
    pub async fn vouch(&self, person: Option<&str>, accepted: bool) -> Result<(), Failure> {
        if let (Some(gate), Some(person)) = (&self.gate, person) {
            gate.vouch(person, accepted).await?;
        }
        Ok(())
    }
}

/// Whoever asks.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}

/// In which quality somebody acts, and why: a reason that is empty is none.
pub fn by(whom: ByWhom, reason: &str) -> By {
    By { whom, reason: Reason::new(reason).ok() }
}
