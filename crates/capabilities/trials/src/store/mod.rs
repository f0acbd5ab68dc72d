//! Campaigns, the panel and what testers say, in the database.

pub mod cells;
pub mod consents;
pub mod feedback;
pub mod links;
pub mod photos;
pub mod problems;
pub mod retention;
pub mod seats;
pub mod sessions;
pub mod steps;
pub mod teams;
pub mod testers;
pub mod trials;

use std::fmt::Display;
use std::str::FromStr;

use maillage_store::{Row, Statement, StoreError};
use maillage_vocabulary::ClosedList;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![
        cells::ALL,
        consents::ALL,
        feedback::ALL,
        links::ALL,
        photos::ALL,
        problems::ALL,
        retention::ALL,
        seats::ALL,
        sessions::ALL,
        steps::ALL,
        teams::ALL,
        testers::ALL,
        trials::ALL,
    ]
}

maillage_store::migrations! {
    /// The schema of campaigns and of the panel.
    pub MIGRATIONS: "trials" = [both "0001_trials"];
}

/// A value of a closed list.
fn listed<L: ClosedList>(row: &Row, column: &str) -> Result<L, StoreError> {
    let slug: String = row.get(column)?;
    L::from_slug(&slug).ok_or_else(|| StoreError::Settings(format!("`{column}` holds an unknown value")))
}

/// A value of a closed list that may be absent.
fn listed_or_none<L: ClosedList>(row: &Row, column: &str) -> Result<Option<L>, StoreError> {
    let slug: Option<String> = row.get(column)?;
    Ok(slug.and_then(|slug| L::from_slug(&slug)))
}

/// A text that may be absent, as what it means.
fn optional<T: FromStr<Err: Display>>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let read =
        |text: String| text.parse().map_err(|error| StoreError::Settings(format!("`{column}`: {error}")));
    text.map(read).transpose()
}

/// Words between spaces, each as what it means; what is not known is left out.
fn several<T: FromStr>(row: &Row, column: &str) -> Result<Vec<T>, StoreError> {
    let text: String = row.get(column)?;
    Ok(text.split(' ').filter_map(|word| word.parse().ok()).collect())
}

/// Words between spaces.
fn joined<T: Display>(words: impl IntoIterator<Item = T>) -> String {
    words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(" ")
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
