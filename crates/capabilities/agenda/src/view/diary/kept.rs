//! The diary, kept by the change feed.

use std::sync::Arc;

use arc_swap::ArcSwap;
use async_trait::async_trait;
use chrono::Days;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use super::{Diary, Rules};
use crate::acts::{APPOINTMENT_CHANGED, OPENING_CHANGED};
use crate::store::{appointments, openings};

/// Above that many changed appointments, everything is read again.
const MOST_ONE_BY_ONE: usize = 200;

/// The view of openings and appointments.
#[derive(Default)]
pub struct DiaryView {
    current: ArcSwap<Diary>,
}

impl DiaryView {
    /// The present diary; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Diary> {
        self.current.load_full()
    }
}

async fn rules(app: &App) -> Result<Rules, StoreError> {
    let today = app.local(app.now()).date();
    let day = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    let db = app.db();
    let (openings, absences) = (openings::since(db, day).await?, openings::absences_since(db, day).await?);
    Ok(Rules::new(openings, absences, openings::all_equipment(db).await?))
}

#[async_trait]
impl View for DiaryView {
    fn name(&self) -> &'static str {
        "diary"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[OPENING_CHANGED, APPOINTMENT_CHANGED]
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let booked = appointments::since(app.db(), app.now()).await?;
        self.current.store(Arc::new(Diary::new(rules(app).await?, &booked)));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        if changes.len() > MOST_ONE_BY_ONE {
            return self.load(app).await;
        }
        let mut diary = Diary::clone(&self.snapshot());
        if changes.iter().any(|change| change.kind == OPENING_CHANGED) {
            diary = diary.with_rules(rules(app).await?);
        }
        for change in changes.iter().filter(|change| change.kind == APPOINTMENT_CHANGED) {
            let now = appointments::by_id(app.db(), &change.id).await?;
            diary = diary.with(&change.id, now.as_ref());
        }
        self.current.store(Arc::new(diary));
        Ok(())
    }
}
