//! What pages and API share.

use std::sync::Arc;

use axum::extract::Path;
use maillage_places::view::{PlacesView, Snapshot as Places};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Sender};

use crate::model::{EventId, Sheet};
use crate::store::{events, series};
use crate::view::diary::{Diary, DiaryView};
use crate::view::{AgendaView, Entry, Snapshot};
use crate::words;
use crate::{Beside, Reports};

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    view: Arc<AgendaView>,
    diary: Arc<DiaryView>,
    places: Arc<PlacesView>,
    beside: Beside,
}

impl State {
    /// Over the views.
    pub fn new(
        (view, diary, places): (Arc<AgendaView>, Arc<DiaryView>, Arc<PlacesView>),
        beside: Beside,
    ) -> Self {
        Self { view, diary, places, beside }
    }

    /// Reports of activity, where there are any.
    pub fn reports(&self) -> Option<&Arc<dyn Reports>> {
        self.beside.reports.as_ref()
    }

    /// Counts a form that is sent without an account; the seconds to wait where too many came from there. Who keeps the
    /// place writes down as many people as come.
    pub async fn knock(&self, sender: Sender, team: bool) -> Result<Option<u64>, Failure> {
        match &self.beside.gate {
            Some(gate) if !team => Ok(gate.knock(sender).await?),
            _ => Ok(None),
        }
    }

    /// Openings, and what is taken of them.
    pub fn diary(&self) -> Arc<Diary> {
        self.diary.snapshot()
    }

    /// The coming events.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.view.snapshot()
    }

    /// The directory.
    pub fn places(&self) -> Arc<Places> {
        self.places.snapshot()
    }

    /// An event as the database has it: also one that ended long ago.
    pub async fn stored(&self, ctx: &Ctx, id: &EventId) -> Result<Entry, Failure> {
        let db = ctx.app().db();
        let event = events::by_id(db, id).await?.ok_or(Failure::NotFound)?;
        let series = series::by_id(db, &event.series).await?.ok_or(Failure::NotFound)?;
        Ok(Entry::new(ctx.app(), event, Arc::new(series)))
    }

    /// An event that the person may manage.
    pub async fn managed(&self, ctx: &Ctx, Path(id): Path<String>) -> Result<Entry, Failure> {
        let id = EventId::of_address(&id).map_err(|_| Failure::NotFound)?;
        let entry = self.stored(ctx, &id).await?;
        if may_manage(ctx, &self.places(), &entry.series.sheet) { Ok(entry) } else { Err(Failure::Forbidden) }
    }
}

/// Whether the person may announce and change this, there.
pub fn may_manage(ctx: &Ctx, places: &Places, sheet: &Sheet) -> bool {
    let commune = words::commune(places, sheet);
    let target = match (sheet.place(), commune) {
        (Some(place), commune) => Target::Place { id: place.as_str(), commune, organization: None },
        (None, Some(commune)) => Target::Commune(commune),
        (None, None) => Target::Network,
    };
    ctx.can(Right::ManageAgenda, target)
}
