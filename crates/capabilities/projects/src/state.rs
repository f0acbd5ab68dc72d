//! What pages and API share.

use std::sync::Arc;

use maillage_agenda::view::{AgendaView, Snapshot as Agenda};
use maillage_needs::model::Area;
use maillage_needs::view::{NeedsView, Snapshot as Needs};
use maillage_places::model::PlaceId;
use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_search::fold;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure};
use maillage_territory::Scope;

use crate::lead::may_lead;
use crate::model::{Around, Fault, Project};
use crate::talents::Talents;
use crate::view::{ProjectsView, Snapshot};

/// The views that projects read.
#[derive(Clone)]
pub struct Views {
    /// Projects.
    pub projects: Arc<ProjectsView>,
    /// The directory.
    pub places: Arc<PlacesView>,
    /// Needs.
    pub needs: Arc<NeedsView>,
    /// The agenda.
    pub agenda: Arc<AgendaView>,
}

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    views: Views,
    talents: Arc<dyn Talents>,
}

impl State {
    /// Over the views, and those who offer their time.
    pub fn new(views: Views, talents: Arc<dyn Talents>) -> Self {
        Self { views, talents }
    }

    /// The projects.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.views.projects.snapshot()
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.views.places.snapshot()
    }

    /// The needs.
    pub fn needs(&self) -> Arc<Needs> {
        self.views.needs.snapshot()
    }

    /// The agenda.
    pub fn agenda(&self) -> Arc<Agenda> {
        self.views.agenda.snapshot()
    }

    /// Those who offer their time.
    pub fn talents(&self) -> &Arc<dyn Talents> {
        &self.talents
    }

    /// Reads a project as it was told, beside what is known around it.
    pub fn read<T>(
        &self,
        scope: &Scope,
        read: impl FnOnce(&Around<'_>) -> Result<T, Vec<Fault>>,
    ) -> Result<T, Vec<Fault>> {
        let (needs, places) = (self.needs(), self.places());
        let offers = |area: Area| needs.offered_areas().any(|offered| offered == area);
        let has_place = |text: &str| place_of(&places, text);
        let has_need = |id: &str| {
            let id = id.parse().ok()?;
            needs.by_id(&id).filter(|need| need.state == maillage_needs::model::State::Published).map(|_| id)
        };
        read(&Around { scope, offers: &offers, has_place: &has_place, has_need: &has_need })
    }

    /// Whether somebody leads a project.
    pub fn may_lead(&self, ctx: &Ctx, project: &Project) -> bool {
        may_lead(ctx, &self.places(), project)
    }

    /// The same, or the failure of a page.
    pub fn lead(&self, ctx: &Ctx, project: &Project) -> Result<(), Failure> {
        ctx.signed_in()?;
        if self.may_lead(ctx, project) { Ok(()) } else { ctx.require(Right::LeadProjects, Target::Network) }
    }
}

/// A place by its public id, by its name where no other has it, or by its name and its commune: “Médiathèque, Riez”.
fn place_of(places: &Places, text: &str) -> Option<PlaceId> {
    if let Some(entry) = places.by_id(&text.to_ascii_lowercase()) {
        return Some(entry.place.id);
    }
    let wanted = fold(text);
    let named = places.places.iter().filter(|entry| {
        let sheet = &entry.place.sheet;
        let name = sheet.name.as_str();
        fold(name) == wanted || fold(&format!("{name}, {}", sheet.location.commune_name.as_str())) == wanted
    });
    let mut named = named.map(|entry| entry.place.id);
    named.next().filter(|_| named.next().is_none())
}
