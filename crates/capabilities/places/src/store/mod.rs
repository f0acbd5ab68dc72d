//! Places in the database: a row a place, its sheet as one text, and the imports that brought them.

mod imports;
mod places;
mod professionals;

pub use imports::{Counts, ImportRun, Known, Source, import, imports, known_of, record_import, sources};
pub use places::{
    NewPlace, Stored, Written, all, by_id, change_sheet, insert_new, mark_absent, mark_present, with_ids,
};
pub use professionals::{Totals, counts_by_place, replace_of_source, totals};

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![places::ALL, imports::ALL, professionals::ALL]
}

maillage_store::migrations! {
    /// The schema of places.
    pub MIGRATIONS: "places" = [both "0001_places", both "0002_professionals"];
}

#[cfg(test)]
mod tests {
    use maillage_store::migrate::Migrations;
    use maillage_store::testing::check_schema_and_statements;

    const OWNERS: &[&Migrations] = &[&super::MIGRATIONS];

    #[test]
    fn both_engines_have_the_same_schema_and_take_every_statement() {
        check_schema_and_statements(OWNERS, super::statements().leak());
    }
}
