//! The screens of campaigns, a file each.

mod card;
mod charter;
mod counts;
mod feed;
mod join;
mod key;
mod list;
mod manage;
mod manage_draw;
mod manage_one;
mod manage_sessions;
mod one;
mod own;
mod photo;
mod propose;
mod report;
mod report_acts;
mod say;
mod seat;
mod session;
mod team;
mod welcome;

use axum::response::Response;
use http::StatusCode;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Ctx, Failure, FieldErrors, Routes};

pub use counts::{at_place, figures, indicators, search_hits};
pub use manage::read_most;
pub use manage_draw::{missing, seed};
pub use manage_one::{TypedSession, decision};
pub use manage_sessions::read as read_session;
pub use own::everything;
pub use photo::send as send_photo;
pub use report_acts::answer;
pub use say::Sent;
pub use session::find as find_session;
pub use welcome::{called, find as find_called, for_somebody, kept as kept_places};

use crate::acts::Refusal;
use crate::model::Fault;
use crate::picture::{MOST_BYTES, PictureError};
use crate::state::State;

/// Bytes of a form with a photo: the photo, and what stands beside it.
pub const MOST_FORM: usize = MOST_BYTES + 64 * 1024;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    public().merge(teams()).merge(testers()).merge(managing()).merge(in_places())
}

fn public() -> Routes<State> {
    use Permission::Public;
    Routes::new()
        .get("/tests", Public, list::page)
        .get("/tests/charte", Public, charter::page)
        .get("/tests/flux.xml", Public, feed::atom)
        .get("/tests/flux.json", Public, feed::json)
        .get("/tests/{id}", Public, one::page)
}

fn teams() -> Routes<State> {
    use Permission::Public;
    Routes::new()
        .get("/tests/proposer", Public, propose::page)
        .post("/tests/proposer", Public, propose::send)
        .get("/tests/proposer/merci", Public, propose::thanks)
        .get("/tests/equipe", Public, team::page)
        .post("/tests/equipe/lien", Public, team::ask_link)
        .post("/tests/equipe/confirmer", Public, team::confirm)
        .get("/tests/equipe/photo/{photo}", Public, photo::of_team)
        .get("/tests/equipe/{id}", Public, report::of_team)
        .post("/tests/equipe/{id}", Public, report_acts::by_team)
}

fn testers() -> Routes<State> {
    use Permission::Public;
    Routes::new()
        .get("/tests/participer", Public, join::page)
        .post("/tests/participer", Public, join::go)
        .get("/tests/participer/merci", Public, join::thanks)
        .get("/tests/moi", Public, own::page)
        .post("/tests/moi", Public, own::act)
        .post("/tests/moi/lien", Public, own::ask_link)
        .get("/tests/moi/donnees.json", Public, own::export)
        .get("/tests/moi/photo/{photo}", Public, photo::of_tester)
        .get("/tests/moi/{seat}", Public, seat::page)
        .post("/tests/moi/{seat}", Public, seat::act)
        .get("/tests/moi/{seat}/{task}", Public, say::by_tester)
        .upload("/tests/moi/{seat}/{task}", Public, MOST_FORM, say::send_by_tester)
}

fn managing() -> Routes<State> {
    let lead = Permission::Holds(Right::LeadTrials);
    Routes::new()
        .get("/gestion/tests", lead, manage::page)
        .post("/gestion/tests/reglages", lead, manage::settings)
        .get("/gestion/tests/photo/{photo}", lead, photo::of_network)
        .get("/gestion/tests/{id}", lead, manage_one::page)
        .post("/gestion/tests/{id}", lead, manage_one::decide)
        .post("/gestion/tests/{id}/quotas", lead, manage_one::quotas)
        .get("/gestion/tests/{id}/tirage", lead, manage_draw::preview)
        .post("/gestion/tests/{id}/tirage", lead, manage_draw::invite)
        .post("/gestion/tests/{id}/seances", lead, manage_sessions::plan)
        .post("/gestion/tests/{id}/seances/{session}", lead, manage_sessions::call_off)
        .get("/gestion/tests/{id}/compte-rendu", lead, report::of_network)
        .post("/gestion/tests/{id}/compte-rendu", lead, report_acts::by_network)
}

fn in_places() -> Routes<State> {
    let receive = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/gestion/accueil-tests", receive, welcome::page)
        .post("/gestion/accueil-tests/{tester}", receive, welcome::act)
        .get("/gestion/accueil-tests/seances/{session}", receive, session::page)
        .post("/gestion/accueil-tests/seances/{session}/{seat}", receive, session::act)
        .get("/gestion/accueil-tests/seances/{session}/{seat}/{task}", receive, say::by_place)
        .upload(
            "/gestion/accueil-tests/seances/{session}/{seat}/{task}",
            receive,
            MOST_FORM,
            say::send_by_place,
        )
}

/// Gives a page another status.
fn with_status(page: Result<Response, Failure>, status: StatusCode) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = status;
    Ok(page)
}

/// Faults in the words of the person.
pub fn told(ctx: &Ctx, faults: &[Fault]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    errors
}

/// The sentence for whoever cannot do this; a failure where there is nothing to say.
pub fn sentence(ctx: &Ctx, refusal: Refusal) -> Result<String, Failure> {
    let key = match refusal {
        Refusal::Unknown => return Err(Failure::NotFound),
        Refusal::Store(error) => return Err(error.into()),
        Refusal::Unanswered(count) => {
            return Ok(ctx.tx("trial-refused-unanswered", &[("count", (count as u64).into())]));
        }
        Refusal::Closed => "trial-refused-closed",
        Refusal::Full => "trial-refused-full",
        Refusal::SessionFull => "trial-refused-session",
        Refusal::Owes => "trial-refused-owes",
        Refusal::MostPhotos => "trial-refused-photos",
        Refusal::Picture(PictureError::TooLarge) => "trial-refused-photo-large",
        Refusal::Picture(PictureError::Kind) => "trial-refused-photo-kind",
        Refusal::Picture(PictureError::Broken) => "trial-refused-photo-broken",
    };
    Ok(ctx.t(key).to_owned())
}
