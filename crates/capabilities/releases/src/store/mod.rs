//! What is given away, taken up and achieved, in the database.

pub mod achievements;
pub mod deliverables;
pub mod kits;
pub mod retention;
pub mod reuses;
pub mod steps;

use std::str::FromStr;

use maillage_store::{Row, Statement, StoreError};

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![deliverables::ALL, kits::ALL, reuses::ALL, achievements::ALL, steps::ALL, retention::ALL]
}

maillage_store::migrations! {
    /// The schema of releases.
    pub MIGRATIONS: "releases" = [both "0001_releases"];
}

/// A text that may be absent, as what it means.
fn optional<T: FromStr<Err: std::fmt::Display>>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let read = |text: String| text.parse().map_err(|error| lost(column, &error));
    text.map(read).transpose()
}

/// A row holds what this version does not know.
fn lost(column: &str, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Settings(format!("`{column}`: {error}"))
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
