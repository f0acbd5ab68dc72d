//! Our own table: one row an activity, every value of it.
//!
//! Columns are separated by semicolons and the file begins with a byte-order mark, so that a French spreadsheet opens it
//! as it is. Values of lists are their codes; several stand in a cell, between bars. What a spreadsheet would take for a
//! formula has an apostrophe before it, which reading takes away.
//!
//! A file of somebody else needs two columns, `date` and `type`, and the numbers that it has. A row without identifier
//! gets one from what it says: sent twice, it is counted once. A workbook of the same columns is read too. Who wrote an activity is never in the file.

mod book;
mod columns;
mod coordination;
#[cfg(feature = "parquet")]
mod parquet;
mod read;
#[cfg(test)]
mod tests;
mod workbook;
mod write;

#[cfg(feature = "parquet")]
pub use self::parquet::write_parquet;
pub(super) use book::{is_own, is_workbook, rows};
pub use read::read;
pub(super) use read::separator;
pub use workbook::Book;
pub use write::{Writer, write};
