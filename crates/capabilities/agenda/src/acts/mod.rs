//! What is done to the agenda: the same acts for pages, API and jobs, each one transaction.

pub mod appointments;
pub mod attend;
pub mod came;
pub mod openings;
pub mod outside;
pub mod plan;
pub mod register;
mod waiting;

use maillage_shell::Ctx;
use maillage_store::Actor;

/// Kind of the changes that concern one event.
pub const EVENT_CHANGED: &str = "event";
/// Kind of the changes that concern a whole series.
pub const SERIES_CHANGED: &str = "event_series";
/// Kind of the changes that concern openings, absences, rooms and devices.
pub const OPENING_CHANGED: &str = "opening";
/// Kind of the changes that concern one appointment.
pub const APPOINTMENT_CHANGED: &str = "appointment";

/// Who acts in a request.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}
