//! Places in the database: a row a place, its sheet as one text, and the imports that brought them.

mod imports;
mod places;

pub use imports::{Counts, ImportRun, Known, Source, import, imports, known_of, record_import, sources};
pub use places::{Stored, Written, all, by_id, change_sheet, insert_new, mark_absent, mark_present};

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![places::ALL, imports::ALL]
}

maillage_store::migrations! {
    /// The schema of places.
    pub MIGRATIONS: "places" = [both "0001_places"];
}
