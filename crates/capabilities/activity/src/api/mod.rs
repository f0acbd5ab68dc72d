//! The API of activity: what the pages do, as JSON.

mod document;
mod figures;
mod list;
mod shape;
mod tell;
mod yearly;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::pages::State;

pub use document::document;
pub use tell::{Sent, answers};
pub use figures::json as figures_json;

/// Most bytes of a body: five hundred reports, each with its remark.
const LONGEST_BODY: usize = 2 << 20;

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let report = Permission::Holds(Right::ReportActivity);
    Routes::new()
        .upload("/api/v1/activities", report, LONGEST_BODY, tell::tell)
        .get("/api/v1/activities", report, list::list)
        .get("/api/v1/figures", Permission::Public, figures::figures)
        .get("/api/v1/yearly-reports/{year}", Permission::Public, yearly::report)
        .get("/api/v1/yearly-reports/{year}/pdf", Permission::Public, yearly::look)
        .post("/api/v1/yearly-reports/{year}/pdf", Permission::Public, yearly::print)
}
