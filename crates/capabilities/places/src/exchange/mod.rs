//! Outside formats: bytes to places and back, with what is wrong said row by row.
//!
//! - [`national`]: the national schema "lieux de médiation numérique", v1.0.2 and v0.1, CSV and JSON;
//! - [`Problem`], [`Reason`]: what is wrong, where, and what to do;
//! - [`Report`]: the check of a whole file;
//! - [`tools`]: tables, JSON, encodings and dates, for whoever else reads files.

mod container;
mod encoding;
mod json_rows;
pub mod national;
mod problem;
mod report;
mod scan;
mod table;
pub mod tools;

pub use encoding::Encoding;
pub use problem::{Effect, Problem, Reason, Severity};
pub use report::{Kind, Report, write_report};
