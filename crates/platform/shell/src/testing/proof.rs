//! Presses of stories: one that shows what it was given, one that breaks.

use maillage_press::{Content, Paper, Press, PressError};

/// Prints what it was given as readable text, behind the first letters of a PDF.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProofPress;

impl Press for ProofPress {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PressError> {
        let size = match &paper.content {
            Content::Report(report) => report.chapters.len(),
            Content::Certificates { certificates } => certificates.len(),
        };
        Ok(format!("%PDF-proof {size} parts\n{paper:#?}").into_bytes())
    }
}

/// Never prints.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrokenPress;

impl Press for BrokenPress {
    fn print(&self, _: &Paper) -> Result<Vec<u8>, PressError> {
        Err(PressError::Refused("no ink".to_owned()))
    }
}
