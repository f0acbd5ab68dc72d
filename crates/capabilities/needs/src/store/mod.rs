//! Needs in the database: what was told, what happened since, and who supports it.

pub mod areas;
pub mod asked;
pub mod links;
pub mod needs;
pub mod retention;
pub mod steps;
pub mod supports;

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![needs::ALL, steps::ALL, supports::ALL, areas::ALL, asked::ALL, links::ALL, retention::ALL]
}

maillage_store::migrations! {
    /// The schema of needs.
    pub MIGRATIONS: "needs" = [both "0001_needs", both "0002_answers"];
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
