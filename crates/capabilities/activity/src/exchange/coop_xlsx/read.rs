//! Reads the table "Accompagnements".

use maillage_vocabulary::Line;
use std::borrow::Cow;
use std::collections::HashMap;

use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme,
    WorkshopLevel,
};
use maillage_vocabulary::{ClosedList, reading_key};

use super::columns::{Column, Layout};
use super::group::Group;
use super::workbook::{Cell, Workbook};
use crate::exchange::draft::{Draft, Names, day};
use crate::exchange::remarks::Remarks;
use crate::exchange::values::{Communes, Memory, Places, Words, line, minutes, whole};
use crate::exchange::{Import, NamedPlace, Options, Problem, Reason, Report};
use crate::model::{Field, Helped, Provenance, Provenances, Source};

/// The head of the table stands within so many rows.
const HEAD_WITHIN: u64 = 200;
/// The name of the table, and of its sheet.
pub(super) const TABLE: &str = "Accompagnements";

/// Reads a whole workbook. Any bytes give an answer; a file that is too large or that unpacks to too much is refused
/// before it takes memory.
pub fn read(bytes: &[u8], options: &Options<'_>) -> Import {
    let mut import = Import::new(options);
    if let Err(problem) = read_into(bytes, options, &mut import) {
        import.end(problem);
    }
    import
}

fn read_into(bytes: &[u8], options: &Options<'_>, import: &mut Import) -> Result<(), Problem> {
    let mut workbook = Workbook::open(bytes)?;
    for sheet in workbook.sheets(TABLE) {
        let mut table = Table::new(&sheet, options, &mut import.report);
        let outcome = workbook.rows(&sheet, |row, cells| table.row(row, cells));
        if table.layout.is_some() {
            let groups = std::mem::take(&mut table.groups);
            close(groups, &sheet, options, import);
            return outcome;
        }
        outcome?;
    }
    Err(Problem::of_file(Reason::TableMissing, "Date, Type, ID CRA"))
}

/// Makes activities of the groups, in the order of the file.
fn close(groups: Vec<Group>, sheet: &str, options: &Options<'_>, import: &mut Import) {
    let names = Names {
        place: Column::PlaceName.label(),
        day: Column::Day.label(),
        minutes: Column::Minutes.label(),
        themes: Column::Themes.label(),
        redirection: Column::Redirection.label(),
        coordination: Column::Kind.label(),
    };
    for group in groups {
        let (refused, line) = (import.report.refused, group.line);
        let mut remarks = Remarks { report: &mut import.report, sheet: Some(sheet), line: group.line };
        let made = group.close(Column::People.label(), &mut remarks);
        let made = made
            .and_then(|(draft, what)| draft.finish((options.new_id)(), what, names, options, &mut remarks));
        if let Some(activity) = made {
            import.add(activity);
        }
        import.report.remember(refused, line);
    }
}

/// A sheet while it is read.
struct Table<'t> {
    sheet: &'t str,
    options: &'t Options<'t>,
    report: &'t mut Report,
    layout: Option<Layout>,
    groups: Vec<Group>,
    /// Which group an identifier has; none for one whose first row was refused.
    by_id: HashMap<Box<str>, Option<usize>>,
    lists: Lists,
}

/// The lists, each text read once.
struct Lists {
    kind: Words<ActivityKind>,
    setting: Words<Setting>,
    equipment: Words<Equipment>,
    themes: Words<Theme>,
    redirection: Words<Redirection>,
    gender: Words<Gender>,
    age: Words<AgeBracket>,
    status: Words<SocialStatus>,
    communes: Communes,
    places: Places,
    old: Memory<bool>,
}

/// The cells of one row, by column.
struct Row<'c>([&'c str; Column::COUNT]);

impl Row<'_> {
    fn get(&self, column: Column) -> &str {
        self.0[column as usize]
    }
}

impl<'t> Table<'t> {
    fn new(sheet: &'t str, options: &'t Options<'t>, report: &'t mut Report) -> Self {
        let lists = Lists {
            kind: Words::new(),
            setting: Words::new(),
            equipment: Words::new(),
            themes: Words::new(),
            redirection: Words::new(),
            gender: Words::new(),
            age: Words::new(),
            status: Words::new(),
            communes: Communes::new(),
            places: Places::new(),
            old: Memory::new(),
        };
        Self { sheet, options, report, layout: None, groups: Vec::new(), by_id: HashMap::new(), lists }
    }

    /// Reads a row; false when reading stops.
    fn row(&mut self, number: u64, cells: &[Cell<'_>]) -> bool {
        let Some(layout) = &self.layout else { return self.head(number, cells) };
        let mut row = Row([""; Column::COUNT]);
        for (rank, text) in cells {
            if let Some(column) = layout.column(*rank) {
                row.0[column as usize] = text;
            }
        }
        if row.0.iter().all(|text| text.trim().is_empty()) {
            return true;
        }
        if self.report.rows == self.options.most_rows {
            self.report.add(Problem::of_file(Reason::TooManyRows, &self.options.most_rows.to_string()));
            return false;
        }
        self.report.rows += 1;
        let refused = self.report.refused;
        self.person(number, &row);
        self.report.remember(refused, number);
        true
    }

    /// Looks for the head of the table.
    fn head(&mut self, number: u64, cells: &[Cell<'_>]) -> bool {
        let cells: Vec<(usize, &str)> = cells.iter().map(|(rank, text)| (*rank, Cow::as_ref(text))).collect();
        self.layout = Layout::of_head(&cells);
        if let Some(layout) = &self.layout {
            layout.describe(
                &cells,
                &mut Remarks { report: self.report, sheet: Some(self.sheet), line: number },
            );
        }
        number < HEAD_WITHIN
    }

    /// A row is a person of an activity, new or begun above.
    fn person(&mut self, number: u64, row: &Row<'_>) {
        let id = row.get(Column::Id).trim();
        let known = self.by_id.get(id).copied();
        let rank = if let Some(rank) = known {
            rank
        } else {
            let begun = self.begin(number, row);
            let rank = begun.map(|group| {
                self.groups.push(group);
                self.groups.len() - 1
            });
            if !id.is_empty() {
                self.by_id.insert(id.into(), rank);
            }
            rank
        };
        let mut remarks = Remarks { report: self.report, sheet: Some(self.sheet), line: number };
        let Some(rank) = rank else {
            // Its first row said why; this one goes with it.
            remarks.report.refused += u64::from(known.is_some());
            return;
        };
        let (lists, group) = (&mut self.lists, &mut self.groups[rank]);
        if known.is_some() {
            check_agreement(group, row, lists, &mut remarks);
        }
        let gender = lists.gender.one(Column::Gender.label(), row.get(Column::Gender), &mut remarks);
        let age = lists.age.one(Column::Age.label(), row.get(Column::Age), &mut remarks);
        let status = lists.status.one(Column::Status.label(), row.get(Column::Status), &mut remarks);
        group.count(gender, age, status);
        if group.rows == 1 {
            group.helped = Helped { gender, age, status, ..group.helped };
        }
    }

    /// The activity that a first row tells of.
    fn begin(&mut self, number: u64, row: &Row<'_>) -> Option<Group> {
        let (options, lists) = (self.options, &mut self.lists);
        let remarks = &mut Remarks { report: self.report, sheet: Some(self.sheet), line: number };
        let id = row.get(Column::Id).trim();
        if id.is_empty() {
            remarks.refuse(Column::Id.label(), "", Reason::Required, "");
            return None;
        }
        let Ok(source_id) = Line::new(id) else {
            remarks.refuse(Column::Id.label(), id, Reason::IdForm, "");
            return None;
        };
        let day = day(Column::Day.label(), row.get(Column::Day), options, remarks)?;
        let kind = kind(row, lists, remarks)?;
        let setting = lists.setting.one(Column::Setting.label(), row.get(Column::Setting), remarks);
        let setting = setting.unwrap_or(Setting::Place);
        let commune =
            commune(row, [Column::PlaceInsee, Column::PlaceCommune, Column::PlacePostal], lists, remarks);
        let name = row.get(Column::PlaceName).trim();
        let named = NamedPlace { id: None, name: (!name.is_empty()).then_some(name), commune };
        let place = lists.places.find(Column::PlaceName.label(), named, options, remarks);
        let draft = Draft {
            day,
            minutes: minutes(Column::Minutes.label(), row.get(Column::Minutes), remarks),
            setting,
            themes: lists.themes.set(Column::Themes.label(), row.get(Column::Themes), '\n', remarks),
            equipment: lists.equipment.set(
                Column::Equipment.label(),
                row.get(Column::Equipment),
                '\n',
                remarks,
            ),
            place,
            commune,
            note: None,
            event: None,
            source: Source::Coop,
            id: Some(source_id),
            provenance: provenance(setting, lists.old.get(row.get(Column::Source), is_first_version)),
        };
        let is_group = kind == ActivityKind::Workshop;
        let title =
            if is_group { line(Column::Title.label(), row.get(Column::Title), remarks) } else { None };
        let level = stars(row, is_group, remarks);
        Some(Group {
            line: number,
            draft,
            kind,
            announced: announced(row, remarks),
            rows: 0,
            gender: [0; 3],
            age: [0; 8],
            status: [0; 5],
            helped: Helped {
                autonomy: level.and_then(|rank| Autonomy::ALL.get(rank).copied()),
                redirected: yes_or_no(row, remarks),
                redirection: lists.redirection.one(
                    Column::Redirection.label(),
                    row.get(Column::Redirection),
                    remarks,
                ),
                residence: commune_of_home(row, lists, remarks),
                ..Helped::default()
            },
            title,
            level: level.and_then(|rank| WorkshopLevel::ALL.get(rank).copied()),
        })
    }
}

/// What comes from the file, what La Coop itself worked out.
fn provenance(setting: Setting, first_version: bool) -> Provenances {
    let mut provenance = Provenances::all(Provenance::Imported);
    // Help at a distance is put in the commune of the employer.
    if setting == Setting::Remote {
        provenance = provenance.with(Field::Place, Provenance::Estimated);
    }
    // Ages of the first version were divided by lot.
    if first_version {
        provenance = provenance.with(Field::Age, Provenance::Estimated);
    }
    provenance
}

fn is_first_version(source: &str) -> bool {
    reading_key(source).contains("v1")
}

/// The kind: La Coop writes the two labels, or only "Individuel" and "Collectif".
fn kind(row: &Row<'_>, lists: &mut Lists, remarks: &mut Remarks<'_>) -> Option<ActivityKind> {
    let text = row.get(Column::Kind);
    let known = match text.trim() {
        "Individuel" => Some(ActivityKind::Individual),
        "Collectif" => Some(ActivityKind::Workshop),
        other => lists.kind.known(other),
    };
    let told = known.filter(|kind| matches!(kind, ActivityKind::Individual | ActivityKind::Workshop));
    if told.is_none() {
        let fix = Some(ActivityKind::Individual.label());
        remarks.report.refused += 1;
        remarks.tell(Column::Kind.label(), text, Reason::KindUnknown, "", fix);
    }
    told
}

/// "1", or "3/10": how many people the activity has.
fn announced(row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<u16> {
    let text = row.get(Column::People);
    let total = text.rsplit('/').next().unwrap_or(text);
    crate::exchange::values::count(Column::People.label(), total, remarks)
}

/// "2/3": the second of three stars, from 0; or the words of the level.
fn stars(row: &Row<'_>, is_group: bool, remarks: &mut Remarks<'_>) -> Option<usize> {
    let text = row.get(Column::Level).trim();
    if text.is_empty() {
        return None;
    }
    let number = whole(text.split('/').next().unwrap_or(text)).filter(|stars| (1..=3).contains(stars));
    let by_words = || {
        if is_group {
            WorkshopLevel::read(text).map(ClosedList::index)
        } else {
            Autonomy::read(text).map(ClosedList::index)
        }
    };
    let rank = number.map(|stars| stars as usize - 1).or_else(by_words);
    if rank.is_none() {
        remarks.tell(Column::Level.label(), text, Reason::UnknownValue, "", Some("1/3, 2/3, 3/3"));
    }
    rank
}

fn yes_or_no(row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<bool> {
    let text = row.get(Column::Redirected).trim();
    match reading_key(text).as_str() {
        "" => None,
        "oui" => Some(true),
        "non" => Some(false),
        _ => {
            remarks.tell(Column::Redirected.label(), text, Reason::UnknownValue, "", Some("Oui, Non"));
            None
        }
    }
}

fn commune(
    row: &Row<'_>,
    columns: [Column; 3],
    lists: &mut Lists,
    remarks: &mut Remarks<'_>,
) -> Option<maillage_territory::CommuneCode> {
    lists.communes.find(columns[0].label(), columns.map(|column| row.get(column)), remarks)
}

fn commune_of_home(
    row: &Row<'_>,
    lists: &mut Lists,
    remarks: &mut Remarks<'_>,
) -> Option<maillage_territory::CommuneCode> {
    commune(row, [Column::HomeInsee, Column::HomeCommune, Column::HomePostal], lists, remarks)
}

/// A later row of an activity says the same day and kind as the first.
fn check_agreement(group: &Group, row: &Row<'_>, lists: &mut Lists, remarks: &mut Remarks<'_>) {
    let day = maillage_places::exchange::tools::read_date(row.get(Column::Day).trim());
    let kind = match row.get(Column::Kind).trim() {
        "Individuel" => Some(ActivityKind::Individual),
        "Collectif" => Some(ActivityKind::Workshop),
        other => lists.kind.known(other),
    };
    if day != Some(group.draft.day) || kind != Some(group.kind) {
        let first = group.line.to_string();
        remarks.tell(Column::Id.label(), row.get(Column::Id), Reason::RowsDisagree, &first, None);
    }
}
