//! The screens of the directory, a file each.

mod card;
mod choices;
mod counts;
mod data;
mod filters;
mod finder_map;
mod home;
mod hours_words;
mod import;
mod import_problems;
mod imports;
mod list;
mod list_query;
mod map;
mod notes;
mod place;
mod place_parts;
mod site_map;
mod territory;
mod tiles;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

pub use counts::{figures, indicators, professionals, professionals_in, search_all, search_hits};
pub use tiles::FilteredTiles;

use crate::state::State;

/// The routes of the screens; files sent have at most `longest` bytes.
pub fn routes(longest: usize) -> Routes<State> {
    use Permission::{Holds, Public};
    let may_import = Holds(Right::ImportPlaces);
    Routes::new()
        .get("/", Public, home::page)
        .get("/lieux", Public, list::page)
        .get("/lieux/{place}", Public, place::page)
        .get("/carte", Public, map::page)
        .get("/territoires", Public, territory::index)
        .get("/territoires/{code}", Public, territory::page)
        .get("/tiles/places/{z}/{x}/{y}", Public, tiles::tile)
        .get("/donnees/{file}", Public, data::file)
        .get("/sitemap.xml", Public, site_map::xml)
        .get("/gestion/imports", may_import, imports::page)
        .upload("/gestion/imports", may_import, longest, imports::upload)
        .get("/gestion/imports/{id}", may_import, import::preview)
        .post("/gestion/imports/{id}", may_import, import::accept)
        .get("/gestion/imports/{id}/problemes.csv", may_import, import::report)
        .get("/gestion/imports/{id}/remarques/{code}", may_import, import_problems::page)
}
