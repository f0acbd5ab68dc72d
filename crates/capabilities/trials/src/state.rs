//! What pages and API share.

use std::sync::Arc;

use maillage_places::model::PlaceId;
use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Gate, Sender};
use maillage_statistics::Rule;

use crate::acts::say::DarkRoom;
use crate::events::{EventSeen, Events};
use crate::view::{Snapshot, TrialsView};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    view: Arc<TrialsView>,
    places: Arc<PlacesView>,
    beside: Beside,
    /// Where pictures are drawn anew.
    pub dark_room: DarkRoom,
}

/// What stands beside campaigns, where there is any.
#[derive(Clone, Default)]
pub struct Beside {
    /// Who counts the forms that people send without an account.
    pub gate: Option<Arc<dyn Gate>>,
    /// The agenda.
    pub events: Option<Arc<dyn Events>>,
}

impl State {
    /// Over the views.
    pub fn new(view: Arc<TrialsView>, places: Arc<PlacesView>, beside: Beside) -> Self {
        Self { view, places, beside, dark_room: DarkRoom::default() }
    }

    /// The campaigns.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.view.snapshot()
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.places.snapshot()
    }

    /// The event of an address, where the agenda has it.
    pub fn event(&self, address: &str) -> Option<EventSeen> {
        self.beside.events.as_ref()?.event(address)
    }

    /// Counts a form that is sent without an account; the seconds to wait where too many came from there.
    pub async fn knock(&self, ctx: &Ctx, sender: Sender) -> Result<Option<u64>, Failure> {
        match &self.beside.gate {
            Some(gate) => Ok(gate.knock_of(ctx.identity().map(AsRef::as_ref), sender).await?),
            None => Ok(None),
        }
    }
}

/// Whether the person keeps a place: receives testers there, calls those who have no mailbox.
pub fn keeps(ctx: &Ctx, places: &Places, place: PlaceId) -> bool {
    let commune = places.by_id(place.as_str()).and_then(|entry| entry.commune);
    ctx.can(Right::ManageAgenda, Target::Place { id: place.as_str(), commune, organization: None })
}

/// From which count on a count of people is shown.
pub fn rule(ctx: &Ctx) -> Rule {
    Rule::new(ctx.app().settings().network.smallest_count.into())
}
