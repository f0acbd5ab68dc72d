//! Outside formats: bytes to activities and back, with what is wrong said by sheet, row and column.
//!
//! - [`coop_xlsx`]: the workbook "Accompagnements" of La Coop, one row a person; and the margins of its beneficiaries;
//! - [`coop_api`]: the answers of its API;
//! - [`coop_v1`]: reports of its first version, JSON or CSV;
//! - [`csv`]: our own table, one row an activity.
//!
//! What is read is marked as imported; what had to be worked out (an age of the first version) as estimated. A value that
//! no list knows stops nothing: it is left out, told once, and counted ([`Report::unknown`]).
//!
//! **People are not read.** Columns with names, telephones or free text about someone are passed over unread, and the
//! report says so.

pub mod coop_api;
pub mod coop_v1;
pub mod coop_xlsx;
pub mod csv;
mod draft;
mod format;
mod identity;
mod problem;
mod refused;
mod remarks;
mod report;
#[cfg(test)]
mod tests;
mod values;

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_territory::CommuneCode;
use maillage_vocabulary::Line;

use crate::model::{Activity, ActivityId};
pub use format::Format;
pub use problem::{Effect, Problem, Reason, Severity};
pub use refused::refused;
pub use report::{Report, write_report};

/// What reading needs to know beside the bytes.
pub struct Options<'o> {
    /// Name of the file, for the report.
    pub file: String,
    /// The day of the reading, on the clocks of the network: an activity of a later day is refused.
    pub today: NaiveDate,
    /// The account that the activities count for.
    pub author: Option<String>,
    /// Most rows that are read.
    pub most_rows: u64,
    /// Finds the places that files name.
    pub places: &'o (dyn FindPlace + Sync),
    /// Makes an inner identifier for each activity.
    pub new_id: &'o (dyn Fn() -> ActivityId + Sync),
}

/// A place as a file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NamedPlace<'t> {
    /// Its identifier: ours in our table, La Coop's in its API.
    pub id: Option<&'t str>,
    /// Its name.
    pub name: Option<&'t str>,
    /// Its commune.
    pub commune: Option<CommuneCode>,
}

/// Finds the places of the network that files name.
pub trait FindPlace {
    /// The place, if one and only one answers.
    fn find(&self, named: NamedPlace<'_>) -> Option<PlaceId>;

    /// The commune of a place: that of what was done in it, where a file does not tell.
    fn commune(&self, _place: PlaceId) -> Option<CommuneCode> {
        None
    }

    /// Whether activities of a place, or of none, may be brought in by whoever brings them.
    fn is_open(&self, _place: Option<PlaceId>) -> bool {
        true
    }
}

/// What a whole file gives.
#[derive(Debug)]
pub struct Import {
    /// The activities, in the order of the file. An inner identifier is new unless the file is our own: whoever brings
    /// them in finds by [`Origin`](crate::model::Origin) those that are there already.
    pub activities: Vec<Activity>,
    /// Identifiers, at the source, of activities that were taken away there.
    pub gone: Vec<Line<100>>,
    /// What is wrong.
    pub report: Report,
}

impl Import {
    fn new(options: &Options<'_>) -> Self {
        Self { activities: Vec::new(), gone: Vec::new(), report: Report::new(&options.file) }
    }

    /// Adds what is wrong with the file as a whole. A file that is refused gives nothing: it never lands by half.
    fn end(&mut self, problem: Problem) {
        self.report.add(problem);
        if self.report.is_refused() {
            self.activities.clear();
            self.report.refused_rows.clear();
            (self.report.kept, self.report.supports) = (0, 0);
        }
    }

    fn add(&mut self, activity: Activity) {
        self.report.kept += 1;
        self.report.supports += u64::from(activity.supports());
        self.activities.push(activity);
    }
}
