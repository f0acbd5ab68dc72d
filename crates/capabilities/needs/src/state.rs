//! What pages and API share.

use std::sync::Arc;

use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_shell::{Failure, Gate, Sender};

use crate::pages::FilteredTiles;
use crate::view::{NeedsView, Snapshot};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    view: Arc<NeedsView>,
    places: Arc<PlacesView>,
    gate: Option<Arc<dyn Gate>>,
    tiles: Arc<FilteredTiles>,
}

impl State {
    /// Over the views, and a gate that counts the forms that people send without an account.
    pub fn new(view: Arc<NeedsView>, places: Arc<PlacesView>, gate: Option<Arc<dyn Gate>>) -> Self {
        Self { view, places, gate, tiles: Arc::default() }
    }

    /// The needs.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.view.snapshot()
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.places.snapshot()
    }

    /// Clusters of filtered maps.
    pub fn tiles(&self) -> &FilteredTiles {
        &self.tiles
    }

    /// Counts a form that is sent without an account; the seconds to wait where too many came from there.
    pub async fn knock(&self, sender: Sender) -> Result<Option<u64>, Failure> {
        match &self.gate {
            Some(gate) => Ok(gate.knock(sender).await?),
            None => Ok(None),
        }
    }
}
