//! The observatory in the database.

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![]
}

maillage_store::migrations! {
    /// The schema of the observatory.
    pub MIGRATIONS: "observatory" = [];
}
