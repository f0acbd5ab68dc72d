mod cells;
mod damage;

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::model::{Code, Decimal, Kind, Missing, Name, Question, Questionnaire, Reason, Version};
use crate::samples;

/// A workbook of these sheets: a line a row, cells between `|`.
fn book(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, text) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (line, row) in (0..).zip(text.lines()) {
            for (column, cell) in (0..).zip(row.split('|').map(str::trim)) {
                match cell.parse::<f64>() {
                    Ok(number) => drop(sheet.write_number(line, column, number).unwrap()),
                    Err(_) => drop(sheet.write_string(line, column, cell).unwrap()),
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

const CHOICES_SHEET: &str = "list_name | name | label | label::English (en)
    yn | yes | Oui | Yes
    yn | no | Non | No
    uses | 1 | Mails | Mails
    uses | 2 | Achats | Shopping
    uses | dont_know | Je ne sais pas | I don’t know";

type Told = (Option<u32>, Severity, &'static str);

/// Reads rows of a survey under the usual columns.
fn survey(rows: &str) -> Result<Import, Vec<Told>> {
    let head = "type | name | label | relevant | constraint | required | appearance | parameters | hint";
    let bytes = book(&[
        ("survey", &format!("{head}\n{rows}")),
        ("Choices", CHOICES_SHEET),
        ("settings", "form_title\nEssai"),
    ]);
    let told =
        |remarks: Vec<Remark>| remarks.into_iter().map(|one| (one.row, one.severity, one.key())).collect();
    read(&bytes).map_err(told)
}

fn question<'q>(import: &'q Import, name: &str) -> &'q Question {
    import.questionnaire.question(&Name::new(name).unwrap()).unwrap().1
}

fn keys(import: &Import) -> Vec<(Option<u32>, &'static str)> {
    import.remarks.iter().map(|one| (one.row, one.key())).collect()
}

#[test]
fn the_usual_types_are_read() {
    let import = survey(
        "select_one yn | net | Internet ? | | | yes
        select_multiple uses | what | Quoi ? | ${net} = 'yes'
        integer | age | Âge ? | | . >= 0 and . < 121
        decimal | hours | Heures ? | | . <= 23.5 and . > 0
        date | since | Depuis ? | | . > '1990-01-01'
        text | words | Dites | selected(${what}, '2') or not(${age} >= 18) | string-length(.) < 201 | | | | Court
        range | ease | À l’aise ? | ${what} != '' | | | | start=0 end=5 step=1
        acknowledge | ok | D’accord ?",
    )
    .unwrap();
    assert_eq!(import.remarks, []);
    assert_eq!(import.questionnaire.title().fr(), "Essai");
    assert!(question(&import, "net").required());
    let what = question(&import, "what");
    assert_eq!(what.when().unwrap().to_string(), "net is yes");
    assert_eq!((what.kind().options().len(), what.missing()), (2, &[Missing::DontKnow][..]));
    assert_eq!(what.kind().options()[0].label.en(), Some("Mails"));
    let whole = |number| Decimal::whole(number);
    assert_eq!(
        *question(&import, "age").kind(),
        Kind::Number { min: whole(0), max: whole(120), decimals: false }
    );
    let bounds = (Decimal::parse("0.000001"), Decimal::parse("23.5"));
    assert_eq!(
        *question(&import, "hours").kind(),
        Kind::Number { min: bounds.0, max: bounds.1, decimals: true }
    );
    let day = chrono::NaiveDate::from_ymd_opt(1990, 1, 2);
    assert_eq!(*question(&import, "since").kind(), Kind::Date { min: day, max: None });
    let words = question(&import, "words");
    assert_eq!(words.when().unwrap().to_string(), "selected(what, 2) or not age ≥ 18");
    assert_eq!((words.kind(), words.hint().unwrap().fr()), (&Kind::Text { max_length: 200 }, "Court"));
    let Kind::Scale { from: 0, to: 5, low, .. } = question(&import, "ease").kind() else { panic!() };
    assert_eq!((low.fr(), question(&import, "ok").kind()), ("0", &Kind::Consent));
}

#[test]
fn groups_are_sections_tables_and_conditions() {
    let import = survey(
        "integer | age | Âge ?
        begin group | life | La vie | ${age} > 17
        note | n1 | Lisez bien.
        begin_group | grid | Comment ? | ${age} > 20 | | | table-list
        note | n2 | Une réponse par ligne.
        select_one yn | grid_mail | Un mail | | | yes
        select_one yn | Other | Une visio | | | yes
        end_group
        begin_group | inner | Dedans | ${grid_mail} = 'no' and ${Other} != 'no'
        text | why | Pourquoi ? | ${age} < 60
        end_group
        end group",
    )
    .unwrap();
    assert_eq!(keys(&import), [(Some(10), "xlsform-group-joined")]);
    let [loose, life] = import.questionnaire.sections() else { panic!("two sections") };
    assert_eq!((loose.title(), life.title().unwrap().fr()), (None, "La vie"));
    assert_eq!(life.when().unwrap().to_string(), "age > 17");
    let grid = question(&import, "grid");
    assert_eq!(grid.lead().unwrap().fr(), "Lisez bien.\nUne réponse par ligne.");
    assert_eq!(grid.kind().rows().iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["mail", "other"]);
    assert!(grid.required());
    assert_eq!(
        question(&import, "why").when().unwrap().to_string(),
        "grid.mail is no and grid.other is not no and age < 60"
    );
}

#[test]
fn what_is_not_known_is_left_out_and_told() {
    let import = survey(
        "start | start
        geopoint | where | Où ?
        image | picture | Photo
        calculate | sum
        select_one yn or_other | Net-Home | Internet ? | | regex(., 'a') | ${x} > 1
        integer | age | Âge ? | | . > 0 or . < 5
         | lost | Perdue
        note | late | Merci !",
    )
    .unwrap();
    assert_eq!(
        keys(&import),
        [
            (Some(2), "xlsform-metadata"),
            (Some(3), "xlsform-type-left-out"),
            (Some(4), "xlsform-type-left-out"),
            (Some(5), "xlsform-calculation"),
            (Some(6), "xlsform-or-other"),
            (Some(6), "xlsform-renamed"),
            (Some(6), "xlsform-required"),
            (Some(6), "xlsform-constraint"),
            (Some(7), "xlsform-constraint"),
            (Some(8), "xlsform-type-missing"),
            (Some(9), "xlsform-note-alone"),
        ]
    );
    assert!(!question(&import, "net_home").required());
    let bounds = Kind::Number { min: None, max: None, decimals: false };
    assert_eq!(*question(&import, "age").kind(), bounds);
}

#[test]
fn what_would_ask_the_wrong_people_refuses_the_form() {
    let error = |rows: &str| {
        let told = survey(rows).unwrap_err();
        told.into_iter().filter(|one| one.1 == Severity::Error).map(|one| (one.0, one.2)).collect::<Vec<_>>()
    };
    let age = "integer | age | Âge ?\n";
    for (rows, row, key) in [
        ("begin_repeat | people | Qui ?\ntext | q | Nom\nend_repeat", 2, "xlsform-repeat"),
        ("integer | age | Âge ?\ntext | q | Dites | count(${age}) > 1", 3, "xlsform-condition"),
        ("integer | age | Âge ?\ntext | q | Dites | ${ages} > 1", 3, "condition-unknown"),
        ("text | q | Dites | ${age} > 1\ninteger | age | Âge ?", 2, "condition-forward"),
        ("calculate | sum\ntext | q | Dites | ${sum} > 1", 3, "condition-unknown"),
        ("select_one yn | net | Internet ?\ntext | q | Dites | ${net} = 'oui'", 3, "condition-option"),
        ("begin_group | g | Groupe\ntext | q | Dites", 2, "xlsform-group-open"),
        ("text | q | Dites\nend_group", 3, "xlsform-group-end"),
        ("select_one nowhere | q | Dites", 2, "xlsform-list-missing"),
        ("range | q | Dites | | | | | start=0 end=1 step=0.1", 2, "xlsform-range"),
        ("text | q | Dites\ntext | q | Encore", 3, "name-twice"),
    ] {
        assert!(error(rows).contains(&(Some(row), key)), "{rows}: {:?}", error(rows));
    }
    let row = "begin_group | g | G | | | | table-list\nselect_one yn | a | A | ${age} > 3\nend_group";
    assert_eq!(error(&format!("{age}{row}")), [(Some(4), "xlsform-grid-row")]);
    let deep = "begin_group | g | G\n".repeat(20);
    assert!(error(&deep).iter().any(|(_, key)| *key == "xlsform-groups-deep"));
}

#[test]
fn languages_are_told_apart() {
    let choices = ("choices", "list name | name | label::French (fr)\nyn | yes | Oui\nyn | no | Non");
    let head = "type | name | label::English (en) | label::fr | label::Español (es) | label::fr";
    let bytes = book(&[("survey", &format!("{head}\nselect_one yn | q | Yes? | Oui ? | Sí? |")), choices]);
    let import = read(&bytes).unwrap();
    let label = question(&import, "q").label();
    assert_eq!((label.fr(), label.en()), ("Oui ?", Some("Yes?")));
    assert_eq!(
        keys(&import),
        [(Some(1), "xlsform-language"), (Some(1), "xlsform-column-twice"), (None, "xlsform-title")]
    );

    let english = [
        ("survey", "type | name | label | label::fr\ntext | q | Why? | "),
        ("settings", "default_language\nen"),
    ];
    let refused = read(&book(&english)).unwrap_err();
    assert!(
        refused.iter().any(|one| one.key() == "xlsform-french-missing" && one.row == Some(2)),
        "{refused:?}"
    );
}

#[test]
fn options_are_told_by_their_own_row() {
    let bytes = book(&[
        ("survey", "type | name | label\nselect_one l | q | Oui ?"),
        ("choices", "list_name | name | label\nl | prefer_not | Non\nl | a | A\nl | a | B\nl | c d | C"),
    ]);
    let refused = read(&bytes).unwrap_err();
    let errors: Vec<_> = refused.iter().filter(|one| one.severity == Severity::Error).collect();
    assert_eq!(
        errors.iter().map(|one| (one.sheet, one.row, one.why)).collect::<Vec<_>>(),
        [(CHOICES, Some(4), Why::Model(Reason::CodeTwice)), (CHOICES, Some(5), Why::Model(Reason::CodeForm))]
    );
    assert_eq!(
        errors[0].to_string(),
        "choices, row 4: The code “a” is used twice. Give each option its own."
    );
}

#[test]
fn an_option_that_excludes_the_others_is_known_by_its_constraint() {
    let rule = "not(selected(., '1') and count-selected(.) > 1)";
    let import = survey(&format!("select_multiple uses | q | Quoi ? | | {rule}")).unwrap();
    let Kind::Multiple { exclusive, .. } = question(&import, "q").kind() else { panic!() };
    assert_eq!(*exclusive, Code::new("1"));
}

#[test]
fn files_that_are_no_forms_are_refused() {
    let key = |bytes: &[u8]| read(bytes).unwrap_err().remove(0).key();
    assert_eq!(key(b""), "xlsform-not-workbook");
    assert_eq!(key(b"type,name"), "xlsform-not-workbook");
    assert_eq!(key(b"PK\x03\x04 and no more"), "xlsform-broken");
    let without = read(&book(&[("Feuille1", "type | name"), ("settings", "form_title\nA")])).unwrap_err();
    assert_eq!(without[0].key(), "xlsform-sheet-missing");
    let columns = read(&book(&[("survey", "genre | nom\ntext | q")])).unwrap_err();
    assert_eq!(columns.iter().filter(|one| one.key() == "xlsform-column-missing").count(), 2);
}

#[test]
fn what_swells_is_refused() {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let deflated =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("xl/sharedStrings.xml", deflated).unwrap();
    archive.write_all(&vec![b'x'; 2_000_000]).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 20_000);
    let bounds = |unpacked| workbook::Bounds { unpacked, ..workbook::BOUNDS };
    assert!(workbook::check_size(&bytes, &bounds(2_000_000)).is_ok());
    let refused = workbook::check_size(&bytes, &bounds(1_999_999)).unwrap_err();
    assert_eq!(refused.why, Why::Form(FormReason::FileTooLarge));
    let small = workbook::Bounds { file: 10, ..workbook::BOUNDS };
    assert!(workbook::check_size(&bytes, &small).is_err());
}

#[test]
fn the_sample_goes_out_and_comes_back() {
    let version = samples::version();
    let bytes = write(&version).unwrap();
    let import = read(&bytes).unwrap();
    assert_eq!(import.remarks, []);
    assert_eq!(Version::new(import.questionnaire).id(), version.id());
    assert_eq!(bytes, write(&version).unwrap(), "the same file each time");
}

#[test]
fn names_of_groups_stay_free() {
    let mut document = samples::document();
    document.sections[1].questions[4].name = "section_1".into();
    let version = Version::new(Questionnaire::build(&document).unwrap());
    assert_eq!(read(&write(&version).unwrap()).unwrap().questionnaire, *version.questionnaire());
}

#[test]
fn every_reason_has_its_key() {
    let keys: std::collections::BTreeSet<_> = FormReason::ALL.iter().map(|one| one.key()).collect();
    assert_eq!(keys.len(), FormReason::ALL.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_reads_back_as_the_same(document in samples::any_document()) {
        let version = Version::new(Questionnaire::build(&document).unwrap());
        let import = read(&write(&version).unwrap()).map_err(|remarks| TestCaseError::fail(format!("{remarks:?}")))?;
        prop_assert_eq!(&import.questionnaire, version.questionnaire());
        prop_assert_eq!(import.remarks, vec![]);
    }

    #[test]
    fn any_rows_are_read_or_told(rows in prop::collection::vec("(begin_group|end_group|text|select_one yn|note|range|acknowledge)\\|[a-c]\\|L\\|(\\$\\{[a-c]\\} (=|>) 'yes')?", 0..12)) {
        match survey(&rows.join("\n")) {
            Ok(import) => prop_assert!(import.questionnaire.questions().count() > 0),
            Err(told) => prop_assert!(told.iter().any(|one| one.1 == Severity::Error)),
        }
    }
}
