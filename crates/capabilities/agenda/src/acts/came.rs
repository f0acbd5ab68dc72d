//! Appointments that somebody came to: what a report of activity begins with.

use chrono::{DateTime, NaiveDateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::StoreError;
use maillage_vocabulary::lists::activity::Theme;

use crate::store::appointments::{self, Appointment};

/// An appointment that somebody came to. It does not say who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// Inner id of the appointment.
    pub appointment: String,
    /// The account of whoever received.
    pub person: String,
    /// Where.
    pub place: PlaceId,
    /// When it began, on the clocks of the network.
    pub at: NaiveDateTime,
    /// How long it was to last, in minutes.
    pub minutes: i64,
    /// What it was about, where that was said.
    pub theme: Option<Theme>,
}

/// Those of a place that begin from a moment up to another, in order.
pub async fn came_at(
    app: &App,
    place: PlaceId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Came>, StoreError> {
    let all = appointments::of_place(app.db(), &place, (from, to)).await?;
    Ok(all.into_iter().filter_map(|one| came_of(app, one)).collect())
}

/// One of them; none where nobody came.
pub async fn came(app: &App, appointment: &str) -> Result<Option<Came>, StoreError> {
    let one = appointments::by_id(app.db(), appointment).await?;
    Ok(one.and_then(|one| came_of(app, one)))
}

fn came_of(app: &App, one: Appointment) -> Option<Came> {
    (one.booked && one.came == Some(true)).then(|| Came {
        at: app.local(one.starts_at),
        minutes: (one.ends_at - one.starts_at).num_minutes(),
        appointment: one.id,
        person: one.person,
        place: one.place,
        theme: one.theme,
    })
}
