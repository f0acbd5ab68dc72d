//! Reports of the first version of La Coop ("espace coop" of conseillers numériques), 2020 to 2024.
//!
//! JSON (an array, or an object a line) or CSV, with the names of its fields; those inside `age`, `statut`,
//! `accompagnement` and `organismes` stand behind a dot in CSV (`age.plus60ans`). Values are those of
//! `validationCra.js`; what they became is the crosswalk of La Coop's own migration.
//!
//! Its age brackets are not those of today. 18–35 is divided 29.15 % / 70.85 %, 60 and over 48.05 % / 51.95 %, as La Coop
//! did, but not by lot: an identifier decides, so that bringing a file in again changes nothing. 35–60 becomes 40–59.
//! All three are marked as estimated.

mod ages;
mod crosswalk;
mod fields;
mod read;
#[cfg(test)]
mod tests;

pub use read::read;
