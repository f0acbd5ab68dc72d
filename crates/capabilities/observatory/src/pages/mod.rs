//! The screens of the observatory, a file each.

mod area_map;
mod coverage;
mod data;
mod figures;
mod hub;
mod siting;

use maillage_shell::permission::Permission;
use maillage_shell::{Ctx, Page, Routes};

pub use figures::indicators;
pub use siting::refused;

use crate::state::State;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let public = Permission::Public;
    Routes::new()
        .get("/observatoire", public, hub::page)
        .get("/observatoire/methode", public, hub::method)
        .get("/observatoire/couverture", public, coverage::page)
        .get("/observatoire/implantation", public, siting::page)
        .get("/donnees/couverture.csv", public, data::coverage)
}

/// The frame of a page under the observatory.
fn frame(ctx: &Ctx, title: &str, about: &str) -> Page {
    ctx.page(ctx.t(title))
        .describe(ctx.t(about))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-observatory"), "/observatoire")
        .crumb(ctx.t(title), ctx.path())
}
