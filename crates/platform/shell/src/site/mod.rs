//! Pages and resources that belong to no capability.

mod api_page;
mod catalogue;
mod language;
mod legal;
mod operations;
mod robots;
mod search;
mod style;

use crate::app::App;
use crate::assets;
use crate::map;
use crate::permission::{Permission, Right};
use crate::routes::Routes;

pub use api_page::document;

/// The routes of the shell.
pub(crate) fn routes(_app: &App) -> Routes {
    use Permission::{Holds, Public};
    Routes::new()
        .get("/assets/{file}", Public, assets::serve)
        .get("/contours/{file}", Public, map::drawing)
        .get("/langue/{code}", Public, language::choose)
        .get("/recherche", Public, search::page)
        .get("/api/v1/suggest", Public, search::suggest)
        .get("/api/v1/openapi.json", Public, api_page::json)
        .get("/api", Public, api_page::page)
        .get("/api/problemes", Public, api_page::problems)
        .get("/donnees", Public, catalogue::page)
        .get("/style", Public, style::page)
        .get("/accessibilite", Public, legal::accessibility)
        .get("/donnees-personnelles", Public, legal::privacy)
        .get("/mentions-legales", Public, legal::notice)
        .get("/plan-du-site", Public, legal::site_map)
        .get("/facile-a-lire", Public, legal::easy_read)
        .get("/robots.txt", Public, robots::robots)
        .get("/.well-known/security.txt", Public, robots::security)
        .get("/health/live", Public, operations::live)
        .get("/health/ready", Public, operations::ready)
        .get("/metrics", Holds(Right::RunOperations), operations::metrics)
}
