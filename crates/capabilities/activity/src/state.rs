//! What pages, API and jobs share.

use std::sync::Arc;

use maillage_places::view::PlacesView;

use crate::PastAgenda;
use crate::view::ActivityView;

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    /// Activities.
    pub activities: Arc<ActivityView>,
    /// The directory.
    pub places: Arc<PlacesView>,
    /// An agenda, where there is one.
    pub agenda: Option<Arc<dyn PastAgenda>>,
}
