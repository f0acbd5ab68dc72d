//! The screens of moderation, a file each.

mod case;
mod follow;
mod log;
mod parts;
mod queue;
mod report;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

pub use case::{Typed as DecisionTyped, decider, found, sentence};
pub use queue::in_order;

use crate::state::State;

/// The page at which anyone reports.
pub const REPORT: &str = "/signaler";

/// The rules, and what was decided.
pub const LOG: &str = "/moderation";

/// The page that a secret opens.
pub fn follow_href(secret: &str) -> String {
    format!("/signalement?cle={}", maillage_shell::encode(secret))
}

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let moderate = Permission::Holds(Right::Moderate);
    Routes::new()
        .get(REPORT, Permission::Public, report::page)
        .post(REPORT, Permission::Public, report::go)
        .get("/signalement", Permission::Public, follow::page)
        .post("/signalement/contester", Permission::Public, follow::contest)
        .post("/signalement/corrige", Permission::Public, follow::mend)
        .get(LOG, Permission::Public, log::page)
        .get("/moderation.csv", Permission::Public, log::file)
        .get("/gestion/moderation", moderate, queue::page)
        .get("/gestion/moderation/{id}", moderate, case::page)
        .post("/gestion/moderation/{id}", moderate, case::decide)
}
