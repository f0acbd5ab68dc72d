//! Appointments for programs: what the pages of appointments show and do.

pub mod one;
pub mod openings;
pub mod own;
pub mod slots;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::state::State;

/// The routes of the API of appointments.
pub fn routes() -> Routes<State> {
    let manage = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/api/v1/slots", Permission::Public, slots::list)
        .post("/api/v1/appointments", Permission::Public, one::book_one)
        .get("/api/v1/appointments", manage, own::list)
        .patch("/api/v1/appointments/{id}", Permission::Public, one::change)
        .get("/api/v1/openings", manage, openings::list)
        .post("/api/v1/openings", manage, openings::declare)
        .delete("/api/v1/openings/{id}", manage, openings::withdraw)
        .post("/api/v1/absences", manage, openings::be_away)
        .delete("/api/v1/absences/{id}", manage, openings::be_back)
        .post("/api/v1/equipment", manage, openings::add_equipment)
        .delete("/api/v1/equipment/{id}", manage, openings::remove_equipment)
}
