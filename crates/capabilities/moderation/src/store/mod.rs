//! Cases in the database: what was reported, what was decided, who contests it, and what opens it without an account.

pub mod appeals;
pub mod cases;
pub mod links;
pub mod reports;
pub mod retention;
pub mod steps;

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![appeals::ALL, cases::ALL, links::ALL, reports::ALL, retention::ALL, steps::ALL]
}

maillage_store::migrations! {
    /// The schema of moderation.
    pub MIGRATIONS: "moderation" = [both "0001_moderation"];
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
