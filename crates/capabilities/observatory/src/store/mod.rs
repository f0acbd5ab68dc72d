//! The observatory in the database: what is known of communes, and the files that brought it.

pub mod imports;
pub mod values;

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![values::ALL, imports::ALL]
}

maillage_store::migrations! {
    /// The schema of the observatory.
    pub MIGRATIONS: "observatory" = [both "0001_indicators"];
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
