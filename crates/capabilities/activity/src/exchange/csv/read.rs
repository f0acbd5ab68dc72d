//! Reads our table, as text or as a workbook.

use std::borrow::Cow;
use std::collections::HashMap;

use maillage_places::exchange::Encoding;
use maillage_places::exchange::tools::{RowFault, Table, TableRow, decode};
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme,
    WorkshopLevel,
};
use maillage_vocabulary::{ClosedList, ClosedSet};

use super::book::{self, is_workbook};
use super::columns::{AGES, COUNT, Column, GENDERS, STATUSES, field, names, rank};
use super::coordination;
use crate::exchange::draft::{Draft, Names, day};
use crate::exchange::identity::Identities;
use crate::exchange::refused::REASON;
use crate::exchange::remarks::Remarks;
use crate::exchange::values::{Communes, Places, Words, count, line, margins, minutes, note, unguarded};
use crate::exchange::{Import, NamedPlace, Options, Problem, Reason};
use crate::model::{Activity, Field, Helped, Margins, Provenance, Provenances, Seen, Source, What, Workshop};

/// Most bytes of a file.
const LARGEST: usize = 512 * 1024 * 1024;

const COLUMN_NAMES: Names = Names {
    place: "lieu",
    day: "date",
    minutes: "duree_min",
    themes: "themes",
    redirection: "structure_de_redirection",
    coordination: "coordination",
};

/// Reads a whole file. Any bytes give an answer.
pub fn read(bytes: &[u8], options: &Options<'_>) -> Import {
    let mut import = Import::new(options);
    if bytes.len() > LARGEST {
        import.report.add(Problem::too_large(bytes.len(), LARGEST));
        return import;
    }
    let outcome = if is_workbook(bytes) {
        read_book(bytes, options, &mut import)
    } else {
        read_bytes(bytes, options, &mut import)
    };
    if let Err(problem) = outcome {
        import.end(problem);
    }
    import
}

fn read_bytes(bytes: &[u8], options: &Options<'_>, import: &mut Import) -> Result<(), Problem> {
    let decoded = decode(bytes);
    if !matches!(decoded.encoding, Encoding::Utf8 | Encoding::Utf8WithMark) {
        let name = decoded.encoding.name();
        import.report.add(Problem::of_file(Reason::EncodingConverted, name));
    }
    let text = &decoded.text;
    if text.trim().is_empty() {
        return Err(Problem::of_file(Reason::FileEmpty, ""));
    }
    let mut reading = Reading { layout: None, reader: Reader::new(options), import };
    Table::new(text, separator(text)).try_for_each(|row| reading.row(&row))
}

fn read_book(bytes: &[u8], options: &Options<'_>, import: &mut Import) -> Result<(), Problem> {
    let mut reading = Reading { layout: None, reader: Reader::new(options), import };
    let mut outcome = Ok(());
    book::rows(bytes, |row| {
        outcome = reading.row(row);
        outcome.is_ok()
    })?;
    outcome
}

/// A table that is being read: its head, then its rows.
struct Reading<'r, 'o> {
    layout: Option<Layout>,
    reader: Reader<'o>,
    import: &'r mut Import,
}

impl Reading<'_, '_> {
    fn row(&mut self, row: &TableRow<'_>) -> Result<(), Problem> {
        let Some(layout) = &self.layout else {
            let mut remarks = Remarks { report: &mut self.import.report, sheet: None, line: 1 };
            self.layout = Some(Layout::of(&row.cells, &mut remarks)?);
            return Ok(());
        };
        let most = self.reader.options.most_rows;
        if self.import.report.rows == most {
            return Err(Problem::of_file(Reason::TooManyRows, &most.to_string()));
        }
        if row.cells.iter().all(|cell| cell.trim().is_empty()) && row.fault.is_none() {
            return Ok(());
        }
        self.import.report.rows += 1;
        let refused = self.import.report.refused;
        let mut remarks = Remarks { report: &mut self.import.report, sheet: None, line: row.line };
        let cells = layout.row(row, &mut remarks);
        let read = cells.and_then(|cells| self.reader.read(&cells, &mut remarks));
        if let Some(activity) = read {
            self.import.add(activity);
        }
        self.import.report.remember(refused, row.line);
        Ok(())
    }
}

/// What separates the columns: what the first line holds most of.
pub(in crate::exchange) fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let held = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // Of equals, the last wins: ours.
    [b'\t', b',', b';'].into_iter().max_by_key(held).unwrap_or(b';')
}

/// Which cell of a row holds which column.
struct Layout(Vec<Option<usize>>);

impl Layout {
    fn of(head: &[Cow<'_, str>], remarks: &mut Remarks<'_>) -> Result<Self, Problem> {
        let mut ranks: Vec<Option<usize>> = Vec::with_capacity(head.len());
        for text in head {
            let found = rank(unguarded(text));
            let twice = found.is_some() && ranks.contains(&found);
            if twice {
                remarks.say("", text, Reason::ColumnTwice);
            } else if found.is_none() && !matches!(text.trim(), "" | REASON) {
                remarks.say("", text, Reason::ColumnNotKept);
            }
            ranks.push(found.filter(|_| !twice));
        }
        let missing: Vec<_> = [Column::Day, Column::Kind]
            .into_iter()
            .filter(|column| !ranks.contains(&Some(*column as usize)))
            .map(Column::name)
            .collect();
        if missing.is_empty() {
            Ok(Self(ranks))
        } else {
            Err(Problem::of_file(Reason::HeaderMissing, &missing.join(", ")))
        }
    }

    /// The cells of a row, by column. None: its structure is broken, it is refused.
    fn row<'r>(&self, row: &'r TableRow<'_>, remarks: &mut Remarks<'_>) -> Option<Row<'r>> {
        let refusal = match row.fault {
            Some(RowFault::UnclosedQuote { line, .. }) => Some((Reason::QuoteUnclosed, line)),
            Some(RowFault::CellTooLarge { length, .. }) => Some((Reason::CellTooLarge, length as u64)),
            Some(RowFault::TooManyCells) => Some((Reason::RowTooWide, row.cells.len() as u64)),
            None if row.cells.len() > self.0.len() => {
                Some((Reason::RowTooWide, (row.cells.len() - self.0.len()) as u64))
            }
            None => None,
        };
        if let Some((reason, detail)) = refusal {
            remarks.refuse("", "", reason, &detail.to_string());
            return None;
        }
        let mut cells = Row([""; COUNT]);
        for (text, rank) in row.cells.iter().zip(&self.0) {
            if let Some(rank) = rank {
                cells.0[*rank] = unguarded(text);
            }
        }
        Some(cells)
    }
}

/// The cells of a row, by column.
pub(super) struct Row<'c>([&'c str; COUNT]);

impl Row<'_> {
    pub(super) fn get(&self, column: Column) -> &str {
        self.0[column as usize]
    }

    pub(super) fn one<T: ClosedList>(
        &self,
        words: &mut Words<T>,
        column: Column,
        remarks: &mut Remarks<'_>,
    ) -> Option<T> {
        words.one(column.name(), self.get(column), remarks)
    }

    pub(super) fn set<T: ClosedList>(
        &self,
        words: &mut Words<T>,
        column: Column,
        remarks: &mut Remarks<'_>,
    ) -> ClosedSet<T> {
        words.set(column.name(), self.get(column), '|', remarks)
    }

    /// Counts of an axis, which begin at a column.
    fn counts<const N: usize>(&self, first: usize, remarks: &mut Remarks<'_>) -> [u16; N] {
        std::array::from_fn(|rank| count(&names()[first + rank], self.0[first + rank], remarks).unwrap_or(0))
    }

    fn yes_or_no(&self, column: Column, remarks: &mut Remarks<'_>) -> Option<bool> {
        match self.get(column).trim() {
            "" => None,
            "oui" | "Oui" | "OUI" => Some(true),
            "non" | "Non" | "NON" => Some(false),
            other => {
                remarks.tell(column.name(), other, Reason::UnknownValue, "", Some("oui, non"));
                None
            }
        }
    }
}

/// Reads rows one after the other.
struct Reader<'o> {
    options: &'o Options<'o>,
    identities: Identities,
    communes: Communes,
    places: Places,
    coordination: coordination::Lists,
    kind: Words<ActivityKind>,
    setting: Words<Setting>,
    themes: Words<Theme>,
    equipment: Words<Equipment>,
    gender: Words<Gender>,
    age: Words<AgeBracket>,
    status: Words<SocialStatus>,
    autonomy: Words<Autonomy>,
    redirection: Words<Redirection>,
    level: Words<WorkshopLevel>,
    fields: HashMap<&'static str, Field>,
}

impl<'o> Reader<'o> {
    fn new(options: &'o Options<'o>) -> Self {
        Self {
            options,
            identities: Identities::default(),
            communes: Communes::new(),
            places: Places::new(),
            coordination: coordination::Lists::new(),
            kind: Words::new(),
            setting: Words::new(),
            themes: Words::new(),
            equipment: Words::new(),
            gender: Words::new(),
            age: Words::new(),
            status: Words::new(),
            autonomy: Words::new(),
            redirection: Words::new(),
            level: Words::new(),
            fields: Field::ALL.into_iter().map(|one| (field(one), one)).collect(),
        }
    }

    fn read(&mut self, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<Activity> {
        let day = day(Column::Day.name(), row.get(Column::Day), self.options, remarks)?;
        let kind = self.kind(row, remarks)?;
        let identity = self.identities.own(
            [Column::Id, Column::Source, Column::SourceId].map(|column| row.get(column)),
            &row.0,
            self.options,
            remarks,
        )?;
        let what = self.what(kind, row, remarks)?;
        let commune = self.commune(Column::Commune, row, remarks);
        let place = row.get(Column::Place).trim();
        let named = NamedPlace { id: (!place.is_empty()).then_some(place), name: None, commune };
        let draft = Draft {
            day,
            minutes: minutes(Column::Minutes.name(), row.get(Column::Minutes), remarks),
            setting: row.one(&mut self.setting, Column::Setting, remarks).unwrap_or(Setting::Place),
            themes: row.set(&mut self.themes, Column::Themes, remarks),
            equipment: row.set(&mut self.equipment, Column::Equipment, remarks),
            place: self.places.find(Column::Place.name(), named, self.options, remarks),
            commune,
            note: note(Column::Note.name(), row.get(Column::Note), remarks),
            event: Some(row.get(Column::Event)).filter(|event| !event.is_empty()).map(str::to_owned),
            source: identity.source,
            id: identity.source_id,
            provenance: self.provenance(row, identity.source, remarks),
        };
        draft.finish(identity.id, what, COLUMN_NAMES, self.options, remarks)
    }

    fn kind(&mut self, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<ActivityKind> {
        let text = row.get(Column::Kind).trim();
        let found = self.kind.known(text);
        if found.is_none() {
            let known: Vec<_> = ActivityKind::ALL.iter().map(|kind| kind.national()).collect();
            remarks.report.refused += 1;
            remarks.tell(Column::Kind.name(), text, Reason::KindUnknown, "", Some(&known.join(", ")));
        }
        found
    }

    fn commune(
        &mut self,
        column: Column,
        row: &Row<'_>,
        remarks: &mut Remarks<'_>,
    ) -> Option<maillage_territory::CommuneCode> {
        self.communes.find(column.name(), [row.get(column), "", ""], remarks)
    }

    fn what(&mut self, kind: ActivityKind, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<What> {
        Some(match kind {
            ActivityKind::Individual => What::Individual(self.person(row, remarks)),
            ActivityKind::Workshop => What::Workshop(Workshop {
                title: line(Column::Title.name(), row.get(Column::Title), remarks),
                level: row.one(&mut self.level, Column::Level, remarks),
                people: group(row, remarks)?,
            }),
            ActivityKind::OpenAccess => {
                let text = row.get(Column::Visits);
                let visits =
                    crate::exchange::values::whole(text).and_then(|number| u16::try_from(number).ok());
                let Some(visits @ 1..) = visits else {
                    remarks.refuse(Column::Visits.name(), text, Reason::PeopleForm, "");
                    return None;
                };
                What::OpenAccess { visits }
            }
            ActivityKind::Coordination => What::Coordination(self.coordination.read(row, remarks)?),
        })
    }

    fn person(&mut self, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Helped {
        let seen = |again| if again { Seen::Again } else { Seen::First };
        Helped {
            gender: row.one(&mut self.gender, Column::Gender, remarks),
            age: row.one(&mut self.age, Column::Age, remarks),
            status: row.one(&mut self.status, Column::Status, remarks),
            seen: row.yes_or_no(Column::Seen, remarks).map(seen),
            autonomy: row.one(&mut self.autonomy, Column::Autonomy, remarks),
            redirected: row.yes_or_no(Column::Redirected, remarks),
            redirection: row.one(&mut self.redirection, Column::Redirection, remarks),
            residence: self.commune(Column::Residence, row, remarks),
        }
    }

    /// Where the values come from: what the file says; else, imported, unless the activity was told here.
    fn provenance(&self, row: &Row<'_>, source: Source, remarks: &mut Remarks<'_>) -> Provenances {
        let told = [(Column::Imported, Provenance::Imported), (Column::Estimated, Provenance::Estimated)];
        let silent = told.iter().all(|(column, _)| row.get(*column).trim().is_empty());
        if silent && source != Source::Own && row.get(Column::Source).trim().is_empty() {
            return Provenances::all(Provenance::Imported);
        }
        let mut provenance = Provenances::default();
        for (column, origin) in told {
            for name in row.get(column).split('|').map(str::trim).filter(|name| !name.is_empty()) {
                match self.fields.get(name) {
                    Some(field) => provenance = provenance.with(*field, origin),
                    None => remarks.say(column.name(), name, Reason::UnknownValue),
                }
            }
        }
        provenance
    }
}

/// Who came to a workshop.
fn group(row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<Margins> {
    let column = Column::People.name();
    let text = row.get(Column::People);
    let Some(total) = crate::exchange::values::whole(text).and_then(|number| u16::try_from(number).ok())
    else {
        remarks.refuse(column, text, Reason::PeopleForm, "");
        return None;
    };
    let again = count(Column::SeenAgain.name(), row.get(Column::SeenAgain), remarks);
    let axes = (row.counts(GENDERS, remarks), row.counts(AGES, remarks), row.counts(STATUSES, remarks));
    margins(column, total, again, axes, remarks)
}
