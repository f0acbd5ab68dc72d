//! Developers in the database, what they agreed to, their links, and the counts that everybody sees.

pub mod consents;
pub mod counts;
pub mod developers;
pub mod letters;
pub mod links;
pub mod retention;

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![developers::ALL, consents::ALL, links::ALL, counts::ALL, letters::ALL, retention::ALL]
}

maillage_store::migrations! {
    /// The schema of skills.
    pub MIGRATIONS: "skills" = [both "0001_skills", both "0002_letters"];
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
