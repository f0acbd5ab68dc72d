//! Somebody is asked to fill a seat, and says why they were thought of.

use chrono::{DateTime, Utc};
use maillage_vocabulary::codes;
use serde::{Deserialize, Serialize};

use super::ProjectId;

codes! {
    /// Where an invitation stands.
    pub enum InvitationState("state of an invitation") {
        /// It waits for an answer.
        Sent = "sent",
        /// The seat was taken.
        Accepted = "accepted",
        /// Not this one.
        Declined = "declined",
        /// Nobody answered in time, or the seat went to somebody else.
        Expired = "expired",
    }
}

/// Somebody is asked to fill a seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// Inner id.
    pub id: String,
    /// The project.
    pub project: ProjectId,
    /// Rank of the seat.
    pub rank: u32,
    /// Public id of the profile.
    pub profile: String,
    /// Where it stands.
    pub state: InvitationState,
    /// Why this person.
    pub why: WhyYou,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub expires_at: DateTime<Utc>,
}

/// Why this person: what the solver says of it, kept with the invitation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WhyYou {
    /// The level that the person holds, from 0 to 4.
    pub level: u8,
    /// Whether the seat is taken to learn.
    pub learner: bool,
    /// How far it is, in kilometres; none where nobody travels.
    pub km: Option<f64>,
    /// How many others could fill the seat.
    pub others: usize,
}
