//! What the data files of a version hold: as DDI-Codebook 2.5, and as a plain table.
//!
//! Variables: one a question; one for each row of a grid; one (0 or 1) for each option of a multiple choice. Texts are
//! marked as not published: people write names in them.

mod ddi;
mod dictionary;
#[cfg(test)]
mod tests;
mod variables;
mod xml;

pub use ddi::{About, ddi};
pub use dictionary::dictionary;
pub use variables::{Category, Format, Variable, variables};
