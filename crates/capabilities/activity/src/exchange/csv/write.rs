//! Writes our table.

use std::fmt::Display;
use std::io::{self, Write};

use maillage_vocabulary::{ClosedList, ClosedSet};

use super::columns::{AGES, COUNT, Column, GENDERS, STATUSES, field, names};
use super::coordination;
use crate::exchange::values::guarded;
use crate::model::{Activity, Field, Helped, Margins, Minutes, Provenance, Seen, What};

/// Signs that begin a file in UTF-8 for spreadsheets.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes activities of every kind, one a row.
///
/// # Errors
///
/// Those of the output.
pub fn write<'a>(activities: impl IntoIterator<Item = &'a Activity>, output: impl Write) -> io::Result<()> {
    let mut writer = Writer::new(output)?;
    for activity in activities {
        writer.add(activity)?;
    }
    writer.flush()
}

/// Writes the table, an activity after the other.
///
/// # Errors
///
/// Those of the output.
pub struct Writer<W: Write>(csv::Writer<W>);

impl<W: Write> Writer<W> {
    /// The head of the table.
    pub fn new(mut output: W) -> io::Result<Self> {
        output.write_all(MARK)?;
        let mut writer = Self::going_on(output);
        writer.0.write_record(names())?;
        Ok(writer)
    }

    /// Goes on with a table whose head was written.
    pub fn going_on(output: W) -> Self {
        Self(csv::WriterBuilder::new().delimiter(b';').from_writer(output))
    }

    /// Adds a row.
    pub fn add(&mut self, activity: &Activity) -> io::Result<()> {
        let row = Cells::of(activity);
        Ok(self.0.write_record(row.0.iter().map(|text| guarded(text).into_owned()))?)
    }

    /// Hands what was written to the output.
    pub fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The cells of a row.
pub(super) struct Cells([String; COUNT]);

impl Cells {
    pub(super) fn of(activity: &Activity) -> Self {
        let mut cells = Self(std::array::from_fn(|_| String::new()));
        cells.put(Column::Id, &activity.id);
        cells.put(Column::Source, &activity.origin.source.code());
        cells.maybe(Column::SourceId, activity.origin.id.as_ref());
        cells.put(Column::Day, &activity.day);
        cells.put(Column::Kind, &activity.kind().national());
        cells.maybe(Column::Place, activity.place.as_ref());
        cells.maybe(Column::Commune, activity.commune);
        cells.maybe(Column::Minutes, activity.minutes.map(Minutes::get));
        cells.put(Column::Setting, &activity.setting.national());
        cells.set(Column::Themes, activity.themes);
        cells.set(Column::Equipment, activity.equipment);
        cells.maybe(Column::Event, activity.event.as_ref());
        cells.maybe(Column::Note, activity.note.as_ref());
        for (column, origin) in
            [(Column::Imported, Provenance::Imported), (Column::Estimated, Provenance::Estimated)]
        {
            cells.put(column, &fields(activity, origin));
        }
        match &activity.what {
            What::Individual(helped) => cells.person(helped),
            What::Workshop(workshop) => {
                cells.maybe(Column::Title, workshop.title.as_ref());
                cells.one(Column::Level, workshop.level);
                cells.group(&workshop.people);
            }
            What::OpenAccess { visits } => cells.put(Column::Visits, &visits),
            What::Coordination(work) => coordination::write(work, &mut cells),
        }
        cells
    }

    /// The texts, in the order of the columns.
    pub(super) const fn texts(&self) -> &[String; COUNT] {
        &self.0
    }

    pub(super) fn put(&mut self, column: Column, text: &dyn Display) {
        self.0[column as usize] = text.to_string();
    }

    pub(super) fn maybe(&mut self, column: Column, text: Option<impl Display>) {
        if let Some(text) = text {
            self.put(column, &text);
        }
    }

    pub(super) fn one<T: ClosedList>(&mut self, column: Column, value: Option<T>) {
        self.maybe(column, value.map(ClosedList::national));
    }

    pub(super) fn set<T: ClosedList>(&mut self, column: Column, values: ClosedSet<T>) {
        self.put(column, &values.iter().map(ClosedList::national).collect::<Vec<_>>().join("|"));
    }

    fn person(&mut self, helped: &Helped) {
        self.one(Column::Gender, helped.gender);
        self.one(Column::Age, helped.age);
        self.one(Column::Status, helped.status);
        self.maybe(Column::Seen, helped.seen.map(|seen| yes_or_no(seen == Seen::Again)));
        self.one(Column::Autonomy, helped.autonomy);
        self.maybe(Column::Redirected, helped.redirected.map(yes_or_no));
        self.one(Column::Redirection, helped.redirection);
        self.maybe(Column::Residence, helped.residence);
    }

    fn group(&mut self, people: &Margins) {
        self.put(Column::People, &people.total());
        self.maybe(Column::SeenAgain, people.seen_again());
        let axes: [(usize, &[u16]); 3] =
            [(GENDERS, people.gender()), (AGES, people.age()), (STATUSES, people.status())];
        for (first, counts) in axes {
            for (rank, count) in (first..).zip(counts) {
                self.0[rank] = count.to_string();
            }
        }
    }
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "oui" } else { "non" }
}

/// The fields whose value has an origin.
fn fields(activity: &Activity, origin: Provenance) -> String {
    let from = |one: &Field| activity.provenance.of(*one) == origin;
    Field::ALL.into_iter().filter(from).map(field).collect::<Vec<_>>().join("|")
}
