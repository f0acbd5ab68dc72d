//! The API of activity: what the pages do, as JSON.

mod document;
mod figures;
mod followed;
mod imports;
mod list;
mod shape;
mod tell;
mod to_tell;
mod yearly;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::state::State;

pub use document::document;
pub use figures::json as figures_json;
pub use followed::FollowedJson;
pub use tell::{Sent, answers};

/// Most bytes of a body: five hundred reports, each with its remark.
const LONGEST_BODY: usize = 2 << 20;

/// The routes of the API.
pub fn routes(longest_file: usize) -> Routes<State> {
    let report = Permission::Holds(Right::ReportActivity);
    let import = Permission::Holds(Right::ImportActivities);
    Routes::new()
        .upload("/api/v1/activities", report, LONGEST_BODY, tell::tell)
        .get("/api/v1/activities", report, list::list)
        .get("/api/v1/activities/to-tell", report, to_tell::list)
        .get("/api/v1/figures", Permission::Public, figures::figures)
        .get("/api/v1/yearly-reports/{year}", Permission::Public, yearly::report)
        .get("/api/v1/yearly-reports/{year}/pdf", Permission::Public, yearly::look)
        .post("/api/v1/yearly-reports/{year}/pdf", Permission::Public, yearly::print)
        .get("/api/v1/followed-people", report, followed::list)
        .post("/api/v1/followed-people", report, followed::create)
        .get("/api/v1/followed-people/{id}", report, followed::one)
        .patch("/api/v1/followed-people/{id}", report, followed::change)
        .delete("/api/v1/followed-people/{id}", report, followed::erase)
        .upload("/api/v1/activity-imports", import, longest_file, imports::send)
        .get("/api/v1/activity-imports", import, imports::list)
        .get("/api/v1/activity-imports/{id}", import, imports::one)
        .post("/api/v1/activity-imports/{id}/acceptance", import, imports::accept)
}
