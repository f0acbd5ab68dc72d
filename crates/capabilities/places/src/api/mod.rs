//! The API of the directory: what the pages show, as JSON.

mod document;
mod list;
mod one;
mod shape;
mod territory;

use maillage_shell::Routes;
use maillage_shell::permission::Permission::Public;

use crate::state::State;

pub use document::document;

/// The routes of the API.
pub fn routes() -> Routes<State> {
    Routes::new().get("/api/v1/places", Public, list::list).get("/api/v1/places/{id}", Public, one::one).get(
        "/api/v1/territories/{code}",
        Public,
        territory::one,
    )
}
