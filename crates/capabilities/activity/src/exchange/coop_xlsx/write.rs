//! Writes the table "Accompagnements", as La Coop lays it out.

use std::borrow::Cow;
use std::io::Write;

use chrono::{Datelike as _, NaiveDate};
use maillage_places::model::PlaceId;
use maillage_territory::{CommuneCode, Territories};
use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus};
use maillage_vocabulary::{ClosedList, ClosedSet};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::columns::{Column, written};
use super::read::TABLE;
use crate::model::{Activity, Margins, Source, What};

/// What the columns say of a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceWords {
    /// Its name.
    pub name: String,
    /// Its address, without the commune.
    pub address: String,
    /// Its commune.
    pub commune: Option<CommuneCode>,
    /// Its postal code.
    pub postal_code: String,
}

/// Says what the columns need of the places.
pub trait Words {
    /// The words of a place; none when it is no longer known.
    fn place(&self, id: PlaceId) -> Option<PlaceWords>;
}

/// What stands above the table. Rows are no people, and the file says so.
const NOTES: [&str; 3] = [
    "Une ligne par participation. Les lignes d’un atelier ne décrivent pas des personnes : chaque colonne (genre, âge, statut) est exacte en total, et leur croisement ne veut rien dire.",
    "« Bénéficiaire » n’est pas repris : l’outil ne garde aucun nom.",
    "L’accès libre et la coordination n’ont pas de place dans ce tableau.",
];
/// The row of the head, from 0: the three notes, and an empty row.
const HEAD: u32 = 4;

/// Writes individual and collective activities, one row a person; the others have no place in this table.
///
/// # Errors
///
/// Those of [`Writer`].
pub fn write(activities: &[Activity], words: &dyn Words, output: impl Write + Send) -> Result<(), XlsxError> {
    let mut writer = Writer::new()?;
    for activity in activities {
        writer.add(activity, words)?;
    }
    writer.end(output)
}

/// Writes the table, an activity after the other.
///
/// A group is spread over its rows column by column, each from its own margin, in the order of the lists. Memory does not
/// grow with the rows, which wait in a temporary file.
///
/// # Errors
///
/// The output, or more rows than a sheet can hold (1,048,576).
pub struct Writer {
    workbook: Workbook,
    columns: Vec<(&'static str, Option<Column>)>,
    day: Format,
    row: u32,
}

impl Writer {
    /// An empty table under its head.
    pub fn new() -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory();
        sheet.set_name(TABLE)?;
        let bold = Format::new().set_bold();
        for (row, note) in (0..).zip(NOTES) {
            sheet.write_string(row, 0, note)?;
        }
        let columns: Vec<_> = written().map(|label| (label, Column::of_label(label))).collect();
        for (rank, (label, _)) in (0..).zip(&columns) {
            sheet.write_string_with_format(HEAD, rank, *label, &bold)?;
        }
        Ok(Self { workbook, columns, day: Format::new().set_num_format("dd/mm/yyyy"), row: HEAD + 1 })
    }

    /// Adds the rows of an activity.
    pub fn add(&mut self, activity: &Activity, words: &dyn Words) -> Result<(), XlsxError> {
        let Some(group) = Rows::of(activity, words) else { return Ok(()) };
        let sheet = self.workbook.worksheet_from_index(0)?;
        for person in 0..group.people {
            group.write(sheet, self.row, person, &self.columns, &self.day)?;
            self.row += 1;
        }
        Ok(())
    }

    /// The workbook.
    pub fn end(mut self, output: impl Write + Send) -> Result<(), XlsxError> {
        self.workbook.save_to_writer(output)
    }
}

/// The rows of one activity: what they share, and what differs.
struct Rows<'a> {
    activity: &'a Activity,
    people: u16,
    margins: Option<&'a Margins>,
    shared: [String; Column::COUNT],
    address: String,
}

impl<'a> Rows<'a> {
    fn of(activity: &'a Activity, words: &dyn Words) -> Option<Self> {
        let margins = match &activity.what {
            What::Individual(_) => None,
            What::Workshop(workshop) => Some(&workshop.people),
            What::OpenAccess { .. } | What::Coordination(_) => return None,
        };
        let mut shared: [String; Column::COUNT] = Default::default();
        let mut put = |column: Column, text: String| shared[column as usize] = text;
        put(Column::Kind, activity.kind().label().to_owned());
        put(Column::Setting, activity.setting.label().to_owned());
        put(Column::Themes, several(activity.themes));
        put(Column::Equipment, several(activity.equipment));
        put(Column::Id, identifier(activity));
        let place = activity.place.and_then(|id| words.place(id)).unwrap_or_default();
        let [commune, postal, insee] = commune_words(place.commune.or(activity.commune));
        put(Column::PlaceName, place.name);
        put(Column::PlaceCommune, commune);
        put(Column::PlacePostal, if place.postal_code.is_empty() { postal } else { place.postal_code });
        put(Column::PlaceInsee, insee);
        match &activity.what {
            What::Individual(helped) => {
                let [commune, postal, insee] = commune_words(helped.residence);
                put(Column::HomeCommune, commune);
                put(Column::HomePostal, postal);
                put(Column::HomeInsee, insee);
                put(Column::Level, stars(helped.autonomy));
                put(Column::Redirected, helped.redirected.map_or("", yes_or_no).to_owned());
                put(Column::Redirection, label(helped.redirection));
                put(Column::Gender, label(helped.gender));
                put(Column::Age, label(helped.age));
                put(Column::Status, label(helped.status));
            }
            What::Workshop(workshop) => {
                put(Column::Title, workshop.title.as_ref().map(ToString::to_string).unwrap_or_default());
                put(Column::Level, stars(workshop.level));
            }
            What::OpenAccess { .. } | What::Coordination(_) => {}
        }
        Some(Self { activity, people: activity.supports(), margins, shared, address: place.address })
    }

    fn write(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        person: u16,
        columns: &[(&str, Option<Column>)],
        day: &Format,
    ) -> Result<(), XlsxError> {
        for (rank, (label, column)) in (0..).zip(columns) {
            match column {
                Some(Column::Day) => {
                    sheet.write_datetime_with_format(row, rank, date(self.activity.day)?, day)?;
                }
                Some(Column::Minutes) => {
                    if let Some(minutes) = self.activity.minutes {
                        sheet.write_number(row, rank, minutes.get())?;
                    }
                }
                Some(column) => {
                    let text = self.text(*column, person);
                    if !text.is_empty() {
                        sheet.write_string(row, rank, text)?;
                    }
                }
                None if *label == "Adresse" && !self.address.is_empty() => {
                    sheet.write_string(row, rank, &self.address)?;
                }
                None => {}
            }
        }
        Ok(())
    }

    fn text(&self, column: Column, person: u16) -> Cow<'_, str> {
        let drawn = self.margins.and_then(|margins| match column {
            Column::Gender => spread::<Gender>(margins.gender(), person),
            Column::Age => spread::<AgeBracket>(margins.age(), person),
            Column::Status => spread::<SocialStatus>(margins.status(), person),
            _ => None,
        });
        match (column, drawn) {
            (_, Some(label)) => Cow::Borrowed(label),
            (Column::People, None) if self.margins.is_some() => {
                format!("{}/{}", person + 1, self.people).into()
            }
            (Column::People, None) => "1".into(),
            _ => Cow::Borrowed(&self.shared[column as usize]),
        }
    }
}

/// A day as spreadsheets count.
pub(in crate::exchange) fn date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    // No activity is of a year that does not fit: the calendar of spreadsheets begins in 1900.
    let year = u16::try_from(day.year()).unwrap_or_default();
    let [month, day] = [day.month(), day.day()].map(|part| u8::try_from(part).unwrap_or_default());
    ExcelDateTime::from_ymd(year, month, day)
}

/// The value of a person when a margin is spread in the order of its list.
fn spread<T: ClosedList>(margin: &[u16], person: u16) -> Option<&'static str> {
    let mut left = person;
    for (value, &count) in T::ALL.iter().zip(margin) {
        if left < count {
            return Some(value.label());
        }
        left -= count;
    }
    None
}

fn identifier(activity: &Activity) -> String {
    match &activity.origin.id {
        Some(id) if activity.origin.source == Source::Coop => id.to_string(),
        _ => activity.id.to_string(),
    }
}

fn several<T: ClosedList>(values: ClosedSet<T>) -> String {
    values.iter().map(T::label).collect::<Vec<_>>().join("\n")
}

fn label<T: ClosedList>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.label().to_owned())
}

fn stars<T: ClosedList>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| format!("{}/{}", value.index() + 1, T::ALL.len()))
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "Oui" } else { "Non" }
}

/// Name, first postal code and INSEE code.
fn commune_words(code: Option<CommuneCode>) -> [String; 3] {
    let Some(code) = code.map(|code| code.to_string()) else { return Default::default() };
    let commune = Territories::embedded().commune(&code);
    let name = commune.map_or_else(String::new, |commune| commune.name.to_string());
    let postal = commune.and_then(|commune| commune.postal_codes.first().map(ToString::to_string));
    [name, postal.unwrap_or_default(), code]
}
