//! What pages, API and the sheets of territories share.

use std::sync::Arc;

use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_shell::App;
use maillage_vocabulary::Service;

use crate::reach::{Reach, Reaches};
use crate::siting::{Answer, Busy, Question, Refusal, Room};
use crate::view::{IndicatorsView, Snapshot};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    places: Arc<PlacesView>,
    reaches: Arc<Reaches>,
    room: Arc<Room>,
    indicators: Arc<IndicatorsView>,
}

impl State {
    /// Over the directory, and what is known of communes.
    pub fn new(places: Arc<PlacesView>, indicators: Arc<IndicatorsView>) -> Self {
        Self { places, reaches: Arc::default(), room: Arc::default(), indicators }
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.places.snapshot()
    }

    /// What is known of communes.
    pub fn indicators(&self) -> Arc<Snapshot> {
        self.indicators.snapshot()
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
        self.room.ask(app.scope(), &self.places(), self.indicators().fragility(), question).await
    }
}
