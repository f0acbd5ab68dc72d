//! The national schema "lieux de médiation numérique": read tolerantly, written strictly.
//!
//! Read: v1.0.2 and v0.1, CSV and JSON, told apart by their content. [`File::open`] looks at a file as
//! a whole, [`File::rows`] reads its rows one at a time, [`check`] reads them all and reports.
//! Written: v1.0.2 only, as CSV, JSON and GeoJSON ([`write`]).
//!
//! What a file says is never lost in silence: a row that is refused can be written back with its
//! reasons ([`Refused`]), a column that the schema does not have is kept with the place.

mod columns;
mod file;
mod layout;
mod parallel;
mod read;
mod refused;
mod row;
mod rows;
pub mod write;

#[cfg(test)]
mod tests;

use std::thread;

use chrono::NaiveDate;
use maillage_territory::{Scope, Territories};

use super::{Reason, Report};
use crate::model::{BodyName, Sheet};
pub use columns::Column;
pub use file::{File, Format};
pub use read::read_date;
pub use refused::Refused;
pub use rows::{Outcome, Rows};

/// What a check needs to know beside the bytes.
#[derive(Debug, Clone)]
pub struct Options {
    /// Name of the file, for the report.
    pub file: String,
    /// The day of the check: a later date is reported.
    pub today: NaiveDate,
    /// What the network covers: a place elsewhere is reported. None where no network is concerned.
    pub scope: Option<Scope>,
    /// The source of rows that name none.
    pub source: Option<BodyName>,
    /// Most rows that are read.
    pub most_rows: u64,
    /// How many threads read the rows. One, unless asked: a server has other things to do.
    pub threads: usize,
}

impl Options {
    /// Options for a file checked on a day.
    pub fn new(file: &str, today: NaiveDate) -> Self {
        Self { file: file.to_owned(), today, scope: None, source: None, most_rows: 1_000_000, threads: 1 }
    }

    /// The same for the network that will have the places.
    #[must_use]
    pub fn within(self, scope: &Scope) -> Self {
        Self { scope: Some(scope.clone()), ..self }
    }
}

/// Loads what reading needs, the territories, in a thread of its own: some ten milliseconds during which the caller
/// may fetch its file.
pub fn prepare() {
    thread::spawn(Territories::embedded);
}

/// What a whole file gives.
#[derive(Debug)]
pub struct Import {
    /// The sheets, with the line of each in the file.
    pub sheets: Vec<(u64, Sheet)>,
    /// What is wrong.
    pub report: Report,
    /// Ids at the source of the refused rows.
    pub refused_ids: Vec<String>,
    /// Whether the file is a whole delivery and the id of every row is known, so that an id that is not there is an
    /// absence. Refused rows that come back mended are a part of a delivery.
    pub complete: bool,
    /// The refused rows as a file to mend and send again, in the format of the original. Empty when no
    /// row is refused.
    pub refused: Vec<u8>,
}

/// Reads a whole file. Any bytes give an answer.
pub fn read_bytes(bytes: &[u8], options: &Options) -> Import {
    let mut import = Import {
        sheets: Vec::new(),
        report: Report::new(&options.file),
        refused_ids: Vec::new(),
        complete: true,
        refused: Vec::new(),
    };
    let file = match File::open(bytes, options) {
        Ok(file) => file,
        Err(problem) => {
            import.report.refuse_file(*problem);
            return import;
        }
    };
    import.report.describe(&file);
    let mut refused = Refused::new(&file);
    import.complete = !refused.comes_back();
    file.for_each(|mut outcome| {
        if let Some(sheet) = &mut outcome.sheet {
            import.complete &= !refused::take_reason(sheet);
        }
        if outcome.sheet.is_none() {
            refused.add(&outcome);
            import.complete &= outcome.source_id.is_some();
            import.refused_ids.extend(outcome.source_id.as_deref().map(str::to_owned));
        }
        import.report.add(&outcome);
        import.sheets.extend(outcome.sheet.map(|sheet| (outcome.line, sheet)));
    });
    let cut_short = [Reason::TooManyRows, Reason::TooManyFaults];
    import.complete &= !cut_short.iter().any(|reason| import.report.counts.contains_key(reason));
    import.refused = refused.into_bytes();
    import
}

/// Checks a whole file, keeping nothing of it but the report.
pub fn check(bytes: &[u8], options: &Options) -> Report {
    let mut report = Report::new(&options.file);
    match File::open(bytes, options) {
        Ok(file) => {
            report.describe(&file);
            // The thread that made a sheet drops it: what crosses threads is slow to free.
            file.for_each_keeping(Outcome::verdict, |outcome| report.add(&outcome));
        }
        Err(problem) => report.refuse_file(*problem),
    }
    report
}
