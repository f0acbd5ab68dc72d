//! Our own table.

use maillage_vocabulary::lists::activity::{AgeBracket, Theme};
use proptest::prelude::*;
use rstest::rstest;

use super::{Book, read, write};
use crate::exchange::tests::{activities, options};
use crate::exchange::{Format, Import, Options, Reason};
use crate::model::{Activity, ActivityId, Field, Provenance, Source, What};

fn reasons(import: &Import) -> Vec<(u64, Reason)> {
    import.report.problems.iter().map(|problem| (problem.line, problem.reason)).collect()
}

fn text(text: &str) -> Import {
    read(text.as_bytes(), &options())
}

proptest! {
    /// Everything comes back, texts that look like formulas, separators or quotes too.
    #[test]
    fn what_is_written_is_read(activities in prop::collection::vec(activities(), 0..8)) {
        let mut seen = std::collections::HashSet::new();
        let activities: Vec<Activity> = activities.into_iter().filter(|one| seen.insert(one.id)).collect();
        let mut bytes = Vec::new();
        write(&activities, &mut bytes).unwrap();
        let import = read(&bytes, &options());
        prop_assert_eq!(&import.activities, &activities, "{:?}", import.report);
        prop_assert!(import.report.problems.is_empty(), "{:?}", import.report);
    }

    /// Through our own workbook too, which is told from one of La Coop.
    #[test]
    fn what_a_workbook_holds_is_read(activities in prop::collection::vec(activities(), 0..8)) {
        let mut seen = std::collections::HashSet::new();
        let activities: Vec<Activity> = activities.into_iter().filter(|one| seen.insert(one.id)).collect();
        let mut book = Book::new().unwrap();
        for one in &activities {
            book.add(one).unwrap();
        }
        let mut bytes = std::io::Cursor::new(Vec::new());
        book.end(&mut bytes).unwrap();
        let bytes = bytes.into_inner();
        prop_assert_eq!(Format::of(&bytes), Format::Csv);
        let import = read(&bytes, &options());
        prop_assert_eq!(&import.activities, &activities, "{:?}", import.report);
        prop_assert!(import.report.problems.is_empty(), "{:?}", import.report);
    }

    #[test]
    fn no_cell_is_a_formula(activities in prop::collection::vec(activities(), 1..4)) {
        let mut bytes = Vec::new();
        write(&activities, &mut bytes).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
        for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(date;type;participants\n)?[0-9a-z;,\"\n/é=|-]{0,80}") {
        let import = read(text.as_bytes(), &options());
        prop_assert_eq!(import.report.rows, import.report.kept + import.report.refused);
    }
}

#[test]
fn a_table_of_somebody_else() {
    let import = text(
        "Date,Type,Durée (min),Participants,Thèmes,âge 70 et plus,Age_soixante_dix_plus\n\
         12/03/2026,Atelier collectif,90,8,Bureautique|E-mail,x,5\n\
         12/03/2026,Accès libre,,,,,\n\
         12/03/2026,individuel,30,,email,,\n",
    );
    let [workshop, person] = import.activities.as_slice() else { panic!("{:?}", import.report) };
    let What::Workshop(group) = &workshop.what else { panic!("{workshop:?}") };
    assert_eq!((group.people.total(), group.people.age()[AgeBracket::From70 as usize]), (8, 5));
    assert_eq!(workshop.themes, [Theme::Office, Theme::Email].into_iter().collect());
    assert_eq!(person.provenance.of(Field::Day), Provenance::Imported);
    assert_eq!(reasons(&import), [(1, Reason::ColumnNotKept), (3, Reason::PeopleForm)]);
}

#[test]
fn a_row_without_identifier_is_counted_once_when_sent_twice() {
    let twice =
        "date;type;duree_min;themes\n2026-01-02;individuel;30;email\n2026-01-02;individuel;30;email\n";
    let ids =
        |import: Import| import.activities.into_iter().map(|one| one.origin.id.unwrap()).collect::<Vec<_>>();
    let (first, again) = (ids(text(twice)), ids(text(twice)));
    assert_eq!(first, again);
    assert_ne!(first[0], first[1]);
}

#[test]
fn identifiers_of_theirs_stand_once() {
    let new_id = || ActivityId::from_bits(7);
    let options = Options { new_id: &new_id, ..options() };
    let rows = "id;date;type;duree_min;themes\na-1;2026-01-02;individuel;30;email\na-1;2026-01-03;individuel;30;email\n";
    let import = read(rows.as_bytes(), &options);
    let [one] = import.activities.as_slice() else { panic!("{:?}", import.report) };
    assert_eq!((one.id, one.origin.source), (ActivityId::from_bits(7), Source::File));
    assert_eq!(one.origin.id.as_ref().unwrap().as_str(), "a-1");
    assert_eq!(reasons(&import), [(3, Reason::IdTwice)]);
}

#[rstest]
#[case("2026-01-02;collectif;60;email;;10;7;0;4;0", Reason::PeopleOver)]
#[case("2026-01-02;collectif;60;email;;10;7;11;0;0", Reason::PeopleOver)]
#[case("2026-01-02;collectif;60;email;;0;0;0;0;0", Reason::PeopleForm)]
#[case("2026-01-02;collectif;60;email;;dix;;;;", Reason::PeopleForm)]
#[case("2026-11-25;individuel;60;email;;;;;;", Reason::DateFuture)]
#[case("hier;individuel;60;email;;;;;;", Reason::DateForm)]
#[case("2026-01-02;visite;60;email;;;;;;", Reason::KindUnknown)]
#[case("2026-01-02;coordination;60;;evenement;;;;;", Reason::CoordinationBroken)]
#[case("2026-01-02;individuel;60;email;;;;;;;;", Reason::RowTooWide)]
#[case("2026-01-02;individuel;\"60;email", Reason::QuoteUnclosed)]
fn refused_rows(#[case] row: &str, #[case] reason: Reason) {
    let head = "date;type;duree_min;themes;coordination;participants;genre_feminin;deja_venus;genre_masculin;statut_retraite";
    let import = text(&format!("{head}\n{row}\n"));
    assert_eq!((import.activities.len(), import.report.refused), (0, 1));
    assert_eq!(reasons(&import).last(), Some(&(2, reason)), "{:?}", import.report);
}

#[test]
fn refused_rows_of_a_workbook_come_back_to_be_mended() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows = [
        ["date", "type", "duree_min", "themes"],
        ["2026-01-02", "individuel", "30", "email"],
        ["hier", "individuel", "30", "email"],
    ];
    for (line, cells) in (0..).zip(rows) {
        sheet.write_row(line, 0, cells).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let import = read(&bytes, &options());
    assert_eq!((import.report.kept, import.report.refused), (1, 1), "{:?}", import.report);
    let (ending, refused) = crate::exchange::refused(Format::of(&bytes), &bytes, &import.report);
    let refused = String::from_utf8(refused).unwrap();
    assert_eq!((ending, refused.lines().count()), ("csv", 2), "{refused}");
    assert!(refused.contains("hier;individuel;30;email;"), "{refused}");
}

#[test]
fn a_remark_that_leads_to_a_person_is_not_repeated() {
    let import = text(
        "date;type;duree_min;themes;remarque\n2026-01-02;individuel;30;email;appeler le 06 12 34 56 78\n",
    );
    assert_eq!((reasons(&import), &import.activities[0].note), (vec![(2, Reason::NotePersonal)], &None));
    assert!(!format!("{import:?}").contains("06 12"));
}

#[test]
fn files_that_are_refused() {
    for (bytes, reason) in [
        (b"".as_slice(), Reason::FileEmpty),
        (b"\xef\xbb\xbf \n", Reason::FileEmpty),
        (b"nom;prenom\na;b\n", Reason::HeaderMissing),
    ] {
        let import = read(bytes, &options());
        assert!(import.report.is_refused());
        assert_eq!(reasons(&import).last().unwrap().1, reason);
    }
    let latin = read(b"date;type;titre\n2026-01-02;individuel;\xe9t\xe9\n", &options());
    assert_eq!(reasons(&latin)[0].1, Reason::EncodingConverted);
}
