//! The workbooks of La Coop de la médiation numérique.
//!
//! "Accompagnements" has one row a beneficiary; rows of one activity share its "ID CRA". Rows about the export and its
//! filters stand above the table; several values of a cell stand on lines of their own; "3/10" is the third person of
//! ten. Its anonymous people are drawn at random from the margins that were typed, so that what a row joins (a woman
//! over seventy) means nothing: only the margins are read, and written.

mod columns;
mod group;
mod people;
mod read;
mod refused;
#[cfg(test)]
mod tests;
mod workbook;
mod write;

pub use people::{Caseload, read_people};
pub use read::read;
pub(super) use refused::refused;
pub(super) use workbook::{Cell, Workbook};
pub(super) use write::date;
pub use write::{PlaceWords, Words, Writer, write};
