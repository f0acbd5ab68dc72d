//! What pages, API and the sheets of territories share.

use std::sync::Arc;

use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_shell::App;
use maillage_vocabulary::Service;

use crate::reach::{Reach, Reaches};
use crate::siting::{Answer, Busy, Fragility, Question, Refusal, Room};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    places: Arc<PlacesView>,
    reaches: Arc<Reaches>,
    room: Arc<Room>,
    fragility: Arc<Fragility>,
}

impl State {
    /// Over the directory.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { places, reaches: Arc::default(), room: Arc::default(), fragility: Arc::default() }
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.places.snapshot()
    }

    /// How far the communes are from the places of a state of the directory.
    pub fn reach(&self, app: &App, places: &Arc<Places>, service: Option<Service>) -> Arc<Reach> {
        self.reaches.get(app.scope(), places, service)
    }

    /// Where new places would bring most.
    ///
    /// # Errors
    /// When too many ask at the same time.
    pub async fn siting(&self, app: &App, question: Question) -> Result<Result<Arc<Answer>, Refusal>, Busy> {
        self.room.ask(app.scope(), &self.places(), &self.fragility, question).await
    }
}
