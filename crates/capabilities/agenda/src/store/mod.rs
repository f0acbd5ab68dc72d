//! The agenda in the database: series, their events, and those who come; openings and appointments.

pub mod appointments;
pub mod events;
pub(crate) mod invented;
pub mod links;
pub mod openings;
pub mod outside;
pub mod registrations;
pub mod retention;
pub mod series;

use maillage_store::Statement;

/// All SQL of this capability.
pub fn statements() -> Vec<&'static [&'static Statement]> {
    vec![
        appointments::ALL,
        events::ALL,
        invented::ALL,
        links::ALL,
        openings::ALL,
        outside::ALL,
        registrations::ALL,
        retention::ALL,
        series::ALL,
    ]
}

maillage_store::migrations! {
    /// The schema of the agenda.
    pub MIGRATIONS: "agenda" = [both "0001_agenda", both "0002_appointments", both "0003_outside_calendars"];
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
