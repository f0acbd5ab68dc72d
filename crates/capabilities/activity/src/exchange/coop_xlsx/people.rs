//! The export of beneficiaries: how many people, and their margins. No row of it is kept.

use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus};
use maillage_vocabulary::{ClosedList as _, reading_key};

use super::workbook::{Cell, Workbook};
use crate::exchange::remarks::Remarks;
use crate::exchange::values::Words;
use crate::exchange::{Problem, Reason, Report};

/// How many distinct people are followed, by gender, age and situation, in the order of the lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caseload {
    /// Distinct people.
    pub people: u32,
    /// By gender; sums to the people.
    pub gender: [u32; 3],
    /// By age; sums to the people.
    pub age: [u32; 8],
    /// By situation; sums to the people.
    pub status: [u32; 5],
}

/// Columns that are read: nothing in them says who someone is.
const READ: [&str; 3] = ["Genre", "Tranche d’âge", "Statut"];
/// The columns of the export that are not.
const PERSONAL: [&str; 8] = [
    "Nom",
    "Prénom",
    "Année de naissance",
    "Nom de la commune",
    "Code INSEE",
    "Code postal",
    "N° de téléphone",
    "E-mail",
];

/// Reads the export of beneficiaries as margins.
///
/// Names, telephones, addresses, birth years and notes are passed over unread. None when the file as a whole is refused;
/// the report says why.
pub fn read_people(bytes: &[u8], file: &str) -> (Option<Caseload>, Report) {
    let mut report = Report::new(file);
    match read_into(bytes, &mut report) {
        Ok(caseload) => (Some(caseload), report),
        Err(problem) => {
            report.add(problem);
            (None, report)
        }
    }
}

fn read_into(bytes: &[u8], report: &mut Report) -> Result<Caseload, Problem> {
    let mut workbook = Workbook::open(bytes)?;
    for sheet in workbook.sheets("Bénéficiaires") {
        let mut table = Table::new(&sheet, report);
        workbook.rows(&sheet, |number, cells| table.row(number, cells))?;
        if table.ranks.is_some() {
            return Ok(table.caseload);
        }
    }
    Err(Problem::of_file(Reason::TableMissing, &READ.join(", ")))
}

struct Table<'t> {
    sheet: &'t str,
    report: &'t mut Report,
    /// Where the columns of [`READ`] stand.
    ranks: Option<[usize; 3]>,
    caseload: Caseload,
    gender: Words<Gender>,
    age: Words<AgeBracket>,
    status: Words<SocialStatus>,
}

impl<'t> Table<'t> {
    fn new(sheet: &'t str, report: &'t mut Report) -> Self {
        let (gender, age, status) = (Words::new(), Words::new(), Words::new());
        Self { sheet, report, ranks: None, caseload: Caseload::default(), gender, age, status }
    }

    fn row(&mut self, number: u64, cells: &[Cell<'_>]) -> bool {
        let mut remarks = Remarks { report: self.report, sheet: Some(self.sheet), line: number };
        let Some(ranks) = self.ranks else {
            self.ranks = head(cells, &mut remarks);
            return true;
        };
        let cell = |rank: usize| cells.iter().find(|(at, _)| *at == rank).map_or("", |(_, text)| text);
        let [gender, age, status] = ranks.map(cell);
        let gender = self.gender.one(READ[0], gender, &mut remarks).unwrap_or(Gender::Unknown);
        let age = self.age.one(READ[1], age, &mut remarks).unwrap_or(AgeBracket::Unknown);
        let status = self.status.one(READ[2], status, &mut remarks).unwrap_or(SocialStatus::Unknown);
        self.caseload.people += 1;
        self.caseload.gender[gender.index()] += 1;
        self.caseload.age[age.index()] += 1;
        self.caseload.status[status.index()] += 1;
        self.report.rows += 1;
        true
    }
}

/// Where the columns stand, if this row is the head of the table; which are passed over is told.
fn head(cells: &[Cell<'_>], remarks: &mut Remarks<'_>) -> Option<[usize; 3]> {
    let rank = |label: &str| {
        let key = reading_key(label);
        cells.iter().find(|(_, text)| reading_key(text) == key).map(|(rank, _)| *rank)
    };
    let ranks = [rank(READ[0])?, rank(READ[1])?, rank(READ[2])?];
    for (_, text) in cells {
        let key = reading_key(text);
        let is = |label: &&str| reading_key(label) == key;
        if PERSONAL.iter().any(is) {
            remarks.say("", text, Reason::ColumnPersonal);
        } else if is(&"Notes supplémentaires") {
            remarks.say("", text, Reason::ColumnFreeText);
        } else if !READ.iter().any(is) {
            remarks.say("", text, Reason::ColumnNotKept);
        }
    }
    Some(ranks)
}
