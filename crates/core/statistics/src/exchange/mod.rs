//! Files of a survey: bytes ⇄ the columns, margins and designs of the other modules, with what is wrong by line and column.
//!
//! | file | reader |
//! |---|---|
//! | a sample or areas, as CSV | [`Table`] |
//! | margins, as CSV: `variable,level,total` | [`read_margins`] |
//! | a design, as TOML | [`DesignFile`] |
//! | a table of counts, as CSV | [`read_cells`], under [`crate::disclosure::Rules`] |
//!
//! Cells are read without the spaces around them. An empty cell, and `NA` as R writes it, is missing.

mod cells;
mod design;
mod margins;
mod table;

pub use self::table::{Kind, Table, Wanted};
pub use cells::read_cells;
pub use design::{DesignFile, LonelyName, read_toml};
pub use margins::{LineMargin, read_margins};

/// What is wrong in a file. Lines are counted from 1, as editors do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// No row under the names of the columns, or nothing at all.
    #[error("the file has no rows; write the names of the columns, then one line each")]
    Empty,
    /// A column is not there.
    #[error("the column `{column}` is missing; there are {known}")]
    Column {
        /// What was looked for.
        column: String,
        /// What is there, with commas.
        known: String,
    },
    /// A column that was asked for is there twice.
    #[error("two columns are called `{column}`; rename one")]
    Twice {
        /// Its name.
        column: String,
    },
    /// A column that is to be written is there already.
    #[error("the column `{column}` is there already; rename it")]
    Taken {
        /// Its name.
        column: String,
    },
    /// A cell is not what its column holds.
    #[error("line {line}: `{value}` in the column `{column}` is not {wants}")]
    Cell {
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What stands there.
        value: String,
        /// What should.
        wants: Wants,
    },
    /// A line with more or fewer cells than there are columns.
    #[error("line {line} has {found} cells, the first line {expected}; mend the commas or the quotes")]
    Uneven {
        /// The line.
        line: u64,
        /// Its cells.
        found: u64,
        /// The columns.
        expected: u64,
    },
    /// The text cannot be read.
    #[error("line {line}: {reason}")]
    Broken {
        /// The line.
        line: u64,
        /// Why.
        reason: String,
    },
}

/// What a cell should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// A number, written with a point.
    Number,
    /// A number of 0 or more.
    Weight,
    /// A whole number of 0 or more.
    Count,
    /// A name.
    Name,
    /// Text in UTF-8.
    Text,
    /// What the rows before did not say.
    New,
    /// The sum of its parts.
    Sum,
}

impl std::fmt::Display for Wants {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Number => "a number (write 0.5, without spaces)",
            Self::Weight => "a number of 0 or more",
            Self::Count => "a whole number of 0 or more",
            Self::Name => "a name",
            Self::Text => "text in UTF-8",
            Self::New => "new: the same cell stands above",
            Self::Sum => "the sum of its parts",
        })
    }
}
