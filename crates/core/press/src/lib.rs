//! The press: a paper as plain data becomes a PDF to print, to send and to keep.
//!
//! What is on paper is said here without a word of Typst: whoever prints needs nothing heavy to compile. Only with the
//! cargo feature `typst` is there a [`Press`] that really prints, [`Typst`]; a program built without it says so.
//!
//! Pure: nothing is read from the machine, no clock, no font of the system. The same paper gives the same bytes.

mod paper;
#[cfg(feature = "typst")]
mod typeset;

pub use paper::{
    Block, Certificate, Chapter, Chart, Content, KeyFigure, Paper, Report, ReportWords, Table, Term,
};
#[cfg(feature = "typst")]
pub use typeset::Typst;

/// Why a paper could not be printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// The typesetter refused it: a defect of ours, as words of people never become instructions.
    #[error("the paper could not be set: {0}")]
    Refused(String),
}

/// Turns papers into PDF. It takes time (a second, more for long papers): call it from a job, never from a request.
pub trait Press: Send + Sync {
    /// The bytes of a PDF, tagged for screen readers.
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PressError>;
}
