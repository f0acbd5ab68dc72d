//! What pages and API share.

use std::sync::Arc;

use crate::pages::FilteredTiles;
use crate::view::{PlacesView, Snapshot};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    view: Arc<PlacesView>,
    tiles: Arc<FilteredTiles>,
}

impl State {
    /// Over a view.
    pub fn new(view: Arc<PlacesView>) -> Self {
        Self { view, tiles: Arc::default() }
    }

    /// The present snapshot.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.view.snapshot()
    }

    /// Tiles of filtered maps.
    pub fn tiles(&self) -> &FilteredTiles {
        &self.tiles
    }
}
