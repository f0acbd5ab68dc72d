//! Activities in the database: a row each. Values of closed lists are kept as their rank, sets as one bit a value; the
//! order of the lists is frozen.

mod delete;
mod followed;
mod imports;
mod read;
mod row;
mod write;

pub use delete::{delete_one, purge_notes};
pub use followed::{
    LastRun, acts_of, followed, followed_of, following_places, forget_followed, idle_followed,
    last_forgetting, record_forgetting, save_followed, switch_off, switch_on,
};
pub use imports::{ImportRun, Origin, forget_files, import, imports, last_pull, record_import};
pub use read::{
    Kept, LAST_DAY, by_id, for_each, known, last_of, of_author, of_day, of_delivery, of_delivery_is_empty,
    of_period, own, told_events,
};
pub use write::{Saved, change, insert_all, save};

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![read::ALL, write::ALL, delete::ALL, imports::ALL, followed::ALL]
}

maillage_store::migrations! {
    /// The schema of activities.
    pub MIGRATIONS: "activity" =
        [both "0001_activity", both "0002_imports", both "0003_followed", both "0004_one_report_an_event"];
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
