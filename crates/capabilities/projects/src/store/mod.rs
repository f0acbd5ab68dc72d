//! Projects in the database: what was told, their seats and workshops, who was asked, what happened.

pub mod invitations;
pub mod projects;
pub mod slots;
pub mod steps;
pub mod workshops;

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![projects::ALL, slots::ALL, steps::ALL, workshops::ALL, invitations::ALL]
}

maillage_store::migrations! {
    /// The schema of projects.
    pub MIGRATIONS: "projects" = [both "0001_projects"];
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
