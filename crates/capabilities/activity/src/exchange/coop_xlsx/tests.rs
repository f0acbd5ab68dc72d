//! The workbooks of La Coop, built here in its layout.

use std::io::Cursor;

use calamine::Reader as _;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::{AgeBracket, Autonomy, Redirection, Setting, Theme};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::exchange::tests::{self, activities, options};
use crate::exchange::{Import, Reason};
use crate::model::{Activity, Field, Helped, Provenance, Source, What};

const HEAD: [&str; 15] = [
    "Date",
    "Type",
    "Participants",
    "Bénéficiaire",
    "Canaux d'accompagnement",
    "Nom du lieu",
    "Code Insee",
    "Durée (min)",
    "Thématique(s) d’accompagnement",
    "Niveau d’autonomie (ou de l’atelier)",
    "Bénéficiaire réorienté",
    "Structure de redirection",
    "Genre",
    "Tranche d’âge",
    "ID CRA",
];
const ONE: [&str; 15] = [
    "03/11/2026",
    "Accompagnement individuel",
    "1",
    "Jeanne Untel",
    "Lieu d’activité",
    "Médiathèque",
    "04070",
    "45",
    "E-mail\nAide aux démarches administratives\nLogement",
    "2/3",
    "Oui",
    "Administration (mairie, préfecture…)",
    "Féminin",
    "70 ans et plus",
    "a-1",
];
/// One person of a workshop of three.
const GROUP: [&str; 15] = [
    "2026-11-04",
    "Atelier collectif",
    "1/3",
    "",
    "À distance",
    "",
    "",
    "60",
    "Bureautique",
    "1/3",
    "",
    "",
    "Masculin",
    "60 - 69 ans",
    "b-2",
];

/// A workbook with rows about the export above its table.
fn workbook(head: &[&str], rows: &[Vec<&str>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Accompagnements").unwrap();
    sheet.write_string(0, 0, "Export du 24/11/2026").unwrap();
    sheet.write_string(1, 0, "Filtres : aucun").unwrap();
    for (row, cells) in (3..).zip(std::iter::once(head).chain(rows.iter().map(Vec::as_slice))) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn with(row: [&'static str; 15], changes: &[(&str, &'static str)]) -> Vec<&'static str> {
    let mut row = row.to_vec();
    for (column, text) in changes {
        row[HEAD.iter().position(|label| label == column).unwrap()] = text;
    }
    row
}

fn read_rows(rows: &[Vec<&str>]) -> Import {
    read(&workbook(&HEAD, rows), &options())
}

fn reasons(import: &Import) -> Vec<(u64, Reason)> {
    import.report.problems.iter().map(|problem| (problem.line, problem.reason)).collect()
}

#[test]
fn a_person() {
    let import = read_rows(&[ONE.to_vec()]);
    let [activity] = import.activities.as_slice() else { panic!("{:?}", import.report) };
    let (source, id) = (activity.origin.source, activity.origin.id.as_ref().unwrap().as_str());
    assert_eq!((source, id, activity.day.to_string().as_str()), (Source::Coop, "a-1", "2026-11-03"));
    assert_eq!(activity.minutes.unwrap().get(), 45);
    assert_eq!(activity.commune.unwrap().to_string(), "04070");
    assert_eq!(activity.themes, [Theme::Email, Theme::Procedures, Theme::Housing].into_iter().collect());
    let What::Individual(helped) = activity.what else { panic!("{activity:?}") };
    assert_eq!((helped.age, helped.autonomy), (Some(AgeBracket::From70), Some(Autonomy::PartlyAlone)));
    assert_eq!((helped.redirected, helped.redirection), (Some(true), Some(Redirection::Administration)));
    assert!(Field::ALL.iter().all(|field| activity.provenance.of(*field) == Provenance::Imported));
    // The name is told to be there, and stands nowhere.
    assert_eq!(reasons(&import), [(4, Reason::ColumnPersonal), (5, Reason::PlaceUnknown)]);
    assert!(!format!("{import:?}").contains("Untel"));
}

#[test]
fn rows_of_one_activity_make_margins() {
    let second = with(GROUP, &[("Participants", "2/3"), ("Genre", "Féminin"), ("Tranche d’âge", "")]);
    let third = with(GROUP, &[("Participants", "3/3"), ("Genre", "Féminin")]);
    let import = read_rows(&[GROUP.to_vec(), ONE.to_vec(), second, third]);
    let [group, one] = import.activities.as_slice() else { panic!("{:?}", import.report) };
    assert_eq!((import.report.rows, import.report.kept, import.report.supports), (4, 2, 4));
    assert_eq!(one.origin.id.as_ref().unwrap().as_str(), "a-1");
    let What::Workshop(workshop) = &group.what else { panic!("{group:?}") };
    assert_eq!(workshop.people.gender(), &[1, 2, 0]);
    assert_eq!(workshop.people.age()[AgeBracket::From60To69.index()], 2);
    assert_eq!(workshop.people.age()[AgeBracket::Unknown.index()], 1);
    // At a distance: the commune would be that of the employer. Whether people had come before is not in the file.
    assert_eq!(group.setting, Setting::Remote);
    assert_eq!(group.provenance.of(Field::Place), Provenance::Estimated);
    assert_eq!(group.provenance.of(Field::Seen), Provenance::Estimated);
}

#[test]
fn rows_that_lack_or_abound() {
    let few = read_rows(&[GROUP.to_vec()]);
    assert_eq!((few.activities[0].supports(), reasons(&few)[1]), (3, (5, Reason::RowsUnder)));
    let many = read_rows(&[with(GROUP, &[("Participants", "1/1")]), GROUP.to_vec()]);
    assert_eq!((many.activities[0].supports(), reasons(&many)[1]), (2, (5, Reason::RowsOver)));
    let other = read_rows(&[GROUP.to_vec(), with(GROUP, &[("Date", "05/11/2026")])]);
    assert_eq!((other.activities.len(), reasons(&other)[1]), (1, (6, Reason::RowsDisagree)));
}

#[test]
fn refused_rows_are_told_and_the_others_read() {
    let rows = [
        with(ONE, &[("Date", "31/02/2026"), ("ID CRA", "1")]),
        with(ONE, &[("Date", ""), ("ID CRA", "2")]),
        with(ONE, &[("Date", "25/11/2026"), ("ID CRA", "3")]),
        with(ONE, &[("Date", "1/1/1999"), ("ID CRA", "4")]),
        with(ONE, &[("Type", "Coup de main"), ("ID CRA", "5")]),
        with(ONE, &[("ID CRA", "")]),
        with(ONE, &[("Nom du lieu", "")]),
    ];
    let import = read_rows(&rows);
    let expected = [
        (4, Reason::ColumnPersonal),
        (5, Reason::DateForm),
        (6, Reason::Required),
        (7, Reason::DateFuture),
        (8, Reason::DateTooOld),
        (9, Reason::KindUnknown),
        (10, Reason::Required),
    ];
    assert_eq!(reasons(&import), expected);
    assert_eq!((import.report.refused, import.report.kept), (6, 1));
}

#[test]
fn unknown_values_stop_nothing() {
    let odd = |id| {
        with(ONE, &[("Genre", "Féminine"), ("Tranche d’âge", "vieux"), ("ID CRA", id), ("Nom du lieu", "")])
    };
    let import = read_rows(&[odd("1"), odd("2")]);
    assert_eq!(import.activities.len(), 2);
    let Activity { what: What::Individual(helped), .. } = &import.activities[0] else { panic!() };
    assert_eq!((helped.gender, helped.age), (None, None));
    let unknown: Vec<_> =
        import.report.unknown.iter().map(|((_, value), times)| (&**value, *times)).collect();
    assert_eq!(unknown, [("Féminine", 2), ("vieux", 2)]);
    let told: Vec<_> =
        import.report.problems.iter().filter(|one| one.reason == Reason::UnknownValue).collect();
    assert_eq!((told.len(), told[0].fix.as_deref()), (2, Some("Féminin")));
}

#[test]
fn what_goes_together_is_mended() {
    let rows = [
        with(ONE, &[("Thématique(s) d’accompagnement", "Logement"), ("Nom du lieu", "")]),
        with(ONE, &[("Bénéficiaire réorienté", "Non"), ("ID CRA", "2"), ("Nom du lieu", "")]),
        with(
            ONE,
            &[
                ("Thématique(s) d’accompagnement", ""),
                ("Durée (min)", "2000"),
                ("ID CRA", "3"),
                ("Nom du lieu", ""),
            ],
        ),
    ];
    let import = read_rows(&rows);
    assert!(import.activities[0].themes.contains(Theme::Procedures));
    assert_eq!(import.activities[1].helped().unwrap().redirection, None);
    assert_eq!((import.activities[2].minutes, import.activities[2].themes.len()), (None, 0));
    let counts = &import.report.counts;
    for reason in
        [Reason::ProceduresAdded, Reason::RedirectionDropped, Reason::MinutesForm, Reason::ThemeMissing]
    {
        assert_eq!(counts.get(&reason), Some(&1), "{reason:?}");
    }
}

#[test]
fn ages_of_the_first_version_are_estimated() {
    let mut head = HEAD.to_vec();
    head.push("Source de la donnée");
    let mut row = ONE.to_vec();
    row.push("Coop V1");
    let import = read(&workbook(&head, &[row]), &options());
    assert_eq!(import.activities[0].provenance.of(Field::Age), Provenance::Estimated);
}

#[test]
fn too_many_rows_end_the_reading() {
    let rows: Vec<_> = (0..5).map(|_| ONE.to_vec()).collect();
    let import = read(&workbook(&HEAD, &rows), &crate::exchange::Options { most_rows: 3, ..options() });
    assert_eq!((import.report.rows, import.report.counts.get(&Reason::TooManyRows)), (3, Some(&1)));
    assert!(!import.report.is_refused());
}

fn refusal(bytes: &[u8]) -> Reason {
    let import = read(bytes, &options());
    assert!(import.activities.is_empty() && import.report.is_refused());
    import.report.problems[0].reason
}

#[test]
fn files_that_are_no_such_workbook() {
    assert_eq!(refusal(b""), Reason::FileEmpty);
    assert_eq!(refusal(b"Date;Type\n"), Reason::NotWorkbook);
    assert_eq!(refusal(b"\xd0\xcf\x11\xe0rest"), Reason::Protected);
    assert_eq!(refusal(b"PK\x03\x04rest"), Reason::WorkbookBroken);
    assert_eq!(refusal(&workbook(&["Date", "Type"], &[])), Reason::TableMissing);
    let mut cut = workbook(&HEAD, &[ONE.to_vec()]);
    cut.truncate(cut.len() / 2);
    assert_eq!(refusal(&cut), Reason::WorkbookBroken);
}

#[test]
fn a_file_of_two_hundred_megabytes_is_refused_at_once() {
    let mut large = b"PK\x03\x04".to_vec();
    large.resize(200 * 1024 * 1024, 0);
    assert_eq!(refusal(&large), Reason::FileTooLarge);
}

#[test]
fn beneficiaries_are_margins() {
    let head =
        ["Nom", "Prénom", "Année de naissance", "Genre", "Tranche d’âge", "Statut", "Notes supplémentaires"];
    let rows = [
        vec!["Untel", "Jeanne", "1950", "Féminin", "70 ans et plus", "Retraité", "seule"],
        vec!["Autre", "Jean", "", "Masculin", "", "Sans emploi", ""],
    ];
    let (caseload, report) = read_people(&workbook(&head, &rows), "beneficiaires.xlsx");
    let caseload = caseload.unwrap();
    assert_eq!((caseload.people, caseload.gender), (2, [1, 1, 0]));
    assert_eq!(caseload.age, [0, 0, 0, 0, 0, 0, 1, 1]);
    assert_eq!(report.counts.get(&Reason::ColumnPersonal), Some(&3));
    assert_eq!(report.counts.get(&Reason::ColumnFreeText), Some(&1));
    assert!(!format!("{report:?}").contains("Untel"));
    assert_eq!(read_people(&workbook(&HEAD, &[]), "x").1.problems[0].reason, Reason::TableMissing);
}

struct Known;

impl Words for Known {
    fn place(&self, _: maillage_places::model::PlaceId) -> Option<PlaceWords> {
        Some(PlaceWords { name: "=Médiathèque".to_owned(), ..PlaceWords::default() })
    }
}

fn written(activities: &[Activity]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    write(activities, &Known, &mut bytes).unwrap();
    bytes.into_inner()
}

/// What this table can carry of an activity.
fn carried(activity: &Activity) -> Option<Activity> {
    let what = match &activity.what {
        What::Individual(helped) => What::Individual(Helped { seen: None, ..*helped }),
        What::Workshop(workshop) => {
            let people = workshop.people;
            let people = crate::model::Margins::new(
                people.total(),
                None,
                *people.gender(),
                *people.age(),
                *people.status(),
            );
            What::Workshop(crate::model::Workshop { people: people.unwrap(), ..workshop.clone() })
        }
        What::OpenAccess { .. } | What::Coordination(_) => return None,
    };
    Some(Activity { what, ..tests::bare(activity) })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(activities in prop::collection::vec(activities(), 0..6)) {
        let import = read(&written(&activities), &options());
        let expected: Vec<_> = activities.iter().filter_map(carried).collect();
        let read: Vec<_> = import.activities.iter().map(tests::bare).collect();
        prop_assert_eq!(read, expected, "{:?}", import.report);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0_usize..4000) {
        let _ = read(&bytes, &options());
        let mut damaged = workbook(&HEAD, &[ONE.to_vec()]);
        let at = cut % damaged.len();
        damaged[at] ^= bytes.first().copied().unwrap_or(1);
        let _ = read(&damaged, &options());
    }
}

#[test]
fn the_written_file_says_that_rows_are_no_people() {
    let import = read_rows(&[GROUP.to_vec()]);
    let bytes = written(&import.activities);
    let mut book = calamine::Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    let sheet = book.worksheet_range("Accompagnements").unwrap();
    let rows: Vec<String> = sheet
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ").replace('\n', "¶"))
        .collect();
    insta::assert_snapshot!(rows.join("\n"));
}
