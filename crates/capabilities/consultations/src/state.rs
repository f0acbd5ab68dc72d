//! What pages and API share.

use std::sync::Arc;

use maillage_places::model::PlaceId;
use maillage_places::view::{Entry as Place, PlacesView, Snapshot as Places};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Gate, Sender};
use maillage_store::Actor;
use maillage_territory::{Territories, TerritoryCode};

use crate::model::{ByWhom, Consultation, ConsultationId, State as Standing};
use crate::view::{ConsultationsView, Entry, Snapshot};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    view: Arc<ConsultationsView>,
    places: Arc<PlacesView>,
    gate: Option<Arc<dyn Gate>>,
}

impl State {
    /// Over the views, and a gate that counts the forms that people send without an account.
    pub fn new(view: Arc<ConsultationsView>, places: Arc<PlacesView>, gate: Option<Arc<dyn Gate>>) -> Self {
        Self { view, places, gate }
    }

    /// The consultations.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.view.snapshot()
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.places.snapshot()
    }

    /// The consultation of an address that somebody may see. A draft is for whoever wrote it, and for the network.
    pub fn seen(&self, ctx: &Ctx, address: &str) -> Result<Arc<Entry>, Failure> {
        let id = ConsultationId::of_address(address).map_err(|_| Failure::NotFound)?;
        let entry = self.snapshot().by_id(&id).cloned().ok_or(Failure::NotFound)?;
        let one = &entry.consultation;
        let seen = one.state.is_public() || is_author(ctx, one) || may_lead(ctx, one.territory);
        if seen { Ok(entry) } else { Err(Failure::NotFound) }
    }

    /// A place in the name of which somebody may speak.
    pub fn own_place(&self, ctx: &Ctx, id: &str) -> Result<Arc<Place>, Failure> {
        let entry = self.places().by_id(&id.trim().to_ascii_lowercase()).cloned().ok_or(Failure::NotFound)?;
        ctx.require(Right::ReportActivity, target(&entry))?;
        Ok(entry)
    }

    /// The name of a place, and where it stands.
    pub fn place_name(&self, id: PlaceId) -> String {
        let places = self.places();
        let named = |entry: &Arc<Place>| format!("{}, {}", entry.place.sheet.name, entry.commune_name());
        places.by_id(id.as_str()).map_or_else(|| id.to_string(), named)
    }

    /// Counts a form that is sent without an account; the seconds to wait where too many came from there.
    pub async fn knock(&self, sender: Sender) -> Result<Option<u64>, Failure> {
        match &self.gate {
            Some(gate) => Ok(gate.knock(sender).await?),
            None => Ok(None),
        }
    }
}

/// A place, for comparing it with scopes.
pub fn target(entry: &Place) -> Target<'_> {
    Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization: None }
}

/// Whether somebody holds a right over the whole of a territory, as far as the network covers it.
fn holds_over(ctx: &Ctx, right: Right, code: TerritoryCode) -> bool {
    if ctx.can(right, Target::Network) {
        return true;
    }
    let Some(territory) = Territories::embedded().territory(code) else { return false };
    let scope = ctx.app().scope();
    let mut own = territory.communes().filter(|commune| scope.contains(commune)).peekable();
    own.peek().is_some() && own.all(|commune| ctx.can(right, Target::Commune(commune)))
}

/// Whether somebody may ask the network about a territory.
pub fn may_ask(ctx: &Ctx, code: TerritoryCode) -> bool {
    holds_over(ctx, Right::AskNetwork, code)
}

/// Whether somebody leads the consultations of a territory.
pub fn may_lead(ctx: &Ctx, code: TerritoryCode) -> bool {
    holds_over(ctx, Right::LeadConsultations, code)
}

/// Refuses who does not lead the consultations of a territory.
pub fn require_lead(ctx: &Ctx, one: &Consultation) -> Result<(), Failure> {
    if may_lead(ctx, one.territory) { Ok(()) } else { Err(Failure::Forbidden) }
}

/// Whether somebody wrote it.
pub fn is_author(ctx: &Ctx, one: &Consultation) -> bool {
    ctx.identity().is_some_and(|who| who.person == one.author)
}

/// In whose name somebody acts on a draft: the network where they lead it, else the body that wrote it.
pub fn acts_as(ctx: &Ctx, one: &Consultation) -> Result<ByWhom, Failure> {
    if may_lead(ctx, one.territory) {
        Ok(ByWhom::Network)
    } else if is_author(ctx, one) {
        Ok(ByWhom::Body)
    } else {
        Err(Failure::Forbidden)
    }
}

/// Whether somebody may still write a draft anew.
pub fn may_change(ctx: &Ctx, one: &Consultation) -> bool {
    one.state == Standing::Draft && acts_as(ctx, one).is_ok()
}

/// Who acts, for the journal.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}
