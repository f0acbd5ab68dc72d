//! The rows of one activity, put together.

use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::{ActivityKind, AgeBracket, Gender, SocialStatus, WorkshopLevel};

use crate::exchange::Reason;
use crate::exchange::draft::Draft;
use crate::exchange::remarks::Remarks;
use crate::exchange::values::margins;
use crate::model::{Field, Helped, PEOPLE_MAX, Provenance, What, Workshop};

/// An activity while its rows are read.
pub(super) struct Group {
    /// The row on which it begins.
    pub line: u64,
    /// What the first row says.
    pub draft: Draft,
    pub kind: ActivityKind,
    /// How many people it says it has.
    pub announced: Option<u16>,
    /// Its rows, and what they say of people.
    pub rows: u16,
    pub gender: [u16; 3],
    pub age: [u16; 8],
    pub status: [u16; 5],
    /// The person, when there is only one.
    pub helped: Helped,
    pub title: Option<Line<150>>,
    pub level: Option<WorkshopLevel>,
}

impl Group {
    /// Counts the person of a row. A group has at most ten thousand: rows beyond say nothing more.
    pub fn count(&mut self, gender: Option<Gender>, age: Option<AgeBracket>, status: Option<SocialStatus>) {
        if self.rows == PEOPLE_MAX {
            return;
        }
        self.rows += 1;
        self.gender[gender.unwrap_or(Gender::Unknown).index()] += 1;
        self.age[age.unwrap_or(AgeBracket::Unknown).index()] += 1;
        self.status[status.unwrap_or(SocialStatus::Unknown).index()] += 1;
    }

    /// What was done, and where it all comes from.
    pub fn close(mut self, column: &str, remarks: &mut Remarks<'_>) -> Option<(Draft, What)> {
        let total = self.total(column, remarks);
        if self.kind == ActivityKind::Individual && total == 1 {
            return Some((self.draft, What::Individual(self.helped)));
        }
        if self.kind == ActivityKind::Individual {
            remarks.say(column, &total.to_string(), Reason::SeveralAtOnce);
        }
        let people = margins(column, total, None, (self.gender, self.age, self.status), remarks)?;
        // The export does not say who had come before.
        self.draft.provenance = self.draft.provenance.with(Field::Seen, Provenance::Estimated);
        Some((self.draft, What::Workshop(Workshop { title: self.title, level: self.level, people })))
    }

    /// Rows and announced number, made to agree.
    fn total(&self, column: &str, remarks: &mut Remarks<'_>) -> u16 {
        let announced = self.announced.unwrap_or(self.rows).clamp(1, PEOPLE_MAX);
        if announced > self.rows {
            let (told, rows) = (announced.to_string(), self.rows.to_string());
            remarks.tell(column, &told, Reason::RowsUnder, &rows, None);
        } else if announced < self.rows {
            let (told, rows) = (announced.to_string(), self.rows.to_string());
            remarks.tell(column, &told, Reason::RowsOver, &rows, Some(&rows));
        }
        announced.max(self.rows)
    }
}
