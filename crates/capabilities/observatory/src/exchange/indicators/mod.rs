//! Files of indicators: of INSEE and of ARCEP by the names of their columns, or our own with four columns.
//!
//! - **wide**: a column of communes (`CODGEO`…) and columns of values: the census (`P20_POP0014`, `C20_MENPSEUL`), Filosofi
//!   (`MED21`, `TP6021`), ARCEP (`part_fibre`, `part_sans_4g`);
//! - **long**: `commune,indicator,period,value`.
//!
//! A file is read as a stream: only rows of the network’s communes are kept, so that memory is bounded by the network, not by
//! the file. `s`, `nd`, `N/A` and empty cells are not published, never zero. Communes that were joined since are added up
//! where that is true: counts add up, rates do not.

mod cells;
mod columns;
mod join;
mod lines;
mod read;
mod remark;

pub use read::{Options, Reading, read};
pub use remark::{FileProblem, Reason, Remark, Remarks};

#[cfg(test)]
mod tests;
