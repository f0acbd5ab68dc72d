//! Printing with Typst. This room alone knows it.

mod clean;
mod world;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{Paper, Press, PressError};
use world::Sheet;

/// Families that papers use: text, and what it lacks (arrows, Arabic).
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// A press with Typst, and fonts of its own.
pub struct Typst {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Default for Typst {
    fn default() -> Self {
        Self::new()
    }
}

impl Typst {
    /// A press, its fonts read.
    pub fn new() -> Self {
        let faces = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
        let fonts: Vec<Font> = faces.filter(|font| FAMILIES.contains(&font.info().family.as_str())).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Self { fonts, book }
    }

    /// Whether a letter can be shown.
    fn has(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

impl Press for Typst {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PressError> {
        let sheet = Sheet::new(self, paper)?;
        let Warned { output, .. } = typst::compile(&sheet);
        let printed = output.and_then(|document| typst_pdf::pdf(&document, &options(paper)?));
        // What was remembered of this paper is of no use for the next.
        comemo::evict(0);
        printed.map_err(|errors| PressError::Refused(told(&errors)))
    }
}

/// A PDF that screen readers understand (PDF/UA-1), and that archives keep (PDF/A-2a).
fn options(paper: &Paper) -> Result<PdfOptions, typst::ecow::EcoVec<SourceDiagnostic>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|error| {
        let error = SourceDiagnostic::error(typst::syntax::Span::detached(), error.message().clone());
        typst::ecow::eco_vec![error]
    })?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("maillage {} {}", paper.title, paper.made_at)),
        creator: Smart::Custom(Some("Maillage".to_owned())),
        timestamp: moment(paper.made_at).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn moment(at: DateTime<Utc>) -> Option<Datetime> {
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let (hour, minute, second) = (part(at.hour()), part(at.minute()), part(at.second()));
    Datetime::from_ymd_hms(at.year(), part(at.month()), part(at.day()), hour, minute, second)
}

fn told(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;
