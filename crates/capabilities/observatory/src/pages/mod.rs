//! The screens of the observatory, a file each.

mod area_map;
mod coverage;
mod data;
mod figures;
mod fragility;
mod hub;
mod siting;
mod source;
mod sources;

use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Ctx, Page, Routes};

pub use figures::{fragility as fragility_figure, indicators};
pub use siting::refused;

use crate::state::State;

/// The routes of the screens; files sent have at most `longest` bytes.
pub fn routes(longest: usize) -> Routes<State> {
    let (public, run) = (Permission::Public, Permission::Holds(Right::RunObservatory));
    Routes::new()
        .get("/observatoire", public, hub::page)
        .get("/observatoire/methode", public, hub::method)
        .get("/observatoire/couverture", public, coverage::page)
        .get("/observatoire/implantation", public, siting::page)
        .get("/observatoire/fragilite", public, fragility::page)
        .get("/gestion/observatoire/donnees", run, sources::page)
        .upload("/gestion/observatoire/donnees", run, longest, sources::upload)
        .get("/gestion/observatoire/donnees/{id}", run, source::page)
        .post("/gestion/observatoire/donnees/{id}", run, source::accept)
        .get("/donnees/couverture.csv", public, data::coverage)
        .get("/donnees/indicateurs.csv", public, data::indicators)
        .get("/donnees/fragilite.csv", public, data::fragility)
}

/// The frame of a page under the observatory.
fn frame(ctx: &Ctx, title: &str, about: &str) -> Page {
    ctx.page(ctx.t(title))
        .describe(ctx.t(about))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-observatory"), "/observatoire")
        .crumb(ctx.t(title), ctx.path())
}
