//! Consultations in the database: what was asked, what was collected, what was found and decided, what happened since.

pub mod answers;
pub mod consultations;
pub mod contributions;
pub mod letters;
pub mod places;
pub mod retention;
pub mod steps;
pub mod syntheses;

use std::str::FromStr;

use maillage_store::{Row, Statement, StoreError};
use maillage_vocabulary::ClosedList;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![
        answers::ALL,
        consultations::ALL,
        contributions::ALL,
        letters::ALL,
        places::ALL,
        retention::ALL,
        steps::ALL,
        syntheses::ALL,
    ]
}

maillage_store::migrations! {
    /// The schema of consultations.
    pub MIGRATIONS: "consultations" = [both "0001_consultations"];
}

fn lost(column: &str) -> StoreError {
    StoreError::Settings(format!("a consultation holds an unknown `{column}`"))
}

/// A value of a closed list.
fn listed<L: ClosedList>(row: &Row, column: &str) -> Result<Option<L>, StoreError> {
    let slug: Option<String> = row.get(column)?;
    slug.map(|slug| L::from_slug(&slug).ok_or_else(|| lost(column))).transpose()
}

/// A text that may be absent, as what it means.
fn optional<T: FromStr>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| lost(column))).transpose()
}

/// A document, as what it means.
fn document<T: serde::de::DeserializeOwned>(row: &Row, column: &str) -> Result<T, StoreError> {
    serde_json::from_value(row.get(column)?).map_err(|_| lost(column))
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
