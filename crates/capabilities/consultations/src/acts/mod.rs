//! What is done with consultations, by pages and API alike: each act is one transaction.

mod ask;
mod conclude;
mod hide;
mod lead;
mod run;

pub use ask::{change, draft};
pub use conclude::{correct, decide, decide_by_link, publish, remind_due, save};
pub use hide::hide;
pub use lead::{close_due, extend, open, withdraw};
pub use run::{
    Answering, answer, contribute, join, mend_answer, mend_contribution, take_back_answer,
    take_back_contribution, write,
};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use maillage_shell::App;
use maillage_store::{StoreError, Tx, Version};
use thiserror::Error;

use crate::counts::LEAST_SHOWN;
use crate::model::{ByWhom, Consultation, ConsultationId, Fault, State, Step};
use crate::store::steps::Happened;
use crate::store::{consultations, steps};

/// Kind of the changes that concern one consultation.
pub const CONSULTATION_CHANGED: &str = "consultation";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such consultation, or nothing of the kind in it.
    #[error("there is no such thing")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen to the consultation any more")]
    Closed,
    /// Fields that must be mended first.
    #[error("something is missing")]
    Unfit(Vec<Fault>),
    /// The place does not stand in the territory of the consultation.
    #[error("the place stands elsewhere")]
    Elsewhere,
    /// The place does not take part.
    #[error("the place has not joined")]
    NotJoined,
    /// Too many messages in a day.
    #[error("too many messages")]
    TooMany,
    /// The link has served, or is too old.
    #[error("the link does not hold any more")]
    Spent,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The consultation.
    pub id: ConsultationId,
    /// The version that shows it.
    pub version: Version,
}

/// Counts under it are hidden.
pub fn smallest_count(app: &App) -> u64 {
    u64::from(app.settings().network.smallest_count).max(LEAST_SHOWN)
}

/// The first moment after a day, on the clocks of the network.
pub(crate) fn end_of(app: &App, day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    app.moment(next.and_time(NaiveTime::MIN))
}

async fn find(tx: &mut Tx, id: &ConsultationId) -> Result<Consultation, Refusal> {
    consultations::find(tx, id).await?.ok_or(Refusal::Unknown)
}

/// Moves a consultation from where it stands, and adds the line that tells it.
async fn go(
    app: &App,
    tx: &mut Tx,
    one: &Consultation,
    (step, by): (Step, ByWhom),
    reason: Option<&str>,
) -> Result<State, Refusal> {
    let state = one.state.after(step).filter(|_| step.is_for(by)).ok_or(Refusal::Closed)?;
    if !consultations::moved(tx, &one.id, one.state, state).await? {
        return Err(Refusal::Closed);
    }
    note(app, tx, &one.id, (step, by), reason).await?;
    tx.changed(CONSULTATION_CHANGED, one.id.as_str());
    Ok(state)
}

async fn note(
    app: &App,
    tx: &mut Tx,
    id: &ConsultationId,
    (step, by_whom): (Step, ByWhom),
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let happened = Happened { at: tx.now(), step, by_whom, reason: reason.map(str::to_owned) };
    steps::insert(tx, &app.ids().uuid(), id, &happened).await
}
