//! Who leads a project.

use maillage_places::view::Snapshot as Places;
use maillage_shell::Ctx;
use maillage_shell::permission::{Right, Target};

use crate::model::Project;

/// Whether somebody leads a project: the account that proposed it, the team of its host place, or the network.
pub fn may_lead(ctx: &Ctx, places: &Places, project: &Project) -> bool {
    let Some(who) = ctx.identity() else { return false };
    if project.lead.as_deref() == Some(who.person.as_str()) || ctx.can(Right::LeadProjects, Target::Network) {
        return true;
    }
    let host = project.place.as_ref().and_then(|id| places.by_id(id.as_str()));
    host.is_some_and(|entry| {
        let id = entry.place.id.as_str();
        ctx.can(Right::ManageAgenda, Target::Place { id, commune: entry.commune, organization: None })
    })
}
