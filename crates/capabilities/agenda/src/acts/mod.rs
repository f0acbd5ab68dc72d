//! What is done to the agenda: the same acts for pages, API and jobs, each one transaction.

pub mod attend;
pub mod plan;
pub mod register;
mod waiting;

use maillage_shell::Ctx;
use maillage_store::Actor;

/// Kind of the changes that concern one event.
pub const EVENT_CHANGED: &str = "event";
/// Kind of the changes that concern a whole series.
pub const SERIES_CHANGED: &str = "event_series";

/// Who acts in a request.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}
