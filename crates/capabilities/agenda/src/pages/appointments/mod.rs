//! The screens of appointments: finding a time, taking it, one's own; and those of who receives.

mod equipment;
mod find;
mod hours;
mod others;
mod own;
mod take;
mod week;

use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::permission::{Permission, Right, Target};
use maillage_shell::{Ctx, Failure, Routes};

pub use find::next_at_place;
pub use take::{Typed as Taking, asked as asked_for, sentence as refusal_of_time};

use super::State;

/// Whether the person may keep the appointments of a place, and so read who comes.
pub fn may_keep(ctx: &Ctx, places: &Places, place: PlaceId) -> bool {
    let commune = places.by_id(place.as_str()).and_then(|entry| entry.commune);
    ctx.can(Right::ManageAgenda, Target::Place { id: place.as_str(), commune, organization: None })
}

/// Whether the person may tell activity for a place.
pub fn may_tell(ctx: &Ctx, places: &Places, place: PlaceId) -> bool {
    let commune = places.by_id(place.as_str()).and_then(|entry| entry.commune);
    ctx.can(Right::ReportActivity, Target::Place { id: place.as_str(), commune, organization: None })
}

/// Refuses who may not.
pub fn require(ctx: &Ctx, places: &Places, place: PlaceId) -> Result<(), Failure> {
    if may_keep(ctx, places, place) { Ok(()) } else { Err(Failure::Forbidden) }
}

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let manage = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/rendez-vous", Permission::Public, find::page)
        .get("/rendez-vous/{slot}", Permission::Public, take::page)
        .post("/rendez-vous/{slot}", Permission::Public, take::save)
        .get("/rendez-vous/le-mien", Permission::Public, own::page)
        .post("/rendez-vous/le-mien/annuler", Permission::Public, own::cancel)
        .get("/rendez-vous/le-mien/changer", Permission::Public, own::change_page)
        .post("/rendez-vous/le-mien/changer", Permission::Public, own::change)
        .get("/gestion/rendez-vous", manage, week::page)
        .post("/gestion/rendez-vous/{appointment}", manage, week::act)
        .get("/gestion/rendez-vous/heures", manage, hours::page)
        .post("/gestion/rendez-vous/heures", manage, hours::declare)
        .post("/gestion/rendez-vous/heures/{opening}/retirer", manage, hours::withdraw)
        .post("/gestion/rendez-vous/absences", manage, hours::be_away)
        .post("/gestion/rendez-vous/absences/{absence}/retirer", manage, hours::be_back)
        .post("/gestion/rendez-vous/materiel", manage, equipment::add)
        .post("/gestion/rendez-vous/materiel/{equipment}/retirer", manage, equipment::remove)
}
